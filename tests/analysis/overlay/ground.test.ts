import type { MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { groundOf } from '../../../src/analysis/overlay'
import { type Plane, planeAbout } from '../../../src/analysis/plane'
import { areaM2Of } from '../../../src/analysis/size'
import { laid, ringM2, ringsM2 } from './scenes'

/** Metres as they are. */
const flat: Plane = { toPlane: (x, y) => [x, y], toGlobe: (x, y) => [x, y], scaleAt: () => 1 }
const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates })
const parts = (...coordinates: Position[][][]): MultiPolygon => ({ type: 'MultiPolygon', coordinates })
const box = (west: number, south: number, east: number, north: number): Position[] => [[west, south], [east, south], [east, north], [west, north], [west, south]]
const big = box(0, 0, 1000, 1000)
const groundM2 = (area: Polygon | MultiPolygon, water?: Polygon[]) => groundOf(area, flat, water)!.ground.areaM2

/** Shells left, holes right, nothing closed, and the engine takes it. */
function isSound(area: Polygon | MultiPolygon): void {
  const { ground } = groundOf(area, flat)!
  for (const ring of ground.rings) expect([ring[0], ring[1]]).not.toEqual([ring.at(-2), ring.at(-1)])
  expect(ringsM2(ground.rings)).toBeCloseTo(ground.areaM2, 3)
  expect(ground.scales).toHaveLength(ground.rings.length)
  const overlay = laid([{ x: 500, y: 500, r: 300 }, { x: 0, y: 0, r: 222 }], [ground])
  expect(overlay.at(0).isFlattened).toBe(false)
  const sum = [...overlay.gapsAt(0), ...overlay.servedAt(0)].reduce((total, { areaM2 }) => total + areaM2, 0)
  expect(sum / ground.areaM2).toBeCloseTo(1, 6)
}

describe('what is sound stays as it is', () => {
  test('to the last bit, turned as it should be', () => {
    const { ground, waterM2 } = groundOf(polygon(big.toReversed(), box(100, 100, 200, 200)), flat)!
    expect(ground.rings.map((ring) => ringM2(ring))).toEqual([1e6, -1e4])
    expect(ground.box).toEqual([0, 0, 1000, 1000])
    expect(ground.areaM2).toBe(990_000)
    expect(waterM2).toBe(0)
  })
  test('parts, and an island in a hole', () => {
    const { ground } = groundOf(parts([big, box(100, 100, 500, 500)], [box(200, 200, 300, 300)], [box(2000, 0, 2100, 100)]), flat)!
    expect(ground.rings.map((ring) => ringM2(ring))).toEqual([1e6, -160_000, 1e4, 1e4])
  })
})

describe('what is broken is mended', () => {
  const bow: Position[] = [[0, 0], [1000, 1000], [1000, 0], [0, 1000], [0, 0]]
  const spike: Position[] = [[0, 0], [1000, 0], [1000, 500], [1500, 500], [1000, 500], [1000, 1000], [0, 1000], [0, 0]]
  const doubled: Position[] = [[0, 0], [0, 0], [1000, 0], [1000, 0], [1000, 0], [1000, 1000], [0, 1000], [0, 0]]
  const eight: Position[] = [[0, 0], [500, 500], [1000, 0], [1000, 1000], [500, 500], [0, 1000], [0, 0]]
  test.each<[string, Polygon | MultiPolygon, number]>([
    ['a ring that crosses itself', polygon(bow), 500_000],
    ['a spike', polygon(spike), 1e6],
    ['doubled corners', polygon(doubled), 1e6],
    ['a ring through one corner twice', polygon(eight), 500_000],
    ['a ring that crosses itself in a corner', polygon([[0, 0], [500, 500], [1000, 1000], [1000, 0], [500, 500], [0, 1000], [0, 0]]), 500_000],
    ['parts that lie over each other', parts([big], [box(500, 500, 1500, 1500)]), 1_750_000],
    ['a part in a part', parts([big], [box(100, 100, 200, 200)]), 1e6],
    ['a part twice', parts([big], [big]), 1e6],
    ['parts side by side', parts([big], [box(1000, 0, 2000, 1000)]), 2e6],
    ['a hole across the shell', polygon(big, box(900, 100, 1100, 200)), 990_000],
    ['a hole beside the shell', polygon(big, box(2000, 0, 2100, 100)), 1e6],
    ['holes over each other', polygon(big, box(100, 100, 300, 300), box(200, 200, 400, 400)), 930_000],
    ['holes over each other that turn each its own way', polygon(big, box(100, 100, 300, 300), box(200, 200, 400, 400).toReversed()), 930_000],
    ['a hole in a hole', polygon(big, box(100, 100, 300, 300), box(150, 150, 200, 200)), 960_000],
    ['a hole that touches the shell', polygon(big, [[0, 0], [200, 100], [100, 200], [0, 0]]), 985_000],
    ['a ring of two corners', polygon(big, [[1, 1], [2, 2], [1, 1]]), 1e6],
  ])('%s', (_, area, wanted) => {
    expect(groundM2(area)).toBeCloseTo(wanted, 0)
    isSound(area)
  })
  test.each<[string, Polygon | MultiPolygon]>([
    ['no part', parts()],
    ['no ring', polygon()],
    ['a line there and back', polygon([[0, 0], [10, 10], [20, 20], [0, 0]])],
    ['what cannot be placed', polygon([[NaN, 0], [1, NaN], [2, 2], [NaN, 0]])],
  ])('of %s nothing is left', (_, area) => expect(groundOf(area, flat)).toBeNull())
})

describe('water', () => {
  test('is taken away, once where two waters lie over each other', () => {
    const { ground, waterM2 } = groundOf(polygon(big), flat, [polygon(box(100, 100, 300, 300)), polygon(box(200, 200, 400, 400)), polygon(box(900, 900, 2000, 2000))])!
    expect(waterM2).toBeCloseTo(80_000, 0)
    expect(ground.areaM2).toBeCloseTo(920_000, 0)
  })
  test('may be all there is', () => {
    const { ground, waterM2 } = groundOf(polygon(big), flat, [polygon(box(-10, -10, 2000, 2000))])!
    expect(waterM2).toBe(1e6)
    expect(ground.areaM2).toBe(0)
    expect(laid([{ x: 0, y: 0, r: 100 }], [ground]).at(0)).toEqual({ areaM2: 0, gapM2: 0, isFlattened: false })
  })
  test('beside it changes nothing', () => {
    const { ground, waterM2 } = groundOf(polygon(big), flat, [polygon(box(3000, 3000, 4000, 4000))])!
    expect([ground.areaM2, waterM2]).toEqual([1e6, 0])
  })
})

test('true areas are those of the ellipsoid, far from the meridian too', () => {
  for (const lng of [105, 106.5, 108, 110]) {
    for (const lat of [8.6, 15.1, 23.3]) {
      const area = polygon(box(lng, lat, lng + 0.2, lat + 0.2), box(lng + 0.05, lat + 0.05, lng + 0.1, lat + 0.1))
      expect(groundOf(area, planeAbout(107.75))!.ground.areaM2 / areaM2Of(area)!).toBeCloseTo(1, 5)
    }
  }
})
