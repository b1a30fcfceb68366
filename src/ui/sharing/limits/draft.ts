import type { Language } from '../../../i18n'
import { choices } from '../../../model/schema'
import { scoreNames, type SharingSettings, type SpacingRule } from '../../../state/sharing'
import { canonical, type Faults, filled, type Filled, percent } from '../../form/filled'
import { type AimDraft, aimDraftOf, aimFrom } from '../../form/target'
import { writtenIn } from '../../form/text'

/** A row of the table of distances as it is typed. */
export interface SpacingDraft {
  readonly id: string
  readonly preset: string
  readonly on: boolean
  readonly metres: string
  readonly place: NonNullable<SpacingRule['place']> | ''
  readonly operators: NonNullable<SpacingRule['operators']> | ''
  readonly aboveM: string
  readonly uptoM: string
  readonly mastClasses: readonly string[]
  readonly document: string
  readonly clause: string
}

interface Quantity {
  readonly unit: 'm' | '%' | '°' | 'months' | 'vndPerM' | null
  readonly least: number
  readonly most: number
  /** May be left empty: nobody has given one. */
  readonly isOptional?: boolean
  readonly of: (settings: SharingSettings) => number | null
}

/** Every number of the dialog: its unit, between what, and where it stands. */
export const quantities = {
  locationM: { unit: 'm', least: 0, most: 200, of: ({ locationM }) => locationM },
  tolerance: { unit: '%', least: 0, most: 100, of: ({ tolerance }) => percent(tolerance) },
  distance: { unit: null, least: 0, most: 1000, of: ({ weights }) => weights.distance },
  room: { unit: null, least: 0, most: 1000, of: ({ weights }) => weights.room },
  structure: { unit: null, least: 0, most: 1000, of: ({ weights }) => weights.structure },
  zone: { unit: null, least: 0, most: 1000, of: ({ weights }) => weights.zone },
  coverage: { unit: null, least: 0, most: 1000, of: ({ weights }) => weights.coverage },
  polesWithinM: { unit: 'm', least: 0.1, most: 100, of: ({ poles }) => poles.withinM },
  polesOverlapM: { unit: 'm', least: 0, most: 10_000, of: ({ poles }) => poles.overlapM },
  spanM: { unit: 'm', least: 1, most: 1000, of: ({ poles }) => poles.spanM },
  ductsWithinM: { unit: 'm', least: 0.1, most: 100, of: ({ ducts }) => ducts.withinM },
  angleDeg: { unit: '°', least: 0, most: 90, of: ({ ducts }) => ducts.angleDeg },
  overlapShare: { unit: '%', least: 0, most: 100, of: ({ ducts }) => percent(ducts.overlapShare) },
  worksWithinM: { unit: 'm', least: 0, most: 1000, of: ({ works }) => works.withinM },
  months: { unit: 'months', least: 0, most: 120, of: ({ works }) => works.months },
  worksOverlapM: { unit: 'm', least: 0, most: 10_000, of: ({ works }) => works.overlapM },
  requestM: { unit: 'm', least: 1, most: 10_000, of: ({ requestM }) => requestM },
  trenchVndPerM: { unit: 'vndPerM', least: 0, most: 1e12, isOptional: true, of: ({ trenchVndPerM }) => trenchVndPerM },
} as const satisfies Readonly<Record<string, Quantity>>
export type QuantityName = keyof typeof quantities
export const quantityOf = (name: QuantityName): Quantity => quantities[name]
const quantityNames = Object.keys(quantities) as QuantityName[]

/** Everything the dialog asks for, as texts and ticks. */
export interface Draft extends AimDraft {
  readonly name: string
  readonly preset: string
  readonly spacing: readonly SpacingDraft[]
  readonly numbers: Readonly<Record<QuantityName, string>>
}

/** What each part of the dialog is given. Faults of a row stand under `<id>.<field>`. */
export interface Filling {
  readonly draft: Draft
  readonly faults: Faults
  readonly change: (part: Partial<Draft>) => void
}

/** The set of an office that goes by no document of a province. */
export const ownPreset = 'own'
export const farthestM = 5000
const number = { type: 'number' } as const

export function draftOf(settings: SharingSettings, language: Language): Draft {
  const say = (value: number | null) => writtenIn(number, value, language)
  return {
    name: settings.name, preset: settings.preset, ...aimDraftOf(settings.target, language),
    numbers: Object.fromEntries(quantityNames.map((name) => [name, say(quantityOf(name).of(settings))])) as Draft['numbers'],
    spacing: settings.spacing.map(({ id, preset, on, threshold, place, operators, aboveM, uptoM, mastClasses, document, clause }) =>
      ({ id, preset, on, metres: say(threshold), place: place ?? '', operators: operators ?? '', aboveM: say(aboveM), uptoM: say(uptoM), mastClasses: mastClasses ?? [], document, clause })),
  }
}

export function freshSpacing(taken: readonly SpacingDraft[], preset: string): SpacingDraft {
  let n = taken.length + 1
  while (taken.some(({ id }) => id === `own.${n}`)) n++
  return { id: `own.${n}`, preset, on: true, metres: '', place: '', operators: '', aboveM: '', uptoM: '', mastClasses: [], document: '', clause: '' }
}

/** What was said of a field no longer holds once something else is typed there. */
export function isTouched(field: string, part: Partial<Draft>, before: Draft): boolean {
  if (field in part) return true
  if (field in quantities) return part.numbers !== undefined && part.numbers[field as QuantityName] !== before.numbers[field as QuantityName]
  return part.spacing !== undefined && (field.includes('.') || field === 'preset')
}

/** Only what the program brought has a source that somebody else wrote; all other rows are the office's own. */
export const isOwnSpacing = ({ id }: Pick<SpacingDraft, 'id'>, standard: SharingSettings): boolean => !standard.spacing.some((rule) => rule.id === id)

export interface Given { readonly standard: SharingSettings; readonly language: Language; readonly today: string; readonly wordOf: (row: SpacingDraft) => string; readonly ownName: (name: string) => string }

/** What was typed as settings: null where they are those of the program; or what is wrong with it, field by field. */
export function settle(draft: Draft, given: Given): { readonly settings: SharingSettings | null } | { readonly faults: Faults } {
  const { standard, today, ownName } = given
  const typed = filled(given.language)
  const { faults, read, need } = typed
  const of = (name: QuantityName): number => {
    const { least, most, isOptional } = quantityOf(name)
    return isOptional && draft.numbers[name].trim() === '' ? Number.NaN : read(name, draft.numbers[name], least, most)
  }
  const spacing = draft.spacing.map((row) => spacingFrom(row, given, typed))
  if (draft.preset !== 'auto' && !spacing.some(({ preset, on }) => on && preset === draft.preset)) faults.preset = { key: 'limiting.fault.noRow' }
  const weights = Object.fromEntries(scoreNames.map((name) => [name, of(name)])) as SharingSettings['weights']
  if (scoreNames.every((name) => weights[name] === 0)) faults.distance ??= { key: 'limiting.fault.noWeight' }
  const trench = of('trenchVndPerM')
  const settled: SharingSettings = {
    name: need('name', draft.name), version: standard.version, spacing, preset: draft.preset, locationM: of('locationM'), tolerance: of('tolerance') / 100, weights,
    poles: { withinM: of('polesWithinM'), overlapM: of('polesOverlapM'), spanM: of('spanM') },
    ducts: { withinM: of('ductsWithinM'), angleDeg: of('angleDeg'), overlapShare: of('overlapShare') / 100 },
    works: { withinM: of('worksWithinM'), months: of('months'), overlapM: of('worksOverlapM') },
    requestM: of('requestM'), trenchVndPerM: Number.isNaN(trench) ? null : trench, target: aimFrom(draft, typed),
  }
  if (Object.keys(faults).length > 0) return { faults }
  if (bare(settled) === bare(standard)) return { settings: null }
  return { settings: { ...settled, name: settled.name === standard.name ? ownName(settled.name) : settled.name, version: today } }
}

/** Everything but when it was written. */
const bare = ({ version: _v, ...rest }: SharingSettings): string => canonical(rest)

function spacingFrom(row: SpacingDraft, { standard, wordOf }: Given, { read, need, faults }: Filled): SpacingRule {
  const { id, preset, on } = row
  const threshold = read(`${id}.metres`, row.metres, 1, farthestM, true)
  const shipped = standard.spacing.find((rule) => rule.id === id)
  // A figure the office changed is no longer the one that stands in the document.
  if (shipped) return threshold === shipped.threshold ? { ...shipped, on } : { ...shipped, threshold, on, provenance: 'local' }
  const bound = (field: 'aboveM' | 'uptoM') => (row[field].trim() === '' ? null : read(`${id}.${field}`, row[field], 0, 1000))
  const [aboveM, uptoM] = [bound('aboveM'), bound('uptoM')]
  if (aboveM !== null && uptoM !== null && aboveM >= uptoM) faults[`${id}.uptoM`] ??= { key: 'limiting.fault.order' }
  return {
    id, preset, text: wordOf(row), threshold, unit: 'm', place: row.place || null, operators: row.operators || null, aboveM, uptoM,
    mastClasses: row.mastClasses.length > 0 ? choices.mastClass.filter((one) => row.mastClasses.includes(one)) : null,
    document: need(`${id}.document`, row.document), clause: row.clause.trim().normalize('NFC') || '–', validFrom: null, validTo: null, province: null, provenance: 'local', confidence: 'medium', on,
  }
}
