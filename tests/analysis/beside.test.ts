import { describe, expect, it } from 'vitest'
import { besidesOf, lengthOf, meanOffM, type Reach, united } from '../../src/analysis/beside'
import { random } from '../random'

const reach: Reach = { withinM: 10, angleDeg: 15 }
const beside = (line: readonly number[], others: readonly (readonly number[])[], by: Partial<Reach> = {}) => {
  const besides = besidesOf(others)
  const hits = besides.hits(line, { ...reach, ...by })
  return { hits, stretches: united(hits), lengthM: lengthOf(united(hits)), meanM: meanOffM(besides, line, hits) }
}

describe('a line beside another', () => {
  it('counts what is within the distance, and a little beyond the other one\'s ends', () => {
    const { stretches, meanM } = beside([0, 0, 100, 0], [[30, 6, 60, 6]])
    expect(stretches).toHaveLength(1)
    expect(stretches[0]!.fromM).toBeCloseTo(22, 9)
    expect(stretches[0]!.toM).toBeCloseTo(68, 9)
    expect(meanM).toBeGreaterThan(6)
    expect(meanM).toBeLessThan(7)
  })

  it.each([[9.999, 100], [10, 100], [10.001, 0]])('at %d m: %d m of it', (off, lengthM) => {
    expect(beside([0, 0, 100, 0], [[-50, off, 150, off]]).lengthM).toBeCloseTo(lengthM, 6)
  })

  it.each([[14.9, true], [15.1, false]])('at %d°, drawn either way: %s', (degrees, isBeside) => {
    const [dx, dy] = [100 * Math.cos((degrees * Math.PI) / 180), 100 * Math.sin((degrees * Math.PI) / 180)]
    for (const other of [[0, 0, dx, dy], [dx, dy, 0, 0], [0, 0, dx, -dy]]) expect(beside([0, 0, 100, 0], [other]).lengthM > 0).toBe(isBeside)
  })

  it('with any direction, at 90°', () => expect(beside([0, 0, 100, 0], [[50, -50, 50, 50]], { angleDeg: 90 }).lengthM).toBeCloseTo(20, 9))

  it('counts a place once, whatever runs beside it there', () => {
    const { stretches, lengthM, hits } = beside([0, 0, 50, 0, 100, 0], [[-20, 2, 60, 2], [40, -3, 120, -3]])
    expect(stretches).toHaveLength(1)
    expect(lengthM).toBeCloseTo(100, 9)
    expect(new Set(hits.map(({ line }) => line))).toEqual(new Set([0, 1]))
  })

  it('has no direction where two vertices are one', () => {
    expect(beside([0, 0, 0, 0], [[0, 0, 10, 0]]).hits).toEqual([])
    expect(beside([0, 0, 10, 0], [[5, 0, 5, 0]]).hits).toEqual([])
    expect(beside([0, 0, 10, 0], []).hits).toEqual([])
  })

  const lineOf = (next: () => number, vertices: number): number[] => {
    let [x, y, way] = [next() * 200, next() * 200, next() * 7]
    return Array.from({ length: vertices }, () => {
      ;[x, y, way] = [x + (10 + 60 * next()) * Math.cos(way), y + (10 + 60 * next()) * Math.sin(way), way + (next() - 0.5)]
      return [x, y]
    }).flat()
  }

  /** Every 10 cm, as anybody would: within the distance of a segment with its direction? */
  function sampled(line: readonly number[], others: readonly (readonly number[])[], { withinM, angleDeg }: Reach) {
    let [lengthM, off] = [0, 0]
    for (let i = 2; i < line.length; i += 2) {
      const [ax, ay, bx, by] = line.slice(i - 2, i + 2) as [number, number, number, number]
      const longM = Math.hypot(bx - ax, by - ay)
      const steps = Math.ceil(longM / 0.1)
      for (let k = 0; k < steps; k++) {
        const [x, y] = [ax + ((k + 0.5) / steps) * (bx - ax), ay + ((k + 0.5) / steps) * (by - ay)]
        let least = Infinity
        for (const other of others) for (let j = 2; j < other.length; j += 2) {
          const [cx, cy, ex, ey] = other.slice(j - 2, j + 2) as [number, number, number, number]
          const turn = (Math.abs(Math.atan2(by - ay, bx - ax) - Math.atan2(ey - cy, ex - cx)) * 180) / Math.PI
          if (Math.min(turn % 180, 180 - (turn % 180)) > angleDeg) continue
          const share = Math.max(0, Math.min(1, ((x - cx) * (ex - cx) + (y - cy) * (ey - cy)) / ((ex - cx) ** 2 + (ey - cy) ** 2)))
          least = Math.min(least, Math.hypot(x - cx - share * (ex - cx), y - cy - share * (ey - cy)))
        }
        if (least > withinM) continue
        lengthM += longM / steps
        off += (least * longM) / steps
      }
    }
    return { lengthM, meanM: lengthM > 0 ? off / lengthM : 0 }
  }

  it('is what sampling every 10 cm says, on 200 random scenes', () => {
    let long = 0
    for (let seed = 1; seed <= 200; seed++) {
      const next = random(seed)
      const by: Reach = { withinM: 3 + 20 * next(), angleDeg: 5 + 40 * next() }
      const others = Array.from({ length: 10 }, () => lineOf(next, 5))
      const line = lineOf(next, 6)
      const [exact, plain] = [beside(line, others, by), sampled(line, others, by)]
      const said = `seed ${seed}`
      expect(Math.abs(exact.lengthM - plain.lengthM), said).toBeLessThan(0.1 * (2 + exact.hits.length))
      if (plain.lengthM > 1) {
        expect(Math.abs(exact.meanM - plain.meanM), said).toBeLessThan(0.1)
        long++
      }
    }
    expect(long).toBeGreaterThan(50)
  }, 60_000)
})
