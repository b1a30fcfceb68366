import type { Feature } from './dataset'

/** One feature's halves. Create: no `before`. Delete: no `after`. */
export interface Halves { readonly before?: Feature; readonly after?: Feature }

/** The one change value. It drives undo, the map, the worker's replica, autosave, the journal and the change list. */
export type Change = ReadonlyMap<string, Halves>

export const nothing: Change = new Map()

export const create = (...features: Feature[]): Change => new Map(features.map((after) => [after.id, { after }]))
export const remove = (...features: Feature[]): Change => new Map(features.map((before) => [before.id, { before }]))
export const replace = (...pairs: (readonly [before: Feature, after: Feature])[]): Change =>
  new Map(pairs.map(([before, after]) => [before.id, { before, after }]))

/** Undo is the same change with its halves swapped. */
export function invert(change: Change): Change {
  const inverse = new Map<string, Halves>()
  for (const [id, { before, after }] of change) inverse.set(id, halves(after, before))
  return inverse
}

/** Two changes in a row as one. What ends as it began leaves nothing. */
export function merge(first: Change, second: Change): Change {
  const merged = new Map(first)
  for (const [id, { before, after }] of second) {
    const known = merged.get(id)
    const start = known ? known.before : before
    if (start === after) merged.delete(id)
    else merged.set(id, halves(start, after))
  }
  return merged
}

/** What leads from one collection of features to another, by id. */
export function difference(from: Iterable<Feature>, to: Iterable<Feature>): Change {
  const change = new Map<string, Halves>()
  for (const before of from) change.set(before.id, { before })
  for (const after of to) {
    const before = change.get(after.id)?.before
    if (before && same(before, after)) change.delete(after.id)
    else change.set(after.id, halves(before, after))
  }
  return change
}

const halves = (before: Feature | undefined, after: Feature | undefined): Halves => ({ ...(before && { before }), ...(after && { after }) })
const same = (a: Feature, b: Feature) => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Steps with a name each; `at` counts the steps that are in force. */
export interface History { readonly steps: readonly Step[]; readonly at: number }
export interface Step { readonly name: string; readonly change: Change }

export const noHistory: History = { steps: [], at: 0 }

/** A new step drops what had been undone before it. */
export const record = (history: History, step: Step): History =>
  step.change.size === 0 ? history : { steps: [...history.steps.slice(0, history.at), step], at: history.at + 1 }

/** The change that brings the dataset to the state after `to` steps, and the history there. */
export function travel(history: History, to: number): { history: History; change: Change } {
  if (!Number.isInteger(to) || to < 0 || to > history.steps.length) throw new Error(`expected a step from 0 to ${history.steps.length}, got ${to}`)
  let change = nothing
  for (let at = history.at; at > to; at--) change = merge(change, invert(history.steps[at - 1]!.change))
  for (let at = history.at; at < to; at++) change = merge(change, history.steps[at]!.change)
  return { history: { ...history, at: to }, change }
}
