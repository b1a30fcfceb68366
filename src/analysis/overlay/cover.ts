import { arcIn, arcs, span, spanIn } from './crossing'
import { lengthOf } from './element'
import { disc, type Loops } from './loops'
import { widened, widenedTo } from './room'

const twoPi = 2 * Math.PI

/** Where other loops lie over one element: intervals of its length, sorted by where they begin. Those on a whole circle may run past its end. */
export class Cover {
  count = 0
  lo = new Float64Array(64)
  hi = new Float64Array(64)
  into = new Int32Array(64)
  out = new Int32Array(64)
  who = new Int32Array(64)
  order = new Int32Array(64)
  /** One of them covers the element from end to end. */
  isWhole = false

  lay(loops: Loops, element: number, others: Int32Array, count: number): void {
    this.count = 0
    this.isWhole = false
    const k = element % 3
    const own = (element - k) / 3
    if (k === 0) for (let i = 0; i < count; i++) this.layOverArc(loops, own, others[i]!)
    else {
      const length = lengthOf(loops, element)
      const ux = loops.ways[4 * own + 2 * k - 2]!
      const uy = loops.ways[4 * own + 2 * k - 1]!
      const back = k === 1 ? loops.r[own]! : 0
      const ax = loops.x[own]! - back * ux
      const ay = loops.y[own]! - back * uy
      const bx = k === 1 && length === back ? loops.x[own]! : ax + length * ux
      const by = k === 1 && length === back ? loops.y[own]! : ay + length * uy
      for (let i = 0; i < count; i++) {
        if (spanIn(loops, others[i]!, ax, ay, bx, by)) this.add(span.lo * length, span.hi * length, span.into, span.out, others[i]!)
      }
    }
    sortBy(this.lo, this.order, this.count)
  }

  private layOverArc(loops: Loops, own: number, other: number): void {
    const how = arcIn(loops, own, other)
    if (how === 0) return
    const isCircle = loops.kind[own] === disc
    if (how === 2) {
      this.add(0, isCircle ? twoPi : loops.width[own]!, -1, -1, other)
      return
    }
    for (let i = 0; i < arcs.count; i++) {
      let lo = arcs.lo[i]!
      const shift = isCircle ? -twoPi * Math.floor(lo / twoPi) : -loops.from[own]!
      lo = arcs.into[i] === -1 ? 0 : lo + shift
      const hi = arcs.out[i] === -1 ? loops.width[own]! : arcs.hi[i]! + shift
      this.add(lo, hi, arcs.into[i]!, arcs.out[i]!, other)
    }
  }

  private add(lo: number, hi: number, into: number, out: number, who: number): void {
    const i = this.count++
    if (i >= this.lo.length) {
      this.lo = widenedTo(this.lo, 2 * i)
      this.hi = widenedTo(this.hi, 2 * i)
      this.into = widened(this.into, 2 * i)
      this.out = widened(this.out, 2 * i)
      this.who = widened(this.who, 2 * i)
      this.order = widened(this.order, 2 * i)
    }
    this.lo[i] = lo
    this.hi[i] = hi
    this.into[i] = into
    this.out[i] = out
    this.who[i] = who
    this.order[i] = i
    if (into === -1 && out === -1) this.isWhole = true
  }
}

/** Sorts the first `count` of an order by its keys. */
export function sortBy(keys: Float64Array, order: Int32Array, count: number): void {
  sortWithin(keys, order, 0, count - 1)
}

/** Parts that are long are divided about a middle key, the shorter half first; short ones are sorted by insertion. */
function sortWithin(keys: Float64Array, order: Int32Array, from: number, to: number): void {
  let low = from
  let high = to
  while (high - low > 24) {
    const middle = keys[order[(low + high) >> 1]!]!
    let i = low
    let j = high
    while (i <= j) {
      while (keys[order[i]!]! < middle) i++
      while (keys[order[j]!]! > middle) j--
      if (i > j) break
      const kept = order[i]!
      order[i++] = order[j]!
      order[j--] = kept
    }
    if (j - low < high - i) {
      sortWithin(keys, order, low, j)
      low = i
    } else {
      sortWithin(keys, order, i, high)
      high = j
    }
  }
  for (let i = low + 1; i <= high; i++) {
    const own = order[i]!
    const key = keys[own]!
    let j = i - 1
    while (j >= low && keys[order[j]!]! > key) {
      order[j + 1] = order[j]!
      j--
    }
    order[j + 1] = own
  }
}
