import type { Step } from './change'
import type { Feature } from './dataset'
import type { Finding } from './finding'

/** What reading files says of shapes: somebody who gave the object another shape has looked at it. */
const ofShape: ReadonlySet<string> = new Set([
  'noGeometry', 'emptyGeometry', 'noCoordinates', 'geometryType', 'geometryShape', 'position', 'notFinite', 'outOfRange', 'ambiguousNumber', 'shortLine', 'shortRing',
  'geometryOfKind', 'structure', 'selfCrossing', 'selfTouch', 'holeOutside', 'lineCrossing', 'zeroLength', 'noArea', 'outsideVietnam',
].map((name) => `load.${name}`))
/** And of single fields. */
const ofField: ReadonlySet<string> = new Set(['load.valueUnknown', 'load.valueAmbiguous', 'load.valueOutOfRange', 'load.required'])

/** What of its objects a finding is about; null where no edit puts an end to it but their removal. */
function aboutOf({ rule, values: { field } }: Finding): string | null {
  if (ofShape.has(rule)) return 'geometry'
  return ofField.has(rule) && typeof field === 'string' ? field : null
}

const being = '(being)'
const markOf = (id: string, about: string): string => `${id}\u0000${about}`
/** Id → what findings are about in that object. */
type Sought = ReadonlyMap<string, ReadonlySet<string>>

const sought = new WeakMap<readonly Finding[], Sought>()
function soughtBy(findings: readonly Finding[]): Sought {
  let known = sought.get(findings)
  if (known) return known
  const all = new Map<string, Set<string>>()
  for (const finding of findings) {
    const about = aboutOf(finding)
    for (const id of finding.subjects) {
      let own = all.get(id)
      if (!own) all.set(id, (own = new Set()))
      if (about) own.add(about)
    }
  }
  sought.set(findings, (known = all))
  return known
}

const partOf = (feature: Feature | undefined, about: string): string | undefined =>
  feature && JSON.stringify((about === 'geometry' ? feature.geometry : (feature.properties as Readonly<Record<string, unknown>>)[about.slice('field.'.length)]) ?? null)

/** What something was before a step, and is after it; nothing where there is no object. */
interface Turn { readonly mark: string; readonly was: string | undefined; readonly is: string | undefined }

const turns = new WeakMap<Sought, WeakMap<Step, readonly Turn[]>>()
/** What a step did to what findings are about. */
function turnsBy(step: Step, wanted: Sought): readonly Turn[] {
  let steps = turns.get(wanted)
  if (!steps) turns.set(wanted, (steps = new WeakMap()))
  const known = steps.get(step)
  if (known) return known
  const own: Turn[] = []
  for (const [id, { before, after }] of step.change) {
    for (const about of wanted.get(id) ?? []) {
      const [was, is] = [partOf(before, about), partOf(after, about)]
      if (was !== is) own.push({ mark: markOf(id, about), was, is })
    }
    if (wanted.has(id) && !before !== !after) own.push({ mark: markOf(id, being), was: before && being, is: after && being })
  }
  steps.set(step, own)
  return own
}

/** What is not as it was before all of these steps. */
function changedBy(steps: readonly Step[], wanted: Sought): ReadonlySet<string> {
  const first = new Map<string, string | undefined>()
  const changed = new Set<string>()
  for (const step of steps) for (const { mark, was, is } of turnsBy(step, wanted)) {
    if (!first.has(mark)) first.set(mark, was)
    if (first.get(mark) === is) changed.delete(mark)
    else changed.add(mark)
  }
  return changed
}

const last = new WeakMap<readonly Finding[], { readonly marks: ReadonlySet<string>; readonly left: readonly Finding[] }>()

/**
 * What still holds of what was said before these steps: what an edit has put right is over, and comes back with an undo, or with
 * whatever else makes it as it was. As long as nothing is over the list stays the same one, and so does what is left of it as long as no more is.
 */
export function stillSaid(findings: readonly Finding[], steps: readonly Step[]): readonly Finding[] {
  if (findings.length === 0 || steps.length === 0) return findings
  const wanted = soughtBy(findings)
  const marks = changedBy(steps, wanted)
  if (marks.size === 0) return findings
  const known = last.get(findings)
  if (known?.marks.size === marks.size && [...marks].every((mark) => known.marks.has(mark))) return known.left
  const left = findings.flatMap((finding) => {
    const { subjects, values } = finding
    if (subjects.length === 0) return [finding]
    const about = aboutOf(finding)
    const open = subjects.filter((id) => !marks.has(markOf(id, being)) && !(about && marks.has(markOf(id, about))))
    if (open.length === subjects.length) return [finding]
    return open.length === 0 ? [] : [{ ...finding, subjects: open, values: { ...values, ...(typeof values.count === 'number' && { count: open.length }) } }]
  })
  last.set(findings, { marks, left })
  return left
}
