import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Language } from '../i18n'
import type { FileReport } from '../load'
import type { Finding, Severity } from '../model/finding'
import { ThreadDied } from '../worker/client'
import type { Listed } from '../worker/findings'
import type { Input } from '../worker/open'
import type { Work } from '../worker/registry'
import type { Summary } from '../worker/summary'
import { type Memory, rememberedLanguage, rememberLanguage } from './language'
import { advance, beginning, type Opening } from './opening'

/** What is open. `inputs` are where it came from, to open it again when the other thread dies. */
export interface Data { readonly isSample: boolean; readonly inputs: readonly Input[]; readonly summary: Summary }

/** How the last opening ended, until somebody closes the message. */
export type Outcome =
  | { readonly type: 'imported' | 'cancelled' }
  | { readonly type: 'unreadable'; readonly files: readonly FileReport[]; readonly findings: readonly Finding[] }
  | { readonly type: 'died' }
  | { readonly type: 'failed'; readonly isSample: boolean; readonly detail: string }

/** One page of findings as the other thread holds them. */
export interface Findings { readonly severity: Severity | null; readonly from: number; readonly total: number; readonly page: readonly Listed[] }
export const findingsPerPage = 100

export interface State {
  readonly language: Language
  readonly datasetVersion: number
  readonly data: Data | null
  readonly opening: Opening | null
  readonly outcome: Outcome | null
  readonly findings: Findings
  speak(language: Language): void
  open(inputs: readonly Input[]): Promise<void>
  openSample(): Promise<void>
  cancel(): void
  showFindings(severity: Severity | null, from: number): Promise<void>
  closeOutcome(): void
}

/** What the store needs from outside: the other thread, the sample's files, the browser's memory and clock. */
export interface Surroundings {
  readonly work: Work
  readonly sample: readonly Input[]
  readonly memory: Memory
  /** What the browser's engine may use at most, where it tells. */
  readonly memoryBytes?: number | undefined
  readonly nowMs?: () => number
}

const noFindings: Findings = { severity: null, from: 0, total: 0, page: [] }

export function stateOf({ work, sample, memory, memoryBytes, nowMs = () => performance.now() }: Surroundings): StoreApi<State> {
  return createStore<State>()((set, get) => {
    let running: { readonly abort: AbortController; readonly done: Promise<void> } | undefined
    let asked = 0

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
        if (error instanceof ThreadDied) await restore()
      }
      set({ opening: null, outcome })
    }

    async function take(inputs: readonly Input[], isSample: boolean, signal?: AbortSignal): Promise<Outcome | null> {
      const version = get().datasetVersion + 1
      const onProgress = (progress: Parameters<typeof advance>[1]) => {
        const { opening } = get()
        if (opening) set({ opening: advance(opening, progress, nowMs()) })
      }
      const opened = await work.call('open', { inputs, version, memoryBytes }, { onProgress, ...(signal && { signal }) })
      if (!opened.opened) return { type: 'unreadable', files: opened.files, findings: opened.findings }
      set({ data: { isSample, inputs, summary: opened.summary }, datasetVersion: version })
      await page(null, 0)
      return isSample ? null : { type: 'imported' }
    }

    async function page(severity: Severity | null, from: number): Promise<void> {
      const turn = ++asked
      const { findings, total } = await work.call('findings', { from, to: from + findingsPerPage, ...(severity && { severity }) })
      if (turn === asked) set({ findings: { severity, from, total, page: findings } })
    }

    /** The replica died with its thread: what was open is read again from where it came. */
    async function restore(): Promise<void> {
      const { data } = get()
      set({ data: null, findings: noFindings })
      if (data) await take(data.inputs, data.isSample).catch(() => null)
    }

    return {
      language: rememberedLanguage(memory),
      datasetVersion: 0,
      data: null,
      opening: null,
      outcome: null,
      findings: noFindings,
      speak(language) {
        rememberLanguage(memory, language)
        set({ language })
      },
      open: (inputs) => (inputs.length > 0 ? start(inputs, false) : Promise.resolve()),
      openSample: () => start(sample, true),
      cancel() {
        const { opening } = get()
        if (!opening) return
        set({ opening: { ...opening, isCancelling: true } })
        running?.abort.abort(new Error('cancelled'))
      },
      async showFindings(severity, from) {
        try {
          await page(severity, from)
        } catch (error) {
          set({ outcome: outcomeOf(error, false) })
          if (error instanceof ThreadDied) await restore()
        }
      },
      closeOutcome: () => set({ outcome: null }),
    }
  })
}

function outcomeOf(error: unknown, isSample: boolean, signal?: AbortSignal): Outcome {
  if (signal?.aborted) return { type: 'cancelled' }
  if (error instanceof ThreadDied) return { type: 'died' }
  return { type: 'failed', isSample, detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}
