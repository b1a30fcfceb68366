import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { Feature } from '../../model/dataset'
import type { Box } from '../../model/geometry'
import { indexOf } from '../../model/spatial'
import { insideOf, type Region, regionOf } from '../region'

export type Areal = Polygon | MultiPolygon
export const isAreal = (geometry: Feature['geometry']): geometry is Areal => geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'

/** Areas that are asked which of them hold a point: places of their list, in its order. On the edge counts as inside. */
export interface Areas {
  at(lng: number, lat: number): readonly number[]
  /** The first of them; −1 where there is none. */
  first(lng: number, lat: number): number
  /** Those whose box meets a box. */
  near(box: Box): readonly number[]
  region(i: number): Region | null
}

export function areasOf(features: readonly Feature[]): Areas {
  const index = indexOf(features)
  const regions: (Region | null | undefined)[] = []
  const region = (i: number): Region | null => {
    const { geometry } = features[i]!
    return (regions[i] ??= isAreal(geometry) ? regionOf(geometry) : null)
  }
  const around = (lng: number, lat: number) => index.search([lng, lat, lng, lat])
  return {
    at: (lng, lat) => around(lng, lat).filter((i) => region(i)?.holds(lng, lat)),
    first: (lng, lat) => around(lng, lat).find((i) => region(i)?.holds(lng, lat)) ?? -1,
    near: (box) => index.search(box),
    region,
  }
}

/** A position well inside an area: of its largest part by the box. */
export function innerOf(geometry: Areal): Position | null {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const size = (rings: readonly Position[][]) => {
    const lngs = (rings[0] ?? []).map(([lng]) => lng!)
    const lats = (rings[0] ?? []).map(([, lat]) => lat!)
    return (lngs.reduce((a, b) => Math.max(a, b), -Infinity) - lngs.reduce((a, b) => Math.min(a, b), Infinity)) *
      (lats.reduce((a, b) => Math.max(a, b), -Infinity) - lats.reduce((a, b) => Math.min(a, b), Infinity))
  }
  let best: readonly Position[][] | undefined
  for (const rings of parts) if (!best || size(rings) > size(best)) best = rings
  return best ? insideOf(best) : null
}
