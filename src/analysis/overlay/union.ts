import { Cover } from './cover'
import { isWithin } from './crossing'
import { followerOf, lengthOf } from './element'
import { disc, type Loops } from './loops'
import { closed, corner, entering, leaving, Pieces } from './pieces'
import { widened } from './room'

const twoPi = 2 * Math.PI
/** Neighbours that are looked at in one step: some milliseconds. */
export const stepWork = 16_384
/** Loops that are worked on before work is counted. */
const loopsOfBatch = 32

/** The outline of all loops together, as pieces of their elements, kept as loops come and go. */
export class Union {
  readonly pieces = new Pieces()
  /** Lies in another: it neither has pieces nor needs to be asked. */
  dead = new Uint8Array(0)
  /** While it is built: who is near each loop, one after the other, and where those of each begin. */
  private all = new Int32Array(0)
  private firsts = new Int32Array(0)
  private count = 0
  private readonly cover = new Cover()
  private readonly loops: Loops

  constructor(loops: Loops) {
    this.loops = loops
  }

  * build(): Generator<number, void> {
    const { loops } = this
    this.dead = new Uint8Array(loops.kind.length)
    this.firsts = new Int32Array(loops.size + 1)
    this.all = new Int32Array(16 * loops.size + 64)
    this.count = 0
    let done = 0
    for (let from = 0; from < loops.size; from += loopsOfBatch) {
      this.siftAll(from, Math.min(loops.size, from + loopsOfBatch))
      if (this.count + 8 * from - done < stepWork) continue
      done = this.count + 8 * from
      yield (0.5 * from) / loops.size
    }
    done = 0
    for (let from = 0; from < loops.size; from += loopsOfBatch) {
      this.writeAll(from, Math.min(loops.size, from + loopsOfBatch))
      if (2 * this.firsts[from]! + 8 * from - done < stepWork) continue
      done = 2 * this.firsts[from]! + 8 * from
      yield 0.5 + (0.5 * from) / loops.size
    }
    this.all = new Int32Array(0)
    this.firsts = new Int32Array(0)
  }

  private siftAll(from: number, to: number): void {
    const { loops, firsts } = this
    for (let loop = from; loop < to; loop++) {
      this.sift(loop)
      const { near, nearCount } = loops
      if (this.count + nearCount > this.all.length) this.all = widened(this.all, 2 * (this.count + nearCount))
      const { all, count } = this
      for (let i = 0; i < nearCount; i++) all[count + i] = near[i]!
      this.count = firsts[loop + 1] = count + nearCount
    }
  }

  private writeAll(from: number, to: number): void {
    const { loops, loops: { near }, all, firsts, dead } = this
    for (let loop = from; loop < to; loop++) {
      let kept = 0
      const stop = firsts[loop + 1]!
      for (let i = firsts[loop]!; i < stop; i++) if (dead[all[i]!] === 0) near[kept++] = all[i]!
      loops.nearCount = kept
      this.write(loop)
    }
  }

  /** Writes anew what lies about changed boxes: four numbers each. */
  renew(boxes: readonly number[], changed: readonly number[]): void {
    const { loops } = this
    if (this.dead.length < loops.kind.length) {
      const wider = new Uint8Array(loops.kind.length)
      wider.set(this.dead)
      this.dead = wider
    }
    const about = new Set<number>(changed)
    for (let i = 0; i < boxes.length; i += 4) {
      loops.gather(boxes[i]!, boxes[i + 1]!, boxes[i + 2]!, boxes[i + 3]!)
      for (let k = 0; k < loops.nearCount; k++) about.add(loops.near[k]!)
    }
    for (const loop of about) this.dead[loop] = 0
    for (const loop of about) {
      // A dead one that is still among those near adds nothing: where it lies, that which is about it lies too.
      if (loops.kind[loop]) this.sift(loop)
      this.write(loop)
    }
    this.pieces.tidy(loops.size)
  }

  /** Into what is near: loops whose circles meet that of this one; it is dead where one of them is all about it. */
  private sift(loop: number): void {
    const { loops } = this
    const { dead } = this
    loops.gatherAbout(loop)
    const { near } = loops
    const x = loops.x[loop]!
    const y = loops.y[loop]!
    const r = loops.r[loop]!
    const isDisc = loops.kind[loop] === disc
    let kept = 0
    for (let i = 0, count = loops.nearCount; i < count; i++) {
      const other = near[i]!
      if (other === loop) continue
      const dx = loops.x[other]! - x
      const dy = loops.y[other]! - y
      const far2 = dx * dx + dy * dy
      const s = loops.r[other]!
      if (isDisc && far2 <= (r - s) * (r - s)) {
        if (r >= s) continue
        if (loops.kind[other] === disc) {
          dead[loop] = 1
          continue
        }
      }
      if ((!isDisc || loops.kind[other] !== disc) && isWithin(loops, loop, other)) dead[loop] = 1
      near[kept++] = other
    }
    loops.nearCount = dead[loop] ? 0 : kept
  }

  private write(loop: number): void {
    const { loops, pieces, cover } = this
    pieces.open(loop)
    if (!loops.kind[loop] || this.dead[loop]) return
    if (loops.kind[loop] === disc) {
      cover.lay(loops, 3 * loop, loops.near, loops.nearCount)
      this.writeCircle(loop)
      return
    }
    let element = 3 * loop
    do {
      cover.lay(loops, element, loops.near, loops.nearCount)
      if (!cover.isWhole) this.writeSide(loop, element)
      element = followerOf(loops, element)
    } while (element !== 3 * loop)
  }

  private writeCircle(loop: number): void {
    const { count, order, lo, hi, into, out } = this.cover
    if (count === 0) {
      this.pieces.add(loop, 3 * loop, 0, twoPi, closed, closed)
      return
    }
    // What the interval that reaches farthest covers of the next turn.
    let reach = -Infinity
    let through = -1
    for (let i = 0; i < count; i++) {
      if (hi[i]! <= reach) continue
      reach = hi[i]!
      through = out[i]!
    }
    reach -= twoPi
    for (let k = 0; k < count; k++) {
      const i = order[k]!
      if (lo[i]! > reach) {
        const shift = reach < 0 ? twoPi : 0
        this.pieces.add(loop, 3 * loop, reach + shift, lo[i]! + shift, leaving(through), entering(into[i]!))
      }
      if (hi[i]! <= reach) continue
      reach = hi[i]!
      through = out[i]!
    }
  }

  private writeSide(loop: number, element: number): void {
    const { count, order, lo, hi, into, out } = this.cover
    const length = lengthOf(this.loops, element)
    let reach = 0
    let begin = corner
    let isOpen = true
    for (let k = 0; k < count; k++) {
      const i = order[k]!
      if (isOpen && into[i] === -1) isOpen = false
      else if (isOpen || lo[i]! > reach) this.pieces.add(loop, element, reach, lo[i]!, begin, entering(into[i]!))
      isOpen = false
      if (hi[i]! < reach || (hi[i] === reach && out[i] !== -1)) continue
      reach = hi[i]!
      begin = out[i] === -1 ? corner : leaving(out[i]!)
    }
    if (isOpen || begin !== corner) this.pieces.add(loop, element, reach, length, begin, corner)
  }
}
