import { describe, expect, test } from 'vitest'
import type { Shape } from '../../../src/analysis/overlay'
import { firstCrossing } from '../../../src/model/spatial'
import { closed, groundFrom, laid, rectangle, ringsM2, turned } from './scenes'

const wide = groundFrom(rectangle(-5000, -5000, 5000, 5000))
const wholeM2 = 1e8
/** Served square metres of a square of ten kilometres. */
const servedM2 = (...shapes: (Shape | null)[]) => {
  const { areaM2, gapM2, isFlattened } = laid(shapes, [wide]).at(0)
  expect(isFlattened).toBe(false)
  return areaM2 - gapM2
}
const disc = (x: number, y: number, r: number): Shape => ({ x, y, r })
const circleM2 = Math.PI * 1e6
/** Two circles of one kilometre whose middles are so far apart. */
const lensM2 = (apart: number) => 2e6 * Math.acos(apart / 2000) - (apart / 2) * Math.sqrt(4e6 - apart * apart)

describe('discs', () => {
  test('none', () => {
    expect(servedM2()).toBe(0)
    expect(servedM2(null)).toBe(0)
    const overlay = laid([], [wide])
    expect(overlay.gapsAt(0)).toEqual([{ rings: wide.rings, areaM2: wholeM2 }])
    expect(overlay.servedAt(0)).toEqual([])
    expect(overlay.outline(1)).toEqual([])
  })
  test('one', () => expect(servedM2(disc(0, 0, 1000))).toBeCloseTo(circleM2, 1))
  test('beside everything', () => expect(servedM2(disc(9000, 0, 1000))).toBe(0))
  test('about everything', () => {
    const overlay = laid([disc(0, 0, 8000)], [wide])
    expect(overlay.at(0).gapM2).toBe(0)
    expect(overlay.gapsAt(0)).toEqual([])
    expect(overlay.servedAt(0)).toEqual([{ rings: wide.rings, areaM2: wholeM2 }])
  })
  test('across a side', () => expect(servedM2(disc(5000, 0, 1000))).toBeCloseTo(circleM2 / 2, 1))
  test('at a corner', () => expect(servedM2(disc(5000, 5000, 1000))).toBeCloseTo(circleM2 / 4, 1))
  test('that touches a side from within and one from without', () => expect(servedM2(disc(4000, 0, 1000), disc(-6000, 0, 1000))).toBeCloseTo(circleM2, 0))
  test('apart', () => expect(servedM2(disc(-2000, 0, 1000), disc(2000, 0, 1000))).toBeCloseTo(2 * circleM2, 1))
  test('that touch', () => expect(servedM2(disc(-1000, 0, 1000), disc(1000, 0, 1000))).toBeCloseTo(2 * circleM2, 0))
  test('that touch from within', () => expect(servedM2(disc(0, 0, 1000), disc(500, 0, 500))).toBeCloseTo(circleM2, 0))
  test('that meet', () => expect(servedM2(disc(0, 0, 1000), disc(1000, 0, 1000))).toBeCloseTo(2 * circleM2 - lensM2(1000), 1))
  test('alike', () => expect(servedM2(disc(0, 0, 1000), disc(0, 0, 1000), disc(0, 0, 1000))).toBeCloseTo(circleM2, 1))
  test('about one middle', () => expect(servedM2(disc(0, 0, 1000), disc(0, 0, 400), disc(0, 0, 700))).toBeCloseTo(circleM2, 1))
  test('three hundred in a row, each over hundreds', () => {
    const row = Array.from({ length: 300 }, (_, i) => disc(10 * ((i * 7) % 300) - 1500, 4500, 1000))
    const circlesM2 = circleM2 + 299 * (circleM2 - lensM2(10))
    expect(servedM2(...row.map(({ x }) => disc(x, 0, 1000)))).toBeCloseTo(circlesM2, 0)
    expect(laid(row, []).outline(1)[0]!.areaM2).toBeCloseTo(circlesM2, 0)
    // Half of each stands above the side.
    expect(servedM2(...row.map(({ x }) => disc(x, 5000, 1000)))).toBeCloseTo(circlesM2 / 2, 0)
  })
  test('a ring of them about a hole', () => {
    const six = Array.from({ length: 6 }, (_, i) => disc(1900 * Math.cos((i * Math.PI) / 3), 1900 * Math.sin((i * Math.PI) / 3), 1000))
    const overlay = laid(six, [wide])
    expect(overlay.gapsAt(0).map(({ rings }) => rings.length).sort()).toEqual([1, 2])
    expect(overlay.servedAt(0).map(({ rings }) => rings.length)).toEqual([2])
    expect(overlay.outline(1).map(({ rings }) => rings.length)).toEqual([2])
    expect(servedM2(...six)).toBeCloseTo(6 * (circleM2 - lensM2(1900)), 1)
  })
})

test('a hundred rings, each about a hole', () => {
  const shapes = Array.from({ length: 600 }, (_, i) => {
    const [way, ring] = [(i * Math.PI) / 3, Math.floor(i / 6)]
    return disc(1000 * (ring % 10) + 190 * Math.cos(way), 1000 * Math.floor(ring / 10) + 190 * Math.sin(way), 100)
  })
  expect(laid(shapes, []).outline(1).map(({ rings }) => rings.length)).toEqual(Array.from({ length: 100 }, () => 2))
})

describe.each([['a lattice of squares', 0, 1], ['a lattice of triangles', 0.5, Math.sqrt(3) / 2]])('%s', (_, shift, high) => {
  const lattice = (r: number) => Array.from({ length: 900 }, (_, i): Shape => {
    const [column, row] = [(i % 30) - 15, Math.floor(i / 30) - 15]
    return disc(500 * (column + (row % 2 ? shift : 0)), 500 * row * high, r)
  })
  const cellM2 = 500 * 500 * high
  const cell = groundFrom(rectangle(-1000, -1000 * high, 1000, 1000 * high))
  test.each([
    ['touch', 250, Math.PI * 250 * 250],
    ['leave nothing', 2000, cellM2],
  ])('that %s', (_, r, wanted) => {
    const { areaM2, gapM2, isFlattened } = laid(lattice(r), [cell]).at(0)
    expect(isFlattened).toBe(false)
    expect((areaM2 - gapM2) / areaM2).toBeCloseTo(wanted / cellM2, 6)
  })
  test('that meet by threes or fours in one point leave nothing', () => {
    const r = shift ? 500 / Math.sqrt(3) : 500 * Math.SQRT1_2
    const { areaM2, gapM2 } = laid(lattice(r), [cell]).at(0)
    expect(gapM2 / areaM2).toBeLessThan(1e-8)
  })
})

describe('wedges', () => {
  const sector = (degrees: number, width: number, x = 0, y = 0, r = 1000): Shape => ({ x, y, r, from: (degrees * Math.PI) / 180, width: (width * Math.PI) / 180 })
  test.each([10, 60, 65, 120, 179.9, 180])('one of %i°', (width) => expect(servedM2(sector(77, width))).toBeCloseTo((circleM2 * width) / 360, 1))
  test('three of 120° are the disc', () => {
    const three = [0, 120, 240].map((way) => sector(way + 17, 120))
    expect(servedM2(...three)).toBeCloseTo(circleM2, 1)
    const overlay = laid(three, [wide])
    expect(overlay.gapsAt(0).map(({ rings }) => rings.length)).toEqual([2])
    expect(overlay.outline(1)).toHaveLength(1)
    expect(overlay.outline(2)).toEqual([])
  })
  test('two halves are the disc, with it or without', () => {
    expect(servedM2(sector(0, 180), sector(180, 180))).toBeCloseTo(circleM2, 1)
    expect(servedM2(sector(0, 180), sector(180, 180), disc(0, 0, 1000))).toBeCloseTo(circleM2, 1)
  })
  test('that overlap at one mast', () => expect(servedM2(sector(0, 90), sector(45, 90))).toBeCloseTo((circleM2 * 135) / 360, 1))
  test('a wedge in its own disc, and one in a longer one', () => {
    expect(servedM2(sector(20, 65), disc(0, 0, 1000))).toBeCloseTo(circleM2, 1)
    expect(servedM2(sector(20, 65), sector(20, 65, 0, 0, 500))).toBeCloseTo((circleM2 * 65) / 360, 1)
  })
  test('that touch along a side', () => expect(servedM2(sector(0, 90, 0, 0), sector(-90, 90, 0, 0))).toBeCloseTo(circleM2 / 2, 1))
  test('wider than half a turn is refused', () => expect(() => laid([sector(0, 181)], [wide])).toThrow(RangeError))
})

describe('grounds', () => {
  const island = rectangle(-200, -200, 200, 200)
  const lake = turned(rectangle(-600, -600, 600, 600))
  test('an island in a lake', () => {
    const ground = groundFrom(rectangle(-2000, -2000, 2000, 2000), lake, island)
    const overlay = laid([disc(0, 0, 250), disc(2000, 0, 500)], [ground])
    const { areaM2, gapM2 } = overlay.at(0)
    expect(areaM2).toBe(16e6 - 1.44e6 + 0.16e6)
    const lost = 4 * (62_500 * Math.acos(0.8) - 200 * 150)
    expect(areaM2 - gapM2).toBeCloseTo(Math.PI * 62_500 - lost + (Math.PI * 250_000) / 2, 1)
    expect(overlay.gapsAt(0).reduce((sum, { rings }) => sum + ringsM2(rings), 0)).toBeCloseTo(gapM2, -2)
  })
  test('a disc in the lake serves nothing', () => {
    const { gapM2, areaM2 } = laid([disc(0, 0, 500)], [groundFrom(rectangle(-2000, -2000, 2000, 2000), lake)]).at(0)
    expect(gapM2).toBe(areaM2)
  })
  test('that lie over each other are asked each for itself', () => {
    const overlay = laid([disc(0, 0, 1000)], [wide, groundFrom(rectangle(0, -5000, 5000, 5000)), wide])
    const served = [0, 1, 2].map((i) => overlay.at(i).areaM2 - overlay.at(i).gapM2)
    expect(served[1]).toBeCloseTo(circleM2 / 2, 1)
    expect(served[0]).toBe(served[2])
  })
  test('scales divide areas', () => {
    const scaled = { ...wide, scales: [2], areaM2: wholeM2 / 4 }
    const overlay = laid([disc(0, 0, 1000)], [scaled])
    expect(overlay.at(0).gapM2).toBeCloseTo((wholeM2 - circleM2) / 4, 1)
    expect(overlay.gapsAt(0)[0]!.areaM2).toBeCloseTo((wholeM2 - circleM2) / 4, 1)
  })
})

describe('polygons of gaps do not cross themselves', () => {
  test.each([['that all but touch', 1000.05], ['that touch', 1000], ['that hardly meet', 999.95]])('between discs %s', (_, apart) => {
    const overlay = laid([disc(-apart, 0, 1000), disc(apart, 0, 1000)], [wide, groundFrom(rectangle(-5000, -5000, 5000, 0))])
    for (const pieces of [overlay.gapsAt(0), overlay.servedAt(0), overlay.gapsAt(1), overlay.outline(1)]) {
      expect(pieces.length).toBeGreaterThan(0)
      for (const { rings } of pieces) expect(firstCrossing(rings.map(closed))?.how).not.toBe('cross')
    }
  })
  test('nor the outlines of two discs a hand apart each other', () => {
    const pieces = laid([disc(-1000.05, 0, 1000), disc(1000.05, 0, 1000)], []).outline(1)
    expect(firstCrossing(pieces.flatMap(({ rings }) => rings.map(closed)))).toBeNull()
  })
})

describe('depth', () => {
  const three = [disc(0, 0, 1000), disc(1000, 0, 1000), disc(1000, 0, 1000)]
  const sum = (pieces: readonly { areaM2: number }[]) => pieces.reduce((total, { areaM2 }) => total + areaM2, 0)
  test('at least so many', () => {
    const overlay = laid(three, [])
    expect(sum(overlay.outline(1))).toBeCloseTo(2 * circleM2 - lensM2(1000), 1)
    expect(sum(overlay.outline(2))).toBeCloseTo(circleM2, 1)
    expect(sum(overlay.outline(3))).toBeCloseTo(lensM2(1000), 1)
    expect(overlay.outline(4)).toEqual([])
  })
  test('alone', () => {
    expect([...laid(three, []).alone()].map(Math.round)).toEqual([Math.round(circleM2 - lensM2(1000)), 0, 0])
    expect([...laid(three.slice(0, 2), []).alone()].map(Math.round)).toEqual([Math.round(circleM2 - lensM2(1000)), Math.round(circleM2 - lensM2(1000))])
    expect([...laid([disc(0, 0, 1000), disc(100, 0, 300)], []).alone()].map(Math.round)).toEqual([Math.round(circleM2 - Math.PI * 90_000), 0])
    expect([...laid([null, disc(0, 0, 1000)], []).alone()].map(Math.round)).toEqual([0, Math.round(circleM2)])
  })
  test('over a point, near a box', () => {
    const overlay = laid(three, [])
    expect(overlay.over(500, 0)).toEqual([0, 1, 2])
    expect(overlay.over(-999, 0)).toEqual([0])
    expect(overlay.over(-999, 999)).toEqual([])
    const sector = laid([{ x: 0, y: 0, r: 1000, from: 1, width: 1 }], [])
    expect([[0, 0], [500 * Math.cos(1), 500 * Math.sin(1)], [500 * Math.cos(2), 500 * Math.sin(2)], [1000 * Math.cos(1.5), 1000 * Math.sin(1.5)]].map(([x, y]) => sector.over(x!, y!))).toEqual([[0], [0], [0], [0]])
    expect([[500 * Math.cos(0.99), 500 * Math.sin(0.99)], [500 * Math.cos(2.01), 500 * Math.sin(2.01)], [-300 * Math.cos(1.5), -300 * Math.sin(1.5)]].flatMap(([x, y]) => sector.over(x!, y!))).toEqual([])
    expect([[500 * Math.cos(1) + 0.01 * Math.sin(1), 500 * Math.sin(1) - 0.01 * Math.cos(1)], [500 * Math.cos(2) - 0.01 * Math.sin(2), 500 * Math.sin(2) + 0.01 * Math.cos(2)], [0, -0.01]].flatMap(([x, y]) => sector.over(x!, y!))).toEqual([])
    expect(overlay.near([1500, 900, 3000, 3000])).toEqual([1, 2])
  })
})
