import { type Change, type Halves, mergeInto, type Step, travel } from '../model/change'
import type { Replica } from './replica'

/** What was done to the data since they were opened in this window, in its order; what was undone is there as what it changed. */
export interface Log {
  /** ISO 8601. */
  readonly since: string
  readonly changes: readonly Change[]
}

export const noLog = (): Log => ({ since: new Date().toISOString(), changes: [] })

/** The list is copied for every action, so it has an end; beyond it the changes so far become one. */
const mostChanges = 512

export function logged({ since, changes }: Log, change: Change): Log {
  if (change.size === 0) return { since, changes }
  return { since, changes: changes.length < mostChanges ? [...changes, change] : [together([...changes, change])] }
}

function together(changes: readonly Change[]): Change {
  const one = new Map<string, Halves>()
  for (const change of changes) mergeInto(one, change)
  return one
}

type Told = Pick<Replica, 'history' | 'past' | 'log'>

/** The log after another window went on with the project: its history tells what it did. Null where the two have no moment in common. */
export function logOver(before: Told, { history, past }: Omit<Told, 'log'>): Log | null {
  const [own, other] = [before.past.length, past.length]
  let at = Math.max(own, other)
  if (at - own > before.history.steps.length || at - other > history.steps.length) return null
  while (isSame(before.history.steps[at - own], history.steps[at - other])) at++
  const back = travel(before.history, at - own).change
  const on = travel({ steps: history.steps, at: at - other }, history.at).change
  return logged(logged(before.log, back), on)
}

const isSame = (a: Step | undefined, b: Step | undefined): boolean =>
  a !== undefined && b !== undefined && a.at === b.at && a.who === b.who && a.name.key === b.name.key && a.change.size === b.change.size
