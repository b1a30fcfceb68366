import type { LineString, MultiLineString, Position } from 'geojson'
import { type Besides, drawn, type Hit, meanOffM, type Stretch, united } from '../beside'
import type { Plane } from '../plane'
import type { Stroke } from '../sharing/result'
import type { Scene } from './scene'

/** Lines as one geometry; null where there are none. */
export function linesAs(lines: readonly (readonly Position[])[]): LineString | MultiLineString | null {
  const sound = lines.filter((line) => line.length > 1).map((line) => [...line])
  if (sound.length === 0) return null
  return sound.length === 1 ? { type: 'LineString', coordinates: sound[0]! } : { type: 'MultiLineString', coordinates: sound }
}

/** What is beside something, of a line as it was drawn. */
export const stretched = (positions: readonly Position[], line: Float64Array, stretches: readonly Stretch[]): Position[][] =>
  united(stretches).map((stretch) => drawn(positions, line, stretch))

export const strokeOf = (role: Stroke['role'], lines: readonly (readonly Position[])[], more: Omit<Stroke, 'role' | 'geometry'>): Stroke[] => {
  const geometry = linesAs(lines)
  return geometry ? [{ role, geometry, ...more }] : []
}

/** From the middle of the longest hit to the line that was hit. */
export function linkOf(besides: Besides, plane: Plane, line: Float64Array, hits: readonly Hit[]): Stroke[] {
  if (hits.length === 0) return []
  const long = hits.reduce((best, hit) => (hit.toM - hit.fromM > best.toM - best.fromM ? hit : best))
  const [a, b] = besides.link(line, long, (long.fromM + long.toM) / 2)
  const metres = Math.hypot(b[0] - a[0], b[1] - a[1]) / plane.scaleAt(a[0], a[1])
  if (metres < 0.01) return []
  return [{ role: 'link', geometry: { type: 'LineString', coordinates: [plane.toGlobe(...a), plane.toGlobe(...b)] }, label: { key: 'ducting.link', values: { metres } } }]
}

/** A mean over several lines, the longer ones counting more. */
export function meanOf({ besides }: Scene, lines: readonly { readonly line: Float64Array; readonly scale: number; readonly hits: readonly Hit[]; readonly alongM: number }[]): number {
  const all = lines.filter(({ alongM, hits }) => alongM > 0 && hits.length > 0)
  const whole = all.reduce((sum, { alongM }) => sum + alongM, 0)
  return whole > 0 ? all.reduce((sum, { line, scale, hits, alongM }) => sum + (alongM * meanOffM(besides, line, hits)) / scale, 0) / whole : 0
}
