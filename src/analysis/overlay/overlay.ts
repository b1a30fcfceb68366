import { assemble } from './assemble'
import { chunkedOf } from './chunks'
import { Cutter } from './cutter'
import { Depths } from './depths'
import { depth, finerM, mended, piecesOf, ringOfShape, sagittaM, within, without } from './flattened'
import type { Overlay } from './index'
import { knotted } from './knots'
import { servedShare } from './line'
import { Loops } from './loops'
import { Meeting } from './meeting'
import { Part } from './part'
import { isOver } from './point'
import { extentOf, ringsM2 } from './rings'
import type { Ground, Overlaid, Piece, Shape } from './shape'
import { trace } from './trace'
import { Union } from './union'

type Scale = (x: number, y: number) => number

/** `scaleAt` is only asked for what shapes serve alone, which no ground measures. */
export function* overlayOf(shapes: readonly (Shape | null)[], grounds: readonly Ground[], scaleAt: Scale = () => 1): Generator<number, Overlay> {
  const loops = new Loops(shapes)
  const union = new Union(loops)
  yield* union.build()
  return new Laid([...shapes], grounds, scaleAt, loops, union)
}

class Laid implements Overlay {
  readonly shapes: (Shape | null)[]
  readonly grounds: readonly Ground[]
  private readonly scaleAt: Scale
  private readonly loops: Loops
  private readonly union: Union
  private readonly cutter: Cutter
  private readonly meeting: Meeting
  private readonly depths: Depths
  private readonly parts: Part[][] = []
  private readonly figures: (Overlaid | undefined)[] = []
  private readonly gaps: (readonly Piece[] | undefined)[] = []
  private readonly served: (readonly Piece[] | undefined)[] = []
  private readonly outlines = new Map<number, readonly Piece[]>()
  private lonely: Float64Array | null = null
  /** Loops whose own area has to be measured again. */
  private readonly doubted = new Set<number>()

  constructor(shapes: (Shape | null)[], grounds: readonly Ground[], scaleAt: Scale, loops: Loops, union: Union) {
    this.shapes = shapes
    this.grounds = grounds
    this.scaleAt = scaleAt
    this.loops = loops
    this.union = union
    this.cutter = new Cutter(loops, union)
    this.meeting = new Meeting(loops, union)
    this.depths = new Depths(loops)
  }

  at(ground: number): Overlaid {
    const known = this.figures[ground]
    if (known) return known
    for (const part of this.partsAt(ground)) if (!this.lay(part) || !this.sum(part)) return this.flatten(ground)
    return this.summed(ground)
  }

  gapsAt(ground: number): readonly Piece[] {
    return (this.gaps[ground] ??= this.exact(ground, false) ?? this.flat(ground, without))
  }

  servedAt(ground: number): readonly Piece[] {
    return (this.served[ground] ??= this.exact(ground, true) ?? this.flat(ground, within))
  }

  outline(least: number): readonly Piece[] {
    return finished(this.outlineIn(least))
  }

  * outlineIn(least: number): Generator<number, readonly Piece[]> {
    const known = this.outlines.get(least)
    if (known) return known
    const exact = yield* this.depths.outline(least)
    const pieces = exact ?? piecesOf(depth(this.shapes.flatMap((shape) => (shape ? [ringOfShape(shape)] : [])), least), 1)
    this.outlines.set(least, pieces)
    return pieces
  }

  alone(): Float64Array {
    return finished(this.aloneIn())
  }

  * aloneIn(): Generator<number, Float64Array> {
    const { loops } = this
    const wanted = this.lonely ? [...this.doubted] : Array.from({ length: loops.size }, (_, loop) => loop)
    if (!this.lonely || this.lonely.length < loops.size) {
      const wider = new Float64Array(loops.kind.length)
      if (this.lonely) wider.set(this.lonely)
      this.lonely = wider
    }
    yield* this.depths.alone(wanted.filter((loop) => loops.kind[loop]), this.lonely)
    this.doubted.clear()
    return Float64Array.from(this.shapes, (shape, i) => {
      const loop = loops.loopOf[i]!
      if (!shape || loop < 0) return 0
      if (Number.isNaN(this.lonely![loop]!)) this.lonely![loop] = this.flatAlone(i)
      return Math.max(0, this.lonely![loop]!) / this.scaleAt(shape.x, shape.y) ** 2
    })
  }

  put(i: number, shape: Shape | null): readonly number[] {
    const { loops } = this
    const before = loops.loopOf[i] ?? -1
    const old = before < 0 ? null : loops.boxes.slice(4 * before, 4 * before + 4)
    const { left, taken, isGone, isNew } = loops.put(i, shape)
    this.shapes[i] = shape
    this.outlines.clear()
    const now = taken < 0 ? null : loops.boxes.slice(4 * taken, 4 * taken + 4)
    for (const box of this.lonely ? [old, now] : []) {
      if (!box) continue
      loops.gather(box[0]!, box[1]!, box[2]!, box[3]!)
      for (let k = 0; k < loops.nearCount; k++) this.doubted.add(loops.near[k]!)
    }
    if (taken >= 0) this.doubted.add(taken)
    const boxes = [...(isGone ? old! : []), ...(isNew ? now! : [])]
    if (boxes.length === 0) return []
    this.union.renew(boxes, [...(isGone ? [left] : []), ...(isNew ? [taken] : [])])
    return this.touched(boxes)
  }

  over(x: number, y: number): readonly number[] {
    return this.near([x, y, x, y]).filter((i) => isOver(this.shapes[i]!, x, y))
  }

  near([west, south, east, north]: readonly [number, number, number, number]): number[] {
    const { loops } = this
    loops.gather(west, south, east, north)
    return [...loops.near.subarray(0, loops.nearCount)].flatMap((loop) => loops.shapesOf(loop)).sort((a, b) => a - b)
  }

  along(line: Float64Array): number {
    return servedShare(this.loops, line)
  }

  private partsAt(ground: number): Part[] {
    const known = this.parts[ground]
    if (known) return known
    return (this.parts[ground] = chunkedOf(this.grounds[ground]!).map(({ chunks, scale }) => new Part(chunks, scale)))
  }

  private lay(part: Part): boolean {
    this.cutter.cut(part)
    return this.meeting.lay(part)
  }

  /** What is open of a part that has been laid. */
  private sum(part: Part): boolean {
    const open = this.meeting.gapM2()
    if (open !== null) part.gapM2 = open
    return open !== null
  }

  private summed(ground: number): Overlaid {
    const { areaM2 } = this.grounds[ground]!
    const gapM2 = this.partsAt(ground).reduce((sum, part) => sum + part.gapM2 / (part.scale * part.scale), 0)
    return (this.figures[ground] = { areaM2, gapM2: Math.max(0, Math.min(areaM2, gapM2)), isFlattened: false })
  }

  /** Pieces, and with them the figures where nobody has asked for those. */
  private exact(ground: number, isServed: boolean): Piece[] | null {
    const known = this.figures[ground]
    if (known?.isFlattened) return null
    const pieces: Piece[] = []
    for (const part of this.partsAt(ground)) {
      const own = this.lay(part) && (known || this.sum(part)) && this.traced(part, isServed)
      if (!own) {
        this.flatten(ground)
        return null
      }
      pieces.push(...own)
    }
    if (!known) this.summed(ground)
    return pieces
  }

  /** With few corners first; where their lines cross, with more; where they cross even then, as in circles that touch, mended. */
  private traced(part: Part, isServed: boolean): Piece[] | null {
    const wanted = isServed ? part.chunks.areaM2 - part.gapM2 : part.gapM2
    for (const sagitta of [sagittaM, finerM]) {
      const rings = trace(this.loops, this.union.pieces, this.meeting, isServed, sagitta)
      if (!rings) return null
      const sum = rings.reduce((area, ring) => area + ring.areaM2, 0)
      if (Math.abs(sum - wanted) > 0.01 + 1e-8 * part.chunks.areaM2) return null
      if (knotted(rings).size === 0) return assemble(rings, part.scale)
      if (sagitta === finerM) return piecesOf(mended(rings.map(({ ring }) => ring)), part.scale)
    }
    return null
  }

  private touched(boxes: readonly number[]): number[] {
    const touched: number[] = []
    for (let ground = 0; ground < this.grounds.length; ground++) {
      const { box } = this.grounds[ground]!
      let isTouched = false
      for (let k = 0; k < boxes.length; k += 4) {
        if (box[0] <= boxes[k + 2]! && box[2] >= boxes[k]! && box[1] <= boxes[k + 3]! && box[3] >= boxes[k + 1]!) isTouched = true
      }
      if (!isTouched) continue
      touched.push(ground)
      this.figures[ground] = this.gaps[ground] = this.served[ground] = undefined
      for (const part of this.parts[ground] ?? []) part.doubt(boxes)
    }
    return touched
  }

  private flatten(ground: number): Overlaid {
    const gaps = (this.gaps[ground] = this.flat(ground, without))
    this.served[ground] = undefined
    const { areaM2 } = this.grounds[ground]!
    return (this.figures[ground] = { areaM2, gapM2: Math.min(areaM2, gaps.reduce((sum, piece) => sum + piece.areaM2, 0)), isFlattened: true })
  }

  private flat(ground: number, how: typeof without): Piece[] {
    return this.partsAt(ground).flatMap((part) => piecesOf(how(part.chunks.rings, this.near(part.chunks.box).map((i) => ringOfShape(this.shapes[i]!))), part.scale))
  }

  private flatAlone(i: number): number {
    const ring = ringOfShape(this.shapes[i]!)
    const others = this.near(extentOf([ring])).filter((other) => other !== i).map((other) => ringOfShape(this.shapes[other]!))
    return without([ring], others).reduce((sum, rings) => sum + ringsM2(rings), 0)
  }
}

function finished<R>(work: Generator<number, R>): R {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
