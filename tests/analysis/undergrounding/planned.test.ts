import { expect, test } from 'vitest'
import { plannedOf, recordOf, writtenRecord } from '../../../src/analysis/undergrounding'
import { all, type Dataset, type Feature } from '../../../src/model/dataset'
import { lengthM } from '../../../src/model/geometry'
import { nearestOn } from '../../../src/model/line'
import { at, type Network, network } from '../../network'
import { carried } from '../../model/edit/shaped'
import { askedOf, type Given, made, planned } from './asked'
import { duct, street } from './street'

const name = { key: 'sharing.step.plan', values: { n: 1 } } as const
const streets = (): Network => {
  const net = street(network(), 'A', 0, 500, { A1: { operator: 'Viettel' }, A2: { operator: 'VNPT' } })
  duct(net, 'D1', -7, 0, 500, { owner: 'Viettel' })
  return street(net, 'B', 300, 400, { B1: { operator: 'VNPT' } })
}
const yearsOf = (dataset: Dataset, years: Readonly<Record<string, number | null>>): Given =>
  ({ years: Object.fromEntries(made(dataset).undertakings.map(({ id, street: called }) => [id, years[called.slice(-1)] ?? null])) })
const after = (dataset: Dataset, years: Readonly<Record<string, number | null>>) => {
  const { drafts, writes } = planned(dataset, yearsOf(dataset, years))
  return carried(dataset, { do: 'plan', name, drafts, writes })
}
const oursIn = (dataset: Dataset) => [...all(dataset)].filter((feature): feature is Feature<'duct'> => feature.properties.kind === 'duct' && feature.properties.source !== undefined)

test('new duct lies beside the kerb where the poles stand, planned for the year, with its ways', () => {
  const { drafts } = planned(streets().dataset(), yearsOf(streets().dataset(), { A: 2028 }))
  expect(drafts).toHaveLength(1)
  const [{ kind, geometry, values }] = drafts as [(typeof drafts)[number]]
  expect(kind).toBe('duct')
  expect(values).toMatchObject({ status: 'planned', phase: 2028, ways: 3, ductClass: 'N1', surface: 'sidewalk', shareable: true, street: 'Đường A' })
  expect(values.source).toBeTruthy()
  expect(values.note).toContain('Đường A')
  if (geometry.type !== 'LineString') throw new Error(geometry.type)
  expect(lengthM(geometry.coordinates)).toBeCloseTo(500, 0)
  for (const place of geometry.coordinates) {
    expect(nearestOn({ type: 'LineString', coordinates: [at(-10, -6), at(510, -6)] }, place)!.offM).toBeLessThan(0.02)
  }
})

test('cables and roads get their year; cables go into ducts there are', () => {
  const { of } = after(streets().dataset(), { A: 2028, B: 2029 })
  expect(of('A1').properties).toMatchObject({ action: 'underground', phase: 2028, moveTo: ['D1'] })
  expect(of('A2').properties).toMatchObject({ action: 'underground', phase: 2028 })
  expect(of('A2').properties.moveTo).toBeUndefined()
  expect(of('B1').properties).toMatchObject({ action: 'underground', phase: 2029 })
  expect(of('A').properties.undergroundingYear).toBe(2028)
  expect(of('B').properties.undergroundingYear).toBe(2029)
})

test('what waits is left alone', () => {
  const { change } = after(streets().dataset(), { A: 2028 })
  expect([...change.keys()].filter((id) => id.startsWith('B'))).toEqual([])
})

test('planned again nothing is made twice, and nothing changes', () => {
  const { after: once } = after(streets().dataset(), { A: 2028, B: 2029 })
  expect(oursIn(once)).toHaveLength(2)
  const again = planned(once, yearsOf(once, { A: 2028, B: 2029 }))
  expect(again.drafts).toEqual([])
  expect(() => carried(once, { do: 'plan', name, ...again })).toThrow('edit.same')
})

test('ducts the programme planned are no room: what it costs stays what it was', () => {
  const before = made(streets().dataset())
  const { after: once } = after(streets().dataset(), { A: 2028, B: 2029 })
  expect(made(once).undertakings.map(({ costVnd, newDuctM, newWays, ducts }) => ({ costVnd, newDuctM, newWays, ducts })).sort((a, b) => a.newDuctM - b.newDuctM))
    .toEqual(before.undertakings.map(({ costVnd, newDuctM, newWays, ducts }) => ({ costVnd, newDuctM, newWays, ducts })).sort((a, b) => a.newDuctM - b.newDuctM))
})

test('in another year its duct follows; without one it is not to be built, and with one again it is', () => {
  const { after: once } = after(streets().dataset(), { A: 2028, B: 2029 })
  const moved = after(once, { A: 2027, B: 2029 }).after
  expect(oursIn(moved).map(({ properties: { phase } }) => phase).sort()).toEqual([2027, 2029])
  const dropped = after(moved, { A: 2027 }).after
  expect(oursIn(dropped).map(({ properties: { action } }) => action)).toEqual([undefined, 'remove'])
  const back = after(dropped, { A: 2027, B: 2030 }).after
  expect(oursIn(back).map(({ properties: { action, phase } }) => [action, phase])).toEqual([[undefined, 2027], [undefined, 2030]])
})

test('a cable over two streets is planned where half of what hangs is, for the last of its years; a road where all of it is', () => {
  const net = network().add('road', 'R', { type: 'LineString', coordinates: [at(0, 0), at(600, 0)] }, { name: 'Dài', widthM: 10 })
    .add('road', 'X', { type: 'LineString', coordinates: [at(300, -200), at(300, 200)] }, { name: 'Ngang', widthM: 10 })
  const over = (id: string, fromM: number, toM: number) => {
    const poles = Array.from({ length: (toM - fromM) / 50 + 1 }, (_, i) => fromM + 50 * i)
    poles.forEach((eastM, i) => net.pole(`${id}-P${i}`, eastM, -6))
    net.add('cable', id, { type: 'LineString', coordinates: poles.map((eastM) => at(eastM, -6)) }, { placement: 'aerial', role: 'distribution', operator: 'FPT' })
  }
  over('whole', 0, 600)
  over('third', 200, 500)
  const dataset = net.dataset()
  const sections = made(dataset).undertakings
  expect(sections.map(({ street: called }) => called)).toEqual(['Dài', 'Dài'])
  const west = sections.find(({ movers }) => movers.find(({ cable }) => cable === 'third')!.metres < 150)!.id
  const east = sections.find(({ id }) => id !== west)!.id
  const plan = (years: Readonly<Record<string, number | null>>) => {
    const asked = askedOf(dataset, { years })
    return carried(dataset, { do: 'plan', name, ...plannedOf(asked, made(dataset, { years })) })
  }
  const first = plan({ [west]: 2027, [east]: null })
  expect(first.of('third').properties.action).toBeUndefined()
  expect(first.of('whole').properties).toMatchObject({ action: 'underground', phase: 2027 })
  expect(first.of('R').properties.undergroundingYear).toBeUndefined()
  const both = plan({ [west]: 2027, [east]: 2030 })
  expect(both.of('third').properties.phase).toBe(2030)
  expect(both.of('whole').properties.phase).toBe(2030)
  expect(both.of('R').properties.undergroundingYear).toBe(2030)
})

/** Plans in a row, as a project keeps them: each knows what the one before it wrote. */
function project(first: Dataset) {
  let [dataset, record] = [first, {} as NonNullable<Given['record']>]
  const own = (id: string): Readonly<Record<string, unknown>> => [...all(dataset)].find((feature) => feature.id === id)!.properties
  return {
    own,
    plan(years: Readonly<Record<string, number | null>>, scope?: string): number {
      const given: Given = { ...yearsOf(dataset, years), record, ...(scope !== undefined && { scope }) }
      const { drafts, writes, takenBack, written } = planned(dataset, given)
      dataset = carried(dataset, { do: 'plan', name, drafts, writes }).after
      record = { waiver: recordOf(written, { who: 'A', at: '2026-11-20T08:00:00Z' }) }
      return takenBack
    },
    write(id: string, values: Readonly<Record<string, unknown>>): void {
      dataset = carried(dataset, { do: 'plan', name, writes: [{ ids: [id], values }] }).after
    },
    forget: () => void (record = {}),
  }
}

test('what a plan wrote is taken back when its section has no year any more: as it was before, and not what a person wrote', () => {
  const net = street(network(), 'A', 0, 500, { A1: { operator: 'Viettel', action: 'underground', phase: 2026 }, A2: { operator: 'VNPT' } }, { undergroundingYear: 2035 })
  duct(net, 'D1', -7, 0, 500, { owner: 'Viettel' })
  street(net, 'B', 300, 400, { B1: { operator: 'VNPT' }, B2: { operator: 'FPT' } })
  const { plan, own, write } = project(net.dataset())
  expect(plan({ A: 2028, B: 2029 })).toBe(0)
  expect(own('A1')).toMatchObject({ action: 'underground', phase: 2028, moveTo: ['D1'] })
  write('B2', { phase: 2031 })
  // Two cables, a road and the new duct of A.
  expect(plan({ B: 2029 })).toBe(4)
  expect(own('A1')).toMatchObject({ action: 'underground', phase: 2026 })
  expect(own('A1').moveTo).toBeUndefined()
  expect(['action', 'phase', 'moveTo'].map((field) => own('A2')[field])).toEqual([undefined, undefined, undefined])
  expect(own('A').undergroundingYear).toBe(2035)
  expect(own('B1')).toMatchObject({ action: 'underground', phase: 2029 })
  write('B2', { phase: 2030 })
  expect(plan({})).toBe(3)
  expect(own('B1').action).toBeUndefined()
  expect(own('B2')).toMatchObject({ action: 'underground', phase: 2030 })
  expect(own('B').undergroundingYear).toBeUndefined()
  expect(() => plan({})).toThrow('edit.same')
})

test('planned several times in other years, it is taken back to what stood before the first; what was done since is not', () => {
  const { plan, own, write } = project(streets().dataset())
  plan({ A: 2028, B: 2029 })
  plan({ A: 2027, B: 2029 })
  write('B1', { placement: 'duct' })
  expect(plan({ A: null })).toBe(4)
  expect(['action', 'phase', 'moveTo'].map((field) => own('A1')[field])).toEqual([undefined, undefined, undefined])
  expect(own('B1')).toMatchObject({ action: 'underground', phase: 2029 })
})

test('of a project that was planned before it was recorded nothing is taken back but the ducts that bear the name of the programme', () => {
  const { plan, own, forget } = project(streets().dataset())
  plan({ A: 2028, B: 2029 })
  forget()
  expect(plan({ B: 2029 })).toBe(1)
  expect(own('A1')).toMatchObject({ action: 'underground', phase: 2028 })
})

test('what lies out of sight is left as it was planned', () => {
  const net = streets().square('unit', 'W', -100, 200, 700, { level: 'ward', name: 'Phường Bắc', unitCode: 'W', validFrom: '2025-07-01' })
  const { plan, own } = project(net.dataset())
  plan({ A: 2028, B: 2029 })
  expect(plan({}, 'W')).toBe(3)
  expect(own('B1').action).toBeUndefined()
  expect(own('A1')).toMatchObject({ action: 'underground', phase: 2028 })
  expect(own('A').undergroundingYear).toBe(2028)
})

test.each([
  ['another field than a plan writes', '[{"ids":["A1"],"was":{"operator":"Ai đó"},"is":{"operator":"Viettel"}}]'], ['what lies behind objects', '[{"ids":["A1"],"was":{"__proto__":{"x":1}},"is":{}}]'],
  ['no list', '{"ids":["A1"]}'], ['no text of this kind', '{{'], ['objects that are not there', '[{"ids":["gone"],"was":{"phase":2026},"is":{}}]'],
])('a record from another hand with %s puts nothing back', (_, accepted) => {
  const net = street(network(), 'A', 0, 500, { A1: { operator: 'Viettel' } })
  const waiver = { finding: writtenRecord, rule: writtenRecord, reason: '', who: '', at: '', accepted }
  const { takenBack, writes } = planned(net.dataset(), { record: { waiver } })
  expect(takenBack).toBe(0)
  expect(writes.filter(({ ids }) => ids.includes('A1')).flatMap(({ values }) => Object.keys(values))).not.toContain('operator')
})
