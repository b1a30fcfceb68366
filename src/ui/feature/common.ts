import type { Feature } from '../../model/dataset'
import { commonFields, fieldsOf, type FieldName, isKind, type Kind } from '../../model/schema'

/** What several objects have in one field: the same value, several, or none of them any. */
export interface Shared { readonly field: FieldName; readonly value: unknown; readonly isMixed: boolean }

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
const keyOf = (value: unknown): string => (isEmpty(value) ? '' : JSON.stringify(value))

/** Fields in the order of the schema that at least one of the objects fills; of different kinds only what all kinds have. */
export function sharedOf(features: readonly Feature[]): Shared[] {
  const kinds = new Set(features.map(({ properties }) => properties.kind))
  const names = kinds.size === 1 ? [...fieldsOf([...kinds][0]!).keys()] : commonFields
  return names.flatMap((name): Shared[] => {
    const first = features[0]?.properties[name]
    const key = keyOf(first)
    const isMixed = features.some(({ properties }) => keyOf(properties[name]) !== key)
    return isMixed || key !== '' ? [{ field: name as FieldName, value: first, isMixed }] : []
  })
}

/** Fields of the schema that have a value, in its order. Name and code stand in the title. */
export function fieldsWithValue({ properties }: Feature): FieldName[] {
  return ([...fieldsOf(properties.kind as Kind).keys()] as FieldName[]).filter((name) => name !== 'name' && name !== 'code' && !isEmpty(properties[name]))
}

/** The field whose words of the file stand under a name the loader gave: `status_original`, and `status_original_2` where that was taken. */
export function originalOf(name: string, kind: unknown): FieldName | null {
  const field = /^(.+)_original(_\d+)?$/.exec(name)?.[1]
  return field && isKind(kind) && fieldsOf(kind).has(field) ? (field as FieldName) : null
}

/** What the file gave beyond the schema, as text; nothing of it is dropped. */
export function strangersOf({ properties }: Feature): [name: string, text: string][] {
  const known = fieldsOf(properties.kind as Kind)
  return Object.entries(properties).filter(([name, value]) => name !== 'kind' && name !== 'geometryText' && !known.has(name) && !isEmpty(value))
    .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)])
}

/** Only an address of the web leads anywhere, and only when it is pressed. */
export function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null
  const { protocol, href } = new URL(value)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}
