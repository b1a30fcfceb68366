import { apply, datasetOf, type Feature, get } from '../model/dataset'
import type { Change } from '../model/change'
import { type Finding, findingOf } from '../model/finding'
import { saidBy } from '../storage/replay'
import { type Damage, type Kept, keptOf, type Reopened, reopen, sweep } from '../storage/shelf'
import { Unkept } from '../storage/store'
import type { Told, Turn } from '../storage/turns'
import type * as Checking from './checks'
import { finished, flush, lose, Refused, statusNow, unkept } from './keep'
import { logOver, noLog } from './log'
import { type Context, noChecks, type Project, type Replica } from './replica'
import { Rest } from './rest'
import type { Status } from './status'

/** Finishes the open project, so that another may take its place. What could not be kept waits aside, as long as the page lives. */
export async function leave({ place, rest, replica }: Context): Promise<void> {
  await rest.compacting
  await rest.writing
  const { project } = replica
  if (!project || project.isReadOnly) return
  if (rest.keeping.state === 'unkept' && rest.keeping.why !== 'denied' && rest.keeping.why !== 'newer' && (rest.waiting.length || !rest.kept)) {
    place.aside.set(project.id, rest)
    return
  }
  rest.turn?.release()
  rest.turn = null
  if (rest.kept) place.turns.tell({ what: 'left', id: project.id })
}

export interface Opening { readonly fraction: number }

/** `isHere` takes the project from the window that works on it. */
export async function* openProject({ id, isHere = false }: { id: string; isHere?: boolean }, context: Context): AsyncGenerator<Opening, Status> {
  const { place } = context
  const isAgain = context.replica.project?.id === id
  if (isAgain && !context.replica.project!.isReadOnly) return statusNow(context)
  const aside = place.aside.get(id)
  if (aside) return comeBack(aside, context)
  const onLost = () => context.replica.project?.id === id && lose(context, context.rest)
  let turn: Turn | null = isHere ? await place.turns.demand(id, onLost) : await place.turns.take(id, onLost)
  try {
    const store = await place.store()
    const reopened = yield* read(id, context)
    const checks = await checksFor(reopened, context)
    if (!isAgain) await leave(context)
    install(reopened, turn, context, checks)
    if (turn) await sweep(store, id, reopened.kept).catch(() => {})
    turn = null
    await store.write([{ table: 'office', key: 'last', value: id }]).catch(() => {})
    context.news.tell()
    return statusNow(context)
  } finally {
    turn?.release()
  }
}

async function* read(id: string, { place }: Context): AsyncGenerator<Opening, Reopened> {
  const reading = reopen(await place.store(), id)
  try {
    for (;;) {
      const step = await reading.next()
      if (step.done) return step.value
      yield { fraction: step.value }
    }
  } catch (error) {
    if (error instanceof Unkept) throw new Refused(error.why === 'newer' ? 'project.refusedNewer' : 'project.refusedGone')
    throw error
  }
}

async function comeBack(aside: Rest, context: Context): Promise<Status> {
  await leave(context)
  const { id } = aside.replica.project!
  context.place.aside.delete(id)
  aside.replica = { ...aside.replica, version: context.replica.version + 1 }
  context.replica = aside.replica
  context.rest = aside
  await flush(context, aside)
  return statusNow(context)
}

/** Fetched only where something was done. */
const checksFor = async ({ history }: Reopened, { replica: { checks } }: Context): Promise<typeof Checking | null> =>
  (history.at > 0 || checks.checked === 'all' ? import('./checks') : null)

function install(reopened: Reopened, turn: Turn | null, context: Context, checks: typeof Checking | null): void {
  const was = context.replica
  const isFollowed = was.project?.id === reopened.kept.id && reopened.damages.length === 0
  const log = (isFollowed && logOver(was, reopened)) || noLog()
  const opened = { ...replicaOf(reopened, turn === null, was.version + 1), log }
  const replica = checks ? checks.checkedAnew(opened, isFollowed ? was.checks : null) : opened
  context.replica = replica
  context.rest = Object.assign(new Rest(replica), { kept: reopened.kept, turn, isBroken: reopened.damages.length > 0 })
  context.rest.keeping = { state: 'kept', at: reopened.kept.modified }
  checks?.settle(context)
}

function replicaOf(reopened: Reopened, isReadOnly: boolean, version: number): Omit<Replica, 'log'> {
  const { kept, features, changed, history, past, waivers, damages } = reopened
  const base = datasetOf(features)
  const change: Change = new Map(Array.from(changed, ([id, after]) => {
    const before = get(base, id)
    return [id, { ...(before && { before }), ...(after && { after }) }] as const
  }))
  const loaded = damages.length ? [...damages.map(saidOf), ...reopened.findings] : reopened.findings
  const said = saidBy({ history, past, findings: loaded })
  return {
    project: projectOf(kept, isReadOnly), dataset: folded(features, base, change), history, past, waivers, loaded,
    said, findings: said, checks: noChecks, tidiness: [], notices: kept.notices, settings: kept.settings, version, weight: weightOf(kept),
  }
}

const mostEdits = 5000
/** Many edits are slower to work with than a base that holds them. */
function folded(features: readonly Feature[], base: ReturnType<typeof datasetOf>, change: Change): ReturnType<typeof datasetOf> {
  if (change.size === 0) return base
  if (change.size <= mostEdits) return apply(base, change)
  const kept = features.flatMap((feature) => {
    const halves = change.get(feature.id)
    return halves ? halves.after ?? [] : feature
  })
  const added = Array.from(change.values()).flatMap(({ before, after }) => (!before && after ? after : []))
  return datasetOf([...kept, ...added])
}

/** A gzipped byte of JSON takes about so many as objects. */
const memoryPerByte = 25
const weightOf = ({ bytes }: Kept): number => bytes * memoryPerByte

const projectOf = ({ id, name, isSample, created, modified }: Kept, isReadOnly: boolean): Project =>
  ({ id, name, isSample, isReadOnly, created, modified })

const saidOf = ({ what, part, count }: Damage): Finding => findingOf({
  rule: 'project.damaged', severity: 'error', values: { part, count }, key: `${what} ${part}`,
  message: what === 'objects' ? 'project.damagedObjects' : what === 'actions' ? 'project.damagedActions' : 'project.damagedRecords',
})

/** Answers the other windows: gives the project away when asked, and follows what they do to one that is only looked at. */
export function attend(context: Context): void {
  const { place, news } = context
  place.turns.hear((told) => void hear(told).catch(() => {}))

  async function hear({ what, id }: Told): Promise<void> {
    const { rest, replica } = context
    if (what === 'list') return news.tell()
    if (replica.project?.id !== id) return
    if (what === 'asks' && rest.turn) return give()
    if (what === 'kept' && replica.project.isReadOnly) return follow(id)
  }

  async function give(): Promise<void> {
    const { rest } = context
    if (rest.waiting.length) await flush(context, rest)
    await rest.compacting
    await rest.writing
    if (rest.waiting.length || !rest.turn) return
    const { turn } = rest
    lose(context, rest)
    turn.release()
  }

  let following: Promise<void> = Promise.resolve()
  /** Reads again what the other window has written; the last word wins. */
  function follow(id: string): Promise<void> {
    following = following.then(async () => {
      const { rest, replica } = context
      const kept = await keptOf(await place.store(), id)
      if (!kept || replica.project?.id !== id || !replica.project.isReadOnly || rest.waiting.length) return
      if (kept.next === rest.kept?.next && kept.name === replica.project.name && JSON.stringify(kept.settings) === JSON.stringify(replica.settings)) return
      const reopened = await finished(reopen(await place.store(), id))
      const checks = await checksFor(reopened, context)
      if (context.replica.project?.id !== id || !context.replica.project.isReadOnly) return
      install(reopened, null, context, checks)
      news.tell()
    }).catch((error: unknown) => {
      context.rest.keeping = unkept(error)
      news.tell()
    })
    return following
  }
}
