import Flatbush from 'flatbush'
import type { Position } from 'geojson'
import type { Feature } from './dataset'
import { type Box, boxOf } from './geometry'

/** Boxes of features in degrees, searched by box. The only file that knows Flatbush. */
export interface Index {
  /** Positions of the features whose box meets `box`, in the order of the features. */
  search(box: Box): number[]
  readonly box: Box | null
}

/** Unplaced features have no box and are left out. Built when first asked: a command that never searches never pays. */
export function indexOf(features: readonly Feature[]): Index {
  let built: { tree: Flatbush; positions: Uint32Array; box: Box } | null | undefined
  const build = () => {
    const positions: number[] = []
    for (let i = 0; i < features.length; i++) if (features[i]!.geometry) positions.push(i)
    if (positions.length === 0) return null
    const tree = new Flatbush(positions.length)
    for (const i of positions) {
      const [west, south, east, north] = boxOf(features[i]!.geometry!) ?? [Infinity, Infinity, -Infinity, -Infinity]
      tree.add(west, south, east, north)
    }
    tree.finish()
    return { tree, positions: Uint32Array.from(positions), box: [tree.minX, tree.minY, tree.maxX, tree.maxY] as Box }
  }
  const once = () => (built === undefined ? (built = build()) : built)
  return {
    search(box) {
      const index = once()
      return index ? index.tree.search(...box).map((i) => index.positions[i]!).sort((a, b) => a - b) : []
    },
    get box() {
      return once()?.box ?? null
    },
  }
}

/** Where rings first cross, or touch in a vertex they share, and which of the two it is. Turf's `kinks` takes
 * seconds for large rings and calls a doubled vertex a crossing; it is the oracle in the tests. */
export function firstCrossing(rings: readonly Position[][]): { at: Position; how: 'cross' | 'touch' } | null {
  const ax: number[] = [], ay: number[] = [], bx: number[] = [], by: number[] = []
  for (const ring of rings) for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!]
    if (a[0] === b[0] && a[1] === b[1]) continue
    ax.push(a[0]!)
    ay.push(a[1]!)
    bx.push(b[0]!)
    by.push(b[1]!)
  }
  const side = (i: number, x: number, y: number) => Math.sign((bx[i]! - ax[i]!) * (y - ay[i]!) - (by[i]! - ay[i]!) * (x - ax[i]!))
  const cross = (i: number, j: number) => side(i, ax[j]!, ay[j]!) * side(i, bx[j]!, by[j]!) < 0 && side(j, ax[i]!, ay[i]!) * side(j, bx[i]!, by[i]!) < 0
  const meeting = (i: number, j: number): Position => {
    const [dx, dy, ex, ey] = [bx[i]! - ax[i]!, by[i]! - ay[i]!, bx[j]! - ax[j]!, by[j]! - ay[j]!]
    const t = ((ax[j]! - ax[i]!) * ey - (ay[j]! - ay[i]!) * ex) / (dx * ey - dy * ex)
    return [ax[i]! + t * dx, ay[i]! + t * dy]
  }
  const count = ax.length
  if (count <= 24) {
    for (let i = 0; i < count; i++) for (let j = 0; j < i; j++) if (cross(i, j)) return { at: meeting(i, j), how: 'cross' }
  } else {
    const tree = new Flatbush(count)
    for (let i = 0; i < count; i++) tree.add(Math.min(ax[i]!, bx[i]!), Math.min(ay[i]!, by[i]!), Math.max(ax[i]!, bx[i]!), Math.max(ay[i]!, by[i]!))
    tree.finish()
    for (let i = 0; i < count; i++) {
      let hit = -1
      tree.search(Math.min(ax[i]!, bx[i]!), Math.min(ay[i]!, by[i]!), Math.max(ax[i]!, bx[i]!), Math.max(ay[i]!, by[i]!), (j) => {
        if (j < i && hit < 0 && cross(i, j)) hit = j
        return false
      })
      if (hit >= 0) return { at: meeting(i, hit), how: 'cross' }
    }
  }
  const seen = new Set<string>()
  for (let i = 0; i < count; i++) if (seen.size === seen.add(`${ax[i]} ${ay[i]}`).size) return { at: [ax[i]!, ay[i]!], how: 'touch' }
  return null
}
