import { type Ground, type Overlay, overlayOf, type Shape } from '../../../src/analysis/overlay'
import { run } from '../../../src/load'
import { timed } from '../metric'

export interface Times {
  readonly ms: number
  readonly longestMs: number
  readonly gapM2: number
  /** The corners of the pieces themselves, where they were asked for. */
  readonly polygonM2: number
  readonly flattened: number
}

type Shapes = readonly (Shape | null)[]

/** All there is to work out, from discs and grounds to the polygons of the gaps with the areas, and to the areas alone. */
export const gapsOf = (shapes: Shapes, grounds: readonly Ground[]): Times => workedOut(shapes, grounds, true)
export const areasOf = (shapes: Shapes, grounds: readonly Ground[]): Times => workedOut(shapes, grounds, false)

function workedOut(shapes: Shapes, grounds: readonly Ground[], areDrawn: boolean): Times {
  let longestMs = 0
  const step = <R>(work: () => R): R => {
    const { ms, result } = timed(work)
    longestMs = Math.max(longestMs, ms)
    return result
  }
  const { ms, result } = timed(() => {
    const laying = overlayOf(shapes, grounds)
    let next = step(() => laying.next())
    while (!next.done) next = step(() => laying.next())
    const overlay = next.value
    return { overlay, all: grounds.map((_, i) => step(() => ({ pieces: areDrawn ? overlay.gapsAt(i) : [], ...overlay.at(i) }))) }
  })
  let [gapM2, polygonM2, flattened] = [0, 0, 0]
  for (const ground of result.all) {
    gapM2 += ground.gapM2
    if (ground.isFlattened) flattened++
    for (const { rings } of ground.pieces) polygonM2 += rings.reduce((sum, ring) => sum + areaOf(ring), 0)
  }
  return { ms, longestMs, gapM2, polygonM2, flattened }
}

function areaOf(ring: Float64Array): number {
  let sum = 0
  for (let i = 2; i + 3 < ring.length; i += 2) sum += (ring[i]! - ring[0]!) * (ring[i + 3]! - ring[1]!) - (ring[i + 2]! - ring[0]!) * (ring[i + 1]! - ring[1]!)
  return sum / 2
}

export const laid = (shapes: Shapes, grounds: readonly Ground[]): Overlay => run(overlayOf(shapes, grounds))
