import { byWord } from '../i18n/order'
/** By what one object is sorted. */
export type Key = number | string | null

const runSize = 4096

/**
 * Positions 0…n−1 in the order of their keys: numbers before texts, texts as a Vietnamese index has them with numbers
 * inside read as numbers, empty ones last whichever way it goes. Equal ones stay in their order. Yields the share done.
 */
export function* ordered(keys: readonly Key[], isDown: boolean): Generator<number, Uint32Array> {
  const ranks = yield* ranksOf(keys)
  const way = isDown ? -1 : 1
  const before = (a: number, b: number) => {
    const [x, y] = [ranks[a]!, ranks[b]!]
    return x === y ? a - b : x === Infinity ? 1 : y === Infinity ? -1 : (x - y) * way
  }
  return yield* sorted(Uint32Array.from(keys.keys()), before, 0.5)
}

/** Numbers to compare instead of the keys; the few different texts of a column are compared once each. */
function* ranksOf(keys: readonly Key[]): Generator<number, Float64Array> {
  const places = new Map<string, number>()
  const texts: string[] = []
  let largest = -Infinity
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!
    if (i % (4 * runSize) === 0) yield 0
    if (typeof key === 'number') largest = Math.max(largest, key)
    else if (key !== null && !places.has(key)) {
      places.set(key, texts.length)
      texts.push(key)
    }
  }
  const order = yield* sorted(Uint32Array.from(texts.keys()), (a, b) => byWord(texts[a]!, texts[b]!) || (texts[a]! < texts[b]! ? -1 : 1), 0)
  const rankOfText = new Float64Array(texts.length)
  const from = largest === -Infinity ? 0 : largest + 1
  order.forEach((text, rank) => void (rankOfText[text] = from + rank))
  const ranks = new Float64Array(keys.length)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!
    if (i % (4 * runSize) === 0) yield 0.5
    ranks[i] = key === null ? Infinity : typeof key === 'number' ? key : rankOfText[places.get(key)!]!
  }
  return ranks
}

/** A merge sort that can be left at any of its steps; what is already in order costs one pass. */
function* sorted(items: Uint32Array, before: (a: number, b: number) => number, progressFrom: number): Generator<number, Uint32Array> {
  const { length } = items
  let from: Uint32Array = items
  let to: Uint32Array = new Uint32Array(length)
  for (let i = 0; i < length; i += runSize) {
    from.subarray(i, i + runSize).sort(before)
    yield progressFrom + 0.2 * (i / length)
  }
  for (let size = runSize; size < length; size *= 2) {
    for (let i = 0; i < length; i += 2 * size) {
      yield* merge(from, to, i, Math.min(i + size, length), Math.min(i + 2 * size, length), before, progressFrom + 0.3)
    }
    ;[from, to] = [to, from]
  }
  return from
}

function* merge(from: Uint32Array, to: Uint32Array, start: number, middle: number, end: number, before: (a: number, b: number) => number, progress: number): Generator<number, void> {
  if (middle >= end || before(from[middle - 1]!, from[middle]!) <= 0) {
    to.set(from.subarray(start, end), start)
    return
  }
  let [a, b] = [start, middle]
  for (let at = start; at < end; at++) {
    to[at] = b >= end || (a < middle && before(from[a]!, from[b]!) <= 0) ? from[a++]! : from[b++]!
    if (at % runSize === 0) yield progress
  }
}
