import type { Ground, Overlaid, Piece, Shape } from './shape'

export type { Ground, Overlaid, Piece, Rings, Shape } from './shape'
export { groundOf } from './ground'
export { servedLength } from './line'
export { overlayOf } from './overlay'

/**
 * Shapes laid over grounds. What is asked is worked out when it is first asked, and kept until a shape that touches it
 * changes: so one mast that moves costs what lies about it.
 */
export interface Overlay {
  readonly shapes: readonly (Shape | null)[]
  readonly grounds: readonly Ground[]
  at(ground: number): Overlaid
  /** What of a ground is not served; circles are flattened by half a metre at most, with their area kept. */
  gapsAt(ground: number): readonly Piece[]
  /** What of a ground is served: with the gaps it is the ground again. */
  servedAt(ground: number): readonly Piece[]
  /** Where at least so many shapes lie over each other, wherever that is; `scale` of the plane there is 1. */
  outline(least: number): readonly Piece[]
  /** True square metres each shape alone serves, inside or outside the grounds; two shapes alike serve nothing alone. */
  alone(): Float64Array
  /** Puts a shape in place `i`, or nothing; the place after the last one adds. The grounds that are no longer as they were. */
  put(i: number, shape: Shape | null): readonly number[]
  /** Shapes whose area a point lies in. */
  over(x: number, y: number): readonly number[]
  /** Shapes whose box meets. */
  near(box: readonly [west: number, south: number, east: number, north: number]): readonly number[]
  /** Which share of a line lies in any of the shapes. */
  along(line: Float64Array): number
  /** `outline` and `alone` in steps. */
  outlineIn(least: number): Generator<number, readonly Piece[]>
  aloneIn(): Generator<number, Float64Array>
}
