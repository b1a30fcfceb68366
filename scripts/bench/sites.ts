import { cellsOf } from '../../src/analysis/coverage/cells'
import { totalOf } from '../../src/analysis/sites/choice'
import { greedy, leastGain, type Pick } from '../../src/analysis/sites/greedy'
import { type Problem, reachesOf } from '../../src/analysis/sites/problem'
import { swapped } from '../../src/analysis/sites/swap'
import { run } from '../../src/load'
import { atLeast, measured, type Metric, timed } from './metric'
import { madeLand } from './people'

const wanted = 300
const rounds = 5
/** Of the short steps in each round. */
const calls = 5

/** Choosing 300 of 5,000 candidates for 200,000 cells, beside asking every candidate for every site; the same lists for both. The quickest of each counts: they are too short to be told from what else the machine does. */
export function sites(): Metric[] {
  const { discs, ...land } = madeLand(5000, 200_000)
  const [x, y, people] = [Float64Array.from(land.x), Float64Array.from(land.y), Float64Array.from(land.people)]
  const shapes = discs.map((disc) => ({ ...disc, r: 1.6 * disc.r }))
  const weights = Float64Array.from(shapes, (_, i) => [1, 0.9, 0.85, 0.8, 0.75, 0.5][i % 6]!)
  const prepare = (): Problem => {
    const cells = cellsOf(x, y, people)
    return { count: shapes.length, reach: run(reachesOf(cells, shapes)), worth: cells.people, weights, costs: new Float64Array(shapes.length).fill(NaN) }
  }
  const [setUps, lazies, plains]: [number[], number[], number[]] = [[], [], []]
  const totals = new Set<number>()
  let [problem, picks]: [Problem, Pick[]] = [prepare(), []]
  for (let round = 0; round < rounds; round++) {
    for (let call = 0; call < calls; call++) {
      const setUp = timed(prepare)
      problem = setUp.result
      setUps.push(setUp.ms)
      const lazy = timed(() => run(greedy(problem, { most: wanted })))
      picks = lazy.result
      lazies.push(lazy.ms)
    }
    const plain = timed(() => plainly(problem, wanted))
    plains.push(plain.ms)
    totals.add(totalOf(picks)).add(totalOf(plain.result))
  }
  const pairs = shapes.reduce((sum, _, i) => sum + problem.reach(i).length, 0)
  const exchange = timed(() => run(swapped(problem, picks.map(({ candidate }) => candidate))))
  const [setUp, lazy, plain] = [Math.min(...setUps), Math.min(...lazies), Math.min(...plains)]
  return [
    measured('sites', 'pairs of 5,000 candidates and 200,000 cells', pairs, ''),
    measured('sites', 'sorting the cells and listing the pairs, quickest of 25', setUp, 'ms'),
    measured('sites', '300 sites, quickest of 25', lazy, 'ms'),
    measured('sites', 'the same, every candidate asked each time, quickest of 5', plain, 'ms'),
    atLeast('sites', 'every candidate asked / ours, both with the lists made', plain / lazy, '×', 20),
    atLeast('sites', 'the same with making the lists in both', (setUp + plain) / (setUp + lazy), '×', 20),
    { bench: 'sites', metric: 'different totals', value: totals.size, unit: '', goal: '= 1', met: totals.size === 1 },
    measured('sites', 'exchanges until none serves more', exchange.ms, 'ms'),
    measured('sites', 'gained by them', 100 * (servedBy(problem, exchange.result) / servedBy(problem, picks.map(({ candidate }) => candidate)) - 1), '%'),
  ]
}

/** As it is written in a textbook, on flat arrays. */
function plainly({ count, reach, worth, weights }: Problem, most: number): Pick[] {
  const isServed = new Uint8Array(worth.length)
  const isTaken = new Uint8Array(count)
  const picks: Pick[] = []
  while (picks.length < most) {
    let [best, gain] = [-1, leastGain]
    for (let candidate = 0; candidate < count; candidate++) {
      if (isTaken[candidate]) continue
      const list = reach(candidate)
      let sum = 0
      for (let i = 0; i < list.length; i++) if (isServed[list[i]!] === 0) sum += worth[list[i]!]!
      if (sum * weights[candidate]! > gain) [best, gain] = [candidate, sum * weights[candidate]!]
    }
    if (best < 0) break
    picks.push({ candidate: best, gain })
    isTaken[best] = 1
    for (const cell of reach(best)) isServed[cell] = 1
  }
  return picks
}

/** Each cell counted by the most wanted that serves it. */
function servedBy({ reach, worth, weights }: Problem, set: readonly number[]): number {
  const best = new Float64Array(worth.length)
  for (const candidate of set) for (const cell of reach(candidate)) best[cell] = Math.max(best[cell]!, weights[candidate]!)
  return best.reduce((sum, weight, cell) => sum + weight * worth[cell]!, 0)
}
