import { calledOf } from '../../model/called'
import { ofKind } from '../../model/dataset'
import { between } from '../coverage/basis'
import { scopeOf } from '../scope'
import type { Asked } from '../sharing/result'
import type { DuctYears } from './result'
import { ownerOf, tenantsOf } from './scene'
import { filledDucts, filledIn, freeIn, isGone } from './ways'

/** Years are told up to the end of the plans, and some beyond where that is near. */
const planned = 2030
const leastYears = 4

/** Every duct with its ways, who is in it, and how many ways are free at the end of each year. */
export function* ductYears({ dataset, scope }: Pick<Asked, 'dataset' | 'scope'>, from: number): Generator<number, DuctYears> {
  const filled = yield* between(0, 0.8, filledDucts(dataset))
  const within = scope === null ? null : scopeOf(dataset, scope)
  const years = Array.from({ length: Math.max(planned, from + leastYears) - from + 1 }, (_, i) => from + i)
  const lines: DuctYears['lines'][number][] = []
  for (const duct of ofKind(dataset, 'duct')) {
    if (isGone(duct) || (scope !== null && !within?.has(duct))) continue
    const inside = filledIn(filled, duct.id)
    const { street = '', ways = null, shareable, status, phase = null } = duct.properties
    lines.push({
      id: duct.id, name: calledOf(duct), street, owner: ownerOf(duct), ways, used: inside.used, tenants: tenantsOf(duct, inside), isShareable: shareable === true,
      status: status ?? 'operational', phase, free: years.map((year) => freeIn(duct, inside, year)),
    })
    if (lines.length % 256 === 0) yield 0.9
  }
  return { years, lines }
}
