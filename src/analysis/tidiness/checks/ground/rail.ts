import { calledOf } from '../../../../model/called'
import type { Feature } from '../../../../model/dataset'
import { isGone } from '../../../ducts/ways'
import type { Check } from '../../asked'
import type { TidyRule } from '../../settings'
import { drafted } from '../said'
import { around, hundredth, offRows, rowsIn, tenth } from './around'
import { applying, isLimit, type Limit } from './fits'

/** A rule in heights is a multiple of the pole's own; without a height it cannot be told. */
const heights = 'heights'
const farthest = (rules: readonly TidyRule[], heightM: number | undefined): { readonly rule: Limit; readonly leastM: number } | undefined =>
  applying(rules, {}).filter(isLimit).flatMap((rule) => (rule.unit !== heights ? [{ rule, leastM: rule.threshold }] : heightM === undefined ? [] : [{ rule, leastM: rule.threshold * heightM }]))
    .sort((a, b) => b.leastM - a.leastM)[0]

/** The rail as it is drawn is its middle: the edge the law measures from is nearer still. */
export const railDistance: Check = {
  kinds: ['pole', 'site'],
  *find(feature, rules, asked) {
    if (feature.geometry?.type !== 'Point' || isGone(feature)) return
    const { heightM } = (feature as Feature<'pole' | 'site'>).properties
    const limit = farthest(rules, heightM)
    if (!limit) return
    const { coordinates } = feature.geometry
    const { plane, dataset } = asked.scene
    const [x, y] = plane.toPlane(coordinates[0]!, coordinates[1]!)
    const scale = plane.scaleAt(x, y)
    const near = around(dataset, [coordinates], limit.leastM, ['background']).flatMap((rail) => {
      const offM = isRail(rail) ? offRows(rowsIn(plane, rail), x, y, limit.leastM * scale) / scale : Infinity
      return offM < limit.leastM ? [{ rail, offM }] : []
    }).sort((a, b) => a.offM - b.offM)[0]
    if (!near) return
    const isOfHeight = limit.rule.unit === heights
    yield drafted('railDistance', limit.rule, asked, feature, {
      message: isOfHeight ? 'grounding.railHeight' : heightM === undefined ? 'grounding.railUnknown' : 'grounding.rail',
      values: { rail: calledOf(near.rail), offM: tenth(near.offM), leastM: tenth(limit.leastM), ...(isOfHeight && { times: limit.rule.threshold, heightM: hundredth(heightM!) }) },
      also: [near.rail], place: coordinates,
    })
  },
}

const isRail = ({ geometry, properties: { class: what } }: Feature): boolean => what === 'rail' && (geometry?.type === 'LineString' || geometry?.type === 'MultiLineString')
