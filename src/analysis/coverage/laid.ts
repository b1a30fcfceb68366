import { type Overlay, overlayOf, servedLength, type Shape } from '../overlay'
import { type Basis, between } from './basis'
import type { Outcome, Outcomes } from './outcome'
import { shapesOf } from './stations'

/** The stations of one question laid over the land: what is asked of it again costs only what changed in between. */
export interface Laid {
  readonly overlay: Overlay
  /** Stations on the ground as they were put last, and the slots of each among the shapes. */
  readonly outcomes: Outcomes
  slotsOf(outcome: number): readonly number[]
  /** The outcome a slot belongs to. */
  readonly owners: Int32Array
  /** Served share of a ground. */
  share(ground: number): number
  isFlattened(ground: number): boolean
  /** Whether a point of the basis is served, and by how many shapes, and the only one where there is one. */
  isServed(point: number): boolean
  times(point: number): number
  sole(point: number): number
  /** Metres of a run that are served. */
  served(run: number): number
  put(outcomes: Outcomes): Generator<number, void>
}

type Extent = readonly [west: number, south: number, east: number, north: number]

export function* laidOf(basis: Basis, first: Outcomes): Generator<number, Laid> {
  const { grounds, plane, points: { cells, rank }, runs } = basis
  const counts = new Uint16Array(rank.length)
  const onlies = new Uint32Array(rank.length)
  const servedM = new Float64Array(runs.length).fill(NaN)
  let slots = slotted(first)
  let outcomes = first
  const overlay = yield* between(0, 0.7, overlayOf(slots.shapes, grounds, plane.scaleAt))
  const mark = (slot: number, shape: Shape | null, by: 1 | -1) => {
    if (!shape) return
    const under = cells.under(shape)
    for (const cell of under) {
      counts[cell]! += by
      onlies[cell]! ^= slot
    }
  }
  for (let slot = 0; slot < slots.shapes.length; slot++) {
    mark(slot, slots.shapes[slot]!, 1)
    if (slot % 64 === 63) yield 0.7 + (0.2 * slot) / slots.shapes.length
  }

  /** Where something changed since the runs were looked through: it outlives a question that was cancelled half way. */
  const stale: Extent[] = []
  const change = (slot: number, before: Shape | null, shape: Shape | null) => {
    for (const one of [before, shape]) if (one) stale.push(extentOf(one))
    mark(slot, before, -1)
    mark(slot, shape, 1)
    overlay.put(slot, shape)
  }

  return {
    overlay,
    get outcomes() {
      return outcomes
    },
    get owners() {
      return slots.owners
    },
    slotsOf: (outcome) => slots.of[outcome]!,
    share(ground) {
      const { areaM2, gapM2 } = overlay.at(ground)
      return areaM2 > 0 ? Math.max(0, Math.min(1, 1 - gapM2 / areaM2)) : 0
    },
    isFlattened: (ground) => overlay.at(ground).isFlattened,
    isServed: (point) => counts[rank[point]!]! > 0,
    times: (point) => counts[rank[point]!]!,
    sole: (point) => onlies[rank[point]!]!,
    served(run) {
      if (Number.isNaN(servedM[run]!)) servedM[run] = runs[run]!.lengthM * servedLength(overlay, runs[run]!.line)
      return servedM[run]!
    },
    *put(next) {
      const wanted = slotted(next)
      const count = Math.max(wanted.shapes.length, overlay.shapes.length)
      for (let slot = 0; slot < count; slot++) {
        const [before, now] = [overlay.shapes[slot] ?? null, wanted.shapes[slot] ?? null]
        if (isSame(before, now)) continue
        change(slot, before, now)
        yield slot / count
      }
      for (let run = 0; run < runs.length; run++) if (stale.some((box) => meets(box, runs[run]!.box))) servedM[run] = NaN
      stale.length = 0
      slots = wanted
      outcomes = next
    },
  }
}

interface Slots { readonly shapes: readonly (Shape | null)[]; readonly of: readonly (readonly number[])[]; readonly owners: Int32Array }

/** Each sector of a station has a slot of its own, whether it is on or off. */
function slotted({ all }: Outcomes): Slots {
  const shapes: (Shape | null)[] = []
  const owners: number[] = []
  const of = all.map((outcome: Outcome, i) => shapesOf(outcome.station, outcome.reach.radiusM).map((shape) => {
    owners.push(i)
    return shapes.push(outcome.isOn ? shape : null) - 1
  }))
  return { shapes, of, owners: Int32Array.from(owners) }
}

const isSame = (a: Shape | null, b: Shape | null) => a === b || (!!a && !!b && a.x === b.x && a.y === b.y && a.r === b.r && a.from === b.from && a.width === b.width)
const extentOf = ({ x, y, r }: Shape): Extent => [x - r, y - r, x + r, y + r]
const meets = (a: Extent, b: Extent) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
