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
  const list = inOrder(checks.list, ids, dataset)
  const fresh = new Map<number, Finding[]>()
  for (const finding of found) fresh.set(numberOfFinding(dataset, finding), [...(fresh.get(numberOfFinding(dataset, finding)) ?? []), finding])
  const numbers = Array.from(ids, (id) => numberOf(dataset, id) ?? Infinity).filter((number) => number < Infinity).sort((a, b) => a - b)
  const next: Finding[] = []
  let [at, isSame] = [0, true]
  for (const number of numbers) {
    const from = firstFrom(list, number, at, dataset)
    const to = firstFrom(list, number + 1, from, dataset)
    const own = fresh.get(number) ?? []
    if (own.length === to - from && own.every((finding, i) => isSaidAlike(list[from + i]!, finding))) continue
    isSame = false
    while (at < from) next.push(list[at++]!)
    next.push(...own)
    at = to
  }
  if (isSame) return list === checks.list && checked === checks.checked ? checks : { ...checks, checked, list }
  while (at < list.length) next.push(list[at++]!)
  ordered.set(next, dataset.base)
  return { ...checks, checked, list: next }
}

const numberOfFinding = (dataset: Dataset, { subjects: [id] }: Finding): number => numberOf(dataset, id!) ?? Infinity

/** The first place in the list, from `low` on, of an object with this number or a later one. */
function firstFrom(list: readonly Finding[], number: number, low: number, dataset: Dataset): number {
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numberOfFinding(dataset, list[middle]!) < number) low = middle + 1
    else high = middle
  }
  return low
}

/** For which base a list is known to be in the order of the objects. */
const ordered = new WeakMap<readonly Finding[], Dataset['base']>()

/** With a new base the objects have new numbers, and those that are no more have none. */
function inOrder(list: readonly Finding[], ids: ReadonlySet<string>, dataset: Dataset): readonly Finding[] {
  if (list.length === 0 || ordered.get(list) === dataset.base) return list
  const known = list.filter((finding) => !ids.has(finding.subjects[0]!) || numberOfFinding(dataset, finding) < Infinity)
  const inOrder = known.map((finding, i) => ({ finding, i, at: numberOfFinding(dataset, finding) })).sort((a, b) => a.at - b.at || a.i - b.i).map(({ finding }) => finding)
  ordered.set(inOrder, dataset.base)
  return inOrder
}

/** Whether two findings say the same and offer the same, so that the known one can stay. */
function isSaidAlike({ fix: a, ...one }: Finding, { fix: b, ...other }: Finding): boolean {
  if (one.id !== other.id || a?.size !== b?.size || JSON.stringify(one) !== JSON.stringify(other)) return false
  for (const [id, halves] of a ?? []) if (halves.before !== b!.get(id)?.before || JSON.stringify(halves.after) !== JSON.stringify(b!.get(id)?.after)) return false
  return true
}

interface Joined { readonly said: readonly Finding[]; readonly tidiness: readonly Finding[]; readonly twice: readonly Finding[]; readonly hidden: string; readonly all: readonly Finding[] }
const joined = new WeakMap<readonly Finding[], Joined>()

/** As long as nothing else is said the list stays the same one, and with it all that was worked out from it. What somebody has said of a finding is never hidden with it. */
function withChecks(replica: Replica, checks: Checks): Replica {
  const { said, tidiness, waivers } = replica
  const { list } = checks
  if (list.length === 0 && tidiness.length === 0) return { ...replica, checks, findings: said }
  const known = joined.get(list)
  const twice = known?.tidiness === tidiness ? known.twice : toldTwice(list, tidiness)
  const hidden = twice.filter(({ id }) => !waivers.has(id))
  const key = hidden.map(({ id }) => id).join(' ')
  if (known?.said === said && known.tidiness === tidiness && known.hidden === key) return { ...replica, checks, findings: known.all }
  const left = new Set(hidden)
  const all = said.concat(hidden.length === 0 ? list : list.filter((finding) => !left.has(finding)), tidiness)
  joined.set(list, { said, tidiness, twice, hidden: key, all })
  return { ...replica, checks, findings: all }
}

/** Too many cables on a pole are told by the rule on tidiness as well, with the law behind it: where it tells of the pole, that is enough. */
function toldTwice(list: readonly Finding[], tidiness: readonly Finding[]): readonly Finding[] {
  const poles = new Set(tidiness.flatMap(({ rule, subjects: [pole] }) => (rule === 'tidy.overloaded' ? pole! : [])))
  return poles.size === 0 ? [] : list.filter(({ rule, message, subjects: [pole] }) => rule === 'network.occupancy' && message === 'check.cablesOnPole' && poles.has(pole!))
}

/** What is wrong in streets joins the list; what was found there before goes. */
export function withTidiness(context: Context, tidiness: readonly Finding[]): void {
  const { replica, rest, news } = context
  if (replica.tidiness === tidiness) return
  context.replica = rest.replica = withChecks({ ...replica, tidiness }, { ...replica.checks, at: replica.checks.at + 1 })
  news.tell()
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
