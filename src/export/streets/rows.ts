import type { StreetLine } from '../../analysis/streets/result'
import type { Translate, WordKey } from '../../i18n'
import type { Phrase } from '../../model/change'
import type { Finding } from '../../model/finding'
import type { Waiver } from '../../model/waiver'
import type { CsvValue } from '../csv'

export type Row = Readonly<Record<string, CsvValue>>
export const rounded = (value: number | null, digits: number): number | null => (value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits)
export const said = ({ key, values }: Phrase, t: Translate): string => t(key, values)
export const listed = (phrases: readonly Phrase[], t: Translate): string => phrases.map((phrase) => said(phrase, t)).join(' · ')

/** What is below ground of all that is there; null where nothing is. */
export const undergroundShare = ({ overheadM, undergroundM }: Pick<StreetLine, 'overheadM' | 'undergroundM'>): number | null => (overheadM + undergroundM > 0 ? undergroundM / (overheadM + undergroundM) : null)

/** The name of a check, as the list of findings has it. */
export const checkKey = (rule: string): WordKey => `rule.${rule.startsWith('tidy.') ? rule : `tidy.${rule}`}.name` as WordKey

const partText = ({ name, weight, lost, facts }: StreetLine['parts'][number], t: Translate): string =>
  t('boarding.scored', { part: t(`cabling.part.${name}`), lost: rounded(lost, 1) ?? 0, weight, facts: facts.length > 0 ? `: ${facts.map((fact) => said(fact, t).replace(/\.$/, '')).join('; ')}` : '' })

/** A street or a section; `yearOf` knows in which year of the programme it is, where there is one. */
export function streetRow(line: StreetLine, yearOf: (id: string) => number | null, t: Translate): Row {
  const counted = Object.entries(line.findings).filter(([, n]) => n > 0).map(([check, n]) => t('boarding.counted', { check: checkKey(check), n }))
  return {
    id: line.id, street: line.name, from: line.from, to: line.to, ward: line.wardName, roadClass: t(`choice.roadClass.${line.roadClass}`), widthM: rounded(line.widthM, 1), lengthM: rounded(line.lengthM, 1),
    overheadM: rounded(line.overheadM, 1), undergroundM: rounded(line.undergroundM, 1), ductM: rounded(line.ductM, 1), undergroundShare: rounded(percentOf(undergroundShare(line)), 2), hungM: rounded(line.hungM, 1),
    owners: line.owners.join('; '), strung: strungBy(line).map(([owner, metres]) => t('boarding.strung', { owner: owner || t('boarding.ownerNone'), metres })).join('; '),
    cables: line.cables, spans: line.spans, poles: line.poles, cablesPerPoleMean: rounded(line.cablesPerPoleMean, 2), cablesPerPoleMax: line.cablesPerPoleMax, worstPole: line.worstPole ?? '',
    findings: line.findingIds.length, byCheck: counted.join('; '), score: rounded(line.score, 1), parts: line.parts.filter(({ lost }) => lost > 0).map((part) => partText(part, t)).join(' · '),
    hanging: t(`choice.hanging.${line.hanging}`), undergroundingYear: line.undergroundingYear, programmeYear: yearOf(line.id),
  }
}

const percentOf = (share: number | null): number | null => (share === null ? null : 100 * share)

/** Metres of each operator, whatever its cables are for. */
function strungBy({ strung }: StreetLine): [string, number][] {
  const metres = new Map<string, number>()
  for (const { operator, metres: own } of strung) metres.set(operator, (metres.get(operator) ?? 0) + own)
  return [...metres].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

/** A finding with what was said of it on the spot. */
export interface Judged { readonly finding: Finding; readonly waiver: Waiver | null; readonly street: string; readonly ward: string }
export const stateOf = (waiver: Waiver | null): 'open' | 'waived' | 'confirmed' | 'fixed' | 'notFault' => (waiver ? (waiver.mark ?? 'waived') : 'open')

export function findingRow({ finding: { id, rule, severity, subjects, place, message, values, source }, waiver, street, ward }: Judged, t: Translate): Row {
  return {
    id, check: t(checkKey(rule)), severity: t(`severity.${severity}`), message: t(message, values), street, ward, subjects: subjects.join('; '),
    document: source?.document ?? '', clause: source?.clause ?? '', provenance: source ? t(`provenance.${source.provenance}`) : '', rule: source?.rule ?? '', pack: source?.pack ?? '',
    state: t(`boarding.state.${stateOf(waiver)}`), note: waiver?.reason ?? '', who: waiver?.who ?? '', at: waiver ? t('project.moment', { at: waiver.at }) : '',
    lng: rounded(place?.[0] ?? null, 7), lat: rounded(place?.[1] ?? null, 7),
  }
}

const figures = ['ward', 'roadClass', 'widthM', 'lengthM', 'overheadM', 'undergroundM', 'ductM', 'undergroundShare', 'hungM', 'strung', 'cables', 'spans', 'poles', 'cablesPerPoleMean', 'cablesPerPoleMax', 'worstPole', 'score', 'hanging', 'undergroundingYear', 'programmeYear'] as const

/** One street as a sheet: its figures, what took points away, what was found. */
export function sheetRows(line: StreetLine, findings: readonly Judged[], yearOf: (id: string) => number | null, t: Translate): Row[] {
  const own = streetRow(line, yearOf, t)
  return [
    { group: t('boarding.group.figure'), item: t('boarding.head.street'), figure: line.name },
    ...figures.map((name) => ({ group: t('boarding.group.figure'), item: t(`boarding.head.${name}`), figure: own[name] ?? null })),
    ...line.parts.map(({ name, weight, lost, facts }) => ({ group: t('boarding.group.part'), item: t(`cabling.part.${name}`), figure: -(rounded(lost, 1) ?? 0), detail: [`/${weight}`, ...facts.map((fact) => said(fact, t))].join(' ') })),
    ...findings.map((one) => {
      const { check, severity, message, ...row } = findingRow(one, t)
      return { ...row, group: t('boarding.group.finding'), item: check ?? null, figure: severity ?? null, detail: message ?? null }
    }),
  ]
}
