import { checkAll as checkedAll, faultsOf, groundOf, touching } from '../analysis/integrity'
import { type Change, type Halves, nothing, type Step } from '../model/change'
import { all, type Dataset, get, numberOf } from '../model/dataset'
import type { Finding } from '../model/finding'
import { finished, statusNow } from './keep'
import type { Checks, Context, Replica, Unchecked } from './replica'
import { changedBetween } from './sight'
import type { Status } from './status'

/** More than this is checked after the answer, in slices. */
export const mostAtOnce = 2000

/** What a step was the first to have checked: with the step it goes again, so that undo leaves nothing behind. */
const firsts = new WeakMap<Step, ReadonlySet<string>>()

/** The replica after an action: what it touched is checked again, at once or, where that is much, by `settle`. */
export function checkedAfter(replica: Replica, action: Partial<Unchecked>): Replica {
  const item: Unchecked = { change: nothing, done: [], undone: [], isEverything: false, ...action }
  const { waiting } = replica.checks
  if (isNothing(item)) return withChecks(replica, replica.checks)
  if (waiting.length === 0 && sizeOf(item) <= mostAtOnce) {
    const sought = ended(seeking(item, replica))
    if (sought.ids.size <= mostAtOnce) return withChecks(replica, checksWith(replica, sought, ended(checking(sought, replica.dataset))))
  }
  return withChecks(replica, { ...replica.checks, waiting: [...waiting, item] })
}

/** A project as it is opened again: what the steps in force touched counts as checked. */
export function checkedAnew(replica: Replica, before: Checks | null): Replica {
  if (before?.checked === 'all') return withChecks(replica, { ...before, waiting: [{ change: nothing, done: [], undone: [], isEverything: true }] })
  const { steps, at } = replica.history
  return steps.slice(0, at).reduce((now, step) => checkedAfter(now, { change: step.change, done: [step] }), replica)
}

const isNothing = ({ change, done, undone, isEverything }: Unchecked): boolean =>
  change.size === 0 && !isEverything && ![...done, ...undone].some((step) => step.change.size > 0)

const sizeOf = ({ change, done, undone, isEverything }: Unchecked): number =>
  (isEverything ? Infinity : change.size + [...done, ...undone].reduce((sum, step) => sum + (firsts.get(step)?.size ?? step.change.size), 0))

const none: ReadonlySet<string> = new Set()
/** What is to be checked again, and what counts as checked from then on. */
interface Sought { readonly ids: ReadonlySet<string>; readonly checked: Checks['checked'] }

function* seeking({ change, done, undone, isEverything }: Unchecked, { dataset, checks: { checked } }: Replica): Generator<number, Sought> {
  if (isEverything) return { ids: new Set(Array.from(all(dataset), ({ id }) => id)), checked: 'all' }
  const ids = yield* touching(change, dataset)
  if (checked === 'all') return { ids, checked }
  let next: Set<string> | null = null
  const own = () => (next ??= new Set(checked))
  for (const step of undone) for (const id of firsts.get(step) ?? none) if (own().delete(id)) ids.add(id)
  for (const step of done) {
    let first = firsts.get(step)
    if (!first) {
      const touched = step.change === change ? ids : yield* touching(step.change, dataset)
      firsts.set(step, (first = new Set([...touched].filter((id) => !(next ?? checked).has(id)))))
    }
    for (const id of first) {
      own().add(id)
      ids.add(id)
    }
  }
  return { ids, checked: next ?? checked }
}

function* checking({ ids, checked }: Sought, dataset: Dataset): Generator<number, Finding[]> {
  const ground = groundOf(dataset)
  const found: Finding[] = []
  let done = 0
  for (const id of ids) {
    const feature = checked === 'all' || checked.has(id) ? get(dataset, id) : undefined
    if (feature) found.push(...faultsOf(feature, ground))
    yield ++done / ids.size
  }
  return found
}

function checksWith({ checks, dataset }: Replica, { ids, checked }: Sought, found: readonly Finding[]): Checks {
  const old = checks.list.filter(({ subjects }) => ids.has(subjects[0]!))
  if (isSame(old, found)) return checked === checks.checked ? checks : { ...checks, checked }
  const known = new Map(old.map((finding) => [finding.id, finding]))
  const fresh = found.map((finding) => (known.has(finding.id) && isSaidAlike(known.get(finding.id)!, finding) ? known.get(finding.id)! : finding))
  return { ...checks, checked, list: inserted(checks.list.filter(({ subjects }) => !ids.has(subjects[0]!)), fresh, dataset) }
}

/** Findings in the order of their objects, with others put where they belong. */
function inserted(list: readonly Finding[], fresh: readonly Finding[], dataset: Dataset): Finding[] {
  const at = ({ subjects: [id] }: Finding) => numberOf(dataset, id!) ?? Infinity
  const more = fresh.map((finding, i) => ({ finding, at: at(finding), i })).sort((a, b) => a.at - b.at || a.i - b.i)
  const joined: Finding[] = []
  let from = 0
  for (const { finding, at: own } of more) {
    let [low, high] = [from, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (at(list[middle]!) < own) low = middle + 1
      else high = middle
    }
    while (from < low) joined.push(list[from++]!)
    joined.push(finding)
  }
  while (from < list.length) joined.push(list[from++]!)
  return joined
}

const isSame = (old: readonly Finding[], now: readonly Finding[]): boolean => {
  if (old.length !== now.length) return false
  const known = new Map(old.map((finding) => [finding.id, finding]))
  return now.every((finding) => known.has(finding.id) && isSaidAlike(known.get(finding.id)!, finding))
}

/** Whether two findings of the same id say the same and offer the same, so that the known one can stay. */
function isSaidAlike({ fix: a, ...one }: Finding, { fix: b, ...other }: Finding): boolean {
  if (JSON.stringify(one) !== JSON.stringify(other) || a?.size !== b?.size) return false
  for (const [id, halves] of a ?? []) if (halves.before !== b!.get(id)?.before || JSON.stringify(halves.after) !== JSON.stringify(b!.get(id)?.after)) return false
  return true
}

function withChecks(replica: Replica, checks: Checks): Replica {
  const { said } = replica
  return { ...replica, checks, findings: checks.list.length ? [...said, ...checks.list] : said }
}

const settling = new WeakSet<Context>()

/** Checks what waits, in slices and in its order; what is done meanwhile waits behind it. */
export function settle(context: Context): void {
  if (context.replica.checks.waiting.length === 0 || settling.has(context)) return
  settling.add(context)
  void settled(context).finally(() => settling.delete(context))
}

async function settled(context: Context): Promise<void> {
  for (;;) {
    const { replica } = context
    const [item] = replica.checks.waiting
    if (!item) return
    const sought = await finished(seeking(item, replica))
    const found = await finished(checking(sought, replica.dataset))
    const now = context.replica
    if (now.checks.waiting[0] !== item) continue
    const { waiting, at } = now.checks
    put(context, { ...checksWith(now, sought, found), waiting: waiting.slice(1), at: at + 1 })
  }
}

function put(context: Context, checks: Checks): void {
  const { rest, news } = context
  context.replica = rest.replica = withChecks(context.replica, checks)
  news.tell()
}

/** Checks the whole project. From then on all of it counts as checked, and each action keeps it so. */
export async function* checkAll(_: null, context: Context): AsyncGenerator<number, Status> {
  const { dataset, project } = context.replica
  if (!project) throw new Error('expected an open project, got none')
  const found = yield* checkedAll(dataset, groundOf(dataset))
  const now = context.replica
  if (now.project?.id === project.id) {
    const since: Unchecked[] = now.dataset === dataset ? [] : [changedSince(dataset, now.dataset)]
    put(context, { list: found, checked: 'all', waiting: [...now.checks.waiting, ...since], at: now.checks.at + 1 })
    settle(context)
  }
  return statusNow(context)
}

function changedSince(from: Dataset, to: Dataset): Unchecked {
  if (from.base !== to.base) return { change: nothing, done: [], undone: [], isEverything: true }
  const change: Change = new Map(changedBetween(from, to).map((id): [string, Halves] => {
    const [before, after] = [get(from, id), get(to, id)]
    return [id, { ...(before && { before }), ...(after && { after }) }]
  }))
  return { change, done: [], undone: [], isEverything: false }
}

function ended<R>(work: Generator<unknown, R>): R {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
