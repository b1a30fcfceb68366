import { calledOf } from '../../../../model/called'
import type { Base, Dataset, Feature } from '../../../../model/dataset'
import { namesIn } from '../../../../model/referrers'
import { isSameHolder, operatorOf, ownerOf } from '../../../ducts/scene'
import type { Asked, Check } from '../../asked'
import { drafted, gravest } from '../said'
import { hungAlong, isNew, polesOf } from './along'
import { keyOf } from './load'

/** Poles, lids and doors that do not say whose they are. */
export const ownerSign: Check = {
  kinds: ['pole', 'chamber'],
  *find(feature, rules, asked) {
    const rule = gravest(rules)
    if (!rule || isNew(feature)) return
    const { kind, ownerSign: sign, lidOwner, chamberClass } = feature.properties
    if (kind === 'pole') {
      if (sign === false) yield drafted('ownerSign', rule, asked, feature, { message: 'hanging.ownerSignPole', values: { pole: calledOf(feature) } })
      return
    }
    if (typeof lidOwner === 'string' && lidOwner !== '') return
    const { said, all } = lidsOf(asked.scene.dataset).get(keyOf(ownerOf(feature))) ?? noLids
    // Whose register has the column filled for most left this one empty because nothing stands there.
    if (ownerOf(feature) === '' || 2 * said < all) return
    yield drafted('ownerSign', rule, asked, feature, {
      message: chamberClass === 'cabinet' ? 'hanging.ownerSignCabinet' : 'hanging.ownerSignLid', values: { owner: ownerOf(feature), said, all },
    })
  },
}

/** How many chambers of an owner there are, and how many name somebody on the lid. */
interface Lids { said: number; all: number }
type LidsBy = ReadonlyMap<string, Lids>
const noLids: Lids = { said: 0, all: 0 }
const inBase = new WeakMap<Base, LidsBy>()
const inData = new WeakMap<Dataset, LidsBy>()

/** The base is counted once, as long as it stands; after that only what was edited. */
function lidsOf(dataset: Dataset): LidsBy {
  const before = inData.get(dataset)
  if (before) return before
  const { base, edits } = dataset
  let counted = inBase.get(base)
  if (!counted) inBase.set(base, (counted = count(new Map(), base.features, 1)))
  const own = new Map(Array.from(counted, ([key, lids]) => [key, { ...lids }]))
  for (const [id, feature] of edits) {
    const position = base.positions.get(id)
    if (position !== undefined) count(own, [base.features[position]!], -1)
    if (feature) count(own, [feature], 1)
  }
  inData.set(dataset, own)
  return own
}

function count(lids: Map<string, Lids>, features: Iterable<Feature>, by: 1 | -1): Map<string, Lids> {
  for (const feature of features) {
    const { kind, lidOwner, status } = feature.properties
    if (kind !== 'chamber' || status === 'decommissioned' || isNew(feature)) continue
    const key = keyOf(ownerOf(feature))
    const own = lids.get(key) ?? lids.set(key, { said: 0, all: 0 }).get(key)!
    own.all += by
    if (typeof lidOwner === 'string' && lidOwner !== '') own.said += by
  }
  return lids
}

/** Cables without the mark of their owner. */
export const tag: Check = {
  kinds: ['cable'],
  *find(cable, rules, asked) {
    const rule = gravest(rules)
    if (!rule || cable.properties.tagged !== false || isNew(cable)) return
    const operator = operatorOf(cable as Feature<'cable'>)
    yield drafted('tag', rule, asked, cable, { message: operator ? 'hanging.tagOf' : 'hanging.tag', values: { operator } })
  },
}

/** Cables on poles of others who did not agree. */
export const noConsent: Check = {
  kinds: ['cable'],
  *find(cable, rules, asked) {
    const rule = gravest(rules)
    if (!rule || cable.properties.ownerConsent !== false) return
    const operator = operatorOf(cable as Feature<'cable'>)
    const others = polesUnder(cable, asked).filter((pole) => operator !== '' && ownerOf(pole) !== '' && !isSameHolder(operator, ownerOf(pole)))
    if (others.length === 0) return
    yield drafted('noConsent', rule, asked, cable, {
      message: 'hanging.noConsent', also: [others[0]!], place: others[0]!.geometry!.type === 'Point' ? others[0]!.geometry!.coordinates : null,
      values: { n: others.length, owners: [...new Set(others.map(ownerOf))].sort().join(', ') },
    })
  },
}

/** Poles its line passes, and those it names besides. */
function polesUnder(cable: Feature, asked: Asked): Feature<'pole'>[] {
  const hung = hungAlong(asked, cable)
  if (hung.length === 0) return []
  const passed = polesOf(asked.scene, hung.flatMap(({ spans }) => spans).sort((a, b) => a - b))
  const named = namesIn(cable.properties.poles).flatMap((name) => asked.scene.numberOf('pole', name) ?? []).map((pole) => asked.scene.poles[pole]!)
  return [...new Set([...passed, ...named])]
}
