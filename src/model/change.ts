import type { WordKey, WordValues } from '../i18n'
import type { Feature } from './dataset'
import type { Finding } from './finding'
import type { WaiverChange } from './waiver'

/** One feature's halves. Create: no `before`. Delete: no `after`. */
export interface Halves<T = Feature> { readonly before?: T; readonly after?: T }
export type Changes<T> = ReadonlyMap<string, Halves<T>>

/** The one change value. It drives undo, the map, the worker's replica, autosave, the journal and the change list. */
export type Change = Changes<Feature>

export const nothing: Change = new Map()

export const create = (...features: Feature[]): Change => new Map(features.map((after) => [after.id, { after }]))
export const remove = (...features: Feature[]): Change => new Map(features.map((before) => [before.id, { before }]))
export const replace = (...pairs: (readonly [before: Feature, after: Feature])[]): Change =>
  new Map(pairs.map(([before, after]) => [before.id, { before, after }]))

/** Undo is the same change with its halves swapped. */
export function invert<T = Feature>(change: Changes<T>): Changes<T> {
  const inverse = new Map<string, Halves<T>>()
  for (const [id, { before, after }] of change) inverse.set(id, halves(after, before))
  return inverse
}

/** Two changes in a row as one. What ends as it began leaves nothing. */
export function merge<T = Feature>(first: Changes<T>, second: Changes<T>): Changes<T> {
  const merged = new Map(first)
  mergeInto(merged, second)
  return merged
}

/** As `merge`, into a map of one's own: many changes in a row cost no copy for each. */
export function mergeInto<T = Feature>(merged: Map<string, Halves<T>>, second: Changes<T>): void {
  for (const [id, { before, after }] of second) {
    const known = merged.get(id)
    const start = known ? known.before : before
    if (start === after) merged.delete(id)
    else merged.set(id, halves(start, after))
  }
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

const halves = <T>(before: T | undefined, after: T | undefined): Halves<T> => ({ ...(before && { before }), ...(after && { after }) })
const same = (a: Feature, b: Feature) => a === b || JSON.stringify(a) === JSON.stringify(b)

/** What was done, in words of the reader's language. */
export interface Phrase { readonly key: WordKey; readonly values?: WordValues }

/** One thing a person did. The journal is the list of these; undo goes back over them. */
export interface Step {
  readonly name: Phrase
  readonly change: Change
  readonly waivers?: WaiverChange
  /** What was said of the objects an import brought; it goes and comes back with them. */
  readonly findings?: readonly Finding[]
  readonly who: string
  /** ISO 8601, with the time. */
  readonly at: string
}

/** `at` counts the steps that are in force. */
export interface History { readonly steps: readonly Step[]; readonly at: number }

export const noHistory: History = { steps: [], at: 0 }

const isEmpty = ({ change, waivers, findings }: Step) => change.size === 0 && !waivers?.size && !findings?.length

/** A new step drops what had been undone before it. */
export const record = (history: History, step: Step): History =>
  isEmpty(step) ? history : { steps: [...history.steps.slice(0, history.at), step], at: history.at + 1 }

/** The changes that bring the project to the state after `to` steps, and the history there. */
export function travel(history: History, to: number): { history: History; change: Change; waivers: WaiverChange } {
  if (!Number.isInteger(to) || to < 0 || to > history.steps.length) throw new Error(`expected a step from 0 to ${history.steps.length}, got ${to}`)
  let change = nothing
  let waivers: WaiverChange = new Map()
  const pass = (step: Step, isBack: boolean) => {
    change = merge(change, isBack ? invert(step.change) : step.change)
    if (step.waivers) waivers = merge(waivers, isBack ? invert(step.waivers) : step.waivers)
  }
  for (let at = history.at; at > to; at--) pass(history.steps[at - 1]!, true)
  for (let at = history.at; at < to; at++) pass(history.steps[at]!, false)
  return { history: { ...history, at: to }, change, waivers }
}
