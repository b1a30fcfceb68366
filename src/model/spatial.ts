import Flatbush from 'flatbush'
import type { Position } from 'geojson'
import type { Feature } from './dataset'
import { type Box, boxOf } from './geometry'

/** Boxes of features in degrees, searched by box. The only file that knows Flatbush. */
export interface Index {
  /** Positions of the features whose box meets `box`, in the order of the features. */
  search(box: Box): number[]
  /** The same for very many: never to be written into. */
  positions(box: Box): Uint32Array
  readonly box: Box | null
}

/** Unplaced features have no box and are left out. Built when first asked: who only asks for the box of all never pays for the tree. */
export function indexOf(features: readonly Feature[]): Index {
  let measured: Measured | null | undefined
  let tree: Flatbush | undefined
  const once = () => (measured === undefined ? (measured = measuredOf(features)) : measured)
  const treeOver = (own: Measured): Flatbush => {
    tree ??= planted(own.boxes!)
    own.boxes = null
    return tree
  }
  const positions = (box: Box): Uint32Array => {
    const own = once()
    if (!own) return new Uint32Array()
    const [west, south, east, north] = own.box
    if (box[0] <= west && box[1] <= south && box[2] >= east && box[3] >= north) return own.positions
    const [wide, high] = [Math.min(box[2], east) - Math.max(box[0], west), Math.min(box[3], north) - Math.max(box[1], south)]
    const find = wide > 0 && wide * high > (east - west) * (north - south) * wideShare ? marked : sought
    return find(treeOver(own), own.positions, box)
  }
  return {
    search: (box) => Array.from(positions(box)),
    positions,
    get box() {
      return once()?.box ?? null
    },
  }
}

/** `boxes`: west, south, east, north of each, until the tree holds them. */
interface Measured { readonly positions: Uint32Array; readonly box: Box; boxes: Float64Array | null }

function measuredOf(features: readonly Feature[]): Measured | null {
  const positions = new Uint32Array(features.length)
  const boxes = new Float64Array(4 * features.length)
  const all: Box = [Infinity, Infinity, -Infinity, -Infinity]
  let count = 0
  for (let i = 0; i < features.length; i++) {
    const { geometry } = features[i]!
    const box = geometry && boxOf(geometry)
    if (!box) continue
    boxes.set(box, 4 * count)
    positions[count++] = i
    all[0] = Math.min(all[0], box[0])
    all[1] = Math.min(all[1], box[1])
    all[2] = Math.max(all[2], box[2])
    all[3] = Math.max(all[3], box[3])
  }
  return count === 0 ? null : { positions: positions.slice(0, count), boxes: boxes.subarray(0, 4 * count), box: all }
}

function planted(boxes: Float64Array): Flatbush {
  const tree = new Flatbush(boxes.length / 4)
  for (let i = 0; i < boxes.length; i += 4) tree.add(boxes[i]!, boxes[i + 1]!, boxes[i + 2]!, boxes[i + 3]!)
  tree.finish()
  return tree
}

/** A box over this share of all finds so many that marking them is quicker than sorting them. */
const wideShare = 1 / 16

function sought(tree: Flatbush, positions: Uint32Array, box: Box): Uint32Array {
  const found = Uint32Array.from(tree.search(...box))
  for (let i = 0; i < found.length; i++) found[i] = positions[found[i]!]!
  return found.sort()
}

function marked(tree: Flatbush, positions: Uint32Array, box: Box): Uint32Array {
  const isFound = new Uint8Array(positions.length)
  let count = 0
  tree.search(...box, (i) => {
    isFound[i] = 1
    count++
    return false
  })
  const found = new Uint32Array(count)
  for (let i = 0, at = 0; at < count; i++) if (isFound[i]) found[at++] = positions[i]!
  return found
}

/** Boxes by position (west, south, east, north of each), for loops that cannot pay for a list: `visit` hears every one that meets. */
export function treeOf(boxes: Float64Array): (west: number, south: number, east: number, north: number, visit: (i: number) => false) => void {
  if (boxes.length === 0) return () => {}
  const tree = planted(boxes)
  return (west, south, east, north, visit) => void tree.search(west, south, east, north, visit)
}

/** Points of a plane, x, y, x, y …: the places of those nearest to a point, several where they are as near to a millimetre, in their order. */
export function nearestOf(points: readonly number[]): (x: number, y: number) => number[] {
  if (points.length === 0) return () => []
  const tree = new Flatbush(points.length / 2)
  for (let i = 0; i < points.length; i += 2) tree.add(points[i]!, points[i + 1]!)
  tree.finish()
  return (x, y) => {
    const first = tree.neighbors(x, y, 1)[0]!
    const far = Math.hypot(points[2 * first]! - x, points[2 * first + 1]! - y)
    return tree.neighbors(x, y, Infinity, far + 1e-3).sort((a, b) => a - b)
  }
}

/** Where rings first cross, or touch in a vertex they share, and which of the two it is. Turf's `kinks` takes
 * seconds for large rings and calls a doubled vertex a crossing; it is the oracle in the tests. */
export function firstCrossing(rings: readonly Position[][]): { at: Position; how: 'cross' | 'touch' } | null {
  if (rings.length === 1 && (isMonotone(rings[0]!) || isConvex(rings[0]!))) return null
  const segments: Segment[] = []
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const a = ring[i - 1]!
      const b = ring[i]!
      if (a[0] !== b[0] || a[1] !== b[1]) segments.push([a[0]!, a[1]!, b[0]!, b[1]!])
    }
  }
  let touch: Position | null = null
  let crossed: Position | null = null
  const meet = (i: number, j: number) => {
    const [a, b] = [segments[i]!, segments[j]!]
    if (cross(a, b)) crossed = meeting(a, b)
    else if (a[0] === b[0] && a[1] === b[1]) touch ??= [a[0], a[1]]
  }
  if (segments.length <= 24) {
    for (let i = 0; i < segments.length && !crossed; i++) for (let j = 0; j < i && !crossed; j++) meet(i, j)
  } else {
    const tree = new Flatbush(segments.length)
    for (const [ax, ay, bx, by] of segments) tree.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
    tree.finish()
    for (let i = 0; i < segments.length && !crossed; i++) {
      const [ax, ay, bx, by] = segments[i]!
      tree.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (j) => {
        if (j < i && !crossed) meet(i, j)
        return false
      })
    }
  }
  return crossed ? { at: crossed, how: 'cross' } : touch && { at: touch, how: 'touch' }
}

type Segment = readonly [ax: number, ay: number, bx: number, by: number]
const side = ([ax, ay, bx, by]: Segment, x: number, y: number) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
const cross = (a: Segment, b: Segment) => side(a, b[0], b[1]) * side(a, b[2], b[3]) < 0 && side(b, a[0], a[1]) * side(b, a[2], a[3]) < 0

function meeting([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): Position {
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / ((bx - ax) * (dy - cy) - (by - ay) * (dx - cx))
  return [ax + t * (bx - ax), ay + t * (by - ay)]
}

/** A line that never turns back in x, or in y, cannot meet itself: most cables are told by one pass. */
function isMonotone(line: readonly Position[]): boolean {
  let [east, west, north, south] = [true, true, true, true]
  for (let i = 1; i < line.length; i++) {
    const dx = line[i]![0]! - line[i - 1]![0]!
    const dy = line[i]![1]! - line[i - 1]![1]!
    east &&= dx > 0
    west &&= dx < 0
    north &&= dy > 0
    south &&= dy < 0
    if (!east && !west && !north && !south) return false
  }
  return true
}

/** Turns one way only, and once round: the outline of most buildings. */
function isConvex(ring: readonly Position[]): boolean {
  const last = ring.length - 1
  if (last < 3 || ring[0]![0] !== ring[last]![0] || ring[0]![1] !== ring[last]![1]) return false
  let way = 0
  let turns = 0
  let direction = 0
  for (let i = 0; i < last; i++) {
    const [a, b, c] = [ring[i]!, ring[i + 1]!, ring[i + 2 > last ? 1 : i + 2]!]
    const turn = Math.sign((b[0]! - a[0]!) * (c[1]! - b[1]!) - (b[1]! - a[1]!) * (c[0]! - b[0]!))
    if (turn === 0 || (way !== 0 && turn !== way)) return false
    way = turn
    const heading = Math.sign(b[0]! - a[0]!)
    if (heading !== 0 && heading !== direction) {
      if (direction !== 0) turns++
      direction = heading
    }
  }
  return turns <= 2
}
