import type { Position } from 'geojson'
import type { Feature } from '../../model/dataset'
import { keyOf } from '../coverage/stations'
import type { Masts } from './masts'
import { nearPairs, type Pair } from './near'

/** A mast, or stations that name the same mast nobody knows, or a station for itself. */
export interface Footing {
  /** Null where nobody says where it is. */
  readonly at: Position | null
  readonly site: Feature<'site'> | null
  readonly stations: readonly Feature<'station'>[]
  /** Those the register of the mast names, of whom the data have no station on it. */
  readonly silent: readonly string[]
}

/** What locations are made of. */
export interface Ground {
  readonly footings: readonly Footing[]
  /** Footings so near to each other that they are one location, the lower first. */
  readonly pairs: readonly Pair[]
  /** Stations left out, since they name no mast and nobody says where they are. */
  readonly lost: number
}

export function* groundOf({ plane, all, loose }: Masts, locationM: number): Generator<number, Ground> {
  const footings: Footing[] = all.map(({ at, site, stations }) => ({ at, site, stations, silent: silentOn(site, stations) }))
  const named = new Map<string, Feature<'station'>[]>()
  const alone: Feature<'station'>[][] = []
  for (const station of loose) {
    const { site } = station.properties
    if (site) (named.get(site) ?? named.set(site, []).get(site)!).push(station)
    else alone.push([station])
  }
  yield 0.3
  let lost = 0
  for (const stations of [...named.values(), ...alone]) {
    const at = stations.reduce<Position | null>((found, { geometry }) => found ?? (geometry?.type === 'Point' ? geometry.coordinates : null), null)
    if (!at && !stations[0]!.properties.site) lost++
    else footings.push({ at: at && [at[0]!, at[1]!], site: null, stations, silent: [] })
  }
  const placed = footings.flatMap((footing, i) => (footing.at ? [{ i, spot: plane.toPlane(footing.at[0]!, footing.at[1]!) }] : []))
  yield 0.6
  const pairs = nearPairs(plane, placed.map(({ spot }) => spot[0]), placed.map(({ spot }) => spot[1]), locationM)
  return { footings, pairs: pairs.map(({ a, b, distanceM }) => ({ a: placed[a]!.i, b: placed[b]!.i, distanceM })), lost }
}

function silentOn({ properties: { tenants } }: Feature<'site'>, stations: readonly Feature<'station'>[]): string[] {
  const told = new Set(stations.map(({ properties: { operator } }) => keyOf(operator)))
  return [...new Set((Array.isArray(tenants) ? tenants : []).map(keyOf))].filter((key) => key && !told.has(key))
}

/**
 * The location of each footing, named by the lowest footing in it. What is near to what is near belongs together: a chain
 * of footings is one location however long it is, so that no order of the data decides where it is cut. Only what is
 * there ties its neighbours together.
 */
export function locationsOf({ footings, pairs }: Pick<Ground, 'footings' | 'pairs'>, isThere: (footing: number) => boolean): Uint32Array {
  const of = Uint32Array.from(footings, (_, i) => i)
  const rootOf = (i: number): number => {
    while (of[i] !== i) i = of[i] = of[of[i]!]!
    return i
  }
  for (const { a, b } of pairs) {
    if (!isThere(a) || !isThere(b)) continue
    const [first, second] = [rootOf(a), rootOf(b)]
    if (first < second) of[second] = first
    else of[first] = second
  }
  for (let i = 0; i < of.length; i++) of[i] = rootOf(i)
  return of
}
