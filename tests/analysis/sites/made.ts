import { cellsOf } from '../../../src/analysis/coverage/cells'
import type { Shape } from '../../../src/analysis/overlay'
import { type Problem, reachesOf } from '../../../src/analysis/sites/problem'
import { run } from '../../../src/load'
import { pick, whole } from '../../random'

export interface Made { readonly candidates: number; readonly cells: number; readonly weights: readonly number[]; readonly hasPrices?: boolean }

/** A land of ten kilometres with people in it and places where stations might stand, some of them at the same place. */
export function madeProblem(next: () => number, { candidates, cells, weights, hasPrices = false }: Made): Problem {
  const spots = Array.from({ length: cells }, () => ({ x: next() * 10_000, y: next() * 10_000, people: whole(next, 0, 40) }))
  const shapes: Shape[] = []
  for (let i = 0; i < candidates; i++) shapes.push(i > 0 && next() < 0.1 ? pick(next, shapes) : { x: next() * 10_000, y: next() * 10_000, r: 300 + next() * 1200 })
  const sorted = cellsOf(spots.map(({ x }) => x), spots.map(({ y }) => y), spots.map(({ people }) => people))
  return {
    count: candidates, reach: run(reachesOf(sorted, shapes)), worth: sorted.people,
    weights: Float64Array.from(shapes, () => pick(next, weights)),
    costs: Float64Array.from(shapes, () => (hasPrices && next() < 0.8 ? whole(next, 1, 9) * 1e8 : NaN)),
  }
}

interface Plain { readonly most: number; readonly byCost?: boolean; readonly budgetVnd?: number }

/** Everybody is asked again each time: slow, and easy to believe. */
export function plainGreedy({ count, reach, worth, weights, costs }: Problem, { most, byCost = false, budgetVnd }: Plain): { candidate: number; gain: number }[] {
  const isServed = new Set<number>()
  const picks: { candidate: number; gain: number }[] = []
  let leftVnd = budgetVnd ?? Infinity
  while (picks.length < most) {
    let [best, bestGain, bestKey] = [-1, 0, 0]
    for (let candidate = 0; candidate < count; candidate++) {
      const cost = costs[candidate]!
      if (picks.some((one) => one.candidate === candidate) || (budgetVnd !== undefined && !(cost <= leftVnd))) continue
      const gain = weights[candidate]! * [...reach(candidate)].reduce((sum, cell) => (isServed.has(cell) ? sum : sum + worth[cell]!), 0)
      const key = byCost ? gain / cost : gain
      if (gain > 1e-9 && key > bestKey) [best, bestGain, bestKey] = [candidate, gain, key]
    }
    if (best < 0) break
    picks.push({ candidate: best, gain: bestGain })
    if (budgetVnd !== undefined) leftVnd -= costs[best]!
    for (const cell of reach(best)) isServed.add(cell)
  }
  return picks
}

/** What a set serves, each cell counted by the most wanted that serves it. */
export function worthOf({ reach, worth, weights }: Problem, set: Iterable<number>): number {
  const best = new Float64Array(worth.length)
  for (const candidate of set) for (const cell of reach(candidate)) best[cell] = Math.max(best[cell]!, weights[candidate]!)
  return best.reduce((sum, weight, cell) => sum + weight * worth[cell]!, 0)
}
