import { type Dataset, type Feature, ofKind } from '../../model/dataset'
import { keyOf } from '../coverage/stations'
import { answering } from '../coverage/settings'
import type { SiteOptions } from './result'

/** A mast that may be shared, with what is known of the room on it. */
export interface Mast {
  readonly site: Feature<'site'>
  /** So many more operators it takes; null where its register does not say how many it can take. */
  readonly room: number | null
  /** Who builds is on it already, with something else. */
  readonly isOwn: boolean
}
export interface Masts { readonly masts: readonly Mast[]; readonly full: number; readonly already: number }

/** A thing without a status is taken to be there. */
const standing = new Set(['operational', 'underConstruction', 'planned'])
const going = new Set(['remove', 'relocate'])
/** Whether a thing stands, or will, and stays. */
export const stays = ({ properties: { status = 'operational', action } }: Feature): boolean => standing.has(status) && !going.has(action ?? '')

/**
 * Masts of anybody with room for one more. Who builds needs none where they are already; a mast where they already have
 * the technology, or plan to, has nothing to gain. With nobody named as the builder any station of it counts.
 */
export function* mastsOf(dataset: Dataset, { builder, technology, question }: Pick<SiteOptions, 'builder' | 'technology' | 'question'>): Generator<number, Masts> {
  const known = new Map<unknown, string>()
  const key = (operator: unknown) => known.get(operator) ?? known.set(operator, keyOf(operator)).get(operator)!
  const own = key(builder)
  const stations = yield* stationsBySite(dataset)
  const masts: Mast[] = []
  let [full, already, seen] = [0, 0, 0]
  yield 0.5
  for (const site of ofKind(dataset, 'site')) {
    if (++seen % 512 === 0) yield 0.5
    const { id, geometry, properties: { code, capacityTenants, tenants } } = site
    if (geometry?.type !== 'Point' || !stays(site)) continue
    const on = [...(stations.get(id) ?? []), ...(code && code !== id ? (stations.get(code) ?? []) : [])]
    const users = new Set([...(Array.isArray(tenants) ? tenants : []), ...on.map(({ properties: { operator } }) => operator)].map(key).filter(Boolean))
    const generations = own ? [technology] : [technology, ...answering[question.technology]]
    const isThere = on.some(({ properties }) => properties.technology && generations.includes(properties.technology) && (!own || key(properties.operator) === own))
    const isOwn = own !== '' && users.has(own)
    const room = capacityTenants === undefined ? null : Math.max(0, capacityTenants - users.size)
    if (isThere) already++
    else if (room === 0 && !isOwn) full++
    else masts.push({ site, room, isOwn })
  }
  return { masts, full, already }
}

/** Stations by what they call their mast: its id or its code. */
function* stationsBySite(dataset: Dataset): Generator<number, Map<string, Feature<'station'>[]>> {
  const bySite = new Map<string, Feature<'station'>[]>()
  let seen = 0
  for (const station of ofKind(dataset, 'station')) {
    const { site, status } = station.properties
    if (site && status !== 'decommissioned') (bySite.get(site) ?? bySite.set(site, []).get(site)!).push(station)
    if (++seen % 512 === 0) yield 0
  }
  return bySite
}
