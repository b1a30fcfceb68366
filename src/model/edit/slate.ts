import type { Geometry, Position } from 'geojson'
import type { Change, Halves } from '../change'
import { type Feature, get } from '../dataset'
import { boxOf } from '../geometry'
import type { Properties } from '../schema'
import { rowsOf } from '../vertices'
import type { Ground, Values } from './edit'

/** What an edit has written so far, over the data as they are; things may be written more than once. */
export class Slate {
  private readonly written = new Map<string, Feature | null>()
  constructor(readonly ground: Ground) {}

  get(id: string): Feature | undefined {
    const written = this.written.get(id)
    return written === undefined ? get(this.ground.dataset, id) : (written ?? undefined)
  }

  put(feature: Feature): Feature {
    this.written.set(feature.id, feature)
    return feature
  }

  drop(id: string): void {
    this.written.set(id, null)
  }

  /** In another place, and in the ward of that place if its ward was that of the old one. */
  place(feature: Feature, geometry: Geometry): Feature {
    const ward = wardOf(feature, geometry, this.ground)
    return this.put({ ...feature, geometry, properties: ward === feature.properties.ward ? feature.properties : { ...feature.properties, ward } })
  }

  write(feature: Feature, values: Values): Feature {
    return this.put({ ...feature, properties: withValues(feature.properties, values) })
  }

  /** Each object once, from what the data hold to what was written last. */
  change(): Change {
    const change = new Map<string, Halves>()
    for (const [id, after] of this.written) {
      const before = get(this.ground.dataset, id)
      if (before !== (after ?? undefined)) change.set(id, { ...(before && { before }), ...(after && { after }) })
    }
    return change
  }
}

/** `null` and `undefined` take a value away. */
export function withValues(properties: Properties, values: Values): Properties {
  const written: Record<string, unknown> = { ...properties }
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) delete written[name]
    else written[name] = value
  }
  return written as Properties
}

/** Where a thing is for the question of its ward: a line at its middle vertex, an area in the middle of its box. */
export function standing(geometry: Geometry | null): Position | null {
  if (!geometry) return null
  if (geometry.type === 'Point') return geometry.coordinates
  const row = rowsOf(geometry)[0]
  if (!row) return null
  if (!row.isRing) return row.positions[row.positions.length >> 1] ?? null
  const box = boxOf({ type: 'LineString', coordinates: [...row.positions] })
  return box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
}

function wardOf({ geometry, properties: { ward } }: Feature, now: Geometry, { wardAt }: Ground): string | undefined {
  const [from, to] = [standing(geometry), standing(now)]
  if (!ward || !from || !to || wardAt(from)?.properties.unitCode !== ward) return ward
  return wardAt(to)?.properties.unitCode ?? ward
}
