import { noHistory } from '../model/change'
import type { Settings } from '../model/record'
import type { Waiver } from '../model/waiver'
import { type Packed, pack, unpack } from './bytes'
import { type Content, contentLines, type Entry, entryLines, type Line, Reading } from './lines'
import { deedOf, replay, type Replayed, saidBy, type Told } from './replay'
import { allTexts, type Guard, type Store, under, Unkept, type Write } from './store'

/** The newest way of resting this program understands. */
const format = 1

interface PartNote { readonly items: number; readonly features: number; readonly bytes: number }

/** What is known of a project without reading it; the one record that says what of the rest is valid. */
export interface Kept {
  readonly id: string
  readonly name: string
  readonly isSample: boolean
  /** ISO 8601. */
  readonly created: string
  readonly modified: string
  /** When it was put in the bin; null while it is in use. */
  readonly removed: string | null
  readonly objects: number
  /** What its files demand to be said wherever their data is shown. */
  readonly notices: readonly string[]
  readonly settings: Settings
  readonly format: number
  /** The base that is valid. Others are leftovers of a write that never ended. */
  readonly generation: number
  readonly parts: readonly PartNote[]
  /** The base holds what was done before this record of the journal; `next` is the first that is not written. */
  readonly from: number
  readonly next: number
  readonly bytes: number
  readonly journalBytes: number
}

export type About = Pick<Kept, 'id' | 'name' | 'isSample' | 'created' | 'modified' | 'objects' | 'notices' | 'settings'>

const mostFeatures = 20_000
const mostChars = 8 << 20

/** Lines in groups that are written, checked and lost as one. */
function* grouped(lines: Iterable<Line>): Generator<Line[]> {
  let group: Line[] = []
  let features = 0
  let chars = 0
  for (const line of lines) {
    if (group.length && (features + line.features > mostFeatures || chars > mostChars)) {
      yield group
      group = []
      features = chars = 0
    }
    group.push(line)
    features += line.features
    chars += line.text.length
  }
  yield group
}

const total = (lines: readonly Line[], what: 'items' | 'features') => lines.reduce((sum, line) => sum + line[what], 0)

const unchanged = ({ id, generation, next }: Kept): Guard => ({
  table: 'projects', key: id,
  holds: (value) => (value as Kept | undefined)?.generation === generation && (value as Kept).next === next,
})

/** A base written beside the valid one. It is worth nothing until `turnTo` makes it valid. */
export interface Base { readonly generation: number; readonly parts: readonly PartNote[]; readonly from: number; readonly bytes: number }

/** Yields how many features are written. */
export async function* writeBase(store: Store, id: string, before: Kept | null, from: number, content: Content): AsyncGenerator<number, Base> {
  const generation = (before?.generation ?? 0) + 1
  const parts: PartNote[] = []
  let written = 0
  for (const lines of grouped(contentLines(content))) {
    const features = total(lines, 'features')
    const packing = pack(lines.map(({ text }) => text), total(lines, 'items'))
    let step = await packing.next()
    for (; !step.done; step = await packing.next()) yield written
    await store.write([{ table: 'parts', key: [id, generation, parts.length], value: step.value }])
    parts.push({ items: step.value.items, features, bytes: step.value.bytes.length })
    written += features
    yield written
  }
  return { generation, parts, from, bytes: parts.reduce((sum, part) => sum + part.bytes, 0) }
}

/** From here on the new base is the valid one, and whatever was before it is gone. */
export async function turnTo(store: Store, base: Base, about: About, now: Kept | null): Promise<Kept> {
  const { generation, parts, from, bytes } = base
  const next = now?.next ?? from
  const journalBytes = now ? await journalSize(store, about.id, from, next) : 0
  const kept: Kept = { ...about, removed: null, format, generation, parts, from, next, bytes, journalBytes }
  const { id } = about
  const guard: Guard = now ? unchanged(now) : { table: 'projects', key: id, holds: (value) => value === undefined }
  await store.write([
    { table: 'projects', key: id, value: kept },
    { table: 'office', key: 'last', value: id },
    { table: 'parts', from: [id], to: [id, generation] },
    { table: 'journal', from: [id], to: [id, from] },
  ], guard)
  return kept
}

interface Piece { readonly piece: number; readonly isLast: boolean; readonly packed: Packed }

async function journalSize(store: Store, id: string, from: number, next: number): Promise<number> {
  const pieces = (await store.list('journal', [id, from], [id, next])) as Piece[]
  return pieces.reduce((sum, { packed }) => sum + packed.bytes.length, 0)
}

/** One more record of the journal. A large one comes in pieces, of which the last makes all of them valid. */
export async function* append(store: Store, kept: Kept, entry: Entry, about: About): AsyncGenerator<void, Kept> {
  let before: Write | undefined
  let bytes = 0
  let piece = 0
  const groups = grouped(entryLines(entry))
  for (let group = groups.next(); !group.done; ) {
    const lines = group.value
    const packing = pack(lines.map(({ text }) => text), total(lines, 'items'))
    let step = await packing.next()
    for (; !step.done; step = await packing.next()) yield
    if (before) await store.write([before])
    group = groups.next()
    const value: Piece = { piece, isLast: Boolean(group.done), packed: step.value }
    before = { table: 'journal', key: [kept.id, kept.next, piece++], value }
    bytes += step.value.bytes.length
  }
  const next: Kept = { ...kept, ...about, next: kept.next + 1, bytes: kept.bytes + bytes, journalBytes: kept.journalBytes + bytes }
  await store.write([before!, { table: 'projects', key: kept.id, value: next }], unchanged(kept))
  return next
}

export const rewrite = async (store: Store, kept: Kept, change: Partial<Pick<Kept, 'name' | 'modified' | 'removed' | 'settings'>>): Promise<Kept> => {
  const next = { ...kept, ...change }
  await store.write([{ table: 'projects', key: kept.id, value: next }], unchanged(kept))
  return next
}

export const keptOf = async (store: Store, id: string): Promise<Kept | null> => ((await store.read('projects', id)) as Kept | undefined) ?? null
export const allKept = async (store: Store): Promise<Kept[]> => (await store.list('projects', ...allTexts)) as Kept[]

/** What could not be read any more: so many objects of the base, or records of the journal. */
export interface Damage { readonly what: 'objects' | 'records' | 'actions'; readonly part: number; readonly count: number }

export interface Reopened extends Omit<Replayed, 'lost'> {
  readonly kept: Kept
  readonly features: Reading['features']
  readonly damages: readonly Damage[]
}

/** Reads a project back. Yields the part that is done, 0–1. What is damaged is left out and said; the rest is as it was. */
export async function* reopen(store: Store, id: string): AsyncGenerator<number, Reopened> {
  const kept = await keptOf(store, id)
  if (!kept) throw new Unkept('failed', `no project ${id}`)
  if (kept.format > format) throw new Unkept('newer', `format ${kept.format}`)
  const damages: Damage[] = []
  const base = yield* readBase(store, kept, damages)
  const { entries, brokenAt } = yield* readJournal(store, kept, kept.from, damages)
  const steps = base.entries.flatMap((entry) => ('step' in entry ? [entry.step] : []))
  const isWhole = damages.length === 0
  const told: Told = { history: { steps, at: isWhole ? base.at : Math.min(base.at, steps.length) }, past: base.past, findings: base.findings }
  const waived = new Map<string, Waiver>(base.waivers.map((waiver) => [waiver.finding, waiver]))
  const sure = isWhole ? entries : entries.filter((entry, i) => 'step' in entry || i < brokenAt)
  const { lost, ...now } = replay(isWhole ? told : ended(told), waived, sure)
  if (entries.length > sure.length || lost) damages.push({ what: 'actions', part: 0, count: entries.length - sure.length + lost })
  return { ...now, ...(damages.length ? ended(now) : {}), kept, features: base.features, damages }
}

/** Nobody can go back over a gap: what was done stays, as lines of the journal. */
const ended = (told: Told): Told => ({
  history: noHistory, past: [...told.past, ...told.history.steps.slice(0, told.history.at).map(deedOf)], findings: saidBy(told),
})

async function* readBase(store: Store, { id, generation, parts }: Kept, damages: Damage[]): AsyncGenerator<number, Reading> {
  const reading = new Reading()
  for (const [i, note] of parts.entries()) {
    const before = { features: reading.features.length }
    try {
      const packed = (await store.read('parts', [id, generation, i])) as Packed | undefined
      if (!packed) throw new Error(`part ${i} is missing`)
      if (packed.items !== note.items) throw new Error(`expected ${note.items} items, got ${packed.items}`)
      const lines = yield* quietly(unpack(packed), i / parts.length)
      for (const line of lines) {
        reading.take(line)
        yield i / parts.length
      }
    } catch (error) {
      if (error instanceof Unkept) throw error
      const count = note.features - (reading.features.length - before.features)
      damages.push(count ? { what: 'objects', part: i + 1, count } : { what: 'records', part: i + 1, count: note.items })
    }
  }
  return reading
}

/** The entries from a record on, in their order; `brokenAt` counts those before the first that is damaged. */
export async function* readJournal(
  store: Store, { id, next }: Kept, from: number, damages: Damage[],
): AsyncGenerator<number, { entries: Entry[]; brokenAt: number }> {
  const entries: Entry[] = []
  let brokenAt = Infinity
  for (let record = from; record < next; record++) {
    try {
      const pieces = (await store.list('journal', [id, record], [id, record + 1])) as Piece[]
      const isComplete = pieces.at(-1)?.isLast && pieces.every(({ piece }, i) => piece === i)
      if (!isComplete) throw new Error(`record ${record} is incomplete`)
      const reading = new Reading()
      for (const { packed } of pieces) {
        for (const line of yield* quietly(unpack(packed), 1)) {
          reading.take(line)
          yield 1
        }
      }
      entries.push(...reading.entries)
    } catch (error) {
      if (error instanceof Unkept) throw error
      brokenAt = Math.min(brokenAt, entries.length)
      damages.push({ what: 'actions', part: record, count: 1 })
    }
  }
  return { entries, brokenAt }
}

async function* quietly<R>(work: AsyncGenerator<void, R>, said: number): AsyncGenerator<number, R> {
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
    yield said
  }
}

/** A project once more under another id, record by record; valid with the last. */
export async function* copy(store: Store, kept: Kept, about: Pick<About, 'id' | 'name' | 'created' | 'modified'>): AsyncGenerator<number, Kept> {
  const from = [kept.id, kept.generation] as const
  const sources = [
    ...(await store.keys('parts', from, [kept.id, kept.generation + 1])).map((key) => ({ table: 'parts' as const, key })),
    ...(await store.keys('journal', [kept.id, kept.from], [kept.id, kept.next])).map((key) => ({ table: 'journal' as const, key })),
  ]
  for (const [i, { table, key }] of sources.entries()) {
    await store.write([{ table, key: [about.id, ...key.slice(1)], value: await store.read(table, key) }])
    yield (i + 1) / sources.length
  }
  const made: Kept = { ...kept, ...about, removed: null }
  await store.write([{ table: 'projects', key: made.id, value: made }])
  return made
}

/** Really gone, with everything that was written for it. */
export const purge = (store: Store, id: string): Promise<void> =>
  store.write([{ table: 'projects', from: id, to: `${id}\u0000` }, ...belongings(id)])

function belongings(id: string): Write[] {
  const [from, to] = under(id)
  return [{ table: 'parts', from, to }, { table: 'journal', from, to }]
}

/** What writes that never ended have left behind. `kept` is null for a project that never became one. */
export async function sweep(store: Store, id: string, kept: Kept | null): Promise<void> {
  if (!kept) return store.write(belongings(id))
  const { generation, parts, from, next } = kept
  await store.write([
    { table: 'parts', from: [id], to: [id, generation] }, { table: 'parts', from: [id, generation, parts.length], to: [id, Infinity] },
    { table: 'journal', from: [id], to: [id, from] }, { table: 'journal', from: [id, next], to: [id, Infinity] },
  ], unchanged(kept))
}
