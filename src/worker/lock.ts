import type { Change, Phrase } from '../model/change'
import type { Context } from './replica'

/** Why a change may not be made, where a lock forbids it. */
export function lockedIn(_change: Change, _context: Context): Phrase | null {
  return null
}
