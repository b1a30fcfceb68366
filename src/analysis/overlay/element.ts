import { disc, half, type Loops } from './loops'

const twoPi = 2 * Math.PI

/** Written by `placeAt`. */
export const place = { x: 0.5, y: 0.5 }

export const lengthOf = (loops: Loops, element: number): number => {
  const loop = Math.floor(element / 3)
  return element % 3 === 0 ? loops.width[loop]! : loops.kind[loop] === half ? 2 * loops.r[loop]! : loops.r[loop]!
}

/** The element of the same loop that begins where this one ends. */
export function followerOf(loops: Loops, element: number): number {
  const k = element % 3
  const kind = loops.kind[(element - k) / 3]!
  if (kind === disc) return element
  return k === 2 || (kind === half && k === 1) ? element - k : element + 1
}

/** The element of the same loop that ends where this one begins. */
export function leaderOf(loops: Loops, element: number): number {
  const k = element % 3
  const kind = loops.kind[(element - k) / 3]!
  if (kind === disc) return element
  return k === 0 ? element + (kind === half ? 1 : 2) : element - 1
}

export function placeAt(loops: Loops, element: number, at: number): void {
  const k = element % 3
  const loop = (element - k) / 3
  const r = loops.r[loop]!
  if (k === 0) {
    const angle = loops.from[loop]! + at
    place.x = loops.x[loop]! + r * Math.cos(angle)
    place.y = loops.y[loop]! + r * Math.sin(angle)
    return
  }
  const along = k === 1 ? at - r : at
  place.x = loops.x[loop]! + along * loops.ways[4 * loop + 2 * k - 2]!
  place.y = loops.y[loop]! + along * loops.ways[4 * loop + 2 * k - 1]!
}

/** How far along its element a point of it lies. */
export function along(loops: Loops, element: number, x: number, y: number): number {
  const k = element % 3
  const loop = (element - k) / 3
  const dx = x - loops.x[loop]!
  const dy = y - loops.y[loop]!
  if (k === 0) {
    const angle = Math.atan2(dy, dx) - loops.from[loop]!
    return angle - twoPi * Math.floor(angle / twoPi)
  }
  return dx * loops.ways[4 * loop + 2 * k - 2]! + dy * loops.ways[4 * loop + 2 * k - 1]! + (k === 1 ? loops.r[loop]! : 0)
}

/** Half the integral of x dy − y dx along an element, about a place near by: with all others of a ring it is the area. Where it begins and ends, about the same place. */
export const reach = { green: 0.5, fromX: 0.5, fromY: 0.5, toX: 0.5, toY: 0.5 }

export function measure(loops: Loops, element: number, from: number, to: number, x0: number, y0: number): void {
  placeAt(loops, element, from)
  const fromX = place.x - x0
  const fromY = place.y - y0
  placeAt(loops, element, to)
  const toX = place.x - x0
  const toY = place.y - y0
  const k = element % 3
  const loop = (element - k) / 3
  if (k === 0) {
    const r = loops.r[loop]!
    reach.green = (r * r * (to - from) + (loops.x[loop]! - x0) * (toY - fromY) - (loops.y[loop]! - y0) * (toX - fromX)) / 2
  } else reach.green = (fromX * toY - toX * fromY) / 2
  reach.fromX = fromX
  reach.fromY = fromY
  reach.toX = toX
  reach.toY = toY
}
