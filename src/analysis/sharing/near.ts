import type { Plane } from '../plane'

/**
 * All pairs of points no farther apart than this in metres of their plane: place, place, … of the lower and the higher of
 * each, in their order. Points lie in squares a reach wide, so that a point meets only those of its own square and the
 * eight about it; half of these are looked into, since the others look back. Squares lie in so many buckets as there are
 * points, by where they are: empty ones cost nothing, however far islands lie.
 */
export function pairsWithin(x: ArrayLike<number>, y: ArrayLike<number>, reachM: number): Uint32Array {
  const count = x.length
  const { xs, ys, columns, rows, order, starts, bucketOf } = squaresOf(x, y, reachM)
  const keys: number[] = []
  const reach2 = reachM * reachM
  for (let i = 0; i < count; i++) {
    const [px, py, column, row] = [xs[i]!, ys[i]!, columns[i]!, rows[i]!]
    for (let ahead = 0; ahead < 5; ahead++) {
      const [toColumn, toRow] = [ahead < 2 ? column + ahead : column + ahead - 3, ahead < 2 ? row : row + 1]
      const bucket = bucketOf(toColumn, toRow)
      for (let at = ahead === 0 ? i + 1 : starts[bucket]!; at < starts[bucket + 1]!; at++) {
        // Rows that share a bucket are told apart, or a pair would be found twice; columns that do are a whole round apart, out of reach.
        if (rows[at] !== toRow) continue
        const [dx, dy] = [px - xs[at]!, py - ys[at]!]
        if (dx * dx + dy * dy <= reach2) keys.push(order[i]! < order[at]! ? order[i]! * count + order[at]! : order[at]! * count + order[i]!)
      }
    }
  }
  const sorted = Float64Array.from(keys).sort()
  const pairs = new Uint32Array(2 * sorted.length)
  for (let i = 0; i < sorted.length; i++) {
    pairs[2 * i] = Math.floor(sorted[i]! / count)
    pairs[2 * i + 1] = sorted[i]! % count
  }
  return pairs
}

/** Points sorted by the bucket of their square, each bucket from its start to the next. */
interface Squares {
  readonly xs: Float64Array
  readonly ys: Float64Array
  readonly columns: Float64Array
  readonly rows: Float64Array
  /** Which each of them was. */
  readonly order: Uint32Array
  readonly starts: Uint32Array
  bucketOf(column: number, row: number): number
}

function squaresOf(x: ArrayLike<number>, y: ArrayLike<number>, reachM: number): Squares {
  const count = x.length
  // A little wider than the reach: the square of a point is rounded, what is in reach must not be two squares away.
  const side = reachM * 1.0001 + 1e-3
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1
  // Rows are strewn, columns of one row follow each other: neighbours lie in memory side by side.
  const bucketOf = (column: number, row: number) => (Math.imul(row, 0x9e3779b1) + column) & mask
  const [buckets, starts, order] = [new Uint32Array(count), new Uint32Array(mask + 2), new Uint32Array(count)]
  for (let i = 0; i < count; i++) starts[(buckets[i] = bucketOf(Math.floor(x[i]! / side), Math.floor(y[i]! / side)))]!++
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!
  // Filled from the back, each end comes to be the beginning of its bucket.
  for (let i = count - 1; i >= 0; i--) order[--starts[buckets[i]!]!] = i
  const [xs, ys, columns, rows] = [new Float64Array(count), new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  for (let i = 0; i < count; i++) {
    xs[i] = x[order[i]!]!
    ys[i] = y[order[i]!]!
    columns[i] = Math.floor(xs[i]! / side)
    rows[i] = Math.floor(ys[i]! / side)
  }
  return { xs, ys, columns, rows, order, starts, bucketOf }
}

/** Two points by their places, the lower first, and how far apart they are. */
export interface Pair { readonly a: number; readonly b: number; readonly distanceM: number }

/** Metres on the ground between two points of a plane. */
export const metresOn = (plane: Pick<Plane, 'scaleAt'>, ax: number, ay: number, bx: number, by: number): number =>
  Math.hypot(ax - bx, ay - by) / plane.scaleAt((ax + bx) / 2, (ay + by) / 2)

/** The same in metres on the ground, with the distance of each. */
export function nearPairs(plane: Pick<Plane, 'scaleAt'>, x: ArrayLike<number>, y: ArrayLike<number>, reachM: number): Pair[] {
  let scale = 1
  for (let i = 0; i < x.length; i++) scale = Math.max(scale, plane.scaleAt(x[i]!, y[i]!))
  const found = pairsWithin(x, y, reachM * scale)
  const pairs: Pair[] = []
  for (let i = 0; i < found.length; i += 2) {
    const [a, b] = [found[i]!, found[i + 1]!]
    const distanceM = metresOn(plane, x[a]!, y[a]!, x[b]!, y[b]!)
    if (distanceM <= reachM) pairs.push({ a, b, distanceM })
  }
  return pairs
}
