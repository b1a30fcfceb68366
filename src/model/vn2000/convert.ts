import type { Position } from 'geojson'
import { geocentric, geographic, type Pair, planeOf, semiMajorM } from './ellipsoid'
import { type System, systemOf, systems } from './systems'

/** Both ways between a system, [east, north] or [lng, lat], and WGS 84. A height is handed on as it came. */
export interface Converter {
  readonly toWgs84: (position: Position) => Position
  readonly fromWgs84: (position: Position) => Position
}

/**
 * The seven parameters of Decision 05/2007 (EPSG:6960), in metres, seconds of arc and parts of a million. The decision and EPSG turn
 * the coordinate frame, here the position vector is turned: the three rotations have the other sign. Without that it is 0.6 m off, and nobody sees it.
 */
const shiftM = [-191.90441429, -39.30318279, -111.45032835] as const
const second = Math.PI / 180 / 3600
const [rx, ry, rz] = [0.00928836 * second, -0.01975479 * second, 0.00427372 * second]
const growth = 1 + 0.252906278e-6

function vn2000ToWgs84(pair: Pair): Pair {
  const [x, y, z] = geocentric(pair)
  return geographic([
    growth * (x - rz * y + ry * z) + shiftM[0], growth * (rz * x + y - rx * z) + shiftM[1], growth * (-ry * x + rx * y + z) + shiftM[2],
  ])
}

function wgs84ToVn2000(pair: Pair): Pair {
  const [x, y, z] = geocentric(pair).map((part, i) => (part - shiftM[i]!) / growth) as [number, number, number]
  return geographic([x + rz * y - ry * z, -rz * x + y + rx * z, ry * x - rx * y + z])
}

const same: Convert = (pair) => pair

/** Web Mercator knows no ellipsoid. */
const webMercator = {
  forward: ([lng, lat]: Pair): Pair => [(lng * Math.PI * semiMajorM) / 180, semiMajorM * Math.asinh(Math.tan((lat * Math.PI) / 180))],
  inverse: ([x, y]: Pair): Pair => [((x / semiMajorM) * 180) / Math.PI, (Math.atan(Math.sinh(y / semiMajorM)) * 180) / Math.PI],
}

/** From WGS 84 into a system and back, straight as the formulas say. */
function waysOf({ datum, kind, centralMeridian, scale }: System): { forward: Convert; inverse: Convert } {
  if (kind === 'other') return webMercator
  const plane = kind === 'geographic' ? { forward: same, inverse: same } : planeOf(centralMeridian!, scale!)
  if (datum === 'wgs84') return plane
  return { forward: (pair) => plane.forward(wgs84ToVn2000(pair)), inverse: (pair) => vn2000ToWgs84(plane.inverse(pair)) }
}

const converters = new Map<number, Converter>()

/** The converter of a system, made once; null for a system nobody here knows. What cannot be converted becomes [NaN, NaN]. */
export function converter(epsg: number): Converter | null {
  const made = converters.get(epsg)
  if (made) return made
  const system = systemOf(epsg)
  if (!system) return null
  const fresh = converterOf(system)
  converters.set(epsg, fresh)
  return fresh
}

function converterOf(system: System): Converter {
  if (system.epsg === 4326) return { toWgs84: guarded((pair) => pair), fromWgs84: guarded((pair) => pair) }
  const { forward, inverse } = waysOf(system)
  const back = system.datum === 'vn2000' ? exactInverse(forward, inverse) : inverse
  return { toWgs84: guarded(back), fromWgs84: guarded(forward) }
}

type Convert = (pair: Pair) => Pair

/**
 * A shift of datum without heights forgets 5–35 m of height each way, in PROJ as here: there and back is 1.4 mm off, and a survey's third
 * decimal with it. `fromWgs84` agrees with PROJ to a micrometre; this makes `toWgs84` its inverse, so what came in as 585791.005 is printed as that.
 */
const exactInverse = (forward: Convert, inverse: Convert): Convert => (pair) => {
  const [x, y] = forward(inverse([...pair]))
  return inverse([2 * pair[0] - x, 2 * pair[1] - y])
}

/** A file is full of what is no number, and of places no plane can show: one must not end the load. */
const guarded = (convert: Convert) => (position: Position): Position => {
  const [x, y] = isPair(position) ? convert([position[0]!, position[1]!]) : [NaN, NaN]
  const pair: Position = Number.isFinite(x) && Number.isFinite(y) ? [x, y] : [NaN, NaN]
  return position.length > 2 ? [...pair, position[2]!] : pair
}

const isPair = ([x, y]: Position): boolean => Number.isFinite(x) && Number.isFinite(y)

function known(epsg: number): Converter {
  const found = converter(epsg)
  if (!found) throw new Error(`Coordinate system: got EPSG:${epsg}, expected one of ${systems.map((system) => system.epsg).join(', ')}`)
  return found
}

/** [east, north] or [lng, lat] in a known system → WGS 84. Many positions at once: take `converter` outside the loop. */
export const toWgs84 = (position: Position, epsg: number): Position => known(epsg).toWgs84(position)

/** WGS 84 → [east, north] or [lng, lat] in a known system. */
export const fromWgs84 = (position: Position, epsg: number): Position => known(epsg).fromWgs84(position)
