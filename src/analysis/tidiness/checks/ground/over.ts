import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import type { Feature } from '../../../../model/dataset'
import { boxesMeet, boxOf, metresBetween } from '../../../../model/geometry'
import { along } from '../../../../model/line'
import { type Region, regionOf } from '../../../region'

const regions = new WeakMap<Feature, Region | null>()

/** An area as it is asked whether lines go over it, prepared once; null where it is none. */
export function regionFor(feature: Feature): Region | null {
  let region = regions.get(feature)
  if (region === undefined) regions.set(feature, (region = isArea(feature.geometry) ? regionOf(feature.geometry) : null))
  return region
}
const isArea = (geometry: Geometry | null): geometry is Polygon | MultiPolygon => geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'

/** What of a line is over an area: true metres, and the middle of the longest piece. */
export interface Over { readonly metres: number; readonly place: Position | null }

export function overOf(line: readonly Position[], region: Region, counts: (middle: Position) => boolean = () => true): Over {
  let [metres, longest, place]: [number, number, Position | null] = [0, 0, null]
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!]
    if (!boxesMeet(boxOf({ type: 'LineString', coordinates: [a, b] })!, region.box)) continue
    const cuts = region.cuts(a[0]!, a[1]!, b[0]!, b[1]!)
    for (let k = 1; k < cuts.length; k++) {
      const middle = along(a, b, (cuts[k - 1]! + cuts[k]!) / 2)
      if (!region.holds(middle[0]!, middle[1]!) || !counts(middle)) continue
      const longM = (cuts[k]! - cuts[k - 1]!) * metresBetween(a, b)
      metres += longM
      if (longM > longest) [longest, place] = [longM, middle]
    }
  }
  return { metres, place }
}
