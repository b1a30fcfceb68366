import KDBush from 'kdbush'
import type { Plane } from '../plane'

/** Points of a plane by their places, asked which of them lie within a distance. The only file that knows KDBush. */
export interface Points {
  /** Places of the points no farther than this, itself among them; in no order. */
  within(x: number, y: number, reachM: number): number[]
}

/** Flat leaves of so many points: smaller ones cost more steps down than they spare points to test. */
const leaf = 16

export function pointsOf(x: ArrayLike<number>, y: ArrayLike<number>): Points {
  if (x.length === 0) return { within: () => [] }
  const tree = new KDBush(x.length, leaf)
  for (let i = 0; i < x.length; i++) tree.add(x[i]!, y[i]!)
  tree.finish()
  return { within: (px, py, reachM) => tree.within(px, py, reachM) }
}

/** All pairs of points no farther apart than this in metres of their plane: place, place, … of the lower and the higher of each, in their order. */
export function pairsWithin(x: ArrayLike<number>, y: ArrayLike<number>, reachM: number): Uint32Array {
  const points = pointsOf(x, y)
  const pairs: number[] = []
  for (let i = 0; i < x.length; i++) {
    const later = points.within(x[i]!, y[i]!, reachM).filter((one) => one > i)
    if (later.length > 1) later.sort((a, b) => a - b)
    for (let at = 0; at < later.length; at++) pairs.push(i, later[at]!)
  }
  return Uint32Array.from(pairs)
}

/** Two points by their places, the lower first, and how far apart they are. */
export interface Pair { readonly a: number; readonly b: number; readonly distanceM: number }

/** Metres on the ground between two points of a plane. */
export const metresOn = (plane: Pick<Plane, 'scaleAt'>, ax: number, ay: number, bx: number, by: number): number =>
  Math.hypot(ax - bx, ay - by) / plane.scaleAt((ax + bx) / 2, (ay + by) / 2)

/** The same in metres on the ground, with the distance of each. */
export function nearPairs(plane: Pick<Plane, 'scaleAt'>, x: ArrayLike<number>, y: ArrayLike<number>, reachM: number): Pair[] {
  let scale = 1
  for (let i = 0; i < x.length; i++) scale = Math.max(scale, plane.scaleAt(x[i]!, y[i]!))
  const found = pairsWithin(x, y, reachM * scale)
  const pairs: Pair[] = []
  for (let i = 0; i < found.length; i += 2) {
    const [a, b] = [found[i]!, found[i + 1]!]
    const distanceM = metresOn(plane, x[a]!, y[a]!, x[b]!, y[b]!)
    if (distanceM <= reachM) pairs.push({ a, b, distanceM })
  }
  return pairs
}
