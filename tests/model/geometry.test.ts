import { area as turfArea, kinks, lineString, polygon } from '@turf/turf'
import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { anyPosition, boxesMeet, boxOf, lengthM, metresBetween, metresPerDegree, turning } from '../../src/model/geometry'
import { firstCrossing, indexOf } from '../../src/model/spatial'
import { isInside } from '../../src/model/turf'
import { network } from '../network'
import { random } from '../random'

test('metres are those of the ellipsoid, north–south and east–west, from Cà Mau to Hà Giang', () => {
  // geodesic lengths of 0.1° around the latitude, by PROJ's geod +ellps=WGS84
  for (const [lat, east, north] of [[8.6, 11007.6096, 11059.9109], [15.4, 10734.795, 11065.2623], [21, 10397.04, 11071.7028], [23.3, 10229.4566, 11074.8223]] as const) {
    const [perLng, perLat] = metresPerDegree(lat)
    expect(Math.abs(perLng / 10 / east - 1)).toBeLessThan(1e-6)
    expect(Math.abs(perLat / 10 / north - 1)).toBeLessThan(1e-6)
  }
  const meridianQuarter = Array.from({ length: 901 }, (_, i): Position => [0, i / 10])
  expect(lengthM(meridianQuarter)).toBeCloseTo(10_001_965.73, 0)
  const equator = Array.from({ length: 361 }, (_, i): Position => [i - 180, 0])
  expect(lengthM(equator)).toBeCloseTo(2 * Math.PI * 6378137, 2)
  expect(metresBetween([108.8, 15.1], [108.8, 15.1])).toBe(0)
})

test('boxes hold every position and an empty geometry has none', () => {
  expect(boxOf({ type: 'MultiPolygon', coordinates: [[[[1, 2], [3, 2], [3, 5], [1, 2]]], [[[-1, 0], [0, 0], [0, 1], [-1, 0]]]] })).toEqual([-1, 0, 3, 5])
  expect(boxOf({ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [9, 8] }, { type: 'LineString', coordinates: [[1, 1], [2, 9]] }] })).toEqual([1, 1, 9, 9])
  expect(boxOf({ type: 'MultiPoint', coordinates: [] })).toBeNull()
  expect(boxOf({ type: 'Polygon', coordinates: [[]] })).toBeNull()
  expect(boxOf({ type: 'MultiLineString', coordinates: [[], [[1, 2], [3, 1]]] })).toEqual([1, 1, 3, 2])
  expect(boxOf({ type: 'MultiPoint', coordinates: [[4, 5], [3, 6]] })).toEqual([3, 5, 4, 6])
  expect(boxOf({ type: 'GeometryCollection', geometries: [] })).toBeNull()
  expect(boxesMeet([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true)
  expect(boxesMeet([0, 0, 1, 1], [1.1, 0, 2, 2])).toBe(false)
  expect(anyPosition({ type: 'Polygon', coordinates: [[[4, 5], [6, 5], [6, 6], [4, 5]]] })).toEqual([4, 5])
  expect(anyPosition(null)).toBeNull()
})

test('a ring that turns left is above zero, as Turf finds by area', () => {
  const left: Position[] = [[108, 15], [109, 15], [109, 16], [108, 15]]
  expect(turning(left)).toBeCloseTo(1)
  expect(turning(left.toReversed())).toBeCloseTo(-1)
  expect(turfArea(polygon([left]))).toBeGreaterThan(0)
})

test('the index finds what meets a box, in the order of the features, and never the unplaced', () => {
  const features = network().pole('A', 0, 0).pole('B', 100, 0).add('pole', 'nowhere', null).pole('C', 200, 0).features
  const index = indexOf(features)
  const [west, south, east, north] = index.box!
  expect(index.search([west, south, east, north])).toEqual([0, 1, 3])
  expect(index.search([west, south, west + 1e-6, north])).toEqual([0])
  expect(indexOf([]).box).toBeNull()
  expect(indexOf([]).search([0, 0, 1, 1])).toEqual([])
})

test('crossings: bow-tie, large bow-tie, touching corner, doubled vertex, sound rings', () => {
  expect(firstCrossing([[[0, 0], [2, 0], [0, 2], [2, 2], [0, 0]]])).toEqual({ at: [1, 1], how: 'cross' })
  const circle = Array.from({ length: 400 }, (_, i): Position => [Math.cos(i / 200 * Math.PI), Math.sin(i / 200 * Math.PI)])
  expect(firstCrossing([[...circle, circle[0]!]])).toBeNull()
  const swapped = [...circle]
  ;[swapped[100], swapped[200]] = [swapped[200]!, swapped[100]!]
  expect(firstCrossing([[...swapped, swapped[0]!]])?.how).toBe('cross')
  expect(firstCrossing([[[0, 0], [2, 2], [4, 0], [4, 4], [2, 2], [0, 4], [0, 0]]])).toEqual({ at: [2, 2], how: 'touch' })
  expect(firstCrossing([[[0, 0], [2, 0], [2, 0], [2, 2], [0, 0]]])).toBeNull()
  expect(firstCrossing([[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]], [[1, 1], [1, 5], [3, 5], [3, 1], [1, 1]]])?.how).toBe('cross')
})

test('a ring crosses itself exactly when Turf finds a kink, on 300 random rings', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const next = random(seed)
    const count = 4 + Math.floor(next() * 40)
    const ring = Array.from({ length: count }, (_, i): Position => {
      const angle = (i + next() * 2) / count * 2 * Math.PI
      return [Math.cos(angle) * (0.6 + next()), Math.sin(angle) * (0.6 + next())]
    })
    ring.push(ring[0]!)
    expect(firstCrossing([ring]) !== null, `seed ${seed}`).toBe(kinks(lineString(ring)).features.length > 0)
  }
})

test('on the edge counts as inside', () => {
  const ring: Position[] = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]
  expect(isInside([2, 2], ring)).toBe(true)
  expect(isInside([4, 2], ring)).toBe(true)
  expect(isInside([5, 2], ring)).toBe(false)
})
