import type { Feature } from '../../model/dataset'
import { treeOf } from '../../model/spatial'
import type { Plane } from '../plane'

/** The street a place is on. */
export interface OnStreet {
  readonly road: number
  /** Its direction there, of length 1. */
  readonly ux: number
  readonly uy: number
  /** Metres to the left of the centre line; to the right below zero. */
  readonly leftM: number
}

/** Centre lines of roads. */
export interface Streets {
  readonly count: number
  /** The nearest within reach. */
  at(x: number, y: number): OnStreet | null
  /** Whether a centre line lies between two places. */
  part(ax: number, ay: number, bx: number, by: number): boolean
}

/** What stands farther than this from a centre line stands on no street: half of the widest streets with their pavements. */
const reachM = 30

export function* streetsOf(roads: readonly Feature<'road'>[], plane: Plane): Generator<number, Streets> {
  const [ends, owners]: [number[], number[]] = [[], []]
  for (let road = 0; road < roads.length; road++) {
    if (road % 128 === 0) yield road / roads.length
    const geometry = roads[road]!.geometry
    const lines = geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.type === 'MultiLineString' ? geometry.coordinates : []
    for (const line of lines) {
      const places = line.map(([lng, lat]) => plane.toPlane(lng!, lat!))
      for (let i = 1; i < places.length; i++) {
        ends.push(...places[i - 1]!, ...places[i]!)
        owners.push(road)
      }
    }
  }
  yield 1
  const boxes = new Float64Array(ends.length)
  for (let i = 0; i < ends.length; i += 4) {
    boxes.set([Math.min(ends[i]!, ends[i + 2]!), Math.min(ends[i + 1]!, ends[i + 3]!), Math.max(ends[i]!, ends[i + 2]!), Math.max(ends[i + 1]!, ends[i + 3]!)], i)
  }
  const search = treeOf(boxes)
  return {
    count: owners.length,
    at(x, y) {
      let [best, bestM] = [-1, reachM]
      search(x - reachM, y - reachM, x + reachM, y + reachM, (i) => {
        const off = offM(ends, 4 * i, x, y)
        // The index has an order of its own: of two as near, the first of the data.
        if (off < bestM || (off === bestM && (best < 0 || i < best))) [best, bestM] = [i, off]
        return false
      })
      if (best < 0) return null
      const [ax, ay, bx, by] = [ends[4 * best]!, ends[4 * best + 1]!, ends[4 * best + 2]!, ends[4 * best + 3]!]
      const long = Math.hypot(bx - ax, by - ay) || 1
      const [ux, uy] = [(bx - ax) / long, (by - ay) / long]
      return { road: owners[best]!, ux, uy, leftM: ux * (y - ay) - uy * (x - ax) }
    },
    part(ax, ay, bx, by) {
      let isParted = false
      search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (i) => {
        isParted ||= cross(ax, ay, bx, by, ends[4 * i]!, ends[4 * i + 1]!, ends[4 * i + 2]!, ends[4 * i + 3]!)
        return false
      })
      return isParted
    },
  }
}

function offM(ends: readonly number[], i: number, x: number, y: number): number {
  const [ax, ay] = [ends[i]!, ends[i + 1]!]
  const [dx, dy] = [ends[i + 2]! - ax, ends[i + 3]! - ay]
  const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - ax - share * dx, y - ay - share * dy)
}

const side = (ax: number, ay: number, bx: number, by: number, x: number, y: number) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
/** In a place of both; where an end of the first lies on the second, it is on neither side. */
const cross = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number) =>
  side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0 && side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) <= 0
