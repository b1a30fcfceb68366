import type { Geometry, Position } from 'geojson'
import type { Feature } from '../../src/model/dataset'
import type { Kind, Properties } from '../../src/model/schema'
import { at } from '../network'
import { pick, whole } from '../random'

/** A ring that does not cross itself. */
function ring(next: () => number, eastM: number, northM: number, radiusM: number): Position[] {
  const corners = whole(next, 4, 14)
  const positions = Array.from({ length: corners }, (_, i) => {
    const angle = ((i + next() * 0.8) / corners) * 2 * Math.PI
    const far = radiusM * (0.6 + 0.4 * next())
    return at(eastM + Math.cos(angle) * far, northM + Math.sin(angle) * far)
  })
  return [...positions, positions[0]!]
}

function area(next: () => number, sideM: number): Position[][] {
  const [eastM, northM, radiusM] = [next() * sideM, next() * sideM, 5 + next() * sideM * 0.3]
  const shell = ring(next, eastM, northM, radiusM)
  return next() < 0.5 ? [shell] : [shell, ring(next, eastM, northM, radiusM * 0.4).reverse()]
}

const line = (next: () => number, sideM: number): Position[] => {
  let [eastM, northM] = [next() * sideM, next() * sideM]
  return Array.from({ length: whole(next, 2, 9) }, () => {
    eastM += (next() - 0.5) * sideM * 0.4
    northM += (next() - 0.5) * sideM * 0.4
    return at(eastM, northM)
  })
}

const makes: readonly [kind: Kind, make: (next: () => number, sideM: number) => Geometry | null][] = [
  ['pole', (next, sideM) => ({ type: 'Point', coordinates: at(next() * sideM, next() * sideM) })],
  ['pole', (next, sideM) => ({ type: 'Point', coordinates: at(next() * sideM, next() * sideM) })],
  ['site', (next, sideM) => ({ type: 'Point', coordinates: at(Math.round(next() * 9) * sideM / 9, next() * 2) })],
  ['site', () => null],
  ['cable', (next, sideM) => ({ type: 'LineString', coordinates: line(next, sideM) })],
  ['road', (next, sideM) => ({ type: 'MultiLineString', coordinates: [line(next, sideM), line(next, sideM)] })],
  ['zone', (next, sideM) => ({ type: 'Polygon', coordinates: area(next, sideM) })],
  ['unit', (next, sideM) => ({
    type: 'MultiPolygon', coordinates: [[ring(next, next() * sideM, next() * sideM, 40)], [ring(next, sideM * 2, next() * sideM, 60)]],
  })],
  ['background', (next, sideM) => ({ type: 'MultiPoint', coordinates: line(next, sideM) })],
]

/** A feature of any kind and shape in a square of `sideM` metres. */
export function anyFeature(next: () => number, id: string, sideM: number): Feature {
  const [kind, make] = pick(next, makes)
  const properties = {
    kind, ...(next() < 0.7 && { name: `Tên ${id}` }), ...(kind === 'unit' && { level: 'ward' }), ...(kind === 'zone' && { purpose: 'urban' }),
    ...(kind === 'site' && { mastClass: pick(next, ['A1a', 'A2a', 'unknown']) }),
  } as Properties
  return { type: 'Feature', id, geometry: make(next, sideM), properties }
}

export const town = (next: () => number, count: number, sideM: number, name = 'F'): Feature[] =>
  Array.from({ length: count }, (_, i) => anyFeature(next, `${name}${i}`, sideM))
