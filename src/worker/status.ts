import type { Change, Phrase } from '../model/change'
import { all, type Dataset, type Feature } from '../model/dataset'
import { type Box, boxOf } from '../model/geometry'
import { type Locks, locksOf } from '../model/lock'
import type { Kind } from '../model/schema'
import type { Project, Replica } from './replica'
import type { KindCount } from './summary'

/** A step as the history lists it: how many objects it touched, not the objects. */
export interface StepLine { readonly name: Phrase; readonly who: string; readonly at: string; readonly objects: number }

/**
 * Whether the last action rests on this computer. `full`, `denied` and `newer` are refusals: no room, no permission, a newer program's database.
 */
export type Keeping =
  | { readonly state: 'kept'; readonly at: string }
  | { readonly state: 'keeping'; readonly fraction: number }
  | { readonly state: 'unkept'; readonly why: 'full' | 'denied' | 'newer' | 'failed'; readonly detail: string }

/** What the page knows of the open project. Every task that changes it ends with this. */
export interface Status {
  readonly project: Project
  readonly version: number
  readonly objects: number
  readonly unplaced: number
  readonly kinds: Readonly<Partial<Record<Kind, KindCount>>>
  readonly box: Box | null
  readonly notices: readonly string[]
  readonly steps: readonly StepLine[]
  /** How many of the steps are in force. */
  readonly at: number
  /** Older actions that can no longer be undone; `deeds` tells of them. */
  readonly past: number
  readonly keeping: Keeping
  /** How much of the project was checked; `at` counts what was found without an action. */
  readonly checks: { readonly checked: number | 'all'; readonly isWaiting: boolean; readonly at: number }
  readonly locks: Locks
}

interface Tally {
  readonly kinds: Readonly<Partial<Record<Kind, KindCount>>>
  readonly unplaced: number
  /** Of everything there is; it may be larger after something at its edge was deleted. */
  readonly box: Box | null
}

/** Counting a million objects for every edit would take longer than the edit. */
const tallies = new WeakMap<Dataset, Tally>()

function tallyOf(dataset: Dataset): Tally {
  let tally = tallies.get(dataset)
  if (!tally) {
    const counts: Counts = {}
    for (const feature of all(dataset)) count(counts, feature, 1)
    tally = { kinds: counts, unplaced: unplacedOf(counts), box: grown(dataset.base.index.box, dataset.edits.values()) }
    tallies.set(dataset, tally)
  }
  return tally
}

/** Tells what a change makes of the figures of the dataset before it. */
export function retally(before: Dataset, change: Change, after: Dataset): void {
  const tally = tallyOf(before)
  const counts: Counts = {}
  for (const [kind, { placed, unplaced }] of Object.entries(tally.kinds) as [Kind, KindCount][]) counts[kind] = { placed, unplaced }
  for (const halves of change.values()) {
    if (halves.before) count(counts, halves.before, -1)
    if (halves.after) count(counts, halves.after, 1)
  }
  for (const kind of Object.keys(counts) as Kind[]) if (counts[kind]!.placed === 0 && counts[kind]!.unplaced === 0) delete counts[kind]
  tallies.set(after, { kinds: counts, unplaced: unplacedOf(counts), box: grown(tally.box, Array.from(change.values(), (halves) => halves.after)) })
}

type Counts = Partial<Record<Kind, { placed: number; unplaced: number }>>

function count(counts: Counts, { geometry, properties: { kind } }: Feature, by: number): void {
  const own = (counts[kind] ??= { placed: 0, unplaced: 0 })
  own[geometry ? 'placed' : 'unplaced'] += by
}

const unplacedOf = (counts: Counts): number => Object.values(counts).reduce((sum, { unplaced }) => sum + unplaced, 0)

function grown(box: Box | null, features: Iterable<Feature | null | undefined>): Box | null {
  let all = box
  for (const feature of features) {
    const own = feature?.geometry && boxOf(feature.geometry)
    if (own) all = all ? [Math.min(all[0], own[0]), Math.min(all[1], own[1]), Math.max(all[2], own[2]), Math.max(all[3], own[3])] : own
  }
  return all
}

export function statusOf({ project, checks: { checked, waiting, at: checkedAt }, dataset, notices, history, past, version, settings }: Replica, keeping: Keeping): Status {
  if (!project) throw new Error('expected an open project, got none')
  return {
    ...tallyOf(dataset), project, version, objects: dataset.size, notices, at: history.at, past: past.length, keeping, locks: locksOf(settings),
    checks: { checked: checked === 'all' ? checked : checked.size, isWaiting: waiting.length > 0, at: checkedAt },
    steps: history.steps.map(({ name, who, at, change, waivers }) => ({ name, who, at, objects: change.size + (waivers?.size ?? 0) })),
  }
}
