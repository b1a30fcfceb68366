import { expect, it } from 'vitest'
import { groundOf } from '../../../src/analysis/overlay'
import { planeAbout } from '../../../src/analysis/plane'
import { latticeOf } from '../../../src/analysis/sites/lattice'
import { run } from '../../../src/load'
import { at, origin } from '../../network'

const plane = planeAbout(origin[0]!)
const ground = (...corners: [number, number][]) => groundOf({ type: 'Polygon', coordinates: [[...corners, corners[0]!].map(([east, north]) => at(east, north))] }, plane)!.ground

it('free places lie on the land, on one grid for all of it, and each of them once', () => {
  const left = ground([0, 0], [3000, 0], [3000, 2000], [0, 2000])
  const right = ground([2500, 0], [6000, 0], [6000, 2000])
  const { spots, spacingM } = run(latticeOf([left, right], 250))
  const [x0, y0] = plane.toPlane(...(at(0, 0) as [number, number]))
  expect(spacingM).toBe(250)
  expect(new Set(spots.map(String)).size).toBe(spots.length)
  expect(spots.every(([x, y]) => (x / 250) % 1 === 0.5 && (y / 250) % 1 === 0.5)).toBe(true)
  for (const [x, y] of spots) {
    const [east, north] = [x - x0, y - y0]
    expect(east > -1 && north > -1 && north < 2001 && (east < 3001 || north < ((east - 2500) / 3500) * 2000 + 1)).toBe(true)
  }
  const areaM2 = 3000 * 2000 + (3500 * 2000) / 2 - (500 * (500 / 3500) * 2000) / 2
  expect(Math.abs(spots.length - areaM2 / 250 ** 2)).toBeLessThan(8)
  expect(run(latticeOf([left, right], 250))).toEqual({ spots, spacingM })
})

it('where there is very much land they stand wider apart', () => {
  const { spots, spacingM } = run(latticeOf([ground([0, 0], [40_000, 0], [40_000, 40_000], [0, 40_000])], 100))
  expect(spacingM).toBe(283)
  expect(spots.length).toBeGreaterThan(19_000)
  expect(spots.length).toBeLessThan(20_500)
})
