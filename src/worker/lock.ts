import type { Change, Phrase } from '../model/change'
import { type Bounds, lockedBy, type Locks, locksOf } from '../model/lock'
import { rewrite } from '../storage/shelf'
import { flush, Refused, statusNow } from './keep'
import type { Context } from './replica'
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

/** Kept with the project, but no step of its history. */
export async function setLocks(locks: Locks, context: Context): Promise<Status> {
  const { replica, rest } = context
  if (!replica.project) throw new Refused('project.refusedNone')
  if (replica.project.isReadOnly) throw new Refused('project.refusedReadOnly')
  const settings = { ...replica.settings, locks: locksOf({ locks }) }
  context.replica = rest.replica = { ...replica, settings }
  if (rest.kept) {
    rest.writing = rest.writing.then(async () => {
      rest.kept = await rewrite(await context.place.store(), rest.kept!, { settings })
    }).catch(() => void (rest.isBroken = true))
    await rest.writing
  } else await flush(context, rest)
  context.place.turns.tell({ what: 'kept', id: replica.project.id })
  return statusNow(context)
}
