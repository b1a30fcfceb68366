import { names } from '../../i18n/names'
import { type ChoiceSet, choices, type Field } from '../../model/schema'
import { choiceWords, flagWords, measures, unknownWords, yearPrefix } from '../aliases'
import { parseNumber, scale, settle } from '../number'
import { fold } from '../text'
import { dateFrom, isDate } from './date'
import { factorTo, listOf } from './mapping'

/** What a value says in its field: one thing (`part` of what was written, so that the rest is kept too), several, nothing, or null: no idea. */
export type Understood =
  | { readonly value: unknown; readonly part?: true }
  | { readonly candidates: readonly unknown[] }
  | { readonly nothing: true }
  | null

const link = /^https?:\/\/[^\s]+$/i
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Whether the value is what the schema asks for, its limits aside. It is asked of every value of every object: no allocation. */
export function isRight(field: Field, value: unknown): boolean {
  switch (field.type) {
    case 'text': case 'reference': return isText(value)
    case 'number': return Number.isFinite(value)
    case 'integer': return Number.isInteger(value)
    case 'flag': return typeof value === 'boolean'
    case 'choice': return typeof value === 'string' && codes.get(field.choices)!.has(value)
    case 'date': return typeof value === 'string' && isDate(value)
    case 'url': return typeof value === 'string' && link.test(value)
    case 'texts': case 'references': return Array.isArray(value) && value.every(isText)
    case 'numbers': return Array.isArray(value) && value.every(Number.isFinite)
  }
}

/** Whether a right value keeps the limits of its field. */
export function isWithin(field: Field, value: unknown): boolean {
  if (field.type !== 'number' && field.type !== 'integer' && field.type !== 'numbers') return true
  const { min = -Infinity, max = Infinity } = field
  if (typeof value === 'number') return value >= min && value <= max
  return !Array.isArray(value) || value.every((n: number) => n >= min && n <= max)
}

/** null and empty text say nothing; blanks say nothing where no text is asked for. */
export function saysNothing(field: Field, value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'string' && field.type !== 'text' && field.type !== 'reference' && value.trim() === ''
}

const memory = new Map<Field, Map<string, Understood>>()
const mostRemembered = 2000

/** A value read as one of this field. `factor` is the one of its column's unit. A column says few things many times: words are remembered. */
export function understand(field: Field, value: unknown, factor = 1): Understood {
  if (typeof value !== 'string' || (field.type !== 'choice' && field.type !== 'flag' && field.type !== 'date')) return read(field, value, factor)
  let known = memory.get(field)
  if (!known) memory.set(field, (known = new Map()))
  const found = known.get(value)
  if (found !== undefined) return found
  const understood = read(field, value, factor)
  if (known.size < mostRemembered) known.set(value, understood)
  return understood
}

function read(field: Field, value: unknown, factor: number): Understood {
  if (saysNothing(field, value)) return { nothing: true }
  if (factor === 1 && isRight(field, value)) return { value }
  switch (field.type) {
    case 'text': case 'reference': return plain(only(value))
    case 'number': case 'integer': return numeric(field, only(value), factor)
    case 'flag': return flag(value)
    case 'choice': return choice(field.choices, only(value))
    case 'date': return typeof value === 'string' ? dateFrom(value.trim()) : null
    case 'url': return typeof value === 'string' && link.test(value.trim()) ? { value: value.trim() } : null
    case 'texts': case 'references': return texts(value)
    case 'numbers': return numbers(field, value, factor)
  }
}

/** A list of one is that one. */
const only = (value: unknown): unknown => (Array.isArray(value) && value.length === 1 ? value[0] : value)

const plain = (value: unknown): Understood =>
  isText(value) || Number.isFinite(value) || typeof value === 'boolean' ? { value: String(value) } : null

type Numeric = Extract<Field, { type: 'number' | 'integer' | 'numbers' }>
const suffixes = new Map<string, Readonly<Record<string, number>>>()

function suffixesOf(field: Numeric): Readonly<Record<string, number>> {
  const unit = field.unit ?? 'none'
  const known = suffixes.get(unit)
  if (known) return known
  const made = Object.fromEntries(Object.keys(measures).flatMap((name) => {
    const factor = factorTo(field, name)
    return factor === null ? [] : [[name, factor]]
  }))
  suffixes.set(unit, made)
  return made
}

function numeric(field: Numeric, value: unknown, factor: number): Understood {
  const fits = (n: number) => Number.isFinite(n) && (field.type !== 'integer' || Number.isInteger(n))
  if (typeof value === 'number') {
    const scaled = scale(value, factor)
    return fits(scaled) ? { value: scaled } : null
  }
  if (typeof value !== 'string') return null
  const bare = parseNumber(value)
  const parsed = bare ?? parseNumber(value, suffixesOf(field))
  if (!parsed) return field.unit === 'year' ? year(value) : null
  const found = ('value' in parsed ? [parsed.value] : parsed.candidates).map((n) => scale(n, bare ? factor : 1)).filter(fits)
  if (found.length === 0) return null
  const one = found.length === 1 ? found[0]! : settle(found, field.min, field.max)
  return one === null ? { candidates: found } : { value: one }
}

const years = new RegExp(`^(?:${yearPrefix})?((?:19|20)\\d\\d)((?:19|20)\\d\\d)?$`)

function year(text: string): Understood {
  const [, first, last] = years.exec(fold(text)) ?? []
  if (!first) return null
  return last && last !== first ? { candidates: [Number(first), Number(last)] } : { value: Number(first) }
}

const flags = new Map<string, boolean>([
  ...listOf(flagWords.yes).map((word) => [fold(word), true] as const),
  ...listOf(flagWords.no).map((word) => [fold(word), false] as const),
])

function flag(value: unknown): Understood {
  if (value === 1 || value === 0) return { value: value === 1 }
  const found = typeof value === 'string' ? flags.get(fold(value)) : undefined
  return found === undefined ? null : { value: found }
}

const codes = new Map<string, ReadonlySet<string>>(Object.entries(choices).map(([set, list]) => [set, new Set(list)]))

const sets = Object.keys(choices) as ChoiceSet[]
const spellings = new Map<ChoiceSet, ReadonlyMap<string, ReadonlySet<string>>>(sets.map((set) => [set, spellingsOf(set)]))

function spellingsOf(set: ChoiceSet): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>()
  const list: readonly string[] = choices[set]
  const add = (word: string, code: string) => {
    const key = fold(word)
    const known = out.get(key)
    if (known) known.add(code)
    else out.set(key, new Set([code]))
  }
  for (const code of list) {
    for (const word of listOf((choiceWords[set] as Readonly<Record<string, string>> | undefined)?.[code] ?? '')) add(word, code)
    if (code === 'unknown') for (const word of listOf(unknownWords)) add(word, code)
  }
  for (const code of list) {
    for (const words of names) {
      const label = (words.choice[set] as Readonly<Record<string, string>>)[code]!
      out.set(fold(label), new Set([code]))
    }
  }
  for (const code of list) out.set(fold(code), new Set([code]))
  return out
}

function choice(set: ChoiceSet, value: unknown): Understood {
  if (typeof value !== 'string') return null
  const found = spellings.get(set)!.get(fold(value))
  if (!found) return null
  const [first] = found
  return found.size === 1 ? { value: first } : { candidates: [...found] }
}

function texts(value: unknown): Understood {
  const list = typeof value === 'string' ? value.split(/[;,|\n]/).map((part) => part.trim()) : Array.isArray(value) ? value : [value]
  if (!list.every((part) => part === null || typeof part === 'string' || Number.isFinite(part))) return null
  const found = list.filter((part) => part !== null && part !== '').map(String)
  return found.length > 0 ? { value: found } : Array.isArray(value) ? { nothing: true } : null
}

/** '0;120;240', '0 120 240', '0, 120, 240'. '120,5' is one number or two. */
function numbers(field: Numeric, value: unknown, factor: number): Understood {
  if (typeof value === 'string') {
    const apart = value.trim().split(/\s*[;|/]\s*|,\s+|\s+/)
    const byComma = value.split(',')
    if (apart.length === 1 && byComma.length > 1) return commas(field, byComma, factor)
    return many(field, apart, factor)
  }
  return many(field, Array.isArray(value) ? value.filter((part) => part !== null && part !== '') : [value], factor)
}

function many(field: Numeric, parts: readonly unknown[], factor: number): Understood {
  if (parts.length === 0) return { nothing: true }
  const found = parts.map((part) => numeric(field, part, factor))
  if (found.some((part) => part === null || 'nothing' in part)) return null
  if (found.every((part) => part !== null && 'value' in part)) return { value: found.map((part) => part.value) }
  return null
}

function commas(field: Numeric, parts: readonly string[], factor: number): Understood {
  const list = parts.every((part) => /^\s*\d+\s*$/.test(part)) ? many(field, parts, factor) : null
  const whole = numeric(field, parts.join(','), factor)
  const lists = list && 'value' in list ? [list.value] : []
  const wholes = whole && 'value' in whole ? [[whole.value]] : []
  const readings = [...lists, ...wholes].filter((reading) => isWithin(field, reading))
  return readings.length === 0 ? null : readings.length === 1 ? { value: readings[0] } : { candidates: readings }
}
