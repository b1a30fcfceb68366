import type { Change, Phrase } from '../model/change'
import { type Bounds, lockedBy, type Locks, locksOf } from '../model/lock'
import type { Context } from './replica'
import { keepSettings } from './settings'
import { scopeNow } from './sight'
import type { Status } from './status'

export function hasLocks({ replica }: Context): boolean {
  const { layers, isOutsideLocked } = locksOf(replica.settings)
  return layers.length > 0 || isOutsideLocked
}

/** Why a change may not be made, where a lock forbids it. */
export function lockedIn(change: Change, context: Context): Phrase | null {
  if (!hasLocks(context)) return null
  const locks = locksOf(context.replica.settings)
  return lockedBy(change, locks, locks.isOutsideLocked ? boundsOf(context) : null)
}

/** Without a unit looked at nothing is outside. */
function boundsOf(context: Context): Bounds | null {
  const scope = context.filter.scope === null ? null : scopeNow(context)
  return scope && { name: scope.unit.properties.name ?? '', has: (feature) => scope.has(feature) }
}

export const setLocks = (locks: Locks, context: Context): Promise<Status> => keepSettings({ locks: locksOf({ locks }) }, context)
