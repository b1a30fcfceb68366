import proj4 from 'proj4'
import { describe, expect, test } from 'vitest'
import { planeAbout } from '../../src/analysis/plane'
import { areaM2Of } from '../../src/analysis/size'
import { metresBetween } from '../../src/model/geometry'

const meridian = 107.75
const plane = planeAbout(meridian)
const { forward } = proj4(`+proj=etmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=0 +y_0=0 +ellps=WGS84 +units=m`)
const places: [lng: number, lat: number][] = [[107.75, 15], [108.8, 15.1], [105.8, 21], [102.2, 22.4], [104.7, 8.6], [109.4, 12.6], [112, 10]]

describe.each(places)('at %f, %f', (lng, lat) => {
  const [x, y] = plane.toPlane(lng, lat)
  test('the plane is that of PROJ, and back again', () => {
    const [wantedX, wantedY] = forward([lng, lat]) as [number, number]
    expect(x).toBeCloseTo(wantedX, 3)
    expect(y).toBeCloseTo(wantedY, 3)
    const [backLng, backLat] = plane.toGlobe(x, y)
    expect(backLng).toBeCloseTo(lng, 10)
    expect(backLat).toBeCloseTo(lat, 10)
  })
  test.each([[0.001, 0], [0, 0.001], [0.0007, -0.0007]])('a length is the true one by the scale, along %f, %f', (dLng, dLat) => {
    const [ax, ay] = plane.toPlane(lng - dLng, lat - dLat)
    const [bx, by] = plane.toPlane(lng + dLng, lat + dLat)
    const trueM = metresBetween([lng - dLng, lat - dLat], [lng + dLng, lat + dLat])
    expect(Math.hypot(bx - ax, by - ay) / plane.scaleAt(x, y) / trueM).toBeCloseTo(1, 6)
  })
  test('an area is the true one by the square of the scale', () => {
    const ring = [[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]].map(([east, north]) => [lng + 0.002 * east!, lat + 0.002 * north!])
    const flat = ring.map(([ownLng, ownLat]) => plane.toPlane(ownLng!, ownLat!))
    const planeM2 = flat.slice(1).reduce((sum, [bx, by], i) => sum + ((flat[i]![0] - x) * (by - y) - (bx - x) * (flat[i]![1] - y)) / 2, 0)
    expect(planeM2 / plane.scaleAt(x, y) ** 2 / areaM2Of({ type: 'Polygon', coordinates: [ring] })!).toBeCloseTo(1, 6)
  })
})
