import type { Phrase } from '../../model/change'
import type { Feature } from '../../model/dataset'
import { boxOf } from '../../model/geometry'
import type { Ground } from '../overlay'
import { type Plane, planeAbout } from '../plane'
import { provinceOf } from '../province'
import { isValidOn, type Scope, scopeOf, type Unit } from '../scope'
import { isAreal } from './areas'
import { type Surroundings, surroundingsOf } from './environment'
import type { Asked } from '.'
import { gathered } from './gathered'
import { type Land, landOf } from './land'
import { type People, peopleOf } from './people'
import { hamletsIn, type Places, placesOf } from './places'
import { type Points, pointsOf } from './points'
import { radiusRules } from './radius'
import { type Run, runsOf } from './roads'
import type { RadiusRule } from './settings'
import { type Stations, stationsOf } from './stations'

/** What every question about one state of the data stands on. */
export interface Basis {
  readonly asked: Asked
  readonly plane: Plane
  readonly land: Land
  readonly people: People
  readonly places: Places
  readonly runs: readonly Run[]
  readonly points: Points
  /** Those of the land first, then those of places with an outline. */
  readonly grounds: readonly Ground[]
  readonly stations: Stations
  readonly surroundings: Surroundings
  readonly rules: readonly RadiusRule[]
  readonly notes: readonly Phrase[]
}

export function* basisOf(asked: Asked): Generator<number, Basis> {
  const { dataset, assumptions, day } = asked
  const { unit, zone, site, station, place, road, background } = yield* between(0, 0.1, gathered(dataset))
  const valid = unit.filter((one) => isValidOn(one, day))
  const meridian = meridianOf(valid.length > 0 ? valid : station)
  const plane = planeAbout(meridian)
  const around = editionOf(valid, null)
  const scope = asked.scope === null ? null : scopeOf(dataset, asked.scope)
  const edition = asked.scope === null ? around : scope ? editionOf(valid, scope) : { wards: [], villages: [] }
  yield 0.12
  const zones = zone.filter(({ properties: { validFrom, validTo } }) => (!validFrom || validFrom <= day) && (!validTo || day <= validTo))
  const surroundings = surroundingsOf(zones, around.wards, around.villages, assumptions.densePerKm2)
  const rules = radiusRules(assumptions.radii, day, provinceOf(around.wards, day))
  const stations = yield* between(0.12, 0.3, stationsOf({ stations: station, sites: site, assumptions, plane, surroundings, rules }))
  const water = assumptions.withoutWater ? background.filter((one) => one.properties.class === 'water' && isAreal(one.geometry)) : []
  const land = yield* between(0.3, 0.6, landOf({ ...edition, water }, { plane, meridian }))
  const grounds = [...land.grounds]
  const places = yield* between(0.6, 0.65, placesOf(place, land, plane, assumptions.priority, grounds))
  const people = yield* between(0.65, 0.75, peopleOf({ land, plane, grid: asked.grid, hamlets: hamletsIn(place) }, assumptions.people))
  const points = yield* between(0.75, 0.85, pointsOf(people, places, grounds))
  const runs = yield* between(0.85, 1, runsOf(road, land, plane))
  const known = { asked, plane, land, people, places, runs, points, grounds, stations, surroundings, rules }
  return { ...known, notes: notesOf(known, edition) }
}

/** The share of a step within all of them. */
export function* between<R>(from: number, to: number, steps: Generator<number, R>): Generator<number, R> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield from + (to - from) * step.value
  }
}

interface Edition { readonly wards: readonly Unit[]; readonly villages: readonly Unit[] }

/** Units in the order of their codes. What is looked at counts whatever its own days are; what lies in it, as of the day. */
function editionOf(valid: readonly Unit[], scope: Scope | null): Edition {
  const level = (unit: Unit) => unit.properties.level ?? 'ward'
  const looked = scope ? [scope.unit, ...valid.filter((unit) => unit.id !== scope.unit.id && level(unit) !== level(scope.unit) && scope.has(unit))] : valid
  const byCode = (a: Unit, b: Unit) => compare(a.properties.unitCode ?? '', b.properties.unitCode ?? '') || compare(a.id, b.id)
  return { wards: looked.filter((unit) => level(unit) === 'ward').sort(byCode), villages: looked.filter((unit) => level(unit) === 'village').sort(byCode) }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The middle longitude of many things: most of the land lies about it, whatever islands belong to it. */
function meridianOf(features: readonly Feature[]): number {
  const middles = features.flatMap(({ geometry }) => {
    const box = geometry && boxOf(geometry)
    return box ? [(box[0] + box[2]) / 2] : []
  }).sort((a, b) => a - b)
  return middles[Math.floor(middles.length / 2)] ?? 0
}

function notesOf({ land, people, places, stations }: Omit<Basis, 'notes'>, edition: Edition): Phrase[] {
  const shapeless = [...edition.wards, ...edition.villages].filter(({ geometry }) => !isAreal(geometry)).length
  const drowned = [...(edition.wards.length ? land.units : []), ...land.villages].filter(({ unit, ground }) => ground < 0 && isAreal(unit.geometry)).length
  const stray = land.villages.filter(({ of }) => of < 0).length
  const silent = people.source === 'villages' ? land.villages.filter(({ of, unit }) => of >= 0 && unit.properties.population === undefined).length : 0
  const counted = (key: Phrase['key'], n: number): Phrase[] => (n > 0 ? [{ key, values: { n } }] : [])
  return [
    ...(land.units.length === 0 ? [{ key: 'surveying.note.noUnits' } as const] : edition.wards.length === 0 ? [{ key: 'surveying.note.noWards' } as const] : []),
    ...counted('surveying.note.shapeless', shapeless),
    ...counted('surveying.note.drowned', drowned),
    ...counted('surveying.note.doubled', land.doubled),
    ...counted('surveying.note.stray', stray),
    ...(people.source === null && land.units.length > 0 ? [{ key: 'surveying.note.nobody' } as const] : []),
    ...counted('surveying.note.silent', silent),
    ...counted('surveying.note.byArea', people.byArea),
    ...counted('surveying.note.outside', Math.round(people.outside)),
    ...counted('surveying.note.unplacedPlaces', places.unplaced),
    ...counted('surveying.note.noTechnology', stations.left.noTechnology),
    ...counted('surveying.note.noYear', stations.left.noYear),
    ...counted('surveying.note.noOperator', stations.left.noOperator),
  ]
}
