import { type Base, type Dataset, type Feature, get, numberOf } from './dataset'
import { fieldsOf, kinds } from './schema'

/** Fields of a kind that name other objects, and the kinds they may name. */
export const namingFields: ReadonlyMap<string, readonly (readonly [field: string, to: readonly string[]])[]> = new Map(
  kinds.map((kind) => [kind, [...fieldsOf(kind)].flatMap(([name, field]) => ('to' in field ? [[name, field.to] as const] : []))]),
)
const nameable: ReadonlySet<string> = new Set([...namingFields.values()].flatMap((fields) => fields.flatMap(([, to]) => to)))

/** The names in a field that names one other object, or several. */
export function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return value ? [value] : []
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string' && name !== '') : []
}

/** What an object names in its fields. */
export const referencesOf = ({ properties }: Feature): string[] =>
  (namingFields.get(properties.kind) ?? []).flatMap(([field]) => namesIn(properties[field]))

/** The object a name in a field means: by its id, or else, as registers do, by its code. */
export function named(dataset: Dataset, name: string, to: readonly string[]): Feature | undefined {
  const own = get(dataset, name)
  return own && to.includes(own.properties.kind) ? own : holders(dataset, name, to)[0]
}

/** Objects of some kinds that have a code. */
export const holders = (dataset: Dataset, code: string, to: readonly string[]): Feature[] =>
  look(dataset, coded, [code]).filter(({ properties: { kind } }) => to.includes(kind))

/** Objects that name another one in a field of theirs, by its id or by its code, in the order of the data. */
export function referrersOf(dataset: Dataset, feature: Feature): Feature[] {
  const { id, properties: { code } } = feature
  const names = typeof code === 'string' && code !== '' && code !== id ? [id, code] : [id]
  return look(dataset, naming, names).filter((other) => fieldsNaming(dataset, other, feature).length > 0)
}

/** The fields of an object that name another one. */
export function fieldsNaming(dataset: Dataset, { properties }: Feature, other: Feature): string[] {
  const fields = (namingFields.get(properties.kind) ?? []).filter(([, to]) => to.includes(other.properties.kind))
  return fields.filter(([field, to]) => namesIn(properties[field]).some((name) => means(dataset, name, to, other))).map(([field]) => field)
}

/** Whether a name means an object. A code that is another one's id means that one. */
export function means(dataset: Dataset, name: string, to: readonly string[], { id, properties: { code } }: Feature): boolean {
  if (name === id) return true
  const own = name === code ? get(dataset, name) : undefined
  return name === code && !(own && to.includes(own.properties.kind))
}

/** Objects by something they say. */
type Said = ReadonlyMap<string, readonly Feature[]>
interface Saying { readonly of: (feature: Feature) => readonly string[]; readonly base: WeakMap<Base, Said>; readonly edits: WeakMap<Dataset['edits'], Said> }

const naming: Saying = { of: referencesOf, base: new WeakMap(), edits: new WeakMap() }
const coded: Saying = {
  of: ({ properties: { kind, code } }) => (typeof code === 'string' && code !== '' && nameable.has(kind) ? [code] : []),
  base: new WeakMap(), edits: new WeakMap(),
}

/** The base is gone through once, as long as it stands; edits are few, and gone through once after each of them. */
function look(dataset: Dataset, saying: Saying, names: readonly string[]): Feature[] {
  const { base, edits } = dataset
  let inBase = saying.base.get(base)
  if (!inBase) saying.base.set(base, (inBase = gathered(base.features, saying.of)))
  let inEdits = saying.edits.get(edits)
  if (!inEdits) saying.edits.set(edits, (inEdits = gathered(edits.values(), saying.of)))
  const found = new Set<Feature>()
  for (const name of names) {
    for (const feature of inBase.get(name) ?? []) if (!edits.has(feature.id)) found.add(feature)
    for (const feature of inEdits.get(name) ?? []) found.add(feature)
  }
  return found.size < 2 ? [...found] : [...found].sort((a, b) => numberOf(dataset, a.id)! - numberOf(dataset, b.id)!)
}

function gathered(features: Iterable<Feature | null>, of: Saying['of']): Said {
  const said = new Map<string, Feature[]>()
  for (const feature of features) {
    if (!feature) continue
    for (const name of of(feature)) {
      const others = said.get(name)
      if (!others) said.set(name, [feature])
      else if (others.at(-1) !== feature) others.push(feature)
    }
  }
  return said
}
