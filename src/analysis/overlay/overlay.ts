import { depth, piecesOf, ringOfShape, without, within } from './flattened'
import type { Overlay } from './index'
import { extentOf, partsOf, ringsM2 } from './rings'
import type { Ground, Overlaid, Piece, Shape } from './shape'
import { isOver } from './point'

/** Made from circles of many corners, all of it. */
export function* overlayOf(given: readonly (Shape | null)[], grounds: readonly Ground[], scaleAt: (x: number, y: number) => number = () => 1): Generator<number, Overlay> {
  const shapes = [...given]
  const rings = shapes.map((shape) => shape && ringOfShape(shape))
  const boxes = rings.map((ring) => ring && extentOf([ring]))
  const meets = (box: readonly number[], i: number) => {
    const own = boxes[i]
    return !!own && own[0] <= box[2]! && own[2] >= box[0]! && own[1] <= box[3]! && own[3] >= box[1]!
  }
  const near = (box: readonly number[]) => shapes.flatMap((_, i) => (meets(box, i) ? [rings[i]!] : []))
  const gaps: (readonly Piece[] | undefined)[] = []
  const partly = (ground: number, how: typeof without) => {
    const { rings: all, scales } = grounds[ground]!
    return partsOf(all).flatMap((part) => {
      const own = part.map((i) => all[i]!)
      return piecesOf(how(own, near(extentOf(own))), scales[part[0]!]!)
    })
  }
  const gapsAt = (ground: number) => (gaps[ground] ??= partly(ground, without))
  const overlay: Overlay = {
    shapes,
    grounds,
    at(ground): Overlaid {
      return { areaM2: grounds[ground]!.areaM2, gapM2: gapsAt(ground).reduce((sum, { areaM2 }) => sum + areaM2, 0), isFlattened: true }
    },
    gapsAt,
    servedAt: (ground) => partly(ground, within),
    outline: (least) => piecesOf(depth(rings.filter((ring) => ring !== null), least), 1),
    alone: () => Float64Array.from(shapes, (shape, i) => {
      if (!shape) return 0
      const others = shapes.flatMap((_, j) => (j !== i && meets(boxes[i]!, j) ? [rings[j]!] : []))
      return without([rings[i]!], others).reduce((sum, piece) => sum + ringsM2(piece), 0) / scaleAt(shape.x, shape.y) ** 2
    }),
    put(i, shape) {
      const touched = grounds.flatMap(({ box }, ground) => (meets(box, i) ? [ground] : []))
      shapes[i] = shape
      rings[i] = shape && ringOfShape(shape)
      boxes[i] = rings[i] && extentOf([rings[i]])
      const now = grounds.flatMap(({ box }, ground) => (meets(box, i) ? [ground] : []))
      const both = [...new Set([...touched, ...now])].sort((a, b) => a - b)
      for (const ground of both) gaps[ground] = undefined
      return both
    },
    over: (x, y) => shapes.flatMap((shape, i) => (shape && isOver(shape, x, y) ? [i] : [])),
  }
  for (let i = 0; i < grounds.length; i++) {
    gapsAt(i)
    yield (i + 1) / grounds.length
  }
  return overlay
}
