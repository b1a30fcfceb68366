import type { Overlay } from './index'
import { isOver } from './point'

/** Which share of a line on the plane lies in any of the shapes. */
export function servedLength({ shapes }: Overlay, line: Float64Array): number {
  let [length, served] = [0, 0]
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!]
    const own = Math.hypot(bx - ax, by - ay)
    const steps = Math.max(1, Math.ceil(own / 5))
    for (let k = 0; k < steps; k++) {
      const at = (k + 0.5) / steps
      if (shapes.some((shape) => shape && isOver(shape, ax + at * (bx - ax), ay + at * (by - ay)))) served += own / steps
    }
    length += own
  }
  return length > 0 ? served / length : 0
}
