import type { WordValues } from '../i18n'
import { type Answers, type FileReport, load, type Loaded, type Progress, type Source } from '../load'
import { limits } from '../load/scan'
import { type Finding, findingOf } from '../model/finding'
import { sorted } from './findings'
import { roomOf, weigh } from './memory'
import { adopt } from './project'
import type { Context } from './replica'
import type { Status } from './status'
import { type Summary, summaryOf } from './summary'

/** A file as the page has it: opened by a person, lying beside the program, or already in memory. */
export type Input = { readonly name: string } & ({ readonly blob: Blob } | { readonly url: string } | { readonly bytes: Uint8Array })

export interface OpenArgs {
  readonly inputs: readonly Input[]
  readonly answers?: Answers
  /** What the engine may use at most; only the page can ask. */
  readonly memoryBytes?: number | undefined
  /** Of the project to be. */
  readonly name: string
  readonly isSample: boolean
}

/** `read` = from disk or the program's own server, `check` = understood, checked, repaired, `index` = taken over. */
export interface OpenProgress { readonly step: 'read' | 'check' | 'index'; readonly file: string; readonly fraction: number }

/** When no object was understood nothing is replaced, and `findings` says why. */
export type Opened =
  | { readonly opened: true; readonly summary: Summary; readonly status: Status }
  | { readonly opened: false; readonly files: readonly FileReport[]; readonly findings: readonly Finding[] }

const toldWhenNothingOpens = 100
/** The part of a file's time that parsing takes, as measured with the sample city. */
const readShare = 0.8

export async function* open({ inputs, answers, memoryBytes, name, isSample }: OpenArgs, context: Context): AsyncGenerator<OpenProgress, Opened> {
  const sources: Source[] = []
  const refused: Refused[] = []
  let weight = 0
  for (const [i, { name: file, ...place }] of inputs.entries()) {
    const progress = (done: number): OpenProgress => ({ step: 'read', file, fraction: (i + done) / inputs.length })
    yield progress(0)
    const bytes = await read({ name: file, ...place })
    if (!(bytes instanceof Uint8Array)) {
      refused.push(bytes)
      continue
    }
    const own = yield* weighed(bytes, progress)
    const room = roomOf(memoryBytes, context.replica.weight + weight)
    if (own > room) refused.push(refuse('open.tooHeavy', file, bytes.length, { needMB: megabytes(own), roomMB: Math.max(0, megabytes(room)) }))
    else {
      weight += own
      sources.push({ name: file, bytes })
    }
  }
  const loaded = join(refused, yield* check(sources, answers))
  if (loaded.features.length === 0) return { opened: false, files: loaded.files, findings: sorted(loaded.findings).slice(0, toldWhenNothingOpens) }
  yield { step: 'index', file: '', fraction: 0 }
  const content = { features: loaded.features, findings: sorted(loaded.findings), notices: loaded.notices, weight }
  return { opened: true, summary: summaryOf(loaded), status: await adopt(context, content, { name, isSample }) }
}

function* weighed(bytes: Uint8Array, progress: (done: number) => OpenProgress): Generator<OpenProgress, number> {
  const weighing = weigh(bytes)
  for (;;) {
    const step = weighing.next()
    if (step.done) return step.value
    yield progress(step.value / bytes.length)
  }
}

/** The loader goes file by file and tells of each one; this tells of all of them, by their bytes. */
function* check(sources: readonly Source[], answers: Answers | undefined): Generator<OpenProgress, Loaded> {
  const all = sources.reduce((sum, { bytes }) => sum + bytes.length, 0) || 1
  const loading = load(sources, answers)
  let at = 0
  let before = 0
  for (let last: Progress | undefined; ; ) {
    const step = loading.next()
    if (step.done) return step.value
    const { file, phase, done, total } = step.value
    if (last && (last.file !== file || (last.phase === 'settle' && phase === 'read'))) before += sources[at++]?.bytes.length ?? 0
    const own = (phase === 'read' ? 0 : readShare) + (phase === 'read' ? readShare : 1 - readShare) * Math.min(1, total > 0 ? done / total : 0)
    yield { step: 'check', file, fraction: Math.min(1, (before + own * (sources[at]?.bytes.length ?? 0)) / all) }
    last = step.value
  }
}

interface Refused { readonly file: FileReport; readonly finding: Finding }

async function read(input: Input): Promise<Uint8Array | Refused> {
  if ('bytes' in input) return input.bytes
  if ('url' in input) return fetched(input.url)
  const { name, blob } = input
  if (blob.size > limits.fileBytes) return refuse('open.tooLarge', name, blob.size)
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch (error) {
    return refuse(error instanceof RangeError ? 'open.tooLarge' : 'open.gone', name, blob.size)
  }
}

async function fetched(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`expected ${url} to answer, got ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6)

function refuse(rule: 'open.tooLarge' | 'open.tooHeavy' | 'open.gone', name: string, bytes: number, more: WordValues = {}): Refused {
  const values = { file: name, sizeMB: megabytes(bytes), largestMB: megabytes(limits.fileBytes), ...more }
  return {
    file: { name, bytes, features: 0, readable: false },
    finding: findingOf({ rule, severity: 'error', message: rule, values, key: name }),
  }
}

const join = (refused: readonly Refused[], loaded: Loaded): Loaded => ({
  ...loaded,
  files: [...refused.map(({ file }) => file), ...loaded.files],
  findings: [...refused.map(({ finding }) => finding), ...loaded.findings],
})
