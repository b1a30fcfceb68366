import type { Answers } from '../load'
import type { Phrase } from '../model/change'
import { ThreadDied } from '../worker/client'
import type { Input, OpenProgress, Reading } from '../worker/open'
import type { FileReading } from '../worker/staged'
import type { Summary } from '../worker/summary'
import type { TakeArgs } from '../worker/take'
import type { Status } from '../worker/status'
import type { Received } from './download'
import { type Asking, type Choosing, asked, currentOf, isAsked, nameOf, needed, sendersOf, unlike } from './asking'
import type { Slice } from './slice'

export const steps = ['read', 'check', 'index'] as const satisfies readonly OpenProgress['step'][]
export type Step = (typeof steps)[number]

/** How the last opening ended, until somebody closes the message. */
export type Outcome =
  | {
    readonly type: 'imported'; readonly summary: Summary; readonly name: string; readonly inputs: readonly Input[]; readonly answers: Readonly<Record<string, Answers>>
    /** Which step of the history it was. */
    readonly at: number
  }
  | { readonly type: 'cancelled' }
  | { readonly type: 'unreadable'; readonly files: readonly FileReading[] }
  | { readonly type: 'died' }
  | { readonly type: 'failed'; readonly isSample: boolean; readonly detail: string }

/** A file on its way from an address; `fault` is why it did not come. */
export interface Fetching { readonly host: string; readonly received: Received | null; readonly fault: Phrase | null }

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

export interface Openings {
  readonly opening: Opening | null
  readonly outcome: Outcome | null
  /** The dialog about files that were read and not yet taken. */
  readonly asking: Asking | null
  /** `isLooked`: somebody wants to see how they are read, even where nothing has to be asked. */
  open(inputs: readonly Input[], isLooked?: boolean): Promise<void>
  openSample(): Promise<void>
  readonly fetching: Fetching | null
  /** Fetches what lies at an address somebody typed, and opens it; true once it is here. */
  openAddress(text: string): Promise<boolean>
  stopFetching(): void
  cancel(): void
  closeOutcome(): void
  /** Shows another of the files. */
  turnTo(file: string): void
  /** An answer to a question about a file; undefined takes one back. */
  answer(file: string, change: { readonly [K in keyof Answers]?: Answers[K] | undefined }): Promise<void>
  /** Whose file it is, for the next one of that sender; null: it is not to be remembered. */
  nameSender(file: string, label: string | null): void
  /** Reads the file without what was remembered of its sender, and forgets that. */
  forgetSender(file: string): Promise<void>
  /** Reads the whole files with the answers, and lays them beside the open project. */
  compare(): Promise<void>
  goBack(): void
  take(choosing: Choosing): Promise<void>
  /** Closes the dialog; the files are forgotten. */
  abandon(): Promise<void>
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
  let looking: AbortController | undefined
  let fetching: AbortController | undefined

  /** One work at a time: a new one first waits until the one before has really stopped. */
  function start(begin: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const before = running
    const abort = new AbortController()
    before?.abort.abort(new Error('another opening'))
    const begun = () => (abort.signal.aborted ? Promise.resolve() : begin(abort.signal))
    const done = (before ? before.done.then(begun) : begun()).finally(() => {
      if (running?.abort === abort) running = undefined
    })
    running = { abort, done }
    return done
  }

  const onProgress = (progress: OpenProgress) => {
    const { opening } = get()
    if (opening) set({ opening: advance(opening, progress, nowMs()) })
  }

  async function bring(inputs: readonly Input[], isSample: boolean, isLooked: boolean, signal: AbortSignal): Promise<void> {
    set({ opening: beginning(inputs, isSample, nowMs()), ...(!(isSample && get().outcome?.type === 'died') && { outcome: null }) })
    try {
      const ended = isSample ? await bringSample(inputs, signal) : await bringFiles(inputs, isLooked, signal)
      set({ opening: null, ...ended })
    } catch (error) {
      set({ opening: null, outcome: outcomeOf(error, isSample, signal) })
    }
  }

  async function bringSample(inputs: readonly Input[], signal: AbortSignal): Promise<Partial<Openings & { status: Status }>> {
    const opened = await work.call('open', { inputs, name: '', isSample: true, memoryBytes }, { onProgress, signal })
    return opened.opened ? { status: opened.status } : { outcome: { type: 'unreadable', files: opened.reading.files } }
  }

  async function bringFiles(inputs: readonly Input[], isLooked: boolean, signal: AbortSignal): Promise<Partial<Openings & { status: Status }>> {
    const reading = await work.call('read', { inputs, memoryBytes }, { onProgress, signal })
    if (reading.files.every(({ isWorthTaking }) => !isWorthTaking)) {
      await work.call('drop', null)
      return { outcome: { type: 'unreadable', files: reading.files } }
    }
    const { status } = get()
    const isUntouched = status === null || (status.project.isSample && status.steps.length === 0)
    const asking = asked(inputs, reading, isUntouched)
    if (isUntouched && !isLooked && !reading.files.some(isAsked)) return taken(asking, { as: 'project', name: nameOf(reading), onClash: 'replace' }, signal)
    return { asking }
  }

  async function taken(asking: Asking, choosing: Choosing, signal: AbortSignal): Promise<Partial<Openings & { status: Status }>> {
    const args: TakeArgs = { ...choosing, who: get().who, senders: sendersOf(asking) }
    const { status, summary } = await work.call('take', args, { onProgress, signal })
    const name = choosing.as === 'project' ? choosing.name : status.project.name
    return { status, asking: null, outcome: { type: 'imported', summary, name, at: status.at, inputs: asking.inputs, answers: asking.answers } }
  }

  /** Work on the files of the dialog; what goes wrong is said there, and nothing that was answered is lost. */
  const attend = (begin: (asking: Asking, signal: AbortSignal) => Promise<Partial<Openings & { status: Status }>>): Promise<void> => start(async (signal) => {
    const { asking } = get()
    if (!asking) return
    looking?.abort(new Error('the whole is read'))
    set({ opening: beginning(asking.inputs, false, nowMs()), asking: { ...asking, fault: null } })
    try {
      set({ opening: null, ...(await begin(asking, signal)) })
    } catch (error) {
      const now = get().asking
      const outcome = outcomeOf(error, false, signal)
      const isLost = error instanceof ThreadDied || now?.isLost === true
      set({ opening: null, asking: now && { ...now, isLost, fault: outcome.type === 'cancelled' ? null : outcome } })
    }
  })

  /** The whole files with the answers, where what was read is not that already. */
  async function current(asking: Asking, signal: AbortSignal): Promise<Reading> {
    const needs = needed(asking)
    if (!needs && !asking.isLost) return asking.reading
    return work.call('read', { ...(asking.isLost && { inputs: asking.inputs }), answers: asking.answers, memoryBytes }, { onProgress, signal })
  }

  async function look(file: string): Promise<void> {
    looking?.abort(new Error('another look'))
    const abort = (looking = new AbortController())
    const { asking } = get()
    if (!asking || asking.isLost) return
    set({ asking: { ...asking, isLooking: true } })
    try {
      const seen = await work.call('preview', { file, answers: asking.answers[file] ?? {} }, { signal: abort.signal })
      const now = get().asking
      if (now && looking === abort) set({ asking: { ...now, isLooking: false, looks: { ...now.looks, [file]: seen } } })
    } catch (error) {
      const now = get().asking
      if (!now || looking !== abort) return
      set({ asking: { ...now, isLooking: false, isLost: now.isLost || error instanceof ThreadDied, fault: outcomeOf(error, false, abort.signal) } })
    }
  }

  const put = (change: Partial<Asking>) => {
    const { asking } = get()
    if (asking) set({ asking: { ...asking, ...change } })
  }

  async function fetchFrom(text: string): Promise<boolean> {
    fetching?.abort(new Error('another address'))
    const abort = (fetching = new AbortController())
    // Few ever open from an address.
    const { addressOf, download, nameOfAddress, Undelivered } = await import('./download')
    if (fetching !== abort) return false
    try {
      const url = addressOf(text, globalThis.location?.protocol === 'https:')
      set({ fetching: { host: url.host, received: null, fault: null } })
      const blob = await download(url, abort.signal, (received) => fetching === abort && set({ fetching: { host: url.host, received, fault: null } }))
      set({ fetching: null })
      void get().open([{ name: nameOfAddress(url), blob }])
      return true
    } catch (error) {
      if (fetching !== abort) return false
      if (!(error instanceof Undelivered) && !abort.signal.aborted) throw error
      set({ fetching: error instanceof Undelivered ? { host: '', received: null, fault: { key: error.why, values: error.values } } : null })
      return false
    }
  }

  /** What is added is a step of the project's history, and a step has a name beside it. One dialog at a time. */
  async function named(): Promise<void> {
    put({ isHidden: true })
    await get().askName()
    put({ isHidden: false })
  }

  const busyNotice: Phrase = { key: 'open.busy' }

  return {
    opening: null,
    outcome: null,
    asking: null,
    async open(inputs, isLooked = false) {
      if (inputs.length === 0) return
      if (get().asking) return get().tell({ tone: 'warning', text: busyNotice })
      await start((signal) => bring(unlike(inputs), false, isLooked, signal))
    },
    fetching: null,
    openAddress: fetchFrom,
    stopFetching() {
      fetching?.abort(new Error('cancelled'))
      set({ fetching: null })
    },
    openSample: () => start((signal) => bring(sample, true, false, signal)),
    cancel() {
      const { opening } = get()
      if (!opening) return
      set({ opening: { ...opening, isCancelling: true } })
      running?.abort.abort(new Error('cancelled'))
    },
    closeOutcome: () => set({ outcome: null }),
    turnTo: (file) => put({ file }),
    async answer(file, change) {
      const { asking } = get()
      if (!asking) return
      const answers = Object.fromEntries(Object.entries({ ...asking.answers[file], ...change }).filter(([, value]) => value !== undefined)) as Answers
      put({ answers: { ...asking.answers, [file]: answers }, isTouched: true })
      await look(file)
    },
    nameSender(file, label) {
      const { asking } = get()
      if (asking) put({ labels: { ...asking.labels, [file]: label } })
    },
    async forgetSender(file) {
      const { asking } = get()
      const shape = asking && currentOf(asking, file).shape
      if (!shape) return
      await work.call('forget', { shape })
      put({ answers: { ...get().asking!.answers, [file]: {} }, forgotten: [...get().asking!.forgotten, file] })
      await look(file)
    },
    compare: () => attend(async (asking, signal) => {
      const reading = await current(asking, signal)
      return { asking: { ...get().asking!, reading, looks: {}, isLost: false, step: 'compare' } }
    }),
    goBack: () => put({ step: 'ask', fault: null }),
    async take(choosing) {
      if (choosing.as === 'add') await named()
      await attend(async (asking, signal) => {
        const reading = await current(asking, signal)
        put({ reading, looks: {}, isLost: false })
        return taken({ ...asking, reading, looks: {} }, choosing, signal)
      })
    },
    async abandon() {
      running?.abort.abort(new Error('closed'))
      looking?.abort(new Error('closed'))
      await running?.done
      set({ asking: null })
      await work.call('drop', null).catch(() => {})
    },
  }
}

function outcomeOf(error: unknown, isSample: boolean, signal: AbortSignal): Outcome {
  if (signal.aborted) return { type: 'cancelled' }
  if (error instanceof ThreadDied) return { type: 'died' }
  return { type: 'failed', isSample, detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}
