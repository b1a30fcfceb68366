import { membersOf, type Scope, scopeOf } from '../analysis/scope'
import { type Dataset, type Feature, numbered, numberOf, numbersOf } from '../model/dataset'
import type { Filter } from '../model/filter'
import { type Finding, fingerprint, type Severity } from '../model/finding'
import type { Box } from '../model/geometry'
import type { Layer } from '../model/layer'
import type { Letter } from '../model/operator'
import type { Choice } from '../model/schema'
import { isClosed, type Waiver } from '../model/waiver'
import type { Context } from './replica'
import { Tally } from './tally'
import { reasonsAgainst } from './unseen'

/** How many objects of a layer pass the filter, and how many there are. Unplaced ones count in both; `unplaced` of those shown. */
export interface LayerCount { readonly shown: number; readonly total: number; readonly unplaced: number }

/**
 * Figures of what is looked at. Letters and statuses are counted as if their own filter were off: so many would come
 * back. `drawn` names the state the tiles show; a new one makes the map ask for tiles again.
 */
export interface Counts {
  readonly layers: Readonly<Partial<Record<Layer, LayerCount>>>
  readonly letters: Readonly<Partial<Record<Letter, number>>>
  readonly statuses: Readonly<Partial<Record<Choice<'status'>, number>>>
  /** Those that nobody accepted. */
  readonly findings: Readonly<Record<Severity, number>>
  readonly waived: number
  readonly shown: number
  readonly total: number
  readonly box: Box | null
  /** The box of the unit looked at, if there is one. */
  readonly scope: Box | null
  readonly version: number
  readonly drawn: string
}

/** What is known of one filter on one state of the data. */
interface Sight {
  readonly dataset: Dataset
  readonly key: string
  readonly scope: Scope | null
  /** Why a number is not looked at, in bits; 0 where it is. */
  readonly against: Uint8Array
  readonly mask: Uint8Array | null
  readonly tally: Tally
}

const kept = new WeakMap<Context, Sight>()
const stepSize = 2048
/** With more edits than this between two states, everything is asked again. */
const mostPatched = 20_000

/** The filter takes hold when it is worked out: until then map and lists keep to the one before. */
export function* look({ filter }: { filter: Filter }, context: Context): Generator<number, Counts> {
  let sight: Sight
  do sight = yield* sightOf(context, filter)
  while (sight.dataset !== context.replica.dataset)
  context.filter = filter
  kept.set(context, sight)
  return countsOf(context, sight)
}

/** Which numbers are looked at (1) or not (0); null where nothing limits the sight. Kept until the data or the filter change. */
export function maskOf(context: Context): Uint8Array | null {
  return current(context).mask
}

/** The unit looked at, if there is one. */
export const scopeNow = (context: Context): Scope | null => current(context).scope

/** The numbers of the box that are looked at, or all of them. */
export const isSeen = (mask: Uint8Array | null, number: number): boolean => mask === null || mask[number] === 1

function current(context: Context): Sight {
  const known = kept.get(context)
  const key = keyOf(context.filter)
  if (known && known.dataset === context.replica.dataset && known.key === key) return known
  const working = sightOf(context, context.filter)
  let step = working.next()
  while (!step.done) step = working.next()
  kept.set(context, step.value)
  return step.value
}

const keyOf = ({ scope, owners, statuses, untilYear, day }: Filter) =>
  JSON.stringify([scope, owners && [...owners].sort(), statuses && [...statuses].sort(), untilYear, day])

function* sightOf(context: Context, filter: Filter): Generator<number, Sight> {
  const { dataset } = context.replica
  const key = keyOf(filter)
  const known = kept.get(context)
  if (known?.key === key && known.dataset.base === dataset.base) {
    const patched = patch(known, dataset, filter)
    if (patched) return patched
  }
  const scope = filter.scope === null ? null : scopeOf(dataset, filter.scope)
  const members = scope && (yield* membersOf(dataset, scope))
  const against = new Uint8Array(numbersOf(dataset))
  const tally = new Tally()
  for (let number = 0; number < against.length; number++) {
    const feature = numbered(dataset, number)
    if (feature) tally.add(feature, (against[number] = reasonsAgainst(feature, filter, !members || members[number] === 1)))
    else against[number] = reasonsAgainst.absent
    if (number % stepSize === 0) yield number / against.length
  }
  return { dataset, key, scope, against, mask: maskFrom(against), tally }
}

function maskFrom(against: Uint8Array): Uint8Array | null {
  const mask = new Uint8Array(against.length)
  let isLimited = false
  for (let i = 0; i < mask.length; i++) {
    if (against[i] === 0) mask[i] = 1
    else isLimited = true
  }
  return isLimited ? mask : null
}

/** Asks again only what was edited. Null where a unit was: then anything may belong elsewhere. */
function patch(known: Sight, dataset: Dataset, filter: Filter): Sight | null {
  if (known.dataset === dataset) return known
  const ids = changedBetween(known.dataset, dataset)
  if (ids.length > mostPatched) return null
  const against = new Uint8Array(numbersOf(dataset)).fill(reasonsAgainst.absent)
  against.set(known.against)
  const tally = known.tally.copy()
  for (const id of ids) {
    const number = numberOf(dataset, id)!
    const before = number < numbersOf(known.dataset) ? numbered(known.dataset, number) : undefined
    const after = numbered(dataset, number)
    if (filter.scope !== null && (isUnit(before) || isUnit(after))) return null
    if (before) tally.remove(before, known.against[number]!)
    if (after) tally.add(after, (against[number] = reasonsAgainst(after, filter, known.scope?.has(after) ?? true)))
    else against[number] = reasonsAgainst.absent
  }
  return { ...known, dataset, against, mask: maskFrom(against), tally: tally.isBoxSure ? tally : tallyOf(dataset, against) }
}

const isUnit = (feature: Feature | undefined) => feature?.properties.kind === 'unit'

function tallyOf(dataset: Dataset, against: Uint8Array): Tally {
  const tally = new Tally()
  for (let number = 0; number < against.length; number++) {
    const feature = numbered(dataset, number)
    if (feature) tally.add(feature, against[number]!)
  }
  return tally
}

/** Ids that are not the same feature in two states of one base. */
export function changedBetween(from: Dataset, to: Dataset): string[] {
  const ids: string[] = []
  for (const [id, edited] of to.edits) if (from.edits.get(id) !== edited) ids.push(id)
  for (const id of from.edits.keys()) if (!to.edits.has(id)) ids.push(id)
  return ids
}

function countsOf({ replica: { findings, waivers, version, checks }, filter }: Context, { dataset, key, mask, tally, scope }: Sight): Counts {
  const open: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  let waived = 0
  for (const finding of findings) {
    if (!isFindingSeen(dataset, mask, finding)) continue
    if (isWaived(waivers, finding)) waived++
    else open[finding.severity]++
  }
  return {
    ...tally.figures(), findings: open, waived, scope: filter.scope === null ? null : (scope?.box ?? null), version,
    drawn: `${version}-${fingerprint(checks.at ? `${key} ${checks.at}` : key)}`,
  }
}

export const isWaived = (waivers: ReadonlyMap<string, Waiver>, finding: Finding): boolean => isClosed(waivers.get(finding.id))

const numbersOfFindings = new WeakMap<Finding, { base: Dataset['base']; added: number; numbers: Uint32Array }>()

/** The numbers of its subjects that there are or were; they stay the same as long as the base does. */
export function subjectNumbers(dataset: Dataset, finding: Finding): Uint32Array {
  const known = numbersOfFindings.get(finding)
  if (known && known.base === dataset.base && (known.added === dataset.added.length || known.numbers.length === finding.subjects.length)) return known.numbers
  const numbers = Uint32Array.from(finding.subjects.map((id) => numberOf(dataset, id) ?? -1).filter((number) => number >= 0))
  numbersOfFindings.set(finding, { base: dataset.base, added: dataset.added.length, numbers })
  return numbers
}

/** A finding is looked at when one of its subjects is, or when it speaks of no object at all. */
export function isFindingSeen(dataset: Dataset, mask: Uint8Array | null, finding: Finding): boolean {
  if (mask === null || finding.subjects.length === 0) return true
  const numbers = subjectNumbers(dataset, finding)
  for (let i = 0; i < numbers.length; i++) if (mask[numbers[i]!] === 1) return true
  return false
}
