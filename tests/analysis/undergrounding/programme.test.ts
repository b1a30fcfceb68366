import { expect, test } from 'vitest'
import type { Programme } from '../../../src/analysis/undergrounding'
import { at, type Network, network } from '../../network'
import { type Given, made, yearOf } from './asked'
import { duct, street } from './street'

/** Streets far from each other, the first with most reasons. */
const streets = (): Network => {
  const net = network()
  street(net, 'A', 0, 500, { A1: { operator: 'Viettel' } }, { roadClass: 'main', hanging: 'forbidden' })
  street(net, 'B', 300, 400, { B1: { operator: 'VNPT' }, B2: { operator: 'Viettel' } }, { roadClass: 'main' })
  return street(net, 'C', 600, 600, { C1: { operator: 'Viettel' } })
}
const ids = (programme: Programme) => Object.fromEntries(programme.undertakings.map(({ id, street: name }) => [name.slice(-1), id]))
const placed = (programme: Programme) => Object.fromEntries(Object.entries(ids(programme)).map(([name, id]) => [name, yearOf(programme, id)]))
const byId = (given: Readonly<Record<string, number | null>>) => {
  const names = ids(made(streets().dataset()))
  return Object.fromEntries(Object.entries(given).map(([name, year]) => [names[name]!, year]))
}
const perKm = (perYearKm: number | null, more: Given['programme'] = {}): Given => ({ programme: { limit: 'km', perYearKm, ...more } })

test('without a limit years take almost as much as each other, nothing waits, and it says so', () => {
  const programme = made(streets().dataset(), perKm(null))
  expect(placed(programme)).toEqual({ A: 2026, B: 2027, C: 2028 })
  expect(programme.waiting).toEqual([])
  expect(programme.notes.map(({ key }) => key)).toContain('burying.note.noLimit')
  expect(programme.totals).toMatchObject({ limit: null, targetKm: null })
})

test('a limit of kilometres holds in every year; what has most reasons comes first', () => {
  const programme = made(streets().dataset(), perKm(0.65, { from: 2026, to: 2027 }))
  expect(programme.years.map(({ over }) => over)).toEqual([0, 0])
  expect(placed(programme).A).toBe(2026)
  expect(programme.waiting).toHaveLength(1)
  expect(programme.totals.limit).toBeCloseTo(1.3)
  expect(programme.totals.km).toBeCloseTo(programme.years.reduce((sum, { km }) => sum + km, 0))
  for (const { items, km, spent } of programme.years) {
    expect(km).toBeCloseTo(items.reduce((sum, item) => sum + item.km, 0))
    expect(spent).toBe(km)
  }
})

test('a limit of money counts what it costs in the year; what has no price waits', () => {
  const money = (perYearVnd: number, settings: Given['settings'] = {}): Given => ({ settings, programme: { limit: 'money', perYearVnd } })
  const free = made(streets().dataset(), money(1e12))
  const a = free.undertakings.find(({ street: name }) => name === 'Đường A')!
  const tight = made(streets().dataset(), money(a.costVnd! + 1))
  expect(tight.years.every(({ over, costVnd }) => over === 0 && costVnd! <= a.costVnd! + 1)).toBe(true)
  expect(placed(tight).A).toBe(2026)
  const unpriced = made(streets().dataset(), money(1e12, { prices: { trenchSidewalkM: null, trenchRoadwayM: null, ductWayM: null, chamber: null, pullCableM: null, removeCableM: null, removePole: null } }))
  expect(unpriced.waiting).toHaveLength(3)
  expect(unpriced.notes.find(({ key }) => key === 'burying.note.unpriced')?.values).toEqual({ n: 3 })
})

test('what can be dug with others is done in such a year, and costs less there', () => {
  const dataset = streets().add('works', 'W1', { type: 'LineString', coordinates: [at(0, 610), at(600, 610)] }, { sector: 'water', start: '2029-06-01', end: '2029-09-30' }).dataset()
  const programme = made(dataset, perKm(null))
  const c = programme.undertakings.find(({ street: name }) => name === 'Đường C')!
  expect(c.dig!.years).toEqual([2028, 2029, 2030])
  const [item] = programme.years.flatMap(({ items }) => items).filter(({ undertaking }) => undertaking === c.id)
  expect(item).toMatchObject({ year: 2028, isDig: true })
  expect(item!.costVnd).toBe(c.costVnd! - c.dig!.savesVnd!)
})

test('what was decided holds and nothing else is placed; over its limit a year says by how much', () => {
  const programme = made(streets().dataset(), { ...perKm(0.45), years: byId({ A: 2029, B: 2029, C: null }) })
  expect(placed(programme)).toEqual({ A: 2029, B: 2029, C: null })
  expect(programme.years.find(({ year }) => year === 2029)!.over).toBeCloseTo(0.45, 2)
  const some = made(streets().dataset(), { ...perKm(null), years: byId({ C: 2028 }) })
  expect(placed(some)).toEqual({ A: null, B: null, C: 2028 })
  expect(some.waiting).toHaveLength(2)
  expect(some.undertakings.map(({ decided }) => decided).filter((decided) => decided !== null)).toEqual([{ year: 2028, isLocked: false }])
  const outside = made(streets().dataset(), { ...perKm(null), years: byId({ C: 2040 }) })
  expect(outside.waiting).toHaveLength(3)
  expect(outside.notes.find(({ key }) => key === 'burying.note.outside')?.values).toMatchObject({ n: 1 })
})

test('a decision about a section that is no more is told, and holds nothing up', () => {
  const programme = made(streets().dataset(), { ...perKm(null), years: { gone: 2027 } })
  expect(placed(programme)).toEqual(placed(made(streets().dataset(), perKm(null))))
  expect(programme.notes).toContainEqual({ key: 'burying.note.gone', values: { n: 1 } })
})

test('where only locked years are left, the program places the rest about them', () => {
  const years = byId({ C: 2026, B: null })
  const programme = made(streets().dataset(), { ...perKm(0.65), years, locked: Object.keys(years) })
  expect(placed(programme)).toEqual({ A: 2027, B: null, C: 2026 })
  expect(programme.years[0]!.items).toMatchObject([{ isLocked: true }])
})

test('nothing is placed into a year that is over', () => {
  expect(placed(made(streets().dataset(), { ...perKm(null), day: '2028-03-01' }))).toEqual({ A: 2028, B: 2028, C: 2029 })
})

test('a planned duct has room from its year on: nothing goes in before, and what a person put there before is told', () => {
  const net = (): Network => duct(street(network(), 'A', 0, 500, { A1: { operator: 'Viettel' } }), 'D1', -7, 0, 500, { owner: 'Viettel', ways: 1, status: 'planned', phase: 2029 })
  const alone = made(net().dataset(), perKm(null))
  expect(yearOf(alone, alone.undertakings[0]!.id)).toBe(2029)
  expect(alone.ducts).toEqual([{ id: 'D1', name: 'D1', free: [0, 0, 0, 0, 0], taken: [0, 0, 0, 1, 1] }])
  const early = made(net().dataset(), { ...perKm(null), years: { [alone.undertakings[0]!.id]: 2027 } })
  expect(early.ducts[0]!.free).toEqual([0, -1, -1, 0, 0])
  expect(early.undertakings[0]!.cautions).toContainEqual({ key: 'burying.caution.short', values: { name: 'D1', year: 2027, n: 1 } })
  expect(early.notes).toContainEqual({ key: 'burying.note.short', values: { name: 'D1', year: 2027, n: 1 } })
})

test('a way promised to another cable after the last year is not given away', () => {
  const net = duct(street(network(), 'A', 0, 500, { A1: { operator: 'Viettel' } }), 'D1', -7, 0, 500, { owner: 'Viettel', ways: 1 })
    .add('cable', 'X', { type: 'LineString', coordinates: [at(0, -7), at(500, -7)] }, { placement: 'duct', status: 'planned', phase: 2033, duct: ['D1'] })
  expect(made(net.dataset(), perKm(null)).undertakings[0]!.ducts).toEqual([])
})

test('progress is told by street, ward and operator: what hangs now, what is done, what is left', () => {
  const programme = made(streets().dataset(), perKm(0.65))
  for (const list of [programme.byStreet, programme.byWard, programme.byOperator]) for (const { nowKm, doneKm, leftKm } of list) {
    doneKm.forEach((km, i) => {
      expect(km + leftKm[i]!).toBeCloseTo(nowKm)
      expect(km).toBeGreaterThanOrEqual(doneKm[i - 1] ?? 0)
    })
  }
  expect(programme.byStreet.map(({ name }) => name)).toEqual(['Đường C', 'Đường A', 'Đường B'])
  expect(programme.byOperator.map(({ key, nowKm }) => [key, Math.round(nowKm * 10) / 10])).toEqual([['V', 1.5], ['N', 0.4]])
  programme.years.forEach(({ year }, i) => {
    const done = programme.years.filter((one) => one.year <= year).reduce((sum, { km }) => sum + km, 0)
    expect(programme.byStreet.reduce((sum, { doneKm }) => sum + doneKm[i]!, 0)).toBeCloseTo(done)
  })
})

test('years that are none, and no streets at all, make an empty programme', () => {
  expect(made(streets().dataset(), perKm(1, { from: 2030, to: 2026 })).years).toEqual([])
  expect(made(network().dataset())).toMatchObject({ undertakings: [], waiting: [], ducts: [] })
})
