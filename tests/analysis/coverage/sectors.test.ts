import { expect, test } from 'vitest'
import { sectorsOf, type Wedge, wedgesOf } from '../../../src/analysis/coverage/sectors'
import { random, whole } from '../../random'

const degrees = Math.PI / 180
const looks = (wedges: readonly Wedge[] | null, azimuth: number) => {
  if (!wedges) return true
  const angle = (90 - azimuth) * degrees
  return wedges.some(({ from, width }) => {
    const turn = (angle - from) / (2 * Math.PI)
    return (turn - Math.floor(turn)) * 2 * Math.PI <= width
  })
}

test('azimuths turn clockwise from north', () => {
  const [east] = wedgesOf([90], 60)!
  expect(east!.from).toBeCloseTo(330 * degrees, 9)
  expect(east!.width).toBeCloseTo(60 * degrees, 9)
  expect([0, 59, 61, 90, 119, 121, 180, 270].filter((azimuth) => looks(wedgesOf([90], 60), azimuth))).toEqual([61, 90, 119])
})

test('what goes all round, or says nothing of sectors, is a disc', () => {
  expect(wedgesOf([0, 120, 240], 120)).toBeNull()
  expect(wedgesOf([10, 100, 190, 280], 95)).toBeNull()
  expect(wedgesOf([0], 360)).toBeNull()
  for (const [azimuths, width] of [[undefined, 65], [[], 65], [[10], undefined], [[10], 0], [['x'], 65], [7, 65], [[NaN], 65]]) expect(wedgesOf(azimuths, width)).toBeNull()
})

test('sectors that meet are one, over north too; 360 is 0; the same one twice is one', () => {
  expect(sectorsOf([0, 60], 60)).toHaveLength(1)
  expect(sectorsOf([350, 30], 60)).toHaveLength(1)
  expect(sectorsOf([360, 0], 60)).toHaveLength(1)
  expect(sectorsOf([0, 180], 60)).toHaveLength(2)
})

test('a sector wider than half a turn is two that lie over each other by a hair, and one to draw', () => {
  const wedges = wedgesOf([0], 270)!
  expect(wedges).toHaveLength(2)
  for (const { width } of wedges) expect(width).toBeLessThan(Math.PI)
  expect(wedges[0]!.width + wedges[1]!.width).toBeCloseTo(270 * degrees, 5)
  expect(wedges[0]!.width + wedges[1]!.width).toBeGreaterThan(270 * degrees)
  expect(sectorsOf([0], 270)![0]!.width).toBeCloseTo(270 * degrees, 9)
})

test.each(Array.from({ length: 40 }, (_, i) => i + 1))('seed %i: wedges look where the azimuths say', (seed) => {
  const next = random(seed)
  const width = whole(next, 1, 300)
  const azimuths = Array.from({ length: whole(next, 1, 6) }, () => whole(next, 0, 360))
  const wedges = wedgesOf(azimuths, width)
  for (const wedge of wedges ?? []) {
    expect(wedge.width).toBeLessThanOrEqual(Math.PI + 1e-12)
    expect(wedge.from >= 0 && wedge.from < 2 * Math.PI, `${wedge.from}`).toBe(true)
  }
  for (let azimuth = 0.25; azimuth < 360; azimuth++) {
    const isMeant = azimuths.some((middle) => Math.abs(((azimuth - middle + 540) % 360) - 180) <= width / 2)
    expect(looks(wedges, azimuth), `azimuth ${azimuth} of ${azimuths.join()} wide ${width}`).toBe(isMeant)
  }
})
