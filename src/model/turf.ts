import { booleanPointInPolygon } from '@turf/turf'
import type { Position } from 'geojson'

/** On the edge counts as inside. The only file that knows Turf. */
export const isInside = (position: Position, ring: Position[]): boolean =>
  booleanPointInPolygon(position, { type: 'Polygon', coordinates: [ring] })
