import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { courseOf, endOf } from '../../src/map/measure'
import { random } from '../random'

test('there and back: where a course ends, it measures the same length and bearing, from a decimetre to the length of the country', () => {
  const next = random(11)
  for (let i = 0; i < 400; i++) {
    const from: Position = [102 + next() * 10, 8.5 + next() * 15]
    const course = { lengthM: 10 ** (-1 + next() * 7.2), bearingDeg: next() * 360 }
    const back = courseOf(from, endOf(from, course))
    expect(Math.abs(back.lengthM - course.lengthM), JSON.stringify({ from, course })).toBeLessThan(1e-4)
    const aside = (((back.bearingDeg - course.bearingDeg + 540) % 360) - 180) * (Math.PI / 180) * course.lengthM
    expect(Math.abs(aside), JSON.stringify({ from, course })).toBeLessThan(1e-3)
  }
})

test('a known course of GeographicLib, and no course at all', () => {
  const [lng, lat] = endOf([105.85, 21.03], { lengthM: 1132915.399, bearingDeg: 175.65936819 })
  expect(lng).toBeCloseTo(106.63, 7)
  expect(lat).toBeCloseTo(10.82, 7)
  expect(endOf([108.8, 15.12], { lengthM: 0, bearingDeg: 99 })[0]).toBeCloseTo(108.8, 12)
})
