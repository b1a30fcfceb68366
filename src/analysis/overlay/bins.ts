import { widened } from './room'

/** More squares than this for each circle are not made, however far apart the circles lie. */
const squaresEach = 4
/** Sizes are told apart by powers of two: from 2⁻⁷ m to 2³² m. */
const mostSizes = 40

/** Circles of like size: a grid of squares about as wide as the widest of them, each holding those whose middle lies in it. */
interface Grid { readonly most: number; readonly side: number; readonly west: number; readonly south: number; readonly columns: number; readonly rows: number; readonly base: number }

/**
 * Circles found by box or by circle, for very many questions: like sizes lie in one grid, a row of squares is one stretch of numbers, and
 * nothing is allocated to answer. Some six times as quick as a tree where every circle asks for its neighbours.
 */
export class Bins {
  found = new Int32Array(4096)
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
    const spreads = spreadsOf(sizeOf, isIn, x, y, r)
    let squares = 0
    let total = 0
    const gridOf: (Grid | undefined)[] = []
    for (let k = 1; k <= mostSizes; k++) {
      const grid = gridOver(spreads.subarray(6 * k, 6 * k + 6), squares)
      gridOf.push(grid)
      if (!grid) continue
      this.grids.push(grid)
      squares += grid.columns * grid.rows
      total += spreads[6 * k + 5]!
    }
    this.starts = new Int32Array(squares + 1)
    this.ids = new Int32Array(total)
    this.x = new Float64Array(total)
    this.y = new Float64Array(total)
    this.r = new Float64Array(total)
    const squareOf = new Int32Array(size)
    for (let i = 0; i < size; i++) {
      const grid = gridOf[sizeOf[i]! - 1]
      if (!grid) continue
      squareOf[i] = grid.base + Math.floor((y[i]! - grid.south) / grid.side) * grid.columns + Math.floor((x[i]! - grid.west) / grid.side)
      this.starts[squareOf[i]!]!++
    }
    for (let square = 1; square <= squares; square++) this.starts[square]! += this.starts[square - 1]!
    for (let i = size - 1; i >= 0; i--) {
      if (sizeOf[i] === 0) continue
      const at = --this.starts[squareOf[i]!]!
      this.ids[at] = i
      this.x[at] = x[i]!
      this.y[at] = y[i]!
      this.r[at] = r[i]!
    }
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

/** Of the circles of each size: how far west, south, east and north their middles lie, how wide the widest is, and how many there are. */
function spreadsOf(sizeOf: Uint8Array, isIn: Uint8Array, x: Float64Array, y: Float64Array, r: Float64Array): Float64Array {
  const spreads = new Float64Array(6 * (mostSizes + 1))
  for (let k = 0; k < spreads.length; k += 6) spreads.set([Infinity, Infinity, -Infinity, -Infinity, 0, 0], k)
  for (let i = 0; i < sizeOf.length; i++) {
    if (isIn[i] === 0) continue
    const size = Math.max(1, Math.min(mostSizes, Math.ceil(Math.log2(r[i]!)) + 8))
    const at = 6 * size
    sizeOf[i] = size
    spreads[at] = Math.min(spreads[at]!, x[i]!)
    spreads[at + 1] = Math.min(spreads[at + 1]!, y[i]!)
    spreads[at + 2] = Math.max(spreads[at + 2]!, x[i]!)
    spreads[at + 3] = Math.max(spreads[at + 3]!, y[i]!)
    spreads[at + 4] = Math.max(spreads[at + 4]!, r[i]!)
    spreads[at + 5]!++
  }
  return spreads
}

function gridOver([west, south, east, north, most, count]: Float64Array, base: number): Grid | undefined {
  if (!count) return undefined
  const [wide, high] = [east! - west!, north! - south!]
  const side = Math.max(most!, Math.sqrt((wide * high) / (squaresEach * count)), (wide + high) / (squaresEach * count + 64))
  return { most: most!, side, west: west!, south: south!, columns: Math.floor(wide / side) + 1, rows: Math.floor(high / side) + 1, base }
}
