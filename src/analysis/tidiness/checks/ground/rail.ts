import { calledOf } from '../../../../model/called'
import type { Base, Dataset, Feature } from '../../../../model/dataset'
import { isGone, isPlanned } from '../../../ducts/ways'
import type { Check } from '../../asked'
import type { TidyRule } from '../../settings'
import { drafted } from '../said'
import { hundredth, offRows, rowsIn, tenth } from './around'
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
    const near = railsOf(dataset).flatMap((rail) => {
      const offM = offRows(rowsIn(plane, rail), x, y, limit.leastM * scale) / scale
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

const isRail = (feature: Feature): boolean => {
  const { geometry, properties: { kind, class: what } } = feature
  return kind === 'background' && what === 'rail' && (geometry?.type === 'LineString' || geometry?.type === 'MultiLineString') && !isGone(feature) && !isPlanned(feature)
}

const inBase = new WeakMap<Base, readonly Feature[]>()
const inData = new WeakMap<Dataset, readonly Feature[]>()

/** Few, and asked for by every pole: gathered once, and after that only from what was edited. */
function railsOf(dataset: Dataset): readonly Feature[] {
  let rails = inData.get(dataset)
  if (rails) return rails
  const { base, edits } = dataset
  let own = inBase.get(base)
  if (!own) inBase.set(base, (own = base.features.filter(isRail)))
  rails = [...own.filter(({ id }) => !edits.has(id)), ...Array.from(edits.values()).filter((feature) => feature !== null).filter(isRail)]
  inData.set(dataset, rails)
  return rails
}
