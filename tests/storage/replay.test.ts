import { expect, test } from 'vitest'
import { replace, type Step } from '../../src/model/change'
import type { Feature } from '../../src/model/dataset'
import { findingOf } from '../../src/model/finding'
import { saidBy, settled } from '../../src/storage/replay'

const pole = (status?: string): Feature => ({ type: 'Feature', id: 'a', geometry: null, properties: { kind: 'pole', ...(status && { status }) } }) as Feature
const step = (before: Feature, after: Feature): Step => ({ name: { key: 'project.title' }, change: replace([before, after]), who: 'An', at: '2026-11-21T00:00:00Z' })

test('what a step put right stays over when nobody can go back behind it any more', () => {
  const finding = findingOf({ rule: 'load.valueUnknown', severity: 'warning', message: 'load.valueUnknown', subjects: ['a'], values: { field: 'field.status' } })
  const [first, second] = [pole('planned'), pole('operational')]
  const told = { history: { steps: [step(pole(), first), step(first, second)], at: 2 }, past: [], findings: [finding] }
  expect(saidBy(told)).toEqual([])
  const later = settled(told, 1, 1)
  expect([later.history.at, later.past.length, later.findings, saidBy(later)]).toEqual([1, 1, [], []])
  expect(saidBy({ ...told, history: { ...told.history, at: 0 } })).toEqual([finding])
})
