import { type Change, type Halves, merge } from '../change'
import { apply, type Dataset, get } from '../dataset'
import type { Finding } from '../finding'
import { type EditOf, type Ground, type Outcome, refused } from './edit'

/** A fix was worked out on the data as they were; what no longer fits is worked out again, or left. */
export function fix({ findings: ids }: EditOf<'fix'>, ground: Ground): Outcome {
  const findings = ids.flatMap((id) => ground.findingOf(id) ?? [])
  const { change, done } = together(findings, ground)
  const [first] = done
  if (!first) return refused('edit.fixGone')
  const rule = `rule.${first.rule}.name`
  const left = ids.length - done.length
  return {
    name: ids.length === 1 ? { key: 'edit.fixing', values: { rule } } : { key: 'check.fixingAll', values: { rule, n: done.length } },
    change, select: [...new Set(done.flatMap(({ subjects }) => subjects.slice(0, 1)))].filter((id) => !change.has(id) || change.get(id)!.after),
    ...(left > 0 && { cautions: [{ key: 'check.fixLeft', values: { n: left } }] }),
  }
}

function together(findings: readonly Finding[], { dataset, faultsOf }: Ground): { change: Change; done: Finding[] } {
  const first = new Map<string, Halves>()
  const done: Finding[] = []
  const later: Finding[] = []
  for (const finding of findings) {
    const { fix } = finding
    if (!fix || !fits(fix, dataset) || [...fix.keys()].some((id) => first.has(id))) later.push(finding)
    else {
      for (const [id, halves] of withOwn(fix, dataset)) first.set(id, halves)
      done.push(finding)
    }
  }
  let change: Change = first
  let now = faultsOf && later.length ? apply(dataset, change) : dataset
  for (const finding of faultsOf ? later : []) {
    const feature = get(now, finding.subjects[0] ?? '')
    const fix = feature && faultsOf!(feature, now).find(({ id }) => id === finding.id)?.fix
    if (!fix) continue
    change = merge(change, fix)
    now = apply(now, fix)
    done.push(finding)
  }
  return { change, done }
}

/** The object may have been read anew since; what counts is what it says. */
const fits = (fix: Change, dataset: Dataset): boolean =>
  [...fix].every(([id, { before }]) => get(dataset, id) === before || JSON.stringify(get(dataset, id)) === JSON.stringify(before))

/** With the objects of the data themselves as what was before: a change knows them by what they are. */
const withOwn = (fix: Change, dataset: Dataset): Change =>
  new Map(Array.from(fix, ([id, halves]) => {
    const before = get(dataset, id)
    return [id, { ...halves, ...(before && { before }) }]
  }))
