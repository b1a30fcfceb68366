import type { Position } from 'geojson'
import { type Dataset, numbered, numbersWithin } from '../../model/dataset'
import type { Source } from '../../model/finding'
import { metresBetween } from '../../model/geometry'
import { areasOf, isAreal } from '../coverage/areas'
import { keyOf } from '../coverage/stations'
import type { Limit, Limited, Limits } from '../sharing/limits'
import type { Mast } from '../sharing/masts'
import { closed, light, zonesOn } from '../sites/zoning'
import type { Place, Wish } from './result'

export type Obstacle = Place['obstacles'][number]
const obstacle = (key: Obstacle['words']['key'], values: Obstacle['words']['values'], isFatal: boolean, source: Source | null = null): Obstacle =>
  ({ words: { key, ...(values && { values }) }, source, isFatal })

/** What zones and water say of a place that is not a mast yet. `isSmall`: what is put there need not be bulky. */
export function groundOf(dataset: Dataset, day: string): (at: Position, what: 'mast' | 'small' | 'bulky') => Obstacle[] {
  const zones = zonesOn(dataset, day).filter(({ properties: { purpose } }) => closed.has(purpose) || light.has(purpose))
  const areas = areasOf(zones)
  return ([lng, lat], what) => [
    ...areas.at(lng!, lat!).flatMap((i): Obstacle[] => {
      const { purpose, name = '' } = zones[i]!.properties
      if (what === 'mast') return purpose === 'military' ? [obstacle('spacing.obstacle.military', { zone: name }, true)] : []
      if (closed.has(purpose)) return [obstacle(`spacing.obstacle.${purpose as 'military' | 'airport' | 'safety'}`, { zone: name }, true)]
      return [what === 'small' ? obstacle('spacing.obstacle.lightOnly', { zone: name }, false) : obstacle(`spacing.obstacle.${purpose as 'a1Only' | 'aesthetic'}`, { zone: name }, true)]
    }),
    ...(what === 'bulky' && isWater(dataset, lng!, lat!) ? [obstacle('spacing.obstacle.water', undefined, true)] : []),
  ]
}

function isWater(dataset: Dataset, lng: number, lat: number): boolean {
  const near = Array.from(numbersWithin(dataset, [lng, lat, lng, lat]), (number) => numbered(dataset, number)!)
  return areasOf(near.filter(({ geometry, properties }) => properties.kind === 'background' && properties.class === 'water' && isAreal(geometry))).first(lng, lat) >= 0
}

/** What stands against one more operator on a mast. An operator who is there already takes no more room. */
export function onMast({ site, operators, stations, room, heightM, isPlanned }: Mast, wish: Wish): Obstacle[] {
  const own = keyOf(wish.operator)
  const isThere = stations.some(({ properties: { operator, technology, status } }) => technology === wish.technology && status !== 'inactive' && (!own || keyOf(operator) === own))
  const { action, capacityTenants } = site.properties
  return [
    ...(isThere ? [obstacle('spacing.obstacle.already', { operator: wish.operator, technology: wish.technology }, true)] : []),
    ...(room === 0 && !isThere && !(own && operators.includes(own)) ? [obstacle('spacing.obstacle.full', { n: capacityTenants! }, true)] : []),
    ...(action === 'remove' || action === 'relocate' ? [obstacle('spacing.obstacle.going', undefined, true)] : []),
    ...(isPlanned ? [obstacle('spacing.obstacle.planned', undefined, false)] : []),
    ...tooLow(heightM, wish),
  ]
}

/** Who wishes for no height needs none. */
export function tooLow(heightM: number | null, { heightM: wished }: Wish): Obstacle[] {
  if (wished === null || (heightM !== null && heightM >= wished)) return []
  return [heightM === null ? obstacle('spacing.obstacle.noHeight', { wished }, false) : obstacle('spacing.obstacle.low', { height: heightM, wished }, false)]
}

/** The nearest of the masts that stand nearer than the rules allow. A rule of another province stands in nobody's way, it is to be thought of. */
export function tooNear(at: Position, self: Limited, masts: readonly Mast[], limits: Limits, step: 'structure' | 'new'): Obstacle[] {
  let nearest: { mast: Mast; limit: Limit; distanceM: number } | null = null
  for (const mast of masts) {
    const distanceM = metresBetween(at, mast.at)
    if (distanceM >= limits.mostM || (nearest && distanceM >= nearest.distanceM)) continue
    const limit = limits.of(self, mast)
    if (limit && distanceM < limit.m) nearest = { mast, limit, distanceM }
  }
  if (!nearest) return []
  const { mast, limit: { m, rule: { document, clause, provenance }, isReference }, distanceM } = nearest
  const key = step === 'structure' ? 'spacing.obstacle.nearSmall' : isReference ? 'spacing.obstacle.nearReference' : 'spacing.obstacle.near'
  return [obstacle(key, { name: mast.site.properties.name || mast.name, distance: distanceM, limit: m }, step === 'new' && !isReference, { document, clause, provenance })]
}
