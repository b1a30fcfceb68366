import { treeOf } from '../../model/spatial'
import { boxesOf } from './rows'
import type { Crossing, Spans } from './scene'

/** Segments of centre lines, and where the next one of the same row goes on to: a span may cross a road in a vertex of it. */
interface Segments { readonly ends: Float64Array; readonly roads: Uint32Array; readonly goesOn: Uint8Array }

/** Where the spans of a cable go from one side of a centre line to the other. What only touches an end of either does not. */
export function crossingsOf({ ends, first }: Pick<Spans, 'ends' | 'first'>, centres: readonly (readonly Float64Array[])[]): (cable: number) => Crossing[] {
  const segments = segmentsOf(centres)
  const search = treeOf(boxesOf(segments.ends))
  return (cable) => {
    const found: Crossing[] = []
    for (let span = first[cable]!; span < first[cable + 1]!; span++) {
      const [ax, ay, bx, by] = [ends[4 * span]!, ends[4 * span + 1]!, ends[4 * span + 2]!, ends[4 * span + 3]!]
      const met: { readonly road: number; readonly share: number }[] = []
      search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (i) => {
        const share = meeting(ax, ay, bx, by, segments, i)
        if (share > 0 && share < 1) met.push({ road: segments.roads[i]!, share })
        return false
      })
      if (met.length > 1) met.sort((a, b) => a.share - b.share || a.road - b.road)
      for (const { road, share } of met) found.push({ span, road, x: ax + share * (bx - ax), y: ay + share * (by - ay) })
    }
    return found
  }
}

/** What is this near to a line lies on it: the plane bends what was drawn straight by less. */
const onM = 1e-3
/** On which side of a line through the origin, of a length and with a product of it: −1, 0, 1. */
const side = (product: number, longM: number): number => (product > onM * longM ? 1 : product < -onM * longM ? -1 : 0)

/** The share of a→b at which it crosses a segment, or the vertex in which the segment ends and the next begins; NaN where it does not. */
function meeting(ax: number, ay: number, bx: number, by: number, { ends, goesOn }: Segments, i: number): number {
  const at = 4 * i
  const [cx, cy, dx, dy] = [ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!]
  const [ux, uy, vx, vy] = [bx - ax, by - ay, dx - cx, dy - cy]
  const [longM, wideM] = [Math.hypot(ux, uy), Math.hypot(vx, vy)]
  const from = side(ux * (cy - ay) - uy * (cx - ax), longM)
  const to = side(ux * (dy - ay) - uy * (dx - ax), longM)
  const isVertex = to === 0 && from !== 0 && goesOn[i] === 1
  if (isVertex ? from * side(ux * (ends[at + 7]! - ay) - uy * (ends[at + 6]! - ax), longM) >= 0 : from * to >= 0) return NaN
  if (isVertex) {
    const alongM = ((dx - ax) * ux + (dy - ay) * uy) / longM
    return alongM > onM && alongM < longM - onM ? alongM / longM : NaN
  }
  const [a, b] = [vx * (ay - cy) - vy * (ax - cx), vx * (by - cy) - vy * (bx - cx)]
  return side(a, wideM) * side(b, wideM) < 0 ? a / (a - b) : NaN
}

function segmentsOf(centres: readonly (readonly Float64Array[])[]): Segments {
  let count = 0
  for (const rows of centres) for (const row of rows) count += Math.max(0, row.length / 2 - 1)
  const [ends, roads, goesOn] = [new Float64Array(4 * count), new Uint32Array(count), new Uint8Array(count)]
  let at = 0
  for (let road = 0; road < centres.length; road++) for (const row of centres[road]!) {
    const began = at
    for (let i = 2; i < row.length; i += 2) {
      if (row[i] === row[i - 2] && row[i + 1] === row[i - 1]) continue
      ends.set(row.subarray(i - 2, i + 2), 4 * at)
      roads[at++] = road
    }
    for (let i = began; i < at - 1; i++) goesOn[i] = 1
  }
  return { ends: ends.subarray(0, 4 * at), roads: roads.subarray(0, at), goesOn: goesOn.subarray(0, at) }
}
