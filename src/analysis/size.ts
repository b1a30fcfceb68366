import type { Geometry, Position } from 'geojson'
import { lengthM } from '../model/geometry'

/** True metres of a line, or of all its parts; null for what has no length of its own. */
export function lengthOf(geometry: Geometry | null): number | null {
  if (geometry?.type === 'LineString') return lengthM(geometry.coordinates)
  if (geometry?.type === 'MultiLineString') return geometry.coordinates.reduce((sum, line) => sum + lengthM(line), 0)
  return null
}

/** True square metres of an area without its holes; null for what has no area. */
export function areaM2Of(geometry: Geometry | null): number | null {
  if (geometry?.type === 'Polygon') return polygonM2(geometry.coordinates)
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.reduce((sum, polygon) => sum + polygonM2(polygon), 0)
  return null
}

const polygonM2 = ([shell, ...holes]: readonly Position[][]): number =>
  shell ? Math.max(0, Math.abs(ringM2(shell)) - holes.reduce((sum, hole) => sum + Math.abs(ringM2(hole)), 0)) : 0

const radians = Math.PI / 180
const equator = 6378137
const eccentricity = 0.08181919084262149

/** The area of the WGS 84 ellipsoid between the equator and a latitude, for one radian of longitude. */
function zone(lat: number): number {
  const sin = Math.sin(lat * radians)
  const es = eccentricity * sin
  const factor = (equator * equator * (1 - eccentricity * eccentricity)) / 2
  return factor * (sin / (1 - es * es) + Math.log((1 + es) / (1 - es)) / (2 * eccentricity))
}

/** Trapezes of longitude on the ellipsoid's zones: exact to 1e-6 for edges of some kilometres. Signed by the turn. */
function ringM2(ring: readonly Position[]): number {
  let sum = 0
  const first = ring.length ? zone(ring[0]![1]!) : 0
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1]!
    const b = ring[i]!
    sum += (b[0]! - a[0]!) * radians * ((zone(a[1]!) + zone(b[1]!)) / 2 - first)
  }
  return -sum
}
