import type { Deed } from '../model/record'
import { allKept, copy, type Kept, keptOf, purge, rewrite, sweep } from '../storage/shelf'
import { allTexts, Unkept, type Usage } from '../storage/store'
import type { Input } from './input'
import { flush, Refused, statusNow } from './keep'
import { recall } from './office'
import { adopt } from './project'
import type { Context } from './replica'
import { newId } from './rest'
import { letGo, readAhead } from './shipped'
import type { Status } from './status'
import type { Opening } from './turn'

/** A project as the list shows it. */
export interface ProjectLine {
  readonly id: string
  readonly name: string
  readonly isSample: boolean
  readonly created: string
  readonly modified: string
  readonly removed: string | null
  readonly objects: number
  /** On disk. */
  readonly bytes: number
  readonly isOpen: boolean
  /** A newer program made it: this one leaves it alone. */
  readonly isNewer: boolean
  /** Part of it is only in this page's memory. */
  readonly isUnkept: boolean
}

export interface Library { readonly projects: readonly ProjectLine[]; readonly usage: Usage | null; readonly why: 'denied' | 'newer' | null }

const now = () => new Date().toISOString()

/** All projects, the last one changed first; those in the bin say when they were put there. */
export async function projects(_: null, context: Context): Promise<Library> {
  const { place, replica, rest } = context
  const store = await place.store()
  const lines = (await allKept(store)).map((kept) => lineOf(kept, context))
  const open = replica.project
  const isHere = open && (!open.isSample || rest.waiting.length > 0)
  const missing = [...place.aside.values(), ...(isHere ? [rest] : [])].filter((one) => !lines.some(({ id }) => id === one.replica.project!.id))
  const unwritten = missing.map(({ replica: { project, dataset } }): ProjectLine => {
    const { id, name, isSample, created, modified } = project!
    const isOpen = id === open?.id
    return { id, name, isSample, created, modified, removed: null, objects: dataset.size, bytes: 0, isOpen, isNewer: false, isUnkept: true }
  })
  const all = [...lines, ...unwritten].sort((a, b) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0))
  return { projects: all, usage: await store.usage().catch(() => null), why: store.why }
}

function lineOf({ id, name, isSample, created, modified, removed, objects, bytes, format }: Kept, { replica, rest, place }: Context): ProjectLine {
  const isOpen = replica.project?.id === id
  const isUnkept = place.aside.has(id) || (isOpen && rest.waiting.length > 0)
  return { id, name, isSample, created, modified, removed, objects, bytes, isOpen, isNewer: format > 1, isUnkept }
}

/** What the computer remembers of the day before: the project that was open, none where that was the sample, and who works here. */
export interface Last { readonly id: string | null; readonly who: string | null }

/** Where nothing of somebody's own was open, the sample is read ahead: it is what will be asked for next. */
export async function lastProject({ sample }: { sample: readonly Input[] }, context: Context): Promise<Last> {
  const { place } = context
  const store = await place.store()
  const [last, who] = await Promise.all([store.read('office', 'last'), recall({ key: 'person' }, { place })])
  const kept = typeof last === 'string' && last !== 'sample' ? await keptOf(store, last) : null
  const id = kept && !kept.removed ? kept.id : null
  if (id) letGo(context)
  else if (!context.ahead) readAhead(sample, context)
  return { id, who: typeof who === 'string' ? who : null }
}

/** An empty project. It rests from the beginning. */
export async function createProject({ name }: { name: string }, context: Context): Promise<Status> {
  await adopt(context, { features: [], findings: [], notices: [], weight: 0 }, { name, isSample: false })
  await context.rest.writing
  return statusNow(context)
}

export async function renameProject({ id, name }: { id: string; name: string }, context: Context): Promise<void> {
  const { replica, rest } = context
  if (replica.project?.id !== id) return free(id, context, async (kept) => void (await rewrite(await context.place.store(), kept, { name })))
  if (replica.project.isReadOnly) throw new Refused('project.refusedReadOnly')
  context.replica = rest.replica = { ...replica, project: { ...replica.project, name } }
  if (rest.kept) {
    rest.writing = rest.writing.then(async () => {
      rest.kept = await rewrite(await context.place.store(), rest.kept!, { name })
    }).catch(() => void (rest.isBroken = true))
    await rest.writing
  } else await flush(context, rest)
  context.place.turns.tell({ what: 'kept', id })
  context.news.tell()
}

/** A project that is open nowhere, held while something is done to it. */
async function free(id: string, { place }: Context, work: (kept: Kept) => Promise<void>): Promise<void> {
  const store = await place.store()
  const kept = await keptOf(store, id)
  if (!kept) throw new Refused('project.refusedGone')
  if (kept.format > 1) throw new Refused('project.refusedNewer')
  const turn = await place.turns.take(id, () => {})
  if (!turn) throw new Refused('project.refusedElsewhere')
  try {
    await work((await keptOf(store, id)) ?? kept)
    place.turns.tell({ what: 'list', id })
  } finally {
    turn.release()
  }
}

export async function* duplicateProject({ id, name }: { id: string; name: string }, context: Context): AsyncGenerator<Opening, string> {
  const { place, replica, rest } = context
  const store = await place.store()
  if (replica.project?.id === id && !replica.project.isReadOnly) {
    await flush(context, rest)
    if (rest.waiting.length || !rest.kept) throw new Refused('project.refusedUnkept')
    await rest.compacting
  }
  const kept = await keptOf(store, id)
  if (!kept) throw new Refused('project.refusedGone')
  const copying = copy(store, kept, { id: newId(), name, created: now(), modified: now() })
  for (;;) {
    const step = await copying.next()
    if (step.done) return step.value.id
    yield { fraction: step.value }
  }
}

/** Into the bin: it can be brought back as it was. */
export const removeProject = ({ id }: { id: string }, context: Context): Promise<void> => put(id, now(), context)
export const restoreProject = ({ id }: { id: string }, context: Context): Promise<void> => put(id, null, context)

async function put(id: string, removed: string | null, context: Context): Promise<void> {
  if (context.replica.project?.id === id) throw new Refused('project.refusedOpen')
  if (context.place.aside.has(id)) throw new Refused('project.refusedUnkept')
  try {
    await free(id, context, async (kept) => void (await rewrite(await context.place.store(), kept, { removed })))
  } catch (error) {
    throw error instanceof Unkept && error.why === 'full' ? new Refused('project.refusedFull') : error
  }
}

/** Gone for good. */
export async function purgeProject({ id }: { id: string }, context: Context): Promise<void> {
  const { place } = context
  if (context.replica.project?.id === id) throw new Refused('project.refusedOpen')
  const aside = place.aside.get(id)
  if (aside) {
    aside.isClosed = true
    aside.turn?.release()
    place.aside.delete(id)
  }
  const store = await place.store()
  if (await keptOf(store, id)) await free(id, context, () => purge(store, id))
  else await purge(store, id)
}

/** What was done before the history begins, oldest first. */
export const deeds = ({ from, to }: { from: number; to: number }, { replica }: Context): readonly Deed[] => replica.past.slice(from, to)

/** Tries again to write what waits. */
export async function keepAgain(_: null, context: Context): Promise<Status> {
  await flush(context, context.rest)
  return statusNow(context)
}

/** Answers when something happened since `seen` that nobody asked for. */
export async function news({ seen }: { seen: number }, context: Context): Promise<{ seen: number; status: Status | null }> {
  await context.news.after(seen)
  return { seen: context.news.at(), status: context.replica.project ? statusNow(context) : null }
}

/** Throws away what first writes of projects left behind that never came to an end. */
export async function tidy({ place }: Context): Promise<void> {
  const store = await place.store()
  const keys = [...(await store.keys('parts', [''], ['\uffff'])), ...(await store.keys('journal', [''], ['\uffff']))]
  const known = new Set((await store.keys('projects', ...allTexts)) as string[])
  for (const id of new Set(keys.map(([first]) => String(first)))) {
    if (known.has(id)) continue
    const turn = await place.turns.take(id, () => {})
    if (turn && !(await keptOf(store, id))) await sweep(store, id, null)
    turn?.release()
  }
}

