import { get } from '../dataset'
import { type EditOf, type Ground, type Outcome, refused } from './edit'

/** A fix was worked out on the data as they were; it may no longer fit. */
export function fix({ finding: id }: EditOf<'fix'>, { dataset, findingOf }: Ground): Outcome {
  const finding = findingOf(id)
  if (!finding?.fix) return refused('edit.fixGone')
  for (const [object, { before }] of finding.fix) if (get(dataset, object) !== before) return refused('edit.fixGone')
  return { name: { key: 'edit.fixing', values: { rule: `rule.${finding.rule}.name` } }, change: finding.fix, select: finding.subjects.slice(0, 1) }
}
