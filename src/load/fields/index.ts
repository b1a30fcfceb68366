import { type Field, fieldsOf, type Kind, type Properties } from '../../model/schema'
import type { Mapped } from './mapping'
import { isRight, isWithin, saysNothing, understand } from './value'

export { type Coordinate, coordinateOf, type Mapped, mapping, match } from './mapping'

/** What was done to one value. `kept` is the property that still holds it as it came. */
export interface Note {
  readonly field: string
  readonly heading: string
  readonly what: 'converted' | 'unknownValue' | 'outOfRange' | 'ambiguous' | 'moved'
  readonly from: unknown
  readonly to?: unknown
  readonly kept?: string
  readonly candidates?: readonly unknown[]
}

export interface Fitted<K extends Kind = Kind> { readonly properties: Properties<K>; readonly notes: readonly Note[] }

type Bag = Readonly<Record<string, unknown>>
interface Plan { readonly fields: ReadonlyMap<string, Field>; readonly renames: ReadonlyMap<string, Mapped> }

const none: readonly Mapped[] = []
const silence: readonly Note[] = []
const plans = new WeakMap<readonly Mapped[], Map<Kind, Plan>>()
const rowNumber = /^\d+$/

function planOf(kind: Kind, mapped: readonly Mapped[]): Plan {
  let byKind = plans.get(mapped)
  if (!byKind) plans.set(mapped, (byKind = new Map()))
  let plan = byKind.get(kind)
  if (!plan) {
    const fields = fieldsOf(kind)
    const renames = new Map<string, Mapped>()
    const taken = new Set(mapped.flatMap(({ heading, sure }) => (sure ? heading : [])))
    for (const column of mapped) {
      const { field, heading, sure } = column
      if (!sure || !fields.has(field) || taken.has(field) || heading === 'kind' || heading === field) continue
      taken.add(field)
      renames.set(heading, column)
    }
    byKind.set(kind, (plan = { fields, renames }))
  }
  return plan
}

/**
 * Properties as the schema of their kind wants them: sure columns renamed, values in their types, the rest as it came.
 * Nothing is lost: what cannot be understood stays under `<field>_original`. Right properties come back as the same object.
 */
export function fit<K extends Kind>(kind: K, properties: Bag, mapped: readonly Mapped[] = none): Fitted<K> {
  const plan = planOf(kind, mapped)
  const strays = look(kind, properties, plan)
  return strays ? { properties: properties as Properties<K>, notes: strays } : rebuild(kind, properties, plan)
}

/** What lies outside its limits, if that is all there is to say; null if something has to change. */
function look(kind: Kind, properties: Bag, { fields, renames }: Plan): readonly Note[] | null {
  let notes: Note[] | null = null
  let isFirst = true
  for (const key in properties) {
    const value = properties[key]
    if (isFirst && key === 'kind' && value === kind) {
      isFirst = false
      continue
    }
    if (isFirst && !rowNumber.test(key)) return null
    if (renames.size > 0 && renames.has(key)) return null
    const field = fields.get(key)
    if (!field) continue
    if (!isRight(field, value)) return null
    if (!isWithin(field, value)) (notes ??= []).push({ field: key, heading: key, what: 'outOfRange', from: value })
  }
  return isFirst ? null : notes ?? silence
}

function rebuild<K extends Kind>(kind: K, properties: Bag, { fields, renames }: Plan): Fitted<K> {
  const out: Record<string, unknown> = { kind }
  const notes: Note[] = []
  const keep = (name: string, value: unknown): string => {
    const free = freeName(`${name}_original`, properties, out)
    put(out, free, value)
    return free
  }
  const say = (field: string, heading: string, what: Note['what'], from: unknown, to?: unknown, kept?: string, candidates?: Note['candidates']) => {
    notes.push({ field, heading, what, from, to, kept, candidates })
  }
  const place = (name: string, heading: string, value: unknown, factor?: number) => {
    const field = fields.get(name)!
    const understood = understand(field, value, factor)
    if (!understood) say(name, heading, 'unknownValue', value, undefined, keep(name, value))
    else if ('candidates' in understood) say(name, heading, 'ambiguous', value, undefined, keep(name, value), understood.candidates)
    else if ('value' in understood) {
      const to = understood.value
      put(out, name, to)
      if (to !== value) say(name, heading, 'converted', value, to, understood.part && keep(name, value))
      if (!isWithin(field, to)) say(name, heading, 'outOfRange', to)
    }
  }
  for (const key in properties) {
    const value = properties[key]
    const column = renames.get(key)
    if (key === 'kind') {
      const isOther = value !== kind && value !== null && value !== undefined && value !== ''
      if (isOther) say(key, key, 'moved', value, kind, keep(key, value))
    } else if (column && !isTaken(column.field, properties, fields)) place(column.field, key, value, column.factor)
    else if (fields.has(key)) place(key, key, value)
    else put(out, key, value)
  }
  return { properties: out as Properties<K>, notes }
}

/** The field's own property goes before a column that was mapped to it, if it says something. */
function isTaken(name: string, properties: Bag, fields: ReadonlyMap<string, Field>): boolean {
  if (!Object.hasOwn(properties, name)) return false
  const field = fields.get(name)!
  const own = properties[name]
  if (saysNothing(field, own)) return false
  const understood = understand(field, own)
  return understood !== null && 'value' in understood
}

function freeName(wanted: string, properties: Bag, out: Bag): string {
  let name = wanted
  for (let n = 2; Object.hasOwn(properties, name) || Object.hasOwn(out, name); n++) name = `${wanted}_${n}`
  return name
}

/** A key named `__proto__` becomes a property like any other, never the prototype. */
function put(out: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(out, key, { value, enumerable: true, configurable: true, writable: true })
  else out[key] = value
}
