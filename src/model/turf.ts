import { booleanPointInPolygon, feature, featureCollection, union } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'

export type Areal = Polygon | MultiPolygon

/** On the edge counts as inside. The only file that knows Turf. */
export const isInside = (position: Position, ring: Position[]): boolean =>
  booleanPointInPolygon(position, { type: 'Polygon', coordinates: [ring] })

/** Areas as one; null where they are so broken that nobody can tell. */
export function united(areas: readonly Areal[]): Areal | null {
  try {
    return union(featureCollection(areas.map((area) => feature(area))))?.geometry ?? null
  } catch {
    return null
  }
}
