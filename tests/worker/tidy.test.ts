import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../../src/i18n/languages'
import { get } from '../../src/model/dataset'
import type { Mark, Waiver } from '../../src/model/waiver'
import { nothing, replace } from '../../src/model/change'
import type { Edited } from '../../src/worker/edit'
import { checkAll } from '../../src/worker/checks'
import { findingGroups, findings, type FindingState } from '../../src/worker/findings'
import { finished } from '../../src/worker/keep'
import { act, travel } from '../../src/worker/project'
import type { Context } from '../../src/worker/replica'
import { decideYears, planProgramme, programme, replan, streetsFound, streetShapes } from '../../src/worker/tidy'
import { setTidy } from '../../src/worker/tidyrules'
import { at, network } from '../network'
import { done, over } from './given'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T02:00:00Z') }))
afterEach(() => void vi.useRealTimers())

/** Two streets that cross; along each a row of poles with cables of two operators, along the first a duct with room. */
function town() {
  const made = network().square('unit', 'W', -500, -500, 1000, { level: 'ward', name: 'Phường An', unitCode: 'W', parent: 'Quảng Ngãi', validFrom: '2025-07-01', population: 1000, households: 280 })
    .add('road', 'R1', { type: 'LineString', coordinates: [at(-400, 0), at(400, 0)] }, { name: 'Phan Bội Châu', roadClass: 'main', widthM: 12, hanging: 'allowed' })
    .add('road', 'R2', { type: 'LineString', coordinates: [at(0, -400), at(0, 400)] }, { name: 'Hùng Vương', roadClass: 'street', widthM: 8, hanging: 'forbidden' })
    .add('duct', 'D1', { type: 'LineString', coordinates: [at(-400, 9), at(400, 9)] }, { owner: 'VNPT', ways: 6, usedWays: 1, shareable: true, ductClass: 'N1', status: 'operational', street: 'Phan Bội Châu' })
  for (const [row, place] of [['A', (i: number) => [-380 + 40 * i, 7.5]], ['B', (i: number) => [6, -380 + 40 * i]]] as const) {
    const poles = Array.from({ length: 20 }, (_, i) => `${row}${i}`)
    poles.forEach((id, i) => made.pole(id, ...(place(i) as [number, number]), { owner: 'Viettel', sector: 'telecom', poleClass: 'C1', capacityCables: 1, ownerSign: i > 3 }))
    for (const operator of ['Viettel', 'VNPT']) {
      const id = `C${row}${operator}`
      made.cable(id, ...poles)
      Object.assign(made.features.at(-1)!.properties, { operator, role: 'distribution', bundled: false, suspended: false, tagged: false, status: 'operational' })
    }
  }
  return made
}

function open(): Context {
  const context = over(town().dataset())
  const now = '2026-11-21T08:00:00.000Z'
  context.replica = { ...context.replica, project: { id: 'P', name: 'Thử', isSample: false, isReadOnly: false, created: now, modified: now } }
  return context
}

const search = (context: Context) => done(streetsFound(null, context))
const listed = (context: Context, among?: readonly string[]) => findings({ from: 0, to: 500, state: 'all', among }, context).findings
const street = (context: Context, name: string) => search(context).streets.find((line) => line.name === name)!
const tagging = (context: Context) => listed(context).filter(({ rule }) => rule === 'tidy.tag')

async function ended(work: AsyncGenerator<number, Edited>): Promise<Edited> {
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
  }
}

test('streets are told with what hangs there; what is wrong joins the one list of findings, and that of a street can be listed alone', () => {
  const context = open()
  const found = search(context)
  expect(found.streets.map(({ name }) => name).sort()).toEqual(['Hùng Vương', 'Phan Bội Châu'])
  const first = street(context, 'Phan Bội Châu')
  expect(first.owners).toEqual(expect.arrayContaining(['Viettel', 'VNPT']))
  expect(first.overheadM).toBeCloseTo(2 * 760, -1)
  expect(first.score).toBeLessThan(100)
  expect(found.findings).toBe(listed(context).length)
  expect(found.findings).toBeGreaterThan(0)
  for (const one of listed(context)) expect(one.source, one.rule).toMatchObject({ pack: expect.stringContaining(found.pack.version) as unknown })
  const own = listed(context, first.findingIds)
  expect(own.map(({ id }) => id).sort()).toEqual([...first.findingIds].sort())
  expect(findingGroups({ among: first.findingIds }, context).reduce((sum, { total }) => sum + total, 0)).toBe(own.length)
  expect(done(streetShapes(null, context)).features).toHaveLength(2)
})

test('the list follows an edit and its undo, without anybody asking again', async () => {
  const context = open()
  search(context)
  const before = tagging(context).map(({ id }) => id)
  expect(before).toHaveLength(4)
  const cable = get(context.replica.dataset, 'CAVNPT')!
  await act({ name: { key: 'edit.writing' } as never, change: replace([cable, { ...cable, properties: { ...cable.properties, tagged: true } as typeof cable.properties }]), who: 'Lan' }, context)
  await vi.waitFor(() => expect(tagging(context)).toHaveLength(3))
  await travel({ to: 0 }, context)
  await vi.waitFor(() => expect(tagging(context).map(({ id }) => id)).toEqual(before))
})

test('what was marked on the spot stays with the finding: fixed and no fault leave the score, still there does not', async () => {
  const context = open()
  const before = street(context, 'Phan Bội Châu')
  const [finding] = listed(context, before.findingIds).filter(({ rule }) => rule === 'tidy.tag')
  const say = async (mark: Mark) => {
    const known = context.replica.waivers.get(finding!.id)
    const after: Waiver = { finding: finding!.id, rule: finding!.rule, reason: 'Đã xem', who: 'Lan', at: '2026-11-22T02:00:00.000Z', mark }
    await act({ name: { key: 'finding.accepting' } as never, change: nothing, waivers: new Map([[finding!.id, { ...(known && { before: known }), after }]]), who: 'Lan' }, context)
  }
  await say('confirmed')
  expect(street(context, 'Phan Bội Châu').findingIds).toContain(finding!.id)
  expect(listed(context).find(({ id }) => id === finding!.id)!.waiver).toMatchObject({ mark: 'confirmed', who: 'Lan' })
  await say('fixed')
  expect(street(context, 'Phan Bội Châu').findingIds).not.toContain(finding!.id)
  expect(street(context, 'Phan Bội Châu').score).toBeGreaterThan(before.score!)
  expect(findings({ from: 0, to: 10, state: 'waived' }, context).findings.map(({ id }) => id)).toEqual([finding!.id])
})

test('rules of the office are judged by at once, and the streets say that they are its own', async () => {
  const context = open()
  const { pack } = search(context)
  expect(pack.isOwn).toBe(false)
  const { tidyOf } = await import('../../src/analysis/tidiness/options')
  const standard = tidyOf({})
  await setTidy({ ...standard, pack: { ...standard.pack, rules: standard.pack.rules.map((rule) => (rule.check === 'tag' ? { ...rule, on: false } : rule)) } }, context)
  expect(search(context).pack.isOwn).toBe(true)
  expect(tagging(context)).toEqual([])
  await setTidy(null, context)
  search(context)
  expect(tagging(context)).toHaveLength(4)
})

test('a pole with too many cables is told once: by the rule on tidiness while it binds, by the check of the network otherwise; what was accepted of it stays', async () => {
  const context = open()
  await finished(checkAll(null, context))
  const told = (pole: string, state: FindingState = 'all') => findings({ from: 0, to: 500, state }, context).findings.filter(({ rule, subjects: [id] }) => id === pole && /occupancy|overloaded/.test(rule)).map(({ rule }) => rule)
  expect(told('A3')).toEqual(['network.occupancy'])
  const accepted = listed(context).find(({ rule, subjects: [id] }) => rule === 'network.occupancy' && id === 'A5')!
  const waiver: Waiver = { finding: accepted.id, rule: accepted.rule, reason: 'Cột đã gia cường', who: 'Lan', at: '2026-11-22T02:00:00.000Z' }
  const accept = { name: { key: 'finding.accepting' } as never, change: nothing, waivers: new Map([[accepted.id, { after: waiver }]]), who: 'Lan' }
  search(context)
  expect(told('A3')).toEqual(['tidy.overloaded'])
  expect(told('A5')).toEqual(['tidy.overloaded'])
  await act(accept, context)
  expect([told('A5', 'open'), told('A5', 'waived'), told('A3')]).toEqual([['tidy.overloaded'], ['network.occupancy'], ['tidy.overloaded']])
  const pole = get(context.replica.dataset, 'A3')!
  await act({ name: { key: 'edit.writing' } as never, change: replace([pole, { ...pole, properties: { ...pole.properties, capacityCables: 9 } as typeof pole.properties }]), who: 'Lan' }, context)
  await vi.waitFor(() => expect(told('A3')).toEqual([]))
  expect(told('A4')).toEqual(['tidy.overloaded'])
  await travel({ to: 1 }, context)
  await vi.waitFor(() => expect(told('A3')).toEqual(['tidy.overloaded']))
  const standard = (await import('../../src/analysis/tidiness/options')).tidyOf({})
  await setTidy({ ...standard, pack: { ...standard.pack, rules: standard.pack.rules.map((rule) => (rule.check === 'overloaded' ? { ...rule, on: false } : rule)) } }, context)
  search(context)
  expect([told('A3'), told('A5', 'waived')]).toEqual([['network.occupancy'], ['network.occupancy']])
  expect(listed(context).find(({ id }) => id === accepted.id)!.waiver).toEqual(waiver)
  await setTidy(null, context)
  search(context)
  expect([told('A3'), told('A5', 'open'), told('A5', 'waived')]).toEqual([['tidy.overloaded'], ['tidy.overloaded'], ['network.occupancy']])
})

test('the board: nothing moves but what is moved; a locked year stays when the program places again; all of it is undone step by step', async () => {
  const context = open()
  await setTidy({ ...(await import('../../src/analysis/tidiness/options')).tidyOf({}), programme: { from: 2026, to: 2030, limit: 'km', perYearVnd: null, perYearKm: 1, targetKm: null } }, context)
  const asked = () => done(programme(null, context))
  const places = () => asked().years.flatMap(({ items }) => items.map(({ undertaking, year }) => `${undertaking} ${year}`)).sort()
  const first = asked()
  expect(first.isFrozen).toBe(false)
  expect(places().length).toBeGreaterThan(1)
  const automatic = places()
  const placed = first.years.flatMap(({ items }) => items)
  const moved = placed.map(({ undertaking: id, year }, i) => ({ id, year: i === 0 ? 2030 : year, isLocked: i === 0 }))
  await decideYears({ board: moved, name: { key: 'boarding.step.lock', values: { name: 'x' } }, who: 'Lan' }, context)
  expect(asked().isFrozen).toBe(true)
  expect(places()).toEqual(moved.map(({ id, year }) => `${id} ${year}`).sort())
  expect(asked().undertakings.find(({ id }) => id === moved[0]!.id)!.decided).toEqual({ year: 2030, isLocked: true })
  await replan({ name: { key: 'boarding.step.again' }, who: 'Lan' }, context)
  expect(places()).toContain(`${moved[0]!.id} 2030`)
  expect([...context.replica.waivers.values()].filter(({ rule }) => rule === 'programme.year')).toHaveLength(1)
  await travel({ to: 0 }, context)
  expect(places()).toEqual(automatic)
})

test('what has its year becomes planned ducts and cables to go below ground, one step; a second time there is nothing left to do', async () => {
  const context = open()
  const before = context.replica.dataset.size
  const edited = await ended(planProgramme({ name: { key: 'boarding.step.plan', values: { n: 2 } }, who: 'Lan' }, context))
  expect(edited).toMatchObject({ status: { at: 1 } })
  const { dataset } = context.replica
  expect(dataset.size).toBeGreaterThan(before)
  expect(get(dataset, 'CAVNPT')!.properties).toMatchObject({ action: 'underground', moveTo: ['D1'], phase: expect.any(Number) as unknown })
  expect(await ended(planProgramme({ name: { key: 'boarding.step.plan', values: { n: 2 } }, who: 'Lan' }, context))).toEqual({ refused: { key: 'edit.same' } })
  await travel({ to: 0 }, context)
  expect(context.replica.dataset.size).toBe(before)
  expect(get(context.replica.dataset, 'CAVNPT')!.properties.action).toBeUndefined()
})

test('a section taken off the board is taken back by the next plan, in the same step; it is told before, and undone it is planned again', async () => {
  const context = open()
  const plan = () => ended(planProgramme({ name: { key: 'boarding.step.plan', values: { n: 1 } }, who: 'Lan' }, context))
  const own = (id: string): Readonly<Record<string, unknown>> => get(context.replica.dataset, id)!.properties
  const asked = () => done(programme(null, context))
  await plan()
  const { undertakings, takesBack } = asked()
  expect(takesBack).toBe(0)
  const off = undertakings.filter(({ street }) => street === 'Phan Bội Châu').map(({ id }) => id)
  const board = asked().years.flatMap(({ items }) => items).map(({ undertaking: id, year }) => ({ id, year: off.includes(id) ? null : year, isLocked: false }))
  await decideYears({ board, name: { key: 'boarding.step.out', values: { name: 'x' } }, who: 'Lan' }, context)
  const told = asked().takesBack
  expect(told).toBeGreaterThan(2)
  const planned = own('CAVNPT')
  expect(await plan()).toMatchObject({ status: { at: 3 }, name: { key: 'boarding.step.planBack', values: { n: 1, back: told } } })
  expect([own('CAVNPT').action, own('CAVNPT').phase, own('CAVNPT').moveTo, own('R1').undergroundingYear]).toEqual([undefined, undefined, undefined, undefined])
  expect(own('CBVNPT').action).toBe('underground')
  expect(asked().takesBack).toBe(0)
  await travel({ to: 2 }, context)
  expect(own('CAVNPT')).toEqual(planned)
  expect(asked().takesBack).toBe(told)
})
