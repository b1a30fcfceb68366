import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { Plane } from '../plane'
import { joined, mended, without } from './flattened'
import { extentOf, holds, partsOf, reversed, ringM2 } from './rings'
import type { Ground, Rings } from './shape'
import { faultOf } from './sound'

type Areal = Polygon | MultiPolygon

/** An area on a plane, mended and without the water. Null where nothing of it is left to speak of. */
export function groundOf(area: Areal, plane: Plane, water: readonly Areal[] = []): { ground: Ground; waterM2: number } | null {
  const whole = soundOf(area, plane)
  if (whole.length === 0) return null
  const all = groundFrom(whole, plane)
  const wet = water.flatMap((one) => soundOf(one, plane))
  if (wet.length === 0) return { ground: all, waterM2: 0 }
  const dry = groundFrom(without(whole, wet).flat(), plane)
  return { ground: { ...dry, box: dry.rings.length ? dry.box : all.box }, waterM2: Math.max(0, all.areaM2 - dry.areaM2) }
}

/** Holes have the scale of their shell, so that a piece between the two has one scale. */
function groundFrom(rings: Rings, plane: Plane): Ground {
  const scales = rings.map(() => 1)
  let areaM2 = 0
  for (const part of partsOf(rings)) {
    const [, south, , north] = extentOf([rings[part[0]!]!])
    const scale = plane.scaleAt(meanAside(rings[part[0]!]!), (south + north) / 2)
    for (const i of part) {
      scales[i] = scale
      areaM2 += ringM2(rings[i]!) / (scale * scale)
    }
  }
  return { rings, scales, box: extentOf(rings), areaM2 }
}

/** The root of the mean of x² over a ring: a plane's scale grows with the square of how far its meridian lies aside. */
function meanAside(ring: Float64Array): number {
  let sum = 0
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [a, b] = [ring[j]!, ring[i]!]
    sum += (a * a + b * b) * (a + b) * (ring[i + 1]! - ring[j + 1]!)
  }
  return Math.sqrt(Math.max(0, sum / 12 / ringM2(ring)))
}

/** Shells left, holes right, no two edges crossing: as it is where it is so, mended where it is not. */
function soundOf(area: Areal, plane: Plane): Rings {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  const parts = polygons.map((rings) => rings.map((ring) => ringOf(ring, plane)).filter((ring) => ring.length >= 6)).filter((rings) => rings.length > 0)
  if (faultOf(parts.flat()) === null && isNested(parts)) return parts.flatMap((rings) => rings.map((ring, i) => (ringM2(ring) > 0 === (i === 0) ? ring : reversed(ring))))
  const mendedParts = parts.flatMap(([shell, ...holes]) => {
    const whole = mended([shell!]).flat()
    return holes.length ? without(whole, holes.flatMap((hole) => mended([hole]).flat())).flat() : whole
  })
  return parts.length > 1 ? joined(mendedParts).flat() : mendedParts
}

/** Rings that do not cross: every hole lies in its shell and in no other hole, and no part in another. */
function isNested(parts: readonly Rings[]): boolean {
  const boxes = parts.map((rings) => extentOf(rings))
  return parts.every(([shell, ...holes], i) => {
    if (holes.some((hole, k) => !holds([shell!, ...holes.filter((_, other) => other !== k)], hole[0]!, hole[1]!))) return false
    const [x, y] = [shell![0]!, shell![1]!]
    return parts.every((rings, j) => {
      const [west, south, east, north] = boxes[j]!
      return j === i || x < west || x > east || y < south || y > north || !holds(rings, x, y)
    })
  })
}

function ringOf(positions: readonly Position[], plane: Plane): Float64Array {
  const flat: number[] = []
  for (const [lng, lat] of positions) {
    const [x, y] = plane.toPlane(lng!, lat!)
    if (Number.isFinite(x) && Number.isFinite(y) && (x !== flat.at(-2) || y !== flat.at(-1))) flat.push(x, y)
  }
  if (flat.length > 2 && flat[0] === flat.at(-2) && flat[1] === flat.at(-1)) flat.length -= 2
  return Float64Array.from(flat)
}
