import { languages, type Translate, type WordKey, type Words } from '../../i18n'
import type { RuleName } from '../../load/report'

/** A rule of the loader without its explanation does not compile; those of the checks are named after theirs. */
type Unexplained = Exclude<RuleName, keyof Words['rule']['load']>
const everyRuleIsExplained: [Unexplained] extends [never] ? true : Unexplained = true
void everyRuleIsExplained

const parts = ['name', 'means', 'matters', 'todo'] as const
export type Explanation = Readonly<Record<(typeof parts)[number], string>>

/** What a rule says in plain words; a rule of a newer program, or of an office, says that nobody explained it yet. */
export function explanationOf(rule: string, t: Translate): Explanation {
  const group = rule.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], languages.vi.rule)
  const base = group ? `rule.${rule}` : 'rule.unknown'
  return Object.fromEntries(parts.map((part) => [part, t(`${base}.${part}` as WordKey)])) as Explanation
}
