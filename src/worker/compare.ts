import { type Dataset, type Feature, get } from '../model/dataset'
import type { Kind } from '../model/schema'

/** How an object that comes in stands to the open project. `stranger`: its id is that of an object of another kind. */
export type Standing = 'new' | 'same' | 'changed' | 'stranger'

export interface Example { readonly id: string; readonly kind: Kind; readonly name: string; readonly fields: readonly string[] }

/** The files beside the open project, before anything is taken. */
export interface Comparison {
  readonly added: number
  readonly changed: number
  readonly same: number
  /** Ids that name objects of different kinds here and there: both are kept, whatever is chosen. */
  readonly strangers: number
  /** The changed ones by kind, and what changes in them, the most frequent first. */
  readonly kinds: Readonly<Partial<Record<Kind, number>>>
  readonly fields: readonly (readonly [field: string, count: number])[]
  readonly examples: readonly Example[]
}

const mostExamples = 5
const mostFields = 8
const slice = 2000

/** Yields how many objects are compared. */
export function* compare(dataset: Dataset, features: Iterable<Feature>): Generator<number, Comparison> {
  const counts = { new: 0, same: 0, changed: 0, stranger: 0 }
  const kinds: Partial<Record<Kind, number>> = {}
  const fields = new Map<string, number>()
  const examples: Example[] = []
  let done = 0
  for (const feature of features) {
    if (++done % slice === 0) yield done
    const own = get(dataset, feature.id)
    const standing = standingOf(own, feature)
    counts[standing]++
    if (standing !== 'changed') continue
    const { id, properties: { kind, name } } = feature
    kinds[kind] = (kinds[kind] ?? 0) + 1
    const different = differences(own!, feature)
    for (const field of different) fields.set(field, (fields.get(field) ?? 0) + 1)
    if (examples.length < mostExamples) examples.push({ id, kind, name: name ?? '', fields: different })
  }
  const { new: added, same, changed, stranger: strangers } = counts
  return { added, same, changed, strangers, kinds, fields: [...fields].toSorted((a, b) => b[1] - a[1]).slice(0, mostFields), examples }
}

export function standingOf(own: Feature | undefined, feature: Feature): Standing {
  if (!own) return 'new'
  if (own.properties.kind !== feature.properties.kind) return 'stranger'
  return equal(own.properties, feature.properties) && equal(own.geometry, feature.geometry) ? 'same' : 'changed'
}

/** The properties that differ, with `geometry` for the place. */
export function differences(own: Feature, feature: Feature): string[] {
  const names = new Set([...Object.keys(own.properties), ...Object.keys(feature.properties)])
  const different = [...names].filter((name) => !equal(own.properties[name], feature.properties[name]))
  return equal(own.geometry, feature.geometry) ? different : [...different, 'geometry']
}

/** Deep equality of what JSON can hold; the order of keys says nothing. */
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, i) => equal(one, b[i]))
  if (Array.isArray(b)) return false
  const names = Object.keys(a)
  return names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && equal((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]))
}
