import { en } from './en'
import { vi } from './vi'

type Widen<T> = T extends string ? string : { readonly [K in keyof T]: Widen<T[K]> }
/** The shape every language fills. Vietnamese is the reference: what it has, the others must have. */
export type Words = Widen<typeof vi>
export type Language = 'vi' | 'en'

type Path<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string]
export type WordKey = Path<Words>
/** What a message is filled with. A value that is itself a word is given as its key and asked for as `{name:word}`. */
export type WordValues = Readonly<Record<string, string | number>>
export type Translate = (key: WordKey, values?: WordValues) => string

export const languages: Readonly<Record<Language, Words>> = { vi, en }
export const isLanguage = (value: unknown): value is Language => value === 'vi' || value === 'en'

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }
const formats = new Map<string, Intl.NumberFormat>()

/** A number as its reader writes it: 60.996 and 4,2 in Vietnamese, 60,996 and 4.2 in English. */
export function formatNumber(value: number, language: Language, digits = 3): string {
  const key = language + digits
  let format = formats.get(key)
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits })))
  return format.format(value)
}

function look(words: Words, key: string): string | undefined {
  let at: unknown = words
  for (const step of key.split('.')) at = typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Record<string, unknown>)[step] : undefined
  return typeof at === 'string' ? at : undefined
}

const placeholder = /\{(\w+)(?::([^}]*))?\}/g

/**
 * `{n}` a number in the reader's format · `{n:raw}` as it is (years, codes) · `{n:deg}` 6 decimals ·
 * `{n:m}` metres · `{k:word}` the word under that key, `{k:words}` several · `{n:object|objects}` one or many (English).
 */
export function translator(language: Language): Translate {
  const words = languages[language]
  const fill = (key: string, values: WordValues): string => {
    const pattern = look(words, key)
    if (pattern === undefined) return key
    return pattern.replace(placeholder, (whole, name: string, how: string | undefined) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      if (value === undefined) return whole
      if (how === 'word') return fill(String(value), values)
      if (how === 'words') return String(value).split(', ').map((key) => fill(key, values)).join(', ')
      if (how?.includes('|')) return how.split('|')[value === 1 ? 0 : 1] ?? ''
      if (typeof value === 'string' || how === 'raw') return String(value)
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
