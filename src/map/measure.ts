import type { Position } from 'geojson'
import { areaM2Of } from '../analysis/size'

/**
 * Everything here is on the WGS 84 ellipsoid. A segment is the shortest way between its ends (Vincenty 1975), a bearing the
 * direction in which it sets out, an area what the lines on the map enclose.
 */
const radians = Math.PI / 180
const equator = 6378137
const flattening = 1 / 298.257223563
const pole = equator * (1 - flattening)

export interface Course { readonly lengthM: number; /** Degrees clockwise from north. */ readonly bearingDeg: number }

/** Opposite ends of the earth do not converge; nobody measures those here. */
const mostRounds = 50

export function courseOf([lngA, latA]: Position, [lngB, latB]: Position): Course {
  const [uA, uB] = [Math.atan((1 - flattening) * Math.tan(latA! * radians)), Math.atan((1 - flattening) * Math.tan(latB! * radians))]
  const [sinA, cosA, sinB, cosB] = [Math.sin(uA), Math.cos(uA), Math.sin(uB), Math.cos(uB)]
  const apart = (lngB! - lngA!) * radians
  let lambda = apart
  for (let round = 0; ; round++) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)]
    const sinS = Math.hypot(cosB * sinL, cosA * sinB - sinA * cosB * cosL)
    if (sinS === 0) return { lengthM: 0, bearingDeg: 0 }
    const cosS = sinA * sinB + cosA * cosB * cosL
    const sigma = Math.atan2(sinS, cosS)
    const sinAlpha = (cosA * cosB * sinL) / sinS
    const cos2Alpha = 1 - sinAlpha * sinAlpha
    const cos2M = cos2Alpha === 0 ? 0 : cosS - (2 * sinA * sinB) / cos2Alpha
    const c = (flattening / 16) * cos2Alpha * (4 + flattening * (4 - 3 * cos2Alpha))
    const before = lambda
    lambda = apart + (1 - c) * flattening * sinAlpha * (sigma + c * sinS * (cos2M + c * cosS * (2 * cos2M * cos2M - 1)))
    if (Math.abs(lambda - before) > 1e-12 && round < mostRounds) continue
    const bearing = Math.atan2(cosB * Math.sin(lambda), cosA * sinB - sinA * cosB * Math.cos(lambda)) / radians
    return { lengthM: arcM(sigma, sinS, cosS, cos2M, cos2Alpha), bearingDeg: (bearing + 360) % 360 }
  }
}

/** How long an arc of the great circle is on the ellipsoid, and how much longer than on a sphere. */
function seriesOf(cos2Alpha: number): { unitM: number; excess: (sigma: Arc) => number } {
  const u2 = cos2Alpha * ((equator * equator) / (pole * pole) - 1)
  const a = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)))
  const b = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
  const inner = ({ sin, cos, cos2M }: Arc) => cos * (2 * cos2M * cos2M - 1) - (b / 6) * cos2M * (4 * sin * sin - 3) * (4 * cos2M * cos2M - 3)
  return { unitM: pole * a, excess: (arc) => b * arc.sin * (arc.cos2M + (b / 4) * inner(arc)) }
}
interface Arc { readonly sin: number; readonly cos: number; readonly cos2M: number }

function arcM(sigma: number, sin: number, cos: number, cos2M: number, cos2Alpha: number): number {
  const { unitM, excess } = seriesOf(cos2Alpha)
  return unitM * (sigma - excess({ sin, cos, cos2M }))
}

/** Where a course ends: measured back it is the same to a hundredth of a millimetre. */
export function endOf([lng, lat]: Position, { lengthM, bearingDeg }: Course): Position {
  const [sinB, cosB] = [Math.sin(bearingDeg * radians), Math.cos(bearingDeg * radians)]
  const tanU = (1 - flattening) * Math.tan(lat! * radians)
  const cosU = 1 / Math.hypot(1, tanU)
  const sinU = tanU * cosU
  const start = Math.atan2(tanU, cosB)
  const sinAlpha = cosU * sinB
  const cos2Alpha = 1 - sinAlpha * sinAlpha
  const { unitM, excess } = seriesOf(cos2Alpha)
  const arcOf = (sigma: number): Arc => ({ sin: Math.sin(sigma), cos: Math.cos(sigma), cos2M: Math.cos(2 * start + sigma) })
  let sigma = lengthM / unitM
  for (let round = 0, before = Infinity; Math.abs(sigma - before) > 1e-14 && round < mostRounds; round++) {
    before = sigma
    sigma = lengthM / unitM + excess(arcOf(sigma))
  }
  const { sin, cos, cos2M } = arcOf(sigma)
  const north = Math.atan2(sinU * cos + cosU * sin * cosB, (1 - flattening) * Math.hypot(sinAlpha, sinU * sin - cosU * cos * cosB))
  const lambda = Math.atan2(sin * sinB, cosU * cos - sinU * sin * cosB)
  const c = (flattening / 16) * cos2Alpha * (4 + flattening * (4 - 3 * cos2Alpha))
  const turn = lambda - (1 - c) * flattening * sinAlpha * (sigma + c * sin * (cos2M + c * cos * (2 * cos2M * cos2M - 1)))
  return [lng! + turn / radians, north / radians]
}

/** Along all segments. */
export function pathM(points: readonly Position[]): number {
  let sum = 0
  for (let i = 1; i < points.length; i++) sum += courseOf(points[i - 1]!, points[i]!).lengthM
  return sum
}

/** Round the whole, back to the first point. */
export const roundM = (points: readonly Position[]): number => (points.length < 2 ? 0 : pathM([...points, points[0]!]))

const mercator = (lat: number) => Math.asinh(Math.tan(lat * radians))
const latitude = (y: number) => Math.atan(Math.sinh(y)) / radians
/** Edges longer than this, in degrees, follow the line that is seen, which is straight on the map. */
const straightDeg = 0.02

/** Points between two, on the line as it is drawn. */
function* between(a: Position, b: Position): Generator<Position> {
  const pieces = Math.ceil(Math.max(Math.abs(b[0]! - a[0]!), Math.abs(b[1]! - a[1]!)) / straightDeg)
  const [from, to] = [mercator(a[1]!), mercator(b[1]!)]
  for (let i = 1; i < pieces; i++) yield [a[0]! + ((b[0]! - a[0]!) * i) / pieces, latitude(from + ((to - from) * i) / pieces)]
}

/** What a closed line encloses, as it is drawn. */
export function enclosedM2(points: readonly Position[]): number {
  if (points.length < 3) return 0
  const ring: Position[] = []
  for (let i = 0; i < points.length; i++) ring.push(points[i]!, ...between(points[i]!, points[(i + 1) % points.length]!))
  return areaM2Of({ type: 'Polygon', coordinates: [[...ring, points[0]!]] }) ?? 0
}
