/** A pair as its plane has it: [lng, lat] in degrees, [east, north] in metres. */
export type Pair = [number, number]

/** WGS 84, which VN-2000 shares. */
export const semiMajorM = 6378137
const flattening = 1 / 298.257223563
const e2 = flattening * (2 - flattening)
const e = Math.sqrt(e2)
const n = flattening / (2 - flattening)
const degree = Math.PI / 180

const powers = [n, n ** 2, n ** 3, n ** 4, n ** 5, n ** 6]
/** From the lowest power each has up to the sixth. */
const series = (...rows: readonly (readonly number[])[]): number[] => rows.map((row, j) => row.reduce((sum, part, i) => sum + part * powers[j + i]!, 0))

/** The quarter of a meridian over a right angle, and the series of Krüger to the sixth power of n: a micrometre needs four, these are exact. */
const meridianM = (semiMajorM / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64 + n ** 6 / 256)
const toPlane = series(
  [1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37800], [13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1983433 / 1935360],
  [61 / 240, -103 / 140, 15061 / 26880, 167603 / 181440], [49561 / 161280, -179 / 168, 6601661 / 7257600], [34729 / 80640, -3418889 / 1995840], [212378941 / 319334400],
)
const fromPlane = series(
  [-1 / 2, 2 / 3, -37 / 96, 1 / 360, 81 / 512, -96199 / 604800], [-1 / 48, -1 / 15, 437 / 1440, -46 / 105, 1118711 / 3870720],
  [-17 / 480, 37 / 840, 209 / 4480, -5569 / 90720], [-4397 / 161280, 11 / 504, 830251 / 7257600], [-4583 / 161280, 108847 / 3991680], [-20648693 / 638668800],
)

/** Adds a series to a point of the conformal plane. */
function bent(xi: number, eta: number, parts: readonly number[]): [xi: number, eta: number] {
  let [x, y] = [xi, eta]
  parts.forEach((part, i) => {
    const k = 2 * (i + 1)
    x += part * Math.sin(k * xi) * Math.cosh(k * eta)
    y += part * Math.cos(k * xi) * Math.sinh(k * eta)
  })
  return [x, y]
}

/** Beyond some 70° from its meridian a transverse Mercator plane means nothing. */
const farthest = 2.6

/** The transverse Mercator plane of a meridian: false east 500 km, no false north. */
export function planeOf(centralMeridian: number, scale: number): { forward: (pair: Pair) => Pair; inverse: (pair: Pair) => Pair } {
  const unitM = scale * meridianM
  return {
    forward([lng, lat]) {
      const sine = Math.sin(lat * degree)
      const tangent = Math.sinh(Math.atanh(sine) - e * Math.atanh(e * sine))
      const turn = wrapped(lng - centralMeridian) * degree
      const eta = Math.asinh(Math.sin(turn) / Math.hypot(tangent, Math.cos(turn)))
      if (Math.abs(lat) > 90 || Math.abs(eta) > farthest) return [NaN, NaN]
      const [north, east] = bent(Math.atan2(tangent, Math.cos(turn)), eta, toPlane)
      return [500_000 + unitM * east, unitM * north]
    },
    inverse([east, north]) {
      const eta = (east - 500_000) / unitM
      if (Math.abs(eta) > farthest) return [NaN, NaN]
      const [xi, side] = bent(north / unitM, eta, fromPlane)
      const tangent = geodetic(Math.sin(xi) / Math.hypot(Math.sinh(side), Math.cos(xi)))
      return [wrapped(Math.atan2(Math.sinh(side), Math.cos(xi)) / degree + centralMeridian), Math.atan(tangent) / degree]
    },
  }
}

/** The tangent of the latitude whose conformal latitude has this tangent (Karney 2011). It is as good as it gets after three turns. */
function geodetic(conformal: number): number {
  let tangent = conformal / (1 - e2)
  for (let i = 0; i < 4; i++) {
    const secant = Math.hypot(1, tangent)
    const sigma = Math.sinh(e * Math.atanh((e * tangent) / secant))
    const now = tangent * Math.hypot(1, sigma) - sigma * secant
    tangent += ((conformal - now) / Math.hypot(1, now)) * ((1 + (1 - e2) * tangent ** 2) / ((1 - e2) * secant))
  }
  return tangent
}

const wrapped = (degrees: number): number => (degrees >= -180 && degrees <= 180 ? degrees : ((((degrees + 180) % 360) + 360) % 360) - 180)

export type Spot = readonly [x: number, y: number, z: number]

/** On the ellipsoid itself: a shift of datum without heights knows no other. */
export function geocentric([lng, lat]: Pair): Spot {
  const [sine, cosine] = [Math.sin(lat * degree), Math.cos(lat * degree)]
  const radiusM = semiMajorM / Math.sqrt(1 - e2 * sine ** 2)
  return [radiusM * cosine * Math.cos(lng * degree), radiusM * cosine * Math.sin(lng * degree), radiusM * (1 - e2) * sine]
}

/** The place below or above a spot some metres off the ellipsoid. */
export function geographic([x, y, z]: Spot): Pair {
  const flat = Math.hypot(x, y)
  let lat = Math.atan2(z, flat * (1 - e2))
  for (let i = 0; i < 5; i++) {
    const sine = Math.sin(lat)
    const radiusM = semiMajorM / Math.sqrt(1 - e2 * sine ** 2)
    lat = Math.atan2(z + e2 * radiusM * sine, flat)
  }
  return [Math.atan2(y, x) / degree, lat / degree]
}
