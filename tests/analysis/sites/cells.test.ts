import { describe, expect, it } from 'vitest'
import { cellsOf, isOver } from '../../../src/analysis/coverage/cells'
import type { Shape } from '../../../src/analysis/overlay/shape'
import { random } from '../../random'

/** Written anew with angles, so that the cross products have something to be held to. */
function isServed({ x, y, r, from, width }: Shape, px: number, py: number): boolean {
  if (!(r > 0) || Math.hypot(px - x, py - y) > r) return false
  if (from === undefined || width === undefined || (px === x && py === y)) return true
  const turn = (angle: number) => ((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI)
  return turn(Math.atan2(py - y, px - x) - from) <= width
}

const seeds = [1, 2, 3, 4, 5, 6]
describe('cells of people', () => {
  it.each(seeds)('are marked by exactly the shapes that lie over them, seed %i', (seed) => {
    const next = random(seed)
    const wide = seed === 6 ? 600_000 : 8000
    const count = 2000
    const x = Array.from({ length: count }, (_, i) => (i === 0 ? wide : (next() - 0.5) * 8000))
    const y = Array.from({ length: count }, () => (next() - 0.5) * 6000)
    const people = Array.from({ length: count }, () => next() * 50)
    const shapes: (Shape | null)[] = Array.from({ length: 60 }, () => ({ x: (next() - 0.5) * 12_000, y: (next() - 0.5) * 12_000, r: next() * 2500, ...(next() < 0.4 && { from: next() * 7 - 3, width: 0.2 + next() * (Math.PI - 0.2) }) }))
    shapes.push(null, { x: 0, y: 0, r: 0 })
    const cells = cellsOf(x, y, people)
    expect(Array.from(cells.given).toSorted((a, b) => a - b)).toEqual(x.map((_, i) => i))
    expect(Array.from(cells.x)).toEqual(Array.from(cells.given, (i) => x[i]!))
    expect(Array.from(cells.people)).toEqual(Array.from(cells.given, (i) => people[i]!))
    const truth = Array.from(cells.given, (i) => shapes.filter((shape) => shape && isServed(shape, x[i]!, y[i]!)).length)
    expect(truth.some((times) => times > 0)).toBe(true)
    const counts = cells.mark(shapes)
    expect(Array.from(counts)).toEqual(truth)
    for (const shape of shapes) if (shape) expect(Array.from(cells.under(shape)).toSorted((a, b) => a - b)).toEqual([...cells.x.keys()].filter((i) => isServed(shape, cells.x[i]!, cells.y[i]!)))
    cells.mark(shapes.slice(10), counts, -1)
    expect(counts).toEqual(cells.mark(shapes.slice(0, 10)))
  })

  it('on the edge of a disc, and on the edges of squares, are served', () => {
    const x = Array.from({ length: 41 }, (_, i) => (i % 41) * 125)
    const cells = cellsOf([...x, ...x], [...x.map(() => 0), ...x.map(() => 250)], [...x, ...x].map(() => 1))
    expect(Array.from(cells.mark([{ x: 2500, y: 0, r: 1250 }])).filter(Boolean)).toHaveLength(21 + 19)
    expect(isOver({ x: 0, y: 0, r: 5, from: 0, width: Math.PI }, 5, 0)).toBe(true)
    expect(isOver({ x: 0, y: 0, r: 5, from: 0, width: Math.PI / 2 }, 0, -1)).toBe(false)
  })

  it('may be none, and have to lie on a plane', () => {
    expect(cellsOf([], [], []).mark([{ x: 0, y: 0, r: 100 }])).toHaveLength(0)
    expect(() => cellsOf([0, NaN], [0, 0], [1, 1])).toThrow('NaN')
  })
})
