import { followerOf, leaderOf } from './element'
import type { Loops } from './loops'
import { widened, widenedTo } from './room'

/** What a piece begins or ends with where no other loop is met: the end of its element, or nothing, for a circle left whole. */
export const corner = -1
export const closed = -2
/** Through which element another loop is entered or left. */
export const entering = (element: number): number => 2 * element + 1
export const leaving = (element: number): number => 2 * element

/** Pieces of elements that are a border of something, by loop. What is written anew stands at the end; the old is forgotten when it is half of all. */
export class Pieces {
  count = 0
  element = new Int32Array(1024)
  from = new Float64Array(1024)
  to = new Float64Array(1024)
  begin = new Int32Array(1024)
  end = new Int32Array(1024)
  first = new Int32Array(0)
  many = new Int32Array(0)
  private lost = 0

  /** Forgets the pieces of a loop; those added next are its. */
  open(loop: number): void {
    if (loop >= this.first.length) {
      this.first = widened(this.first, Math.max(64, 2 * loop))
      this.many = widened(this.many, Math.max(64, 2 * loop))
    }
    this.lost += this.many[loop]!
    this.first[loop] = this.count
    this.many[loop] = 0
  }

  add(loop: number, element: number, from: number, to: number, begin: number, end: number): void {
    const i = this.count++
    if (i >= this.element.length) {
      this.element = widened(this.element, 2 * i)
      this.begin = widened(this.begin, 2 * i)
      this.end = widened(this.end, 2 * i)
      this.from = widenedTo(this.from, 2 * i)
      this.to = widenedTo(this.to, 2 * i)
    }
    this.element[i] = element
    this.from[i] = from
    this.to[i] = to
    this.begin[i] = begin
    this.end[i] = end
    this.many[loop]!++
  }

  /** The piece the border goes on with; −1 where it does not go on, which never is right. */
  follow(loops: Loops, piece: number): number {
    const end = this.end[piece]!
    if (end === closed) return piece
    const element = this.element[piece]!
    if (end === corner) return this.find(followerOf(loops, element), corner)
    return this.find(end >> 1, end & 1 ? leaving(element) : entering(element))
  }

  /** The piece the border comes from. */
  precede(loops: Loops, piece: number): number {
    const begin = this.begin[piece]!
    if (begin === closed) return piece
    const element = this.element[piece]!
    if (begin === corner) return this.findEnd(leaderOf(loops, element), corner)
    return this.findEnd(begin >> 1, begin & 1 ? leaving(element) : entering(element))
  }

  /** The piece of an element that holds a place of it, or −1. */
  at(element: number, along: number, turn: number): number {
    const loop = Math.floor(element / 3)
    const stop = this.first[loop]! + this.many[loop]!
    for (let i = this.first[loop]!; i < stop; i++) {
      if (this.element[i] !== element) continue
      if (along >= this.from[i]! && along <= this.to[i]!) return i
      if (turn > 0 && along + turn <= this.to[i]!) return i
    }
    return -1
  }

  private find(element: number, begin: number): number {
    const loop = Math.floor(element / 3)
    const stop = this.first[loop]! + this.many[loop]!
    for (let i = this.first[loop]!; i < stop; i++) if (this.element[i] === element && this.begin[i] === begin) return i
    return -1
  }

  private findEnd(element: number, end: number): number {
    const loop = Math.floor(element / 3)
    const stop = this.first[loop]! + this.many[loop]!
    for (let i = this.first[loop]!; i < stop; i++) if (this.element[i] === element && this.end[i] === end) return i
    return -1
  }

  tidy(size: number): void {
    if (this.lost < 1024 || this.lost * 2 < this.count) return
    const old = { element: this.element.slice(), from: this.from.slice(), to: this.to.slice(), begin: this.begin.slice(), end: this.end.slice(), first: this.first.slice(), many: this.many.slice() }
    this.count = 0
    this.lost = 0
    this.many.fill(0)
    for (let loop = 0; loop < Math.min(size, this.first.length); loop++) {
      this.first[loop] = this.count
      for (let i = old.first[loop]!, stop = i + old.many[loop]!; i < stop; i++) this.add(loop, old.element[i]!, old.from[i]!, old.to[i]!, old.begin[i]!, old.end[i]!)
    }
  }
}
