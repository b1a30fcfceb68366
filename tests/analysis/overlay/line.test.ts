import { expect, test } from 'vitest'
import { servedLength, type Shape } from '../../../src/analysis/overlay'
import { random, whole } from '../../random'
import { laid, scattered } from './scenes'

const line = (...xy: number[]) => Float64Array.from(xy)

test('lines across, beside, within and about', () => {
  const overlay = laid([{ x: 0, y: 0, r: 1000 }, { x: 1500, y: 0, r: 1000 }, { x: 0, y: 0, r: 10 }], [])
  expect(servedLength(overlay, line(-2000, 0, 3000, 0))).toBeCloseTo(3500 / 5000, 6)
  expect(servedLength(overlay, line(-2000, 1500, 3000, 1500))).toBe(0)
  expect(servedLength(overlay, line(-100, 0, 100, 0, 0, 200))).toBe(1)
  expect(servedLength(overlay, line(0, 0, 0, 2000))).toBeCloseTo(0.5, 6)
  expect(servedLength(overlay, line(5, 5))).toBe(0)
  expect(servedLength(overlay, line())).toBe(0)
})

/** A wedge is asked as its sides say, not by any arc. */
const isIn = ({ x, y, r, from, width }: Shape, px: number, py: number): boolean => {
  if (Math.hypot(px - x, py - y) > r) return false
  const turn = (way: number) => Math.cos(way) * (py - y) - Math.sin(way) * (px - x)
  return width === undefined || (turn(from!) >= 0 && turn(from! + width) <= 0)
}

test.each([...Array(30).keys()])('a line at random is served as its places are, seed %i', (seed) => {
  const next = random(seed)
  const { shapes, grounds } = scattered(seed)
  const overlay = laid(shapes, grounds)
  const corners = Array.from({ length: whole(next, 2, 50) }, () => [grounds[0]!.box[0] + 8000 * next(), grounds[0]!.box[1] + 8000 * next()])
  let [length, served] = [0, 0]
  const steps = 4000
  for (let i = 1; i < corners.length; i++) {
    const [[ax, ay], [bx, by]] = [corners[i - 1] as [number, number], corners[i] as [number, number]]
    const own = Math.hypot(bx - ax, by - ay)
    length += own
    for (let k = 0; k < steps; k++) {
      const at = (k + 0.5) / steps
      if (shapes.some((shape) => isIn(shape, ax + at * (bx - ax), ay + at * (by - ay)))) served += own / steps
    }
  }
  expect(Math.abs(servedLength(overlay, line(...corners.flat())) - served / length)).toBeLessThan(2e-3)
})
