import { widened } from './room'
import type { Traced } from './trace'

/** Edges lie in squares of this side; the squares share places, at least so many. */
const squareM = 80
const leastPlaces = 8192

let heads = new Int32Array(leastPlaces)
let links = new Int32Array(4096)
let edges = new Int32Array(4096)
let ends = new Float64Array(4 * 4096)
let own = new Uint8Array(4096)
let rings = new Int32Array(4096)

/** Rings whose lines cross each other, or their own, since arcs were drawn with corners. Edges of the ground do not cross: of every pair one was drawn. */
export function knotted(traced: readonly Traced[]): Set<number> {
  const found = new Set<number>()
  const total = traced.reduce((sum, { drawn }) => sum + (drawn?.length ?? 0), 0)
  if (total === 0) return found
  const places = Math.max(leastPlaces, 2 ** Math.ceil(Math.log2(total)))
  if (places > heads.length) heads = new Int32Array(places)
  heads.fill(-1, 0, places)
  if (total > own.length) {
    own = new Uint8Array(2 * total)
    rings = new Int32Array(2 * total)
    ends = new Float64Array(8 * total)
  }
  let count = 0
  let used = 0
  for (let k = 0; k < traced.length; k++) {
    const { ring, drawn } = traced[k]!
    if (!drawn) continue
    const length = drawn.length
    let px = ring[2 * length - 2]!
    let py = ring[2 * length - 1]!
    let isDrawn = drawn[length - 1]!
    for (let i = 0; i < length; i++) {
      const qx = ring[2 * i]!
      const qy = ring[2 * i + 1]!
      const west = Math.floor((px < qx ? px : qx) / squareM)
      const east = Math.floor((px < qx ? qx : px) / squareM)
      const south = Math.floor((py < qy ? py : qy) / squareM)
      const north = Math.floor((py < qy ? qy : py) / squareM)
      if (used + (east - west + 1) * (north - south + 1) > links.length) {
        links = widened(links, 2 * (used + (east - west + 1) * (north - south + 1)))
        edges = widened(edges, links.length)
      }
      for (let column = west; column <= east; column++) {
        for (let row = south; row <= north; row++) {
          const square = (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (places - 1)
          for (let link = heads[square]!; link >= 0; link = links[link]!) {
            const j = edges[link]!
            if (isDrawn + own[j]! === 0 || !cross(px, py, qx, qy, 4 * j)) continue
            found.add(k)
            found.add(rings[j]!)
          }
          edges[used] = count
          links[used] = heads[square]!
          heads[square] = used++
        }
      }
      ends[4 * count] = px
      ends[4 * count + 1] = py
      ends[4 * count + 2] = qx
      ends[4 * count + 3] = qy
      rings[count] = k
      own[count++] = isDrawn
      px = qx
      py = qy
      isDrawn = drawn[i]!
    }
  }
  return found
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
