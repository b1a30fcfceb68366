import type { Feature } from '../model/dataset'
import { isRecord } from '../model/record'
import { isKind } from '../model/schema'
import type { Raw } from './parse'
import { faultsOf } from './structure'

const members = new Set(['type', 'id', 'geometry', 'properties'])

/**
 * An object of a project file as it stands there, if it is one the program itself has written: it was checked and mended when it first came,
 * and what was said of it then stands in the file. Null where somebody changed it by hand: then it is read like any other.
 */
export function ownOf({ value, relaxed, broken }: Raw, ids: ReadonlySet<string>): Feature | null {
  if (relaxed || broken || !isRecord(value) || value.type !== 'Feature') return null
  const { id, geometry, properties } = value
  if (typeof id !== 'string' || id === '' || ids.has(id) || !isRecord(properties) || !isKind(properties.kind)) return null
  if (geometry === undefined || !Object.keys(value).every((name) => members.has(name)) || faultsOf(value).length) return null
  return value as unknown as Feature
}
