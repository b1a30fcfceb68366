import type { Step, Phrase } from '../model/change'
import type { Feature } from '../model/dataset'
import type { Finding } from '../model/finding'
import { changeFrom, type ChangeRecord, changeRecord, type Deed, findingOfRecord, findingRecord, type FindingRecord } from '../model/record'
import type { Waiver } from '../model/waiver'

/** One thing done: a step, or a way through the history to after so many steps, counted from the first one ever. */
export type Entry = { readonly step: Step } | { readonly to: number }

/** Everything a project is, as it rests. */
export interface Content {
  readonly features: Iterable<Feature>
  /** What was said when its files were read; what steps brought stands with them. */
  readonly findings: readonly Finding[]
  readonly waivers: Iterable<Waiver>
  readonly past: readonly Deed[]
  readonly steps: readonly Step[]
  readonly at: number
}

/** One line of text: a letter that says of what, and JSON. `items` counts what is lost with it. */
export interface Line { readonly text: string; readonly items: number; readonly features: number }

const mostChars = 1 << 18
const mostItems = 1000

/** Batches small enough that none takes long to write or to read. */
function* batches<T>(letter: string, items: Iterable<T>, recordOf: (item: T) => unknown, isFeature = false): Generator<Line> {
  let texts: string[] = []
  let chars = 0
  const line = (): Line => ({ text: `${letter}[${texts.join()}]`, items: texts.length, features: isFeature ? texts.length : 0 })
  for (const item of items) {
    const text = JSON.stringify(recordOf(item))
    texts.push(text)
    chars += text.length
    if (chars < mostChars && texts.length < mostItems) continue
    yield line()
    texts = []
    chars = 0
  }
  if (texts.length) yield line()
}

const itself = <T>(item: T) => item
const one = (letter: string, value: unknown): Line => ({ text: letter + JSON.stringify(value), items: 1, features: 0 })

function* stepLines({ name, who, at, change, waivers, findings }: Step): Generator<Line> {
  yield one('s', { name, who, at })
  yield* batches('c', changeRecord(change), itself)
  if (waivers) yield* batches('v', changeRecord(waivers), itself)
  if (findings) yield* batches('x', findings, findingRecord)
}

export function* entryLines(entry: Entry): Generator<Line> {
  if ('to' in entry) yield one('t', { to: entry.to })
  else yield* stepLines(entry.step)
}

export function* contentLines({ features, findings, waivers, past, steps, at }: Content): Generator<Line> {
  yield one('h', { at })
  yield* batches('f', features, itself, true)
  yield* batches('n', findings, findingRecord)
  yield* batches('w', waivers, itself)
  yield* batches('p', past, itself)
  for (const step of steps) yield* stepLines(step)
}

type Growing = Omit<Step, 'change' | 'waivers' | 'findings'> & { change: Map<string, never>; waivers?: Map<string, never>; findings?: Finding[] }

/** Takes lines in their order and holds what they said so far. */
export class Reading {
  readonly features: Feature[] = []
  readonly findings: Finding[] = []
  readonly waivers: Waiver[] = []
  readonly past: Deed[] = []
  readonly entries: Entry[] = []
  at = 0

  take(line: string): void {
    const value = JSON.parse(line.slice(1)) as never
    switch (line[0]) {
      case 'h': return void (this.at = (value as { at: number }).at)
      case 'f': return push(this.features, value)
      case 'n': return push(this.findings, (value as FindingRecord[]).map(findingOfRecord))
      case 'w': return push(this.waivers, value)
      case 'p': return push(this.past, value)
      case 's': return void this.entries.push({ step: { ...(value as { name: Phrase; who: string; at: string }), change: new Map() } })
      case 'c': return join(this.last.change, value)
      case 'v': return join((this.last.waivers ??= new Map<string, never>()), value)
      case 'x': return push((this.last.findings ??= []), (value as FindingRecord[]).map(findingOfRecord))
      case 't': return void this.entries.push(value as { to: number })
      default: throw new Error(`expected a line of a project, got ${line.slice(0, 20)}`)
    }
  }

  private get last(): Growing {
    const entry = this.entries.at(-1)
    if (!entry || !('step' in entry)) throw new Error('expected a step before what belongs to it, got none')
    return entry.step as unknown as Growing
  }
}

function push<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item)
}

function join(change: Map<string, never>, record: ChangeRecord<never>): void {
  for (const [id, halves] of changeFrom(record)) change.set(id, halves as never)
}
