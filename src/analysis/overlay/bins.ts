import { widened } from './room'

/** More squares than this for each circle are not made, however far apart the circles lie. */
const squaresEach = 4

/** Circles of like size: a grid of squares about as wide as the widest of them, each holding those whose middle lies in it. */
interface Grid { readonly most: number; readonly side: number; readonly west: number; readonly south: number; readonly columns: number; readonly rows: number; readonly base: number }

/**
 * Circles found by box or by circle, for very many questions: like sizes lie in one grid, a row of squares is one stretch of numbers, and
 * nothing is allocated to answer. Some six times as quick as a tree where every circle asks for its neighbours.
 */
export class Bins {
  found = new Int32Array(256)
  count = 0
  private readonly grids: Grid[] = []
  private readonly starts: Int32Array
  private readonly ids: Int32Array
  private readonly x: Float64Array
  private readonly y: Float64Array
  private readonly r: Float64Array

  /** `isIn` tells which of the first `size` circles take part. */
  constructor(size: number, isIn: Uint8Array, x: Float64Array, y: Float64Array, r: Float64Array) {
    const sizeOf = new Uint8Array(size)
    const counts = new Int32Array(64)
    for (let i = 0; i < size; i++) {
      if (!isIn[i]) continue
      sizeOf[i] = Math.max(1, Math.min(40, Math.ceil(Math.log2(r[i]!)) + 8))
      counts[sizeOf[i]!]!++
    }
    let squares = 0
    let total = 0
    const gridOf: (Grid | undefined)[] = []
    for (let k = 1; k < counts.length; k++) {
      if (counts[k] === 0) continue
      const grid = this.grid(k, counts[k]!, squares, sizeOf, x, y, r)
      this.grids.push((gridOf[k] = grid))
      squares += grid.columns * grid.rows
      total += counts[k]!
    }
    this.starts = new Int32Array(squares + 1)
    this.ids = new Int32Array(total)
    this.x = new Float64Array(total)
    this.y = new Float64Array(total)
    this.r = new Float64Array(total)
    const squareOf = new Int32Array(size)
    for (let i = 0; i < size; i++) {
      const grid = gridOf[sizeOf[i]!]
      if (!grid) continue
      squareOf[i] = grid.base + Math.floor((y[i]! - grid.south) / grid.side) * grid.columns + Math.floor((x[i]! - grid.west) / grid.side)
      this.starts[squareOf[i]!]!++
    }
    for (let square = 1; square <= squares; square++) this.starts[square]! += this.starts[square - 1]!
    for (let i = size - 1; i >= 0; i--) {
      if (!gridOf[sizeOf[i]!]) continue
      const at = --this.starts[squareOf[i]!]!
      this.ids[at] = i
      this.x[at] = x[i]!
      this.y[at] = y[i]!
      this.r[at] = r[i]!
    }
  }

  private grid(k: number, count: number, base: number, sizeOf: Uint8Array, x: Float64Array, y: Float64Array, r: Float64Array): Grid {
    let [west, south, east, north, most] = [Infinity, Infinity, -Infinity, -Infinity, 0]
    for (let i = 0; i < sizeOf.length; i++) {
      if (sizeOf[i] !== k) continue
      west = Math.min(west, x[i]!)
      south = Math.min(south, y[i]!)
      east = Math.max(east, x[i]!)
      north = Math.max(north, y[i]!)
      most = Math.max(most, r[i]!)
    }
    const side = Math.max(most, Math.sqrt(((east - west) * (north - south)) / (squaresEach * count)), (east - west + north - south) / (squaresEach * count + 64))
    return { most, side, west, south, columns: Math.floor((east - west) / side) + 1, rows: Math.floor((north - south) / side) + 1, base }
  }

  /** Those whose box meets. */
  inBox(west: number, south: number, east: number, north: number): void {
    this.count = 0
    for (let k = 0; k < this.grids.length; k++) {
      const { most, side, columns, rows, base, west: left, south: bottom } = this.grids[k]!
      const first = Math.max(0, Math.floor((west - most - left) / side))
      const last = Math.min(columns - 1, Math.floor((east + most - left) / side))
      const top = Math.min(rows - 1, Math.floor((north + most - bottom) / side))
      if (first > last) continue
      for (let row = Math.max(0, Math.floor((south - most - bottom) / side)); row <= top; row++) {
        const stop = this.starts[base + row * columns + last + 1]!
        for (let i = this.starts[base + row * columns + first]!; i < stop; i++) {
          const r = this.r[i]!
          const x = this.x[i]!
          const y = this.y[i]!
          if (x + r >= west && x - r <= east && y + r >= south && y - r <= north) this.add(this.ids[i]!)
        }
      }
    }
  }

  /** Those that share more than a point with a circle. */
  inCircle(x: number, y: number, r: number): void {
    this.count = 0
    for (let k = 0; k < this.grids.length; k++) {
      const { most, side, columns, rows, base, west: left, south: bottom } = this.grids[k]!
      const reach = r + most
      const first = Math.max(0, Math.floor((x - reach - left) / side))
      const last = Math.min(columns - 1, Math.floor((x + reach - left) / side))
      const top = Math.min(rows - 1, Math.floor((y + reach - bottom) / side))
      if (first > last) continue
      for (let row = Math.max(0, Math.floor((y - reach - bottom) / side)); row <= top; row++) {
        const stop = this.starts[base + row * columns + last + 1]!
        for (let i = this.starts[base + row * columns + first]!; i < stop; i++) {
          const dx = this.x[i]! - x
          const dy = this.y[i]! - y
          const both = this.r[i]! + r
          if (dx * dx + dy * dy < both * both) this.add(this.ids[i]!)
        }
      }
    }
  }

  add(id: number): void {
    if (this.count >= this.found.length) this.found = widened(this.found, 2 * this.count)
    this.found[this.count++] = id
  }
}
