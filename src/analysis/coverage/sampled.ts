import type { Ground } from '../overlay'

/** An area has so many points at least: a village of a thousand people is then known to some twenty of them. */
const leastPoints = 50
/** Nearer to each other they would tell nothing a radius knows. */
const nearestM = 50
/** So many by their land, and so many by being an area at all. */
const byLand = 60_000
const byArea = 140_000

/** How many points stand for each area: by its land, so that a square kilometre is asked as closely everywhere, and enough for the smallest. */
export function wantedOf(areasM2: readonly number[]): number[] {
  const allM2 = areasM2.reduce((sum, areaM2) => sum + areaM2, 0)
  const eachM2 = Math.max(nearestM * nearestM, allM2 / byLand)
  const least = Math.max(1, Math.min(leastPoints, Math.floor(byArea / Math.max(1, areasM2.length))))
  return areasM2.map((areaM2) => Math.max(least, Math.round(areaM2 / eachM2)))
}

/**
 * About so many points evenly over an area, x, y, x, y …: the middles of squares of one grid of the plane, every second row
 * half a square to the side. The same area has the same points. Narrow areas are asked with smaller squares; what escapes all of them has one point.
 */
export function sampled(ground: Ground, wanted: number): number[] {
  const [west, south, east, north] = ground.box
  const least = Math.min(wanted, leastPoints)
  const levelM2 = ground.areaM2 * (ground.scales[0] ?? 1) ** 2
  let side = Math.sqrt(levelM2 / wanted)
  let points = rowsOf(ground, side)
  for (let attempt = 0; attempt < 6 && points.length < 2 * least; attempt++) points = rowsOf(ground, (side *= 0.7))
  return points.length > 0 ? points : middleOf(ground, (south + north) / 2) ?? [(west + east) / 2, (south + north) / 2]
}

function rowsOf(ground: Ground, side: number): number[] {
  const [, south, , north] = ground.box
  const points: number[] = []
  for (let row = Math.floor(south / side); row * side < north; row++) {
    const y = (row + 0.5) * side
    const shift = row % 2 === 0 ? 0.25 : 0.75
    const crossings = crossingsAt(ground, y)
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      for (let column = Math.ceil(crossings[i]! / side - shift); (column + shift) * side < crossings[i + 1]!; column++) points.push((column + shift) * side, y)
    }
  }
  return points
}

/** Where a line of the plane enters and leaves, from west to east. */
export function crossingsAt({ rings }: Ground, y: number): number[] {
  const at: number[] = []
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ay, by] = [ring[j + 1]!, ring[i + 1]!]
      if (ay > y !== by > y) at.push(ring[j]! + ((y - ay) / (by - ay)) * (ring[i]! - ring[j]!))
    }
  }
  return at.sort((a, b) => a - b)
}

function middleOf(ground: Ground, y: number): [number, number] | null {
  const at = crossingsAt(ground, y)
  return at.length >= 2 ? [(at[0]! + at[1]!) / 2, y] : null
}
