import type { CheckName, TidyRule } from './settings'

/** Checks that compare with a number: a rule of theirs without one says nothing. */
export const measuring: ReadonlySet<CheckName> = new Set([
  'cabinets', 'unbundled', 'lowCrossing', 'railDistance', 'nearPower', 'overBuilding', 'spareCoil', 'cover', 'separation', 'chamberPlace', 'chamberSpacing',
])

/** Why a rule does not bind; null: it does. The first reason that holds. */
export type Idle = 'off' | 'notYet' | 'over' | 'elsewhere' | 'noProvince' | 'notOnMap'
export function idleOf(rule: Pick<TidyRule, 'check' | 'on' | 'validFrom' | 'validTo' | 'province'>, day: string, province: string | null): Idle | null {
  if (rule.check === null) return 'notOnMap'
  if (rule.province !== null && rule.province !== province) return province === null ? 'noProvince' : 'elsewhere'
  if (rule.validFrom !== null && day < rule.validFrom) return 'notYet'
  if (rule.validTo !== null && rule.validTo < day) return 'over'
  return rule.on ? null : 'off'
}
