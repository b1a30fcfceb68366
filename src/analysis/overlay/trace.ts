import { place, placeAt } from './element'
import { sagittaM } from './flattened'
import type { Loops } from './loops'
import type { Meeting } from './meeting'
import type { Part } from './part'
import { Pen } from './pen'
import type { Pieces } from './pieces'
import { reversed, ringM2 } from './rings'

/** A ring with many corners for its arcs, and its area with the arcs themselves: above zero for a shell. `drawn` tells edges of shapes from those of the ground. */
export interface Traced { readonly ring: Float64Array; readonly areaM2: number; readonly drawn: Uint8Array | null }

const pen = new Pen()

/** Rings of what is open of a part that has been laid, or of what is served; null where the way does not close. */
export function trace(loops: Loops, pieces: Pieces, meeting: Meeting, isServed: boolean, sagitta: number): Traced[] | null {
  const { part, count, ringEnds } = meeting
  const found: Traced[] = []
  const isDone = new Uint8Array(count)
  let from = 0
  for (let k = 0; k < ringEnds.length; k++) {
    const to = ringEnds[k]!
    const ring = part!.chunks.rings[k]!
    if (from === to && (part!.begins[part!.chunks.ring.indexOf(k)] === 1) === isServed) found.push({ ring, areaM2: ringM2(ring), drawn: null })
    from = to
  }
  const begins = isServed ? 1 : -1
  for (let i = 0; i < count; i++) {
    if (isDone[i] === 1 || signOf(meeting, i) !== begins) continue
    const traced = isServed ? served(loops, pieces, meeting, i, isDone, sagitta) : open(loops, pieces, meeting, i, isDone, sagitta)
    if (!traced) return null
    found.push(traced)
  }
  for (const piece of meeting.inner) {
    const whole = follow(loops, pieces, piece, sagitta)!
    found.push(isServed ? whole : { ...whole, ring: reversed(whole.ring), areaM2: -whole.areaM2 })
  }
  return found
}

/** A whole ring of a union's border; null where it does not come round. */
export function follow(loops: Loops, pieces: Pieces, first: number, sagitta = sagittaM, isDone?: Uint8Array): Traced | null {
  let steps = 0
  let piece = first
  let beyond = 0
  do {
    const element = pieces.element[piece]!
    if (isDone?.[piece]) break
    if (isDone) isDone[piece] = 1
    placeAt(loops, element, pieces.from[piece]!)
    pen.push(place.x, place.y, 1)
    beyond += pen.bend(loops, element, pieces.from[piece]!, pieces.to[piece]!, false, sagitta)
    piece = pieces.follow(loops, piece)
  } while (piece !== first && piece >= 0 && ++steps <= pieces.count)
  const { ring, drawn } = pen.take()
  return piece === first ? { ring, areaM2: ringM2(ring) + beyond, drawn } : null
}

const signOf = ({ part, order }: Meeting, i: number): number => part!.sign[order[i]!]!

/** Open border of the part forwards, then the border of the union backwards to the next node, until it comes round. */
function open(loops: Loops, pieces: Pieces, meeting: Meeting, start: number, isDone: Uint8Array, sagitta: number): Traced | null {
  let steps = 0
  let beyond = 0
  for (let i = start; ;) {
    const j = isDone[i] === 1 ? -1 : next(meeting, i)
    if (j < 0 || signOf(meeting, j) < 0) return fail()
    isDone[i] = 1
    chain(meeting, i, j)
    let piece = meeting.piece[j]!
    let along = meeting.at[j]!
    let node = meeting.before[j]!
    while (node < 0) {
      const element = pieces.element[piece]!
      beyond -= pen.bend(loops, element, pieces.from[piece]!, along, true, sagitta)
      placeAt(loops, element, pieces.from[piece]!)
      pen.push(place.x, place.y, 1)
      piece = pieces.precede(loops, piece)
      if (piece < 0 || ++steps > pieces.count) return fail()
      along = pieces.to[piece]!
      node = meeting.tail[piece]!
    }
    beyond -= pen.bend(loops, pieces.element[piece]!, meeting.at[node]!, along, true, sagitta)
    if (signOf(meeting, node) > 0) return fail()
    if (node === start) return finish(beyond)
    i = node
  }
}

/** Served border of the part forwards, then the border of the union forwards. */
function served(loops: Loops, pieces: Pieces, meeting: Meeting, start: number, isDone: Uint8Array, sagitta: number): Traced | null {
  let steps = 0
  let beyond = 0
  for (let i = start; ;) {
    const j = isDone[i] === 1 ? -1 : next(meeting, i)
    if (j < 0 || signOf(meeting, j) > 0) return fail()
    isDone[i] = 1
    chain(meeting, i, j)
    let piece = meeting.piece[j]!
    let along = meeting.at[j]!
    let node = meeting.after[j]!
    while (node < 0) {
      beyond += pen.bend(loops, pieces.element[piece]!, along, pieces.to[piece]!, false, sagitta)
      piece = pieces.follow(loops, piece)
      if (piece < 0 || ++steps > pieces.count) return fail()
      along = pieces.from[piece]!
      placeAt(loops, pieces.element[piece]!, along)
      pen.push(place.x, place.y, 1)
      node = meeting.head[piece]!
    }
    beyond += pen.bend(loops, pieces.element[piece]!, along, meeting.at[node]!, false, sagitta)
    if (signOf(meeting, node) < 0) return fail()
    if (node === start) return finish(beyond)
    i = node
  }
}

function finish(beyond: number): Traced {
  const { ring, drawn } = pen.take()
  return { ring, areaM2: ringM2(ring) + beyond, drawn }
}

function fail(): null {
  pen.take()
  return null
}

/** The ring `next` found its node in. */
let ringAt = 0
function next(meeting: Meeting, i: number): number {
  const { ringEnds } = meeting
  ringAt = 0
  while (ringEnds[ringAt]! <= i) ringAt++
  return i + 1 < ringEnds[ringAt]! ? i + 1 : ringAt === 0 ? 0 : ringEnds[ringAt - 1]!
}

/** The border of the part from one node to the next, both with it. */
function chain({ part, order }: Meeting, i: number, j: number): void {
  const first = order[i]!
  const last = order[j]!
  const ring = part!.chunks.rings[ringAt]!
  const count = ring.length / 2
  pushNode(part!, ring, first, 0)
  let edge = part!.edge[first]!
  for (let steps = part!.edge[last]! - edge + (j > i ? 0 : count); steps > 0; steps--) {
    edge = edge + 1 === count ? 0 : edge + 1
    pen.push(ring[2 * edge]!, ring[2 * edge + 1]!, 0)
  }
  pushNode(part!, ring, last, 1)
}

function pushNode(part: Part, ring: Float64Array, node: number, isDrawn: number): void {
  const edge = 2 * part.edge[node]!
  const after = edge + 2 === ring.length ? 0 : edge + 2
  const share = part.along[node]!
  pen.push(ring[edge]! + share * (ring[after]! - ring[edge]!), ring[edge + 1]! + share * (ring[after + 1]! - ring[edge + 1]!), isDrawn)
}
