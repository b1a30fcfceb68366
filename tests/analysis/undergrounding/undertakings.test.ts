import { expect, test } from 'vitest'
import type { Dataset } from '../../../src/model/dataset'
import type { Undertaking } from '../../../src/analysis/undergrounding'
import { at } from '../../network'
import { type Given, made } from './asked'
import { duct, one } from './street'

const only = (dataset: Dataset, given?: Given): Undertaking => {
  const { undertakings } = made(dataset, given)
  expect(undertakings).toHaveLength(1)
  return undertakings[0]!
}
const costsOf = ({ costs }: Undertaking) => Object.fromEntries(costs.map(({ name, count, vnd }) => [name, [Math.round(count), vnd === null ? null : 100 * Math.round(vnd / 1e5)]]))
const keys = ({ cautions }: Undertaking) => cautions.map(({ key, values }) => [key.split('.').at(-1), values?.n])

test('a street with nothing in the air is no undertaking', () => {
  expect(made(one({}).dataset()).undertakings).toEqual([])
  expect(made(one({ C1: { status: 'planned' } }).dataset()).undertakings).toEqual([])
  expect(made(duct(one({ C1: { placement: 'duct', duct: ['D1'] } }), 'D1', -6, 0, 500).dataset()).undertakings).toEqual([])
})

test('without ducts all of it needs new duct: a way for each cable and some to spare, priced line by line', () => {
  const undertaking = only(one({ C1: { operator: 'Viettel' }, C2: { operator: 'VNPT', role: 'trunk' }, C3: { operator: 'VNPT', role: 'drop' } }).dataset())
  expect(undertaking.newDuctM).toBeCloseTo(500, 1)
  expect(undertaking).toMatchObject({ fitsM: 0, newWays: 4, ducts: [], operators: ['VNPT', 'Viettel'] })
  expect(undertaking.movers.map(({ cable, isDrop, ducts }) => [cable, isDrop, ducts])).toEqual([['C1', false, []], ['C2', false, []], ['C3', true, []]])
  expect(undertaking.cableM).toBeCloseTo(1500, 1)
  expect(undertaking.hungM).toBeCloseTo(500, 1)
  expect(costsOf(undertaking)).toEqual({
    trenchSidewalkM: [500, 500_000], ductWayM: [2000, 200_000], chamber: [2, 20_000], pullCableM: [1500, 30_000], removeCableM: [1500, 15_000], removePole: [11, 5500],
  })
  expect(undertaking.costVnd! / 1000).toBeCloseTo(770_500, -1)
  expect(undertaking.costs.every(({ count, unitVnd, vnd }) => vnd === Math.round(count * unitVnd!))).toBe(true)
})

test('a missing price leaves the whole without one, and says so', () => {
  const undertaking = only(one({ C1: {} }).dataset(), { settings: { prices: { trenchSidewalkM: null, trenchRoadwayM: 1, ductWayM: 1, chamber: 1, pullCableM: 1, removeCableM: 1, removePole: 1 } } })
  expect(undertaking.costVnd).toBeNull()
  expect(costsOf(undertaking).trenchSidewalkM).toEqual([500, null])
  expect(keys(undertaking)).toEqual([['price', undefined]])
})

test('an alley has no pavement: its trench is in the roadway', () => {
  expect(Object.keys(costsOf(only(one({ C1: {} }, { roadClass: 'alley' }).dataset())))).toContain('trenchRoadwayM')
})

test('a cable goes into a duct of its own operator, or a shared one; of another only after asking', () => {
  const cables = { C1: { operator: 'Viettel' }, C2: { operator: 'VNPT' } }
  const own = only(duct(one(cables), 'D1', -7, 0, 500, { owner: 'Viettel Quảng Ngãi' }).dataset())
  expect(own.movers.map(({ ducts }) => ducts)).toEqual([['D1'], []])
  expect(own.fitsM).toBeCloseTo(500, 1)
  expect(own.newDuctM).toBeCloseTo(500, 1)
  expect(own.newWays).toBe(3)
  expect(own.cautions).toEqual([{ key: 'burying.caution.ask', values: { owner: 'Viettel Quảng Ngãi', n: 1 } }])
  const shared = only(duct(one(cables), 'D1', -7, 0, 500, { owner: 'Viettel', shareable: true }).dataset())
  expect(shared).toMatchObject({ ducts: ['D1'], newDuctM: 0, newWays: 0, cautions: [] })
  expect(shared.fitsM).toBeCloseTo(1000, 1)
  expect(Object.keys(costsOf(shared))).toEqual(['pullCableM', 'removeCableM', 'removePole'])
  expect(shared.reasons.find(({ name }) => name === 'room')?.points).toBe(10)
})

test('as many go in as there are ways; a duct whose ways nobody says is no room', () => {
  const cables = { C1: { operator: 'Viettel' }, C2: { operator: 'Viettel' }, C3: { operator: 'Viettel' } }
  const full = only(duct(one(cables), 'D1', -7, 0, 500, { owner: 'Viettel', usedWays: 2 }).dataset())
  expect(full.movers.map(({ ducts }) => ducts)).toEqual([['D1'], ['D1'], []])
  expect(keys(full)).toEqual([['full', 1]])
  const unsaid = only(duct(one(cables), 'D1', -7, 0, 500, { owner: 'Viettel', ways: undefined }).dataset())
  expect(unsaid.ducts).toEqual([])
  expect(keys(unsaid)).toEqual([['unsaid', 3]])
})

test('what is beside a duct is told by distance, direction and length', () => {
  const cables = { C1: { operator: 'Viettel' } }
  const beside = (northM: number, fromM: number, toM: number) => only(duct(one(cables), 'D1', northM, fromM, toM, { owner: 'Viettel' }).dataset())
  expect(beside(-15.9, 0, 500).ducts).toEqual(['D1'])
  expect(beside(-16.1, 0, 500).ducts).toEqual([])
  const half = beside(-7, 0, 250)
  expect(half.ducts).toEqual(['D1'])
  expect(half.newDuctM).toBeGreaterThan(235)
  expect(half.newDuctM).toBeLessThan(251)
  expect(beside(-7, 0, 12).ducts).toEqual([])
  const across = one(cables).add('duct', 'D1', { type: 'LineString', coordinates: [at(0, -40), at(100, 60)] }, { ways: 4, owner: 'Viettel' })
  expect(only(across.dataset()).ducts).toEqual([])
})

test('dead cables are only taken down', () => {
  const undertaking = only(one({ C1: { operator: 'Viettel' }, C2: { operator: 'FPT', inUse: false } }).dataset())
  expect(undertaking.movers.map(({ cable }) => cable)).toEqual(['C1'])
  expect(keys(undertaking)).toEqual([['leaving', 1]])
  expect(costsOf(undertaking)).toMatchObject({ pullCableM: [500, 10_000], removeCableM: [1000, 10_000] })
})

test('drops follow what is there: alone beside a duct they need nothing, alone beside none they need one', () => {
  const drops = { C1: { operator: 'Viettel', role: 'drop' } } as const
  expect(only(duct(one(drops), 'D1', -7, 0, 500, { owner: 'Viettel' }).dataset())).toMatchObject({ newDuctM: 0, newWays: 0, movers: [{ isDrop: true, ducts: [] }] })
  const alone = only(one(drops).dataset())
  expect(alone.newDuctM).toBeCloseTo(500, 1)
  expect(alone.newWays).toBe(3)
})

test('reasons have points and facts, and the value is their sum times the kilometres', () => {
  const plain = only(one({ C1: {} }).dataset())
  const early = only(one({ C1: {} }, { roadClass: 'main', hanging: 'forbidden', undergroundingYear: 2028 }).dataset())
  expect(early.reasons.flatMap(({ name, points }) => (name === 'score' ? [] : [[name, points]]))).toEqual([['main', 15], ['year', 15], ['forbidden', 10]])
  expect(early.value).toBeCloseTo(early.reasons.reduce((sum, { points }) => sum + points, 0) * early.hungM / 1000, 6)
  expect(early.value).toBeGreaterThan(plain.value)
  expect(early.plannedYear).toBe(2028)
  expect(only(one({ C1: {} }, { undergroundingYear: 2035 }).dataset()).reasons.some(({ name }) => name === 'year')).toBe(false)
})

test('works of other sectors are dug with: near, long enough, in time; the shared metres save their trench', () => {
  const works = (given: object, northM = 12, toM = 300) => one({ C1: {} }).add('works', 'W1', { type: 'LineString', coordinates: [at(0, northM), at(toM, northM)] }, { name: 'Cấp nước', sector: 'water', start: '2028-03-01', end: '2028-06-30', ...given }).dataset()
  const { dig } = only(works({}))
  expect(dig).toMatchObject({ works: 'W1', name: 'Cấp nước', from: '2028-03-01', to: '2028-06-30', years: [2027, 2028, 2029] })
  expect(dig!.metres).toBeCloseTo(300, 0)
  expect(dig!.offM).toBeCloseTo(12, 1)
  expect(dig!.savesVnd! / 1e6).toBeCloseTo(300, 0)
  for (const none of [works({ sector: 'telecom' }), works({}, 25), works({}, 12, 20), works({ start: '2026-01-05', end: '2026-02-05' }), works({ start: '2033-01-01', end: '2033-02-01' }), works({ start: undefined, end: undefined }), works({ status: 'decommissioned' })]) {
    expect(only(none).dig).toBeNull()
  }
  const roomy = one({ C1: { operator: 'Viettel' } }).add('works', 'W1', { type: 'LineString', coordinates: [at(0, 12), at(300, 12)] }, { sector: 'water', start: '2028-03-01', end: '2028-06-30' })
  expect(only(duct(roomy, 'D1', -7, 0, 500, { owner: 'Viettel' }).dataset()).dig).toBeNull()
  const area = one({ C1: {} }).add('works', 'W1', { type: 'Polygon', coordinates: [[at(-5, -20), at(200, -20), at(200, 20), at(-5, 20), at(-5, -20)]] }, { sector: 'road', start: '2028-03-01', end: '2028-06-30' })
  expect(only(area.dataset()).dig!.metres).toBeGreaterThan(195)
})
