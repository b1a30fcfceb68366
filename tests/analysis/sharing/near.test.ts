import { expect, test } from 'vitest'
import { metresOn, nearPairs, pairsWithin } from '../../../src/analysis/sharing/near'
import { planeAbout } from '../../../src/analysis/plane'
import { metresBetween } from '../../../src/model/geometry'
import { pick, random, whole } from '../../random'

function plainly(x: readonly number[], y: readonly number[], reachM: number): number[] {
  const pairs: number[] = []
  for (let i = 0; i < x.length; i++) for (let j = i + 1; j < x.length; j++) if ((x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2 <= reachM ** 2) pairs.push(i, j)
  return pairs
}

test('200 random networks: the pairs are those of every point with every other, in their order', () => {
  let found = 0
  for (let seed = 1; seed <= 200; seed++) {
    const next = random(seed)
    const side = pick(next, [50, 1000, 20_000])
    const isOnGrid = next() < 0.3
    const spread = () => (isOnGrid ? 10 * whole(next, 0, side / 10) : next() * side)
    const [x, y]: [number[], number[]] = [[], []]
    for (let i = whole(next, 0, 120); i > 0; i--) {
      const isAgain = x.length > 0 && next() < 0.2
      const of = whole(next, 0, Math.max(0, x.length - 1))
      x.push(isAgain ? x[of]! : spread() - (next() < 0.02 ? 5e6 : 0))
      y.push(isAgain ? y[of]! : spread() + (next() < 0.02 ? 2e6 : 0))
    }
    const reachM = pick(next, [0, 10, 30, 100, 500])
    const pairs = Array.from(pairsWithin(x, y, reachM))
    expect(pairs, `seed ${seed}`).toEqual(plainly(x, y, reachM))
    found += pairs.length / 2
  }
  expect(found).toBeGreaterThan(10_000)
})

test('on the edge counts, a hair beyond does not; what stands on one spot is a pair even within nothing', () => {
  expect([...pairsWithin([0, 100, 200.000001], [0, 0, 0], 100)]).toEqual([0, 1])
  expect([...pairsWithin([5, 5, 5], [7, 7, 7], 0)]).toEqual([0, 1, 0, 2, 1, 2])
  expect([...pairsWithin([], [], 100)]).toEqual([])
})

test('islands a sea apart cost nothing', () => {
  const [x, y] = [Float64Array.from({ length: 2000 }, (_, i) => (i % 2) * 1e12 + i), Float64Array.from({ length: 2000 }, (_, i) => (i % 2) * -1e12)]
  expect(pairsWithin(x, y, 2)).toHaveLength(2 * 1998)
})

test('metres are those of the ground, far from the meridian too', () => {
  const plane = planeAbout(105)
  const spots = [[108.8, 15.12], [108.80092, 15.12], [108.80094, 15.12]]
  const [x, y] = [spots.map(([lng, lat]) => plane.toPlane(lng!, lat!)[0]), spots.map(([lng, lat]) => plane.toPlane(lng!, lat!)[1])]
  const truth = metresBetween(spots[0]!, spots[1]!)
  expect(truth).toBeLessThan(99)
  expect(Math.hypot(x[0]! - x[1]!, y[0]! - y[1]!)).toBeGreaterThan(truth + 0.1)
  expect(metresOn(plane, x[0]!, y[0]!, x[1]!, y[1]!)).toBeCloseTo(truth, 3)
  const within = nearPairs(plane, x, y, truth + 0.01)
  expect(within.map(({ a, b }) => [a, b])).toEqual([[0, 1], [1, 2]])
  expect(nearPairs(plane, x, y, truth - 0.01).map(({ a, b }) => [a, b])).toEqual([[1, 2]])
})
