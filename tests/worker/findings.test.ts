import { expect, test } from 'vitest'
import { remove } from '../../src/model/change'
import { get } from '../../src/model/dataset'
import { noFilter } from '../../src/model/filter'
import { findingOf } from '../../src/model/finding'
import type { Waiver } from '../../src/model/waiver'
import { finding, findingGroups, findings } from '../../src/worker/findings'
import { look } from '../../src/worker/sight'
import { network } from '../network'
import { pick, random, whole } from '../random'
import { anyFilter, anyFindings, anyTown, change, done, over } from './given'

const law = { document: 'TTLT 21/2013', clause: 'Điều 5', provenance: 'read' } as const
const town = network()
  .square('unit', 'W', 0, 0, 1000, { level: 'ward', name: 'Phường Một', unitCode: '1' })
  .pole('P1', 10, 10, { name: 'Cột một' }).pole('P2', 5000, 10, { code: 'C2' }).add('pole', 'P3', null)
  .dataset()
const said = [
  findingOf({ rule: 'load.wrongTurn', severity: 'info', message: 'load.wrongTurn', subjects: ['P1', 'P2', 'P3'] }),
  findingOf({ rule: 'load.zeroLength', severity: 'warning', message: 'load.zeroLength', subjects: ['P2'], source: law }),
  findingOf({ rule: 'load.zeroLength', severity: 'warning', message: 'load.zeroLength', subjects: ['P1'], source: law }),
  findingOf({ rule: 'load.syntax', severity: 'error', message: 'load.syntax' }),
]
const waiver = (id: string): [string, Waiver] => [id, { finding: id, rule: 'r', reason: 'đã xem tại chỗ', who: 'Hoà', at: '2026-11-20T08:00:00Z' }]

test('groups are by rule and severity, the worst first, with what was accepted and the law they share', () => {
  const context = over(town, said)
  context.replica = { ...context.replica, waivers: new Map([waiver(said[1]!.id)]) }
  expect(findingGroups({}, context)).toEqual([
    { rule: 'load.syntax', severity: 'error', total: 1, waived: 0, fixable: 0, source: null },
    { rule: 'load.zeroLength', severity: 'warning', total: 2, waived: 1, fixable: 0, source: law },
    { rule: 'load.wrongTurn', severity: 'info', total: 1, waived: 0, fixable: 0, source: null },
  ])
})

test('a page is of a rule, a severity, a state; subjects are called by their names', () => {
  const context = over(town, said)
  context.replica = { ...context.replica, waivers: new Map([waiver(said[1]!.id)]) }
  const page = (asked: object) => findings({ from: 0, to: 10, ...asked }, context).findings.map(({ id }) => said.findIndex((one) => one.id === id))
  expect(page({})).toEqual([0, 1, 2, 3])
  expect(page({ rule: 'load.zeroLength', state: 'open' })).toEqual([2])
  expect(page({ state: 'waived' })).toEqual([1])
  expect(page({ severity: 'info' })).toEqual([0])
  expect(findings({ from: 1, to: 2 }, context)).toMatchObject({ total: 4, findings: [{ waiver: { who: 'Hoà' }, subjectCount: 1 }] })
  expect(finding({ id: said[0]!.id }, context)!.named).toEqual([
    { id: 'P1', name: 'Cột một', code: '', layer: 'pole', isPlaced: true }, { id: 'P2', name: '', code: 'C2', layer: 'pole', isPlaced: true },
    { id: 'P3', name: '', code: '', layer: 'pole', isPlaced: false },
  ])
  expect(finding({ id: 'gone' }, context)).toBeNull()
})

test('a scope keeps findings of its objects, and those of no object', () => {
  const context = over(town, said)
  expect(findings({ from: 0, to: 10 }, context).total).toBe(4)
  done(look({ filter: { ...noFilter, scope: 'W' } }, context))
  expect(findings({ from: 0, to: 10 }, context).findings.map(({ id }) => said.findIndex((one) => one.id === id))).toEqual([0, 2, 3])
})

test('an object that is deleted is no longer named, its finding stays', () => {
  const context = over(town, said)
  change(context, remove(get(town, 'P2')!))
  expect(finding({ id: said[1]!.id }, context)).toMatchObject({ named: [], subjectCount: 1 })
})

test.each([...Array(20).keys()])('groups, pages and figures add up, seed %i', (seed) => {
  const next = random(seed)
  const dataset = anyTown(next, 80)
  const context = over(dataset, anyFindings(next, dataset, 60))
  context.replica = { ...context.replica, waivers: new Map(Array.from({ length: whole(next, 0, 20) }, () => waiver(pick(next, context.replica.findings).id))) }
  const counts = done(look({ filter: anyFilter(next) }, context))
  const groups = findingGroups({}, context)
  const sum = (of: (group: (typeof groups)[number]) => number) => groups.reduce((all, group) => all + of(group), 0)
  expect(sum(({ waived }) => waived)).toBe(counts.waived)
  expect(sum(({ total, waived }) => total - waived)).toBe(counts.findings.error + counts.findings.warning + counts.findings.info)
  for (const { rule, severity, total, waived } of groups) {
    expect(findings({ rule, severity, from: 0, to: 0 }, context).total).toBe(total)
    expect(findings({ rule, severity, state: 'waived', from: 0, to: 0 }, context).total).toBe(waived)
    expect(findings({ rule, severity, state: 'open', from: 0, to: 0 }, context).total).toBe(total - waived)
  }
})
