import { type Environment, type PeopleSource, peopleSources } from '../../../analysis/coverage/asked'
import type { Language } from '../../../i18n'
import type { Phrase } from '../../../model/change'
import type { Rule } from '../../../model/rule'
import { type Choice, choices } from '../../../model/schema'
import type { Assumptions, RadiusRule } from '../../../state/coverage'
import { readIn, writtenIn } from '../../form/text'

/** A row of the table of radii as it is typed. */
export interface RadiusDraft {
  readonly id: string
  readonly on: boolean
  readonly metres: string
  readonly technology: Choice<'technology'> | ''
  readonly fromMHz: string
  readonly toMHz: string
  readonly environment: Environment | ''
  readonly document: string
  readonly clause: string
  readonly confidence: Rule['confidence']
  /** As it stood; null for a row that is new. */
  readonly rule: RadiusRule | null
}

/** Everything the dialog asks for, as texts and ticks. */
export interface Draft {
  readonly name: string
  readonly radii: readonly RadiusDraft[]
  readonly error: string
  readonly statuses: readonly Choice<'status'>[]
  readonly untilYear: string
  readonly people: PeopleSource | 'auto'
  readonly villageShare: string
  readonly leastGapM2: string
  readonly withoutWater: boolean
  readonly densePerKm2: string
  readonly priority: readonly Choice<'placeClass'>[]
  readonly hasTarget: boolean
  readonly targetShare: string
  readonly targetYear: string
  readonly targetDocument: string
  readonly targetClause: string
}

/** By field; of a radius by `<id>.<field>`. */
export type Faults = Readonly<Record<string, Phrase>>

/** What each part of the dialog is given. */
export interface Filling {
  readonly draft: Draft
  readonly faults: Faults
  readonly change: (part: Partial<Draft>) => void
}

export const peopleChoices = ['auto', ...peopleSources] as const
/** What has been taken down serves nobody. */
export const countable = choices.status.filter((status) => status !== 'decommissioned')
export const farthestM = 60_000

const number = { type: 'number' } as const
const percent = (share: number): number => Number((share * 100).toFixed(4))

export function draftOf(assumptions: Assumptions, language: Language): Draft {
  const say = (value: number | null) => writtenIn(number, value, language)
  const { name, radii, error, statuses, untilYear, people, villageShare, leastGapM2, withoutWater, densePerKm2, priority, target } = assumptions
  return {
    name, error: say(percent(error)), statuses, untilYear: say(untilYear), people, villageShare: say(percent(villageShare)), leastGapM2: say(leastGapM2), withoutWater,
    densePerKm2: say(densePerKm2), priority, hasTarget: target !== null, targetShare: say(target && percent(target.share)), targetYear: say(target && target.year),
    targetDocument: target?.document ?? '', targetClause: target?.clause ?? '',
    radii: radii.map((rule) => ({
      id: rule.id, on: rule.on, metres: say(rule.threshold), technology: rule.technology ?? '', environment: rule.environment ?? '', fromMHz: say(rule.bandMHz && rule.bandMHz[0]), toMHz: say(rule.bandMHz && rule.bandMHz[1]),
      document: rule.document, clause: rule.clause, confidence: rule.confidence, rule,
    })),
  }
}

export const freshRadius = (taken: readonly RadiusDraft[]): RadiusDraft => {
  let n = taken.length + 1
  while (taken.some(({ id }) => id === `own.${n}`)) n++
  return { id: `own.${n}`, on: true, metres: '', technology: '', fromMHz: '', toMHz: '', environment: '', document: '', clause: '', confidence: 'medium', rule: null }
}

/** Only what the program brought has a source that somebody else wrote; all other rows are the office's own. */
export const isOwnRadius = ({ id }: Pick<RadiusDraft, 'id'>, standard: Assumptions): boolean => !standard.radii.some((rule) => rule.id === id)

interface Given { readonly standard: Assumptions; readonly language: Language; readonly today: string; readonly wordOf: (radius: RadiusDraft) => string; readonly ownName: (name: string) => string }

/** What was typed as assumptions: null where they are those of the program; or what is wrong with it, field by field. */
export function settle(draft: Draft, given: Given): { readonly assumptions: Assumptions | null } | { readonly faults: Faults } {
  const faults: Record<string, Phrase> = {}
  const read = (field: string, text: string, least: number, most: number, isWhole = false): number => {
    const said = readIn(number, text, given.language)
    const value = 'value' in said ? said.value : undefined
    if (typeof value !== 'number' || (isWhole && !Number.isInteger(value))) faults[field] = { key: isWhole ? 'coverage.fault.whole' : 'coverage.fault.number' }
    else if (value < least || value > most) faults[field] = { key: isWhole && most < 3000 ? 'coverage.fault.year' : 'coverage.fault.between', values: { least, most } }
    return typeof value === 'number' ? value : 0
  }
  const need = (field: string, text: string): string => {
    if (text.trim() === '') faults[field] = { key: 'coverage.fault.empty' }
    return text.trim().normalize('NFC')
  }
  const radii = draft.radii.map((radius) => radiusFrom(radius, given, read, need, faults))
  if (draft.statuses.length === 0) faults.statuses = { key: 'coverage.fault.none' }
  const settled: Assumptions = {
    name: need('name', draft.name), version: given.standard.version, radii, error: read('error', draft.error, 0, 90) / 100, statuses: countable.filter((status) => draft.statuses.includes(status)),
    untilYear: draft.untilYear.trim() === '' ? null : read('untilYear', draft.untilYear, 1900, 2100, true), people: draft.people, villageShare: read('villageShare', draft.villageShare, 1, 100) / 100,
    leastGapM2: read('leastGapM2', draft.leastGapM2, 0, 1e9), withoutWater: draft.withoutWater, densePerKm2: read('densePerKm2', draft.densePerKm2, 0, 1e6),
    priority: choices.placeClass.filter((one) => draft.priority.includes(one)),
    target: draft.hasTarget ? {
      share: read('targetShare', draft.targetShare, 1, 100) / 100, year: read('targetYear', draft.targetYear, 1900, 2100, true), document: need('targetDocument', draft.targetDocument), clause: need('targetClause', draft.targetClause),
    } : null,
  }
  if (Object.keys(faults).length > 0) return { faults }
  if (same(settled, given.standard)) return { assumptions: null }
  return { assumptions: { ...settled, name: settled.name === given.standard.name ? given.ownName(settled.name) : settled.name, version: given.today } }
}

/** Everything but what they are called. */
const same = (a: Assumptions, b: Assumptions): boolean => {
  const bare = ({ version: _v, priority, statuses, ...rest }: Assumptions) => canonical({ ...rest, priority: [...priority].sort(), statuses: [...statuses].sort() })
  return bare(a) === bare(b)
}
const canonical = (value: unknown): string => JSON.stringify(value, (_, part: unknown) =>
  (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part))

function radiusFrom(
  radius: RadiusDraft, { standard, wordOf }: Given, read: (field: string, text: string, least: number, most: number) => number, need: (field: string, text: string) => string, faults: Record<string, Phrase>,
): RadiusRule {
  const threshold = read(`${radius.id}.metres`, radius.metres, 1, farthestM)
  const shipped = standard.radii.find(({ id }) => id === radius.id)
  // A figure the office changed is no longer the one that stands in the document.
  if (shipped) return threshold === shipped.threshold ? { ...shipped, on: radius.on } : { ...shipped, threshold, on: radius.on, provenance: 'local' }
  const hasBand = radius.fromMHz.trim() !== '' || radius.toMHz.trim() !== ''
  const bandMHz: RadiusRule['bandMHz'] = hasBand ? [read(`${radius.id}.fromMHz`, radius.fromMHz, 1, 300_000), read(`${radius.id}.toMHz`, radius.toMHz, 1, 300_000)] : null
  if (bandMHz && bandMHz[0] > bandMHz[1]) faults[`${radius.id}.toMHz`] ??= { key: 'coverage.fault.order' }
  return {
    id: radius.id, text: wordOf(radius), threshold, unit: 'm', technology: radius.technology || null, bandMHz, environment: radius.environment || null,
    document: need(`${radius.id}.document`, radius.document), clause: radius.clause.trim().normalize('NFC') || '–', validFrom: null, validTo: null, province: null, provenance: 'local', confidence: radius.confidence, on: radius.on,
  }
}
