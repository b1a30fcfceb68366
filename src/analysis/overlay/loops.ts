import { Bins } from './bins'
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
/** From here up, this many loops outside the bins, and they are made anew. */
const mostLoose = 256

const bytes = new Float64Array(1)
const words = new Int32Array(bytes.buffer)
function mix(hash: number, value: number): number {
  // Both zeros are one.
  bytes[0] = value + 0
  let h = Math.imul(hash ^ words[0]!, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13) ^ words[1]!, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
const hashOf = (place: number, { r, from, width }: Shape): number => (width === undefined ? mix(place, r) : mix(mix(mix(place, r), from ?? 0), width))
/** −½ … ½, another for each `turn`. */
const share = (hash: number, turn: number): number => (Math.imul(hash ^ (hash >>> 15), turn) >>> 0) / 4294967296 - 0.5

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
  /** What `gather` found. */
  near = new Int32Array(256)
  nearCount = 0
  readonly loopOf: number[] = []
  /** The places of the shapes each loop stands for: a list only where there are several. */
  private readonly places: (number | number[])[] = []
  private given: (Shape | null)[] = []
  private next = new Int32Array(0)
  private hashes = new Int32Array(0)
  private buckets = new Int32Array(0)
  private readonly free: number[] = []
  private bins: Bins | null = null
  private isBinned = new Uint8Array(0)
  /** Some of the bins are gone. */
  private isThinned = false
  private loose: number[] = []

  constructor(shapes: readonly (Shape | null)[]) {
    this.grow(Math.max(16, shapes.length))
    for (let i = 0; i < shapes.length; i++) this.take(i, shapes[i]!)
  }

  /** The loop the place leaves and the one it takes, −1 for none; `isGone` and `isNew` where no other shape is alike. */
  put(i: number, shape: Shape | null): { left: number; taken: number; isGone: boolean; isNew: boolean } {
    const left = this.loopOf[i] ?? -1
    if (left >= 0) {
      this.places[left] = this.shapesOf(left).filter((place) => place !== i)
      this.times[left]!--
    }
    const taken = this.take(i, shape)
    const isGone = left >= 0 && this.times[left] === 0
    if (isGone) this.forget(left)
    return { left, taken, isGone, isNew: taken >= 0 && taken !== left && this.times[taken] === 1 }
  }

  /** One that left its loop and takes it again finds it as it was. */
  private take(i: number, shape: Shape | null): number {
    this.loopOf[i] = -1
    if (!shape || !(shape.r > 0) || !Number.isFinite(shape.x + shape.y + shape.r)) return -1
    const { width = 0 } = shape
    if (width > Math.PI + 1e-9 || width < 0) throw new RangeError(`a wedge is at most half a turn wide, not ${width}`)
    const place = mix(mix(7, shape.x), shape.y)
    const hash = hashOf(place, shape)
    let loop = this.find(hash, shape)
    if (loop < 0) {
      loop = this.add(hash, place, shape)
      this.places[loop] = i
    } else {
      const places = this.places[loop]!
      if (typeof places === 'number') this.places[loop] = [places, i]
      else places.push(i)
    }
    this.times[loop]!++
    this.loopOf[i] = loop
    return loop
  }

  shapesOf(loop: number): readonly number[] {
    const places = this.places[loop]!
    return typeof places === 'number' ? [places] : places
  }

  /** Loops whose box meets, into `near`: those asked before are forgotten. */
  gather(west: number, south: number, east: number, north: number): void {
    const bins = this.bins && this.loose.length <= mostLoose ? this.bins : this.bin()
    bins.inBox(west, south, east, north)
    if (this.isThinned) this.thin(bins)
    for (let k = 0; k < this.loose.length; k++) {
      const i = this.loose[k]!
      const at = 4 * i
      if (this.boxes[at]! <= east && this.boxes[at + 2]! >= west && this.boxes[at + 1]! <= north && this.boxes[at + 3]! >= south) bins.add(i)
    }
    this.near = bins.found
    this.nearCount = bins.count
  }

  /** Loops whose circle meets that of one, itself among them. */
  gatherAbout(loop: number): void {
    const bins = this.bins && this.loose.length <= mostLoose ? this.bins : this.bin()
    const x = this.x[loop]!
    const y = this.y[loop]!
    const r = this.r[loop]!
    bins.inCircle(x, y, r)
    if (this.isThinned) this.thin(bins)
    for (let k = 0; k < this.loose.length; k++) {
      const i = this.loose[k]!
      const dx = this.x[i]! - x
      const dy = this.y[i]! - y
      const both = this.r[i]! + r
      if (dx * dx + dy * dy < both * both) bins.add(i)
    }
    this.near = bins.found
    this.nearCount = bins.count
  }

  private thin(bins: Bins): void {
    let kept = 0
    for (let i = 0; i < bins.count; i++) if (this.isBinned[bins.found[i]!]) bins.found[kept++] = bins.found[i]!
    bins.count = kept
  }

  private find(hash: number, shape: Shape): number {
    for (let at = this.buckets[hash & (this.buckets.length - 1)]!; at >= 0; at = this.next[at]!) {
      const other = this.given[at]!
      if (other.x === shape.x && other.y === shape.y && other.r === shape.r && other.from === shape.from && other.width === shape.width) return at
    }
    return -1
  }

  private add(hash: number, place: number, shape: Shape): number {
    const loop = this.free.pop() ?? this.size++
    if (loop >= this.kind.length) this.grow(2 * this.kind.length)
    this.given[loop] = shape
    this.hashes[loop] = hash
    this.lay(loop, place, hash, shape)
    this.chain(loop)
    this.isBinned[loop] = 0
    if (this.bins) this.loose.push(loop)
    return loop
  }

  private forget(loop: number): void {
    const bucket = this.hashes[loop]! & (this.buckets.length - 1)
    if (this.buckets[bucket] === loop) this.buckets[bucket] = this.next[loop]!
    else {
      let at = this.buckets[bucket]!
      while (this.next[at] !== loop) at = this.next[at]!
      this.next[at] = this.next[loop]!
    }
    this.kind[loop] = 0
    this.given[loop] = null
    if (this.isBinned[loop]) this.isThinned = true
    this.isBinned[loop] = 0
    this.loose = this.loose.filter((other) => other !== loop)
    this.free.push(loop)
  }

  private lay(loop: number, place: number, hash: number, { x, y, r, from = 0, width }: Shape): void {
    const cx = x + nudgeM * share(place, 0x2c1b3c6d)
    const cy = y + nudgeM * share(place, 0x297a2d39)
    const own = r + nudgeM * share(hash, 0x2c1b3c6d)
    this.x[loop] = cx
    this.y[loop] = cy
    this.r[loop] = own
    if (width === undefined) {
      this.kind[loop] = disc
      this.from[loop] = 0
      this.width[loop] = twoPi
      this.boxes[4 * loop] = cx - own
      this.boxes[4 * loop + 1] = cy - own
      this.boxes[4 * loop + 2] = cx + own
      this.boxes[4 * loop + 3] = cy + own
      return
    }
    const over = (overM * (1.5 + share(hash, 0x297a2d39))) / Math.max(0.002, Math.sin(width / 2))
    const isHalf = width > Math.PI - 1e-9
    const wide = isHalf ? Math.PI : width
    this.kind[loop] = isHalf ? half : wedge
    this.from[loop] = from
    this.width[loop] = wide
    this.x[loop]! -= over * Math.cos(from + width / 2)
    this.y[loop]! -= over * Math.sin(from + width / 2)
    this.ways.set([-Math.cos(from + wide), -Math.sin(from + wide), Math.cos(from), Math.sin(from)], 4 * loop)
    this.boxes.set(this.boxOf(loop), 4 * loop)
  }

  private boxOf(loop: number): [number, number, number, number] {
    const [x, y, r] = [this.x[loop]!, this.y[loop]!, this.r[loop]!]
    const [from, to] = [this.from[loop]!, this.from[loop]! + this.width[loop]!]
    const xs = [x, x + r * Math.cos(from), x + r * Math.cos(to)]
    const ys = [y, y + r * Math.sin(from), y + r * Math.sin(to)]
    for (let quarter = Math.ceil(from / (Math.PI / 2)); quarter * (Math.PI / 2) < to; quarter++) {
      xs.push(x + r * Math.cos(quarter * (Math.PI / 2)))
      ys.push(y + r * Math.sin(quarter * (Math.PI / 2)))
    }
    return [Math.min(...xs) - nudgeM, Math.min(...ys) - nudgeM, Math.max(...xs) + nudgeM, Math.max(...ys) + nudgeM]
  }

  private chain(loop: number): void {
    const bucket = this.hashes[loop]! & (this.buckets.length - 1)
    this.next[loop] = this.buckets[bucket]!
    this.buckets[bucket] = loop
  }

  private bin(): Bins {
    for (let loop = 0; loop < this.size; loop++) this.isBinned[loop] = this.kind[loop] ? 1 : 0
    this.isThinned = false
    this.loose = []
    return (this.bins = new Bins(this.size, this.isBinned, this.x, this.y, this.r))
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
    this.isBinned = small(this.isBinned)
    this.times = whole(this.times)
    this.next = whole(this.next)
    this.hashes = whole(this.hashes)
    this.x = wide(this.x, 1)
    this.y = wide(this.y, 1)
    this.r = wide(this.r, 1)
    this.from = wide(this.from, 1)
    this.width = wide(this.width, 1)
    this.ways = wide(this.ways, 4)
    this.boxes = wide(this.boxes, 4)
    this.buckets = new Int32Array(2 ** Math.ceil(Math.log2(room * 2))).fill(-1)
    for (let loop = 0; loop < this.size; loop++) if (this.given[loop]) this.chain(loop)
  }
}
