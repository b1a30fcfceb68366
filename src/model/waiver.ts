import type { Changes } from './change'

/** Why a finding is accepted as it is. It is keyed by the finding's id, survives every run and stays in every report. */
export interface Waiver {
  readonly finding: string
  readonly rule: string
  readonly reason: string
  readonly who: string
  /** ISO 8601, with the time. */
  readonly at: string
  /** Of an opportunity: it is to be used, in this way. Without it, it is not to be. */
  readonly accepted?: string
  /** What somebody found on the spot. `confirmed`: it is so, and still to be done; the other two close it. Without it, it is accepted as it is. */
  readonly mark?: Mark
  /** Of what was decided: no program changes it. */
  readonly isLocked?: true
}

export const marks = ['confirmed', 'fixed', 'notFault'] as const
export type Mark = (typeof marks)[number]

/** Whether nothing is left to do of a finding. */
export const isClosed = (waiver: Waiver | undefined | null): boolean => !!waiver && waiver.mark !== 'confirmed'

/** Finding id → the waiver before and after. The same value does, undoes and is kept, as a change of features does. */
export type WaiverChange = Changes<Waiver>

export function waive(waivers: ReadonlyMap<string, Waiver>, change: WaiverChange): ReadonlyMap<string, Waiver> {
  const next = new Map(waivers)
  for (const [id, { after }] of change) {
    if (after) next.set(id, after)
    else next.delete(id)
  }
  return next
}
