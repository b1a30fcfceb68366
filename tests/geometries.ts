import type { Geometry, Position } from 'geojson'
import { at } from './network'
import { pick, whole } from './random'

const metre = (next: () => number) => next() * 2000 - 1000
export const somewhere = (next: () => number): Position => at(metre(next), metre(next))

/** A ring round a place that does not cross itself; not always convex. */
export function someRing(next: () => number, [east, north]: readonly [number, number], reachM: number, isHole = false): Position[] {
  const count = whole(next, 3, 9)
  const turn = next() * Math.PI
  const ring = Array.from({ length: count }, (_, i) => {
    const [angle, off] = [turn + (i / count) * 2 * Math.PI, reachM * (0.5 + next() / 2)]
    return at(east + off * Math.cos(angle), north + off * Math.sin(angle))
  })
  if (isHole) ring.reverse()
  return [...ring, ring[0]!]
}

const someArea = (next: () => number, middle: readonly [number, number]): Position[][] =>
  [someRing(next, middle, 400), ...(next() < 0.5 ? [someRing(next, middle, 80, true)] : [])]

/** A line that runs on, bending gently. */
export function someLine(next: () => number, count = whole(next, 2, 12), bend = 0.5): Position[] {
  let [east, north, heading] = [metre(next), metre(next), next() * 2 * Math.PI]
  return Array.from({ length: count }, () => {
    const here = at(east, north)
    heading += (next() * 2 - 1) * bend
    const stepM = 20 + next() * 40
    east += stepM * Math.cos(heading)
    north += stepM * Math.sin(heading)
    return here
  })
}

const makers: readonly ((next: () => number) => Geometry)[] = [
  (next) => ({ type: 'Point', coordinates: somewhere(next) }),
  (next) => ({ type: 'MultiPoint', coordinates: Array.from({ length: whole(next, 1, 5) }, () => somewhere(next)) }),
  (next) => ({ type: 'LineString', coordinates: someLine(next) }),
  (next) => ({ type: 'MultiLineString', coordinates: Array.from({ length: whole(next, 1, 4) }, () => someLine(next)) }),
  (next) => ({ type: 'Polygon', coordinates: someArea(next, [0, 0]) }),
  (next) => ({ type: 'MultiPolygon', coordinates: Array.from({ length: whole(next, 1, 3) }, (_, i) => someArea(next, [i * 1000, 0])) }),
]

export const someGeometry = (next: () => number): Geometry => pick(next, makers)(next)
