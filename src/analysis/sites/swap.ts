import type { Problem } from './problem'

/** Trials take time in the number of cells they look at: some two seconds, then what was found has to do. */
const mostCells = 400_000_000
const stepCells = 100_000

/**
 * Puts another candidate in the place of a chosen one as long as that serves more, in the order of the candidates, the best
 * exchange for each of them. What is compared is what all of them together serve, each cell counted by the most wanted
 * candidate that serves it: no order of the chosen comes into it, and every exchange makes it more.
 */
export function* swapped(problem: Problem, chosen: readonly number[], most = mostCells): Generator<number, number[]> {
  const { reach, worth, weights } = problem
  const set = [...chosen]
  const isChosen = new Set(set)
  const state = new Coverers(problem, set.length)
  yield 0
  state.count(set)
  const extra = new Float64Array(set.length)
  let [looked, told] = [0, 0]
  for (let hasMoved = set.length > 0; hasMoved && looked < most;) {
    hasMoved = false
    for (let candidate = 0; candidate < problem.count && looked < most; candidate++) {
      const weight = weights[candidate]!
      if (!(weight > 0) || isChosen.has(candidate)) continue
      const list = reach(candidate)
      looked += list.length
      if (looked - told > stepCells) {
        told = looked
        yield Math.min(1, looked / most)
      }
      extra.fill(0)
      let gain = 0
      for (let i = 0; i < list.length; i++) {
        const cell = list[i]!
        const best = state.best[cell]!
        if (weight > best) gain += worth[cell]! * (weight - best)
        const back = (weight < best ? weight : best) - state.second[cell]!
        if (back > 0) extra[state.who[cell]!]! += worth[cell]! * back
      }
      let [slot, profit] = [-1, 0]
      for (let i = 0; i < set.length; i++) {
        const own = gain + extra[i]! - state.losses[i]!
        if (own > profit) [slot, profit] = [i, own]
      }
      if (slot < 0 || profit <= 1e-9 * state.total) continue
      isChosen.delete(set[slot]!)
      isChosen.add(candidate)
      set[slot] = candidate
      state.count(set)
      looked += worth.length
      hasMoved = true
    }
  }
  return set
}

/** Of every cell the most wanted of the chosen that serves it, and how wanted the next one is. */
class Coverers {
  readonly best: Float64Array
  readonly second: Float64Array
  readonly who: Int32Array
  /** What is lost when a chosen one goes. */
  readonly losses: Float64Array
  total = 0

  constructor(private readonly problem: Problem, slots: number) {
    const cells = problem.worth.length
    this.best = new Float64Array(cells)
    this.second = new Float64Array(cells)
    this.who = new Int32Array(cells)
    this.losses = new Float64Array(slots)
  }

  count(set: readonly number[]): void {
    const { problem: { reach, weights, worth }, best, second, who, losses } = this
    best.fill(0)
    second.fill(0)
    losses.fill(0)
    for (const [slot, candidate] of set.entries()) {
      const weight = weights[candidate]!
      for (const cell of reach(candidate)) {
        if (weight > best[cell]!) {
          second[cell] = best[cell]!
          best[cell] = weight
          who[cell] = slot
        } else if (weight > second[cell]!) second[cell] = weight
      }
    }
    this.total = 0
    for (let cell = 0; cell < best.length; cell++) {
      if (best[cell] === 0) continue
      losses[who[cell]!]! += worth[cell]! * (best[cell]! - second[cell]!)
      this.total += worth[cell]! * best[cell]!
    }
  }
}
