import { arcIn, arcs, span, spanIn } from './crossing'
import { lengthOf } from './element'
import { disc, type Loops } from './loops'
import { widened, widenedTo } from './room'

const twoPi = 2 * Math.PI

/** Where other loops lie over one element: intervals of its length, sorted by where they begin. Those on a whole circle may run past its end. */
export class Cover {
  count = 0
  lo = new Float64Array(1024)
  hi = new Float64Array(1024)
  into = new Int32Array(1024)
  out = new Int32Array(1024)
  who = new Int32Array(1024)
  order = new Int32Array(1024)
  /** One of them covers the element from end to end. */
  isWhole = false

  lay(loops: Loops, element: number, others: Int32Array, count: number): void {
    this.count = 0
    this.isWhole = false
    const k = element % 3
    const own = (element - k) / 3
    if (k !== 0) this.layOverSide(loops, element, others, count)
    else if (loops.kind[own] === disc) this.layOverCircle(loops, own, others, count)
    else for (let i = 0; i < count; i++) this.layOverArc(loops, own, others[i]!)
    sortBy(this.lo, this.order, this.count)
  }

  private layOverSide(loops: Loops, element: number, others: Int32Array, count: number): void {
    const k = element % 3
    const own = (element - k) / 3
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

  /** Nearly all shapes are discs: two of them need no more than the way from one to the other, and how far the meeting points turn from it. */
  private layOverCircle(loops: Loops, own: number, others: Int32Array, count: number): void {
    const { x, y, r: radius, kind } = loops
    const cx = x[own]!
    const cy = y[own]!
    const r = radius[own]!
    for (let i = 0; i < count; i++) {
      const other = others[i]!
      if (kind[other] !== disc) {
        this.layOverArc(loops, own, other)
        continue
      }
      const s = radius[other]!
      const dx = x[other]! - cx
      const dy = y[other]! - cy
      const far2 = dx * dx + dy * dy
      if (far2 >= (r + s) * (r + s) || (r >= s && far2 <= (r - s) * (r - s))) continue
      let lo = 0
      let hi = twoPi
      let through = -1
      if (far2 > (s - r) * (s - r)) {
        const way = Math.atan2(dy, dx)
        const turn = Math.acos(Math.max(-1, Math.min(1, (far2 + (r - s) * (r + s)) / (2 * Math.sqrt(far2) * r))))
        const shift = way < turn ? twoPi : 0
        lo = way - turn + shift
        hi = way + turn + shift
        through = 3 * other
      }
      this.add(lo, hi, through, through, other)
    }
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

/**
 * Sorts the first `count` of an order by its keys, in strides that shrink to one. What is short is sorted by the same lines as what is long: the
 * engine has seen all of them before the first long one comes.
 */
export function sortBy(keys: Float64Array, order: Int32Array, count: number): void {
  for (let stride = (count >> 2) | 1; ; stride = (stride >> 2) | 1) {
    for (let i = stride; i < count; i++) {
      const own = order[i]!
      const key = keys[own]!
      let j = i - stride
      while (j >= 0 && keys[order[j]!]! > key) {
        order[j + stride] = order[j]!
        j -= stride
      }
      order[j + stride] = own
    }
    if (stride === 1) return
  }
}
