import type { Geometry, Polygon, Position } from 'geojson'

/** West, south, east, north in degrees. */
export type Box = [west: number, south: number, east: number, north: number]

/** Calls `visit` for every position of a geometry. */
export function eachPosition(geometry: Geometry, visit: (position: Position) => void): void {
  if (geometry.type === 'GeometryCollection') for (const part of geometry.geometries) eachPosition(part, visit)
  else walk(geometry.coordinates as Nested, visit)
}

type Nested = Position | Nested[]
function walk(at: Nested, visit: (position: Position) => void): void {
  if (typeof at[0] === 'number') visit(at as Position)
  else for (const inner of at as Nested[]) walk(inner, visit)
}

export function boxOf(geometry: Geometry): Box | null {
  if (geometry.type === 'Point') return [geometry.coordinates[0]!, geometry.coordinates[1]!, geometry.coordinates[0]!, geometry.coordinates[1]!]
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  if (geometry.type === 'GeometryCollection') eachPosition(geometry, (position) => widen(box, position))
  else widen(box, geometry.coordinates as Nested)
  return box[0] <= box[2] ? box : null
}

/** Plain loops: everything that is opened goes through here before anything of it is seen. */
function widen(box: Box, at: Nested): void {
  if (typeof at[0] === 'number') return widen(box, [at as Position])
  if (typeof (at[0] as Nested | undefined)?.[0] !== 'number') {
    for (let i = 0; i < at.length; i++) widen(box, at[i] as Nested)
    return
  }
  let [west, south, east, north] = box
  for (let i = 0; i < at.length; i++) {
    const position = at[i] as Position
    const lng = position[0]!
    const lat = position[1]!
    if (lng < west) west = lng
    if (lat < south) south = lat
    if (lng > east) east = lng
    if (lat > north) north = lat
  }
  box[0] = west
  box[1] = south
  box[2] = east
  box[3] = north
}

export const boxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]

/** The first position: enough to fly to. */
export function anyPosition(geometry: Geometry | null): Position | null {
  let first: Position | null = null
  if (geometry) eachPosition(geometry, (position) => void (first ??= position))
  return first
}

const radians = Math.PI / 180
const equator = 6378137
const eccentricity2 = 0.0066943799901413165

/** Metres a degree of longitude and of latitude is long on the WGS 84 ellipsoid at a latitude. */
export function metresPerDegree(lat: number): [lng: number, lat: number] {
  const sin = Math.sin(lat * radians)
  const w2 = 1 - eccentricity2 * sin * sin
  const w = Math.sqrt(w2)
  return [(equator / w) * Math.cos(lat * radians) * radians, ((equator * (1 - eccentricity2)) / (w2 * w)) * radians]
}

/** True metres between two positions; exact to 1 ppm within 100 km (Turf's sphere is off by up to 0.5 %). */
export function metresBetween(a: Position, b: Position): number {
  const [perLng, perLat] = metresPerDegree((a[1]! + b[1]!) / 2)
  return Math.hypot((b[0]! - a[0]!) * perLng, (b[1]! - a[1]!) * perLat)
}

const corners = 96
/** A circle of true metres about a place. */
export function circleOf([lng, lat]: Position, radiusM: number): Polygon {
  const [perLng, perLat] = metresPerDegree(lat!)
  const ring = Array.from({ length: corners }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / corners
    return [lng! + (radiusM * Math.cos(angle)) / perLng, lat! + (radiusM * Math.sin(angle)) / perLat]
  })
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
}

export function lengthM(line: readonly Position[]): number {
  let length = 0
  for (let i = 1; i < line.length; i++) length += metresBetween(line[i - 1]!, line[i]!)
  return length
}

/** Twice the signed area of a ring in square degrees: above zero when it turns left, as RFC 7946 asks of shells. */
export function turning(ring: readonly Position[]): number {
  const [x0, y0] = ring[0] as [number, number]
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1]!
    const b = ring[i]!
    sum += (a[0]! - x0) * (b[1]! - y0) - (b[0]! - x0) * (a[1]! - y0)
  }
  return sum
}
