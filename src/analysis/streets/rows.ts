import { treeOf } from '../../model/spatial'
import type { Scene } from '../spans'
import { boxesOf } from '../spans/rows'

/** A line of a road: a MultiLineString has several. */
export interface Row { readonly road: number; readonly line: Float64Array }

/** Centre lines, searched by their segments. */
export interface Rows {
  readonly rows: readonly Row[]
  /** Of each row: the first of its segments among all. */
  readonly first: Uint32Array
  /** Segments: ax, ay, bx, by, and the row of each. */
  readonly ends: Float64Array
  readonly rowOf: Uint32Array
  /** Of a road, in their order. */
  of(road: number): readonly Row[]
  search(west: number, south: number, east: number, north: number, visit: (segment: number) => false): void
}

export function* rowsOf({ centres }: Pick<Scene, 'centres'>): Generator<number, Rows> {
  const byRoad = centres.map((lines, road) => lines.map((line): Row => ({ road, line })))
  const rows = byRoad.flat()
  const first = new Uint32Array(rows.length + 1)
  rows.forEach(({ line }, i) => void (first[i + 1] = first[i]! + line.length / 2 - 1))
  const count = first[rows.length]!
  const [ends, rowOf] = [new Float64Array(4 * count), new Uint32Array(count)]
  for (let row = 0; row < rows.length; row++) {
    if (row % 512 === 0) yield row / rows.length
    const { line } = rows[row]!
    for (let i = first[row]!; i < first[row + 1]!; i++) {
      const at = 2 * (i - first[row]!)
      ends.set(line.subarray(at, at + 4), 4 * i)
      rowOf[i] = row
    }
  }
  yield 1
  return { rows, first, ends, rowOf, of: (road) => byRoad[road]!, search: treeOf(boxesOf(ends)) }
}

/** Metres from a place to a segment. */
export function offM(ends: ArrayLike<number>, at: number, x: number, y: number): number {
  const [ax, ay] = [ends[at]!, ends[at + 1]!]
  const share = footOf(ends, at, x, y)
  return Math.hypot(x - ax - share * (ends[at + 2]! - ax), y - ay - share * (ends[at + 3]! - ay))
}

/** The nearest place of a segment as a share of it. */
export function footOf(ends: ArrayLike<number>, at: number, x: number, y: number): number {
  const [ax, ay] = [ends[at]!, ends[at + 1]!]
  const [dx, dy] = [ends[at + 2]! - ax, ends[at + 3]! - ay]
  return Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
}

/** The share of the first segment at which it meets the second, their ends included; NaN where it does not. */
export function meeting(a: ArrayLike<number>, i: number, b: ArrayLike<number>, j: number): number {
  const [ax, ay, cx, cy] = [a[i]!, a[i + 1]!, b[j]!, b[j + 1]!]
  const [ux, uy, vx, vy] = [a[i + 2]! - ax, a[i + 3]! - ay, b[j + 2]! - cx, b[j + 3]! - cy]
  const across = ux * vy - uy * vx
  const share = ((cx - ax) * vy - (cy - ay) * vx) / across
  const other = ((cx - ax) * uy - (cy - ay) * ux) / across
  return share >= 0 && share <= 1 && other >= 0 && other <= 1 ? share : NaN
}
