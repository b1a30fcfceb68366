import { assemble } from './assemble'
import { Cover, sortBy } from './cover'
import { followerOf, lengthOf, measure, reach } from './element'
import { finerM } from './flattened'
import { knotted } from './knots'
import { disc, type Loops } from './loops'
import { closed, corner, entering, leaving, Pieces } from './pieces'
import { widened, widenedTo } from './room'
import type { Piece } from './shape'
import { follow, type Traced } from './trace'
import { stepWork } from './union'

const twoPi = 2 * Math.PI
const closesM = 1e-5

/** How many loops lie over each place of every element: what lies under several, and what is served by one alone. */
export class Depths {
  private readonly loops: Loops
  private readonly cover = new Cover()
  /** Where the depth changes along an element, through which element and by which loop; how deep it begins, and the sum of the loops there. */
  private count = 0
  private at = new Float64Array(128)
  private step = new Int32Array(128)
  private how = new Int32Array(128)
  private who = new Int32Array(128)
  private order = new Int32Array(128)
  private base = 0
  private baseWho = 0

  constructor(loops: Loops) {
    this.loops = loops
  }

  /** Where at least so many lie over each other; null where the border does not close. */
  * outline(least: number): Generator<number, Piece[] | null> {
    const { loops } = this
    const pieces = new Pieces()
    let work = 0
    for (let loop = 0; loop < loops.size; loop++) {
      pieces.open(loop)
      if (!loops.kind[loop]) continue
      this.gather(loop)
      if ((work += 4 * loops.nearCount + 8) > stepWork) {
        work = 0
        yield loop / loops.size
        this.gather(loop)
      }
      let element = 3 * loop
      do {
        this.lay(element)
        this.write(pieces, loop, element, least)
        element = followerOf(loops, element)
      } while (element !== 3 * loop)
    }
    const isDone = new Uint8Array(pieces.count)
    const traced: Traced[] = []
    const firsts: number[] = []
    for (let piece = 0; piece < pieces.count; piece++) {
      if (isDone[piece]) continue
      const ring = follow(loops, pieces, piece, undefined, isDone)
      if (!ring) return null
      traced.push(ring)
      firsts.push(piece)
    }
    for (const sagitta of [finerM, finerM / 16]) for (const k of knotted(traced)) traced[k] = follow(loops, pieces, firsts[k]!, sagitta)!
    return assemble(traced, 1)
  }

  /** Square metres of the plane each of some loops serves alone, into their places of `found`; NaN where its border does not close. */
  * alone(wanted: readonly number[], found: Float64Array): Generator<number, void> {
    const { loops } = this
    const isWanted = new Uint8Array(loops.size)
    const dx = new Float64Array(loops.size)
    const dy = new Float64Array(loops.size)
    for (const loop of wanted) {
      isWanted[loop] = 1
      found[loop] = 0
    }
    const near = new Set<number>(wanted)
    if (wanted.length < loops.size) {
      for (const loop of wanted) {
        if (!loops.kind[loop]) continue
        loops.gatherAbout(loop)
        for (let i = 0; i < loops.nearCount; i++) near.add(loops.near[i]!)
      }
    }
    const take = (owner: number, element: number, from: number, to: number, sign: number) => {
      if (!isWanted[owner]) return
      measure(loops, element, from, to, loops.x[owner]!, loops.y[owner]!)
      found[owner]! += sign * reach.green
      dx[owner]! += sign * (reach.fromX - reach.toX)
      dy[owner]! += sign * (reach.fromY - reach.toY)
    }
    let done = 0
    let work = 0
    for (const loop of near) {
      done++
      if (!loops.kind[loop]) continue
      this.gather(loop)
      if ((work += 4 * loops.nearCount + 8) > stepWork) {
        work = 0
        yield done / near.size
        this.gather(loop)
      }
      let element = 3 * loop
      do {
        this.lay(element)
        this.tally(loop, element, take)
        element = followerOf(loops, element)
      } while (element !== 3 * loop)
    }
    for (const loop of wanted) if (!(Math.abs(dx[loop]!) < closesM && Math.abs(dy[loop]!) < closesM && found[loop]! > -1)) found[loop] = NaN
  }

  private gather(loop: number): void {
    const { loops } = this
    loops.gatherAbout(loop)
    let kept = 0
    for (let i = 0, count = loops.nearCount; i < count; i++) if (loops.near[i] !== loop) loops.near[kept++] = loops.near[i]!
    loops.nearCount = kept
  }

  private lay(element: number): void {
    const { loops, cover } = this
    cover.lay(loops, element, loops.near, loops.nearCount)
    const isCircle = element % 3 === 0 && loops.kind[element / 3] === disc
    this.count = 0
    this.base = 0
    this.baseWho = 0
    for (let i = 0; i < cover.count; i++) {
      const who = cover.who[i]!
      const times = loops.times[who]!
      const isOver = isCircle && cover.hi[i]! > twoPi
      if (cover.into[i] === -1 || isOver) {
        this.base += times
        this.baseWho += who
      }
      if (cover.into[i] !== -1) this.add(cover.lo[i]!, times, entering(cover.into[i]!), who)
      if (cover.out[i] !== -1) this.add(cover.hi[i]! - (isOver ? twoPi : 0), -times, leaving(cover.out[i]!), who)
    }
    sortBy(this.at, this.order, this.count)
  }

  private add(at: number, step: number, how: number, who: number): void {
    const i = this.count++
    if (i >= this.at.length) {
      this.at = widenedTo(this.at, 2 * i)
      this.step = widened(this.step, 2 * i)
      this.how = widened(this.how, 2 * i)
      this.who = widened(this.who, 2 * i)
      this.order = widened(this.order, 2 * i)
    }
    this.at[i] = at
    this.step[i] = step
    this.how[i] = how
    this.who[i] = who
    this.order[i] = i
  }

  private tally(loop: number, element: number, take: (owner: number, element: number, from: number, to: number, sign: number) => void): void {
    const isSingle = this.loops.times[loop] === 1
    let depth = this.base
    let who = this.baseWho
    let from = 0
    for (let k = 0; k <= this.count; k++) {
      const i = this.order[k]!
      const to = k === this.count ? lengthOf(this.loops, element) : this.at[i]!
      if (depth === 0 && isSingle) take(loop, element, from, to, 1)
      else if (depth === 1) take(who, element, from, to, -1)
      if (k === this.count) return
      depth += this.step[i]!
      who += Math.sign(this.step[i]!) * this.who[i]!
      from = to
    }
  }

  /** Those pieces of an element where the depth of the others makes it a border of what lies so deep. */
  private write(pieces: Pieces, loop: number, element: number, least: number): void {
    const { loops } = this
    const times = loops.times[loop]!
    const isBorder = (depth: number) => depth < least && least <= depth + times
    const isCircle = element % 3 === 0 && loops.kind[loop] === disc
    let depth = this.base
    let from = isBorder(depth) ? 0 : -1
    let begin = isCircle ? closed : corner
    let firstEnd = -1
    for (let k = 0; k < this.count; k++) {
      const i = this.order[k]!
      depth += this.step[i]!
      const isNow = isBorder(depth)
      if (isNow === from >= 0) continue
      if (isNow) {
        from = this.at[i]!
        begin = this.how[i]!
        continue
      }
      // A circle has no beginning: what is open there ends the last piece.
      if (begin === closed) firstEnd = i
      else pieces.add(loop, element, from, this.at[i]!, begin, this.how[i]!)
      from = -1
    }
    if (from < 0) return
    if (!isCircle) pieces.add(loop, element, from, lengthOf(loops, element), begin, corner)
    else if (firstEnd < 0) pieces.add(loop, element, 0, twoPi, closed, closed)
    else pieces.add(loop, element, from, this.at[firstEnd]! + twoPi, begin, this.how[firstEnd]!)
  }
}
