import type { Position } from 'geojson'
import type { WordValues } from '../i18n'
import { type Candidate, type Finding, findingOf, type Question, type Severity } from '../model/finding'

/** What the loader can say. `each`: one finding an object; otherwise one a file, with all its objects as subjects. `repair`: it changed them. */
const rules = {
  // the file
  empty: ['error'], unreadable: ['error'], notGeojson: ['error'], tooDeep: ['error'], tooMany: ['error'], tooLarge: ['error'],
  newerProject: ['error'], noFeatures: ['warning'], endOfFile: ['error'], syntax: ['error'], comma: ['info'], utf16: ['info'],
  encoding: ['warning'], crsMember: ['info'], crsConverted: ['info', 'repair'], crsUnknown: ['warning'], crsContradicts: ['warning'],
  crs: ['error'], bboxLies: ['info'],
  // the objects
  relaxed: ['warning', 'repair'], broken: ['error', 'each'], objectTooLarge: ['error', 'each'], notFeature: ['error', 'each'], typeCase: ['info'], noType: ['info'],
  wrapped: ['info'], nested: ['info'], joined: ['info', 'repair'], split: ['info', 'repair'], single: ['info', 'repair'],
  foreignMember: ['info'], propertiesShape: ['warning', 'each'], protoKey: ['warning', 'repair'], missingId: ['info'],
  duplicateId: ['warning', 'repair'], idFromProperty: ['info'],
  // their geometry: cannot be placed, was repaired, is suspicious
  noGeometry: ['warning'], emptyGeometry: ['warning'], noCoordinates: ['error', 'each'], geometryType: ['error', 'each'],
  geometryShape: ['error', 'each'], position: ['error', 'each'], notFinite: ['error', 'each'], outOfRange: ['error', 'each'],
  ambiguousNumber: ['error', 'each'], shortLine: ['error', 'each'], shortRing: ['error', 'each'], geometryOfKind: ['error', 'each'],
  structure: ['error', 'each'], nesting: ['info', 'repair'], textNumbers: ['info', 'repair'], swapped: ['warning', 'repair'],
  northFirst: ['info', 'repair'], openRing: ['info', 'repair'], wrongTurn: ['info', 'repair'], emptyPart: ['info', 'repair'],
  replaced: ['info', 'repair'], selfCrossing: ['error', 'each'], selfTouch: ['warning', 'each'], holeOutside: ['error', 'each'],
  lineCrossing: ['warning', 'each'], zeroLength: ['warning', 'each'], noArea: ['warning', 'each'], outsideVietnam: ['warning'],
  // kinds, headings, values
  kindFromName: ['info'], kindFromHeadings: ['info'], kind: ['warning'], kindOpen: ['warning'], kindNamed: ['info'], kindUnknown: ['warning'],
  headingMapped: ['info'], headingScaled: ['info'], heading: ['info'], required: ['warning'], composed: ['info', 'repair'],
  mojibake: ['warning', 'repair'], stripped: ['info', 'repair'], converted: ['info', 'repair'], valueUnknown: ['warning', 'each'],
  valueAmbiguous: ['warning', 'each'], valueOutOfRange: ['warning', 'each'], more: ['warning'],
} as const satisfies Record<string, readonly [Severity, ('each' | 'repair')?]>

export type RuleName = keyof typeof rules
export const ruleNames = Object.keys(rules) as RuleName[]
const repairs = new Set<string>(ruleNames.filter((name) => (rules[name] as readonly string[])[1] === 'repair').map((name) => `load.${name}`))
/** Whether a finding tells of objects that were changed, because there was one safe way to. */
export const isRepair = (rule: string): boolean => repairs.has(rule)

/** Beyond this many single findings of a rule in one file, the rest is counted: twenty thousand equal lines help nobody. */
const mostEach = 1000

interface Said { readonly subject?: string; readonly place?: Position | null; readonly values?: WordValues; readonly question?: Question; readonly key?: string }
interface Group { count: number; first: Said; subjects: string[] }

/** Collects what is said of one file; rule findings come out in the order of the table, then of the objects. */
export class Report {
  private readonly groups = new Map<string, { rule: RuleName; group: Group }>()
  private readonly singles = new Map<RuleName, Said[]>()
  private readonly spare = new Map<RuleName, number>()

  /** The coordinate system the file, or an answer, names: part of what is said about it. */
  named = '–'

  constructor(private readonly file: string) {}

  /** A key keeps groups of one rule apart (one heading, one value). */
  say(rule: RuleName, said: Said = {}): void {
    if ((rules[rule] as readonly string[])[1] === 'each') return this.single(rule, said)
    const name = `${rule}\u0000${said.key ?? ''}`
    const known = this.groups.get(name)
    if (!known) this.groups.set(name, { rule, group: { count: 1, first: said, subjects: said.subject === undefined ? [] : [said.subject] } })
    else {
      known.group.count++
      if (said.subject !== undefined) known.group.subjects.push(said.subject)
    }
  }

  private single(rule: RuleName, said: Said): void {
    const list = this.singles.get(rule)
    if (!list) this.singles.set(rule, [said])
    else if (list.length < mostEach) list.push(said)
    else this.spare.set(rule, (this.spare.get(rule) ?? 0) + 1)
  }

  findings(): Finding[] {
    const { file } = this
    const finding = (rule: RuleName, said: Said, subjects: readonly string[], count: number) => findingOf({
      rule: `load.${rule}`, severity: rules[rule][0], subjects, place: said.place ?? null, message: `load.${rule}`,
      values: { file, count, crs: this.named, ...said.values }, key: [file, said.key ?? ''].join('\u0000'), ...(said.question && { question: said.question }),
    })
    return ruleNames.flatMap((rule) => {
      const grouped = [...this.groups.values()].filter((g) => g.rule === rule).map(({ group }) => finding(rule, group.first, group.subjects, group.count))
      const single = (this.singles.get(rule) ?? []).map((said) => finding(rule, said, said.subject === undefined ? [] : [said.subject], 1))
      const spare = this.spare.get(rule)
      return [...grouped, ...single, ...(spare ? [finding('more', { values: { rule: `load.${rule}` }, key: rule }, [], spare)] : [])]
    })
  }
}

/** Candidates best first; equal ones keep the order of their answers, so the same file asks the same question. */
export const ranked = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.toSorted((a, b) => b.likelihood - a.likelihood || (a.answer < b.answer ? -1 : 1))
