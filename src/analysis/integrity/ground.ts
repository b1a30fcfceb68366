import type { Position } from 'geojson'
import { type Base, type Dataset, type Feature, get } from '../../model/dataset'
import { editions } from '../../model/filter'
import { fold } from '../../model/fold'
import type { Box } from '../../model/geometry'
import { holders, named } from '../../model/referrers'
import type { Kind } from '../../model/schema'
import { type Region, regionOf } from '../region'
import { isValidOn, succeeds, type Unit } from '../scope'

/** A ward in force and the area it covers. */
export interface Ward { readonly unit: Unit; readonly region: Region }

/** What a check stands on. */
export interface Ground {
  readonly dataset: Dataset
  /** Wards in force; who looks at another edition changes nothing about what is right. */
  wardAt(position: Position): Ward | null
  /** The wards in force that a register may mean by a code or a name; one of before means those it became. */
  wardsNamed(text: string): readonly Ward[]
  /** What of a kind is called so: by its id or, as registers do, by its code. */
  named(text: string, to: readonly string[]): Feature | undefined
  namesakes(text: string): readonly Feature[]
  readonly thisYear: number
}

export function groundOf(dataset: Dataset, thisYear = new Date().getFullYear()): Ground {
  let wards: Wards | undefined
  const known = () => (wards ??= wardsOf(dataset))
  return {
    dataset, thisYear,
    wardAt: ([lng, lat]) => known().list.find(({ region }) => isIn(region.box, lng!, lat!) && region.holds(lng!, lat!)) ?? null,
    wardsNamed: (text) => known().byCode.get(text) ?? known().byName.get(fold(text)) ?? none,
    namesakes: (text) => namesakes(dataset, text),
    named: (text, to) => named(dataset, text, to),
  }
}

const none: readonly Ward[] = []
const isIn = (box: Box, lng: number, lat: number) => lng >= box[0] && lng <= box[2] && lat >= box[1] && lat <= box[3]

const isUnit = (feature: Feature): feature is Unit => feature.properties.kind === 'unit'
/** Whether a unit says where a ward lies. */
export const isWard = (feature: Feature): feature is Unit => isUnit(feature) && (feature.properties.level === 'ward' || feature.properties.level === undefined)

interface Wards { readonly units: readonly Unit[]; readonly list: readonly Ward[]; readonly byCode: ReadonlyMap<string, readonly Ward[]>; readonly byName: ReadonlyMap<string, readonly Ward[]> }

/** Wards are few and seldom edited, objects are many: the units of a base are looked for once. */
const unitsOfBases = new WeakMap<Base, readonly Unit[]>()
const lastWards = new WeakMap<Base, Wards>()
const regions = new WeakMap<Unit, Region | null>()

function wardsOf({ base, edits }: Dataset): Wards {
  let own = unitsOfBases.get(base)
  if (!own) unitsOfBases.set(base, (own = base.features.filter(isWard)))
  const units = own.flatMap((unit) => edited(unit, edits))
  for (const [id, feature] of edits) if (feature && isWard(feature) && !base.positions.has(id)) units.push(feature)
  const last = lastWards.get(base)
  if (last && last.units.length === units.length && last.units.every((unit, i) => unit === units[i])) return last
  const wards = wardsFrom(units)
  lastWards.set(base, wards)
  return wards
}

function edited(unit: Unit, edits: Dataset['edits']): Unit[] {
  const now = edits.get(unit.id)
  if (now === undefined) return [unit]
  return now && isWard(now) ? [now] : []
}

function wardsFrom(units: readonly Unit[]): Wards {
  const list = units.flatMap((unit): Ward[] => {
    if (!isValidOn(unit, editions.now)) return []
    let region = regions.get(unit)
    if (region === undefined) regions.set(unit, (region = regionFrom(unit)))
    return region ? [{ unit, region }] : []
  })
  const byCode = new Map<string, Ward[]>()
  const byName = new Map<string, Ward[]>()
  const note = (unit: Unit, wards: readonly Ward[]) => {
    for (const [names, name] of [[byCode, unit.properties.unitCode], [byName, fold(unit.properties.name ?? '')]] as const) {
      if (name) names.set(name, [...new Set([...(names.get(name) ?? []), ...wards])])
    }
  }
  for (const ward of list) note(ward.unit, [ward])
  for (const unit of units) if (unit.properties.successors?.length && !isValidOn(unit, editions.now)) note(unit, list.filter((ward) => succeeds(ward.unit, unit)))
  return { units, list, byCode, byName }
}

const regionFrom = ({ geometry }: Unit): Region | null =>
  (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? regionOf(geometry) : null)

/** Kinds that fields of others lead to. */
const namedKinds = ['site', 'pole', 'duct', 'chamber'] as const satisfies readonly Kind[]
export const isNamed = ({ properties: { kind } }: Feature): boolean => (namedKinds as readonly string[]).includes(kind)

/** All that are called so, since codes may be given twice, and one's code be another's id. */
function namesakes(dataset: Dataset, text: string): Feature[] {
  const own = get(dataset, text)
  return [...(own ? [own] : []), ...holders(dataset, text, namedKinds)]
}
