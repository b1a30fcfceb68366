import { formatNumber, type Language } from '../../i18n'
import type { Phrase } from '../../model/change'
import type { Severity } from '../../model/finding'
import type { TidyPack, TidyRule, TidySettings } from '../../state/tidyrules'
import { canonical, type Faults, filled, type Filled } from '../form/filled'
import { writtenIn } from '../form/text'
import { figureIn, figures, keyOfFigure, withFigures } from './figures'

/** What an office may change of a rule, as it is typed. */
export interface RuleDraft {
  readonly on: boolean
  readonly severity: Severity
  readonly threshold: string
  readonly text: string
  readonly document: string
  readonly clause: string
}

/** Everything the dialog asks for. */
export interface Draft {
  /** The rules as they are kept, or as a file brought them. */
  readonly pack: TidyPack
  readonly name: string
  /** By id of the rule: what was touched. */
  readonly edits: Readonly<Record<string, Partial<RuleDraft>>>
  readonly numbers: Readonly<Record<string, string>>
  readonly priceSource: string
  readonly limit: TidySettings['programme']['limit']
}

/** What each part of the dialog is given. Faults of a rule stand under `<id>/<field>`, those of a number under its key. */
export interface Filling {
  readonly draft: Draft
  readonly faults: Faults
  readonly change: (part: Partial<Draft>) => void
}

const number = { type: 'number' } as const
const farthest = 100_000

export const draftOf = (settings: TidySettings, language: Language): Draft => ({
  pack: settings.pack, name: settings.pack.name, edits: {}, priceSource: settings.priceSource, limit: settings.programme.limit,
  numbers: Object.fromEntries(figures.map((figure) => [keyOfFigure(figure), writtenIn(number, figureIn(settings, figure), language)])),
})

export const ruleDraftOf = ({ on, severity, threshold, text, document, clause }: TidyRule, language: Language): RuleDraft => ({ on, severity, threshold: writtenIn(number, threshold, language), text, document, clause })

/** A rule with what was typed over it. */
export const typedOf = (rule: TidyRule, { edits }: Draft, language: Language): RuleDraft => ({ ...ruleDraftOf(rule, language), ...edits[rule.id] })

/** What was said of a field no longer holds once something else is typed there. */
export function isTouched(field: string, part: Partial<Draft>, before: Draft): boolean {
  if (field in part) return true
  const [id, name] = field.split('/') as [string, keyof RuleDraft | undefined]
  if (name !== undefined) return part.edits !== undefined && canonical(part.edits[id] ?? null) !== canonical(before.edits[id] ?? null)
  return part.numbers !== undefined && (part.numbers[field] !== before.numbers[field] || (field.startsWith('weights.') && Object.keys(part.numbers).some((key) => key.startsWith('weights.') && part.numbers![key] !== before.numbers[key])))
}

/**
 * The rule as it will be kept. What a document says is the document's as long as nobody touches it; what the office
 * changed is its own, and it has to say by which decision. What is as the program brought it is the program's again.
 */
export function ruleFrom(rule: TidyRule, typed: RuleDraft, standard: TidyRule | undefined, language: Language, read?: Filled): TidyRule {
  const { read: figure, need, faults } = read ?? filled(language)
  const at = (field: keyof RuleDraft) => `${rule.id}/${field}`
  const threshold = rule.threshold !== null ? figure(at('threshold'), typed.threshold, 0, farthest) : null
  const [text, document, clause] = [need(at('text'), typed.text), need(at('document'), typed.document), need(at('clause'), typed.clause)]
  const { on, severity } = typed
  const says = (other: TidyRule) => other.threshold === threshold && other.text === text && other.document === document && other.clause === clause
  for (const known of [standard, rule]) if (known && says(known)) return { ...known, on, severity }
  const origin = standard ?? rule
  if (threshold !== origin.threshold) {
    if (document === origin.document && clause === origin.clause) faults[at('document')] ??= { key: 'ruling.fault.ownDocument' }
    if (text === origin.text && origin.threshold !== null && text.includes(formatNumber(origin.threshold, 'vi'))) faults[at('text')] ??= { key: 'ruling.fault.noOwnText' }
  }
  const { note, ...rest } = rule
  return { ...rest, on, severity, threshold, text, document, clause, provenance: 'local', confidence: 'high', ...(note && document === rule.document && { note }) }
}

/** As it is shown while somebody types: what cannot be read yet is as it was. */
export function ruleShown(rule: TidyRule, draft: Draft, standard: TidyRule | undefined, language: Language): TidyRule {
  if (!draft.edits[rule.id]) return rule
  const reading = filled(language)
  const typed = typedOf(rule, draft, language)
  const now = ruleFrom(rule, typed, standard, language, reading)
  const isReadable = ['threshold', 'text', 'document', 'clause'].every((field) => reading.faults[`${rule.id}/${field}`]?.key.startsWith('coverage.fault') !== true)
  return isReadable ? now : { ...rule, on: typed.on, severity: typed.severity }
}

/** What was typed as settings: null where they are those of the program; or what is wrong with it, field by field. */
export function settle(draft: Draft, from: TidySettings, standard: TidySettings, language: Language): { readonly settings: TidySettings | null } | { readonly faults: Faults } {
  const typed = filled(language)
  const faults: Record<string, Phrase> = typed.faults
  const byId = new Map(standard.pack.rules.map((rule) => [rule.id, rule]))
  const rules = draft.pack.rules.map((rule) => (draft.edits[rule.id] ? ruleFrom(rule, typedOf(rule, draft, language), byId.get(rule.id), language, typed) : rule))
  if (rules.length === 0) faults.name = { key: 'ruling.fault.noRules' }
  const settled = withFigures({ ...from, pack: { ...draft.pack, name: typed.need('name', draft.name), rules } }, (figure) => {
    const { least, most, isWhole, isOptional } = figure
    const text = draft.numbers[keyOfFigure(figure)] ?? ''
    return isOptional && text.trim() === '' ? null : typed.read(keyOfFigure(figure), text, least, most, isWhole)
  })
  const settings: TidySettings = { ...settled, priceSource: draft.priceSource.trim().normalize('NFC'), programme: { ...settled.programme, limit: draft.limit } }
  const { from: first, to: last } = settings.programme
  if (last < first || last - first >= 30) faults['programme.to'] ??= { key: 'ruling.fault.years' }
  if (Object.values(settings.weights).every((weight) => weight === 0)) faults['weights.load'] ??= { key: 'ruling.fault.noWeight' }
  if (Object.keys(faults).length > 0) return { faults }
  return { settings: bare(settings) === bare(standard) ? null : settings }
}

/** Everything but what the pack calls itself. */
const bare = ({ pack, ...rest }: TidySettings): string => canonical({ ...rest, name: pack.name, rules: pack.rules })
