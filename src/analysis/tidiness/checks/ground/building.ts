import type { MultiPolygon, Polygon, Position } from 'geojson'
import { calledOf } from '../../../../model/called'
import type { Feature } from '../../../../model/dataset'
import { boxesMeet, boxOf, metresBetween } from '../../../../model/geometry'
import { along } from '../../../../model/line'
import { hangs } from '../../../../model/network'
import { type Region, regionOf } from '../../../region'
import type { Check } from '../../asked'
import { drafted, gravest } from '../said'
import { besideLine, tenth } from './around'
import { applying } from './fits'

/** Less than this over an edge is the drawing's own inaccuracy. */
const grazeM = 1

const regions = new WeakMap<Feature, Region | null>()

/** Parts of a register's building layer as one area, prepared once. */
function regionFor(feature: Feature): Region | null {
  let region = regions.get(feature)
  if (region === undefined) regions.set(feature, (region = isArea(feature.geometry) ? regionOf(feature.geometry) : null))
  return region
}
const isArea = (geometry: Feature['geometry']): geometry is Polygon | MultiPolygon => geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'

/** Plots of land are left alone: in a cadastral map streets are plots too. */
export const overBuilding: Check = {
  kinds: ['cable'],
  *find(feature, rules, asked) {
    const { geometry, properties: { role } } = feature as Feature<'cable'>
    if (!hangs(feature) || role === 'drop' || geometry?.type !== 'LineString') return
    const rule = gravest(applying(rules, {}))
    if (!rule) return
    for (const building of besideLine(asked.scene.dataset, feature)) {
      if (building.properties.kind !== 'background' || building.properties.class !== 'building') continue
      const region = regionFor(building)
      if (!region) continue
      const { metres, place } = overOf(geometry.coordinates, region)
      if (metres < grazeM) continue
      yield drafted('overBuilding', rule, asked, feature, {
        message: building.properties.name ? 'grounding.overBuilding' : 'grounding.overHouses',
        values: { building: calledOf(building), overM: tenth(metres) }, also: [building], place,
      })
    }
  },
}

/** Metres of a line over an area, and the middle of the longest piece of it. */
function overOf(line: readonly Position[], region: Region): { readonly metres: number; readonly place: Position | null } {
  let [metres, longest, place]: [number, number, Position | null] = [0, 0, null]
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!]
    if (!boxesMeet(boxOf({ type: 'LineString', coordinates: [a, b] })!, region.box)) continue
    const cuts = region.cuts(a[0]!, a[1]!, b[0]!, b[1]!)
    for (let k = 1; k < cuts.length; k++) {
      const middle = along(a, b, (cuts[k - 1]! + cuts[k]!) / 2)
      if (!region.holds(middle[0]!, middle[1]!)) continue
      const longM = (cuts[k]! - cuts[k - 1]!) * metresBetween(a, b)
      metres += longM
      if (longM > longest) [longest, place] = [longM, middle]
    }
  }
  return { metres, place }
}
