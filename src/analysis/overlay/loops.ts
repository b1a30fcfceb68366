import { treeOf } from '../../model/spatial'
import type { Shape } from './shape'

/** 0 is a place not taken; a half disc has one straight side where a wedge has two. */
export const disc = 1
export const wedge = 2
export const half = 3

const twoPi = 2 * Math.PI
/** Shapes are moved by up to half of this, each centre and radius by its own hash, so that no three lines meet in one point and no two lie on each other. */
const nudgeM = 1e-6
/** Sides of wedges are moved outwards by more than that: sectors that share a side then lie over each other instead of leaving a slit. */
const overM = 2e-6
/** From here up, this many boxes outside the tree, and it is built anew. */
const mostLoose = 256

const bytes = new Float64Array(1)
const words = new Int32Array(bytes.buffer)
function mix(hash: number, value: number): number {
  bytes[0] = value === 0 ? 0 : value
  let h = Math.imul(hash ^ words[0]!, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13) ^ words[1]!, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
const hashOf = (x: number, y: number, r: number, from: number, width: number): number => mix(mix(mix(mix(mix(7, x), y), r), from), width)
/** −½ … ½ */
const share = (hash: number): number => (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) / 4294967296 - 0.5

/**
 * The shapes as loops that turn left, those alike only once. A loop has up to three elements, named `3 × loop + k`: 0 is its arc,
 * measured in radians from where it begins; 1 the side from the arc's end to the apex, or the one side of a half disc; 2 the side from the apex to
 * where the arc begins; sides are measured in metres. A shape in place `i` is found in `loopOf`.
 */
export class Loops {
  size = 0
  kind = new Uint8Array(0)
  /** How many shapes are alike. */
  times = new Int32Array(0)
  x = new Float64Array(0)
  y = new Float64Array(0)
  r = new Float64Array(0)
  from = new Float64Array(0)
  width = new Float64Array(0)
  /** Direction of elements 1 and 2, two numbers each. */
  ways = new Float64Array(0)
  boxes = new Float64Array(0)
  readonly loopOf: number[] = []
  /** The places of the shapes each loop stands for. */
  private readonly places: number[][] = []
  private given: (Shape | null)[] = []
  private next = new Int32Array(0)
  private buckets = new Int32Array(0)
  private readonly free: number[] = []
  private tree: ReturnType<typeof treeOf> | null = null
  private isTreed = new Uint8Array(0)
  private loose: number[] = []

  constructor(shapes: readonly (Shape | null)[]) {
    this.grow(Math.max(16, shapes.length))
    for (let i = 0; i < shapes.length; i++) this.put(i, shapes[i]!)
  }

  /** The loop the place leaves and the one it takes, −1 for none; `isGone` and `isNew` where no other shape is alike. */
  put(i: number, shape: Shape | null): { left: number; taken: number; isGone: boolean; isNew: boolean } {
    const left = this.loopOf[i] ?? -1
    let [isGone, isNew, taken] = [false, false, -1]
    if (left >= 0) {
      const places = this.places[left]!
      places.splice(places.indexOf(i), 1)
      isGone = --this.times[left]! === 0
    }
    if (shape && shape.r > 0 && Number.isFinite(shape.x + shape.y + shape.r)) {
      const { x, y, r, from = 0, width = 0 } = shape
      if (width > Math.PI + 1e-9 || width < 0) throw new RangeError(`a wedge is at most half a turn wide, not ${width}`)
      const hash = hashOf(x, y, r, from, width)
      taken = this.find(hash, shape)
      isNew = taken < 0
      if (isNew) taken = this.add(hash, shape)
      this.times[taken]!++
      this.places[taken]!.push(i)
    }
    this.loopOf[i] = taken
    // One that comes back before it is forgotten is the same again.
    if (isGone && left !== taken) this.forget(left)
    else if (left === taken && isGone) [isGone, isNew] = [false, false]
    return { left, taken, isGone, isNew }
  }

  shapesOf = (loop: number): readonly number[] => this.places[loop]!

  /** Calls for every loop whose box meets. */
  near(west: number, south: number, east: number, north: number, visit: (loop: number) => void): void {
    if (!this.tree || this.loose.length > mostLoose) this.plant()
    this.tree!(west, south, east, north, (i) => {
      if (this.isTreed[i]) visit(i)
      return false
    })
    for (const i of this.loose) {
      const at = 4 * i
      if (this.boxes[at]! <= east && this.boxes[at + 2]! >= west && this.boxes[at + 1]! <= north && this.boxes[at + 3]! >= south) visit(i)
    }
  }

  private find(hash: number, { x, y, r, from, width }: Shape): number {
    for (let at = this.buckets[hash & (this.buckets.length - 1)]!; at >= 0; at = this.next[at]!) {
      const other = this.given[at]!
      if (other.x === x && other.y === y && other.r === r && other.from === from && other.width === width) return at
    }
    return -1
  }

  private add(hash: number, shape: Shape): number {
    const loop = this.free.pop() ?? this.size++
    if (loop >= this.kind.length) this.grow(2 * this.kind.length)
    this.given[loop] = shape
    this.places[loop] = []
    this.lay(loop, shape)
    this.chain(loop, hash)
    this.isTreed[loop] = 0
    if (this.tree) this.loose.push(loop)
    return loop
  }

  private forget(loop: number): void {
    const { x, y, r, from = 0, width = 0 } = this.given[loop]!
    const bucket = hashOf(x, y, r, from, width) & (this.buckets.length - 1)
    if (this.buckets[bucket] === loop) this.buckets[bucket] = this.next[loop]!
    else {
      let at = this.buckets[bucket]!
      while (this.next[at] !== loop) at = this.next[at]!
      this.next[at] = this.next[loop]!
    }
    this.kind[loop] = 0
    this.given[loop] = null
    this.isTreed[loop] = 0
    this.loose = this.loose.filter((other) => other !== loop)
    this.free.push(loop)
  }

  private lay(loop: number, { x, y, r, from, width }: Shape): void {
    const place = hashOf(x, y, 0, 0, 0)
    let cx = x + nudgeM * share(mix(place, 1))
    let cy = y + nudgeM * share(mix(place, 2))
    this.r[loop] = r + nudgeM * share(hashOf(x, y, r, from ?? 0, width ?? 0))
    this.from[loop] = 0
    this.width[loop] = twoPi
    this.kind[loop] = disc
    if (width !== undefined) {
      const way = from ?? 0
      const over = (overM * (1.5 + share(hashOf(x, y, r, way, width)))) / Math.max(0.002, Math.sin(width / 2))
      cx -= over * Math.cos(way + width / 2)
      cy -= over * Math.sin(way + width / 2)
      const isHalf = width > Math.PI - 1e-9
      this.kind[loop] = isHalf ? half : wedge
      this.from[loop] = way
      this.width[loop] = isHalf ? Math.PI : width
      const to = way + this.width[loop]
      this.ways.set([-Math.cos(to), -Math.sin(to), Math.cos(way), Math.sin(way)], 4 * loop)
    }
    this.x[loop] = cx
    this.y[loop] = cy
    this.boxes.set(this.boxOf(loop), 4 * loop)
  }

  private boxOf(loop: number): [number, number, number, number] {
    const [x, y, r] = [this.x[loop]!, this.y[loop]!, this.r[loop]!]
    if (this.kind[loop] === disc) return [x - r, y - r, x + r, y + r]
    const [from, to] = [this.from[loop]!, this.from[loop]! + this.width[loop]!]
    const xs = [x, x + r * Math.cos(from), x + r * Math.cos(to)]
    const ys = [y, y + r * Math.sin(from), y + r * Math.sin(to)]
    for (let quarter = Math.ceil(from / (Math.PI / 2)); quarter * (Math.PI / 2) < to; quarter++) {
      xs.push(x + r * Math.cos(quarter * (Math.PI / 2)))
      ys.push(y + r * Math.sin(quarter * (Math.PI / 2)))
    }
    return [Math.min(...xs) - nudgeM, Math.min(...ys) - nudgeM, Math.max(...xs) + nudgeM, Math.max(...ys) + nudgeM]
  }

  private chain(loop: number, hash: number): void {
    const bucket = hash & (this.buckets.length - 1)
    this.next[loop] = this.buckets[bucket]!
    this.buckets[bucket] = loop
  }

  private plant(): void {
    const treed = Array.from({ length: this.size }, (_, loop) => loop).filter((loop) => this.kind[loop])
    const boxes = this.boxes.slice(0, 4 * this.size)
    // A place not taken stands where nothing is asked.
    for (let loop = 0; loop < this.size; loop++) {
      this.isTreed[loop] = this.kind[loop] ? 1 : 0
      if (!this.kind[loop] && treed.length) boxes.set(this.boxes.subarray(4 * treed[0]!, 4 * treed[0]! + 4), 4 * loop)
    }
    this.tree = treeOf(boxes)
    this.loose = []
  }

  private grow(room: number): void {
    const wide = (old: Float64Array, each: number) => {
      const now = new Float64Array(room * each)
      now.set(old)
      return now
    }
    const whole = (old: Int32Array) => {
      const now = new Int32Array(room)
      now.set(old)
      return now
    }
    const small = (old: Uint8Array) => {
      const now = new Uint8Array(room)
      now.set(old)
      return now
    }
    this.kind = small(this.kind)
    this.isTreed = small(this.isTreed)
    this.times = whole(this.times)
    this.next = whole(this.next)
    this.x = wide(this.x, 1)
    this.y = wide(this.y, 1)
    this.r = wide(this.r, 1)
    this.from = wide(this.from, 1)
    this.width = wide(this.width, 1)
    this.ways = wide(this.ways, 4)
    this.boxes = wide(this.boxes, 4)
    this.buckets = new Int32Array(2 ** Math.ceil(Math.log2(room * 2))).fill(-1)
    for (let loop = 0; loop < this.size; loop++) {
      const shape = this.given[loop]
      if (shape) this.chain(loop, hashOf(shape.x, shape.y, shape.r, shape.from ?? 0, shape.width ?? 0))
    }
  }
}
