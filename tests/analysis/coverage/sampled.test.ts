import { expect, test } from 'vitest'
import { sampled, wantedOf } from '../../../src/analysis/coverage/sampled'
import { holds } from '../../../src/analysis/overlay/rings'
import type { Ground } from '../../../src/analysis/overlay'
import { random, whole } from '../../random'

const ground = (...rings: number[][]): Ground => {
  const xs = rings.flatMap((ring) => ring.filter((_, i) => i % 2 === 0))
  const ys = rings.flatMap((ring) => ring.filter((_, i) => i % 2 === 1))
  const areaM2 = rings.reduce((sum, ring) => sum + ring.reduce((all, x, i) => (i % 2 ? all : all + (x * ring[(i + 3) % ring.length]! - ring[(i + 2) % ring.length]! * ring[i + 1]!) / 2), 0), 0)
  return { rings: rings.map((ring) => Float64Array.from(ring)), scales: rings.map(() => 1), box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], areaM2 }
}

test.each(Array.from({ length: 20 }, (_, i) => i + 1))('seed %i: about as many points as wanted, all on the land, the same each time', (seed) => {
  const next = random(seed)
  const [x, y, w, h] = [whole(next, -5e5, 5e5), whole(next, 0, 2e6), whole(next, 300, 4000), whole(next, 300, 4000)]
  const land = ground([x, y, x + w, y, x + w + whole(next, 0, 500), y + h, x, y + h], [x + w / 3, y + h / 3, x + w / 3, y + (2 * h) / 3, x + (2 * w) / 3, y + (2 * h) / 3, x + (2 * w) / 3, y + h / 3])
  const wanted = whole(next, 50, 400)
  const points = sampled(land, wanted)
  expect(points.length / 2 / wanted).toBeGreaterThan(0.75)
  expect(points.length / 2 / wanted).toBeLessThan(1.3)
  for (let i = 0; i < points.length; i += 2) expect(holds(land.rings, points[i]!, points[i + 1]!), `seed ${seed}`).toBe(true)
  expect(sampled(land, wanted)).toEqual(points)
})

test('a needle has its points too, and what escapes every row has one', () => {
  expect(sampled(ground([0, 0, 4000, 0, 4000, 0.5, 0, 0.5]), 50).length / 2).toBeGreaterThanOrEqual(50)
  const speck = sampled(ground([1000.01, 1000.01, 1000.02, 1000.01, 1000.02, 1000.02]), 50)
  expect(speck.length).toBeGreaterThanOrEqual(2)
  expect(speck[0]).toBeCloseTo(1000.015, 1)
})

test('land is asked evenly, small areas enough, and never too many altogether', () => {
  expect(wantedOf([])).toEqual([])
  expect(wantedOf([1e6, 1e4, 4e6])).toEqual([400, 50, 1600])
  const large = wantedOf([...Array.from({ length: 200 }, () => 1e6), 1e9])
  expect(large[200]).toBe(50_000)
  expect(large[0]).toBe(50)
  for (const count of [1, 250, 4000, 100_000]) expect(wantedOf(Array.from({ length: count }, () => 3e6)).reduce((sum, wanted) => sum + wanted, 0)).toBeLessThanOrEqual(200_000)
})
