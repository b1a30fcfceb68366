import type { Position } from 'geojson'
import { planeOf, semiMajorM } from '../model/vn2000/ellipsoid'

/**
 * A plane in metres about a meridian: transverse Mercator of scale 1. It keeps angles, so a disc stays a disc; how much
 * longer a metre is at a place is `scaleAt`: radii are multiplied by it, areas divided by its square.
 */
export interface Plane {
  toPlane(lng: number, lat: number): [x: number, y: number]
  toGlobe(x: number, y: number): Position
  /** Plane metres for one true metre at a point of the plane. */
  scaleAt(x: number, y: number): number
}

const falseEastM = 500_000
const e2 = 0.0066943799901413165

export function planeAbout(meridian: number): Plane {
  const { forward, inverse } = planeOf(meridian, 1)
  return {
    toPlane(lng, lat) {
      const [east, north] = forward([lng, lat])
      return [east - falseEastM, north]
    },
    toGlobe: (x, y) => inverse([x + falseEastM, y]),
    scaleAt(x, y) {
      // The latitude needs no more care than this: a degree wrong is 1e-4 of a scale that is 1e-4 from 1.
      const sine = Math.sin(y / 6_367_449)
      const w2 = 1 - e2 * sine * sine
      const meanM2 = (semiMajorM * semiMajorM * (1 - e2)) / (w2 * w2)
      return 1 + (x * x) / (2 * meanM2) + (x * x * x * x) / (24 * meanM2 * meanM2)
    },
  }
}
