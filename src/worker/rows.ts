import { type Feature, numbered, numberOf, numbersOf } from '../model/dataset'
import { fold } from '../model/fold'
import { type Layer, layerOf, layers } from '../model/layer'
import type { Kind } from '../model/schema'
import { type Cell, cellOf, type Column, fieldOf, keyOf, marksOf, type Sources, weightOf } from './columns'
import { type Key, ordered } from './order'
import type { Context } from './replica'
import { isSeen, maskOf } from './sight'
import { askedFor, isNamed, vocabularyOf } from './vocabulary'
import { wardsOf } from './wards'

/** What a column's filter asks: part of a text, some of its choices (`''` = empty), or a range. */
export type Sieve = { readonly text: string } | { readonly choices: readonly string[] } | { readonly min?: number; readonly max?: number }

/** Which objects a table lists, and in which order. */
export interface Query {
  /** A layer as the map has it, or a whole kind. */
  readonly of: { readonly layer: Layer } | { readonly kind: Kind }
  /** Null: the order of the data. */
  readonly sort: { readonly field: Column; readonly isDown: boolean } | null
  readonly text: string
  readonly where: Readonly<Partial<Record<Column, Sieve>>>
  readonly only: 'all' | 'unplaced' | 'selected' | 'findings'
  /** For `selected`. */
  readonly ids?: readonly string[]
}

export interface Row { readonly number: number; readonly id: string; readonly isPlaced: boolean; readonly cells: readonly Cell[] }
export interface Rows {
  readonly rows: readonly Row[]
  readonly total: number
  /** Of the layer or kind as the filter of the map leaves it, before the table's own sieves. */
  readonly of: number
  readonly version: number
}

export interface RowsArgs { readonly query: Query; readonly from: number; readonly to: number; readonly fields: readonly Column[] }

interface Listed { readonly key: string; readonly dataset: unknown; readonly mask: unknown; readonly findings: unknown; readonly waivers: unknown; readonly numbers: Uint32Array; readonly of: number }

/** The last few questions of each context: a table goes back and forth between two. */
const kept = new WeakMap<Context, Listed[]>()
const mostKept = 4
const stepSize = 1024

export function* rows({ query, from, to, fields }: RowsArgs, context: Context): Generator<number, Rows> {
  const { numbers, of } = yield* listed(query, context)
  const sources = yield* sourcesOf(fields, context)
  const { dataset, version } = context.replica
  const page: Row[] = []
  for (const number of numbers.subarray(Math.max(0, from), to)) {
    const feature = numbered(dataset, number)
    if (feature) page.push({ number, id: feature.id, isPlaced: feature.geometry !== null, cells: fields.map((field) => cellOf(feature, number, field, sources)) })
  }
  return { rows: page, total: numbers.length, of, version }
}

/** The place of an object in a list, to scroll to it; −1 if it is not there. */
export function* positionInRows({ id, query }: { id: string; query: Query }, context: Context): Generator<number, number> {
  const { numbers } = yield* listed(query, context)
  const number = numberOf(context.replica.dataset, id)
  return number === undefined ? -1 : numbers.indexOf(number)
}

/** Ids of rows in their order, for a choice of many. */
export function* idsInRows({ query, from, to }: { query: Query; from: number; to: number }, context: Context): Generator<number, string[]> {
  const { numbers } = yield* listed(query, context)
  return [...numbers.subarray(from, to)].flatMap((number) => numbered(context.replica.dataset, number)?.id ?? [])
}

/** Where the columns come from; wards and findings are worked out only for those who ask. */
export function* sourcesOf(fields: readonly string[], context: Context): Generator<number, Sources> {
  const wards = fields.includes('@ward') ? yield* wardsOf(context) : null
  return { wards, marks: fields.includes('@findings') ? marksOf(context) : null }
}

/** The numbers of a list in its order, worked out once for a state of data, filter and question. */
export function* listed(query: Query, context: Context): Generator<number, Listed> {
  const { dataset, findings, waivers } = context.replica
  const mask = maskOf(context)
  const key = JSON.stringify(query)
  const known = kept.get(context) ?? []
  const same = known.find((list) => list.key === key && list.dataset === dataset && list.mask === mask && list.findings === findings && list.waivers === waivers)
  if (same) return same
  const list = yield* sift(query, context, mask)
  const made: Listed = { key, dataset, mask, findings, waivers, ...list }
  kept.set(context, [made, ...(kept.get(context) ?? []).filter((other) => other.key !== key)].slice(0, mostKept))
  return made
}

function* sift(query: Query, context: Context, mask: Uint8Array | null): Generator<number, { numbers: Uint32Array; of: number }> {
  const { dataset } = context.replica
  const kind = kindOf(query)
  const sources = yield* sourcesOf([...Object.keys(query.where), query.sort?.field ?? ''], context)
  const passes = yield* conditionsOf(query, context, kind, sources)
  const numbers: number[] = []
  let of = 0
  for (let number = 0; number < numbersOf(dataset); number++) {
    const feature = numbered(dataset, number)
    if (number % stepSize === 0) yield (0.3 * number) / numbersOf(dataset)
    if (!feature || feature.properties.kind !== kind || !isSeen(mask, number) || ('layer' in query.of && layerOf(feature) !== query.of.layer)) continue
    of++
    if (passes(feature, number)) numbers.push(number)
  }
  const { sort } = query
  if (!sort) return { numbers: Uint32Array.from(numbers), of }
  const field = fieldOf(kind, sort.field)
  const keys: Key[] = []
  for (const number of numbers) {
    const cell = cellOf(numbered(dataset, number)!, number, sort.field, sources)
    keys.push(sort.field === '@findings' ? weightOf(cell as number[]) : keyOf(cell, field))
    if (keys.length % stepSize === 0) yield 0.3 + (0.2 * keys.length) / numbers.length
  }
  const order = yield* ordered(keys, sort.isDown)
  return { numbers: order.map((place) => numbers[place]!), of }
}

export const kindOf = ({ of }: Query): Kind => ('kind' in of ? of.kind : layers[of.layer].kind)

type Condition = (feature: Feature, number: number) => boolean

/** Everything the table's own sieves ask for, as one question. */
function* conditionsOf(query: Query, context: Context, kind: Kind, sources: Sources): Generator<number, Condition> {
  const conditions: Condition[] = []
  if (query.only === 'unplaced') conditions.push(({ geometry }) => geometry === null)
  if (query.only === 'selected') {
    const ids = new Set(query.ids)
    conditions.push(({ id }) => ids.has(id))
  }
  if (query.only === 'findings') {
    const { error, warning } = marksOf(context)
    conditions.push((_, number) => error[number]! > 0 || warning[number]! > 0)
  }
  const asked = askedFor(query.text)
  if (asked) {
    const vocabulary = yield* vocabularyOf(context)
    conditions.push((_, number) => isNamed(vocabulary, number, asked))
  }
  for (const [column, sieve] of Object.entries(query.where) as [Column, Sieve][]) {
    const isThrough = throughOf(sieve, column, kind)
    conditions.push((feature, number) => isThrough(cellOf(feature, number, column, sources)))
  }
  return (feature, number) => conditions.every((condition) => condition(feature, number))
}

function throughOf(sieve: Sieve, column: Column, kind: Kind): (cell: Cell) => boolean {
  if ('text' in sieve) {
    const folds = new Map<string, boolean>()
    const words = fold(sieve.text).split(' ')
    return (cell) => {
      if (cell === null) return words[0] === ''
      const text = String(cell)
      let isThrough = folds.get(text)
      if (isThrough === undefined) {
        const folded = fold(text)
        folds.set(text, (isThrough = words.every((word) => folded.includes(word))))
      }
      return isThrough
    }
  }
  if ('choices' in sieve) {
    const chosen = new Set(sieve.choices)
    return (cell) => (Array.isArray(cell) ? cell.some((item) => chosen.has(String(item))) : chosen.has(cell === null ? '' : String(cell)))
  }
  const { min = -Infinity, max = Infinity } = sieve
  const field = fieldOf(kind, column)
  return (cell) => {
    const value = column === '@findings' && Array.isArray(cell) ? cell.reduce((sum: number, count: number) => sum + count, 0) : keyOf(cell, field)
    return typeof value === 'number' && value >= min && value <= max
  }
}

