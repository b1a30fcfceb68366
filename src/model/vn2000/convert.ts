import type { Position } from 'geojson'
import proj4 from 'proj4'
import { type System, systemOf, systems } from './systems'

/** Both ways between a system, [east, north] or [lng, lat], and WGS 84. A height is handed on as it came. */
export interface Converter {
  readonly toWgs84: (position: Position) => Position
  readonly fromWgs84: (position: Position) => Position
}

/**
 * The seven parameters of Decision 05/2007 (EPSG:6960) as `+towgs84` wants them. The decision and EPSG turn the coordinate frame,
 * `+towgs84` turns the position vector: the three rotations have the other sign here. Without that it is 0.6 m off, and nobody sees it.
 */
const toWgs84OfVn2000 = '-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278'

function definitionOf({ datum, kind, centralMeridian, scale }: System): string {
  if (kind === 'other') return '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs'
  const shift = datum === 'vn2000' ? toWgs84OfVn2000 : '0,0,0'
  const plane = `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=${scale} +x_0=500000 +y_0=0 +units=m`
  const projection = kind === 'geographic' ? '+proj=longlat' : plane
  return `${projection} +ellps=WGS84 +towgs84=${shift} +no_defs`
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
  const { forward, inverse } = proj4('+proj=longlat +datum=WGS84 +no_defs', definitionOf(system))
  const back = system.datum === 'vn2000' ? exactInverse(forward, inverse) : inverse
  return { toWgs84: guarded(back), fromWgs84: guarded(forward) }
}

type Convert = (pair: [number, number]) => [number, number]

/**
 * A shift of datum without heights forgets 5–35 m of height each way, in PROJ as in proj4: there and back is 1.4 mm off, and a survey's third
 * decimal with it. `fromWgs84` agrees with PROJ to a micrometre; this makes `toWgs84` its inverse, so what came in as 585791.005 is printed as that.
 */
const exactInverse = (forward: Convert, inverse: Convert): Convert => (pair) => {
  const [x, y] = forward(inverse([...pair]))
  return inverse([2 * pair[0] - x, 2 * pair[1] - y])
}

/** proj4 throws where a number is not finite, on the way too; a file is full of such things and one must not end the load. */
const guarded = (convert: Convert) => (position: Position): Position => {
  let pair: Position = [NaN, NaN]
  try {
    const [x, y] = convert([position[0]!, position[1]!])
    if (Number.isFinite(x) && Number.isFinite(y)) pair = [x, y]
  } catch {
    pair = [NaN, NaN]
  }
  return position.length > 2 ? [...pair, position[2]!] : pair
}

function known(epsg: number): Converter {
  const found = converter(epsg)
  if (!found) throw new Error(`Coordinate system: got EPSG:${epsg}, expected one of ${systems.map((system) => system.epsg).join(', ')}`)
  return found
}

/** [east, north] or [lng, lat] in a known system → WGS 84. Many positions at once: take `converter` outside the loop. */
export const toWgs84 = (position: Position, epsg: number): Position => known(epsg).toWgs84(position)

/** WGS 84 → [east, north] or [lng, lat] in a known system. */
export const fromWgs84 = (position: Position, epsg: number): Position => known(epsg).fromWgs84(position)
