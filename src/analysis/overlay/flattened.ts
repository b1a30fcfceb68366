import { Clipper, ClipType, FillRule, type Path64, type Paths64, type PolyPath64, PolyTree64 } from 'clipper2-ts'
import { extentOf, type Extent, ringsM2, reversed } from './rings'
import type { Piece, Rings, Shape } from './shape'

/** Farthest a flattened circle lies from the true one. */
export const sagittaM = 0.5
/** The same where lines would cross. */
export const finerM = 0.03
/** The library is quick and exact for whole numbers up to this. */
const most = 8e7

/** Whole numbers of the library about a place near by. */
interface Frame { readonly x: number; readonly y: number; readonly scale: number }

function frameOf([west, south, east, north]: Extent): Frame {
  const half = Math.max(east - west, north - south, 1) / 2
  return { x: (west + east) / 2, y: (south + north) / 2, scale: 2 ** Math.min(20, Math.floor(Math.log2(most / half))) }
}

const pathOf = (ring: Float64Array, { x, y, scale }: Frame): Path64 =>
  Array.from({ length: ring.length / 2 }, (_, i) => ({ x: Math.round((ring[2 * i]! - x) * scale), y: Math.round((ring[2 * i + 1]! - y) * scale) }))

function ringOf(path: Path64, { x, y, scale }: Frame): Float64Array {
  const ring = new Float64Array(path.length * 2)
  path.forEach((at, i) => {
    ring[2 * i] = x + at.x / scale
    ring[2 * i + 1] = y + at.y / scale
  })
  return ring
}

/** Each shell with its holes. */
function areasOf(tree: PolyPath64, frame: Frame, found: Rings[] = []): Rings[] {
  for (let i = 0; i < tree.count; i++) {
    const shell = tree.child(i)
    const rings = [ringOf(shell.polygon!, frame)]
    for (let j = 0; j < shell.count; j++) {
      rings.push(ringOf(shell.child(j).polygon!, frame))
      areasOf(shell.child(j), frame, found)
    }
    found.push(rings)
  }
  return found
}

function worked(type: ClipType, subject: Rings, clip: Rings, rule: FillRule): Rings[] {
  if (subject.length === 0) return []
  const frame = frameOf(extentOf([...subject, ...clip]))
  const tree = new PolyTree64()
  const paths = (rings: Rings): Paths64 => rings.map((ring) => pathOf(ring, frame))
  Clipper.booleanOpWithPolyTree(type, paths(subject), clip.length ? paths(clip) : null, tree, rule)
  return areasOf(tree, frame)
}

/** What an even-odd reading of broken rings leaves, and what is in any of several areas. */
export const mended = (rings: Rings): Rings[] => worked(ClipType.Union, rings, [], FillRule.EvenOdd)
export const joined = (rings: Rings): Rings[] => worked(ClipType.Union, rings, [], FillRule.NonZero)
export const without = (rings: Rings, others: Rings): Rings[] => (others.length ? worked(ClipType.Difference, rings, others, FillRule.NonZero) : joined(rings))
export const within = (rings: Rings, others: Rings): Rings[] => (others.length ? worked(ClipType.Intersection, rings, others, FillRule.NonZero) : [])

/** Where at least so many of the rings, all turning left, lie over each other: frames turning right about everything take the others away. */
export function depth(rings: Rings, least: number): Rings[] {
  if (rings.length < least) return []
  const [west, south, east, north] = extentOf(rings)
  const frame = reversed(Float64Array.of(west - 9, south - 9, east + 9, south - 9, east + 9, north + 9, west - 9, north + 9))
  return worked(ClipType.Union, [...rings, ...Array.from({ length: least - 1 }, () => frame)], [], FillRule.Positive)
}

export const piecesOf = (areas: readonly Rings[], scale: number): Piece[] =>
  areas.map((rings) => ({ rings, areaM2: ringsM2(rings) / (scale * scale) })).filter(({ areaM2 }) => areaM2 > 0)

/** A shape as a ring of many corners with the same area: none is farther than the sagitta from the true line. */
export function ringOfShape({ x, y, r, from, width }: Shape, sagitta = sagittaM): Float64Array {
  const isWedge = width !== undefined
  const turn = width ?? 2 * Math.PI
  const count = Math.max(isWedge ? 2 : 8, Math.ceil(turn / (2 * Math.acos(Math.max(0.7, 1 - sagitta / r)))))
  const step = turn / count
  const wide = r * Math.sqrt(step / Math.sin(step))
  const corners = isWedge ? count + 1 : count
  const ring = new Float64Array(2 * (corners + (isWedge ? 1 : 0)))
  for (let i = 0; i < corners; i++) {
    ring[2 * i] = x + wide * Math.cos((from ?? 0) + i * step)
    ring[2 * i + 1] = y + wide * Math.sin((from ?? 0) + i * step)
  }
  if (isWedge) ring.set([x, y], 2 * corners)
  return ring
}
