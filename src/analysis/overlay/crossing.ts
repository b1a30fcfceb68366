import { disc, half, type Loops, wedge } from './loops'

const twoPi = 2 * Math.PI

/** The element a straight line enters or leaves a loop through, −1 where it begins or ends inside. Written by `spanIn`. */
export const span = { lo: 0, hi: 0, into: -1, out: -1 }

/** Which part of the way from a to b lies in a loop, as shares of the way: false is none. Ends on the line count as inside. */
export function spanIn(loops: Loops, loop: number, ax: number, ay: number, bx: number, by: number): boolean {
  const x = loops.x[loop]!
  const y = loops.y[loop]!
  const r = loops.r[loop]!
  const px = ax - x
  const py = ay - y
  const qx = bx - x
  const qy = by - y
  const isIn = px * px + py * py <= r * r
  const isOut = qx * qx + qy * qy > r * r
  let lo = 0
  let hi = 1
  let into = -1
  let out = -1
  if (!isIn || isOut) {
    const ex = bx - ax
    const ey = by - ay
    const long = ex * ex + ey * ey
    const along = -(px * ex + py * ey)
    const cross = ex * py - ey * px
    const left = r * r * long - cross * cross
    if (!isIn && isOut && (left <= 0 || along <= 0 || along >= long)) return false
    const chord = left > 0 ? Math.sqrt(left) : 0
    if (!isIn) {
      lo = Math.max(0, Math.min(1, (along - chord) / long))
      into = 3 * loop
    }
    if (isOut) {
      hi = Math.max(0, Math.min(1, (along + chord) / long))
      out = 3 * loop
    }
  }
  const kind = loops.kind[loop]!
  if (kind !== disc) {
    for (let k = 1; k <= (kind === half ? 1 : 2); k++) {
      const ux = loops.ways[4 * loop + 2 * k - 2]!
      const uy = loops.ways[4 * loop + 2 * k - 1]!
      const from = ux * py - uy * px
      const to = ux * qy - uy * qx
      if (from < 0 && to < 0) return false
      if (from >= 0 && to >= 0) continue
      const at = from / (from - to)
      if (from < 0) {
        if (at >= lo) {
          lo = at
          into = 3 * loop + k
        }
      } else if (at <= hi) {
        hi = at
        out = 3 * loop + k
      }
    }
    if (lo >= hi) return false
  }
  span.lo = lo
  span.hi = hi
  span.into = into
  span.out = out
  return true
}

/** Where an arc lies in a loop: at most six pieces, in radians on the arc's circle, none turned back. Written by `arcIn`. */
export const arcs = { count: 0, lo: new Float64Array(16), hi: new Float64Array(16), into: new Int32Array(16), out: new Int32Array(16) }
/** The whole circle, before anything has cut it. */
let isWhole = false

function cutBy(lo: number, hi: number, into: number, out: number): void {
  if (isWhole) {
    isWhole = false
    arcs.count = 1
    arcs.lo[0] = lo
    arcs.hi[0] = hi
    arcs.into[0] = into
    arcs.out[0] = out
    return
  }
  const before = arcs.count
  let count = before
  for (let i = 0; i < before; i++) {
    const ownLo = arcs.lo[i]!
    const ownHi = arcs.hi[i]!
    for (let turn = Math.floor((ownLo - hi) / twoPi) + 1; lo + turn * twoPi < ownHi && count < 16; turn++) {
      const from = lo + turn * twoPi
      const to = hi + turn * twoPi
      if (to <= ownLo) continue
      arcs.lo[count] = from > ownLo ? from : ownLo
      arcs.into[count] = from > ownLo ? into : arcs.into[i]!
      arcs.hi[count] = to < ownHi ? to : ownHi
      arcs.out[count] = to < ownHi ? out : arcs.out[i]!
      count++
    }
  }
  arcs.count = count - before
  for (let i = 0; i < arcs.count; i++) {
    arcs.lo[i] = arcs.lo[before + i]!
    arcs.hi[i] = arcs.hi[before + i]!
    arcs.into[i] = arcs.into[before + i]!
    arcs.out[i] = arcs.out[before + i]!
  }
}

/** What of the arc of `own` lies in `other`: 0 nothing, 2 all of it, 1 the pieces in `arcs`. */
export function arcIn(loops: Loops, own: number, other: number): 0 | 1 | 2 {
  const x = loops.x[own]!
  const y = loops.y[own]!
  const r = loops.r[own]!
  const dx = loops.x[other]! - x
  const dy = loops.y[other]! - y
  const s = loops.r[other]!
  const far2 = dx * dx + dy * dy
  const isDisc = loops.kind[own] === disc
  if (far2 >= (r + s) * (r + s)) return 0
  if (r >= s && far2 <= (r - s) * (r - s)) return 0
  isWhole = isDisc
  arcs.count = 0
  if (!isDisc) {
    arcs.count = 1
    arcs.lo[0] = loops.from[own]!
    arcs.hi[0] = loops.from[own]! + loops.width[own]!
    arcs.into[0] = -1
    arcs.out[0] = -1
  }
  if (s <= r || far2 > (s - r) * (s - r)) {
    const far = Math.sqrt(far2)
    const way = Math.atan2(dy, dx)
    const turn = Math.acos(Math.max(-1, Math.min(1, (far2 + (r - s) * (r + s)) / (2 * far * r))))
    cutBy(way - turn, way + turn, 3 * other, 3 * other)
  }
  const kind = loops.kind[other]!
  for (let k = 1; k <= (kind === wedge ? 2 : kind === half ? 1 : 0) && (isWhole || arcs.count > 0); k++) {
    const ux = loops.ways[4 * other + 2 * k - 2]!
    const uy = loops.ways[4 * other + 2 * k - 1]!
    // How far the middle of the arc lies inside the side.
    const depth = ux * -dy - uy * -dx
    if (depth >= r) continue
    if (depth <= -r) return 0
    const way = Math.atan2(ux, -uy)
    const turn = Math.acos(-depth / r)
    cutBy(way - turn, way + turn, 3 * other + k, 3 * other + k)
  }
  if (isWhole) return 2
  if (arcs.count === 0) return 0
  return arcs.count === 1 && arcs.into[0] === -1 && arcs.out[0] === -1 ? 2 : 1
}

/** Whether all of a loop lies in another. */
export function isWithin(loops: Loops, own: number, other: number): boolean {
  const dx = loops.x[other]! - loops.x[own]!
  const dy = loops.y[other]! - loops.y[own]!
  const r = loops.r[own]!
  const s = loops.r[other]!
  const kind = loops.kind[own]
  if (kind === disc) {
    if (r >= s || dx * dx + dy * dy > (s - r) * (s - r)) return false
    return loops.kind[other] === disc || arcIn(loops, own, other) === 2
  }
  if (dx * dx + dy * dy > s * s || arcIn(loops, own, other) !== 2) return false
  return spanIn(loops, other, loops.x[own]!, loops.y[own]!, loops.x[own]!, loops.y[own]!)
}
