import type { Phrase, Halves, Changes } from './change'
import type { Feature } from './dataset'
import type { Finding } from './finding'
import { isKind } from './schema'
import { type Mark, marks, type Waiver } from './waiver'

/** What was done and can no longer be undone: a line of the journal. An import names the first of its objects, and how many there were. */
export interface Deed {
  readonly name: Phrase
  readonly who: string
  /** ISO 8601, with the time. */
  readonly at: string
  readonly count: number
  readonly objects: readonly string[]
}

/** What a project remembers for itself, by name. */
export type Settings = Readonly<Record<string, unknown>>

/** So many objects of one step are named in the journal. */
export const mostNamed = 1000

/** A change as JSON can hold it; `null` stands where there is nothing. */
export type ChangeRecord<T> = readonly (readonly [id: string, before: T | null, after: T | null])[]

export const changeRecord = <T>(change: Changes<T>): ChangeRecord<T> =>
  Array.from(change, ([id, { before, after }]) => [id, before ?? null, after ?? null] as const)

export function changeFrom<T>(record: ChangeRecord<T>): Map<string, Halves<T>> {
  const change = new Map<string, Halves<T>>()
  for (const [id, before, after] of record) change.set(id, { ...(before && { before }), ...(after && { after }) })
  return change
}

export type FindingRecord = Omit<Finding, 'fix'> & { readonly fix?: ChangeRecord<Feature> }

export const findingRecord = ({ fix, ...finding }: Finding): FindingRecord => (fix ? { ...finding, fix: changeRecord(fix) } : finding)

export const findingOfRecord = ({ fix, ...finding }: FindingRecord): Finding => (fix ? { ...finding, fix: changeFrom(fix) } : finding)

/** A finding out of a file; null where it is none, since a file may have been edited by hand. */
export function findingFrom(record: unknown): Finding | null {
  if (!isRecord(record)) return null
  const { id, rule, severity, subjects, place, message, values, source, question, fix } = record
  if (!isText(id) || !isText(rule) || !isText(message) || !['error', 'warning', 'info'].includes(severity as string)) return null
  if (!isTexts(subjects) || !(place === null || isPosition(place)) || !isValues(values) || !(source === null || isSource(source))) return null
  if (question !== undefined && !isQuestion(question) || fix !== undefined && !isChange(fix)) return null
  return findingOfRecord(record as unknown as FindingRecord)
}

export const waiverFrom = (record: unknown): Waiver | null =>
  isRecord(record) && ['finding', 'rule', 'reason', 'who', 'at'].every((name) => isText(record[name])) && (record.accepted === undefined || isText(record.accepted)) &&
  (record.mark === undefined || marks.includes(record.mark as Mark)) && (record.isLocked === undefined || record.isLocked === true) ? (record as unknown as Waiver) : null

export const deedFrom = (record: unknown): Deed | null =>
  isRecord(record) && isPhrase(record.name) && isText(record.who) && isText(record.at) && Number.isInteger(record.count) && isTexts(record.objects)
    ? (record as unknown as Deed) : null

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)
const isPosition = (value: unknown) => Array.isArray(value) && value.length >= 2 && value.every((number) => Number.isFinite(number))
const isValues = (value: unknown) => isRecord(value) && Object.values(value).every((inner) => isText(inner) || typeof inner === 'number')
const isSource = (value: unknown) => isRecord(value) && isText(value.document) && isText(value.clause) && isText(value.provenance)
const isPhrase = (value: unknown) => isRecord(value) && isText(value.key) && (value.values === undefined || isValues(value.values))
const isQuestion = (value: unknown) =>
  isRecord(value) && isText(value.about) && isText(value.file) && Array.isArray(value.candidates) &&
  value.candidates.every((one) => isRecord(one) && isText(one.answer) && isPhrase(one.words) && Number.isFinite(one.likelihood))
const isChange = (value: unknown) =>
  Array.isArray(value) &&
  value.every((halves) => Array.isArray(halves) && halves.length === 3 && isText(halves[0]) && isHalf(halves[1]) && isHalf(halves[2]))
const isHalf = (value: unknown) =>
  value === null || (isRecord(value) && value.type === 'Feature' && isText(value.id) && isRecord(value.properties) && isKind(value.properties.kind))
