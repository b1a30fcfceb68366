import type { Problem } from './problem'

/** A candidate that was taken, with what it gained: the worth it serves and none before it did, times its weight. */
export interface Pick { readonly candidate: number; readonly gain: number }

export interface Way {
  readonly most: number
  /** Taken already: what they serve is no gain any more. */
  readonly first?: readonly number[]
  /** Only these; all without it. */
  readonly among?: readonly number[]
  /** By gain for the money instead of by gain; what has no price is left out. */
  readonly byCost?: boolean
  /** Those that would cost more than is left are passed over. */
  readonly budgetVnd?: number
}

/** Less than a thousandth of a millionth of a person is rounding. */
export const leastGain = 1e-9
const stepCells = 100_000

/**
 * Takes the best, again and again. What a candidate gains only ever falls as others are taken, so what it gained when it
 * was asked last is a bound: only those that still could be the best are asked again. Of equals the first is taken, so the
 * list is exactly that of asking all of them each time.
 */
export function* greedy(problem: Problem, { most, first = [], among, byCost = false, budgetVnd = Infinity }: Way): Generator<number, Pick[]> {
  const { reach, worth, weights, costs } = problem
  const isServed = new Uint8Array(worth.length)
  const serve = (candidate: number) => {
    for (const cell of reach(candidate)) isServed[cell] = 1
  }
  first.forEach(serve)
  let cells = 0
  const gainOf = (candidate: number) => {
    const list = reach(candidate)
    let sum = 0
    for (let i = 0; i < list.length; i++) if (isServed[list[i]!] === 0) sum += worth[list[i]!]!
    cells += list.length
    return sum * weights[candidate]!
  }
  const keyOf = (candidate: number, gain: number) => (byCost ? gain / Math.max(1, costs[candidate]!) : gain)
  const isTaken = new Set(first)
  const needsPrice = byCost || budgetVnd < Infinity
  const candidates = (among ?? Array.from({ length: problem.count }, (_, i) => i)).filter((i) => !isTaken.has(i) && weights[i]! > 0 && !(needsPrice && Number.isNaN(costs[i]!)))
  const queue = new Bounds(problem.count)
  for (const candidate of candidates) {
    const gain = gainOf(candidate)
    if (gain > leastGain) queue.put(candidate, keyOf(candidate, gain), gain)
    if (cells > stepCells) {
      cells = 0
      yield 0
    }
  }
  queue.order()
  const picks: Pick[] = []
  let leftVnd = budgetVnd
  while (picks.length < most && queue.size > 0) {
    const candidate = queue.top
    if (needsPrice && costs[candidate]! > leftVnd) queue.drop()
    else if (queue.asked[candidate] === picks.length) {
      picks.push({ candidate, gain: queue.gains[candidate]! })
      leftVnd -= needsPrice ? costs[candidate]! : 0
      serve(candidate)
      queue.drop()
    } else {
      const gain = gainOf(candidate)
      if (gain > leastGain) queue.lower(keyOf(candidate, gain), gain, picks.length)
      else queue.drop()
    }
    if (cells > stepCells) {
      cells = 0
      yield picks.length / most
    }
  }
  return picks
}

/** Candidates by the bound of what they gain, the largest first, of equals the one that stands first. */
class Bounds {
  /** After how many picks each of them was asked last. */
  readonly asked: Int32Array
  readonly gains: Float64Array
  private readonly keys: Float64Array
  private readonly heap: number[] = []

  constructor(count: number) {
    this.asked = new Int32Array(count)
    this.gains = new Float64Array(count)
    this.keys = new Float64Array(count)
  }

  get size(): number {
    return this.heap.length
  }

  get top(): number {
    return this.heap[0]!
  }

  /** `order` has to follow. */
  put(candidate: number, key: number, gain: number): void {
    this.keys[candidate] = key
    this.gains[candidate] = gain
    this.heap.push(candidate)
  }

  order(): void {
    for (let at = (this.heap.length >> 1) - 1; at >= 0; at--) this.sink(at)
  }

  /** The first one gains no more than this. */
  lower(key: number, gain: number, asked: number): void {
    const { top } = this
    this.keys[top] = key
    this.gains[top] = gain
    this.asked[top] = asked
    this.sink(0)
  }

  drop(): void {
    const last = this.heap.pop()!
    if (this.heap.length === 0) return
    this.heap[0] = last
    this.sink(0)
  }

  private sink(from: number): void {
    const { heap } = this
    const moving = heap[from]!
    let at = from
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && this.isBefore(heap[child + 1]!, heap[child]!)) child++
      if (!this.isBefore(heap[child]!, moving)) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = moving
  }

  private isBefore(a: number, b: number): boolean {
    return this.keys[a]! > this.keys[b]! || (this.keys[a] === this.keys[b] && a < b)
  }
}
