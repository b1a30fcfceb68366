import type { Position } from 'geojson'
import { insideOf, type Region, regionOf } from '../analysis/region'
import { isValidOn, succeeds, type Unit } from '../analysis/scope'
import { type Dataset, type Feature, numbered, numbersOf, numbersWithin, ofKind } from '../model/dataset'
import { type Edited, followed } from './followed'

/** In which ward everything lies. */
export interface Wards {
  /** Wards and communes of the day looked at, in the order of the data. */
  readonly units: readonly Unit[]
  /** Number → place in `units`, −1 where no ward is known. */
  readonly of: Int32Array
  readonly regions: readonly (Region | null)[]
  /** Ward codes as registers give them → place in `units`; codes of units that were merged lead to the new one. */
  readonly codes: ReadonlyMap<string, number>
}

const stepSize = 2048

/** Wards of the edition that is looked at: the same place has another ward before and after July 2025. */
export const wardsOf = followed<Wards>({
  key: ({ filter }) => filter.day,
  * build(dataset, { filter }) {
    const wards = { ...unitsOf(dataset, filter.day), of: new Int32Array(numbersOf(dataset)).fill(-1) }
    for (const [i, region] of wards.regions.entries()) {
      const near = region ? numbersWithin(dataset, region.box) : []
      for (let k = 0; k < near.length; k++) {
        const number = near[k]!
        const at = wards.of[number] === -1 ? standingAt(numbered(dataset, number)!) : null
        if (at && region!.holds(at[0]!, at[1]!)) wards.of[number] = i
        if (k % stepSize === 0) yield i / wards.units.length
      }
    }
    for (let number = 0; number < wards.of.length; number++) {
      const feature = numbered(dataset, number)
      if (feature && !feature.geometry) wards.of[number] = byCode(feature, wards.codes)
      if (number % (16 * stepSize) === 0) yield 1
    }
    return wards
  },
  * patch(known, { numbers, from, to }: Edited) {
    yield 0
    const of = new Int32Array(numbersOf(to)).fill(-1)
    of.set(known.of)
    for (const number of numbers) {
      const before = numbered(from, number)
      const feature = numbered(to, number)
      if (before?.properties.kind === 'unit' || feature?.properties.kind === 'unit') return null
      of[number] = feature ? wardOf(feature, known) : -1
    }
    return { ...known, of }
  },
})

/** Everything but the numbers: enough to place one feature. */
function unitsOf(dataset: Dataset, day: string): Omit<Wards, 'of'> {
  const all = [...ofKind(dataset, 'unit')].filter(({ properties }) => properties.level === 'ward' || properties.level === undefined)
  const units = all.filter((unit) => isValidOn(unit, day))
  const codes = new Map<string, number>()
  const note = (unit: Unit, i: number) => {
    const { unitCode } = unit.properties
    if (unitCode && !codes.has(unitCode)) codes.set(unitCode, i)
  }
  units.forEach(note)
  units.forEach((unit, i) => all.forEach((other) => succeeds(unit, other) && note(other, i)))
  const regions = units.map(({ geometry }) => (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? regionOf(geometry) : null))
  return { units, codes, regions }
}

function wardOf(feature: Feature, { regions, codes }: Omit<Wards, 'of'>): number {
  const at = standingAt(feature)
  return at ? regions.findIndex((region) => region?.holds(at[0]!, at[1]!)) : byCode(feature, codes)
}

const byCode = ({ properties: { ward } }: Feature, codes: ReadonlyMap<string, number>) => (typeof ward === 'string' ? (codes.get(ward) ?? -1) : -1)

/** Where a thing stands if it must stand in one place: a line at its middle vertex, an area well inside. */
export function standingAt({ geometry }: Feature): Position | null {
  switch (geometry?.type) {
    case 'Point': return geometry.coordinates
    case 'MultiPoint': return geometry.coordinates[0] ?? null
    case 'LineString': return geometry.coordinates[geometry.coordinates.length >> 1] ?? null
    case 'MultiLineString': return geometry.coordinates[0]?.[geometry.coordinates[0].length >> 1] ?? null
    case 'Polygon': return insideOf(geometry.coordinates)
    case 'MultiPolygon': return geometry.coordinates[0] ? insideOf(geometry.coordinates[0]) : null
    default: return null
  }
}
