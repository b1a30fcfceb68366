import type { Input, OpenProgress } from '../worker/open'

export const steps = ['read', 'check', 'index'] as const satisfies readonly OpenProgress['step'][]
export type Step = (typeof steps)[number]

/** Files on their way in. `fraction` is of the current step, `remainingS` of everything, once it can be told. */
export interface Opening {
  readonly names: readonly string[]
  readonly isSample: boolean
  readonly isCancelling: boolean
  readonly startedMs: number
  readonly step: Step
  readonly file: string
  readonly fraction: number
  readonly remainingS: number | null
}

export const beginning = (inputs: readonly Input[], isSample: boolean, startedMs: number): Opening => ({
  names: inputs.map(({ name }) => name), isSample, isCancelling: false, startedMs, step: 'read', file: inputs[0]?.name ?? '', fraction: 0, remainingS: null,
})

/** The share of the whole each step begins at and takes, as measured with the sample city. */
const shares: Record<Step, readonly [from: number, size: number]> = { read: [0, 0.05], check: [0.05, 0.9], index: [0.95, 0.05] }
/** An estimate from less than this is a guess. */
const soonestMs = 1500

export function advance(opening: Opening, { step, file, fraction }: OpenProgress, nowMs: number): Opening {
  const [from, size] = shares[step]
  const overall = from + size * fraction
  const elapsedMs = nowMs - opening.startedMs
  const remainingS = elapsedMs < soonestMs || overall <= 0 ? null : Math.round((elapsedMs * (1 - overall)) / overall / 1000)
  return { ...opening, step, file, fraction, remainingS }
}
