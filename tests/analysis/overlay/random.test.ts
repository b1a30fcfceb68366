import { difference, featureCollection, multiPolygon } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import type { Ground, Shape } from '../../../src/analysis/overlay'
import { firstCrossing } from '../../../src/model/spatial'
import { random } from '../../random'
import { openArea } from '../../../scripts/bench/overlay/quadrature'
import { closed, degenerate, groundFrom, laid, ringsM2, scattered, star } from './scenes'

const fives = Array.from({ length: 40 }, (_, i) => 5 * i)

describe('200 layouts at random are what lines across them count', () => {
  test.each(fives)('five from seed %i', (first) => {
    for (let seed = first; seed < first + 5; seed++) {
      const { shapes, grounds } = scattered(seed)
      const overlay = laid(shapes, grounds)
      grounds.forEach((ground, i) => {
        const { areaM2, gapM2, isFlattened } = overlay.at(i)
        expect(isFlattened, `seed ${seed}, ground ${i}`).toBe(false)
        expect(areaM2).toBe(ground.areaM2)
        expect(Math.abs(gapM2 - openArea(shapes, ground, 300)) / areaM2, `seed ${seed}, ground ${i}`).toBeLessThan(1e-4)
      })
    }
  })

  test.each(fives)('five from seed %i: gaps and served pieces are the ground', (first) => {
    for (let seed = first; seed < first + 5; seed++) {
      const { shapes, grounds } = scattered(seed)
      const [overlay, alone] = [laid(shapes, grounds), laid(shapes, grounds)]
      grounds.forEach(({ areaM2 }, i) => {
        const [gaps, served] = [overlay.gapsAt(i), overlay.servedAt(i)]
        const near = (value: number, wanted: number, within: number) => expect(Math.abs(value - wanted) / areaM2, `seed ${seed}, ground ${i}`).toBeLessThan(within)
        const sum = (pieces: typeof gaps) => pieces.reduce((total, piece) => total + piece.areaM2, 0)
        const drawn = (pieces: typeof gaps) => pieces.reduce((total, { rings }) => total + ringsM2(rings), 0)
        expect(overlay.at(i)).toEqual(alone.at(i))
        near(sum(gaps), overlay.at(i).gapM2, 1e-9)
        near(sum(gaps) + sum(served), areaM2, 1e-6)
        near(drawn(gaps) + drawn(served), areaM2, 1e-6)
        near(drawn(gaps), sum(gaps), 1e-5)
        for (const { rings, areaM2: own } of [...gaps, ...served]) {
          expect(Math.abs(ringsM2(rings) - own), `seed ${seed}, ground ${i}`).toBeLessThan(1 + 1e-3 * own)
          expect(firstCrossing(rings.map(closed))?.how, `seed ${seed}, ground ${i}`).not.toBe('cross')
          for (const hole of rings.slice(1)) expect(isIn(rings[0]!, hole), `seed ${seed}, ground ${i}`).toBe(true)
        }
        expect(overlay.at(i).isFlattened).toBe(false)
      })
    }
  })
})

/** Most corners of a hole: some may stand on the shell. */
function isIn(shell: Float64Array, hole: Float64Array): boolean {
  let inside = 0
  for (let k = 0; k < hole.length; k += 2) {
    let isOdd = false
    for (let i = 0, j = shell.length - 2; i < shell.length; j = i, i += 2) {
      const [ay, by] = [shell[i + 1]!, shell[j + 1]!]
      if (ay > hole[k + 1]! !== by > hole[k + 1]! && hole[k]! < shell[i]! + ((hole[k + 1]! - ay) / (by - ay)) * (shell[j]! - shell[i]!)) isOdd = !isOdd
    }
    if (isOdd) inside++
  }
  return 4 * inside > hole.length
}

describe('300 scenes where lines touch, lie on each other or meet by threes are not silently wrong', () => {
  test.each(fives.slice(0, 30).map((first) => 2 * first))('ten from seed %i', (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const { shapes, grounds } = degenerate(seed)
      const overlay = laid(shapes, grounds)
      const i = seed % grounds.length
      const { gapM2, areaM2, isFlattened } = overlay.at(i)
      expect(Math.abs(gapM2 - openArea(shapes, grounds[i]!, 300)) / areaM2, `seed ${seed}`).toBeLessThan(isFlattened ? 1e-3 : 2e-4)
      const sum = (pieces: ReturnType<typeof overlay.gapsAt>) => pieces.reduce((total, piece) => total + piece.areaM2, 0)
      expect(Math.abs(sum(overlay.gapsAt(i)) + sum(overlay.servedAt(i)) - areaM2) / areaM2, `seed ${seed}`).toBeLessThan(1e-6)
    }
  })
})

/** What Turf leaves of a ground under polygons of so many corners, on a plane it takes for degrees near the equator. */
function turfOpen(shapes: readonly Shape[], { rings }: Ground, corners: number): number {
  const ringOf = ({ x, y, r }: Shape): Position[] => Array.from({ length: corners + 1 }, (_, i) => {
    const way = ((i % corners) / corners) * 2 * Math.PI
    return [x + r * Math.cos(way), y + r * Math.sin(way)]
  })
  const left = difference(featureCollection<Polygon | MultiPolygon>([multiPolygon([rings.map(closed)]), ...shapes.map((shape) => multiPolygon([[ringOf(shape)]]))]))
  const areaOf = (ring: Position[]) => ringsM2([Float64Array.from(ring.slice(1).flat())])
  const parts = !left ? [] : left.geometry.type === 'Polygon' ? [left.geometry.coordinates] : left.geometry.coordinates
  return parts.reduce((sum, [shell, ...holes]) => sum + Math.abs(areaOf(shell!)) - holes.reduce((inner, hole) => inner + Math.abs(areaOf(hole)), 0), 0)
}

test.each([1, 2, 3, 4])('what Turf leaves under ever more corners comes to the same, seed %i', (seed) => {
  const next = random(seed)
  const shapes = Array.from({ length: 12 }, (): Shape => ({ x: 10_000 * next(), y: 10_000 * next(), r: 500 + 1500 * next() }))
  const ground = groundFrom(star(next, 5000, 5000, 4500, 60))
  const [coarse, fine] = [turfOpen(shapes, ground, 128), turfOpen(shapes, ground, 256)]
  const { gapM2 } = laid(shapes, [ground]).at(0)
  expect(Math.abs(gapM2 - (fine + (fine - coarse) / 3)) / gapM2).toBeLessThan(1e-6)
  expect(Math.abs(gapM2 - fine)).toBeLessThan(Math.abs(gapM2 - coarse) / 3)
})
