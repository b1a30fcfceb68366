import { afterEach, expect, test } from 'vitest'
import { placeholdersOf, putWords, translator } from '../../src/i18n'
import { pseudo, pseudoOf } from '../../src/i18n/pseudo'
import { vi } from '../../src/i18n/vi'

afterEach(() => putWords('vi', vi))

const leaves = (words: object): string[] => Object.values(words).flatMap((word: string | object) => (typeof word === 'string' ? [word] : leaves(word)))
const bare = (pattern: string) => pattern.replace(/\{\w+(?::[^}]*)?\}/g, '')

test('every message is bracketed, longer by two fifths, and asks for the same values in the same way', () => {
  const real = leaves(vi)
  const made = leaves(pseudoOf(vi))
  expect(made).toHaveLength(real.length)
  made.forEach((said, i) => {
    expect(said).toMatch(/^⟦.*⟧$/s)
    expect(placeholdersOf(said)).toEqual(placeholdersOf(real[i]!))
    expect(said.match(/\{[^}]*\}/g)).toEqual(real[i]!.match(/\{[^}]*\}/g))
    expect(bare(said).length).toBeGreaterThanOrEqual(Math.floor(bare(real[i]!).length * 1.4))
  })
})

test('letters change their looks and keep their place', () => {
  expect(pseudo('Mở tệp {file} ({n:object|objects})')).toBe('⟦Ṁở ţệƥ {file} ({n:object|objects}) ~⟧')
  expect(pseudo('')).toBe('⟦⟧')
})

test('lent to Vietnamese, it reaches translators made before', () => {
  const t = translator('vi')
  expect(t('app.close')).toBe(vi.app.close)
  putWords('vi', pseudoOf(vi))
  expect(t('app.close')).toBe(pseudo(vi.app.close))
})

test('the same language in, the same out', () => {
  expect(pseudoOf(vi)).toEqual(pseudoOf(vi))
})
