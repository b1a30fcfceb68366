import { expect, test } from 'vitest'
import { type Change, create, remove, replace, type Step } from '../../src/model/change'
import type { Feature } from '../../src/model/dataset'
import { type Finding, findingOf } from '../../src/model/finding'
import { stillSaid } from '../../src/model/mended'

const pole = (id: string, properties: object = {}, lng = 108.8): Feature =>
  ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lng, 15.1] }, properties: { kind: 'pole', ...properties } }) as Feature
const unplaced = (id: string): Feature => ({ ...pole(id), geometry: null })
const said = (rule: string, subjects: readonly string[], values: Finding['values'] = {}): Finding =>
  findingOf({ rule: `load.${rule}`, severity: 'warning', message: `load.${rule}` as Finding['message'], subjects, values: { count: subjects.length, ...values } })
const step = (change: Change): Step => ({ name: { key: 'project.title' }, change, who: 'An', at: '2026-11-21T00:00:00Z' })

test('a value nobody knew is over once the field says something else, not once another field does', () => {
  const findings = [said('valueUnknown', ['a'], { field: 'field.status' }), said('valueUnknown', ['b'], { field: 'field.status' })]
  expect(stillSaid(findings, [step(replace([pole('a'), pole('a', { owner: 'VNPT' })]))])).toBe(findings)
  expect(stillSaid(findings, [step(replace([pole('a'), pole('a', { status: 'planned' })]))])).toEqual([findings[1]])
})

test('what has no place is said of those only that still have none; what has another shape was looked at', () => {
  const findings = [said('noGeometry', ['a', 'b', 'c']), said('selfCrossing', ['d'])]
  const placed = step(replace([unplaced('b'), pole('b')]))
  const [left, other] = stillSaid(findings, [placed])
  expect([left!.id, left!.subjects, left!.values.count, other]).toEqual([findings[0]!.id, ['a', 'c'], 2, findings[1]])
  expect(stillSaid(findings, [placed, step(replace([pole('d'), pole('d', {}, 108.9)], [unplaced('a'), pole('a')], [unplaced('c'), pole('c')]))])).toEqual([])
})

test('of objects that are gone nothing is said, whatever it was; what is about the file alone stays', () => {
  const findings = [said('swapped', ['a', 'b']), said('mojibake', ['b']), said('comma', [])]
  expect(stillSaid(findings, [step(remove(pole('b'))), step(create(pole('x')))]).map(({ subjects }) => subjects)).toEqual([['a'], []])
})

test('a repair that was told stays told when its object is worked on; as long as no more is over the list is the same one', () => {
  const findings = [said('swapped', ['a']), said('required', ['a', 'b'], { field: 'field.role' })]
  const first = step(replace([pole('a'), pole('a', { role: 'trunk' }, 108.85)]))
  const left = stillSaid(findings, [first])
  expect(left.map(({ rule, subjects }) => [rule, subjects])).toEqual([['load.swapped', ['a']], ['load.required', ['b']]])
  expect(stillSaid(findings, [first, step(replace([pole('b'), pole('b', { name: 'x' })]))])).toBe(left)
  expect(stillSaid(findings, [])).toBe(findings)
})

test('what is as it was again is said again: a field written back or emptied, an object brought back', () => {
  const findings = [said('valueUnknown', ['a'], { field: 'field.status' }), said('required', ['b'], { field: 'field.role' }), said('swapped', ['c'])]
  const steps = [
    step(replace([pole('a'), pole('a', { status: 'planned' })], [pole('b'), pole('b', { role: 'trunk' })])), step(remove(pole('c'), pole('b', { role: 'trunk' }))),
    step(replace([pole('a', { status: 'planned' }), pole('a')])), step(create(pole('c'), pole('b'))),
  ]
  const rules = (count: number) => stillSaid(findings, steps.slice(0, count)).map(({ rule }) => rule.slice('load.'.length))
  expect([1, 2, 3, 4].map(rules)).toEqual([['swapped'], [], ['valueUnknown'], ['valueUnknown', 'required', 'swapped']])
})
