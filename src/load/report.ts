import type { Position } from 'geojson'
import type { WordValues } from '../i18n'
import { type Candidate, type Finding, findingOf, type Question, type Severity } from '../model/finding'

/**
 * What the loader can say. `each`: one finding an object; otherwise one a file, with all its objects as subjects. `repair`: something was wrong
 * with them and was put right; a system that was named, a type the schema asks for and composed letters are no repairs.
 */
const rules = {
  // the file
  empty: ['error'], unreadable: ['error'], notGeojson: ['error'], otherFormat: ['error'], tooDeep: ['error'], tooMany: ['error'], tooLarge: ['error'],
  newerProject: ['error'], noFeatures: ['warning'], endOfFile: ['error'], syntax: ['error'], comma: ['info'], utf16: ['info'],
  encoding: ['warning'], crsMember: ['info'], crsConverted: ['info'], crsUnknown: ['warning'], crsContradicts: ['warning'],
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
  northFirst: ['info'], openRing: ['info', 'repair'], wrongTurn: ['info', 'repair'], emptyPart: ['info', 'repair'],
  replaced: ['info', 'repair'], selfCrossing: ['error', 'each'], selfTouch: ['warning', 'each'], holeOutside: ['error', 'each'],
  lineCrossing: ['warning', 'each'], zeroLength: ['warning', 'each'], noArea: ['warning', 'each'], outsideVietnam: ['warning'],
  // kinds, headings, values
  kindFromName: ['info'], groundFromName: ['info'], kindFromHeadings: ['info'], kind: ['warning'], kindOpen: ['warning'], kindNamed: ['info'], kindUnknown: ['warning'],
  headingMapped: ['info'], headingScaled: ['info'], heading: ['info'], required: ['warning'], composed: ['info'],
  mojibake: ['warning', 'repair'], stripped: ['info', 'repair'], converted: ['info'], valueUnknown: ['warning', 'each'],
  valueAmbiguous: ['warning', 'each'], valueOutOfRange: ['warning', 'each'], more: ['warning'],
} as const satisfies Record<string, readonly [Severity, ('each' | 'repair')?]>

export type RuleName = keyof typeof rules
export const ruleNames = Object.keys(rules) as RuleName[]
const repairs = new Set<string>(ruleNames.filter((name) => (rules[name] as readonly string[])[1] === 'repair').map((name) => `load.${name}`))
/** Whether a finding tells of objects that were changed, because there was one safe way to. */
export const isRepair = (rule: string): boolean => repairs.has(rule)

/** Beyond this many findings of a rule in one file, the rest is counted: twenty thousand equal lines help nobody. */
const mostOfRule = 1000

interface Said { readonly subject?: string; readonly place?: Position | null; readonly values?: WordValues; readonly question?: Question; readonly key?: string }
interface Group { count: number; first: Said; subjects: string[] }

/** Collects what is said of one file; rule findings come out in the order of the table, then of the objects. */
export class Report {
  /** By rule, then by key: one entry a finding to come. */
  private readonly said = new Map<RuleName, Map<string, Group>>()
  private readonly spare = new Map<RuleName, number>()
  /** The coordinate system the file, or an answer, names: part of what is said about it. */
  named = '–'

  constructor(private readonly file: string) {}

  /** A key keeps findings of one rule apart (one heading, one value); those told one by one are apart anyway. */
  say(rule: RuleName, said: Said = {}): void {
    const isEach = (rules[rule] as readonly string[])[1] === 'each'
    let groups = this.said.get(rule)
    if (!groups) this.said.set(rule, (groups = new Map()))
    const key = isEach ? String(groups.size) : (said.key ?? '')
    const known = groups.get(key)
    if (known) {
      known.count++
      if (said.subject !== undefined) known.subjects.push(said.subject)
    } else if (groups.size < mostOfRule) groups.set(key, { count: 1, first: said, subjects: said.subject === undefined ? [] : [said.subject] })
    else this.spare.set(rule, (this.spare.get(rule) ?? 0) + 1)
  }

  findings(): Finding[] {
    const finding = (rule: RuleName, { first, subjects, count }: Group) => findingOf({
      rule: `load.${rule}`, severity: rules[rule][0], subjects, place: first.place ?? null, message: `load.${rule}`,
      values: { file: this.file, count, crs: this.named, ...first.values }, key: [this.file, first.key ?? ''].join('\u0000'),
      ...(first.question && { question: first.question }),
    })
    return ruleNames.flatMap((rule) => {
      const count = this.spare.get(rule)
      const more = count ? [finding('more', { count, first: { values: { rule: `load.${rule}` }, key: rule }, subjects: [] })] : []
      return [...[...(this.said.get(rule)?.values() ?? [])].map((group) => finding(rule, group)), ...more]
    })
  }
}

/** Candidates best first; equal ones keep the order of their answers, so the same file asks the same question. */
export const ranked = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.toSorted((a, b) => b.likelihood - a.likelihood || (a.answer < b.answer ? -1 : 1))
