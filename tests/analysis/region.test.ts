import { booleanPointInPolygon } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { insideOf, regionOf } from '../../src/analysis/region'
import { pick, random } from '../random'

/** A star of so many corners about a centre; it never crosses itself. */
function star(next: () => number, [x, y]: Position, radius: number, corners: number): Position[] {
  const ring = Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * (i + 0.8 * next())) / corners
    const r = radius * (0.3 + 0.7 * next())
    return [x! + r * Math.cos(angle), y! + r * Math.sin(angle)]
  })
  return [...ring, ring[0]!]
}

function anyArea(next: () => number): Polygon | MultiPolygon {
  const shell = star(next, [108.8, 15.12], 0.05, 5 + Math.floor(next() * 60))
  const hole = star(next, [108.8, 15.12], 0.01, 7)
  const island = star(next, [108.9, 15.12], 0.02, 9)
  const polygon = next() < 0.5 ? [shell] : [shell, hole]
  return next() < 0.5 ? { type: 'Polygon', coordinates: polygon } : { type: 'MultiPolygon', coordinates: [polygon, [island]] }
}

const anywhere = (next: () => number): Position => [108.73 + next() * 0.21, 15.06 + next() * 0.12]

test.each([...Array(40).keys()])('points are inside where Turf says so, seed %i', (seed) => {
  const next = random(seed)
  const area = anyArea(next)
  const region = regionOf(area)!
  const corners = (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()).flat()
  for (let i = 0; i < 300; i++) {
    const at = i % 10 === 0 ? pick(next, corners) : anywhere(next)
    expect(region.holds(at[0]!, at[1]!), String(at)).toBe(booleanPointInPolygon(at, area))
  }
})

test.each([...Array(40).keys()])('a line is met where some of its points are well inside, and not where none is, seed %i', (seed) => {
  const next = random(seed + 1000)
  const area = anyArea(next)
  const region = regionOf(area)!
  for (let i = 0; i < 60; i++) {
    const [a, b] = [anywhere(next), anywhere(next)]
    const steps = Array.from({ length: 2001 }, (_, k) => [a[0]! + ((b[0]! - a[0]!) * k) / 2000, a[1]! + ((b[1]! - a[1]!) * k) / 2000])
    const inside = steps.filter((at) => booleanPointInPolygon(at, area)).length
    // Between the samples a line may still pass a corner.
    if (inside === 0 && region.meets({ type: 'LineString', coordinates: [a, b] })) {
      const near = Math.min(...(area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()).flat().map((c) => distance(c, a, b)))
      expect(near).toBeLessThan(1e-3)
    } else expect(region.meets({ type: 'LineString', coordinates: [a, b] }), `${a} ${b}`).toBe(inside > 0)
  }
})

function distance([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx! - ax!, by! - ay!]
  const t = Math.max(0, Math.min(1, ((x! - ax!) * dx + (y! - ay!) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x! - ax! - t * dx, y! - ay! - t * dy)
}

const square = (x: number, y: number, side: number): Polygon =>
  ({ type: 'Polygon', coordinates: [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]] })
const ward = regionOf(square(108.8, 15.1, 0.01))!
const line = (...coordinates: Position[]) => ward.meets({ type: 'LineString', coordinates })

test('a line that only touches from outside is not in it, one along the edge is', () => {
  expect(line([108.81, 15.11], [108.82, 15.12])).toBe(false)
  expect(line([108.79, 15.105], [108.8, 15.105])).toBe(false)
  expect(line([108.79, 15.1], [108.8, 15.1], [108.79, 15.11])).toBe(false)
  expect(line([108.8, 15.1], [108.81, 15.1])).toBe(true)
  expect(line([108.79, 15.1], [108.83, 15.1])).toBe(true)
  expect(line([108.79, 15.105], [108.82, 15.105])).toBe(true)
  expect(line([108.805, 15.1050000], [108.8050001, 15.105])).toBe(true)
})

test('two centimetres beside the edge are the edge: registers round', () => {
  expect(line([108.8, 15.1 - 1e-7], [108.81, 15.1 - 1e-7])).toBe(true)
  expect(line([108.79, 15.105], [108.8 + 1e-7, 15.105])).toBe(false)
  expect(line([108.79, 15.105], [108.8 + 1e-5, 15.105])).toBe(true)
})

test('a neighbour that shares an edge is not met, one that reaches over it is, and so is what lies within or around', () => {
  expect(ward.meets(square(108.81, 15.1, 0.01))).toBe(false)
  expect(ward.meets(square(108.81, 15.105, 0.01))).toBe(false)
  expect(ward.meets(square(108.8099, 15.1, 0.01))).toBe(true)
  expect(ward.meets(square(108.804, 15.104, 0.001))).toBe(true)
  expect(ward.meets(square(108.7, 15.0, 0.5))).toBe(true)
  expect(ward.meets(square(108.8, 15.1, 0.01))).toBe(true)
})

test('what stands in a hole is not inside, what surrounds the hole is', () => {
  const ring = regionOf({ type: 'Polygon', coordinates: [...square(108.8, 15.1, 0.03).coordinates, ...square(108.81, 15.11, 0.01).coordinates] })!
  expect(ring.holds(108.815, 15.115)).toBe(false)
  expect(ring.meets(square(108.812, 15.112, 0.002))).toBe(false)
  expect(ring.meets(square(108.81, 15.11, 0.01))).toBe(false)
  expect(ring.meets(square(108.809, 15.11, 0.01))).toBe(true)
})

test.each([...Array(30).keys()])('the inner position of an area is inside it, seed %i', (seed) => {
  const next = random(seed + 2000)
  const area = anyArea(next)
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates[0]!
  expect(booleanPointInPolygon(insideOf(rings)!, { type: 'Polygon', coordinates: rings })).toBe(true)
})

test('an area without extent has no inner position and meets nothing', () => {
  const flat = [[[108.8, 15.1], [108.81, 15.1], [108.82, 15.1], [108.8, 15.1]]]
  expect(insideOf(flat)).toBeNull()
  expect(regionOf({ type: 'Polygon', coordinates: [] })).toBeNull()
})
