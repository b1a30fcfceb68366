import type { Rings } from './shape'

/** So many strips are enough for any ring that is asked. */
const mostStrips = 16384

export type Fault = 'cross' | 'touch' | null

let room = 0
let [ax, ay, bx, by] = [new Float64Array(0), new Float64Array(0), new Float64Array(0), new Float64Array(0)]
let [order, own] = [new Int32Array(0), new Int32Array(0)]
/** Lowest and highest of each edge in the order of the sweep, since most pairs are told apart by these alone. */
let [bottoms, tops] = [new Float64Array(0), new Float64Array(0)]
const firsts = new Int32Array(mostStrips + 1)
let west = 0
let scale = 0
let strips = 1

const stripOf = (x: number): number => Math.min(strips - 1, Math.floor((x - west) * scale))

/** Edges sorted by the strip their western end lies in: each need only be compared with those few that begin above it. */
function sort(rings: Rings): number {
  let count = 0
  for (const ring of rings) count += ring.length / 2
  if (count > room) {
    room = 2 * count
    ;[ax, ay, bx, by] = [new Float64Array(room), new Float64Array(room), new Float64Array(room), new Float64Array(room)]
    ;[order, own] = [new Int32Array(room), new Int32Array(room)]
    ;[bottoms, tops] = [new Float64Array(room), new Float64Array(room)]
  }
  let n = 0
  let east = -Infinity
  west = Infinity
  for (const ring of rings) {
    let x = ring[ring.length - 2]!
    let y = ring[ring.length - 1]!
    for (let i = 0; i < ring.length; i += 2, n++) {
      ax[n] = x
      ay[n] = y
      bx[n] = x = ring[i]!
      by[n] = y = ring[i + 1]!
      if (x < west) west = x
      if (x > east) east = x
    }
  }
  strips = Math.max(1, Math.min(mostStrips, count))
  scale = east > west ? strips / (east - west) : 0
  firsts.fill(0, 0, strips + 1)
  for (let i = 0; i < count; i++) {
    own[i] = stripOf(ax[i]! < bx[i]! ? ax[i]! : bx[i]!)
    firsts[own[i]!]!++
  }
  for (let strip = 1; strip <= strips; strip++) firsts[strip]! += firsts[strip - 1]!
  for (let i = count - 1; i >= 0; i--) {
    const at = --firsts[own[i]!]!
    order[at] = i
    bottoms[at] = ay[i]! < by[i]! ? ay[i]! : by[i]!
    tops[at] = ay[i]! < by[i]! ? by[i]! : ay[i]!
  }
  firsts[strips] = count
  return count
}

/** Whether edges of rings cross or lie on each other, or else two of them begin at one corner. */
export function faultOf(rings: Rings): Fault {
  const count = sort(rings)
  let fault: Fault = null
  for (let k = 0; k < count; k++) {
    const i = order[k]!
    const px = ax[i]!
    const py = ay[i]!
    const qx = bx[i]!
    const qy = by[i]!
    const top = tops[k]!
    const bottom = bottoms[k]!
    const stop = firsts[stripOf(px > qx ? px : qx) + 1]!
    for (let m = k + 1; m < stop; m++) {
      if (bottoms[m]! > top || tops[m]! < bottom) continue
      const j = order[m]!
      const how = meeting(px, py, qx, qy, ax[j]!, ay[j]!, bx[j]!, by[j]!)
      if (how === 2) return 'cross'
      if (how === 1) fault = 'touch'
    }
  }
  return fault
}

const side = (ax: number, ay: number, bx: number, by: number, x: number, y: number): number => (bx - ax) * (y - ay) - (by - ay) * (x - ax)

/** 2 they cross or lie on each other, 1 they begin at the same corner, 0 neither; one may go on from the other. */
function meeting(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): 0 | 1 | 2 {
  const c = side(ax, ay, bx, by, cx, cy)
  const d = side(ax, ay, bx, by, dx, dy)
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return 0
  if (c === 0 && d === 0) {
    const long = (bx - ax) * (bx - ax) + (by - ay) * (by - ay)
    const from = (cx - ax) * (bx - ax) + (cy - ay) * (by - ay)
    const to = (dx - ax) * (bx - ax) + (dy - ay) * (by - ay)
    return Math.min(Math.max(from, to), long) - Math.max(Math.min(from, to), 0) > 0 ? 2 : 0
  }
  const a = side(cx, cy, dx, dy, ax, ay)
  const b = side(cx, cy, dx, dy, bx, by)
  if (c !== 0 && d !== 0 && ((a > 0 && b < 0) || (a < 0 && b > 0))) return 2
  return ax === cx && ay === cy ? 1 : 0
}
