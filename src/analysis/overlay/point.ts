import type { Shape } from './shape'

const turn = 2 * Math.PI

/** On the line counts as inside. */
export function isOver({ x, y, r, from, width }: Shape, px: number, py: number): boolean {
  const [dx, dy] = [px - x, py - y]
  if (dx * dx + dy * dy > r * r) return false
  if (width === undefined || (dx === 0 && dy === 0)) return true
  const angle = (Math.atan2(dy, dx) - from!) % turn
  return (angle < 0 ? angle + turn : angle) <= width
}
