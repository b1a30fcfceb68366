import { flawAt } from './flaw'
import { type Layout, limits } from './scan'

/** One object as it stood in the file. `broken` is its text where it is no JSON, and where it stops being so; -1 where it is too large to be tried. */
export interface Raw {
  readonly value: unknown
  readonly line: number
  readonly relaxed: boolean
  readonly broken?: { readonly text: string; readonly at: number }
}

const decoder = new TextDecoder()
const batchBytes = 1 << 16

/** Parses the objects of a layout in batches small enough to be forgotten quickly. A batch that fails is parsed object by object. */
export function* parse(bytes: Uint8Array, layout: Layout): Generator<{ at: number; raws: Raw[]; isDamaged: boolean }, void> {
  const { starts, ends, lines } = layout
  for (let first = 0; first < starts.length; ) {
    let next = first
    let size = 0
    while (next < starts.length && (size === 0 || size + ends[next]! - starts[next]! < batchBytes)) size += ends[next]! - starts[next++]!
    const isBig = size > limits.itemBytes
    const text = isBig ? '' : bracketed(bytes, layout, first, next)
    const raws = isBig ? [tooBig(bytes, starts[first]!, lines[first]!)] : together(text, next - first, lines, first) ?? apart(bytes, layout, first, next)
    yield { at: ends[next - 1]!, raws, isDamaged: text.includes('\ufffd') }
    first = next
  }
}

let scratch = new Uint8Array(batchBytes + (1 << 16))

/** The objects as one array text. Copied as bytes: joining strings would copy them again, twice as wide. */
function bracketed(bytes: Uint8Array, { starts, ends }: Layout, first: number, next: number): string {
  let length = 1
  for (let i = first; i < next; i++) length += ends[i]! - starts[i]! + 1
  if (length > scratch.length) scratch = new Uint8Array(length)
  let at = 0
  for (let i = first; i < next; i++) {
    scratch[at++] = i === first ? 0x5b : 0x2c
    scratch.set(bytes.subarray(starts[i]!, ends[i]!), at)
    at += ends[i]! - starts[i]!
  }
  scratch[at++] = 0x5d
  return decoder.decode(scratch.subarray(0, at))
}

const tooBig = (bytes: Uint8Array, start: number, line: number): Raw =>
  ({ value: undefined, line, relaxed: false, broken: { text: decoder.decode(bytes.subarray(start, start + 200)), at: -1 } })

function together(text: string, count: number, lines: number[], first: number): Raw[] | null {
  let values: unknown[]
  try {
    values = JSON.parse(text, mayPoison(text) ? disarm : undefined) as unknown[]
  } catch {
    return null
  }
  if (values.length !== count) return null
  return values.map((value, i) => ({ value, line: lines[first + i]!, relaxed: false }))
}

function apart(bytes: Uint8Array, { starts, ends, lines }: Layout, first: number, next: number): Raw[] {
  const raws: Raw[] = []
  for (let i = first; i < next; i++) {
    const text = decoder.decode(bytes.subarray(starts[i]!, ends[i]!))
    const line = lines[i]!
    const strict = read(text)
    if (strict) raws.push({ value: strict.value, line, relaxed: false })
    else {
      const lenient = text.length < 1 << 22 ? read(relax(text)) : strict
      if (lenient) raws.push({ value: lenient.value, line, relaxed: true })
      else raws.push({ value: undefined, line, relaxed: false, broken: { text: text.slice(0, 1 << 20), at: flawAt(text.slice(0, 1 << 20)) } })
    }
  }
  return raws
}

function read(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text, mayPoison(text) ? disarm : undefined) as unknown }
  } catch {
    return null
  }
}

/** One JSON value of the collection itself (`crs`, `bbox`, …); undefined where it is no JSON. */
export function member(bytes: Uint8Array, layout: Layout, name: string, mostBytes = limits.itemBytes): unknown {
  const place = layout.members.get(name)
  if (!place || place[1] - place[0] > mostBytes) return undefined
  const parsed = read(decoder.decode(bytes.subarray(...place)))
  return parsed?.value
}

/** What other programs write though JSON forbids it: NaN, Infinity and a comma before the end. Text in quotes stays. */
export function relax(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[\]}])|-?\b(?:NaN|Infinity|nan|inf)\b/g, (found) =>
    found.startsWith('"') ? found : found === ',' ? '' : 'null')
}

const mayPoison = (text: string) => text.includes('__proto__') || text.includes('\\u005')

/** A `__proto__` key would change the prototype of whatever it is copied into: it goes on as `_proto_`. */
function disarm(this: unknown, _key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, '__proto__')) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name === '__proto__' ? disarmed : name, inner]))
}

export const disarmed = '_proto_'
