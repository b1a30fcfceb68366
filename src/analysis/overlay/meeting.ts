import { measure, place, placeAt, reach } from './element'
import { disc, type Loops } from './loops'
import type { Part } from './part'
import { widened, widenedTo } from './room'
import type { Union } from './union'

const twoPi = 2 * Math.PI
/** Borders that should close and miss by more than this have lost a piece. */
const closesM = 1e-5

/** What of a piece lies in the part: not known, none, all, or some, from node to node. */
export const unknown = 0
export const outside = 1
export const inside = 2
export const mixed = 3

/** The border of a part laid over that of the union: nodes in their order along both, and which pieces lie inside. One part at a time. */
export class Meeting {
  part: Part | null = null
  /** Nodes in the order of the part's rings, by their position in it; `ringEnds` tells where those of a ring end. */
  order = new Int32Array(4096)
  count = 0
  ringEnds: number[] = []
  /** Of each node, by position in `order`: its piece, how far along it, and its neighbours on the piece. */
  piece = new Int32Array(4096)
  at = new Float64Array(4096)
  before = new Int32Array(4096)
  after = new Int32Array(4096)
  /** Of each piece: its first and last node, and where it lies. Only those of loops that are near mean anything. */
  head = new Int32Array(0)
  tail = new Int32Array(0)
  where = new Uint8Array(0)
  /** One piece of each ring of the union that lies in the part whole. */
  readonly inner: number[] = []
  private isNear = new Int32Array(0)
  private turn = 0
  private near: number[] = []
  /** Of the open area, and of how far its border fails to close. */
  private readonly sums = new Float64Array(3)
  private readonly loops: Loops
  private readonly union: Union

  constructor(loops: Loops, union: Union) {
    this.loops = loops
    this.union = union
  }

  /** False where the two do not fit each other: then nothing of it may be believed. */
  lay(part: Part): boolean {
    this.part = part
    this.inner.length = 0
    if (part.isBroken) return false
    this.ready()
    return this.line(part) && this.attach(part) && this.spread() && this.near.every(this.settle)
  }

  private ready(): void {
    const { loops, union: { pieces, dead }, near } = this
    if (this.head.length < pieces.count) {
      this.head = new Int32Array(pieces.element.length)
      this.tail = new Int32Array(pieces.element.length)
      this.where = new Uint8Array(pieces.element.length)
    }
    if (this.isNear.length < loops.kind.length) this.isNear = widened(this.isNear, loops.kind.length)
    this.turn++
    near.length = 0
    const { box } = this.part!.chunks
    loops.gather(box[0], box[1], box[2], box[3])
    for (let k = 0; k < loops.nearCount; k++) {
      const loop = loops.near[k]!
      if (dead[loop]) continue
      near.push(loop)
      this.isNear[loop] = this.turn
      const first = pieces.first[loop]!
      const stop = first + pieces.many[loop]!
      for (let i = first; i < stop; i++) {
        this.head[i] = -1
        this.tail[i] = -1
        this.where[i] = unknown
      }
    }
  }

  /** Nodes in ring order; served and open take turns. */
  private line(part: Part): boolean {
    this.count = 0
    this.ringEnds.length = 0
    const { chunks } = part
    for (let chunk = 0; chunk < chunks.count;) {
      const ring = chunks.ring[chunk]!
      const first = part.begins[chunk]!
      let isServed = first
      for (; chunk < chunks.count && chunks.ring[chunk] === ring; chunk++) {
        if (part.begins[chunk] !== isServed) return false
        const stop = part.firstNode[chunk]! + part.nodes[chunk]!
        for (let i = part.firstNode[chunk]!; i < stop; i++) {
          if ((part.sign[i]! > 0 ? 0 : 1) !== isServed) return false
          isServed = 1 - isServed
          if (this.count >= this.order.length) this.widen()
          this.order[this.count++] = i
        }
      }
      if (isServed !== first) return false
      this.ringEnds.push(this.count)
    }
    return true
  }

  private widen(): void {
    const room = 2 * this.count
    this.order = widened(this.order, room)
    this.piece = widened(this.piece, room)
    this.before = widened(this.before, room)
    this.after = widened(this.after, room)
    this.at = widenedTo(this.at, room)
  }

  /** Each node to its piece, in order along it. */
  private attach(part: Part): boolean {
    const { loops, union: { pieces }, head, tail, before, after, at } = this
    for (let i = 0; i < this.count; i++) {
      const node = this.order[i]!
      const element = part.element[node]!
      const loop = Math.floor(element / 3)
      if (this.isNear[loop] !== this.turn) return false
      const turn = loops.kind[loop] === disc ? twoPi : 0
      const piece = pieces.at(element, part.at[node]!, turn)
      if (piece < 0) return false
      const own = part.at[node]! < pieces.from[piece]! ? part.at[node]! + turn : part.at[node]!
      this.piece[i] = piece
      at[i] = own
      let last = tail[piece]!
      while (last >= 0 && at[last]! > own) last = before[last]!
      const next = last < 0 ? head[piece]! : after[last]!
      before[i] = last
      after[i] = next
      if (last < 0) head[piece] = i
      else after[last] = i
      if (next < 0) tail[piece] = i
      else before[next] = i
    }
    return true
  }

  /** From the nodes along the union's border to the pieces without any; `settle` has the rings that have none at all. */
  private spread(): boolean {
    const { union: { pieces }, loops, tail, where, part } = this
    for (let i = 0; i < this.count; i++) {
      const piece = this.piece[i]!
      if (tail[piece] !== i) continue
      where[piece] = mixed
      // A node where the part's border becomes served is where the union's leaves the part.
      const side = part!.sign[this.order[i]!]! > 0 ? outside : inside
      const end = this.mark(pieces.follow(loops, piece), side)
      if (end !== (side === inside ? mixed : outside)) return false
    }
    return true
  }

  /** Pieces of a loop that no node has told of. */
  private readonly settle = (loop: number): boolean => {
    const { union: { pieces }, head, where } = this
    const stop = pieces.first[loop]! + pieces.many[loop]!
    for (let piece = pieces.first[loop]!; piece < stop; piece++) {
      if (where[piece] !== unknown || head[piece]! >= 0) continue
      const end = this.mark(piece, inside)
      if (end === unknown || end === mixed) return false
      if (end === inside && this.holds(piece)) this.inner.push(piece)
      else this.mark(piece, outside)
    }
    return true
  }

  private holds(piece: number): boolean {
    const { pieces } = this.union
    placeAt(this.loops, pieces.element[piece]!, (pieces.from[piece]! + pieces.to[piece]!) / 2)
    return this.part!.chunks.holds(place.x, place.y)
  }

  /**
   * Marks pieces without nodes from here on, and says what it came to: `mixed` a piece that lies inside up to its first node, `outside` what
   * lies outside, `inside` the piece it began with; `unknown` where the border does not go on.
   */
  private mark(from: number, side: number): number {
    const { union: { pieces }, loops, head, where, part } = this
    for (let piece = from; ;) {
      if (piece < 0) return unknown
      if (this.isNear[Math.floor(pieces.element[piece]! / 3)] !== this.turn) return outside
      const node = head[piece]!
      if (node >= 0) return part!.sign[this.order[node]!]! > 0 ? mixed : outside
      if (where[piece] === side) return side === outside || piece === from ? side : unknown
      if (where[piece] === outside) return outside
      where[piece] = side
      piece = pieces.follow(loops, piece)
    }
  }

  /** Square metres of the plane that are open of the part that was laid: what its edges and the pieces inside add up to. Null where their ends do not meet. */
  gapM2(): number | null {
    const { sums, part } = this
    const { areaM2 } = part!.chunks
    sums.fill(0)
    part!.sumOpen(sums)
    this.sumNodes()
    if (!this.near.every(this.sumPieces)) return null
    const close = closesM * (1 + Math.sqrt(this.count) / 100)
    const least = 1e-9 * areaM2 + 1e-3
    const gap = sums[0]!
    return Math.abs(sums[1]!) < close && Math.abs(sums[2]!) < close && gap > -least && gap < areaM2 + least ? gap : null
  }

  private sumNodes(): void {
    const { sums, order } = this
    const { chunks: { rings, x0, y0 }, edge, along, sign } = this.part!
    for (let i = 0; i < this.count; i++) {
      const node = order[i]!
      const ring = rings[this.ringOf(i)]!
      const at = 2 * edge[node]!
      const next = at + 2 === ring.length ? 0 : at + 2
      const share = along[node]!
      sums[1]! += sign[node]! * (ring[at]! - x0 + share * (ring[next]! - ring[at]!))
      sums[2]! += sign[node]! * (ring[at + 1]! - y0 + share * (ring[next + 1]! - ring[at + 1]!))
    }
  }

  private readonly sumPieces = (loop: number): boolean => {
    const { union: { pieces }, loops, head, after, where, at, order, sums } = this
    const { sign, chunks: { x0, y0 } } = this.part!
    const stop = pieces.first[loop]! + pieces.many[loop]!
    for (let piece = pieces.first[loop]!; piece < stop; piece++) {
      let node = head[piece]!
      if (node < 0 && where[piece] !== inside) continue
      // Inside from its beginning to its first node, from the second to the third, and so on.
      let from = pieces.from[piece]!
      let isIn = node < 0 || sign[order[node]!]! > 0
      for (let isLast = false; !isLast;) {
        if (node >= 0 && sign[order[node]!]! > 0 !== isIn) return false
        isLast = node < 0
        const to = isLast ? pieces.to[piece]! : at[node]!
        if (isIn) {
          measure(loops, pieces.element[piece]!, from, to, x0, y0)
          sums[0]! -= reach.green
          sums[1]! += reach.fromX - reach.toX
          sums[2]! += reach.fromY - reach.toY
        }
        from = to
        isIn = !isIn
        if (!isLast) node = after[node]!
      }
    }
    return true
  }

  private ring = 0
  private ringOf(position: number): number {
    if (position === 0) this.ring = 0
    while (position >= this.ringEnds[this.ring]!) this.ring++
    return this.ring
  }
}
