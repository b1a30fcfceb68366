import { sortBy } from './cover'
import { span, spanIn } from './crossing'
import { along } from './element'
import { disc, half, type Loops } from './loops'
import type { Part } from './part'
import { widened } from './room'
import type { Union } from './union'

/** Chunks that ask for their loops together. */
const chunksOfQuery = 12
/** More loops over one edge are not told apart. */
const most = 4096

/** Cuts the edges of parts where they meet the union. */
export class Cutter {
  private readonly loops: Loops
  private readonly union: Union
  private close = new Int32Array(64)
  private closeCount = 0
  /** Where loops lie over an edge, as shares of it, and through which of their elements it enters and leaves them. */
  private readonly lo = new Float64Array(most)
  private readonly hi = new Float64Array(most)
  private readonly into = new Int32Array(most)
  private readonly out = new Int32Array(most)
  private readonly order = new Int32Array(most)
  private begins = 0
  private isServed = 0
  /** Nodes of an edge. */
  private readonly at = new Float64Array(2 * most)
  private readonly who = new Int32Array(2 * most)
  private readonly sign = new Int8Array(2 * most)

  constructor(loops: Loops, union: Union) {
    this.loops = loops
    this.union = union
  }

  cut(part: Part): void {
    if (part.isCut && !part.stale) return
    if (part.isCut && !part.isBroken && part.lost < part.nodeCount / 2 + 64) {
      for (const chunk of part.stale!) {
        part.lost += part.nodes[chunk]!
        this.ask(part, chunk, chunk + 1)
      }
    } else {
      part.nodeCount = 0
      part.lost = 0
      part.isBroken = false
      const { chunks } = part
      for (let from = 0; from < chunks.count;) {
        let to = from + 1
        while (to < chunks.count && to < from + chunksOfQuery && chunks.ring[to] === chunks.ring[from]) to++
        this.ask(part, from, to)
        from = to
      }
    }
    part.isCut = true
    part.stale = null
  }

  private ask(part: Part, from: number, to: number): void {
    const { chunks } = part
    let west = Infinity
    let south = Infinity
    let east = -Infinity
    let north = -Infinity
    for (let chunk = from; chunk < to; chunk++) {
      const r = chunks.r[chunk]!
      west = Math.min(west, chunks.x[chunk]! - r)
      south = Math.min(south, chunks.y[chunk]! - r)
      east = Math.max(east, chunks.x[chunk]! + r)
      north = Math.max(north, chunks.y[chunk]! + r)
    }
    this.loops.gather(west, south, east, north)
    for (let chunk = from; chunk < to; chunk++) {
      const first = part.nodeCount
      if (this.sort(part, chunk)) this.walk(part, chunk)
      part.firstNode[chunk] = first
      part.nodes[chunk] = part.nodeCount - first
    }
  }

  /** Into what is close: loops whose border may cross the chunk. False where there is none, or one is all about it: then there is no more to ask. */
  private sort(part: Part, chunk: number): boolean {
    const { loops, union } = this
    const { chunks } = part
    const x = chunks.x[chunk]!
    const y = chunks.y[chunk]!
    const r = chunks.r[chunk]!
    this.closeCount = 0
    for (let i = 0; i < loops.nearCount; i++) {
      const loop = loops.near[i]!
      const dx = x - loops.x[loop]!
      const dy = y - loops.y[loop]!
      const s = loops.r[loop]!
      const far2 = dx * dx + dy * dy
      if (far2 >= (s + r) * (s + r) || union.dead[loop]) continue
      let isAbout = s > r && far2 < (s - r) * (s - r)
      const kind = loops.kind[loop]!
      if (kind !== disc) {
        let isBeside = false
        for (let k = 0; k < (kind === half ? 1 : 2); k++) {
          const depth = loops.ways[4 * loop + 2 * k]! * dy - loops.ways[4 * loop + 2 * k + 1]! * dx
          if (depth < -r) isBeside = true
          if (depth < r) isAbout = false
        }
        if (isBeside) continue
      }
      if (isAbout) {
        part.open[chunk] = 0
        part.begins[chunk] = 1
        return false
      }
      if (this.closeCount >= this.close.length) this.close = widened(this.close, 2 * this.closeCount)
      this.close[this.closeCount++] = loop
    }
    if (this.closeCount === 0) {
      part.open[chunk] = chunks.whole[chunk]!
      part.begins[chunk] = 0
      return false
    }
    return true
  }

  private walk(part: Part, chunk: number): void {
    const { x0, y0 } = part.chunks
    const ring = part.chunks.rings[part.chunks.ring[chunk]!]!
    const stop = part.chunks.stop[chunk]!
    const first = part.chunks.start[chunk]!
    this.isServed = 0
    let open = 0
    for (let edge = first; edge < stop; edge++) {
      const ax = ring[2 * edge]!
      const ay = ring[2 * edge + 1]!
      const next = 2 * edge + 2 === ring.length ? 0 : 2 * edge + 2
      const bx = ring[next]!
      const by = ring[next + 1]!
      const count = this.lay(ax, ay, bx, by)
      const begins = count === 0 ? 0 : this.begins
      if (edge === first) part.begins[chunk] = begins
      else if (begins !== this.isServed) part.isBroken = true
      if (count === most) part.isBroken = true
      this.isServed = begins
      if (count < 0) continue
      const green = ((ax - x0) * (by - y0) - (bx - x0) * (ay - y0)) / 2
      open += count === 0 ? green : green * this.sweep(part, edge, count, ax, ay, bx, by)
    }
    part.open[chunk] = open
  }

  /** Where close loops lie over an edge, and whether it begins in one; below zero where one of them covers all of it. */
  private lay(ax: number, ay: number, bx: number, by: number): number {
    const { loops, close, closeCount, lo, hi, into, out, order } = this
    let count = 0
    let begins = 0
    for (let i = 0; i < closeCount && count < most; i++) {
      if (!spanIn(loops, close[i]!, ax, ay, bx, by)) continue
      if (span.into === -1) begins = 1
      if (span.into + span.out === -2) {
        count = -1
        break
      }
      lo[count] = span.lo
      hi[count] = span.hi
      into[count] = span.into
      out[count] = span.out
      order[count] = count++
    }
    this.begins = begins
    return count
  }

  /** From where an edge begins to where it ends, by what was laid over it: its nodes, and the share of it that is open. */
  private sweep(part: Part, edge: number, count: number, ax: number, ay: number, bx: number, by: number): number {
    const { loops, lo, hi, into, out, order, at, who, sign } = this
    if (count > 1) sortBy(lo, order, count)
    let isServed = this.begins
    let reach = -1
    let through = -1
    for (let i = 0; i < count; i++) {
      if (into[i] !== -1 || hi[i]! <= reach) continue
      reach = hi[i]!
      through = out[i]!
    }
    let open = 0
    let nodes = 0
    for (let k = 0; k < count; k++) {
      const i = order[k]!
      if (into[i] === -1) continue
      const from = lo[i]!
      const to = hi[i]!
      if (isServed === 1 && from <= reach) {
        if (to < reach || (to === reach && out[i] !== -1)) continue
      } else {
        if (isServed === 1) {
          at[nodes] = reach
          who[nodes] = through
          sign[nodes++] = -1
          open -= reach
        }
        at[nodes] = from
        who[nodes] = into[i]!
        sign[nodes++] = 1
        open += from
        isServed = 1
      }
      reach = to
      through = out[i]!
      if (through === -1) break
    }
    if (through !== -1) {
      at[nodes] = reach
      who[nodes] = through
      sign[nodes++] = -1
      open += 1 - reach
      isServed = 0
    }
    for (let n = 0; n < nodes; n++) {
      const share = at[n]!
      part.addNode(edge, share, who[n]!, along(loops, who[n]!, ax + share * (bx - ax), ay + share * (by - ay)), sign[n]!)
    }
    this.isServed = isServed
    return open
  }
}
