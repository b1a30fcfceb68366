import type { Position } from 'geojson'
import type { Answers, Progress } from '../load'
import { type FileRead, readFile } from '../load/file'
import { beginning, copied, survey } from '../load/survey'
import { anyPosition, metresBetween } from '../model/geometry'
import { isInVietnam } from '../model/vn2000'
import { type Comparison, compare } from './compare'
import { bytesOf, type Input, megabytes, refusal, type Refusal } from './input'
import { roomOf, weigh } from './memory'
import type { Context } from './replica'
import { keepSender, type Sender, senderOf } from './senders'
import { type Content, type FileReading, readingOf, type StagedFile } from './staged'

export type { Input } from './input'

export interface ReadArgs {
  /** New files; without them those that wait are read again, where their answers are others now. Names are unique. */
  readonly inputs?: readonly Input[]
  /** By file name. A file with answers of its own is not read as its sender's last one was. */
  readonly answers?: Readonly<Record<string, Answers>>
  /** What the engine may use at most; only the page can ask. */
  readonly memoryBytes?: number | undefined
}

/** `read` = from disk or the program's own server, `check` = understood, checked, repaired, `index` = compared or taken over. */
export interface OpenProgress { readonly step: 'read' | 'check' | 'index'; readonly file: string; readonly fraction: number }

/** What was read, before anything of it is taken. */
export interface Reading {
  readonly files: readonly FileReading[]
  /** Null while nothing is open to compare with. */
  readonly comparison: Comparison | null
}

/** The part of a file's time that parsing takes, as measured with the sample city. */
const readShare = 0.8

/** Reads files into a place of their own: nothing of the open project changes, whatever they are. */
export async function* read({ inputs, answers = {}, memoryBytes }: ReadArgs, context: Context): AsyncGenerator<OpenProgress, Reading> {
  const before = inputs ? inputs.map(({ ...input }) => unread({ name: input.name, input })) : context.staged?.files ?? []
  context.staged = { files: before.map((file) => (isOutdated(file, answers) ? { ...file, content: null, weight: 0 } : file)) }
  const files = context.staged.files.map((file): StagedFile | Pending => (file.content ? file : { name: file.name, input: file.input }))
  const waiting = new Map<string, Uint8Array>()
  let weight = context.staged.files.reduce((sum, file) => sum + file.weight, 0)
  for (const [i, file] of files.entries()) {
    if ('content' in file) continue
    const progress = (done: number): OpenProgress => ({ step: 'read', file: file.name, fraction: (i + done) / files.length })
    yield progress(0)
    const bytes = await bytesOf(file.input)
    if (!(bytes instanceof Uint8Array)) {
      files[i] = refused(file, bytes)
      continue
    }
    const own = yield* weighed(bytes, progress)
    const room = roomOf(memoryBytes, context.replica.weight + weight)
    if (own > room) {
      files[i] = refused(file, refusal('open.tooHeavy', file.name, bytes.length, { needMB: megabytes(own), roomMB: Math.max(0, megabytes(room)) }))
      continue
    }
    weight += own
    waiting.set(file.name, bytes)
    files[i] = { ...file, weight: own }
  }
  yield* check(files, waiting, answers, context)
  const staged = files as StagedFile[]
  context.staged = { files: staged }
  const comparison = context.replica.project ? yield* compared(staged, context) : null
  return { files: staged.map((file) => readingOf(file, file.content!, false)), comparison }
}

interface Pending { readonly name: string; readonly input: Input; readonly weight?: number }

const unread = ({ name, input }: Pending): StagedFile =>
  ({ name, input, bytes: 0, weight: 0, head: null, isShort: true, shape: '', answers: {}, sender: null, content: null })

const isOutdated = ({ name, content, answers: used }: StagedFile, answers: Readonly<Record<string, Answers>>): boolean =>
  !content || (answers[name] !== undefined && JSON.stringify(answers[name]) !== JSON.stringify(used))

function refused({ name, input }: Pending, { size, finding }: Refusal): StagedFile {
  const content: Content = { features: [], findings: [finding], facts: null, isReadable: false, notice: null, project: undefined }
  return { ...unread({ name, input }), bytes: size, content }
}

function* weighed(bytes: Uint8Array, progress: (done: number) => OpenProgress): Generator<OpenProgress, number> {
  const weighing = weigh(bytes)
  for (;;) {
    const step = weighing.next()
    if (step.done) return step.value
    yield progress(step.value / bytes.length)
  }
}

/** Understands the files one after the other, in place, and tells of all of them by their bytes. */
async function* check(
  files: (StagedFile | Pending)[], waiting: Map<string, Uint8Array>, answers: Readonly<Record<string, Answers>>, context: Context,
): AsyncGenerator<OpenProgress, void> {
  const all = [...waiting.values()].reduce((sum, { length }) => sum + length, 0) || 1
  const ids = new Set<string>()
  const near = nearby(context)
  for (const file of files) {
    if (!('content' in file)) continue
    for (const { id } of file.content?.features ?? []) ids.add(id)
  }
  let before = 0
  for (const [i, file] of files.entries()) {
    const bytes = waiting.get(file.name)
    if ('content' in file || !bytes) continue
    const steps = understand(file, bytes, answers[file.name], { ids, near }, context)
    let step = await steps.next()
    for (; !step.done; step = await steps.next()) {
      const { phase, done, total } = step.value
      const own = (phase === 'read' ? 0 : readShare) + (phase === 'read' ? readShare : 1 - readShare) * Math.min(1, total > 0 ? done / total : 0)
      yield { step: 'check', file: file.name, fraction: Math.min(1, (before + own * bytes.length) / all) }
    }
    files[i] = step.value
    before += bytes.length
    waiting.delete(file.name)
  }
}

/** Where the open project lies hints at what the metres of a new file mean; the sample is nobody's neighbour. */
function nearby({ replica: { project, dataset } }: Context): Position[] {
  const { box } = dataset.base.index
  if (!project || project.isSample || !box) return []
  const middle = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  return isInVietnam(middle) ? [middle] : []
}

interface Among { readonly ids: Set<string>; readonly near: Position[] }

/** One file. Its beginning says whose it is; then it is read as that sender's last one was, unless somebody answered. */
async function* understand(
  { name, input, weight = 0 }: Pending, bytes: Uint8Array, given: Answers | undefined, among: Among, context: Context,
): AsyncGenerator<Progress, StagedFile> {
  const source = { name, bytes }
  const seen = yield* survey(source)
  const head = 'why' in seen ? null : beginning(seen)
  const first = yield* readFile(source, {}, { ids: new Set(), near: [...among.near], survey: head ?? seen })
  const { shape } = first.facts
  const sender = first.isReadable && !given ? await senderOf(shape, context) : null
  let answers = given ?? sender?.answers ?? {}
  const again = async function* (): AsyncGenerator<Progress, FileRead> {
    const ids = new Set(among.ids)
    const whole = yield* readFile(source, answers, { ids, near: among.near, ...(!answers.encoding && { survey: seen }) })
    return whole
  }
  let whole = yield* again()
  if (sender && isElsewhere(sender, answers, whole)) {
    answers = withoutSystem(answers)
    whole = yield* again()
  }
  for (const { id } of whole.features) among.ids.add(id)
  return {
    name, input, bytes: bytes.length, weight, head: head && copied(head), isShort: head === seen, shape, answers, sender, content: contentOf(whole),
  }
}

/** Two offices may send tables of the same columns from two zones: what would lie far from the last file of the sender is asked again. */
const farM = 150_000

function isElsewhere({ place }: Sender, { crs }: Answers, { features }: FileRead): boolean {
  if (crs === undefined || !place) return false
  const first = features.find(({ geometry }) => geometry)
  const here = first ? anyPosition(first.geometry) : null
  return !here || metresBetween(here, place) > farM
}

function withoutSystem(answers: Answers): Answers {
  const { crs: _, axes: __, ...rest } = answers
  return rest
}

const contentOf = ({ features, report, facts, isReadable, notice, project }: FileRead): Content =>
  ({ features, findings: report.findings(), facts, isReadable, notice, project })

async function* compared(files: readonly StagedFile[], { replica }: Context): AsyncGenerator<OpenProgress, Comparison> {
  const features = files.flatMap(({ content }) => content?.features ?? [])
  const steps = compare(replica.dataset, features)
  let step = steps.next()
  for (; !step.done; step = steps.next()) yield { step: 'index', file: '', fraction: step.value / features.length }
  return step.value
}

export interface PreviewArgs { readonly file: string; readonly answers: Answers }

/** What the beginning of a waiting file would be with other answers. Nothing changes; the whole is read when it is taken. */
export function* preview({ file: name, answers }: PreviewArgs, context: Context): Generator<Progress, FileReading> {
  const file = context.staged?.files.find((one) => one.name === name)
  if (!file?.head) throw new Error(`expected a readable file that waits, got ${name}`)
  const { head } = file
  const isRecoded = answers.encoding !== undefined && head.encoding !== 'utf-16'
  const source = { name, bytes: head.bytes }
  const steps = readFile(source, answers, { ids: new Set(), near: nearby(context), survey: isRecoded ? copied(head, answers.encoding) : head })
  let step = steps.next()
  for (; !step.done; step = steps.next()) yield step.value
  return readingOf({ ...file, answers }, contentOf(step.value), !file.isShort)
}

/** Forgets the files that wait. */
export function drop(_: null, context: Context): void {
  context.staged = undefined
}

/** Files of this shape are asked about again. */
export const forget = ({ shape }: { shape: string }, context: Context): Promise<void> => keepSender(shape, null, context)
