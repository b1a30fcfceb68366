import type { Geometry, Position } from 'geojson'
import { metresBetween, metresPerDegree } from './geometry'
import { rounded, rowsOf } from './vertices'

/** A place on a line: which of its rows, behind which vertex, how far to the next one. */
export interface OnLine {
  readonly row: number
  readonly after: number
  /** From 0 at the vertex to 1 at the next. */
  readonly share: number
  readonly position: Position
  readonly offM: number
}

/** The place on a line, or on an area's edge, that is nearest to another place. */
export function nearestOn(geometry: Geometry, [lng, lat]: Position): OnLine | null {
  const [perLng, perLat] = metresPerDegree(lat!)
  let best: OnLine | null = null
  rowsOf(geometry).forEach(({ positions }, row) => {
    for (let i = 1; i < positions.length; i++) {
      const [a, b] = [positions[i - 1]!, positions[i]!]
      const [ax, ay] = [(a[0]! - lng!) * perLng, (a[1]! - lat!) * perLat]
      const [dx, dy] = [(b[0]! - a[0]!) * perLng, (b[1]! - a[1]!) * perLat]
      const long2 = dx * dx + dy * dy
      const share = long2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / long2))
      const offM = Math.hypot(ax + share * dx, ay + share * dy)
      if (!best || offM < best.offM) best = { row, after: i - 1, share, position: along(a, b, share), offM }
    }
  })
  return best
}

/** A place between two, with nothing lost at the two themselves. */
export function along(a: Position, b: Position, share: number): Position {
  if (share <= 0) return a
  if (share >= 1) return b
  return a.slice(0, Math.min(a.length, b.length)).map((n, i) => (i < 2 ? rounded(n + (b[i]! - n) * share) : n + (b[i]! - n) * share))
}

/** How far from a line's beginning a place on it is; the gaps between the parts of a line count for nothing. */
export function measureM(geometry: Geometry, { row, after, share }: OnLine): number {
  let measure = 0
  const rows = rowsOf(geometry)
  for (let r = 0; r <= row; r++) {
    const { positions } = rows[r]!
    const last = r === row ? after : positions.length - 1
    for (let i = 0; i < last; i++) measure += metresBetween(positions[i]!, positions[i + 1]!)
    if (r === row && share > 0) measure += share * metresBetween(positions[after]!, positions[after + 1]!)
  }
  return measure
}
