import { sortBy } from './cover'
import { span, spanIn } from './crossing'
import { along } from './element'
import { disc, half, type Loops } from './loops'
import type { Part } from './part'
import { widened } from './room'
import type { Union } from './union'

/** Chunks that ask for their loops together. */
const chunksOfQuery = 12

/** Cuts the edges of parts where they meet the union. */
export class Cutter {
  private readonly loops: Loops
  private readonly union: Union
  private close = new Int32Array(64)
  private closeCount = 0
  private readonly lo = new Float64Array(4096)
  private readonly hi = new Float64Array(4096)
  private readonly into = new Int32Array(4096)
  private readonly out = new Int32Array(4096)
  private readonly order = new Int32Array(4096)

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
    for (let chunk = from; chunk < to; chunk++) this.sort(part, chunk)
  }

  /** Loops whose border may cross the chunk; one that is all about it answers for all of it. */
  private sort(part: Part, chunk: number): void {
    const { loops, union } = this
    const { chunks } = part
    const x = chunks.x[chunk]!
    const y = chunks.y[chunk]!
    const r = chunks.r[chunk]!
    part.firstNode[chunk] = part.nodeCount
    part.nodes[chunk] = 0
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
        return
      }
      if (this.closeCount >= this.close.length) this.close = widened(this.close, 2 * this.closeCount)
      this.close[this.closeCount++] = loop
    }
    if (this.closeCount === 0) {
      part.open[chunk] = chunks.whole[chunk]!
      part.begins[chunk] = 0
      return
    }
    this.walk(part, chunk)
    part.nodes[chunk] = part.nodeCount - part.firstNode[chunk]!
  }

  private walk(part: Part, chunk: number): void {
    const { loops, lo, hi, into, out, order } = this
    const { x0, y0 } = part.chunks
    const ring = part.chunks.rings[part.chunks.ring[chunk]!]!
    const stop = part.chunks.stop[chunk]!
    const first = part.chunks.start[chunk]!
    let isServed = false
    let open = 0
    for (let edge = first; edge < stop; edge++) {
      const ax = ring[2 * edge]!
      const ay = ring[2 * edge + 1]!
      const next = 2 * edge + 2 === ring.length ? 0 : 2 * edge + 2
      const bx = ring[next]!
      const by = ring[next + 1]!
      let count = 0
      let begins = false
      let reach = 0
      let through = -1
      for (let i = 0; i < this.closeCount && count < 4096; i++) {
        if (!spanIn(loops, this.close[i]!, ax, ay, bx, by)) continue
        lo[count] = span.lo
        hi[count] = span.hi
        into[count] = span.into
        out[count] = span.out
        order[count] = count++
        if (span.into !== -1) continue
        if (!begins || span.hi > reach || (span.hi === reach && span.out === -1)) {
          reach = span.hi
          through = span.out
        }
        begins = true
      }
      if (edge === first) part.begins[chunk] = begins ? 1 : 0
      else if (begins !== isServed) part.isBroken = true
      isServed = begins
      if (count > 4095) part.isBroken = true
      if (begins && through === -1) continue
      const green = ((ax - x0) * (by - y0) - (bx - x0) * (ay - y0)) / 2
      if (count === 0) {
        open += green
        continue
      }
      if (count > 1) sortBy(lo, order, count)
      for (let k = 0; k < count; k++) {
        const i = order[k]!
        if (into[i] === -1) continue
        if (!isServed || lo[i]! > reach) {
          if (isServed) this.note(part, edge, reach, through, ax, ay, bx, by, -1)
          this.note(part, edge, lo[i]!, into[i]!, ax, ay, bx, by, 1)
          open += (lo[i]! - (isServed ? reach : 0)) * green
          isServed = true
        } else if (hi[i]! < reach || (hi[i] === reach && out[i] !== -1)) continue
        reach = hi[i]!
        through = out[i]!
        if (through === -1) break
      }
      if (through === -1) continue
      this.note(part, edge, reach, through, ax, ay, bx, by, -1)
      open += (1 - reach) * green
      isServed = false
    }
    part.open[chunk] = open
  }

  private note(part: Part, edge: number, share: number, element: number, ax: number, ay: number, bx: number, by: number, sign: number): void {
    part.addNode(edge, share, element, along(this.loops, element, ax + share * (bx - ax), ay + share * (by - ay)), sign)
  }
}
