import type { Feature } from '../model/dataset'
import { isRecord } from '../model/record'
import { isKind } from '../model/schema'

/** A file that lies beside the program, which wrote it, and which its tests have checked. */
export interface Shipped { readonly features: readonly Feature[]; readonly notice: string | null }

/** All of it in one go. Null where somebody put another file in its place: then it is read like any other. */
export function shippedOf(bytes: Uint8Array): Shipped | null {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
  if (!isRecord(value) || !Array.isArray(value.features) || 'tuyen' in value || 'crs' in value || !value.features.every(isOurs)) return null
  return { features: value.features, notice: typeof value.description === 'string' ? value.description : null }
}

const members = new Set(['type', 'id', 'geometry', 'properties'])

/** Whether an object looks as this program writes them. */
export function isOurs(value: unknown): value is Feature {
  if (!isRecord(value) || value.type !== 'Feature') return false
  const { id, geometry, properties } = value
  return typeof id === 'string' && id !== '' && geometry !== undefined && isRecord(properties) && isKind(properties.kind)
    && Object.keys(value).every((name) => members.has(name))
}
