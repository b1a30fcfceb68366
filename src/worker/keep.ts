import { all } from '../model/dataset'
import type { Content, Entry } from '../storage/lines'
import { type About, append, turnTo, writeBase } from '../storage/shelf'
import { type Store, Unkept } from '../storage/store'
import type { Context, Replica } from './replica'
import { type News, newId, type Place, Rest } from './rest'
import { cancelled, run, type Work } from './run'
import { type Keeping, type Status, statusOf } from './status'

const now = () => new Date().toISOString()

/** What a person asked for and cannot have; `message` is the key of the words that say why. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

export const statusNow = ({ replica, rest }: Context): Status => statusOf(replica, rest.keeping)

/** The replica after an action, kept before the answer. If that fails the action still stands, and the status says why it is not kept. */
export async function keep(context: Context, replica: Replica, entry: Entry): Promise<Status> {
  const { rest } = context
  context.replica = rest.replica = replica
  rest.waiting.push(entry)
  await flush(context, rest)
  await context.rest.writing
  return statusNow(context)
}

/** Writes everything that waits; writes take turns. */
export function flush(context: Context, rest: Rest): Promise<void> {
  rest.keeping = { state: 'keeping', fraction: 0 }
  context.news.tell()
  rest.writing = rest.writing.then(() => write(context, rest))
  return rest.writing
}

/** Another window writes there now, so this one only looks. What it could not keep goes on as a project of its own: nothing that was done is lost. */
export function lose(context: Context, rest: Rest): void {
  const { project } = rest.replica
  rest.turn = null
  const isHeld = context.rest === rest
  if (isHeld && rest.waiting.length) return fork(context, rest)
  rest.replica = { ...rest.replica, project: { ...project!, isReadOnly: true }, version: rest.replica.version + 1 }
  if (isHeld) context.replica = rest.replica
  context.news.tell()
}

function fork(context: Context, { replica }: Rest): void {
  const { id, name } = replica.project!
  const project = { ...replica.project!, id: newId(), name: name && `${name} (2)`, isReadOnly: false, forkOf: id, created: now() }
  const next = new Rest({ ...replica, project, version: replica.version + 1 })
  context.replica = next.replica
  context.rest = next
  void context.place.turns.take(project.id, () => lose(context, next)).then((turn) => (next.turn = turn))
  void flush(context, next)
}

async function write(context: Context, rest: Rest): Promise<void> {
  const { place, news } = context
  if (rest.isClosed) return
  try {
    const store = await place.store()
    if (!rest.kept || rest.isBroken) await whole(store, rest, news)
    while (rest.waiting.length) {
      rest.kept = await finished(append(store, rest.kept!, rest.waiting[0]!, aboutOf(rest.replica)))
      rest.waiting.shift()
    }
    rest.keeping = store.why ? { state: 'unkept', why: store.why, detail: store.detail } : { state: 'kept', at: now() }
    place.turns.tell({ what: 'kept', id: rest.kept!.id })
    if (isDue(place, rest)) rest.compacting = compact(place, store, rest).finally(() => (rest.compacting = null))
  } catch (error) {
    rest.keeping = unkept(error)
    if (error instanceof Unkept && error.why === 'lost') {
      rest.turn?.release()
      lose(context, rest)
    }
  }
  news.tell()
}

const isDue = (place: Place, { kept, compacting, deferredAt }: Rest): boolean =>
  kept !== null && compacting === null && kept.journalBytes >= 2 * deferredAt && place.isOutgrown(kept)

/** The first write of a project, or one after damage: everything, and with it what waits. */
async function whole(store: Store, rest: Rest, news: News): Promise<void> {
  const { replica, kept } = rest
  const count = rest.waiting.length
  const base = await finished(writeBase(store, replica.project!.id, kept, kept?.next ?? 0, contentOf(replica)), (written) => {
    rest.keeping = { state: 'keeping', fraction: written / Math.max(1, replica.dataset.size) }
    news.tell()
  })
  rest.kept = await turnTo(store, base, aboutOf(replica), kept)
  rest.isBroken = false
  rest.waiting.splice(0, count)
}

/** A new base beside the old one, while actions go on; at its end one record makes it the valid one. */
async function compact(place: Place, store: Store, rest: Rest): Promise<void> {
  const kept = rest.kept!
  try {
    const base = await finished(writeBase(store, kept.id, kept, kept.next, contentOf(rest.replica)))
    rest.writing = rest.writing.then(async () => {
      const isOurs = !rest.isClosed && rest.turn !== null && rest.kept?.generation === kept.generation
      if (isOurs) rest.kept = await turnTo(store, base, aboutOf(rest.replica), rest.kept)
      place.turns.tell({ what: 'kept', id: kept.id })
    }).catch(() => void (rest.deferredAt = kept.journalBytes))
    await rest.writing
  } catch {
    rest.deferredAt = kept.journalBytes
    await store.write([{ table: 'parts', from: [kept.id, kept.generation + 1], to: [kept.id, Infinity] }]).catch(() => {})
  }
}

export const contentOf = ({ dataset, loaded, waivers, past, history }: Replica): Content =>
  ({ features: all(dataset), findings: loaded, waivers: waivers.values(), past, steps: history.steps, at: history.at })

export const aboutOf = ({ project, dataset, notices, settings }: Replica): About => {
  const { id, name, isSample, created, modified } = project!
  return { id, name, isSample, created, modified, objects: dataset.size, notices, settings }
}

export const unkept = (error: unknown): Keeping => {
  if (error instanceof Unkept && error.why !== 'lost') return { state: 'unkept', why: error.why, detail: error.message }
  return { state: 'unkept', why: 'failed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}

/** Runs work that nobody cancels, in slices. */
export async function finished<P, R>(work: Work<P, R>, onProgress?: (progress: P) => void): Promise<R> {
  const result = await run(work, onProgress ? { onProgress } : {})
  if (result === cancelled) throw new Error('expected nobody to cancel this')
  return result
}
