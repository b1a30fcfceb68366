import { area } from '@turf/turf'
import type { Polygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { areaM2Of, lengthOf } from '../../src/analysis/size'
import { metresPerDegree } from '../../src/model/geometry'
import { at, origin } from '../network'
import { random } from '../random'

const ring = (...corners: Position[]): Polygon => ({ type: 'Polygon', coordinates: [[...corners, corners[0]!]] })

test('a hectare is a hectare', () => {
  expect(areaM2Of(ring(at(0, 0), at(100, 0), at(100, 100), at(0, 100)))).toBeCloseTo(10_000, 0)
})

test('holes are taken out, parts are added, the way round does not matter', () => {
  const shell = [at(0, 0), at(1000, 0), at(1000, 1000), at(0, 1000), at(0, 0)]
  const hole = [at(100, 100), at(300, 100), at(300, 300), at(100, 300), at(100, 100)]
  const whole = areaM2Of({ type: 'Polygon', coordinates: [shell] })!
  const less = areaM2Of({ type: 'Polygon', coordinates: [shell.toReversed(), hole] })!
  expect(whole - less).toBeCloseTo(40_000, -1)
  expect(areaM2Of({ type: 'MultiPolygon', coordinates: [[shell], [hole]] })!).toBeCloseTo(whole + 40_000, -1)
})

test.each([...Array(20).keys()])('close to Turf’s sphere, and to the plane at its own latitude, seed %i', (seed) => {
  const next = random(seed)
  const corners = Array.from({ length: 12 }, (_, i) => at(3000 * (0.5 + next()) * Math.cos(i / 2), 3000 * (0.5 + next()) * Math.sin(i / 2)))
  const polygon = ring(...corners)
  const own = areaM2Of(polygon)!
  expect(Math.abs(own / area(polygon) - 1)).toBeLessThan(0.006)
  const [perLng, perLat] = metresPerDegree(origin[1]!)
  let plane = 0
  const [shell] = polygon.coordinates
  for (let i = 1; i < shell!.length; i++) {
    const [a, b] = [shell![i - 1]!, shell![i]!]
    plane += ((a[0]! - origin[0]!) * (b[1]! - origin[1]!) - (b[0]! - origin[0]!) * (a[1]! - origin[1]!)) * perLng * perLat
  }
  expect(Math.abs(own / Math.abs(plane / 2) - 1)).toBeLessThan(2e-4)
})

test('lines have a length, points and areas none', () => {
  expect(lengthOf({ type: 'LineString', coordinates: [at(0, 0), at(300, 0), at(300, 400)] })).toBeCloseTo(700, 1)
  expect(lengthOf({ type: 'MultiLineString', coordinates: [[at(0, 0), at(300, 0)], [at(0, 0), at(0, 50)]] })).toBeCloseTo(350, 1)
  expect(lengthOf(ring(at(0, 0), at(1, 0), at(1, 1)))).toBeNull()
  expect(areaM2Of({ type: 'Point', coordinates: at(0, 0) })).toBeNull()
  expect(lengthOf(null)).toBeNull()
})
