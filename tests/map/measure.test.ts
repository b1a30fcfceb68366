import { execFileSync, spawnSync } from 'node:child_process'
import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { courseOf, enclosedM2, pathM, roundM } from '../../src/map/measure'
import { random } from '../random'

/** By GeographicLib, through `geod -I +ellps=WGS84`; lengths in metres, bearings from the first to the second. */
const known: readonly (readonly [Position, Position, lengthM: number, bearingDeg: number])[] = [
  [[108, 8.6], [108.01, 8.61], 1560.404, 44.86307488],
  [[108, 15], [109, 15.5], 120833.918, 62.61985997],
  [[104, 23], [107, 23.3], 309011.982, 83.23954328],
  [[105.85, 21.03], [106.63, 10.82], 1132915.399, 175.65936819],
  [[102.2, 22.4], [109.4, 12.6], 1326342.106, 143.66114472],
  [[108.8, 15.1], [112.3, 16.5], 405716.855, 67.08324167],
]

test('lengths and bearings are those of GeographicLib, from metres to the length of the country', () => {
  for (const [a, b, lengthM, bearingDeg] of known) {
    expect(courseOf(a, b).lengthM).toBeCloseTo(lengthM, 2)
    expect(courseOf(a, b).bearingDeg).toBeCloseTo(bearingDeg, 5)
  }
})

const hasProj = spawnSync('geod', ['-lu']).status === 0 && spawnSync('cs2cs', ['-lu']).status === 0

test.skipIf(!hasProj)('random segments agree with PROJ', () => {
  const next = random(7)
  const pairs = Array.from({ length: 60 }, () => {
    const a: Position = [102 + next() * 10, 8.5 + next() * 15]
    const reach = 10 ** (-4 + next() * 4.6)
    return [a, [a[0]! + (next() - 0.5) * reach, a[1]! + (next() - 0.5) * reach]] as [Position, Position]
  })
  const input = pairs.map(([a, b]) => `${a[1]} ${a[0]} ${b[1]} ${b[0]}`).join('\n')
  const lines = execFileSync('geod', ['-I', '+ellps=WGS84', '-f', '%.9f', '-F', '%.5f'], { input, encoding: 'utf8' }).trim().split('\n')
  pairs.forEach(([a, b], i) => {
    const [bearing, , length] = lines[i]!.trim().split(/\s+/).map(Number)
    const own = courseOf(a, b)
    expect(own.lengthM).toBeCloseTo(length!, 3)
    expect(Math.abs(((own.bearingDeg - bearing! + 540) % 360) - 180)).toBeLessThan(1e-4)
  })
})

const radians = Math.PI / 180
/** A rectangle of degrees, summed in thin strips of the ellipsoid. */
function stripsM2(west: number, south: number, east: number, north: number): number {
  const [a, e2, n] = [6378137, 0.0066943799901413165, 4000]
  let sum = 0
  for (let i = 0; i < n; i++) {
    const lat = (south + ((north - south) * (i + 0.5)) / n) * radians
    sum += (a * a * (1 - e2) * Math.cos(lat)) / (1 - e2 * Math.sin(lat) ** 2) ** 2
  }
  return sum * ((north - south) / n) * radians * (east - west) * radians
}

test('rectangles of degrees have the area of the ellipsoid, small and several hundred kilometres wide', () => {
  for (const lat of [8.6, 15, 23]) {
    for (const sizeDeg of [0.001, 0.1, 4]) {
      const box = [[105, lat], [105 + sizeDeg, lat], [105 + sizeDeg, lat + sizeDeg], [105, lat + sizeDeg]]
      expect(enclosedM2(box) / stripsM2(105, lat, 105 + sizeDeg, lat + sizeDeg)).toBeCloseTo(1, 7)
    }
  }
})

/** A line as it is drawn, in steps, and its area on a plane that keeps areas, by PROJ. */
function planeM2(points: readonly Position[]): number {
  const y = (lat: number) => Math.asinh(Math.tan(lat * radians))
  const fine = points.flatMap((a, i) => {
    const b = points[(i + 1) % points.length]!
    return Array.from({ length: 400 }, (_, k) => [a[0]! + ((b[0]! - a[0]!) * k) / 400, Math.atan(Math.sinh(y(a[1]!) + ((y(b[1]!) - y(a[1]!)) * k) / 400)) / radians])
  })
  const [lng, lat] = points[0]!
  const plane = `+proj=laea +lat_0=${lat} +lon_0=${lng} +ellps=WGS84 +units=m`
  const input = fine.map((at) => `${at[0]} ${at[1]}`).join('\n')
  const out = execFileSync('cs2cs', ['-f', '%.6f', '+proj=longlat', '+ellps=WGS84', '+to', ...plane.split(' ')], { input, encoding: 'utf8', maxBuffer: 1e8 })
  const flat = out.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  return Math.abs(flat.reduce((sum, a, i) => sum + a[0]! * flat[(i + 1) % flat.length]![1]! - flat[(i + 1) % flat.length]![0]! * a[1]!, 0)) / 2
}

test.skipIf(!hasProj)('any polygon has the area PROJ finds on an equal-area plane', () => {
  const next = random(11)
  for (const lat of [8.6, 15, 23]) {
    for (const reachDeg of [0.002, 0.3, 3]) {
      const points = Array.from({ length: 5 }, (_, i) => [
        106 + Math.cos((i / 5) * 2 * Math.PI) * reachDeg * (0.5 + next() / 2), lat + Math.sin((i / 5) * 2 * Math.PI) * reachDeg * (0.5 + next() / 2),
      ])
      expect(enclosedM2(points) / planeM2(points)).toBeCloseTo(1, 5)
    }
  }
})

test('less than a line has no length, less than a triangle no area', () => {
  expect(pathM([])).toBe(0)
  expect(pathM([[108, 15]])).toBe(0)
  expect(roundM([[108, 15]])).toBe(0)
  expect(enclosedM2([[108, 15], [108.1, 15]])).toBe(0)
  expect(courseOf([108, 15], [108, 15])).toEqual({ lengthM: 0, bearingDeg: 0 })
  expect(roundM([[108, 15], [108.1, 15]])).toBeCloseTo(2 * pathM([[108, 15], [108.1, 15]]), 6)
})
