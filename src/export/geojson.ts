import type { Geometry, Position } from 'geojson'
import type { Feature } from '../model/dataset'
import { turning } from '../model/geometry'
import { fieldsOf } from '../model/schema'

/** Members of the collection beside its features: what it must say of itself, the records of a project. */
export interface Members { readonly name?: string; readonly description?: string; readonly tuyen?: unknown }

/**
 * RFC 7946: WGS 84, 7 decimals (1 cm), shells turning left, one feature a line. Unplaced features have a null geometry.
 * Comes in pieces, so that a province is never one text in memory.
 */
export function* geojson(features: Iterable<Feature>, members: Members = {}): Generator<string> {
  const { name, description, tuyen } = members
  const own = Object.entries({ name, description }).map(([key, value]) => (value ? `"${key}":${JSON.stringify(value)},` : '')).join('')
  let before = `{"type":"FeatureCollection",${own}"features":[\n`
  for (const feature of features) {
    yield before + featureText(feature)
    before = ',\n'
  }
  yield `${before === ',\n' ? '\n' : before}]${tuyen === undefined ? '' : `,"tuyen":${JSON.stringify(tuyen)}`}}\n`
}

/** Properties in the order of the schema, unknown ones behind them as they came. */
export function featureText({ id, geometry, properties }: Feature): string {
  const own = fieldsOf(properties.kind)
  const ordered: Record<string, unknown> = { kind: properties.kind }
  for (const name of own.keys()) if (properties[name] !== undefined) ordered[name] = properties[name]
  for (const name in properties) if (!own.has(name) && name !== 'kind') ordered[name] = properties[name]
  return `{"type":"Feature","id":${JSON.stringify(id)},"geometry":${geometryText(geometry)},"properties":${JSON.stringify(ordered)}}`
}

/** RFC 7946: seven decimals, shells turning left. */
export function geometryText(geometry: Geometry | null): string {
  if (!geometry) return 'null'
  if (geometry.type === 'GeometryCollection') return `{"type":"GeometryCollection","geometries":[${geometry.geometries.map(geometryText).join()}]}`
  const coordinates = geometry.type === 'Polygon' ? rightHanded(geometry.coordinates)
    : geometry.type === 'MultiPolygon' ? geometry.coordinates.map(rightHanded) : geometry.coordinates
  return `{"type":"${geometry.type}","coordinates":${JSON.stringify(coordinates, seven)}}`
}

const seven = (_key: string, value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e7) / 1e7 : value)

const rightHanded = (rings: Position[][]): Position[][] =>
  rings.map((ring, i) => (i === 0 ? turning(ring) >= 0 : turning(ring) <= 0) ? ring : ring.toReversed())

