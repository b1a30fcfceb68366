import type { Geometry } from 'geojson'
import type { Feature } from '../../src/model/dataset'
import type { Kind, Properties } from '../../src/model/schema'
import { type Point, position, positions, shell } from './plane'

/** Letters of the ids, one for each kind: ids are written hundreds of thousands of times. */
const letters = {
  unit: 'U', zone: 'Z', site: 'S', station: 'T', pole: 'P', cable: 'C', duct: 'D', chamber: 'H', servicePoint: 'B', place: 'L', road: 'R',
  utility: 'E', works: 'W',
  incident: 'I', background: 'N',
} as const satisfies Record<Kind, string>

/** Hands out the next id of a kind. A town of a province goes on where the one before it stopped. */
export class Ids {
  private readonly last: Map<Kind, number>
  constructor(from: ReadonlyMap<Kind, number> = new Map()) {
    this.last = new Map(from)
  }
  next(kind: Kind): string {
    const n = (this.last.get(kind) ?? 0) + 1
    this.last.set(kind, n)
    return `${letters[kind]}${n}`
  }
  get counts(): ReadonlyMap<Kind, number> {
    return new Map(this.last)
  }
}

type Values<K extends Kind> = { [F in keyof Omit<Properties<K>, 'kind'>]: Properties<K>[F] | undefined }

/** A feature without the fields nobody knows: an absent field costs no bytes and claims nothing. */
export function feature<K extends Kind>(kind: K, id: string, geometry: Geometry, values: Values<K>): Feature {
  const properties: Record<string, unknown> = { kind }
  for (const name in values) if (values[name] !== undefined) properties[name] = values[name]
  return { type: 'Feature', id, geometry, properties: properties as Properties }
}

export const pointAt = (p: Point): Geometry => ({ type: 'Point', coordinates: position(p) })
export const lineAlong = (line: readonly Point[]): Geometry => ({ type: 'LineString', coordinates: positions(line) })
export const areaOfRings = (rings: readonly (readonly Point[])[]): Geometry =>
  rings.length === 1
    ? { type: 'Polygon', coordinates: [shell(rings[0]!)] }
    : { type: 'MultiPolygon', coordinates: rings.map((ring) => [shell(ring)]) }

/** Metres as they stand in a register: to the decimetre. */
export const dm = (metres: number): number => Math.round(metres * 10) / 10
