import { type Ground, type Overlay, overlayOf, type Shape } from '../../../src/analysis/overlay'
import { run } from '../../../src/load'
import { timed } from '../metric'

export interface Times {
  /** Served and open area of each ground. */
  readonly areasMs: number
  /** And the pieces that are open, as polygons. */
  readonly gapsMs: number
  readonly gapM2: number
  readonly polygonM2: number
  readonly flattened: number
  readonly longestMs: number
}

/** All there is to work out, from discs and grounds to areas and polygons of the gaps. */
export function gapsOf(shapes: readonly (Shape | null)[], grounds: readonly Ground[]): Times & { overlay: Overlay } {
  let longestMs = 0
  const step = <R>(work: () => R): R => {
    const { ms, result } = timed(work)
    longestMs = Math.max(longestMs, ms)
    return result
  }
  const start = performance.now()
  const laying = overlayOf(shapes, grounds)
  let laid = step(() => laying.next())
  while (!laid.done) laid = step(() => laying.next())
  const overlay = laid.value
  let [gapM2, polygonM2, flattened] = [0, 0, 0]
  grounds.forEach((_, i) => {
    const { gapM2: own, isFlattened } = step(() => overlay.at(i))
    gapM2 += own
    if (isFlattened) flattened++
  })
  const middle = performance.now()
  grounds.forEach((_, i) => {
    for (const { rings } of step(() => overlay.gapsAt(i))) polygonM2 += rings.reduce((sum, ring) => sum + areaOf(ring), 0)
  })
  return { areasMs: middle - start, gapsMs: performance.now() - start, gapM2, polygonM2, flattened, longestMs, overlay }
}

function areaOf(ring: Float64Array): number {
  let sum = 0
  for (let i = 2; i + 3 < ring.length; i += 2) sum += (ring[i]! - ring[0]!) * (ring[i + 3]! - ring[1]!) - (ring[i + 2]! - ring[0]!) * (ring[i + 1]! - ring[1]!)
  return sum / 2
}

export const laid = (shapes: readonly (Shape | null)[], grounds: readonly Ground[]): Overlay => run(overlayOf(shapes, grounds))
