import type { Feature } from '../../model/dataset'
import { boxesMeet, boxOf } from '../../model/geometry'
import { type Ground, groundOf } from '../overlay'
import type { Plane } from '../plane'
import type { Unit } from '../scope'
import { type Areal, type Areas, areasOf, innerOf, isAreal } from './areas'
import { sampled } from './sampled'

/** A unit as it is looked at. */
export interface Plot {
  readonly unit: Unit
  /** Its place among the grounds; −1 where nothing of it is land. */
  readonly ground: number
  readonly areaM2: number
  readonly waterM2: number
}
export interface Village extends Plot {
  /** The unit it belongs to, by place; −1 where it lies in none. */
  readonly of: number
}

/** What is looked at, on the plane. */
export interface Land {
  /** Lines of the answer: wards, or villages where there are no wards. */
  readonly units: readonly Plot[]
  readonly villages: readonly Village[]
  readonly grounds: readonly Ground[]
  /** Units and villages by place: which of them hold a point. */
  readonly unitAt: Areas
  readonly villageAt: Areas
  /** Units that lie over others with a part worth speaking of. */
  readonly doubled: number
}

/** A plane and the meridian it lies about. */
export interface Flat { readonly plane: Plane; readonly meridian: number }
export interface Edition { readonly wards: readonly Unit[]; readonly villages: readonly Unit[]; readonly water: readonly Feature[] }

/** Water is the same for a unit and its villages, so both lose it. A village belongs to the unit that holds its middle; one without an outline to its `parent`. */
export function* landOf({ wards, villages, water }: Edition, flat: Flat): Generator<number, Land> {
  const grounds: Ground[] = []
  const wet = areasOf(water)
  const plotOf = (unit: Unit): Plot => {
    const { geometry } = unit
    const box = geometry && boxOf(geometry)
    if (!box || !isAreal(geometry)) return { unit, ground: -1, areaM2: 0, waterM2: 0 }
    const near = wet.near(box).map((i) => water[i]!).filter((one) => boxesMeet(boxOf(one.geometry!)!, box))
    const found = groundIn(unit, geometry, near, flat)
    if (!found) return { unit, ground: -1, areaM2: 0, waterM2: 0 }
    const { ground, waterM2 } = found
    return { unit, ground: ground.areaM2 > 0 ? grounds.push(ground) - 1 : -1, areaM2: ground.areaM2, waterM2 }
  }
  const count = wards.length + villages.length
  const units: Plot[] = []
  for (const ward of wards) {
    units.push(plotOf(ward))
    yield units.length / count
  }
  const wardAt = areasOf(wards)
  const dwelt: Village[] = []
  let doubled = 0
  for (const { ground } of units) {
    if (ground >= 0 && isDoubled(grounds[ground]!, wardAt, flat.plane)) doubled++
    yield units.length / count
  }
  for (const village of villages) {
    const within = holders(wardAt, village.geometry)
    const of = wards.length === 0 ? dwelt.length : (within[0] ?? (village.geometry ? -1 : parentOf(village, wards)))
    dwelt.push({ ...plotOf(village), of })
    yield (units.length + dwelt.length) / count
  }
  const villageAt = areasOf(villages)
  return wards.length > 0 ? { units, villages: dwelt, grounds, unitAt: wardAt, villageAt, doubled } : { units: dwelt, villages: dwelt, grounds, unitAt: villageAt, villageAt, doubled }
}

type Found = ReturnType<typeof groundOf>
/** Boundaries seldom change while stations do: what a unit came to is kept with it, as long as the water about it and the plane are the same. */
const known = new WeakMap<Unit, { readonly meridian: number; readonly water: readonly Feature[]; readonly found: Found }>()

function groundIn(unit: Unit, area: Areal, water: readonly Feature[], { plane, meridian }: Flat): Found {
  const before = known.get(unit)
  if (before && before.meridian === meridian && before.water.length === water.length && before.water.every((one, i) => one === water[i])) return before.found
  const found = groundOf(area, plane, water.map(({ geometry }) => geometry as Areal))
  known.set(unit, { meridian, water, found })
  return found
}

/** Neighbours drawn by two hands overlap by a hair everywhere: two points of fifty are more than that. */
function isDoubled(ground: Ground, units: Areas, plane: Plane): boolean {
  const points = sampled(ground, 50)
  let shared = 0
  for (let i = 0; i < points.length; i += 2) {
    const [lng, lat] = plane.toGlobe(points[i]!, points[i + 1]!)
    if (units.at(lng!, lat!).length > 1 && ++shared > points.length / 50) return true
  }
  return false
}

function holders(areas: Areas, geometry: Feature['geometry']): readonly number[] {
  const middle = isAreal(geometry) ? innerOf(geometry) : null
  return middle ? areas.at(middle[0]!, middle[1]!) : []
}

const parentOf = ({ properties: { parent } }: Unit, wards: readonly Unit[]): number =>
  parent ? wards.findIndex(({ properties: { unitCode, name } }) => parent === unitCode || parent === name) : -1
