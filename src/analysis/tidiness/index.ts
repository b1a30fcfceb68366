import { get, ofKind } from '../../model/dataset'
import type { Finding } from '../../model/finding'
import { kinds } from '../../model/schema'
import type { Asked } from './asked'
import { checks } from './checks'
import { checkNames } from './settings'

export type { Asked, Check, InForce } from './asked'
export { reachM } from './asked'
export type * from './settings'
export { checkNames, partNames, priceNames } from './settings'

/** Everything that is wrong with the objects, in the order of the data. Without ids: with all of them. */
export function* tidied(asked: Asked, ids?: ReadonlySet<string>): Generator<number, Finding[]> {
  const { scene: { dataset, cables, poles, ducts, chambers, roads }, rules } = asked
  const sites = ids ? Array.from(ids).flatMap((id) => get(dataset, id) ?? []).filter(({ properties: { kind } }) => kind === 'site') : ofKind(dataset, 'site')
  const features = [...cables, ...poles, ...ducts, ...chambers, ...roads, ...sites].filter(({ id }) => ids?.has(id) ?? true)
  const inForce = checkNames.flatMap((name) => (rules.has(name) ? [{ ...checks[name], rules: rules.get(name)! }] : []))
  const meant = new Map(kinds.map((kind) => [kind, inForce.filter((check) => check.kinds.includes(kind))]))
  const found: Finding[] = []
  let done = 0
  for (const feature of features) {
    if (++done % 16 === 0) yield done / features.length
    for (const check of meant.get(feature.properties.kind)!) for (const finding of check.find(feature, check.rules, asked)) found.push(finding)
  }
  return found
}
