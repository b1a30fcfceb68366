import { expect, test } from 'vitest'
import { formatNumber } from '../../src/i18n'
import { parseDegrees, parseNumber, scale, settle } from '../../src/load/number'

const one = (value: number) => ({ value })
const several = (...candidates: number[]) => ({ candidates })

test.each([
  ['12', 12], ['-3.5', -3.5], ['+7', 7], ['\u22127,5', -7.5], ['12,5', 12.5], ['0,7', 0.7], ['.5', 0.5], [',5', 0.5], ['007', 7], ['0.123', 0.123],
    ['0,123', 0.123],
  ['1234.567', 1234.567], ['1.2345', 1.2345], ['1.234.567', 1234567], ['1,234,567', 1234567], ['10,758,096.000000', 10758096], ['3.359,80', 3359.8],
  ['1,234.567', 1234.567], ['1.234,567', 1234.567], ['1 672 370,101', 1672370.101], ['1 672 370.101', 1672370.101], ['1\u00a0672\u00a0370,101',
    1672370.101],
  ['1\u2009672\u2009370', 1672370], ['1\u202f672', 1672], ['  12 500 ', 12500], ['- 5', -5], ['108.81122312345678', 108.81122312345678],
])('%j is %d', (text, value) => expect(parseNumber(text)).toEqual(one(value)))

test('a group of three after one separator is two things', () => {
  expect(parseNumber('108,812')).toEqual(several(108.812, 108812))
  expect(parseNumber('1.234')).toEqual(several(1.234, 1234))
  expect(parseNumber('-1.234')).toEqual(several(-1.234, -1234))
})

test.each([
  '', ' ', 'abc', '1e999', '1e3', 'NaN', 'Infinity', '-', '.', ',', '1.', '12,', '1.23.456', '0.123.456', '1,234.567,8', '1 2', '12 3456',
    '1 234.567.890', '12 m', '--1', '1-2',
  '0x10', '12345678901234567890', '9'.repeat(400), '1.234,', '١٢', '2026-2027', '20/11/2026', '1 234 56',
])('%j is no number', (text) => expect(parseNumber(text)).toBeNull())

test('a known unit may follow, and converts', () => {
  const units = { m: 1, cm: 0.01, km: 1000, 'mét': 1 }
  expect(parseNumber('12 m', units)).toEqual(one(12))
  expect(parseNumber('12m', units)).toEqual(one(12))
  expect(parseNumber('12,5 M', units)).toEqual(one(12.5))
  expect(parseNumber('35 cm', units)).toEqual(one(0.35))
  expect(parseNumber('1,5 km', units)).toEqual(one(1500))
  expect(parseNumber('4 me\u0301t', units)).toEqual(one(4))
  expect(parseNumber('1.234 m', units)).toEqual(several(1.234, 1234))
  expect(parseNumber('12', units)).toEqual(one(12))
  for (const text of ['12 ft', 'm', '12 m m', '12 constructor']) expect(parseNumber(text, units), text).toBeNull()
})

test('what either language writes is read back, or among the candidates', () => {
  let state = 20261120
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  for (let i = 0; i < 2000; i++) {
    const value = Number(((random() - 0.5) * 10 ** Math.floor(random() * 9)).toFixed(3))
    for (const language of ['vi', 'en'] as const) {
      const text = formatNumber(value, language)
      const parsed = parseNumber(text)
      const read = parsed && ('value' in parsed ? [parsed.value] : parsed.candidates)
      expect(read, `seed 20261120, step ${i}: ${text}`).toContain(value === 0 ? 0 : value)
    }
  }
})

test('settle takes the only candidate within the limits', () => {
  expect(settle([1.234, 1234], 0, 400)).toBe(1.234)
  expect(settle([1.234, 1234], 100, 4000)).toBe(1234)
  expect(settle([1.234, 1234], 0, 4000)).toBeNull()
  expect(settle([1.234, 1234], 5000, 9000)).toBeNull()
  expect(settle([1.234, 1234], undefined, 10)).toBe(1.234)
})

test('scaling adds no noise', () => {
  expect(scale(35, 0.01)).toBe(0.35)
  expect(scale(1.005, 1000)).toBe(1005)
  expect(scale(0.1 + 0.2, 1)).toBe(0.1 + 0.2)
})

test.each([
  ['108°48′00″', 108.8], ['108°48\'00"', 108.8], ['15°22\'29"', 15 + 22 / 60 + 29 / 3600], ['15 22 29 N', 15 + 22 / 60 + 29 / 3600], ['15°22′29,5″B',
    15 + 22 / 60 + 29.5 / 3600],
  ['N 15 22 29', 15 + 22 / 60 + 29 / 3600], ['108°48’00” Đ', 108.8], ['108º48.5\'', 108 + 48.5 / 60], ['15,3747°', 15.3747], ['15.3747 N', 15.3747],
    ['-15°30\'', -15.5],
  ['15°30\' S', -15.5], ['15°30′ vĩ Bắc', 15.5], ['108°30′ kinh độ Đông', 108.5], ['108Â°48', 108.8], ['15 độ 30 phút', 15.5], ['15°30\'00\'\'',
    15.5], ['74°30\'W', -74.5],
])('%j is %d degrees', (text, value) => expect(parseDegrees(text)).toBeCloseTo(value, 10))

test.each(['', '15.37', '15 22', '1 672 370', '15°72\'', '15°22\'75"', '200°', '15.5°30\'', '-15° S', '15° X', 'N 15° E', 'abc',
  '15 22 29 30'])('%j is no angle', (text) => {
  expect(parseDegrees(text)).toBeNull()
})
