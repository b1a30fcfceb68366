import type { MultiPolygon, Polygon, Position } from 'geojson'
import { byWord } from '../../i18n/order'
import { type Dataset, type Feature, numbered, numbersOf, numbersWithin } from '../../model/dataset'
import { metresBetween } from '../../model/geometry'
import { holderOf } from '../../model/operator'
import type { Phrase } from '../../model/change'
import { type Kind, kinds } from '../../model/schema'
import { type Region, regionOf } from '../region'
import { areaM2Of } from '../size'
import { contactsOf } from './contacts'
import type { Owned, OwnedLine } from './result'

export type * from './result'

/** What somebody who digs or builds has to ask about, whoever it belongs to; of the rest, what names an owner. */
const plant: ReadonlySet<Kind> = new Set<Kind>(['site', 'station', 'pole', 'cable', 'duct', 'chamber', 'servicePoint', 'utility', 'works'])
const never: ReadonlySet<Kind> = new Set<Kind>(['unit'])
const stepSize = 512

interface Gathering { objects: number; lengthM: number | null; readonly contacts: Set<string>; readonly ids: string[] }

/** Whose things lie in an area, by owner and kind. On the edge counts as inside; lines count for what lies within. */
export function* ownedIn(dataset: Dataset, area: Polygon | MultiPolygon, name: string): Generator<number, Owned> {
  const region = regionOf(area)
  const near = region ? numbersWithin(dataset, region.reach) : new Uint32Array()
  const lines = new Map<string, Gathering & { readonly owner: string; readonly kind: Kind }>()
  const ids: string[] = []
  let [planned, ownerless] = [0, 0]
  for (let i = 0; i < near.length; i++) {
    if (i % stepSize === stepSize - 1) yield (0.9 * i) / near.length
    const feature = numbered(dataset, near[i]!)!
    if (!isAsked(feature) || !region!.meets(feature.geometry!)) continue
    const { kind, status } = feature.properties
    const owner = holderOf(feature)
    const key = `${kind}\u0000${owner}`
    const line = lines.get(key) ?? lines.set(key, { owner, kind, objects: 0, lengthM: null, contacts: new Set(), ids: [] }).get(key)!
    line.objects++
    const lengthM = lengthWithin(feature.geometry!, region!)
    if (lengthM !== null) line.lengthM = (line.lengthM ?? 0) + lengthM
    for (const contact of contactsOf(feature)) line.contacts.add(contact)
    ids.push(feature.id)
    line.ids.push(feature.id)
    if (owner === '') ownerless++
    if (status === 'planned' || status === 'proposed') planned++
  }
  const counted = (key: Phrase['key'], n: number): Phrase[] => (n > 0 ? [{ key, values: { n } }] : [])
  return {
    name, areaM2: areaM2Of(area) ?? 0, objects: ids.length, ids,
    lines: [...lines.values()].sort(byOwner).map(({ contacts, ...line }): OwnedLine => ({ ...line, contacts: [...contacts].sort(byWord) })),
    notes: [...counted('ducting.owned.ownerless', ownerless), ...counted('ducting.owned.planned', planned), ...counted('ducting.owned.unplaced', yield* unplaced(dataset))],
  }
}

/** Those nobody names at the end; of one owner, kinds in the order of the schema. */
const byOwner = (a: OwnedLine | { owner: string; kind: Kind }, b: { owner: string; kind: Kind }): number =>
  Number(a.owner === '') - Number(b.owner === '') || byWord(a.owner, b.owner) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind)

function isAsked(feature: Feature): boolean {
  const { kind, status } = feature.properties
  return status !== 'decommissioned' && !never.has(kind) && (plant.has(kind) || holderOf(feature) !== '')
}

/** True metres of a line within an area; null for what has no length. */
function lengthWithin(geometry: NonNullable<Feature['geometry']>, region: Region): number | null {
  const rows = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiLineString' ? geometry.coordinates : null
  if (!rows) return null
  let sum = 0
  for (const row of rows) for (let i = 1; i < row.length; i++) sum += segmentWithin(row[i - 1]!, row[i]!, region)
  return sum
}

function segmentWithin(a: Position, b: Position, region: Region): number {
  const [ax, ay, bx, by] = [a[0]!, a[1]!, b[0]!, b[1]!]
  const { box } = region
  if (Math.max(ax, bx) < box[0] || Math.min(ax, bx) > box[2] || Math.max(ay, by) < box[1] || Math.min(ay, by) > box[3]) return 0
  const shares = region.cuts(ax, ay, bx, by)
  let share = 0
  for (let k = 1; k < shares.length; k++) {
    const middle = (shares[k - 1]! + shares[k]!) / 2
    if (region.holds(ax + middle * (bx - ax), ay + middle * (by - ay))) share += shares[k]! - shares[k - 1]!
  }
  return share > 0 ? share * metresBetween(a, b) : 0
}

/** What has no place may lie here too. */
function* unplaced(dataset: Dataset): Generator<number, number> {
  let count = 0
  for (let number = 0; number < numbersOf(dataset); number++) {
    if (number % 32_768 === 32_767) yield 0.95
    const feature = numbered(dataset, number)
    if (feature && !feature.geometry && isAsked(feature)) count++
  }
  return count
}
