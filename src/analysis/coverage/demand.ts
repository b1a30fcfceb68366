import type { Position } from 'geojson'
import type { Choice } from '../../model/schema'
import type { Plane } from '../plane'
import type { Basis } from './basis'
import type { Cells } from './cells'
import { isPlaceServed } from './figures'
import type { Laid } from './laid'
import { type Place } from './places'
import { type Reach, reachOf } from './radius'
import type { Environment, PeopleSource } from './settings'

/** Who is not served, point by point: for whoever looks for new sites. Everything of a cell stands in the order of the cells. */
export interface Demand {
  readonly plane: Plane
  readonly source: PeopleSource | null
  /** People of all that is looked at, whether they are served or not. */
  readonly population: number | null
  readonly cells: Cells
  readonly isServed: Uint8Array
  readonly households: Float64Array
  /** Name of the village a cell lies in; empty outside of all. */
  villageOf(cell: number): string
  /** Priority places without service. */
  readonly places: readonly Place[]
  /** How far a new station would reach there, and how it is built there. */
  reachAt(at: Position, technology: Choice<'technology'>, bandMHz: number | null, triedM: number | null): { readonly environment: Environment; readonly reach: Reach | null }
}

export function demandOf(basis: Basis, laid: Laid): Demand {
  const { plane, people, points, land, places, surroundings, rules } = basis
  const { cells } = points
  const isServed = Uint8Array.from(cells.given, (point) => Number(laid.isServed(point)))
  const population = people.population.reduce<number | null>((sum, one) => (one === null ? sum : (sum ?? 0) + one), null)
  return {
    plane, source: people.source, population, cells, isServed,
    households: Float64Array.from(cells.given, (point) => points.households[point]!),
    villageOf: (cell) => land.villages[points.village[cells.given[cell]!]!]?.unit.properties.name ?? '',
    places: places.priority.filter((_, i) => !isPlaceServed(basis, laid, i)),
    reachAt(at, technology, bandMHz, triedM) {
      const environment = surroundings(at[0]!, at[1]!)
      return { environment, reach: reachOf({ technology, bandMHz, radiusM: null }, environment, rules, triedM) }
    },
  }
}
