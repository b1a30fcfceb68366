import type { Only, TidyRule } from '../../settings'

/** What a rule may ask of a thing; what is not said fits only a rule that does not ask. */
export interface Traits {
  readonly roadClass?: string | undefined
  readonly surface?: string | undefined
  readonly ductClass?: string | undefined
  readonly sector?: string | undefined
  readonly voltageKv?: number | undefined
  readonly isBare?: boolean | undefined
  readonly diameterMm?: number | undefined
  readonly isUnderground?: boolean | undefined
}

const isAmong = (among: readonly string[] | undefined, value: string | undefined): boolean => !among || (value !== undefined && among.includes(value))

const fits = ({ roadClasses, surfaces, ductClasses, sectors, voltageKv, isBare, aboveMm, isUnderground }: Only, traits: Traits): boolean =>
  isAmong(roadClasses, traits.roadClass) && isAmong(surfaces, traits.surface) && isAmong(ductClasses, traits.ductClass) && isAmong(sectors, traits.sector) &&
  (!voltageKv || (traits.voltageKv !== undefined && voltageKv[0] <= traits.voltageKv && traits.voltageKv <= voltageKv[1])) &&
  (isBare === undefined || isBare === traits.isBare) && (aboveMm === undefined || (traits.diameterMm ?? 0) > aboveMm) &&
  (isUnderground === undefined || isUnderground === traits.isUnderground)

/** Rules meant for a thing. One that says more closely what it is meant for stands in the place of those that say less, among the whole country's and among the place's own. */
export function applying(rules: readonly TidyRule[], traits: Traits): TidyRule[] {
  const meant = rules.filter(({ only }) => fits(only, traits))
  const most = (of: TidyRule) => Math.max(...meant.filter(({ province }) => (province === null) === (of.province === null)).map(closeness))
  return meant.length < 2 ? meant : meant.filter((rule) => closeness(rule) === most(rule))
}

const closeness = ({ only }: TidyRule): number => Object.values(only).filter((part) => part !== undefined).length

/** Those with a number: the others demand nothing that can be measured. */
export type Limit = TidyRule & { readonly threshold: number }
export const isLimit = (rule: TidyRule): rule is Limit => rule.threshold !== null

/** The limit that demands most of a thing: the longest distance, the greatest height or depth. */
export const widest = (rules: readonly TidyRule[], traits: Traits): Limit | undefined =>
  applying(rules, traits).filter(isLimit).reduce<Limit | undefined>((best, rule) => (best && best.threshold >= rule.threshold ? best : rule), undefined)
