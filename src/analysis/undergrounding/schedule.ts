import { Board, type Option, type Problem } from './board'
import { improved } from './improve'
import { shaken } from './shake'

export type { Item, Option, Problem, Take } from './board'

/** The year of each undertaking, from 0; -1: it found none. */
export interface Schedule { readonly years: Int32Array; readonly spent: Float64Array; readonly value: number }

/** So many trials for all moves together: a city is done long before, a province stops a little short of what could be had. */
const mostTries = 1_000_000
/** Larger ones are begun in one way only, and not shaken. */
const manyItems = 400
const rounds = 40
const shakeTries = 80_000

type Order = (option: Option) => number
const forMoney: Order = ({ value, cost }) => value / Math.max(cost, 1e-9)
const digFirst: Order = (option) => (option.isDig ? 1e12 : 0) + Math.min(1e11, forMoney(option))
const starts: readonly Order[] = [digFirst, forMoney, ({ value }) => value]

/**
 * Undertakings into years: greedily by value for money, what can be dug with others first, then changed as long as that is
 * worth more. What a person fixed stays, whatever limit it breaks; nothing else breaks one. The same question has the same answer.
 */
export function* scheduled(problem: Problem, tries = mostTries): Generator<number, Schedule> {
  const orders = problem.items.length > manyItems ? starts.slice(0, 1) : starts
  let best: Board | null = null
  for (const order of orders) {
    const board = new Board(problem)
    problem.items.forEach(({ options, fixed }, item) => {
      const option = fixed === null ? undefined : options.find(({ year }) => year === fixed)
      if (option) board.put(item, option, true)
    })
    yield* filled(board, order)
    yield* improved(board, Math.floor(tries / orders.length))
    if (!best || board.total > best.total * (1 + 1e-9)) best = board
  }
  if (problem.items.length <= manyItems) yield* shaken(best!, rounds, shakeTries)
  return { years: best!.yearOf, spent: best!.spent, value: best!.total }
}

function* filled(board: Board, order: Order): Generator<number> {
  const { items } = board.problem
  const all = items.flatMap(({ options, fixed }, item) => (fixed === null ? options.map((option) => ({ item, option, key: order(option) })) : []))
  all.sort((a, b) => b.key - a.key || b.option.value - a.option.value || a.item - b.item || a.option.year - b.option.year)
  yield 0.1
  for (let i = 0; i < all.length; i++) {
    if (i % 4096 === 4095) yield 0.1
    const { item, option } = all[i]!
    if (board.yearOf[item] === -1) board.put(item, option)
  }
}
