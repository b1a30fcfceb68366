import { bend, greenOf, Line, place, placeAt } from './element'
import type { Loops } from './loops'
import type { Meeting } from './meeting'
import type { Part } from './part'
import type { Pieces } from './pieces'
import { reversed, ringM2 } from './rings'

/** A ring with many corners for its arcs, and its area with the arcs themselves: above zero for a shell. */
export interface Traced { readonly ring: Float64Array; readonly areaM2: number }

const line = new Line()

/** Rings of what is open of a part that has been laid, or of what is served; null where the way does not close. */
export function trace(loops: Loops, pieces: Pieces, meeting: Meeting, isServed: boolean, sagitta: number): Traced[] | null {
  const { part, count, ringEnds } = meeting
  const found: Traced[] = []
  const isDone = new Uint8Array(count)
  let from = 0
  for (let k = 0; k < ringEnds.length; k++) {
    const to = ringEnds[k]!
    const ring = part!.rings[k]!
    if (from === to && (part!.begins[part!.ring.indexOf(k)] === 1) === isServed) found.push({ ring, areaM2: ringM2(ring) })
    from = to
  }
  const begins = isServed ? 1 : -1
  for (let i = 0; i < count; i++) {
    if (isDone[i] || signOf(meeting, i) !== begins) continue
    const traced = round(loops, pieces, meeting, i, isServed, isDone, sagitta)
    if (!traced) return null
    found.push(traced)
  }
  for (const piece of meeting.inner) {
    const { ring, areaM2 } = follow(loops, pieces, piece, part!.x0, part!.y0, sagitta)!
    found.push(isServed ? { ring, areaM2 } : { ring: reversed(ring), areaM2: -areaM2 })
  }
  return found
}

/** A whole ring of a union's border; null where it does not come round. */
export function follow(loops: Loops, pieces: Pieces, first: number, x0: number, y0: number, sagitta: number, isDone?: Uint8Array): Traced | null {
  let areaM2 = 0
  let steps = 0
  let piece = first
  do {
    const element = pieces.element[piece]!
    if (isDone?.[piece]) return null
    if (isDone) isDone[piece] = 1
    placeAt(loops, element, pieces.from[piece]!)
    line.push(place.x, place.y)
    bend(loops, element, pieces.from[piece]!, pieces.to[piece]!, false, line, sagitta)
    areaM2 += greenOf(loops, element, pieces.from[piece]!, pieces.to[piece]!, x0, y0)
    piece = pieces.follow(loops, piece)
  } while (piece !== first && piece >= 0 && ++steps <= pieces.count)
  const ring = line.take()
  return piece === first ? { ring, areaM2 } : null
}

const signOf = ({ part, order }: Meeting, i: number): number => part!.sign[order[i]!]!

function round(loops: Loops, pieces: Pieces, meeting: Meeting, start: number, isServed: boolean, isDone: Uint8Array, sagitta: number): Traced | null {
  const part = meeting.part!
  const { piece: pieceOf, at, before, after } = meeting
  let areaM2 = 0
  let steps = 0
  for (let i = start; ;) {
    if (isDone[i]) return fail()
    isDone[i] = 1
    const j = next(meeting, i)
    areaM2 += chain(part, meeting, i, j)
    if (signOf(meeting, j) === signOf(meeting, i)) return fail()
    let piece = pieceOf[j]!
    let along = at[j]!
    let node = isServed ? after[j]! : before[j]!
    while (node < 0) {
      const element = pieces.element[piece]!
      if (isServed) {
        areaM2 += greenOf(loops, element, along, pieces.to[piece]!, part.x0, part.y0)
        bend(loops, element, along, pieces.to[piece]!, false, line, sagitta)
        piece = pieces.follow(loops, piece)
      } else {
        areaM2 -= greenOf(loops, element, pieces.from[piece]!, along, part.x0, part.y0)
        bend(loops, element, pieces.from[piece]!, along, true, line, sagitta)
        placeAt(loops, element, pieces.from[piece]!)
        line.push(place.x, place.y)
        piece = pieces.precede(loops, piece)
      }
      if (piece < 0 || ++steps > pieces.count) return fail()
      if (isServed) {
        placeAt(loops, pieces.element[piece]!, pieces.from[piece]!)
        line.push(place.x, place.y)
        along = pieces.from[piece]!
        node = meeting.head[piece]!
      } else {
        along = pieces.to[piece]!
        node = meeting.tail[piece]!
      }
    }
    const element = pieces.element[piece]!
    if (isServed) {
      areaM2 += greenOf(loops, element, along, at[node]!, part.x0, part.y0)
      bend(loops, element, along, at[node]!, false, line, sagitta)
    } else {
      areaM2 -= greenOf(loops, element, at[node]!, along, part.x0, part.y0)
      bend(loops, element, at[node]!, along, true, line, sagitta)
    }
    if (signOf(meeting, node) === signOf(meeting, j)) return fail()
    if (node === start) return { ring: line.take(), areaM2 }
    i = node
  }
}

function fail(): null {
  line.take()
  return null
}

let ringAt = 0
function next(meeting: Meeting, i: number): number {
  const { ringEnds } = meeting
  ringAt = 0
  while (ringEnds[ringAt]! <= i) ringAt++
  return i + 1 < ringEnds[ringAt]! ? i + 1 : ringAt === 0 ? 0 : ringEnds[ringAt - 1]!
}

/** The border of the part from one node to the next, both with it; what it adds to the area. */
function chain(part: Part, meeting: Meeting, i: number, j: number): number {
  const [first, last] = [meeting.order[i]!, meeting.order[j]!]
  const ring = part.rings[ringAt]!
  const count = ring.length / 2
  let [px, py] = nodeAt(part, ring, first)
  const [lastX, lastY] = nodeAt(part, ring, last)
  line.push(px, py)
  let area = 0
  let steps = part.edge[last]! - part.edge[first]! + (j > i ? 0 : count)
  for (let edge = part.edge[first]!; steps > 0; steps--) {
    edge = edge + 1 === count ? 0 : edge + 1
    const x = ring[2 * edge]!
    const y = ring[2 * edge + 1]!
    area += (px - part.x0) * (y - part.y0) - (x - part.x0) * (py - part.y0)
    line.push(x, y)
    px = x
    py = y
  }
  area += (px - part.x0) * (lastY - part.y0) - (lastX - part.x0) * (py - part.y0)
  line.push(lastX, lastY)
  return area / 2
}

function nodeAt(part: Part, ring: Float64Array, node: number): [x: number, y: number] {
  const edge = 2 * part.edge[node]!
  const next = edge + 2 === ring.length ? 0 : edge + 2
  const share = part.along[node]!
  return [ring[edge]! + share * (ring[next]! - ring[edge]!), ring[edge + 1]! + share * (ring[next + 1]! - ring[edge + 1]!)]
}
