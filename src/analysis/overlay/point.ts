import type { Shape } from './shape'

/** Metres a point may lie beside a line and still be on it. */
const onM = 1e-6

/** On the line counts as inside. */
export function isOver({ x, y, r, from, width }: Shape, px: number, py: number): boolean {
  const dx = px - x
  const dy = py - y
  if (dx * dx + dy * dy > (r + onM) * (r + onM)) return false
  if (width === undefined) return true
  const first = from ?? 0
  return Math.cos(first) * dy - Math.sin(first) * dx >= -onM && Math.cos(first + width) * dy - Math.sin(first + width) * dx <= onM
}
