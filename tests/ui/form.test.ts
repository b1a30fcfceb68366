import { expect, test } from 'vitest'
import { fieldsOf, kinds } from '../../src/model/schema'
import { orderOf, orderOfAll } from '../../src/ui/form/order'
import { readIn, sameValue, writtenIn } from '../../src/ui/form/text'
import { random, whole } from '../random'

const number = { type: 'number', unit: 'm', min: 0, max: 400 } as const
const read = (text: string, language: 'vi' | 'en' = 'vi') => {
  const said = readIn(number, text, language)
  return 'value' in said ? said.value : said.fault.key
}

test('every field of every kind is asked for exactly once, and what must be filled in stands first', () => {
  for (const kind of kinds) {
    const { usual, more } = orderOf(kind)
    const fields = fieldsOf(kind)
    expect([...usual, ...more].sort(), kind).toEqual([...fields.keys()].sort())
    for (const [name, { required }] of fields) if (required) expect(usual, `${kind}.${name}`).toContain(name)
  }
})

test('several kinds are asked for what means the same to all of them, and never for a name or a code', () => {
  const { usual, more } = orderOfAll(['pole', 'cable'])
  const all: readonly string[] = [...usual, ...more]
  expect(all).toEqual(expect.arrayContaining(['owner', 'status', 'phase', 'street', 'builtYear']))
  for (const name of ['name', 'code', 'heightM', 'role']) expect(all).not.toContain(name)
  // A diameter of 3 m is one of a duct; of a water pipe 10 m may be: not the same field.
  expect(orderOfAll(['duct', 'utility']).usual).not.toContain('diameterMm')
  expect(orderOfAll(['pole']).usual).toContain('heightM')
})

test('a number is read as its reader writes it', () => {
  expect(read('4,20')).toBe(4.2)
  expect(read('4.2')).toBe(4.2)
  expect(read('1.234,5')).toBe(1234.5)
  expect(read('1.234')).toBe(1234)
  expect(read('1,234')).toBe(1.234)
  expect(read('1.234', 'en')).toBe(1.234)
  expect(read('1,234', 'en')).toBe(1234)
  expect(read('-0,5')).toBe(-0.5)
  expect(read('  12  ')).toBe(12)
  expect(read('')).toBeNull()
  for (const text of ['4,2 m', 'bốn', '1.2.3', '4,,2', '1e3']) expect(read(text), text).toBe('form.notNumber')
})

test('lists are read line by line, by semicolons or by commas; bearings never lose a decimal', () => {
  const texts = { type: 'texts' } as const
  expect(readIn(texts, 'Viettel\nVNPT, chi nhánh\n', 'vi')).toEqual({ value: ['Viettel', 'VNPT, chi nhánh'] })
  expect(readIn(texts, 'Viettel, VNPT,Viettel', 'vi')).toEqual({ value: ['Viettel', 'VNPT'] })
  expect(readIn(texts, writtenIn(texts, ['A, B', 'C'], 'vi', true), 'vi')).toEqual({ value: ['A, B', 'C'] })
  const numbers = { type: 'numbers', unit: 'deg', min: 0, max: 360 } as const
  for (const text of ['0; 120; 240', '0,120,240', '0 120 240', '0, 120, 240']) expect(readIn(numbers, text, 'vi'), text).toEqual({ value: [0, 120, 240] })
  expect(readIn(numbers, '120,5', 'vi')).toEqual({ value: [120.5] })
  expect(readIn(numbers, '120,5; x', 'vi')).toEqual({ fault: { key: 'form.notNumber' } })
})

test('what is written in a field is read back as the same value, in both languages', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const next = random(seed)
    const value = Number(((next() - 0.5) * 10 ** whole(next, -4, 14)).toPrecision(whole(next, 1, 15)))
    const list = Array.from({ length: whole(next, 0, 3) }, () => whole(next, 0, 3600) / 10)
    for (const language of ['vi', 'en'] as const) {
      expect(readIn(number, writtenIn(number, value, language), language), `seed ${seed}: ${value}`).toEqual({ value })
      const said = readIn({ type: 'numbers' }, writtenIn({ type: 'numbers' }, list, language), language)
      expect('value' in said && sameValue(said.value, list), `seed ${seed}: ${String(list)}`).toBe(true)
    }
  }
})

test('nothing is nothing, however it is said', () => {
  for (const nothing of [undefined, null, '', []]) expect(sameValue(nothing, null)).toBe(true)
  expect(sameValue(0, null)).toBe(false)
  expect(sameValue(false, null)).toBe(false)
  expect(sameValue(['a'], ['a'])).toBe(true)
})
