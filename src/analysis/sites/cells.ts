import type { Basis } from '../coverage/basis'
import { type Cells, cellsOf } from '../coverage/cells'
import { isPlaceServed } from '../coverage/figures'
import type { Laid } from '../coverage/laid'
import { patchOf } from '../coverage/pieces'

/** Who is not served yet, as points; everything stands in the order of the cells. */
export interface Demand {
  /** Their `people` is what a cell is worth: those who live there, and what a priority place weighs. */
  readonly cells: Cells
  readonly people: Float64Array
  readonly households: Float64Array
  /** By place among the villages of the land; −1: none. */
  readonly village: Int32Array
  /** By place among the priority places; −1: none. */
  readonly place: Int32Array
  /** All that live in what is looked at, served or not; null where nobody knows. */
  readonly population: number | null
  readonly uncovered: number
}

/**
 * The people of the coverage figures, so that those who are served and those whom sites gain never come to more than there
 * are: of an area they are its exact uncovered share, spread over its samples that are not served.
 */
export function* demandOf(basis: Basis, laid: Laid, placeWeight: number): Generator<number, Demand> {
  const { people: { spreads, spots, population }, points, places } = basis
  const found: Spot[] = []
  let at = 0
  for (const [i, { ground, unit, village, ...homes }] of spreads.entries()) {
    const bare: [x: number, y: number][] = []
    for (; at < points.spots && points.unit[at] === unit && points.village[at] === village; at++) {
      const cell = points.rank[at]!
      if (!laid.isServed(at)) bare.push([points.cells.x[cell]!, points.cells.y[cell]!])
    }
    const share = 1 - laid.share(ground)
    if (share > 0 && bare.length === 0) bare.push(...gapMiddle(laid, ground))
    if (share > 0) for (const [x, y] of bare) found.push({ x, y, people: ((homes.people ?? 0) * share) / bare.length, households: ((homes.households ?? 0) * share) / bare.length, village, place: -1 })
    if (i % 4 === 3) yield (0.7 * i) / spreads.length
  }
  for (const [i, { x, y, people, households, village }] of spots.entries()) {
    if (!laid.isServed(points.spots + i)) found.push({ x, y, people: people ?? 0, households: households ?? 0, village, place: -1 })
    if (i % 8192 === 8191) yield 0.7 + (0.1 * i) / spots.length
  }
  for (const [place, { x, y }] of places.priority.entries()) {
    if (!isPlaceServed(basis, laid, place)) found.push({ x, y, people: 0, households: 0, village: -1, place })
    if (place % 64 === 63) yield 0.8
  }
  yield 0.8
  return yield* settled(found, placeWeight, population.reduce<number | null>((sum, one) => (one === null ? sum : (sum ?? 0) + one), null))
}

interface Spot { readonly x: number; readonly y: number; readonly people: number; readonly households: number; readonly village: number; readonly place: number }

/** No sample fell into the gaps of an area: the middle of the largest of them stands for all. */
function gapMiddle(laid: Laid, ground: number): [x: number, y: number][] {
  const pieces = laid.overlay.gapsAt(ground).toSorted((a, b) => b.areaM2 - a.areaM2)
  const inner = pieces.length > 0 ? patchOf(pieces[0]!).inner : null
  return inner ? [[inner[0]!, inner[1]!]] : []
}

function* settled(found: readonly Spot[], placeWeight: number, population: number | null): Generator<number, Demand> {
  const floats = (of: (spot: Spot) => number) => {
    const values = new Float64Array(found.length)
    for (let i = 0; i < found.length; i++) values[i] = of(found[i]!)
    return values
  }
  const [x, y, people] = [floats((spot) => spot.x), floats((spot) => spot.y), floats((spot) => spot.people)]
  yield 0.85
  const cells = cellsOf(x, y, floats((spot) => spot.people + (spot.place >= 0 ? placeWeight : 0)))
  yield 0.9
  const order = cells.given
  const [village, place] = [new Int32Array(order.length), new Int32Array(order.length)]
  for (let i = 0; i < order.length; i++) [village[i], place[i]] = [found[order[i]!]!.village, found[order[i]!]!.place]
  yield 0.95
  const households = floats((spot) => spot.households)
  return { cells, people: people.map((_, i) => people[order[i]!]!), households: households.map((_, i) => households[order[i]!]!), village, place, population, uncovered: people.reduce((sum, one) => sum + one, 0) }
}
