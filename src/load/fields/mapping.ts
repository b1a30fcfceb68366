import { names } from '../../i18n/names'
import { type Field, type FieldName, fieldsOf, type Kind, kinds } from '../../model/schema'
import {
  coordinateHeadings, headingWords, headingWordsOf, ignoredHeadings, likelyInstead, measureOf, measures, unitWords,
} from '../aliases'
import { fold } from '../text'

/** A column of the file and the field it stands for; `factor` turns its unit into the field's. Only sure ones are applied. */
export interface Mapped { readonly heading: string; readonly field: string; readonly factor?: number; readonly sure: boolean }

/** `trust` 2: sure · 1: sure with a unit beside it · 0: a proposal. Within the same trust the lower rank is the better word. */
interface Entry { readonly field: string; readonly trust: 0 | 1 | 2; readonly rank: number }
interface Match extends Entry { readonly factor?: number }

export const listOf = (words: string): string[] => words.split(',').map((word) => word.trim()).filter((word) => word !== '')
const ignored = new Set(listOf(ignoredHeadings).map(fold))

export type Coordinate = keyof typeof coordinateHeadings
const coordinates = new Map<string, Coordinate>(
  Object.entries(coordinateHeadings).flatMap(([part, words]) => listOf(words).map((word) => [fold(word), part as Coordinate] as const)),
)
/** Which part of a position a column holds; it is never a field. */
export const coordinateOf = (heading: string): Coordinate | null => coordinates.get(fold(heading)) ?? null

const tables = new Map<Kind, ReadonlyMap<string, Entry>>(kinds.map((kind) => [kind, table(kind)]))

function table(kind: Kind): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const add = (word: string, field: string, trust: 0 | 1 | 2, rank: number) => {
    const key = fold(word)
    const known = entries.get(key)
    if (!known || known.trust < trust || (known.trust === trust && known.rank > rank)) entries.set(key, { field, trust, rank })
  }
  const addAll = (words: string | undefined, field: string, rank: number) => {
    listOf(words ?? '').forEach((word, i) => {
      const mark = word.at(-1)
      add(mark === '?' || mark === '~' ? word.slice(0, -1) : word, field, mark === '?' ? 0 : mark === '~' ? 1 : 2, rank + i)
    })
  }
  for (const [field, { type }] of fieldsOf(kind)) {
    const name = field as FieldName
    add(field, field, 2, 0)
    addAll(headingWordsOf[kind]?.[name], field, 100)
    const isArea = field === 'areaKm2' && type === 'number'
    for (const words of names) add(words.field[name], field, isArea ? 1 : 2, 50)
    addAll(headingWords[name], field, 300)
  }
  return entries
}

const separators = '[\\s_.,:;()\\[\\]/-]'
const unitAtEnd = new RegExp(`^(.+?)${separators}+(${Object.keys(measures).toSorted((a, b) => b.length - a.length).join('|')})${separators}*$`, 'isu')
const aroundUnit = new RegExp(`(${listOf(unitWords).map(fold).toSorted((a, b) => b.length - a.length).join('|')})$`)

/** The factor from the unit in a heading or a value to the field's own, or null where it measures something else. */
export function factorTo(field: Field, unit: string): number | null {
  if (field.type !== 'number' && field.type !== 'integer' && field.type !== 'numbers') return null
  const from = measures[unit.normalize('NFC').toLowerCase()]
  const to = measures[measureOf[field.unit ?? 'none']]
  return from && to && from.of === to.of ? from.factor / to.factor : null
}

/** The field a heading stands for in this kind, or null. Its own name, written exactly, is a match like any other here. */
export function match(kind: Kind, heading: string): Match | null {
  const key = fold(heading)
  if (key === '' || key === 'kind' || ignored.has(key) || coordinates.has(key)) return null
  const entries = tables.get(kind)!
  const whole = entries.get(key)
  if (whole) return whole
  const found = unitAtEnd.exec(heading.normalize('NFC'))
  const entry = found && entries.get(fold(found[1]!).replace(aroundUnit, ''))
  if (!entry) return null
  const factor = factorTo(fieldsOf(kind).get(entry.field)!, found[2]!)
  if (factor === null) return null
  return { ...entry, trust: entry.trust === 1 ? 2 : entry.trust, ...(factor !== 1 && { factor }) }
}

const better = (a: Match, b: Match): boolean => a.trust > b.trust || (a.trust === b.trust && a.rank < b.rank)

/**
 * Columns → fields of the kind, in the order of the columns; a column named exactly as its field is not listed.
 * `given` are answers by heading, an empty field keeps the column as it is; they go before every guess.
 * The name of a field that is a column stays that column's, even if an answer leads it elsewhere: a renamed column is never renamed again.
 */
export function mapping(kind: Kind, headings: Iterable<string>, given: Readonly<Record<string, string>> = {}): Mapped[] {
  const fields = fieldsOf(kind)
  const list = [...new Set(headings)]
  const answer = (heading: string) => (Object.hasOwn(given, heading) ? given[heading] : undefined)
  const taken = new Set(list.filter((heading) => fields.has(heading)))
  const out = new Map<string, Mapped>()
  for (const heading of list) {
    const field = answer(heading)
    if (!field || field === heading || !fields.has(field) || taken.has(field)) continue
    taken.add(field)
    const { factor } = unitOf(fields.get(field)!, heading)
    out.set(heading, { heading, field, ...(factor !== undefined && { factor }), sure: true })
  }
  const best = new Map<string, Match & { heading: string }>()
  for (const heading of list) {
    if (answer(heading) !== undefined) continue
    const instead = likelyInstead[kind]
    const found: Match | null = !fields.has(heading) ? match(kind, heading)
      : instead && Object.hasOwn(instead, heading) ? { field: instead[heading]!, trust: 0, rank: 400 } : null
    if (!found || taken.has(found.field)) continue
    const known = best.get(found.field)
    if (!known || better(found, known)) best.set(found.field, { ...found, heading })
  }
  for (const { heading, field, factor, trust } of best.values()) {
    out.set(heading, { heading, field, ...(factor !== undefined && { factor }), sure: trust === 2 })
  }
  return list.flatMap((heading) => out.get(heading) ?? [])
}

function unitOf(field: Field, heading: string): { factor?: number } {
  const found = unitAtEnd.exec(heading.normalize('NFC'))
  const factor = found && factorTo(field, found[2]!)
  return factor && factor !== 1 ? { factor } : {}
}
