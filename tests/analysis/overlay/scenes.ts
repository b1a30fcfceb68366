import type { Position } from 'geojson'
import { type Ground, type Overlay, overlayOf, type Shape } from '../../../src/analysis/overlay'
import { groundFrom, turned } from '../../../scripts/bench/overlay/degenerate'
import { run } from '../../../src/load'
import { pick, random, whole } from '../../random'

export { degenerate, groundFrom, rectangle, ringM2, ringsM2, turned } from '../../../scripts/bench/overlay/degenerate'

/** As GeoJSON has it. */
export const closed = (ring: Float64Array): Position[] => [...Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!]), [ring[0]!, ring[1]!]]

export const twoPi = 2 * Math.PI

export const laid = (shapes: readonly (Shape | null)[], grounds: readonly Ground[]): Overlay => run(overlayOf(shapes, grounds))

/** A ring about a place whose corners stand between 0.6 and 1 of a radius from it. */
export function star(next: () => number, x: number, y: number, r: number, corners: number): number[] {
  return Array.from({ length: corners }, (_, i) => {
    const [way, far] = [(i / corners) * twoPi, r * (0.6 + 0.4 * next())]
    return [x + far * Math.cos(way), y + far * Math.sin(way)]
  }).flat()
}

export interface Scene { readonly shapes: Shape[]; readonly grounds: Ground[] }

/** Where coordinates of a plane are large. */
const corner = [431_234.56, 1_672_345.67] as const

/** Discs and wedges at random over wards with holes and islands in the holes. */
export function scattered(seed: number): Scene {
  const next = random(seed)
  const [x0, y0] = corner
  const wedges = pick(next, [0, 0.5, 1])
  const shapes = Array.from({ length: whole(next, 0, 40) }, (): Shape => {
    const shape = { x: x0 + 10_000 * next(), y: y0 + 10_000 * next(), r: 200 + 1800 * next() }
    return next() < wedges ? { ...shape, from: twoPi * next(), width: next() < 0.2 ? Math.PI : 0.2 + 2.9 * next() } : shape
  })
  const grounds = Array.from({ length: 3 }, () => {
    const [x, y, r] = [x0 + 10_000 * next(), y0 + 10_000 * next(), 1000 + 4000 * next()]
    const rings = [star(next, x, y, r, whole(next, 8, 120))]
    if (next() < 0.5) rings.push(turned(star(next, x, y, 0.5 * r, 50)))
    if (rings.length > 1 && next() < 0.5) rings.push(star(next, x, y, 0.25 * r, 30))
    return groundFrom(...rings)
  })
  return { shapes, grounds }
}
