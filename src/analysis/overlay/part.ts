import { type Extent, extentOf } from './rings'
import { widened, widenedTo } from './room'
import type { Rings } from './shape'

/** So many edges of a ring are looked at together: near enough to each other to be mostly in the same loops. */
const edgesOfChunk = 16

/**
 * A shell with its holes, in chunks of edges. What `Cutter` finds stays with it until a loop near a chunk changes: which of it is served,
 * and the nodes, where its border enters or leaves the union.
 */
export class Part {
  readonly scale: number
  readonly rings: Rings
  readonly box: Extent
  /** Sums are about this place. */
  readonly x0: number
  readonly y0: number
  readonly areaM2: number
  /** Of the plane, as it was summed last. */
  gapM2 = 0
  readonly chunks: number
  /** Of each chunk: its ring, its first edge and the one after its last, a circle about it, its share of the area. */
  readonly ring: Int32Array
  readonly start: Int32Array
  readonly stop: Int32Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly r: Float64Array
  readonly whole: Float64Array
  /** What its open edges add to the area of the gaps; whether it begins served; where its nodes stand. */
  readonly open: Float64Array
  readonly begins: Uint8Array
  readonly firstNode: Int32Array
  readonly nodes: Int32Array
  /** Chunks to be cut again. */
  stale: number[] | null = null
  isCut = false
  isBroken = false
  /** Of each node: its edge, how far along it, its place on the union's border, and whether what follows is served (1) or open (−1). */
  nodeCount = 0
  edge = new Int32Array(32)
  along = new Float64Array(32)
  element = new Int32Array(32)
  at = new Float64Array(32)
  sign = new Int8Array(32)
  lost = 0

  constructor(rings: Rings, scale: number) {
    this.rings = rings
    this.scale = scale
    this.box = extentOf(rings)
    this.x0 = (this.box[0] + this.box[2]) / 2
    this.y0 = (this.box[1] + this.box[3]) / 2
    const count = rings.reduce((sum, ring) => sum + Math.ceil(ring.length / 2 / edgesOfChunk), 0)
    this.chunks = count
    this.ring = new Int32Array(count)
    this.start = new Int32Array(count)
    this.stop = new Int32Array(count)
    this.x = new Float64Array(count)
    this.y = new Float64Array(count)
    this.r = new Float64Array(count)
    this.whole = new Float64Array(count)
    this.open = new Float64Array(count)
    this.begins = new Uint8Array(count)
    this.firstNode = new Int32Array(count)
    this.nodes = new Int32Array(count)
    this.areaM2 = this.measure()
  }

  private measure(): number {
    let chunk = 0
    let area = 0
    for (let k = 0; k < this.rings.length; k++) {
      const ring = this.rings[k]!
      const edges = ring.length / 2
      for (let start = 0; start < edges; start += edgesOfChunk, chunk++) {
        const stop = Math.min(edges, start + edgesOfChunk)
        this.ring[chunk] = k
        this.start[chunk] = start
        this.stop[chunk] = stop
        area += this.round(chunk, ring, start, stop)
      }
    }
    return area
  }

  private round(chunk: number, ring: Float64Array, start: number, stop: number): number {
    let west = Infinity
    let south = Infinity
    let east = -Infinity
    let north = -Infinity
    let sum = 0
    let px = 0
    let py = 0
    for (let i = start; i <= stop; i++) {
      const at = 2 * i === ring.length ? 0 : 2 * i
      const x = ring[at]!
      const y = ring[at + 1]!
      if (x < west) west = x
      if (x > east) east = x
      if (y < south) south = y
      if (y > north) north = y
      if (i > start) sum += (px - this.x0) * (y - this.y0) - (x - this.x0) * (py - this.y0)
      px = x
      py = y
    }
    this.x[chunk] = (west + east) / 2
    this.y[chunk] = (south + north) / 2
    this.r[chunk] = Math.sqrt((east - west) * (east - west) + (north - south) * (north - south)) / 2 + 1e-5
    this.whole[chunk] = sum / 2
    return sum / 2
  }

  /** Chunks that meet one of some boxes are no longer as they were cut. */
  doubt(boxes: readonly number[]): void {
    if (!this.isCut) return
    const known = new Set(this.stale)
    for (let chunk = 0; chunk < this.chunks; chunk++) {
      const r = this.r[chunk]!
      const x = this.x[chunk]!
      const y = this.y[chunk]!
      for (let k = 0; k < boxes.length; k += 4) {
        if (x + r >= boxes[k]! && x - r <= boxes[k + 2]! && y + r >= boxes[k + 1]! && y - r <= boxes[k + 3]!) known.add(chunk)
      }
    }
    this.stale = [...known]
  }

  addNode(edge: number, along: number, element: number, at: number, sign: number): void {
    const i = this.nodeCount++
    if (i >= this.edge.length) {
      this.edge = widened(this.edge, 2 * i)
      this.element = widened(this.element, 2 * i)
      this.along = widenedTo(this.along, 2 * i)
      this.at = widenedTo(this.at, 2 * i)
      const sign = new Int8Array(2 * i)
      sign.set(this.sign)
      this.sign = sign
    }
    this.edge[i] = edge
    this.along[i] = along
    this.element[i] = element
    this.at[i] = at
    this.sign[i] = sign
  }

  /** Even-odd over all rings, a chunk at a time where none of it can matter. */
  holds(x: number, y: number): boolean {
    let isIn = false
    for (let chunk = 0; chunk < this.chunks; chunk++) {
      const r = this.r[chunk]!
      if (Math.abs(y - this.y[chunk]!) > r || x > this.x[chunk]! + r) continue
      const ring = this.rings[this.ring[chunk]!]!
      const stop = 2 * this.stop[chunk]!
      for (let i = 2 * this.start[chunk]!; i < stop; i += 2) {
        const next = i + 2 === ring.length ? 0 : i + 2
        const ay = ring[i + 1]!
        const by = ring[next + 1]!
        if (ay > y !== by > y && x < ring[i]! + ((y - ay) / (by - ay)) * (ring[next]! - ring[i]!)) isIn = !isIn
      }
    }
    return isIn
  }
}
