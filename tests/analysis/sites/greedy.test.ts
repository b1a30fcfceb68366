import { describe, expect, it } from 'vitest'
import { choose, totalOf } from '../../../src/analysis/sites/choice'
import { greedy } from '../../../src/analysis/sites/greedy'
import { reachesOf } from '../../../src/analysis/sites/problem'
import { cellsOf } from '../../../src/analysis/coverage/cells'
import { swapped } from '../../../src/analysis/sites/swap'
import { run } from '../../../src/load'
import { random, whole } from '../../random'
import { madeProblem, plainGreedy, worthOf } from './made'

const seeds = Array.from({ length: 12 }, (_, i) => i + 1)
const some = (seed: number, hasPrices = false) => {
  const next = random(seed)
  const weights = seed % 3 === 0 ? [1] : [1, 0.9, 0.85, 0.8, 0.5, 0]
  return { problem: madeProblem(next, { candidates: whole(next, 20, 120), cells: whole(next, 100, 900), weights, hasPrices }), most: whole(next, 3, 25), next }
}

describe('sites one after another', () => {
  it.each(seeds)('are those of asking every candidate each time, in the same order, seed %i', (seed) => {
    const { problem, most } = some(seed)
    const picks = run(greedy(problem, { most }))
    expect(picks.length).toBeGreaterThan(2)
    expect(picks).toEqual(plainGreedy(problem, { most }))
    expect(run(greedy(problem, { most, first: picks.slice(0, 2).map(({ candidate }) => candidate) }))).toEqual(plainGreedy(problem, { most: most + 2 }).slice(2))
  })

  it.each(seeds)('for the money too, what has no price left out and no more spent than there is, seed %i', (seed) => {
    const { problem } = some(seed, true)
    const way = { most: 40, byCost: true, budgetVnd: 3e9 }
    const picks = run(greedy(problem, way))
    expect(picks).toEqual(plainGreedy(problem, way))
    expect(picks.reduce((sum, { candidate }) => sum + problem.costs[candidate]!, 0)).toBeLessThanOrEqual(3e9)
  })

  it('of equals are those that stand first', () => {
    const cells = cellsOf([0, 5000], [0, 0], [7, 7])
    const shapes = [5000, 0, 5000, 0].map((x) => ({ x, y: 0, r: 100 }))
    const problem = { count: 4, reach: run(reachesOf(cells, shapes)), worth: cells.people, weights: new Float64Array(4).fill(1), costs: new Float64Array(4).fill(NaN) }
    expect(run(greedy(problem, { most: 4 })).map(({ candidate }) => candidate)).toEqual([0, 1])
  })

  it('do not depend on how much of the lists is kept', () => {
    const next = random(5)
    const spots = Array.from({ length: 500 }, () => [next() * 3000, next() * 3000] as const)
    const shapes = Array.from({ length: 80 }, () => ({ x: next() * 3000, y: next() * 3000, r: 200 + next() * 500 }))
    const cells = cellsOf(spots.map(([x]) => x), spots.map(([, y]) => y), spots.map(() => whole(next, 1, 9)))
    const problemOf = (most?: number) => ({ count: 80, reach: run(reachesOf(cells, shapes, most)), worth: cells.people, weights: new Float64Array(80).fill(1), costs: new Float64Array(80).fill(NaN) })
    const [all, half, none] = [problemOf(), problemOf(900), problemOf(0)]
    expect(run(greedy(half, { most: 20 }))).toEqual(run(greedy(all, { most: 20 })))
    expect(run(swapped(none, [1, 2, 3, 4, 5]))).toEqual(run(swapped(all, [1, 2, 3, 4, 5])))
  })
})

describe('exchanges', () => {
  it.each(seeds)('end where no single one would serve more, seed %i', (seed) => {
    const { problem, most, next } = some(seed)
    const start = [...new Set(Array.from({ length: most }, () => whole(next, 0, problem.count - 1)))]
    const set = run(swapped(problem, start))
    const reached = worthOf(problem, set)
    expect(new Set(set).size).toBe(start.length)
    expect(reached).toBeGreaterThanOrEqual(worthOf(problem, start))
    for (let slot = 0; slot < set.length; slot++) {
      for (let other = 0; other < problem.count; other++) {
        if (!set.includes(other)) expect(worthOf(problem, set.with(slot, other))).toBeLessThanOrEqual(reached * (1 + 1e-8) + 1e-9)
      }
    }
  })

  it.each(seeds)('never leave a number of sites worse than one after another, and go on behind them, seed %i', (seed) => {
    const { problem, most } = some(seed)
    const { picks, wanted } = run(choose(problem, { sites: most }, most + 10))
    const plain = plainGreedy(problem, { most })
    expect(wanted).toBeGreaterThanOrEqual(plain.length)
    expect(totalOf(picks.slice(0, wanted!))).toBeGreaterThanOrEqual(totalOf(plain))
    const at = picks.slice(0, wanted!).map(({ candidate }) => candidate)
    expect(picks.slice(wanted!)).toEqual(run(greedy(problem, { most: most + 10 - wanted!, first: at })))
    expect(new Set(picks.map(({ candidate }) => candidate)).size).toBe(picks.length)
  })

  it('find what the first choice stands in the way of', () => {
    const cells = cellsOf([0, 100, 200, 300], [0, 0, 0, 0], [10, 11, 11, 10])
    const shapes = [{ x: 150, y: 0, r: 60 }, { x: 50, y: 0, r: 60 }, { x: 250, y: 0, r: 60 }]
    const problem = { count: 3, reach: run(reachesOf(cells, shapes)), worth: cells.people, weights: new Float64Array(3).fill(1), costs: new Float64Array(3).fill(NaN) }
    expect(totalOf(plainGreedy(problem, { most: 2 }))).toBe(32)
    const { picks, exchanged } = run(choose(problem, { sites: 2 }, 2))
    expect(picks.map(({ candidate }) => candidate)).toEqual([1, 2])
    expect([totalOf(picks), exchanged]).toEqual([42, 1])
  })
})

describe('a budget', () => {
  it.each(seeds)('serves at least what the better of both ways does, and is kept, seed %i', (seed) => {
    const { problem } = some(seed, true)
    const { picks, wanted } = run(choose(problem, { budgetVnd: 2.5e9 }, 30))
    const chosen = picks.slice(0, wanted!)
    for (const byCost of [true, false]) expect(totalOf(chosen)).toBeGreaterThanOrEqual(totalOf(plainGreedy(problem, { most: 30, byCost, budgetVnd: 2.5e9 })))
    expect(chosen.reduce((sum, { candidate }) => sum + problem.costs[candidate]!, 0)).toBeLessThanOrEqual(2.5e9)
    expect(picks.every(({ candidate }) => !Number.isNaN(problem.costs[candidate]!))).toBe(true)
  })

  it('buys nothing where nothing has a price', () => {
    const { problem } = some(1)
    expect(run(choose(problem, { budgetVnd: 1e12 }, 30))).toEqual({ picks: [], wanted: 0, exchanged: 0 })
  })
})
