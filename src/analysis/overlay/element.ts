import { disc, half, type Loops } from './loops'

const twoPi = 2 * Math.PI

/** Written by `placeAt`. */
export const place = { x: 0, y: 0 }

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

/** Half the integral of x dy − y dx along an element, about a place near by: with all others of a ring it is the area. */
export function greenOf(loops: Loops, element: number, from: number, to: number, x0: number, y0: number): number {
  const k = element % 3
  const loop = (element - k) / 3
  const x = loops.x[loop]! - x0
  const y = loops.y[loop]! - y0
  if (k === 0) {
    const r = loops.r[loop]!
    const first = loops.from[loop]! + from
    const last = loops.from[loop]! + to
    return (r * (r * (to - from) + x * (Math.sin(last) - Math.sin(first)) - y * (Math.cos(last) - Math.cos(first)))) / 2
  }
  return ((to - from) * (x * loops.ways[4 * loop + 2 * k - 1]! - y * loops.ways[4 * loop + 2 * k - 2]!)) / 2
}

/** A growing line of positions. */
export class Line {
  private xy = new Float64Array(1024)
  length = 0

  push(x: number, y: number): void {
    if (this.length + 2 > this.xy.length) {
      const wider = new Float64Array(2 * this.xy.length)
      wider.set(this.xy)
      this.xy = wider
    }
    this.xy[this.length++] = x
    this.xy[this.length++] = y
  }

  /** What was pushed, without positions that stand on the one before; empty again. */
  take(): Float64Array {
    const { xy, length } = this
    let kept = 0
    for (let i = 0; i < length; i += 2) {
      if (kept > 0 && isNear(xy[i]! - xy[kept - 2]!, xy[i + 1]! - xy[kept - 1]!)) continue
      xy[kept++] = xy[i]!
      xy[kept++] = xy[i + 1]!
    }
    while (kept > 2 && isNear(xy[0]! - xy[kept - 2]!, xy[1]! - xy[kept - 1]!)) kept -= 2
    this.length = 0
    return xy.slice(0, kept)
  }
}

const nearM = 1e-4
const isNear = (dx: number, dy: number): boolean => dx * dx + dy * dy < nearM * nearM

/**
 * The corners between two places of an element, without either: on a circle a little wider, so that the area to the chord stays
 * what it is. Backwards they are the same.
 */
export function bend(loops: Loops, element: number, from: number, to: number, isBack: boolean, line: Line, sagitta: number): void {
  if (element % 3 !== 0) return
  const loop = element / 3
  const r = loops.r[loop]!
  const turn = to - from
  if (r * (1 - Math.cos(Math.min(turn, 1) / 2)) < sagitta / 500) return
  const count = Math.max(2, Math.ceil(turn / (2 * Math.acos(Math.max(0.7, 1 - sagitta / r)))))
  const step = turn / count
  const sine = Math.sin(step)
  const wide = count === 2 ? (r * step) / sine : (r * (Math.sqrt(sine * sine + (count - 2) * sine * count * step) - sine)) / ((count - 2) * sine)
  const first = loops.from[loop]! + from
  for (let i = 1; i < count; i++) {
    const angle = first + (isBack ? count - i : i) * step
    line.push(loops.x[loop]! + wide * Math.cos(angle), loops.y[loop]! + wide * Math.sin(angle))
  }
}
