import { type Extent, extentOf, partsOf } from './rings'
import type { Ground, Rings } from './shape'

/** So many edges of a ring are looked at together: near enough to each other to be mostly in the same loops. */
const edgesOfChunk = 16

/** Rings in chunks of edges: of each its ring, its first edge and the one after its last, a circle about it, its share of the area. */
export class Chunks {
  readonly count: number
  readonly ring: Int32Array
  readonly start: Int32Array
  readonly stop: Int32Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly r: Float64Array
  readonly whole: Float64Array
  readonly rings: Rings
  readonly box: Extent
  /** Sums are about this place. */
  readonly x0: number
  readonly y0: number
  readonly areaM2: number

  constructor(rings: Rings) {
    this.rings = rings
    this.box = extentOf(rings)
    this.x0 = (this.box[0] + this.box[2]) / 2
    this.y0 = (this.box[1] + this.box[3]) / 2
    const count = rings.reduce((sum, ring) => sum + Math.ceil(ring.length / 2 / edgesOfChunk), 0)
    this.count = count
    this.ring = new Int32Array(count)
    this.start = new Int32Array(count)
    this.stop = new Int32Array(count)
    this.x = new Float64Array(count)
    this.y = new Float64Array(count)
    this.r = new Float64Array(count)
    this.whole = new Float64Array(count)
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

  /** Even-odd over all rings, a chunk at a time where none of it can matter. */
  holds(x: number, y: number): boolean {
    let isIn = false
    for (let chunk = 0; chunk < this.count; chunk++) {
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

const known = new WeakMap<Ground, readonly { chunks: Chunks; scale: number }[]>()

/** The parts of a ground, made once for all overlays that ask. Holes have the scale of their shell. */
export function chunkedOf(ground: Ground): readonly { chunks: Chunks; scale: number }[] {
  let parts = known.get(ground)
  if (!parts) {
    const { rings, scales } = ground
    parts = rings.length === 1 ? [{ chunks: new Chunks(rings), scale: scales[0]! }] : partsOf(rings).map((own) => ({ chunks: new Chunks(own.map((i) => rings[i]!)), scale: scales[own[0]!]! }))
    known.set(ground, parts)
  }
  return parts
}
