import { binds } from '../../model/rule'
import { presetsOf } from './options'
import type { SharingSettings, SpacingRule } from './settings'

/** What a rule of distance asks of a mast. */
export interface Limited {
  readonly environment: 'urban' | 'outside'
  /** Keys of those who are on it. */
  readonly operators: readonly string[]
  /** Null where nobody says. */
  readonly heightM: number | null
  readonly mastClass: string | null
}

/** `isReference`: of another province or another time; nobody has to keep it here. */
export interface Limit { readonly m: number; readonly rule: SpacingRule; readonly isReference: boolean }

export interface Limits {
  /** Masts nearer to each other than this have to be shared; null where no rule speaks of them. */
  of(a: Limited, b: Limited): Limit | null
  /** No two masts farther apart are too near. */
  readonly mostM: number
  /** The set in force; null where there is none. */
  readonly preset: string | null
  /** Its document, where none of its rules binds here and on this day. */
  readonly reference: string | null
}

/**
 * The distances in force on a day in the province of the data. Nobody knows which of two masts came second, and a rule
 * speaks to who comes second: each is asked what it would have to keep, and the smaller distance counts, so that two are
 * too near only where they are so in either order. What is exempt for one of them (a mast of three metres and less) is
 * thereby exempt for the two. Only two masts in town are as near as in town; whoever has masts on both is the same operator.
 */
export function limitsOf(settings: Pick<SharingSettings, 'spacing' | 'preset'>, day: string, provinceOfData: string | null): Limits {
  const preset = presetIn(settings, day, provinceOfData)
  const rules = settings.spacing.filter((rule) => rule.preset === preset && rule.on && rule.threshold !== null)
    .map((rule) => ({ rule, isReference: !binds(rule, day, provinceOfData) }))
    .sort((a, b) => Number(a.isReference) - Number(b.isReference) || preciseness(b.rule) - preciseness(a.rule))
  const limitFor = ({ heightM, mastClass }: Limited, place: SpacingRule['place'], operators: SpacingRule['operators']): Limit | null => {
    const found = rules.find(({ rule }) =>
      (rule.place === null || rule.place === place) && (rule.operators === null || rule.operators === operators) &&
      (rule.mastClasses === null || (mastClass !== null && rule.mastClasses.includes(mastClass))) && isOfHeight(rule, heightM))
    return found ? { m: found.rule.threshold!, ...found } : null
  }
  return {
    of(a, b) {
      const place = a.environment === 'urban' && b.environment === 'urban' ? 'urban' : 'outside'
      const operators = a.operators.some((one) => b.operators.includes(one)) ? 'same' : 'different'
      const [first, second] = [limitFor(a, place, operators), limitFor(b, place, operators)]
      return first && second && (second.m < first.m ? second : first)
    },
    mostM: rules.reduce((most, { rule }) => Math.max(most, rule.threshold!), 0),
    preset,
    reference: rules.some(({ isReference }) => !isReference) ? null : (rules[0]?.rule.document ?? null),
  }
}

/** A mast whose height nobody says is none of the small ones. */
const isOfHeight = ({ aboveM, uptoM }: SpacingRule, heightM: number | null) =>
  heightM === null ? uptoM === null : (aboveM === null || heightM > aboveM) && (uptoM === null || heightM <= uptoM)

const preciseness = ({ place, operators, aboveM, uptoM, mastClasses }: SpacingRule) => [place, operators, aboveM, uptoM, mastClasses].filter((one) => one !== null).length

function presetIn({ spacing, preset }: Pick<SharingSettings, 'spacing' | 'preset'>, day: string, province: string | null): string | null {
  const all = presetsOf({ spacing: spacing.filter(({ on }) => on) })
  if (preset !== 'auto' && all.includes(preset)) return preset
  return all.find((one) => spacing.some((rule) => rule.preset === one && binds(rule, day, province))) ?? all[0] ?? null
}
