import { binds } from '../../model/rule'
import type { Choice } from '../../model/schema'
import type { StationFigures } from './result'
import type { Environment, RadiusRule } from './settings'

/** What of a station decides how far it reaches. */
export interface Antenna {
  readonly technology: Choice<'technology'>
  readonly bandMHz: number | null
  /** As its register says. */
  readonly radiusM: number | null
}
export interface Reach { readonly radiusM: number; readonly from: StationFigures['radiusFrom'] }

/** The rules that hold there, the most specific first: technology weighs more than the environment, that more than the band; of equals the first in the list. */
export const radiusRules = (rules: readonly RadiusRule[], day: string, province: string | null): readonly RadiusRule[] =>
  rules.filter((rule) => rule.threshold !== null && binds(rule, day, province)).sort((a, b) => weightOf(b) - weightOf(a))

const weightOf = ({ technology, environment, bandMHz }: RadiusRule) => (technology ? 4 : 0) + (environment ? 2 : 0) + (bandMHz ? 1 : 0)

/** Somebody's trial wins, then what the station says itself, then the first rule that speaks of it. Null where none does. */
export function reachOf({ technology, bandMHz, radiusM }: Antenna, environment: Environment, rules: readonly RadiusRule[], triedM?: number | null): Reach | null {
  if (triedM !== undefined && triedM !== null && triedM > 0) return { radiusM: triedM, from: 'tried' }
  if (radiusM !== null) return { radiusM, from: 'own' }
  const rule = rules.find((one) =>
    (!one.technology || one.technology === technology) && (!one.environment || one.environment === environment) &&
    (!one.bandMHz || (bandMHz !== null && one.bandMHz[0] <= bandMHz && bandMHz <= one.bandMHz[1])))
  return rule ? { radiusM: rule.threshold!, from: { rule: rule.id } } : null
}
