import type { Loops } from './loops'
import { widenedTo } from './room'

const nearM = 1e-4

/** A ring in the making. Corners that stand on the one before are left out. */
export class Pen {
  private xy = new Float64Array(1 << 16)
  /** Whether the edge that begins at a corner is one of a shape, not of the ground. */
  private drawn = new Uint8Array(1 << 15)
  private count = 0

  push(x: number, y: number, isDrawn: number): void {
    const at = 2 * this.count
    if (at > 0) {
      const dx = x - this.xy[at - 2]!
      const dy = y - this.xy[at - 1]!
      if (dx * dx + dy * dy < nearM * nearM) {
        this.drawn[this.count - 1] = isDrawn
        return
      }
    }
    if (at >= this.xy.length) this.widen(2 * at)
    this.xy[at] = x
    this.xy[at + 1] = y
    this.drawn[this.count++] = isDrawn
  }

  /**
   * The corners between two places of an arc, without either: on a circle a little wider, so that the area to the chord stays what it is. What the
   * chord leaves out where there are none. Backwards they are the same.
   */
  bend(loops: Loops, element: number, from: number, to: number, isBack: boolean, sagitta: number): number {
    if (element % 3 !== 0) return 0
    const loop = element / 3
    const r = loops.r[loop]!
    const turn = to - from
    const beyond = (r * r * (turn - Math.sin(turn))) / 2
    if (turn < 1 && r * turn * turn < sagitta / 60) return beyond
    const count = Math.max(2, Math.ceil(turn / (2 * Math.acos(Math.max(0.7, 1 - sagitta / r)))))
    const step = turn / count
    const sine = Math.sin(step)
    const cosine = Math.cos(step)
    const wide = count === 2 ? (r * step) / sine : (r * (Math.sqrt(sine * sine + (count - 2) * sine * count * step) - sine)) / ((count - 2) * sine)
    const first = loops.from[loop]! + from
    const cx = loops.x[loop]!
    const cy = loops.y[loop]!
    let x = wide * Math.cos(first)
    let y = wide * Math.sin(first)
    const own = this.count
    if (2 * (own + count) > this.xy.length) this.widen(4 * (own + count))
    const { xy } = this
    for (let i = 1; i < count; i++) {
      const turned = x * cosine - y * sine
      y = y * cosine + x * sine
      x = turned
      const at = 2 * (isBack ? own + count - 1 - i : own + i - 1)
      xy[at] = cx + x
      xy[at + 1] = cy + y
    }
    this.count += count - 1
    this.drawn.fill(1, own, this.count)
    return 0
  }

  /** What was drawn; nothing of it stays. */
  take(): { ring: Float64Array; drawn: Uint8Array } {
    const { xy } = this
    let { count } = this
    for (; count > 1; count--) {
      const dx = xy[0]! - xy[2 * count - 2]!
      const dy = xy[1]! - xy[2 * count - 1]!
      if (dx * dx + dy * dy >= nearM * nearM) break
    }
    this.count = 0
    return { ring: xy.slice(0, 2 * count), drawn: this.drawn.slice(0, count) }
  }

  private widen(room: number): void {
    this.xy = widenedTo(this.xy, room)
    const wider = new Uint8Array(room / 2)
    wider.set(this.drawn)
    this.drawn = wider
  }
}
