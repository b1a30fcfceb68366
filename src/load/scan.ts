/** Where the objects of a JSON text begin and end, found without parsing it: so one broken object costs only itself. */
export interface Layout {
  readonly starts: number[]
  readonly ends: number[]
  readonly lines: number[]
  /** Members of the outermost collection other than its features, as places in the text. */
  readonly members: Map<string, readonly [start: number, end: number]>
  readonly shape: 'collection' | 'sequence' | 'array'
  readonly faults: ScanFault[]
}

export interface ScanFault { readonly what: 'end' | 'syntax' | 'comma'; readonly at: number; readonly line: number }

/** A text that would exhaust the machine, or is built to. Nothing of it is read. */
export class Refusal extends Error {
  constructor(readonly why: 'tooDeep' | 'tooMany' | 'tooLarge', readonly limit: number) {
    super(`${why}: more than ${limit}`)
  }
}

export const limits = { depth: 100, items: 3_000_000, itemBytes: 64 << 20, fileBytes: 1_500_000_000 }

const quote = 0x22, backslash = 0x5c, open = 0x7b, close = 0x7d, list = 0x5b, endList = 0x5d, comma = 0x2c, colon = 0x3a, newline = 0x0a
const isSpace = (byte: number) => byte === 0x20 || byte === newline || byte === 0x0d || byte === 0x09 || byte === 0x1e

class Cursor {
  at = 0
  line = 1
  constructor(readonly bytes: Uint8Array) {}

  get ended(): boolean {
    return this.at >= this.bytes.length
  }

  peek(): number {
    return this.bytes[this.at] ?? -1
  }

  space(): void {
    const { bytes } = this
    let { at, line } = this
    while (at < bytes.length && isSpace(bytes[at]!)) if (bytes[at++] === newline) line++
    this.at = at
    this.line = line
  }

  /** Past one value, whatever it is. Brackets are counted, not matched: JSON.parse sees to that. Always moves on. */
  value(): void {
    const { bytes } = this
    const { length } = bytes
    let { at, line } = this
    const first = bytes[at]
    if (first !== open && first !== list && first !== quote) {
      const start = at
      for (; at < length; at++) {
        const byte = bytes[at]!
        if (byte === comma || byte === endList || byte === close || byte === colon || byte === quote || isSpace(byte)) break
      }
      this.at = at === start ? at + 1 : at
      return
    }
    let depth = 0
    while (at < length) {
      const byte = bytes[at++]!
      if (byte === quote) {
        while (at < length) {
          const inner = bytes[at++]!
          if (inner === quote) break
          if (inner === backslash) at++
          else if (inner === newline) line++
        }
      } else if (byte === open || byte === list) {
        if (++depth > limits.depth) throw new Refusal('tooDeep', limits.depth)
      } else if (byte === close || byte === endList) depth--
      else if (byte === newline) line++
      if (depth === 0) break
    }
    this.at = Math.min(at, length)
    this.line = line
  }
}

const decoder = new TextDecoder()

/** Yields the bytes done so far. Reads one value, several behind each other (newline-delimited), or an array of them. */
export function* scan(bytes: Uint8Array): Generator<number, Layout> {
  const cursor = new Cursor(bytes)
  const layout: Layout & { shape: Layout['shape'] } = { starts: [], ends: [], lines: [], members: new Map(), shape: 'sequence', faults: [] }
  let reported = 0

  const item = () => {
    if (layout.starts.length >= limits.items) throw new Refusal('tooMany', limits.items)
    layout.starts.push(cursor.at)
    layout.lines.push(cursor.line)
    cursor.value()
    layout.ends.push(cursor.at)
  }
  const fault = (what: ScanFault['what']) => layout.faults.push({ what, at: cursor.at, line: cursor.line })
  const due = () => cursor.at - reported > 1 << 22 && (reported = cursor.at) > 0

  function* items(): Generator<number, void> {
    cursor.at++
    for (let separated = true; ; ) {
      cursor.space()
      if (cursor.ended) return void fault('end')
      if (cursor.peek() === endList) return void cursor.at++
      if (cursor.peek() === close) return void fault('syntax')
      if (cursor.peek() === comma) {
        if (separated) fault('comma')
        separated = true
        cursor.at++
        continue
      }
      if (!separated) fault('comma')
      separated = false
      item()
      if (due()) yield cursor.at
    }
  }

  /** An object with `features` is a collection; any other is one item. */
  function* object(): Generator<number, void> {
    const start = cursor.at
    const { line } = cursor
    const members: typeof layout.members = new Map()
    let isCollection = false
    let isSound = true
    cursor.at++
    while (isSound) {
      cursor.space()
      if (cursor.peek() === close) break
      const key = cursor.at
      if (!(isSound = cursor.peek() === quote)) break
      cursor.value()
      const name = cursor.at - key < 200 ? decoder.decode(bytes.subarray(key + 1, cursor.at - 1)) : ''
      cursor.space()
      if (!(isSound = cursor.peek() === colon)) break
      cursor.at++
      cursor.space()
      if (name === 'features' && cursor.peek() === list) {
        isCollection = true
        yield* items()
      } else {
        const valueStart = cursor.at
        cursor.value()
        members.set(name, [valueStart, cursor.at])
      }
      cursor.space()
      if (cursor.peek() === comma) cursor.at++
      else isSound = cursor.peek() === close
    }
    if (isCollection) {
      layout.shape = 'collection'
      for (const [name, place] of members) if (!layout.members.has(name)) layout.members.set(name, place)
      if (isSound) cursor.at++
      else if (!layout.faults.some((f) => f.what === 'end')) fault(cursor.ended ? 'end' : 'syntax')
      return
    }
    cursor.at = start
    cursor.line = line
    item()
  }

  for (;;) {
    cursor.space()
    if (cursor.ended) break
    const before = layout.starts.length
    if (cursor.peek() === open) yield* object()
    else if (cursor.peek() === list && before === 0 && layout.shape === 'sequence') {
      layout.shape = 'array'
      yield* items()
    } else if (cursor.peek() === comma && before > 0) {
      fault('comma')
      cursor.at++
    } else {
      fault('syntax')
      break
    }
    if (due()) yield cursor.at
  }
  return layout
}
