import { expect, test } from 'vitest'
import { standard } from '../../../src/analysis/coverage'
import { at, network } from '../../network'
import { all5G, answered } from './asking'

const ward = { level: 'ward', validFrom: '2025-07-01', name: 'Phường Cẩm Thành', unitCode: '21025' } as const
const station = { operator: 'Viettel', technology: '5G', radiusM: 400 } as const
const city = () => network().square('unit', 'W', 0, 0, 10_000, ward)
const ids = (...[network, question, given]: [ReturnType<typeof city>, Parameters<typeof answered>[1]?, Parameters<typeof answered>[2]?]) => answered(network.dataset(), question, given).stations.map(({ id }) => id)

test('stations serve by their status; planned ones up to a year, if they say which', () => {
  const data = city()
  for (const status of ['proposed', 'planned', 'underConstruction', 'operational', 'inactive', 'decommissioned'] as const) data.point('station', status, 500, 500, { ...station, status, phase: 2027 })
  data.point('station', 'silent', 500, 500, station).point('station', 'yearless', 500, 500, { ...station, status: 'planned' }).point('station', 'later', 500, 500, { ...station, status: 'planned', phase: 2028 })
  expect(ids(data)).toEqual(['operational', 'silent'])
  expect(ids(data, all5G, { assumptions: { untilYear: 2027 } })).toEqual(['planned', 'underConstruction', 'operational', 'silent'])
  expect(answered(data.dataset(), all5G, { assumptions: { untilYear: 2027 } }).method.notes).toContainEqual({ key: 'surveying.note.noYear', values: { n: 1 } })
  expect(ids(data, all5G, { assumptions: { statuses: ['proposed'] } })).toEqual(['proposed'])
})

test('broadband is either of two; what says no technology is not counted', () => {
  const data = city().point('station', 'a', 0, 0, station).point('station', 'b', 0, 0, { ...station, technology: '4G' }).point('station', 'c', 0, 0, { ...station, technology: '3G' }).point('station', 'd', 0, 0, { operator: 'VNPT' })
  expect(ids(data, { technology: 'broadband', operator: null })).toEqual(['a', 'b'])
  expect(ids(data, { technology: '3G', operator: null })).toEqual(['c'])
  expect(answered(data.dataset()).method.notes).toContainEqual({ key: 'surveying.note.noTechnology', values: { n: 1 } })
})

test('a station without a place of its own stands where its mast does, by id or by code', () => {
  const data = city().site('S1', 1000, 1000, { code: 'QNI-1', name: 'Cột Một' }).site('S2', 2000, 2000)
    .add('station', 'byId', null, { ...station, site: 'S2' }).add('station', 'byCode', null, { ...station, site: 'QNI-1' })
    .add('station', 'lost', null, { ...station, site: 'QNI-9' }).add('station', 'lost4G', null, { ...station, technology: '4G' }).add('station', 'lostVNPT', null, { ...station, operator: 'VNPT' })
  const { stations, method } = answered(data.dataset())
  expect(stations.map(({ id, name }) => [id, name])).toEqual([['byId', 'byId'], ['byCode', 'Cột Một']])
  expect(stations[1]!.at).toEqual(at(1000, 1000))
  expect(method).toMatchObject({ stations: 2, unplaced: 2 })
  expect(answered(data.dataset(), { technology: '5G', operator: 'VNPT' }).method.unplaced).toBe(1)
})

test('operators written differently are one, called as it is written most; those of the generation, each with a total', () => {
  const data = city().point('station', 'a', 1000, 1000, station).point('station', 'b', 3000, 1000, { ...station, operator: 'VIETTEL ' }).point('station', 'c', 5000, 1000, { ...station, operator: 'VIETTEL' })
    .point('station', 'd', 7000, 1000, { ...station, operator: 'VNPT' }).point('station', 'e', 7000, 1000, { ...station, operator: 'FPT', technology: '4G' })
    .point('station', 'f', 9000, 1000, { technology: '5G', radiusM: 400 }).point('station', 'g', 9000, 3000, { ...station, operator: 'MobiFone', status: 'planned' })
  const { operators, total, stations, method } = answered(data.dataset())
  expect(operators.map(({ operator, unit }) => [operator, unit])).toEqual([['MobiFone', null], ['VIETTEL', null], ['VNPT', null]])
  const disc = Math.PI * 0.16
  operators.forEach(({ coveredKm2 }, i) => expect(coveredKm2).toBeCloseTo([0, 3, 1][i]! * disc, 3))
  expect(total.coveredKm2).toBeCloseTo(5 * disc, 3)
  expect(new Set(stations.map(({ operator }) => operator))).toEqual(new Set(['VIETTEL', 'VNPT', '']))
  expect(method.notes).toContainEqual({ key: 'surveying.note.noOperator', values: { n: 1 } })
  const one = answered(data.dataset(), { technology: '5G', operator: 'viettel' })
  expect(one.total).toMatchObject({ operator: 'VIETTEL', coveredKm2: operators[1]!.coveredKm2 })
  expect(one.operators).toEqual(operators)
})

test('a radius that nobody says is that of a rule, which is named; without one the station is left out and counted', () => {
  const data = city().point('station', 'own', 2000, 2000, station).point('station', 'ruled', 5000, 2000, { operator: 'Viettel', technology: '5G' }).point('station', 'zero', 8000, 2000, { ...station, radiusM: 0 })
  const { stations, method } = answered(data.dataset())
  expect(stations.map(({ radiusM, radiusFrom }) => [radiusM, radiusFrom])).toEqual([[400, 'own'], [1000, { rule: 'coverage.department' }], [1000, { rule: 'coverage.department' }]])
  expect(method).toMatchObject({ assumed: 2, rules: ['coverage.department'], stations: 3 })
  const none = answered(data.dataset(), all5G, { assumptions: { radii: [] } })
  expect(none.stations.map(({ id }) => id)).toEqual(['own'])
  expect(none.method).toMatchObject({ assumed: 0, rules: [], notes: [{ key: 'surveying.note.nobody' }, { key: 'surveying.note.boundless', values: { n: 2 } }] })
})

test('how a place is built decides its radius: zones, else the name of the ward, and dense villages', () => {
  const radii = standard.radii.map((rule) => ({ ...rule, on: rule.id === 'coverage.department' || (rule.technology === '5G' && rule.bandMHz![0] === 3300) }))
  const data = city().square('unit', 'C', 20_000, 0, 1000, { ...ward, unitCode: '21300', name: 'Xã An Phú' })
    .square('zone', 'Z1', 0, 0, 1000, { purpose: 'rural' }).square('zone', 'Z2', 500, 0, 1000, { purpose: 'suburban' }).square('zone', 'Z3', 0, 0, 400, { purpose: 'industrial' })
    .square('zone', 'Z4', 3000, 0, 1000, { purpose: 'industrial' }).square('zone', 'Z5', 5000, 0, 1000, { purpose: 'aesthetic' }).square('zone', 'Z6', 7000, 0, 1000, { purpose: 'rural', validFrom: '2030-01-01' })
    .square('unit', 'V', 9000, 0, 500, { level: 'village', unitCode: '1', population: 2510 }).square('unit', 'V2', 9500, 0, 500, { level: 'village', unitCode: '2', population: 2490 })
  const east = { rural: 100, both: 700, industrial: 3500, aesthetic: 5500, later: 7500, dense: 9200, loose: 9700, commune: 20_500, nowhere: 30_000 }
  for (const [id, eastM] of Object.entries(east)) data.point('station', id, eastM, 200, { operator: 'Viettel', technology: '5G', bandMHz: 3700 })
  const { stations } = answered(data.dataset(), all5G, { assumptions: { radii } })
  expect(Object.fromEntries(stations.map(({ id, environment, radiusM }) => [id, [environment, radiusM]]))).toEqual({
    rural: ['rural', 1250], both: ['suburban', 600], industrial: ['suburban', 600], aesthetic: ['urban', 275], later: ['urban', 275], dense: ['denseUrban', 190], loose: ['urban', 275], commune: ['rural', 1250], nowhere: ['rural', 1250],
  })
})

test('a rule of one province holds only there', () => {
  const rule = { ...standard.radii[0]!, id: 'local', technology: '5G' as const, threshold: 700, province: '51' }
  const radius = (parent?: string) => answered(network().square('unit', 'W', 0, 0, 10_000, { ...ward, ...(parent && { parent }) }).point('station', 'S', 500, 500, { operator: 'Viettel', technology: '5G' }).dataset(), all5G, { assumptions: { radii: [standard.radii[0]!, rule] } }).stations[0]!.radiusM
  expect(radius('Tỉnh Quảng Ngãi')).toBe(700)
  expect(radius('51')).toBe(700)
  expect(radius('Thành phố Đà Nẵng')).toBe(1000)
  expect(radius()).toBe(1000)
})
