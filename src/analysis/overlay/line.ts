import { span, spanIn } from './crossing'
import type { Overlay } from './index'
import { disc, type Loops } from './loops'

/** So many legs of a line ask for their loops together. */
const legsOfQuery = 16

/** Which share of a line on the plane lies in any of the shapes. */
export const servedLength = (overlay: Overlay, line: Float64Array): number => overlay.along(line)

export function servedShare(loops: Loops, line: Float64Array): number {
  let length = 0
  let served = 0
  for (let from = 0; from + 2 < line.length; from += 2 * legsOfQuery) {
    const to = Math.min(line.length - 2, from + 2 * legsOfQuery)
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    let own = 0
    for (let i = from; i <= to; i += 2) {
      west = Math.min(west, line[i]!)
      east = Math.max(east, line[i]!)
      south = Math.min(south, line[i + 1]!)
      north = Math.max(north, line[i + 1]!)
      if (i > from) own += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!)
    }
    length += own
    loops.gather(west, south, east, north)
    if (isAbout(loops, west, south, east, north)) served += own
    else if (loops.nearCount > 0) for (let i = from; i < to; i += 2) served += servedLeg(loops, line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!)
  }
  return length > 0 ? Math.min(1, served / length) : 0
}

/** One disc lies about the whole box. */
function isAbout(loops: Loops, west: number, south: number, east: number, north: number): boolean {
  for (let i = 0; i < loops.nearCount; i++) {
    const loop = loops.near[i]!
    if (loops.kind[loop] !== disc) continue
    const dx = Math.max(loops.x[loop]! - west, east - loops.x[loop]!)
    const dy = Math.max(loops.y[loop]! - south, north - loops.y[loop]!)
    if (dx * dx + dy * dy < loops.r[loop]! * loops.r[loop]!) return true
  }
  return false
}

const spans: { lo: number; hi: number }[] = []

function servedLeg(loops: Loops, ax: number, ay: number, bx: number, by: number): number {
  spans.length = 0
  for (let i = 0; i < loops.nearCount; i++) if (spanIn(loops, loops.near[i]!, ax, ay, bx, by)) spans.push({ lo: span.lo, hi: span.hi })
  spans.sort((a, b) => a.lo - b.lo)
  let reach = 0
  let served = 0
  for (const { lo, hi } of spans) {
    if (hi <= reach) continue
    served += hi - Math.max(lo, reach)
    reach = hi
  }
  return served * Math.hypot(bx - ax, by - ay)
}
