import type { Position } from 'geojson'
import type { WordKey, WordValues } from '../../../i18n'
import type { Feature } from '../../../model/dataset'
import { type Finding, findingOf, type Severity, type Source } from '../../../model/finding'
import { anyPosition } from '../../../model/geometry'
import type { Asked } from '../asked'
import type { CheckName, TidyRule } from '../settings'

interface Said {
  readonly message: WordKey
  readonly values?: WordValues
  /** What else it speaks of, after the object itself. */
  readonly also?: readonly Feature[]
  /** Without it: anywhere on the object. */
  readonly place?: Position | null
  readonly key?: string
  readonly fix?: Finding['fix'] | undefined
  /** Instead of the rule's own. */
  readonly severity?: Severity
}

/** The law behind a finding: document and clause, and which rule of which rules it was judged by. */
export const sourceOf = ({ id, document, clause, provenance }: TidyRule, { name, version }: Asked['pack']): Source =>
  ({ document, clause, provenance, rule: id, pack: `${name}, bản ${version}` })

/** What a rule finds wrong with an object; the first it speaks of is the object itself. */
export const drafted = (check: CheckName, rule: TidyRule, { pack }: Pick<Asked, 'pack'>, feature: Feature, { message, values, also = [], place, key, fix, severity }: Said): Finding => findingOf({
  rule: `tidy.${check}`, severity: severity ?? rule.severity, message, subjects: [feature.id, ...also.map(({ id }) => id)], source: sourceOf(rule, pack),
  place: place === undefined ? anyPosition(feature.geometry) : place, ...(values && { values }), ...(key !== undefined && { key }), ...(fix && { fix }),
})

/** The gravest first; of two as grave the place's own before that of the whole country. */
const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }
export const gravest = (rules: readonly TidyRule[]): TidyRule | undefined =>
  rules.toSorted((a, b) => ranks[a.severity] - ranks[b.severity] || Number(b.province !== null) - Number(a.province !== null))[0]

/** Of those that are not kept, the one that demands most: `most` where it is a most that may be, else a least that must be. Without a number a rule demands more than any. */
export const strictest = (rules: readonly TidyRule[], limit: 'most' | 'least'): TidyRule | undefined => {
  const demand = ({ threshold }: TidyRule) => (threshold === null ? -Infinity : limit === 'most' ? threshold : -threshold)
  const least = Math.min(...rules.map(demand))
  return gravest(rules.filter((rule) => demand(rule) === least))
}
