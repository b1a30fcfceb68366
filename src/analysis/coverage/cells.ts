import type { Shape } from '../overlay/shape'

/**
 * Points with people on a plane in metres, sorted into squares, so that a shape asks only what lies about it. They are
 * kept in the order of the squares: `given` says which each of them was.
 */
export interface Cells {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly people: Float64Array
  readonly given: Uint32Array
  /** Counts for every cell how many shapes lie over it, on the edge too; −1 takes shapes away again. */
  mark(shapes: Iterable<Shape | null>, counts?: Uint16Array, by?: 1 | -1): Uint16Array
  /** The cells a shape lies over. It is written over by the next call. */
  under(shape: Shape): Uint32Array
}

/** Cells of a hundred metres are twelve to a square: smaller squares cost more rows to look into than they spare cells to test. */
const squareM = 350
/** Far islands would ask for an ocean of empty squares: they get larger instead. */
const mostSquares = (count: number) => 4 * count + 4096
/** Positions of a plane are exact to some nanometres; squares are looked into from this much farther, cells are tested exactly. */
const slackM = 1e-6

export function cellsOf(x: ArrayLike<number>, y: ArrayLike<number>, people: ArrayLike<number>): Cells {
  const grid = gridOf(x, y)
  const { order, starts, columns, rows, west, south, side, perM } = grid
  const xs = new Float64Array(order.length)
  const ys = new Float64Array(order.length)
  const sorted = new Float64Array(order.length)
  for (let i = 0; i < order.length; i++) {
    const from = order[i]!
    xs[i] = x[from]!
    ys[i] = y[from]!
    sorted[i] = people[from]!
  }
  let found = new Uint32Array()

  /** Squares of a row that a disc meets, and those it holds wholly, as places in the order of the cells. */
  const run = { from: 0, innerFrom: 0, innerTo: 0, to: 0 }
  const column = (at: number) => Math.max(0, Math.min(columns, at))
  const runIn = (row: number, { x, y, r }: Shape, isWhole: boolean) => {
    const below = south + row * side - y
    const nearM = Math.max(0, below, -below - side)
    const half = Math.sqrt(Math.max(0, (r + slackM) ** 2 - nearM ** 2)) + slackM
    const [first, last] = [column(Math.floor((x - half - west) * perM)), column(Math.floor((x + half - west) * perM) + 1)]
    run.from = starts[row * columns + first]!
    run.to = starts[row * columns + last]!
    const farM = Math.max(-below, below + side)
    const inner = isWhole && farM < r ? Math.sqrt(r * r - farM * farM) - slackM : -1
    const [innerFirst, innerLast] = [Math.max(first, Math.ceil((x - inner - west) * perM)), Math.min(last, Math.floor((x + inner - west) * perM))]
    const hasInner = inner > 0 && innerFirst < innerLast
    run.innerFrom = hasInner ? starts[row * columns + innerFirst]! : run.to
    run.innerTo = hasInner ? starts[row * columns + innerLast]! : run.to
  }
  const row = (at: number) => Math.max(0, Math.min(rows, Math.floor((at - south) * perM)))

  const markOne = (shape: Shape, counts: Uint16Array, by: number) => {
    if (!(shape.r > 0)) return
    const isWhole = shape.width === undefined
    const { x, y } = shape
    const r2 = shape.r * shape.r
    const to = Math.min(rows, row(shape.y + shape.r + slackM) + 1)
    for (let at = row(shape.y - shape.r - slackM); at < to; at++) {
      runIn(at, shape, isWhole)
      const { innerFrom, innerTo, to: end } = run
      if (isWhole) {
        for (let i = run.from; i < innerFrom; i++) if ((xs[i]! - x) ** 2 + (ys[i]! - y) ** 2 <= r2) counts[i]! += by
        for (let i = innerFrom; i < innerTo; i++) counts[i]! += by
        for (let i = innerTo; i < end; i++) if ((xs[i]! - x) ** 2 + (ys[i]! - y) ** 2 <= r2) counts[i]! += by
      } else for (let i = run.from; i < end; i++) if (isOver(shape, xs[i]!, ys[i]!)) counts[i]! += by
    }
  }

  return {
    x: xs, y: ys, people: sorted, given: order,
    mark(shapes, counts = new Uint16Array(order.length), by = 1) {
      for (const shape of shapes) if (shape) markOne(shape, counts, by)
      return counts
    },
    under(shape) {
      let count = 0
      if (found.length < order.length) found = new Uint32Array(order.length)
      if (!(shape.r > 0)) return found.subarray(0, 0)
      const into = found
      const isWhole = shape.width === undefined
      const { x, y } = shape
      const r2 = shape.r * shape.r
      const to = Math.min(rows, row(shape.y + shape.r + slackM) + 1)
      for (let at = row(shape.y - shape.r - slackM); at < to; at++) {
        runIn(at, shape, isWhole)
        const { innerFrom, innerTo, to: end } = run
        if (isWhole) {
          for (let i = run.from; i < innerFrom; i++) if ((xs[i]! - x) ** 2 + (ys[i]! - y) ** 2 <= r2) into[count++] = i
          for (let i = innerFrom; i < innerTo; i++) into[count++] = i
          for (let i = innerTo; i < end; i++) if ((xs[i]! - x) ** 2 + (ys[i]! - y) ** 2 <= r2) into[count++] = i
        } else for (let i = run.from; i < end; i++) if (isOver(shape, xs[i]!, ys[i]!)) into[count++] = i
      }
      return found.subarray(0, count)
    },
  }
}

/** Whether a point lies in what an antenna serves, on its edge too. */
export function isOver({ x, y, r, from = 0, width }: Shape, px: number, py: number): boolean {
  const dx = px - x
  const dy = py - y
  if (dx * dx + dy * dy > r * r) return false
  return width === undefined || (Math.cos(from) * dy >= Math.sin(from) * dx && Math.sin(from + width) * dx >= Math.cos(from + width) * dy)
}

interface Grid {
  readonly west: number
  readonly south: number
  readonly side: number
  /** One over the side. */
  readonly perM: number
  readonly columns: number
  readonly rows: number
  /** The cells by square, row after row from the south-west. */
  readonly order: Uint32Array
  /** Where each square begins among them; one more than there are squares. */
  readonly starts: Uint32Array
}

function gridOf(x: ArrayLike<number>, y: ArrayLike<number>): Grid {
  const count = x.length
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < count; i++) {
    const px = x[i]!
    const py = y[i]!
    if (!Number.isFinite(px + py)) throw new Error(`expected a cell in metres, got ${px}, ${py}`)
    if (px < west) west = px
    if (px > east) east = px
    if (py < south) south = py
    if (py > north) north = py
  }
  if (count === 0) [west, south, east, north] = [0, 0, 0, 0]
  const side = sideOf(east - west, north - south, mostSquares(count))
  const perM = 1 / side
  const columns = (((east - west) * perM) | 0) + 1
  const rows = (((north - south) * perM) | 0) + 1
  const square = new Uint32Array(count)
  const ends = new Uint32Array(columns * rows + 1)
  for (let i = 0; i < count; i++) {
    const at = (((y[i]! - south) * perM) | 0) * columns + (((x[i]! - west) * perM) | 0)
    square[i] = at
    ends[at]!++
  }
  for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!
  // Filled from the back, each end comes to be the beginning of its square, and cells of one square stay as they were given.
  const order = new Uint32Array(count)
  for (let i = count - 1; i >= 0; i--) order[--ends[square[i]!]!] = i
  return { west, south, side, perM, columns, rows, order, starts: ends }
}

function sideOf(wideM: number, highM: number, most: number): number {
  let side = squareM
  while ((Math.floor(wideM / side) + 1) * (Math.floor(highM / side) + 1) > most) side *= 1.25
  return side
}
