import type { Board } from './board'
import { improved } from './improve'

/** Numbers that look random and are the same in every run. */
function numbers(): () => number {
  let state = 1
  return () => (state = (Math.imul(state, 48271) >>> 0) % 2147483647) / 2147483647
}

const leastGain = 1e-9

/** Takes some out, puts others in by chance, and moves on from there; what is worth no more is put back as it was. No single move leads out of where the moves ended. */
export function* shaken(board: Board, rounds: number, mostTries: number): Generator<number> {
  const { items } = board.problem
  const next = numbers()
  const until = board.tries + mostTries
  const free = items.flatMap(({ fixed, options }, item) => (fixed === null && options.length > 0 ? [item] : []))
  if (free.every((item) => board.optionOf(item) === items[item]!.options.reduce((a, b) => (b.value > a.value ? b : a)))) return
  let [best, state] = [board.total, board.state]
  for (let round = 0; round < rounds && board.tries < until; round++) {
    yield 1
    const share = 0.1 + 0.5 * next()
    for (const item of free) if (board.yearOf[item] !== -1 && next() < share) board.drop(item)
    const luck = new Map(free.map((item) => [item, next()]))
    for (const item of free.toSorted((a, b) => luck.get(a)! - luck.get(b)!)) {
      const { options } = items[item]!
      if (board.yearOf[item] !== -1 || next() < 0.3) continue
      const from = Math.floor(next() * options.length)
      for (let i = 0; i < options.length && board.yearOf[item] === -1; i++) board.put(item, options[(from + i) % options.length]!)
    }
    yield* improved(board, Math.max(0, until - board.tries))
    const total = board.total
    if (total > best + leastGain) [best, state] = [total, board.state]
    else board.restore(state)
  }
}
