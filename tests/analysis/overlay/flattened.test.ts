import { expect, test } from 'vitest'
import { depth, ringOfShape, within, without } from '../../../src/analysis/overlay/flattened'
import { groundFrom, laid, rectangle, ringM2, ringsM2, scattered } from './scenes'

const sum = (areas: readonly (readonly Float64Array[])[]) => areas.reduce((total, rings) => total + ringsM2(rings), 0)

test.each([10, 300, 2000, 30_000])('a circle of %i metres keeps its area, and no corner lies half a metre off', (r) => {
  const ring = ringOfShape({ x: 431_234.5, y: 1_672_345.6, r })
  expect(ringM2(ring) / (Math.PI * r * r)).toBeCloseTo(1, 9)
  for (let i = 0; i < ring.length; i += 2) expect(Math.abs(Math.hypot(ring[i]! - 431_234.5, ring[i + 1]! - 1_672_345.6) - r)).toBeLessThan(0.5)
  const wedge = ringOfShape({ x: 0, y: 0, r, from: 1, width: 2 })
  expect(ringM2(wedge) / (r * r)).toBeCloseTo(1, 9)
})

/** The way that is taken where the exact one does not close comes to the same. */
test.each([5, 13, 21, 33])('many corners and true arcs agree, seed %i', (seed) => {
  const { shapes, grounds } = scattered(seed)
  const overlay = laid(shapes, grounds)
  expect(shapes.length).toBeGreaterThan(5)
  const fine = shapes.map((shape) => ringOfShape(shape, 0.02))
  grounds.forEach(({ rings, areaM2 }, i) => {
    expect(Math.abs(sum(without(rings, fine)) - overlay.at(i).gapM2) / areaM2).toBeLessThan(1e-6)
    expect(Math.abs(sum(within(rings, fine)) + overlay.at(i).gapM2 - areaM2) / areaM2).toBeLessThan(1e-6)
  })
  for (const least of [1, 2, 3]) {
    const wanted = overlay.outline(least).reduce((total, piece) => total + piece.areaM2, 0)
    expect(Math.abs(sum(depth(fine, least)) - wanted)).toBeLessThanOrEqual(1e-5 * wanted)
  }
})

test('a ground whose lines cross is flattened, and says so', () => {
  const bow = { ...groundFrom([0, 0, 1000, 1000, 1000, 0, 0, 1000]), areaM2: 500_000 }
  const overlay = laid([{ x: 300, y: 500, r: 250 }], [bow, groundFrom(rectangle(0, 0, 1000, 1000))])
  expect(overlay.at(0).isFlattened).toBe(true)
  expect(overlay.at(1).isFlattened).toBe(false)
  const areaOf = (pieces: ReturnType<typeof overlay.gapsAt>) => pieces.reduce((total, { areaM2 }) => total + areaM2, 0)
  expect(areaOf(overlay.gapsAt(0))).toBe(overlay.at(0).gapM2)
  expect(areaOf(overlay.gapsAt(0)) + areaOf(overlay.servedAt(0))).toBeCloseTo(500_000, 0)
  expect(overlay.at(0).gapM2).toBeLessThan(450_000)
  expect(overlay.put(0, { x: 300, y: 500, r: 10 })).toEqual([0, 1])
  expect(overlay.at(0).gapM2).toBeGreaterThan(499_000)
})
