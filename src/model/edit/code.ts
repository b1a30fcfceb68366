import type { Feature } from '../dataset'
import type { Kind } from '../schema'
import type { Ground } from './edit'

/** The next code of a kind in the ward of a place; null where no ward is known. `taken` are codes given in the same step. */
export function codeAfter(_kind: Kind, _ward: Feature<'unit'> | null, _ground: Ground, _taken: ReadonlySet<string> = new Set()): string | null {
  return null
}
