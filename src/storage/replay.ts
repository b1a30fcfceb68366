import { type Change, type History, type Step, travel } from '../model/change'
import type { Feature } from '../model/dataset'
import type { Finding } from '../model/finding'
import { stillSaid } from '../model/mended'
import { type Deed, mostNamed } from '../model/record'
import { waive, type Waiver } from '../model/waiver'
import type { Entry } from './lines'

/** What was done, and what was said of it: the part of a project that grows with every action. */
export interface Told {
  readonly history: History
  /** Older than the history: nobody can go back there, but it is not forgotten. */
  readonly past: readonly Deed[]
  /** Of the files that were read, and of the steps that are past. */
  readonly findings: readonly Finding[]
}

const mostSteps = 600
/** So many go at once: the list is not copied for every step. */
const stepsLeft = 500

export const deedOf = ({ name, who, at, change, waivers }: Step): Deed => {
  const objects: string[] = []
  for (const ids of [change, waivers]) for (const id of ids?.keys() ?? []) if (objects.length < mostNamed) objects.push(id)
  return { name, who, at, count: change.size + (waivers?.size ?? 0), objects }
}

/** The oldest steps in force become lines of the journal when there are too many, so that a history has an end. */
export function settled({ history, past, findings }: Told, most = mostSteps, left = stepsLeft): Told {
  const { steps, at } = history
  if (steps.length <= most) return { history, past, findings }
  const count = Math.min(at, steps.length - left)
  const gone = steps.slice(0, count)
  const said = gone.flatMap((step, i) => stillSaid(step.findings ?? [], gone.slice(i + 1)))
  const kept = stillSaid(findings, gone)
  return {
    history: { steps: steps.slice(count), at: at - count },
    past: [...past, ...gone.map(deedOf)],
    findings: said.length ? [...kept, ...said] : kept,
  }
}

export interface Replayed extends Told {
  /** Id → how the object is now, or null where it is no more. */
  readonly changed: ReadonlyMap<string, Feature | null>
  readonly waivers: ReadonlyMap<string, Waiver>
  /** Entries that led where nobody knows, since one before them is damaged. */
  readonly lost: number
}

/** The base and what was done since. Each object is as the last entry left it, whatever was lost before. */
export function replay(told: Told, waived: ReadonlyMap<string, Waiver>, entries: readonly Entry[]): Replayed {
  const changed = new Map<string, Feature | null>()
  let now = told
  let waivers = waived
  let lost = 0
  const pass = (change: Change) => {
    for (const [id, { after }] of change) changed.set(id, after ?? null)
  }
  for (const entry of entries) {
    if ('step' in entry) {
      const { steps, at } = now.history
      pass(entry.step.change)
      if (entry.step.waivers) waivers = waive(waivers, entry.step.waivers)
      now = settled({ ...now, history: { steps: [...steps.slice(0, at), entry.step], at: at + 1 } })
      continue
    }
    const to = entry.to - now.past.length
    if (to < 0 || to > now.history.steps.length) {
      lost++
      continue
    }
    const way = travel(now.history, to)
    pass(way.change)
    waivers = waive(waivers, way.waivers)
    now = { ...now, history: way.history }
  }
  return { ...now, changed, waivers, lost }
}

const joined = new WeakMap<readonly Finding[], { readonly parts: readonly (readonly Finding[])[]; readonly said: readonly Finding[] }>()

/** What is said of the objects as they are: of the files, and of the steps that are in force. What later steps put right is over. */
export function saidBy({ findings, history: { steps, at } }: Told): readonly Finding[] {
  const inForce = steps.slice(0, at)
  const own = inForce.flatMap((step, i) => (step.findings?.length ? [stillSaid(step.findings, inForce.slice(i + 1))] : []))
  const parts = [stillSaid(findings, inForce), ...own]
  if (parts.length === 1) return parts[0]!
  const known = joined.get(findings)
  if (known?.parts.length === parts.length && parts.every((part, i) => part === known.parts[i])) return known.said
  const said = parts.flat()
  joined.set(findings, { parts, said })
  return said
}
