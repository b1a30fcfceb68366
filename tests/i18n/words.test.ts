import { expect, test } from 'vitest'
import { formatNumber, placeholdersOf, translator, type WordKey } from '../../src/i18n'
import { languages } from '../../src/i18n/languages'
import { choices, fieldsOf, kinds } from '../../src/model/schema'

function leaves(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => (typeof value === 'string' ? [[path + key, value]] : leaves(value as object, `${path}${key}.`)) as [string, string][])
}

const vietnamese = new Map(leaves(languages.vi))
const english = new Map(leaves(languages.en))

test('both languages have the same words with the same placeholders', () => {
  expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort())
  for (const [key, pattern] of vietnamese) expect(placeholdersOf(english.get(key)!), key).toEqual(placeholdersOf(pattern))
})

test('Vietnamese is composed (NFC), without exclamation marks, and says "đối tượng"', () => {
  for (const [key, pattern] of vietnamese) {
    expect(pattern, key).toBe(pattern.normalize('NFC'))
    expect(pattern, key).not.toMatch(/!|tính năng|\bbạn\b/i)
  }
})

test('every choice of the schema has a word and no word is left over', () => {
  for (const [set, values] of Object.entries(choices)) expect(Object.keys(languages.vi.choice[set as keyof typeof choices]).sort(), set).toEqual([...values].sort())
  expect(Object.keys(languages.vi.choice).sort()).toEqual(Object.keys(choices).sort())
  expect(Object.keys(languages.vi.kind).sort()).toEqual([...kinds].sort())
  const fields = new Set(kinds.flatMap((kind) => [...fieldsOf(kind).keys()]))
  expect(Object.keys(languages.vi.field).sort()).toEqual([...fields].sort())
})

test('numbers, words and plurals as the reader writes them', () => {
  expect(formatNumber(60996, 'vi')).toBe('60.996')
  expect(formatNumber(4.25, 'vi')).toBe('4,25')
  expect(formatNumber(60996.5, 'en')).toBe('60,996.5')
  const key = 'load.kindFromName' satisfies WordKey
  expect(translator('vi')(key, { file: 'cot.geojson', kind: 'kind.site', count: 1204 })).toBe('cot.geojson: hiểu là "Cột ăng ten" theo tên tệp (1.204 đối tượng).')
  expect(translator('en')(key, { file: 'cot.geojson', kind: 'kind.site', count: 1 })).toBe('cot.geojson: understood as "Antenna mast" from the file name (1 object).')
  expect(translator('en')('load.kind', { file: 'f', count: 2, candidates: 'kind.site, kind.pole' })).toContain('Antenna mast, Cable pole')
  expect(translator('vi')('load.syntax', { file: '{line}', line: 1234 })).toContain('{line}, dòng 1234')
})

test('a missing value stays visible and a missing word comes back as its key', () => {
  expect(translator('vi')('load.empty')).toContain('{file}')
  expect(translator('vi')('__proto__.x' as WordKey)).toBe('__proto__.x')
})
