import type { Settings } from '../model/record'
import { rewrite } from '../storage/shelf'
import { flush, Refused, statusNow } from './keep'
import type { Context } from './replica'
import type { Status } from './status'

/** Kept with the project, but no step of its history. What is undefined is forgotten. */
export async function keepSettings(change: Settings, context: Context): Promise<Status> {
  const { replica, rest } = context
  if (!replica.project) throw new Refused('project.refusedNone')
  if (replica.project.isReadOnly) throw new Refused('project.refusedReadOnly')
  const settings = Object.fromEntries(Object.entries({ ...replica.settings, ...change }).filter(([, value]) => value !== undefined))
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
