import { type Dataset, type Feature, get, numbered, numbersOf, numbersWithin, ofKind } from '../model/dataset'
import { fold } from '../model/fold'
import type { Box } from '../model/geometry'
import { insideOf, type Region, regionOf } from './region'

export type Unit = Feature<'unit'>

/** A unit holds on the days from `validFrom` to `validTo`, both included; a day that is not given is no limit. */
export const isValidOn = ({ properties: { validFrom, validTo } }: Unit, day: string): boolean =>
  (!validFrom || validFrom <= day) && (!validTo || day <= validTo)

/** Whether `later` came when `earlier` ended. Codes are used again, so a code alone says nothing of the edition. */
export const succeeds = (later: Unit, earlier: Unit): boolean =>
  later !== earlier && (earlier.properties.successors?.includes(later.properties.unitCode ?? '') ?? false) &&
  levelOf(later) === levelOf(earlier) && (later.properties.validFrom ?? '') > (earlier.properties.validTo ?? later.properties.validFrom ?? '')

const depth = { province: 0, district: 1, ward: 2, village: 3 } as const
const levelOf = ({ properties }: Unit) => depth[properties.level ?? 'ward'] ?? depth.ward

/** What belongs to one unit. */
export interface Scope {
  readonly unit: Unit
  readonly box: Box | null
  /** Nothing placed outside belongs to it. */
  readonly reach: Box | null
  /** Placed things by where they are, unplaced ones by their ward code, units by kinship. */
  has(feature: Feature): boolean
}

/** Null where the dataset has no such unit, for instance because its deletion was undone elsewhere. */
export function scopeOf(dataset: Dataset, id: string): Scope | null {
  const unit = get(dataset, id)
  if (!unit || !isUnit(unit)) return null
  const { geometry } = unit
  const region = regionIn(geometry)
  const kin = kinOf(dataset, unit)
  return {
    unit,
    box: region?.box ?? null,
    reach: region?.reach ?? null,
    has(feature) {
      if (isUnit(feature)) return kin.ids.has(feature.id) || isPartOf(feature, unit, region)
      if (feature.geometry) return region?.meets(feature.geometry) ?? false
      const { ward } = feature.properties
      return typeof ward === 'string' && ward !== '' && (kin.codes.has(ward) || fold(ward) === fold(unit.properties.name ?? ''))
    },
  }
}

/** Whether a place lies in what is looked at; without a unit everything does. */
export function withinOf(dataset: Dataset, id: string | null): (lng: number, lat: number) => boolean {
  if (id === null) return () => true
  const region = regionIn(get(dataset, id)?.geometry ?? null)
  return (lng, lat) => region?.holds(lng, lat) ?? false
}

const regionIn = (geometry: Feature['geometry']): Region | null => (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? regionOf(geometry) : null)

const isUnit = (feature: Feature): feature is Unit => feature.properties.kind === 'unit'

/** Smaller units lie in a larger one when their middle does; their own `parent` says so where they have no outline. */
function isPartOf(part: Unit, whole: Unit, region: Region | null): boolean {
  if (levelOf(part) <= levelOf(whole)) return false
  const { geometry } = part
  const rings = geometry?.type === 'Polygon' ? geometry.coordinates : geometry?.type === 'MultiPolygon' ? geometry.coordinates[0] : undefined
  const middle = rings && insideOf(rings)
  if (middle && region) return region.holds(middle[0]!, middle[1]!)
  const { parent } = part.properties
  return parent !== undefined && (parent === whole.properties.unitCode || parent === whole.properties.name)
}

/**
 * The unit itself, those it came from and those it became; and the ward codes by which a register may mean it. An old
 * code that is a current code of another unit means that one.
 */
function kinOf(dataset: Dataset, unit: Unit): { ids: ReadonlySet<string>; codes: ReadonlySet<string> } {
  const ids = new Set([unit.id])
  const codes = new Set<string>()
  const taken = new Set<string>()
  for (const other of ofKind(dataset, 'unit')) {
    if (other === unit) continue
    const code = other.properties.unitCode ?? ''
    if (succeeds(unit, other)) {
      ids.add(other.id)
      codes.add(code)
    } else if (succeeds(other, unit)) ids.add(other.id)
    if (levelOf(other) === levelOf(unit) && isValidOn(other, unit.properties.validFrom ?? '9999')) taken.add(code)
  }
  for (const code of taken) codes.delete(code)
  if (unit.properties.unitCode) codes.add(unit.properties.unitCode)
  return { ids, codes }
}

const stepSize = 2048

/** 1 for every number that belongs to the scope. Yields the share done; only what lies about the unit is looked at closely. */
export function* membersOf(dataset: Dataset, scope: Scope): Generator<number, Uint8Array> {
  const members = new Uint8Array(numbersOf(dataset))
  const near = scope.reach ? numbersWithin(dataset, scope.reach) : new Uint32Array()
  for (let i = 0; i < near.length; i++) {
    if (scope.has(numbered(dataset, near[i]!)!)) members[near[i]!] = 1
    if (i % stepSize === 0) yield i / near.length
  }
  for (let number = 0; number < members.length; number++) {
    const feature = numbered(dataset, number)
    if (feature && (!feature.geometry || isUnit(feature)) && scope.has(feature)) members[number] = 1
    if (number % (16 * stepSize) === 0) yield 1
  }
  return members
}
