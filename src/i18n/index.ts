import { formatArea, formatBytes, formatDate, formatLength, formatNumber, formatTime, type Language } from './format'
import type { vi } from './vi'
import { first } from './vi/first'

export { formatArea, formatBytes, formatDate, formatLength, formatNumber, formatTime } from './format'

type Widen<T> = T extends string ? string : { readonly [K in keyof T]: Widen<T[K]> }
/** The shape every language fills. Vietnamese is the reference: what it has, the others must have. */
export type Words = Widen<typeof vi>
export type { Language } from './format'

type Path<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string]
export type WordKey = Path<Words>
/** What a message is filled with. A value that is itself a word is given as its key and asked for as `{name:word}`. */
export type WordValues = Readonly<Record<string, string | number>>
export type Translate = (key: WordKey, values?: WordValues) => string

const spoken: { vi: Words; en?: Words } = { vi: first as unknown as Words }
const whole = new Set<Language>()
/** The words that are here: of Vietnamese the first at least. Tests and scripts that want all of them import `./languages`. */
export const languages: Readonly<typeof spoken> = spoken
/** How each language is called by who speaks it. */
export const languageNames: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' }
/** Words for a language, in the place of those it had: English when it comes, the pseudo-language in tests. */
export const putWords = (language: Language, words: Words): void => {
  spoken[language] = words
  whole.add(language)
}
export const isHere = (language: Language): boolean => spoken[language] !== undefined
export const isWhole = (language: Language): boolean => whole.has(language)
/** Fetches the words of a language that are not here yet. Most offices never need the second one. */
export async function bring(language: Language): Promise<void> {
  if (isWhole(language)) return
  const words = language === 'vi' ? (await import('./vi')).vi : (await import('./en')).en
  if (!isWhole(language)) putWords(language, words)
}
export const isLanguage = (value: unknown): value is Language => value === 'vi' || value === 'en'

/** Words that were looked up; another set of words is another map. */
const looked = new WeakMap<Words, Map<string, string | undefined>>()

function look(words: Words, key: string): string | undefined {
  let known = looked.get(words)
  if (!known) looked.set(words, (known = new Map()))
  if (!known.has(key)) known.set(key, sought(words, key))
  return known.get(key)
}

function sought(words: Words, key: string): string | undefined {
  let at: unknown = words
  for (const step of key.split('.')) at = typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Record<string, unknown>)[step] : undefined
  return typeof at === 'string' ? at : undefined
}

const units: Readonly<Record<string, (value: number, language: Language) => string>> = { length: formatLength, area: formatArea, bytes: formatBytes }
const placeholder = /\{(\w+)(?::([^}]*))?\}/g

/**
 * `{n}` a number in the reader's format · `{n:raw}` as it is (years, codes) · `{n:deg}` 6 decimals ·
 * `{n:m}` metres · `{n:length}`, `{n:area}`, `{n:bytes}` in the unit of its size · `{at:date}`, `{at:time}` of an ISO moment · `{k:word}` the word under that key, `{k:words}` several · `{n:object|objects}` one or many (English).
 */
export function translator(language: Language): Translate {
  const fill = (key: string, values: WordValues): string => {
    const pattern = look(spoken[language] ?? spoken.vi, key)
    if (pattern === undefined) return key
    return pattern.replace(placeholder, (whole, name: string, how: string | undefined) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      if (value === undefined) return whole
      if (how === 'word') return fill(String(value), values)
      if (how === 'words') return String(value).split(', ').map((key) => fill(key, values)).join(', ')
      if (how?.includes('|')) return how.split('|')[value === 1 ? 0 : 1] ?? ''
      if (how === 'date') return formatDate(String(value), language)
      if (how === 'time') return formatTime(String(value), language)
      if (typeof value === 'string' || how === 'raw') return String(value)
      if (how && Object.hasOwn(units, how)) return units[how]!(value, language)
      if (how === 'deg') return `${formatNumber(value, language, 6)}°`
      if (how === 'm') return `${formatNumber(value, language, 1)}\u00a0m`
      return formatNumber(value, language)
    })
  }
  return (key, values = {}) => fill(key, values)
}

/** The placeholders of a message, for the test that holds both languages to the same ones. */
export const placeholdersOf = (pattern: string): string[] =>
  [...new Set([...pattern.matchAll(placeholder)].filter((m) => !m[2]?.includes('|')).map((m) => m[1]!))].sort()
