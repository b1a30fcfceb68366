import type { FileReport } from '../load'
import type { Finding } from '../model/finding'
import { ThreadDied } from '../worker/client'
import type { Input, OpenProgress } from '../worker/open'
import type { Summary } from '../worker/summary'
import type { Slice } from './slice'

export const steps = ['read', 'check', 'index'] as const satisfies readonly OpenProgress['step'][]
export type Step = (typeof steps)[number]

/** How the last opening ended, until somebody closes the message. */
export type Outcome =
  | { readonly type: 'imported'; readonly summary: Summary }
  | { readonly type: 'cancelled' }
  | { readonly type: 'unreadable'; readonly files: readonly FileReport[]; readonly findings: readonly Finding[] }
  | { readonly type: 'died' }
  | { readonly type: 'failed'; readonly isSample: boolean; readonly detail: string }

export interface Openings {
  readonly opening: Opening | null
  readonly outcome: Outcome | null
  open(inputs: readonly Input[]): Promise<void>
  openSample(): Promise<void>
  cancel(): void
  closeOutcome(): void
}

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

export const openings: Slice<Openings> = (set, get, { work, sample, memoryBytes, nowMs = () => performance.now() }) => {
  let running: { readonly abort: AbortController; readonly done: Promise<void> } | undefined

  /** One opening at a time: a new one first waits until the one before has really stopped. */
  function start(inputs: readonly Input[], isSample: boolean): Promise<void> {
    const before = running
    const abort = new AbortController()
    before?.abort.abort(new Error('another opening'))
    const begin = () => (abort.signal.aborted ? Promise.resolve() : bring(inputs, isSample, abort.signal))
    const done = (before ? before.done.then(begin) : begin()).finally(() => {
      if (running?.abort === abort) running = undefined
    })
    running = { abort, done }
    return done
  }

  async function bring(inputs: readonly Input[], isSample: boolean, signal: AbortSignal): Promise<void> {
    set({ opening: beginning(inputs, isSample, nowMs()), outcome: null })
    let outcome: Outcome | null = null
    try {
      outcome = await take(inputs, isSample, signal)
    } catch (error) {
      outcome = outcomeOf(error, isSample, signal)
    }
    set({ opening: null, outcome })
  }

  async function take(inputs: readonly Input[], isSample: boolean, signal: AbortSignal): Promise<Outcome | null> {
    const onProgress = (progress: OpenProgress) => {
      const { opening } = get()
      if (opening) set({ opening: advance(opening, progress, nowMs()) })
    }
    const name = inputs.length === 1 ? inputs[0]!.name.replace(/\.[^.]+$/, '') : ''
    const opened = await work.call('open', { inputs, name, isSample, memoryBytes }, { onProgress, signal })
    if (!opened.opened) return { type: 'unreadable', files: opened.files, findings: opened.findings }
    set({ status: opened.status })
    return isSample ? null : { type: 'imported', summary: opened.summary }
  }

  return {
    opening: null,
    outcome: null,
    open: (inputs) => (inputs.length > 0 ? start(inputs, false) : Promise.resolve()),
    openSample: () => start(sample, true),
    cancel() {
      const { opening } = get()
      if (!opening) return
      set({ opening: { ...opening, isCancelling: true } })
      running?.abort.abort(new Error('cancelled'))
    },
    closeOutcome: () => set({ outcome: null }),
  }
}

function outcomeOf(error: unknown, isSample: boolean, signal: AbortSignal): Outcome {
  if (signal.aborted) return { type: 'cancelled' }
  if (error instanceof ThreadDied) return { type: 'died' }
  return { type: 'failed', isSample, detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}
