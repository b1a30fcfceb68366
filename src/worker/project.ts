import type { Records } from '../load/records'
import { type Change, type Phrase, record, type Step, travel as travelTo } from '../model/change'
import { all, apply, type Dataset, datasetOf, type Feature } from '../model/dataset'
import type { Finding } from '../model/finding'
import { waive, type WaiverChange } from '../model/waiver'
import { saidBy, settled } from '../storage/replay'
import type * as Checking from './checks'
import { logged, noLog } from './log'
import { flush, keep, lose, Refused, statusNow } from './keep'
import { emptyReplica, type Context, type Project, type Replica } from './replica'
import { newId, Rest } from './rest'
import { retally, type Status } from './status'
import { leave } from './turn'

/** What a project is made of when it comes from files. */
export interface Content {
  readonly features: readonly Feature[]
  readonly findings: readonly Finding[]
  readonly notices: readonly string[]
  readonly weight: number
  /** What a project file says beside its objects. */
  readonly records?: Records | null
}

const now = () => new Date().toISOString()

/**
 * A new project of what was loaded; it takes the place of the open one, which stays where it rests.
 * The sample rests only once something was done to it.
 */
export async function adopt(context: Context, content: Content, { name, isSample }: Pick<Project, 'name' | 'isSample'>): Promise<Status> {
  const { features, findings, notices, weight, records } = content
  const project: Project = { id: newId(), name: name || (records?.name ?? ''), isSample, isReadOnly: false, created: now(), modified: now() }
  const said = records ? [...records.findings, ...findings] : findings
  const turn = await context.place.turns.take(project.id, () => context.replica.project?.id === project.id && lose(context, context.rest))
  await leave(context)
  const replica: Replica = {
    ...emptyReplica, project, dataset: datasetOf(features), findings: said, said, loaded: said, weight, version: context.replica.version + 1,
    notices: records ? together(records.notices, notices) : notices, waivers: new Map(records?.waivers.map((waiver) => [waiver.finding, waiver])),
    log: noLog(), past: records?.journal ?? [], settings: records?.settings ?? {},
  }
  context.replica = replica
  context.rest = Object.assign(new Rest(replica), { turn })
  if (isSample) void context.place.store().then((store) => store.write([{ table: 'office', key: 'last', value: 'sample' }])).catch(() => {})
  else void flush(context, context.rest)
  return statusNow(context)
}

/** A project file says the first of its notices twice, once for other programs; the loader has shortened that one. */
const together = (own: readonly string[], read: readonly string[]): string[] =>
  [...own, ...read.filter((notice) => !own.some((one) => one.normalize('NFC').startsWith(notice)))]

export interface ActArgs {
  readonly name: Phrase
  readonly change: Change
  readonly waivers?: WaiverChange
  readonly findings?: readonly Finding[]
  readonly who: string
}

let checks: typeof Checking | undefined
/** What checks is fetched before the first change: whoever works a change out on the data fetches it first, so that nothing can come between. */
export const readyToCheck = async (): Promise<typeof Checking> => (checks ??= await import('./checks'))

/** The one way anything changes: a step of the history, done here and kept before the answer. */
export async function act({ who, ...done }: ActArgs, context: Context): Promise<Status> {
  const { checkedAfter, settle } = checks ?? (await readyToCheck())
  const { replica } = context
  mayChange(replica)
  const at = now()
  const step: Step = { ...done, who, at }
  const history = record(replica.history, step)
  if (history === replica.history) return statusNow(context)
  const told = settled({ history, past: replica.past, findings: replica.loaded })
  const status = await keep(context, checkedAfter({
    ...replica, project: { ...replica.project!, modified: at }, dataset: changed(replica.dataset, done.change), version: replica.version + 1,
    history: told.history, log: logged(replica.log, done.change), past: told.past, loaded: told.findings,
    waivers: done.waivers ? waive(replica.waivers, done.waivers) : replica.waivers,
    said: saidBy(told),
  }, { change: done.change, done: [step] }), { step })
  settle(context)
  context.follow?.(context)
  return status
}

/** Undo, redo, or a click into the history. */
export async function travel({ to }: { to: number }, context: Context): Promise<Status> {
  const { checkedAfter, settle } = checks ?? (await readyToCheck())
  const { replica } = context
  mayChange(replica)
  if (to === replica.history.at) return statusNow(context)
  const { at, steps } = replica.history
  const { replica: next, change } = afterTravel(replica, to)
  const status = await keep(context, checkedAfter(next, { change, done: steps.slice(at, to), undone: steps.slice(to, at) }), { to: replica.past.length + to })
  settle(context)
  context.follow?.(context)
  return status
}

function afterTravel(replica: Replica, to: number): { replica: Replica; change: Change } {
  const { history, change, waivers } = travelTo(replica.history, to)
  const next = {
    ...replica, project: { ...replica.project!, modified: now() }, dataset: changed(replica.dataset, change), history, log: logged(replica.log, change), version: replica.version + 1,
    waivers: waivers.size ? waive(replica.waivers, waivers) : replica.waivers,
    said: saidBy({ history, past: replica.past, findings: replica.loaded }),
  }
  return { replica: next, change }
}

function mayChange({ project }: Replica): void {
  if (!project) throw new Refused('project.refusedNone')
  if (project.isReadOnly) throw new Refused('project.refusedReadOnly')
}

/** Every change copies the edits before it; beyond this a new base is cheaper. */
const mostEdits = 5000

function changed(dataset: Dataset, change: Change): Dataset {
  const next = apply(dataset, change)
  const folded = next.edits.size > mostEdits ? { ...datasetOf([...all(next)]), version: next.version } : next
  retally(dataset, change, folded)
  return folded
}
