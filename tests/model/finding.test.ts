import { expect, test } from 'vitest'
import { findingOf, fingerprint } from '../../src/model/finding'
import { binds, faultsOf, type Rule } from '../../src/model/rule'

const draft = { rule: 'load.crs', severity: 'error', message: 'load.crs' } as const

test('the id of a finding hangs on rule, subjects and key alone', () => {
  const id = findingOf({ ...draft, subjects: ['P1', 'P2'], key: 'a' }).id
  expect(findingOf({ ...draft, subjects: ['P1', 'P2'], key: 'a', values: { count: 9 }, place: [108, 15] }).id).toBe(id)
  expect(findingOf({ ...draft, subjects: ['P1P2'], key: 'a' }).id).not.toBe(id)
  expect(findingOf({ ...draft, subjects: ['P1', 'P2'], key: 'b' }).id).not.toBe(id)
  expect(findingOf({ ...draft, rule: 'load.kind', subjects: ['P1', 'P2'], key: 'a' }).id).not.toBe(id)
  expect(id).toMatch(/^load\.crs~[0-9a-z]+$/)
})

test('fingerprints of 200,000 texts are all different', () => {
  const seen = new Set(Array.from({ length: 200_000 }, (_, i) => fingerprint(`P${i}`)))
  expect(seen.size).toBe(200_000)
})

const rule: Rule = {
  id: 'cable.overRoad', text: 'Cáp qua đường', threshold: 5.5, unit: 'm', document: 'Luật Đường bộ 35/2024/QH15', clause: 'Điều 17(4)',
  validFrom: '2025-01-01', validTo: null, province: null, provenance: 'read', confidence: 'high', on: true,
}

test('a rule binds while it is valid, in its province, when it is on', () => {
  expect(binds(rule, '2026-11-20', '51')).toBe(true)
  expect(binds(rule, '2024-12-31', '51')).toBe(false)
  expect(binds({ ...rule, validTo: '2026-01-01' }, '2026-11-20', '51')).toBe(false)
  expect(binds({ ...rule, province: '19' }, '2026-11-20', '51')).toBe(false)
  expect(binds({ ...rule, province: '51' }, '2026-11-20', '51')).toBe(true)
  expect(binds({ ...rule, on: false }, '2026-11-20', '51')).toBe(false)
})

test('a pack with faults says which rule and what', () => {
  expect(faultsOf({ name: 'n', version: '1', rules: [rule] })).toEqual([])
  expect(faultsOf([])).toEqual(['expected { name, version, rules: [] }'])
  expect(faultsOf({ name: 'n', version: '1', rules: [rule, { ...rule, threshold: '5.5', validFrom: '1/1/2025', provenance: 'hearsay', clause: '' }, 3] })).toEqual([
    'rules[1] cable.overRoad: clause is missing', 'rules[1] cable.overRoad: validFrom is no date', 'rules[1] cable.overRoad: threshold is no number',
    'rules[1] cable.overRoad: provenance is unknown', 'rules[1] cable.overRoad: id stands twice', 'rules[2]: expected an object',
  ])
})
