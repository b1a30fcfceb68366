import { calledOf } from '../../../../model/called'
import type { Feature } from '../../../../model/dataset'
import { hangs } from '../../../../model/network'
import type { Check } from '../../asked'
import { drafted, gravest } from '../said'
import { besideLine, tenth } from './around'
import { applying } from './fits'
import { overOf, regionFor } from './over'

/** Less than this over an edge is the drawing's own inaccuracy. */
const grazeM = 1

/** Plots of land are looked at by a check of their own: in a cadastral map streets are plots too. */
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
