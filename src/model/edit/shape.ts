import type { Geometry, Position } from 'geojson'
import type { Phrase } from '../change'
import { eachPosition, lengthM } from '../geometry'
import { type Kind, takesGeometry } from '../schema'

/** Why a kind cannot have this geometry; null when it can. */
export function faultOfShape(kind: Kind, geometry: Geometry): Phrase | null {
  if (!takesGeometry(kind, geometry.type)) return { key: 'edit.shape.type', values: { kind: `shaping.thing.${kind}`, geometry: `geometry.${geometry.type}` } }
  let [isPlaced, count] = [true, 0]
  eachPosition(geometry, (position) => {
    isPlaced &&= isOnEarth(position)
    count++
  })
  if (!isPlaced || count === 0) return { key: 'edit.shape.position' }
  switch (geometry.type) {
    case 'LineString': return faultOfLines([geometry.coordinates])
    case 'MultiLineString': return faultOfLines(geometry.coordinates)
    case 'Polygon': return faultOfRings(geometry.coordinates)
    case 'MultiPolygon': return faultOfRings(geometry.coordinates.flat())
    default: return null
  }
}

const isOnEarth = (position: Position): boolean =>
  position.length >= 2 && position.every(Number.isFinite) && Math.abs(position[0]!) <= 180 && Math.abs(position[1]!) <= 90

const faultOfLines = (lines: readonly Position[][]): Phrase | null =>
  lines.every((line) => line.length >= 2 && lengthM(line) > 0) ? null : { key: 'edit.shape.line' }

const isArea = (ring: readonly Position[]): boolean => {
  const [first, last] = [ring[0], ring.at(-1)]
  return new Set(ring.map(([lng, lat]) => `${lng} ${lat}`)).size >= 3 && first![0] === last![0] && first![1] === last![1]
}

const faultOfRings = (rings: readonly Position[][]): Phrase | null => (rings.every(isArea) ? null : { key: 'edit.shape.area' })
