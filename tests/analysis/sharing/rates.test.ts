import { expect, test } from 'vitest'
import { ratesAfter, ratesOf } from '../../../src/analysis/sharing/rates'
import type { RateLine, SharingSettings } from '../../../src/analysis/sharing/result'
import { run } from '../../../src/load'
import { network, type Network } from '../../network'
import { pick, random, whole } from '../../random'
import { keyOf } from '../../../src/analysis/coverage/stations'
import { metresBetween } from '../../../src/model/geometry'
import { askedOf } from './asking'

const rates = (built: Network, settings: Partial<SharingSettings> = {}, scope: string | null = null) => run(ratesOf(askedOf(built.dataset(), settings, { scope })))
const brief = ({ locations, sharedLocations, stations, stationsOnShared }: RateLine) => [sharedLocations, locations, stationsOnShared, stations]
const on = (built: Network, id: string, site: string, operator: string | undefined, given: object = {}) => built.add('station', id, null, { site, operator, ...given } as never)

/** Two wards. Counted by hand: A (VNPT, Viettel), B + C 12 m apart (VNPT twice; MobiFone), D (Viettel twice), a station 15 m from D without a mast, a station alone, E empty. */
function town(): Network {
  const built = network().square('unit', 'U1', 0, 0, 1000, { level: 'ward', unitCode: '1', name: 'Phường Một' }).square('unit', 'U2', 1000, 0, 1000, { level: 'ward', unitCode: '2', name: 'Xã Hai' })
    .site('A', 100, 100, { code: 'QNI-A', builtYear: 2015 }).site('B', 500, 500).site('C', 512, 500).site('D', 1500, 500).site('E', 1600, 900)
  on(built, 'A1', 'A', 'VNPT')
  on(built, 'A2', 'QNI-A', 'Viettel', { builtYear: 2020 })
  on(built, 'B1', 'B', 'VNPT')
  on(built, 'B2', 'B', 'vnpt ')
  on(built, 'C1', 'C', 'MobiFone')
  on(built, 'D1', 'D', 'Viettel')
  on(built, 'D2', 'D', 'VIETTEL')
  return built.point('station', 'L1', 1515, 500, { operator: 'Viettel' }).point('station', 'L2', 300, 800, { operator: 'VNPT' })
}

test('by position and by station, by unit and by operator, as counted by hand', () => {
  const { total, units, operators, notes, locationM, target } = rates(town())
  // Locations: A, BC, DL1, L2. Shared: A (2 stations), BC (3 stations). Stations: 9.
  expect(brief(total)).toEqual([2, 4, 5, 9])
  expect([total.rateByPosition, total.rateByStation]).toEqual([2 / 4, 5 / 9])
  expect(units.map((line) => [line.unit, line.unitName, ...brief(line)])).toEqual([['U1', 'Phường Một', 2, 3, 5, 6], ['U2', 'Xã Hai', 0, 1, 0, 3]])
  expect(operators.map((line) => [line.operator, ...brief(line)])).toEqual([['MobiFone', 1, 1, 1, 1], ['Viettel', 1, 2, 1, 4], ['VNPT', 2, 3, 3, 4]])
  expect(notes.map(({ key, values }) => [key, values?.n])).toEqual([['spacing.note.empty', 1], ['spacing.note.noBuilt', 7]])
  expect([locationM, target?.share]).toEqual([20, 0.25])
})

test('nearer than the setting is one location, farther is two; a chain is one', () => {
  expect(brief(rates(town(), { locationM: 11 }).total)).toEqual([1, 6, 2, 9])
  const built = network().site('A', 0, 0).site('B', 15, 0).site('C', 30, 0).site('D', 50.5, 0)
  for (const [i, id] of ['A', 'B', 'C', 'D'].entries()) on(built, `T${i}`, id, ['VNPT', 'VNPT', 'Viettel', 'MobiFone'][i])
  const { total, notes } = rates(built)
  expect(brief(total)).toEqual([1, 2, 3, 4])
  expect(notes.find(({ key }) => key === 'spacing.note.chains')?.values).toEqual({ n: 1, m: 20 })
})

test('one ward looked at', () => {
  const { total, units } = rates(town(), {}, 'U2')
  expect(brief(total)).toEqual([0, 1, 0, 3])
  expect(units.map(({ unit }) => unit)).toEqual(['U2'])
  expect(rates(town(), {}, 'nowhere').total.rateByPosition).toBeNull()
})

test('tenants without a station share a mast; an operator nobody names does not', () => {
  const built = network().site('A', 0, 0, { tenants: ['Viettel', 'vnpt'] }).site('B', 500, 0).site('C', 900, 0, { tenants: ['MobiFone'] })
  on(built, 'A1', 'A', 'VNPT')
  on(built, 'B1', 'B', 'VNPT')
  on(built, 'B2', 'B', undefined)
  const { total, notes } = rates(built)
  expect(brief(total)).toEqual([1, 3, 1, 3])
  expect(notes.map(({ key, values }) => [key, values?.n])).toEqual([['spacing.note.tenants', 1], ['spacing.note.unnamed', 1], ['spacing.note.noBuilt', 3]])
})

test('stations of a mast nobody knows are one location, those without mast and place are left out', () => {
  const built = network().add('site', 'X', null)
  on(built, 'T1', 'X', 'VNPT')
  on(built, 'T2', 'X', 'Viettel')
  on(built, 'T3', '', 'Viettel')
  const { total, notes } = rates(built)
  expect(brief(total)).toEqual([1, 1, 2, 2])
  expect(notes.find(({ key }) => key === 'spacing.note.lost')?.values).toEqual({ n: 1 })
})

test('years: built, planned, moved, taken down', () => {
  const built = network().site('A', 0, 0, { builtYear: 2018 }).site('B', 300, 0, { builtYear: 2021, action: 'remove', phase: 2028 }).site('C', 900, 0, { status: 'planned', phase: 2027 })
    .site('D', 1500, 0, { builtYear: 2018, action: 'remove', phase: 2029 })
  on(built, 'A1', 'A', 'VNPT')
  on(built, 'B1', 'B', 'Viettel', { action: 'relocate', moveTo: 'A', phase: 2028 })
  on(built, 'C1', 'C', 'VNPT', { status: 'planned' })
  on(built, 'C2', 'C', 'Viettel', { status: 'planned', phase: 2030 })
  on(built, 'D1', 'D', 'MobiFone')
  const { total, years, notes } = rates(built)
  expect(brief(total)).toEqual([0, 3, 0, 3])
  expect(years.map((line) => [line.year, ...brief(line)])).toEqual([
    [2018, 0, 2, 0, 2], [2021, 0, 3, 0, 3], [2026, 0, 3, 0, 3], [2027, 0, 4, 0, 4], [2028, 1, 3, 2, 4], [2029, 1, 2, 2, 3], [2030, 2, 2, 4, 4],
  ])
  expect(notes).toEqual([])
})

test('what should have happened happens this year at the earliest; without a year it does not', () => {
  const built = network().site('A', 0, 0, { builtYear: 2018 }).site('B', 300, 0, { builtYear: 2018, action: 'remove' }).site('C', 900, 0, { status: 'planned', phase: 2020 })
  on(built, 'A1', 'A', 'VNPT')
  on(built, 'B1', 'B', 'Viettel', { action: 'relocate', moveTo: 'gone', phase: 2024 })
  on(built, 'C1', 'C', 'VNPT', { status: 'planned' })
  const { years, notes } = rates(built)
  expect(years.map((line) => [line.year, ...brief(line)])).toEqual([[2018, 0, 2, 0, 2], [2026, 0, 3, 0, 3]])
  expect(notes.map(({ key, values }) => [key, values?.n])).toEqual([['spacing.note.noPhase', 1], ['spacing.note.noTarget', 1]])
})

test('what does not stand yet ties nothing together; a tenant whose station moved away has gone with it', () => {
  const built = network().site('A', 0, 0, { builtYear: 2018, tenants: ['VNPT', 'MobiFone'] }).site('B', 15, 0, { status: 'planned', phase: 2028 }).site('C', 30, 0, { builtYear: 2018 }).site('D', 900, 0, { builtYear: 2018 })
  on(built, 'A1', 'A', 'VNPT', { action: 'relocate', moveTo: 'D', phase: 2030 })
  on(built, 'A2', 'A', 'MobiFone', { action: 'relocate', moveTo: 'D', phase: 2027 })
  on(built, 'C1', 'C', 'Viettel')
  expect(rates(built).years.map((line) => [line.year, ...brief(line)])).toEqual([
    [2018, 1, 2, 2, 3], [2026, 1, 2, 2, 3], [2027, 0, 3, 0, 3], [2028, 1, 2, 2, 3], [2030, 1, 2, 2, 3],
  ])
})

test('as it would be after stations moved and masts went', () => {
  const after = (moved: Record<string, string>, gone: string[]) => brief(run(ratesAfter(askedOf(town().dataset()), { moved: new Map(Object.entries(moved)), gone: new Set(gone) })))
  expect(after({}, [])).toEqual([2, 4, 5, 9])
  expect(after({ D1: 'A', D2: 'A' }, ['D'])).toEqual([2, 4, 7, 9])
  expect(after({ D1: 'A' }, ['D'])).toEqual([2, 4, 6, 8])
  expect(after({ C1: 'E' }, ['C'])).toEqual([1, 5, 2, 9])
})

test('random networks: the same as every footing with every other, whatever the order of the data', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const next = random(seed)
    const built = network()
    const names = ['VNPT', 'vnpt', 'Viettel', 'MobiFone', '']
    const sites = whole(next, 1, 25)
    for (let i = 0; i < sites; i++) built.site(`S${i}`, whole(next, 0, 200), whole(next, 0, 200))
    for (let i = 0; i < 40; i++) on(built, `T${i}`, `S${whole(next, 0, sites - 1)}`, pick(next, names))
    const shuffled = network()
    shuffled.features.push(...built.features.map((feature) => [next(), feature] as const).sort(([a], [b]) => a - b).map(([, feature]) => feature))
    const truth = plainly(built, 20)
    expect(brief(rates(built).total), `seed ${seed}`).toEqual(truth)
    expect(brief(rates(shuffled).total), `seed ${seed}, shuffled`).toEqual(truth)
  }
})

function plainly({ features }: Network, locationM: number): number[] {
  const sites = features.filter(({ properties: { kind } }) => kind === 'site')
  const place = (i: number) => (sites[i]!.geometry as { coordinates: number[] }).coordinates
  const label = sites.map((_, i) => i)
  for (let isChanged = true; isChanged;) {
    isChanged = false
    for (let i = 0; i < sites.length; i++) for (let j = 0; j < sites.length; j++) if (label[j]! < label[i]! && metresBetween(place(i), place(j)) <= locationM) [label[i], isChanged] = [label[j]!, true]
  }
  const groups = new Map<number, { keys: Set<string>; count: number }>()
  for (const { properties: { kind, site, operator } } of features) {
    if (kind !== 'station') continue
    const root = label[sites.findIndex(({ id }) => id === site)]!
    const group = groups.get(root) ?? groups.set(root, { keys: new Set(), count: 0 }).get(root)!
    group.count++
    if (operator) group.keys.add(keyOf(operator))
  }
  const shared = [...groups.values()].filter(({ keys }) => keys.size > 1)
  return [shared.length, groups.size, shared.reduce((sum, { count }) => sum + count, 0), [...groups.values()].reduce((sum, { count }) => sum + count, 0)]
}
