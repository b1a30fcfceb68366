import type { Position } from 'geojson'
import { calledOf } from '../../model/called'
import type { Feature } from '../../model/dataset'
import type { Choice } from '../../model/schema'
import { type Ground, groundOf } from '../overlay'
import type { Plane } from '../plane'
import { innerOf, isAreal } from './areas'
import type { Land } from './land'

/** A place that must be served. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly class: Choice<'placeClass'>
  readonly at: Position
  readonly x: number
  readonly y: number
  readonly unit: number
  /** Place among the grounds where it has an outline: then its area is asked; −1: its middle. */
  readonly ground: number
}
export interface Places {
  readonly priority: readonly Place[]
  /** Villages that are only points, in units without outlines of villages. */
  readonly hamlets: readonly Place[]
  /** Priority places that stand nowhere. */
  readonly unplaced: number
}

const isThere = ({ properties: { status } }: Feature) => status !== 'decommissioned'
const nameOf = (place: Feature) => place.properties.name || calledOf(place)

/** Places in what is looked at. Outlines go to the grounds, behind those of the land. */
export function* placesOf(all: readonly Feature<'place'>[], land: Land, plane: Plane, wanted: readonly Choice<'placeClass'>[], grounds: Ground[]): Generator<number, Places> {
  const isWanted = new Set(wanted)
  const priority: Place[] = []
  const hamlets: Place[] = []
  const hasVillages = new Set(land.villages.map((village) => village.of))
  let unplaced = 0
  let seen = 0
  for (const feature of all) {
    if (++seen % 256 === 0) yield seen / all.length
    const { geometry, properties: { class: group } } = feature
    if (!group || !isThere(feature) || (!isWanted.has(group) && group !== 'village')) continue
    const at = geometry?.type === 'Point' ? geometry.coordinates : isAreal(geometry) ? innerOf(geometry) : null
    if (!at) {
      if (isWanted.has(group)) unplaced++
      continue
    }
    const unit = land.unitAt.first(at[0]!, at[1]!)
    if (unit < 0) continue
    const [x, y] = plane.toPlane(at[0]!, at[1]!)
    const ground = isAreal(geometry) ? (groundOf(geometry, plane)?.ground ?? null) : null
    const place: Place = { id: feature.id, name: nameOf(feature), class: group, at: [at[0]!, at[1]!], x, y, unit, ground: ground && ground.areaM2 > 0 ? grounds.push(ground) - 1 : -1 }
    if (isWanted.has(group)) priority.push(place)
    if (group === 'village' && !hasVillages.has(unit)) hamlets.push(place)
  }
  return { priority, hamlets, unplaced }
}

/** Places of people, for those who live nowhere else. */
export const hamletsIn = (all: readonly Feature<'place'>[]): Feature<'place'>[] => all.filter((place) => place.properties.class === 'village' && isThere(place))
