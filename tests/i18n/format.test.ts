import { expect, test } from 'vitest'
import { formatArea, formatBytes, formatDate, formatLength, formatTime, type Language, putWords, translator } from '../../src/i18n'
import { byWord } from '../../src/i18n/order'
import { vi } from '../../src/i18n/vi'
import { random } from '../random'

const languages: Language[] = ['vi', 'en']
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('words come in the order of a Vietnamese dictionary, and 2 before 10', () => {
  expect(['Đường 10', 'ba', 'Bà', 'Đường 2', 'Dương', 'bá', 'Ân', 'an'].sort(byWord)).toEqual(['an', 'Ân', 'ba', 'Bà', 'bá', 'Dương', 'Đường 2', 'Đường 10'])
})

test('a number and its unit never part', () => {
  for (const language of languages) {
    for (const text of [formatLength(4.2, language), formatLength(1920, language), formatArea(350, language), formatBytes(2e6, language)]) {
      expect(text).toMatch(/^[\d.,]+\u00a0\S+$/)
    }
  }
})

test('lengths in metres up to a kilometre, then in kilometres, to three figures', () => {
  const cases: [number, string][] = [
    [0, '0 m'], [0.04, '0 m'], [4.2, '4,2 m'], [4.25, '4,3 m'], [84.5, '84,5 m'], [482.4, '482 m'], [999.4, '999 m'], [999.6, '1 km'],
    [1920, '1,92 km'], [19_240, '19,2 km'], [1_060_400, '1.060 km'],
  ]
  for (const [lengthM, said] of cases) expect(plain(formatLength(lengthM, 'vi')), String(lengthM)).toBe(said)
  expect(plain(formatLength(1920, 'en'))).toBe('1.92 km')
})

test('areas in square metres, hectares, square kilometres', () => {
  const cases: [number, string][] = [[0, '0 m²'], [84.54, '84,5 m²'], [9999, '9.999 m²'], [9999.6, '1 ha'], [12_500, '1,25 ha'], [999_600, '1 km²'], [4_300_000, '4,3 km²']]
  for (const [areaM2, said] of cases) expect(plain(formatArea(areaM2, 'vi')), String(areaM2)).toBe(said)
})

test('sizes of files in steps of a thousand', () => {
  const cases: [number, string][] = [[0, '0 B'], [999, '999 B'], [1000, '1 kB'], [819_600, '820 kB'], [999_600, '1 MB'], [1_340_000, '1,3 MB'], [5e15, '5.000 TB']]
  for (const [bytes, said] of cases) expect(plain(formatBytes(bytes, 'vi')), String(bytes)).toBe(said)
})

test('a longer length is never told as a shorter one', () => {
  const next = random(7)
  const inMetres = (text: string) => Number(text.replaceAll(',', '').split('\u00a0')[0]) * (text.endsWith('km') ? 1000 : 1)
  const lengths = Array.from({ length: 500 }, () => 10 ** (next() * 8 - 2)).sort((a, b) => a - b)
  const told = lengths.map((lengthM) => inMetres(formatLength(lengthM, 'en')))
  expect(told).toEqual(told.toSorted((a, b) => a - b))
})

test('days stay the day they are, moments are told by the clock of the reader', () => {
  for (const language of languages) {
    expect(formatDate('2026-11-20', language)).toBe('20/11/2026')
    expect(formatDate('2026-01-02', language)).toBe('02/01/2026')
    const moment = new Date(2026, 10, 20, 7, 5)
    expect(formatDate(moment.toISOString(), language)).toBe('20/11/2026')
    expect(formatTime(moment.toISOString(), language)).toBe('07:05')
    for (const text of ['quý 3', '', '2026', '20/11/2026']) expect(formatDate(text, language)).toBe(text)
  }
})

test('a message may ask for any of them', () => {
  putWords('vi', { ...vi, app: { ...vi.app, name: '{a:length}, {b:area}, {c:bytes}, {d:date}, {d:time}, {e:raw}' } })
  const d = new Date(2026, 10, 20, 10, 42).toISOString()
  expect(plain(translator('vi')('app.name', { a: 1920, b: 12_500, c: 820_000, d, e: 2030 }))).toBe('1,92 km, 1,25 ha, 820 kB, 20/11/2026, 10:42, 2030')
  putWords('vi', vi)
})
