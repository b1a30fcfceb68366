import { expect, test } from 'vitest'
import { translator, type WordKey } from '../../src/i18n'
import { faultOf, isDay } from '../../src/model/fault'
import { type Field, fieldsOf, kinds } from '../../src/model/schema'
import { isRight, isWithin } from '../../src/load/fields/value'
import '../../src/i18n/languages'

const field = (kind: (typeof kinds)[number], name: string): Field => fieldsOf(kind).get(name)!
const fault = (kind: (typeof kinds)[number], name: string, value: unknown) => faultOf(field(kind, name), value)?.key ?? null

test('right values have no fault, nothing is one only where it is required', () => {
  expect(fault('pole', 'heightM', 8.5)).toBeNull()
  expect(fault('pole', 'heightM', null)).toBeNull()
  expect(fault('pole', 'street', '')).toBeNull()
  for (const nothing of [null, undefined, '', '   ']) expect(fault('station', 'operator', nothing)).toBe('edit.fault.missing')
})

test('each type says what it needs', () => {
  const cases: [(typeof kinds)[number], string, unknown, WordKey][] = [
    ['pole', 'heightM', '8', 'edit.fault.number'], ['pole', 'heightM', NaN, 'edit.fault.number'], ['pole', 'heightM', Infinity, 'edit.fault.number'],
    ['pole', 'heightM', -1, 'edit.fault.range'], ['pole', 'heightM', 61, 'edit.fault.range'], ['pole', 'capacityCables', 2.5, 'edit.fault.integer'],
    ['pole', 'capacityCables', 101, 'edit.fault.rangeBare'], ['pole', 'builtYear', 1066, 'edit.fault.year'], ['pole', 'ownerSign', 'yes', 'edit.fault.flag'],
    ['pole', 'material', 'glass', 'edit.fault.choice'], ['pole', 'street', 7, 'edit.fault.text'], ['pole', 'cabinets', ['VNPT', ' '], 'edit.fault.texts'],
    ['cable', 'permitUntil', '2026-02-30', 'edit.fault.date'], ['cable', 'permitUntil', '20/11/2026', 'edit.fault.date'], ['cable', 'duct', [3], 'edit.fault.texts'],
    ['incident', 'photo', 'ftp://a.vn/1.jpg', 'edit.fault.url'], ['incident', 'photo', 'http://', 'edit.fault.url'], ['station', 'azimuths', [0, 400], 'edit.fault.range'],
    ['station', 'azimuths', [0, '120'], 'edit.fault.numbers'], ['station', 'site', 4, 'edit.fault.reference'],
  ]
  for (const [kind, name, value, key] of cases) expect(fault(kind, name, value), `${kind}.${name} ${String(value)}`).toBe(key)
})

test('days are days of the calendar', () => {
  expect(['2024-02-29', '2026-12-31', '2000-02-29'].every(isDay)).toBe(true)
  expect(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '0026-04-01', ''].some(isDay)).toBe(false)
})

test('what the loader calls right and within limits has no fault here, and the other way round', () => {
  const values = [0, 1, -1, 2.5, 1e9, NaN, 'a', '2026-02-28', '2026-02-30', 'https://a.vn/1', true, ['a'], [1, 2], [999], ['a', 1], 'steel', 'A1a', 'VNPT']
  for (const kind of kinds) {
    for (const [name, one] of fieldsOf(kind)) {
      for (const value of values) expect(faultOf(one, value) === null, `${kind}.${name} ${String(value)}`).toBe(isRight(one, value) && isWithin(one, value))
    }
  }
})

test('a fault is read with its numbers', () => {
  const t = translator('vi')
  const { key, values } = faultOf(field('pole', 'heightM'), 80)!
  expect(t(key, values)).toBe('Cần từ 0 đến 60\u00a0m.')
  expect(t('edit.wrongValue', { ...values, field: 'field.heightM', why: key })).toBe('Chiều cao: Cần từ 0 đến 60\u00a0m.')
})
