import type { Rings } from './shape'

export type Extent = [west: number, south: number, east: number, north: number]

/** Square metres of the plane, above zero where the ring turns left; summed about its first corner, so that none of it is lost far from the origin. */
export function ringM2(ring: Float64Array): number {
  const x0 = ring[0]!
  const y0 = ring[1]!
  let sum = 0
  for (let i = 2; i + 3 < ring.length; i += 2) sum += (ring[i]! - x0) * (ring[i + 3]! - y0) - (ring[i + 2]! - x0) * (ring[i + 1]! - y0)
  return sum / 2
}

export const ringsM2 = (rings: Rings): number => rings.reduce((sum, ring) => sum + ringM2(ring), 0)

export function extentOf(rings: Rings): Extent {
  let west = Infinity
  let south = Infinity
  let east = -Infinity
  let north = -Infinity
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const x = ring[i]!
      const y = ring[i + 1]!
      if (x < west) west = x
      if (x > east) east = x
      if (y < south) south = y
      if (y > north) north = y
    }
  }
  return [west, south, east, north]
}

/** Even-odd over all rings. */
export function holds(rings: Rings, x: number, y: number): boolean {
  let isIn = false
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const ay = ring[i + 1]!
      const by = ring[j + 1]!
      if (ay > y !== by > y && x < ring[i]! + ((y - ay) / (by - ay)) * (ring[j]! - ring[i]!)) isIn = !isIn
    }
  }
  return isIn
}

/** Turned round. */
export function reversed(ring: Float64Array): Float64Array {
  const back = new Float64Array(ring.length)
  for (let i = 0; i < ring.length; i += 2) {
    back[i] = ring[ring.length - 2 - i]!
    back[i + 1] = ring[ring.length - 1 - i]!
  }
  return back
}

/** Each shell with the holes in it, by position: a hole belongs to the smallest shell around it. */
export function partsOf(rings: Rings): number[][] {
  const areas = rings.map(ringM2)
  const parts = areas.flatMap((area, i) => (area > 0 ? [[i]] : [])).sort((a, b) => areas[a[0]!]! - areas[b[0]!]!)
  areas.forEach((area, i) => {
    if (area > 0) return
    const shell = parts.length === 1 ? parts[0] : parts.find(([shell]) => areas[shell!]! >= -area && isAround(rings[shell!]!, rings[i]!))
    shell?.push(i)
  })
  return parts.sort((a, b) => a[0]! - b[0]!)
}

/** A hole may touch its shell in some corners: most of them tell. */
function isAround(shell: Float64Array, hole: Float64Array): boolean {
  let inside = 0
  const step = Math.max(1, Math.floor(hole.length / 2 / 9)) * 2
  let asked = 0
  for (let i = 0; i < hole.length; i += step, asked++) if (holds([shell], hole[i]!, hole[i + 1]!)) inside++
  return inside * 2 > asked
}
