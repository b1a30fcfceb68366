import type { Cells } from '../coverage/cells'
import type { Shape } from '../overlay'

/** What is to be chosen from: which cells each candidate serves, what they are worth, and how much of it counts. */
export interface Problem {
  readonly count: number
  /** Cells in ascending order. Good until the next call. */
  reach(candidate: number): Uint32Array
  /** Of cells, in people. */
  readonly worth: Float64Array
  /** Of candidates: what they gain is multiplied by it. */
  readonly weights: Float64Array
  /** Of candidates; NaN where nobody says. */
  readonly costs: Float64Array
}

/** A list takes four bytes: beyond 160 MB of them the rest is found anew each time it is asked for. */
const mostPairs = 40_000_000
const stepPairs = 200_000

/** Lists of the cells each candidate serves, one behind the other in one array. */
export function* reachesOf(cells: Cells, shapes: readonly Shape[], most = mostPairs): Generator<number, (candidate: number) => Uint32Array> {
  let pairs = new Uint32Array(1 << 16)
  const starts = new Float64Array(shapes.length + 1)
  let kept = 0
  let told = 0
  for (; kept < shapes.length && starts[kept]! < most; kept++) {
    const under = cells.under(shapes[kept]!)
    const from = starts[kept]!
    const end = from + under.length
    if (end > pairs.length) {
      const larger = new Uint32Array(Math.max(end, 2 * pairs.length))
      larger.set(pairs.subarray(0, from))
      pairs = larger
    }
    pairs.set(under, from)
    starts[kept + 1] = end
    if (end - told > stepPairs) {
      told = end
      yield kept / shapes.length
    }
  }
  const lists: Uint32Array[] = []
  for (let i = 0; i < kept; i++) {
    lists.push(pairs.subarray(starts[i], starts[i + 1]))
    if (i % 8192 === 8191) yield 1
  }
  return (candidate) => lists[candidate] ?? cells.under(shapes[candidate]!)
}
