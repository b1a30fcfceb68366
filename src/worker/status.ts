import type { Phrase } from '../model/change'
import { all } from '../model/dataset'
import type { Box } from '../model/geometry'
import type { Kind } from '../model/schema'
import type { Project, Replica } from './replica'
import type { KindCount } from './summary'

/** A step as the history lists it: how many objects it touched, not the objects. */
export interface StepLine { readonly name: Phrase; readonly who: string; readonly at: string; readonly objects: number }

/** Whether the last action rests on this computer. `full` and `denied` are the browser's refusals. */
export type Keeping =
  | { readonly state: 'kept'; readonly at: string }
  | { readonly state: 'unkept'; readonly why: 'full' | 'denied' | 'lost' | 'failed'; readonly detail: string }

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
  readonly keeping: Keeping
}

export function statusOf({ project, dataset, notices, history, version }: Replica, keeping: Keeping): Status {
  if (!project) throw new Error('expected an open project, got none')
  const kinds: Partial<Record<Kind, { placed: number; unplaced: number }>> = {}
  let unplaced = 0
  for (const { geometry, properties: { kind } } of all(dataset)) {
    const count = (kinds[kind] ??= { placed: 0, unplaced: 0 })
    count[geometry ? 'placed' : 'unplaced']++
    if (!geometry) unplaced++
  }
  return {
    project, version, objects: dataset.size, unplaced, kinds, box: dataset.base.index.box, notices, at: history.at, keeping,
    steps: history.steps.map(({ name, who, at, change, waivers }) => ({ name, who, at, objects: change.size + (waivers?.size ?? 0) })),
  }
}
