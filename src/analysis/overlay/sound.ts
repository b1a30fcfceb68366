import type { Rings } from './shape'

/** So many strips are enough for any ring that is asked. */
const mostStrips = 16384

export type Fault = 'cross' | 'touch' | null

/**
 * Whether edges of rings cross or lie on each other, or else stand on one corner twice. `isOurs` leaves out pairs nobody doubts. Edges are
 * sorted by the strip they begin in, so that each is compared with those few that begin under it.
 */
export function faultOf(rings: Rings, isAsked: (edge: number) => boolean = () => true): Fault {
  const count = rings.reduce((sum, ring) => sum + ring.length / 2, 0)
  const [ax, ay, bx, by] = [new Float64Array(count), new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  let n = 0
  let [west, east] = [Infinity, -Infinity]
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2, n++) {
      const next = i + 2 === ring.length ? 0 : i + 2
      ax[n] = ring[i]!
      ay[n] = ring[i + 1]!
      bx[n] = ring[next]!
      by[n] = ring[next + 1]!
      west = Math.min(west, ax[n]!)
      east = Math.max(east, ax[n]!)
    }
  }
  const strips = Math.max(1, Math.min(mostStrips, count))
  const scale = east > west ? strips / (east - west) : 0
  const stripOf = (x: number) => Math.min(strips - 1, Math.floor((x - west) * scale))
  const firsts = new Int32Array(strips + 1)
  for (let i = 0; i < count; i++) firsts[stripOf(Math.min(ax[i]!, bx[i]!)) + 1]!++
  for (let strip = 0; strip < strips; strip++) firsts[strip + 1]! += firsts[strip]!
  const order = new Int32Array(count)
  const filled = firsts.slice()
  for (let i = 0; i < count; i++) order[filled[stripOf(Math.min(ax[i]!, bx[i]!))]!++] = i
  let fault: Fault = null
  for (let k = 0; k < count; k++) {
    const i = order[k]!
    const top = Math.max(ay[i]!, by[i]!)
    const bottom = Math.min(ay[i]!, by[i]!)
    const isOurs = isAsked(i)
    for (let m = k + 1, stop = firsts[stripOf(Math.max(ax[i]!, bx[i]!)) + 1]!; m < stop; m++) {
      const j = order[m]!
      if ((ay[j]! > top && by[j]! > top) || (ay[j]! < bottom && by[j]! < bottom) || (!isOurs && !isAsked(j))) continue
      const how = meeting(ax[i]!, ay[i]!, bx[i]!, by[i]!, ax[j]!, ay[j]!, bx[j]!, by[j]!)
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
