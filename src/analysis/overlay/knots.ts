import { widened } from './room'
import type { Traced } from './trace'

/** Edges lie in squares of this side; the squares share places, at least so many. */
const squareM = 80
const leastPlaces = 8192

/** The last link of each place; of each link the one before it and its edge; of each edge its ends and its ring. */
let heads = new Int32Array(leastPlaces)
let links = new Int32Array(1 << 15)
let edges = new Int32Array(1 << 15)
let ends = new Float64Array(4 << 13)
let rings = new Int32Array(1 << 13)
let [places, used, count] = [leastPlaces, 0, 0]

/** Rings whose lines cross each other, or their own, since arcs were drawn with corners. Edges of the ground do not cross: of every pair one was drawn. */
export function knotted(traced: readonly Traced[]): Set<number> {
  const found = new Set<number>()
  let total = 0
  for (const { drawn } of traced) total += drawn ? drawn.length : 0
  if (total === 0) return found
  places = Math.max(leastPlaces, 2 ** Math.ceil(Math.log2(total)))
  if (places > heads.length) heads = new Int32Array(places)
  heads.fill(-1, 0, places)
  if (total > rings.length) {
    rings = new Int32Array(2 * total)
    ends = new Float64Array(8 * total)
  }
  count = 0
  used = 0
  for (let wanted = 1; wanted >= 0; wanted--) {
    for (let k = 0; k < traced.length; k++) {
      const { ring, drawn } = traced[k]!
      if (drawn) compare(ring, drawn, k, wanted, found)
    }
  }
  return found
}

/** Those edges of a ring that were drawn, or those that were not, with what lies in their squares: only what was drawn stays there. */
function compare(ring: Float64Array, drawn: Uint8Array, k: number, wanted: number, found: Set<number>): void {
  const of = heads
  const mask = places - 1
  let at = used
  let own = count
  const length = drawn.length
  let px = ring[2 * length - 2]!
  let py = ring[2 * length - 1]!
  let pc = Math.floor(px / squareM) | 0
  let pr = Math.floor(py / squareM) | 0
  let isDrawn = drawn[length - 1]!
  for (let i = 0; i < length; i++) {
    const qx = ring[2 * i]!
    const qy = ring[2 * i + 1]!
    const qc = Math.floor(qx / squareM) | 0
    const qr = Math.floor(qy / squareM) | 0
    if (isDrawn === wanted) {
      const west = pc < qc ? pc : qc
      const east = pc < qc ? qc : pc
      const south = pr < qr ? pr : qr
      const north = pr < qr ? qr : pr
      const last = at + (east - west + 1) * (north - south + 1)
      if (last > links.length) widen(last)
      for (let column = west; column <= east; column++) {
        for (let row = south; row <= north; row++) {
          const square = (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & mask
          for (let link = of[square]!; link >= 0; link = links[link]!) {
            const j = edges[link]!
            if (!cross(px, py, qx, qy, 4 * j)) continue
            found.add(k)
            found.add(rings[j]!)
          }
          if (wanted === 0) continue
          edges[at] = own
          links[at] = of[square]!
          of[square] = at++
        }
      }
      if (wanted === 1) {
        ends[4 * own] = px
        ends[4 * own + 1] = py
        ends[4 * own + 2] = qx
        ends[4 * own + 3] = qy
        rings[own++] = k
      }
    }
    px = qx
    py = qy
    pc = qc
    pr = qr
    isDrawn = drawn[i]!
  }
  used = at
  count = own
}

function widen(least: number): void {
  links = widened(links, 2 * least)
  edges = widened(edges, links.length)
}

function cross(ax: number, ay: number, bx: number, by: number, at: number): boolean {
  const cx = ends[at]!
  const cy = ends[at + 1]!
  const dx = ends[at + 2]!
  const dy = ends[at + 3]!
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
  return c * d < 0 && ((dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)) * ((dx - cx) * (by - cy) - (dy - cy) * (bx - cx)) < 0
}
