import type { Position } from 'geojson'
import { calledOf } from '../../model/called'
import { type Dataset, type Feature, ofKind } from '../../model/dataset'
import type { Choice } from '../../model/schema'
import { surroundingsOf } from '../coverage/environment'
import { keyOf } from '../coverage/stations'
import { type Plane, planeAbout } from '../plane'
import { wardsOn } from '../province'
import { zonesOn } from '../sites/zoning'
import type { Limited } from './limits'
import type { Asked } from './result'

/** A mast that stands, or that is planned, with what is on it. */
export interface Mast extends Limited {
  readonly site: Feature<'site'>
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly at: Position
  readonly x: number
  readonly y: number
  readonly isPlanned: boolean
  /** Those with stations on it, as the data order them. */
  readonly stations: readonly Feature<'station'>[]
  /** As `operators`, as they are written. */
  readonly names: readonly string[]
  /** So many more operators it takes; null where its register does not say how many it can take. */
  readonly room: number | null
  readonly mastClass: Choice<'mastClass'> | null
  readonly isUrban: boolean
}

/** Everything of an area that has to do with masts, on one plane. */
export interface Masts {
  readonly plane: Plane
  readonly all: readonly Mast[]
  /** Masts left out, since nobody says where they are. */
  readonly unplaced: number
  /** Stations that stand or are planned and are on none of these masts. */
  readonly loose: readonly Feature<'station'>[]
}

/** A thing without a status is taken to be there. What is decided of it changes nothing: it stands until it is gone. */
const there: ReadonlySet<string> = new Set(['operational', 'underConstruction', 'planned'])
export const isThere = ({ properties: { status = 'operational' } }: Feature): boolean => there.has(status)
/** A station that is switched off holds its room until it is taken down. */
const holdsRoom = ({ properties: { status } }: Feature<'station'>): boolean => status !== 'decommissioned' && status !== 'proposed'

const stepSize = 1024

export function* standing({ dataset, day }: Pick<Asked, 'dataset' | 'day'>): Generator<number, Masts> {
  const sites = [...ofKind(dataset, 'site')].filter(isThere)
  yield 0.1
  const placed = sites.flatMap((site) => (site.geometry?.type === 'Point' ? [{ site, at: site.geometry.coordinates }] : []))
  const { bySite, loose } = yield* tiedTo(placed.map(({ site }) => site), dataset)
  const plane = planeAbout(meridianOf(placed.map(({ at }) => at[0]!)))
  const isUrban = townOf(dataset, day)
  yield 0.5
  const all: Mast[] = []
  for (const { site, at } of placed) {
    if (all.length % 128 === 127) yield 0.5 + (0.5 * all.length) / placed.length
    const stations = bySite.get(site.id) ?? []
    const [x, y] = plane.toPlane(at[0]!, at[1]!)
    const { owner = '', tenants, status, heightM, mastClass, capacityTenants } = site.properties
    const users = namesOf([...(Array.isArray(tenants) ? tenants : []), ...stations.map(({ properties: { operator } }) => operator)])
    // A register that names nobody leaves the owner, who is taken to be there; how much room that takes it does not say.
    const names = users.size > 0 ? users : namesOf([owner])
    const urban = isUrban(at[0]!, at[1]!)
    all.push({
      site, id: site.id, name: calledOf(site), owner, at: [at[0]!, at[1]!], x, y, isPlanned: status === 'planned', stations, operators: [...names.keys()], names: [...names.values()],
      room: capacityTenants === undefined ? null : Math.max(0, capacityTenants - users.size), heightM: heightM === undefined || heightM <= 0 ? null : heightM,
      mastClass: mastClass === undefined || mastClass === 'unknown' ? null : mastClass, isUrban: urban, environment: urban ? 'urban' : 'outside',
    })
  }
  return { plane, all, unplaced: sites.length - placed.length, loose }
}

/** Names by their keys, as the first of each is written. */
function namesOf(names: readonly (string | undefined)[]): Map<string, string> {
  const byKey = new Map<string, string>()
  for (const name of names) {
    const key = keyOf(name)
    if (key && !byKey.has(key)) byKey.set(key, name!.trim())
  }
  return byKey
}

/** Registers name masts by id or by code; a code that is an id of another mast means that one. */
function* tiedTo(sites: readonly Feature<'site'>[], dataset: Dataset): Generator<number, { bySite: Map<string, Feature<'station'>[]>; loose: Feature<'station'>[] }> {
  const idOf = new Map<string, string>()
  for (const { id, properties: { code } } of sites) if (code && !idOf.has(code)) idOf.set(code, id)
  for (const { id } of sites) idOf.set(id, id)
  const bySite = new Map<string, Feature<'station'>[]>()
  const loose: Feature<'station'>[] = []
  let seen = 0
  for (const station of ofKind(dataset, 'station')) {
    if (++seen % stepSize === 0) yield 0.2
    if (!holdsRoom(station)) continue
    const id = idOf.get(station.properties.site ?? '')
    if (id === undefined) {
      if (isThere(station)) loose.push(station)
    } else (bySite.get(id) ?? bySite.set(id, []).get(id)!).push(station)
  }
  return { bySite, loose }
}

/** Town is what a zone says is town or its edge, and where no zone says how it is built, a Phường. */
export function townOf(dataset: Dataset, day: string): (lng: number, lat: number) => boolean {
  const zones = zonesOn(dataset, day).filter(({ properties: { purpose = '' } }) => ['urban', 'suburban', 'rural'].includes(purpose))
  const surroundings = surroundingsOf(zones, wardsOn(dataset, day), [], Infinity)
  return (lng, lat) => surroundings(lng, lat) !== 'rural'
}

/** The middle longitude: most of the masts stand about it, whatever islands belong to them. */
const meridianOf = (longitudes: readonly number[]): number => longitudes.toSorted((a, b) => a - b)[Math.floor(longitudes.length / 2)] ?? 0
