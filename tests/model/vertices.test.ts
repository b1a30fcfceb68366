import type { Geometry, Position } from 'geojson'
import { expect, test } from 'vitest'
import { faultsOf } from '../../src/load/structure'
import { inserted, midpointsOf, moved, type Path, rowsOf, shifted, turned, verticesOf, withHole, without, withPart } from '../../src/model/vertices'
import { someGeometry, somewhere } from '../geometries'
import { at } from '../network'
import { pick, random } from '../random'

const isSound = (geometry: Geometry) => expect(faultsOf({ type: 'Feature', geometry, properties: {} })).toEqual([])
const coordinatesAt = (geometry: Geometry, path: Path): unknown => path.reduce<unknown>((at, i) => (at as unknown[])[i], (geometry as { coordinates: unknown }).coordinates)
const others = (geometry: Geometry, path: Path) => rowsOf(geometry).filter((row) => row.path.join() !== path.slice(0, -1).join())

function times(count: number, law: (next: () => number, geometry: Geometry) => void) {
  for (let seed = 1; seed <= count; seed++) {
    const next = random(seed)
    const geometry = someGeometry(next)
    const text = JSON.stringify(geometry)
    try {
      law(next, geometry)
      expect(JSON.stringify(geometry), 'the geometry that was given is as it was').toBe(text)
    } catch (error) {
      throw new Error(`seed ${seed}: ${geometry.type}`, { cause: error })
    }
  }
}

test('a path names its vertex; every vertex but a closing one is named once', () => times(200, (_next, geometry) => {
  for (const { path, position } of verticesOf(geometry)) expect(coordinatesAt(geometry, path)).toBe(position)
  const listed = rowsOf(geometry).reduce((sum, { positions, isRing }) => sum + positions.length - (isRing ? 1 : 0), geometry.type === 'Point' ? 1 : 0)
  expect(new Set(verticesOf(geometry).map(({ path }) => path.join())).size).toBe(listed)
}))

test('moved there and back is as before; neighbours and other parts are the same objects; rings stay closed', () => times(300, (next, geometry) => {
  const { path, position } = pick(next, verticesOf(geometry))
  const away = moved(geometry, path, somewhere(next))
  isSound(away)
  expect(moved(away, path, position)).toEqual(geometry)
  others(geometry, path).forEach(({ path: row, positions }) => expect(coordinatesAt(away, row)).toBe(positions))
  for (const other of verticesOf(geometry)) if (other.path.join() !== path.join()) expect(coordinatesAt(away, other.path)).toBe(other.position)
}))

test('a vertex put in at a midpoint and taken out again leaves nothing', () => times(300, (next, geometry) => {
  const midpoints = midpointsOf(geometry)
  if (midpoints.length === 0) return
  const { path, position } = pick(next, midpoints)
  const more = inserted(geometry, path, position)
  isSound(more)
  expect(verticesOf(more).length).toBe(verticesOf(geometry).length + 1)
  expect(coordinatesAt(more, path)).toEqual(position)
  expect(without(more, path)).toEqual(geometry)
}))

test('vertices are taken out one after the other until nothing is left, and it is sound all the way', () => times(200, (next, geometry) => {
  let left: Geometry | null = geometry
  while (left) {
    isSound(left)
    const count: number = verticesOf(left).length
    left = without(left, pick(next, verticesOf(left)).path)
    expect(left ? verticesOf(left).length : 0).toBeLessThan(count)
  }
}))

test('a shift takes what was at the place exactly to the place, and the rest as far', () => times(200, (next, geometry) => {
  const [from, to] = [pick(next, verticesOf(geometry)), somewhere(next)]
  const there = shifted(geometry, from.position, to)
  isSound(there)
  expect(coordinatesAt(there, from.path)).toEqual(to)
  verticesOf(there).forEach(({ position }, i) => {
    const before = verticesOf(geometry)[i]!.position
    expect(Math.abs(position[0]! - before[0]! - (to[0]! - from.position[0]!))).toBeLessThan(1e-9)
    expect(Math.abs(position[1]! - before[1]! - (to[1]! - from.position[1]!))).toBeLessThan(1e-9)
  })
  expect(shifted(geometry, to, to)).toBe(geometry)
}))

test('the ends of a line are ends, and nothing of a ring is', () => {
  expect(verticesOf({ type: 'MultiLineString', coordinates: [[at(0, 0), at(1, 0), at(2, 0)], [at(5, 5), at(6, 6)]] }).map(({ isEnd }) => isEnd)).toEqual([true, false, true, true, true])
  expect(verticesOf({ type: 'Polygon', coordinates: [[at(0, 0), at(1, 0), at(1, 1), at(0, 0)]] }).some(({ isEnd }) => isEnd)).toBe(false)
})

test('the first vertex of a ring moves its closing with it, and can be taken out', () => {
  const ring = [at(0, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0)]
  const square: Geometry = { type: 'Polygon', coordinates: [ring] }
  expect(moved(square, [0, 0], at(-5, -5))).toEqual({ type: 'Polygon', coordinates: [[at(-5, -5), ...ring.slice(1, 4), at(-5, -5)]] })
  expect(moved(square, [0, 4], at(-5, -5))).toEqual(moved(square, [0, 0], at(-5, -5)))
  expect(without(square, [0, 0])).toEqual({ type: 'Polygon', coordinates: [[...ring.slice(1, 4), ring[1]]] })
  expect(inserted(square, [0, 4], at(0, 5))).toEqual({ type: 'Polygon', coordinates: [[...ring.slice(0, 4), at(0, 5), ring[0]]] })
})

test('a height stays with its vertex', () => {
  expect(moved({ type: 'LineString', coordinates: [[1, 2, 30], [3, 4, 50]] }, [0], [5, 6])).toEqual({ type: 'LineString', coordinates: [[5, 6, 30], [3, 4, 50]] })
  expect(shifted({ type: 'Point', coordinates: [1, 2, 30] }, [1, 2], [5, 6])).toEqual({ type: 'Point', coordinates: [5, 6, 30] })
  expect(midpointsOf({ type: 'LineString', coordinates: [[1, 2, 30], [3, 4, 50]] })).toEqual([{ path: [1], position: [2, 3, 40] }])
})

test('a hole goes into the part that holds it, turned to the right; a triangle of a hole goes as a whole', () => {
  const square = (east: number, north: number, side: number): Position[] => [at(east, north), at(east + side, north), at(east + side, north + side), at(east, north + side), at(east, north)]
  const two: Geometry = { type: 'MultiPolygon', coordinates: [[square(0, 0, 10)], [square(100, 0, 10)]] }
  const hole = square(102, 2, 3)
  const holed = withHole(two, hole.slice(0, 3))!
  expect(holed.coordinates[0]).toBe(two.coordinates[0])
  expect(holed.coordinates[1]).toEqual([square(100, 0, 10), turned(hole.slice(0, 3), true)])
  expect(turned(hole, true)).toEqual(hole.toReversed())
  expect(withHole(two, square(50, 0, 3))).toBeNull()
  expect(withHole(holed, square(103, 2.5, 0.5)), 'a hole in a hole').toBeNull()
  expect(withHole(two, [at(101, 1), at(102, 1)])).toBeNull()
  expect(without(holed, [1, 1, 2])).toEqual(two)
})

test('a part is added to its like only', () => {
  expect(withPart({ type: 'Point', coordinates: at(0, 0) }, { type: 'Point', coordinates: at(1, 1) })).toEqual({ type: 'MultiPoint', coordinates: [at(0, 0), at(1, 1)] })
  const clockwise = [at(0, 0), at(0, 5), at(5, 5), at(0, 0)]
  expect(withPart({ type: 'MultiPolygon', coordinates: [] }, { type: 'Polygon', coordinates: [clockwise] })).toEqual({ type: 'MultiPolygon', coordinates: [[clockwise.toReversed()]] })
  expect(withPart({ type: 'Point', coordinates: at(0, 0) }, { type: 'LineString', coordinates: [at(0, 0), at(1, 1)] })).toBeNull()
})
