import type { Position } from 'geojson'
import type { Phrase } from '../../model/change'
import { get } from '../../model/dataset'
import { type Areas, areasOf } from '../coverage/areas'
import { between } from '../coverage/basis'
import { keyOf } from '../coverage/stations'
import { wardsOn } from '../province'
import type { Unit } from '../scope'
import { type Ground, groundOf, locationsOf } from './locations'
import { standing } from './masts'
import type { Asked, RateLine, Rates } from './result'
import { isIn, type Times, timesOf } from './times'

/** Where every station is at one time; −1: nowhere. And which footings stand. */
interface Moment { readonly on: (station: number) => number; readonly stands: (footing: number) => boolean }

/** A line in the making. */
interface Sums { locations: number; sharedLocations: number; stations: number; stationsOnShared: number }
const nothing = (): Sums => ({ locations: 0, sharedLocations: 0, stations: 0, stationsOnShared: 0 })

/** Everything a question about shares stands on. */
interface Base { readonly asked: Asked; readonly ground: Ground; readonly times: Times; readonly wards: readonly Unit[]; readonly wardOf: Int32Array; readonly isAsked: Uint8Array }

/**
 * Shares of locations with stations of two operators or more, and of stations on such locations. A location is where
 * somebody is: with a station, or named as a tenant by the register of the mast. A mast nobody is on is none.
 */
export function* ratesOf(asked: Asked): Generator<number, Rates> {
  const base = yield* between(0, 0.7, baseOf(asked))
  const { times, wards } = base
  const { total, units, operators, notes } = tallied(base, now(base))
  yield 0.75
  const years: RateLine[] = []
  for (const [i, year] of times.years.entries()) {
    years.push(lineOf(tallied(base, at(base, year)).total, { year }))
    yield 0.75 + (0.25 * (i + 1)) / times.years.length
  }
  const { locationM, target } = asked.settings
  const names = spelt(base)
  return {
    total: lineOf(total), years, locationM, target, notes: [...notes, ...notesOf(base)],
    units: wards.flatMap(({ id, properties: { name = '' } }, i) => (asked.scope === null || units.has(i) ? [lineOf(units.get(i) ?? nothing(), { unit: id, unitName: name })] : [])),
    operators: [...operators].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, sums]) => lineOf(sums, { operator: names.get(key) ?? key })),
  }
}

/** As it would be now if these stations were on other masts and these masts were gone, by their ids. A station left on a mast that is gone is gone with it. */
export function* ratesAfter(asked: Asked, { moved, gone }: { moved: ReadonlyMap<string, string>; gone: ReadonlySet<string> }): Generator<number, RateLine> {
  const base = yield* baseOf(asked)
  const { on, stands } = now(base)
  const { ground: { footings }, times: { stations } } = base
  const places = new Map(footings.flatMap(({ site }, i) => (site ? [[site.id, i] as const] : [])))
  const remains = (footing: number) => stands(footing) && !gone.has(footings[footing]!.site?.id ?? '')
  const moment: Moment = {
    on: (station) => {
      const footing = on(station) < 0 ? -1 : (places.get(moved.get(stations[station]!.station.id) ?? '') ?? on(station))
      return footing < 0 || !remains(footing) ? -1 : footing
    },
    stands: remains,
  }
  return lineOf(tallied(base, moment).total)
}

function* baseOf(asked: Asked): Generator<number, Base> {
  const { dataset, settings, scope, day } = asked
  const masts = yield* between(0, 0.5, standing(asked))
  const ground = yield* between(0.5, 0.7, groundOf(masts, settings.locationM))
  yield 0.7
  const times = yield* between(0.7, 0.8, timesOf(ground, day))
  const wards = wardsOn(dataset, day)
  const unit = scope === null ? undefined : get(dataset, scope)
  const [warded, looked] = [areasOf(wards), unit ? areasOf([unit]) : null]
  const first = (areas: Areas | null, at: Position | null) => (at ? (areas?.first(at[0]!, at[1]!) ?? -1) : -1)
  const [wardOf, isAsked] = [new Int32Array(ground.footings.length), new Uint8Array(ground.footings.length)]
  for (const [i, { at }] of ground.footings.entries()) {
    wardOf[i] = first(warded, at)
    isAsked[i] = scope === null || first(looked, at) >= 0 ? 1 : 0
    if (i % 1024 === 1023) yield 0.8 + (0.2 * i) / wardOf.length
  }
  return { asked, ground, times, wards, wardOf, isAsked }
}

const now = ({ times: { stations, footings } }: Base): Moment =>
  ({ on: (i) => (stations[i]!.isNow ? stations[i]!.on : -1), stands: (i) => footings[i]!.isNow })

const at = ({ times: { stations, footings } }: Base, year: number): Moment => ({
  on: (i) => {
    const { span, on, movesIn, movesTo } = stations[i]!
    return !isIn(span, year) ? -1 : year >= movesIn ? movesTo : on
  },
  stands: (i) => isIn(footings[i]!.span, year),
})

/** One location. It lies where the lowest of its footings does. */
interface Location { readonly operators: Map<string, number>; stations: number }

function tallied({ ground, times: { stations }, wards, wardOf, isAsked }: Base, { on, stands }: Moment) {
  const of = locationsOf(ground, stands)
  const locations = new Map<number, Location>()
  const locationAt = (footing: number): Location => {
    const root = of[footing]!
    return locations.get(root) ?? locations.set(root, { operators: new Map(), stations: 0 }).get(root)!
  }
  let unnamed = 0
  stations.forEach(({ key }, i) => {
    const footing = on(i)
    if (footing < 0 || !isAsked[of[footing]!]) return
    const location = locationAt(footing)
    location.stations++
    if (key) location.operators.set(key, (location.operators.get(key) ?? 0) + 1)
    else unnamed++
  })
  const shared = new Set([...locations.values()].filter(({ operators }) => operators.size > 1))
  const masts = ground.footings.flatMap(({ site }, i) => (site && stands(i) && isAsked[of[i]!] ? [i] : []))
  for (const i of masts) for (const key of ground.footings[i]!.silent) if (!locationAt(i).operators.has(key)) locationAt(i).operators.set(key, 0)
  const empty = masts.filter((i) => !locations.has(of[i]!)).length
  let [outside, told] = [0, 0]
  const total = nothing()
  const units = new Map<number, Sums>()
  const operators = new Map<string, Sums>()
  for (const [root, location] of locations) {
    const isShared = location.operators.size > 1
    if (isShared && !shared.has(location)) told++
    add(total, location.stations, isShared)
    const ward = wardOf[root]!
    if (ward >= 0) add(units.get(ward) ?? units.set(ward, nothing()).get(ward)!, location.stations, isShared)
    else outside++
    for (const [key, count] of location.operators) add(operators.get(key) ?? operators.set(key, nothing()).get(key)!, count, isShared)
  }
  const notes = [
    ...counted('spacing.note.empty', empty), ...counted('spacing.note.tenants', told), ...counted('spacing.note.unnamed', unnamed),
    ...(wards.length === 0 ? [] : counted('spacing.note.outside', outside)),
  ]
  return { total, units, operators, notes }
}

function add(sums: Sums, stations: number, isShared: boolean): void {
  sums.locations++
  sums.stations += stations
  if (!isShared) return
  sums.sharedLocations++
  sums.stationsOnShared += stations
}

const lineOf = (sums: Sums, of: Partial<Pick<RateLine, 'unit' | 'unitName' | 'operator' | 'year'>> = {}): RateLine => ({
  unit: null, unitName: '', operator: null, year: null, ...of, ...sums,
  rateByPosition: sums.locations > 0 ? sums.sharedLocations / sums.locations : null, rateByStation: sums.stations > 0 ? sums.stationsOnShared / sums.stations : null,
})

const counted = (key: Phrase['key'], n: number): Phrase[] => (n > 0 ? [{ key, values: { n } }] : [])

function notesOf({ asked: { settings: { locationM } }, ground: { footings, pairs, lost }, times: { unsaid, footings: spans } }: Base): Phrase[] {
  const of = locationsOf({ footings, pairs }, (i) => spans[i]!.isNow)
  const [members, ties] = [new Map<number, number>(), new Map<number, number>()]
  of.forEach((root) => members.set(root, (members.get(root) ?? 0) + 1))
  for (const { a, b } of pairs) if (spans[a]!.isNow && spans[b]!.isNow) ties.set(of[a]!, (ties.get(of[a]!) ?? 0) + 1)
  const chains = [...members].filter(([root, n]) => (ties.get(root) ?? 0) < (n * (n - 1)) / 2).length
  return [
    ...(chains > 0 ? [{ key: 'spacing.note.chains' as const, values: { n: chains, m: locationM } }] : []), ...counted('spacing.note.lost', lost),
    ...counted('spacing.note.noPhase', unsaid.phase), ...counted('spacing.note.noTarget', unsaid.target), ...counted('spacing.note.noBuilt', unsaid.built),
  ]
}

/** Operators as they are written most often. */
function spelt({ ground: { footings } }: Base): Map<string, string> {
  const times = new Map<string, Map<string, number>>()
  const tell = (name: unknown) => {
    const key = keyOf(name)
    if (!key) return
    const names = times.get(key) ?? times.set(key, new Map()).get(key)!
    names.set(String(name).trim(), (names.get(String(name).trim()) ?? 0) + 1)
  }
  for (const { site, stations } of footings) {
    for (const { properties: { operator } } of stations) tell(operator)
    if (Array.isArray(site?.properties.tenants)) site.properties.tenants.forEach(tell)
  }
  return new Map([...times].map(([key, names]) => [key, [...names].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0]]))
}
