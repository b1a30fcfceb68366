import { expect, test } from 'vitest'
import { measureOf } from '../../../../src/analysis/streets/strung'
import { halfOf } from '../../../../src/analysis/tidiness/checks/hanging/along'
import { random, whole } from '../../../random'

test('half way along a line is half of its length, whatever its pieces are', () => {
  expect(halfOf([0, 0, 10, 0])).toEqual([5, 0])
  expect(halfOf([0, 0, 10, 0, 10, 30])).toEqual([10, 10])
  expect(halfOf([0, 0, 30, 0, 30, 10, 30, 10])).toEqual([20, 0])
  expect(halfOf([7, 8, 7, 8])).toEqual([7, 8])
})

test('a place by a line knows its side, its measure and its piece', () => {
  const line = [0, 0, 100, 0, 100, 0, 100, 50]
  expect(measureOf(line, 40, 5)).toEqual({ atM: 40, leftM: 5, piece: 0 })
  expect(measureOf(line, 40, -5)).toEqual({ atM: 40, leftM: -5, piece: 0 })
  expect(measureOf(line, 90, 30)).toEqual({ atM: 130, leftM: 10, piece: 2 })
  expect(measureOf(line, -3, 4)).toEqual({ atM: 0, leftM: 4, piece: 0 })
})

test.each(Array.from({ length: 30 }, (_, seed) => seed + 1))('no point of the line is nearer, seed %i', (seed) => {
  const next = random(seed)
  const line = Array.from({ length: 2 * whole(next, 2, 6) }, () => whole(next, 0, 100))
  const [x, y] = [whole(next, -20, 120), whole(next, -20, 120)]
  const { atM, piece } = measureOf(line, x, y)
  let [beganM, foundM, nearestM] = [0, NaN, Infinity]
  for (let i = 0; i + 3 < line.length; i += 2) {
    const longM = Math.hypot(line[i + 2]! - line[i]!, line[i + 3]! - line[i + 1]!)
    for (let k = 0; k <= 400; k++) nearestM = Math.min(nearestM, Math.hypot(line[i]! + (k / 400) * (line[i + 2]! - line[i]!) - x, line[i + 1]! + (k / 400) * (line[i + 3]! - line[i + 1]!) - y))
    if (i / 2 === piece && longM > 0) {
      const share = (atM - beganM) / longM
      foundM = Math.hypot(line[i]! + share * (line[i + 2]! - line[i]!) - x, line[i + 1]! + share * (line[i + 3]! - line[i + 1]!) - y)
    }
    beganM += longM
  }
  expect(foundM).toBeLessThanOrEqual(nearestM + 1e-6)
})
