import type { Ground } from '../overlay'
import { type Cells, cellsOf } from './cells'
import type { People } from './people'
import type { Place, Places } from './places'
import { sampled, wantedOf } from './sampled'

/** Everything that is asked at a point whether it is served: people first, then places. */
export interface Points {
  readonly cells: Cells
  /** Where a point stands among the cells. */
  readonly rank: Uint32Array
  /** Of each point as it was given: its unit and village, −1 for none, and its people and households, 0 where nobody knows. */
  readonly unit: Int32Array
  readonly village: Int32Array
  readonly people: Float64Array
  readonly households: Float64Array
  /** The first spot, priority place and hamlet among the points; before the spots stand samples of the spreads. */
  readonly spots: number
  readonly places: number
  readonly hamlets: number
}

export function* pointsOf({ spreads, spots }: People, { priority, hamlets }: Places, grounds: readonly Ground[]): Generator<number, Points> {
  const wanted = wantedOf(spreads.map(({ ground }) => grounds[ground]!.areaM2))
  const samples: number[][] = []
  for (const { ground } of spreads) {
    samples.push(sampled(grounds[ground]!, wanted[samples.length]!))
    if (samples.length % 16 === 0) yield samples.length / spreads.length
  }
  const sampleCount = samples.reduce((sum, points) => sum + points.length / 2, 0)
  const count = sampleCount + spots.length + priority.length + hamlets.length
  const [x, y, people, households] = [new Float64Array(count), new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const [unit, village] = [new Int32Array(count), new Int32Array(count).fill(-1)]
  let at = 0
  const put = (px: number, py: number, of: { unit: number; village?: number }, persons: number, homes: number) => {
    x[at] = px
    y[at] = py
    unit[at] = of.unit
    village[at] = of.village ?? -1
    people[at] = persons
    households[at++] = homes
  }
  samples.forEach((points, i) => {
    const spread = spreads[i]!
    const share = 2 / points.length
    for (let k = 0; k < points.length; k += 2) put(points[k]!, points[k + 1]!, spread, (spread.people ?? 0) * share, (spread.households ?? 0) * share)
  })
  for (const spot of spots) put(spot.x, spot.y, spot, spot.people ?? 0, spot.households ?? 0)
  for (const place of [...priority, ...hamlets] satisfies Place[]) put(place.x, place.y, place, 0, 0)
  yield 1
  const cells = cellsOf(x, y, people)
  const rank = new Uint32Array(count)
  cells.given.forEach((given, i) => void (rank[given] = i))
  return { cells, rank, unit, village, people, households, spots: sampleCount, places: sampleCount + spots.length, hamlets: sampleCount + spots.length + priority.length }
}
