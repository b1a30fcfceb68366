import { type Environment, type PeopleSource, peopleSources } from '../../../analysis/coverage/asked'
import type { Language } from '../../../i18n'
import type { Rule } from '../../../model/rule'
import { type Choice, choices } from '../../../model/schema'
import type { Assumptions, RadiusRule } from '../../../state/coverage'
import { type AimDraft, aimDraftOf, aimFrom } from '../../form/target'
import { canonical, type Faults, type Filled, filled, percent } from '../../form/filled'
import { writtenIn } from '../../form/text'

/** Of a radius by `<id>.<field>`. */
export type { Faults } from '../../form/filled'

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
export interface Draft extends AimDraft {
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
}

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

export function draftOf(assumptions: Assumptions, language: Language): Draft {
  const say = (value: number | null) => writtenIn(number, value, language)
  const { name, radii, error, statuses, untilYear, people, villageShare, leastGapM2, withoutWater, densePerKm2, priority, target } = assumptions
  return {
    name, error: say(percent(error)), statuses, untilYear: say(untilYear), people, villageShare: say(percent(villageShare)), leastGapM2: say(leastGapM2), withoutWater,
    densePerKm2: say(densePerKm2), priority, ...aimDraftOf(target, language),
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
  const typed = filled(given.language)
  const { faults, read, need } = typed
  const radii = draft.radii.map((radius) => radiusFrom(radius, given, typed))
  if (draft.statuses.length === 0) faults.statuses = { key: 'coverage.fault.none' }
  const settled: Assumptions = {
    name: need('name', draft.name), version: given.standard.version, radii, error: read('error', draft.error, 0, 90) / 100, statuses: countable.filter((status) => draft.statuses.includes(status)),
    untilYear: draft.untilYear.trim() === '' ? null : read('untilYear', draft.untilYear, 1900, 2100, true), people: draft.people, villageShare: read('villageShare', draft.villageShare, 1, 100) / 100,
    leastGapM2: read('leastGapM2', draft.leastGapM2, 0, 1e9), withoutWater: draft.withoutWater, densePerKm2: read('densePerKm2', draft.densePerKm2, 0, 1e6),
    priority: choices.placeClass.filter((one) => draft.priority.includes(one)),
    target: aimFrom(draft, typed),
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
function radiusFrom(radius: RadiusDraft, { standard, wordOf }: Given, { read, need, faults }: Filled): RadiusRule {
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
