import pack from '../../../data/rules/sharing.json'
import { isRecord, type Settings } from '../../model/record'
import { faultsOf as ruleFaultsOf } from '../../model/rule'
import { choices } from '../../model/schema'
import { between, listOf, oneOf, orNull, ownOf, partFaults, partsOf, type Readers, recordOf, targetOf, text, whole } from '../reading'
import type { SharingSettings, SpacingRule } from './settings'

const { rules, ...rest } = pack
/** What the program brings with it. */
export const standard = { ...rest, spacing: rules } as unknown as SharingSettings

/** Sets of rules in their order: the first is the reference where a province has none of its own. */
export const presetsOf = ({ spacing }: Pick<SharingSettings, 'spacing'>): string[] => [...new Set(spacing.map(({ preset }) => preset))]
export const presets = presetsOf(standard)

/** No document asks for more between two masts. */
const farthestM = 5000
const metres = between(0, 1000)
const weight = between(0, 1000)
const someOf = <V>(value: readonly V[] | undefined) => (value?.length ? value : undefined)

const readers: Readers<SharingSettings> = {
  name: text,
  version: text,
  spacing: spacingOf,
  preset: text,
  locationM: between(0, 200),
  tolerance: between(0, 1),
  weights: recordOf<SharingSettings['weights']>({ distance: weight, room: weight, structure: weight, zone: weight, coverage: weight }),
  poles: recordOf<SharingSettings['poles']>({ withinM: between(0.1, 100), overlapM: between(0, 10_000), spanM: between(1, 1000) }),
  ducts: recordOf<SharingSettings['ducts']>({ withinM: between(0.1, 100), angleDeg: between(0, 90), overlapShare: between(0, 1) }),
  works: recordOf<SharingSettings['works']>({ withinM: between(0, 1000), months: between(0, 120), overlapM: between(0, 10_000) }),
  requestM: between(1, 10_000),
  trenchVndPerM: orNull(between(0, 1e12)),
  target: orNull(targetOf),
}

/** What a project says of sharing, part by part; what it does not say, or says so that nobody can tell, is as it is in `standard`. */
export const sharingOf = (settings: Settings): SharingSettings => partsOf(readers, ownOf(settings, 'sharing'), standard)

/** What is wrong with settings somebody wrote, in one line each; empty when all of it is taken as it stands. */
export function faultsOf(settings: unknown): string[] {
  if (!isRecord(settings)) return ['expected an object']
  const given = Array.isArray(settings.spacing) ? settings.spacing : []
  const laws = ruleFaultsOf({ name: '', version: '', rules: given })
  const spacing = given.flatMap((rule, i) => (spacingRuleOf(rule) ? [] : [`spacing[${i}]: preset, place, operators, heights, classes or threshold cannot be meant`]))
  const { preset, spacing: read } = partsOf(readers, settings, standard)
  const unknown = preset !== 'auto' && !presetsOf({ spacing: read }).includes(preset) ? [`preset: no rules of ${preset}`] : []
  return [...partFaults(readers, settings), ...laws, ...spacing, ...unknown]
}

/** Rules that can be read; the first of those with the same id. */
function spacingOf(value: unknown): readonly SpacingRule[] | undefined {
  if (!Array.isArray(value)) return undefined
  const byId = new Map<string, SpacingRule>()
  for (const item of value) {
    const rule = spacingRuleOf(item)
    if (rule && !byId.has(rule.id)) byId.set(rule.id, rule)
  }
  return [...byId.values()]
}

type Conditions = Pick<SpacingRule, 'preset' | 'place' | 'operators' | 'aboveM' | 'uptoM' | 'mastClasses' | 'threshold'>
const conditions: Readers<Conditions> = {
  preset: text, place: orNull(oneOf(['urban', 'outside'])), operators: orNull(oneOf(['different', 'same'])), aboveM: orNull(metres), uptoM: orNull(metres),
  mastClasses: orNull((value) => someOf(listOf(choices.mastClass)(value))), threshold: whole(1, farthestM),
}

function spacingRuleOf(value: unknown): SpacingRule | null {
  if (!isRecord(value) || ruleFaultsOf({ name: '', version: '', rules: [value] }).length > 0) return null
  const read = recordOf(conditions)({ place: null, operators: null, aboveM: null, uptoM: null, mastClasses: null, ...value })
  if (!read || (read.aboveM !== null && read.uptoM !== null && read.aboveM >= read.uptoM)) return null
  const { id, unit, document, clause, validFrom, validTo, province, provenance, confidence, on, text: words } = value as unknown as SpacingRule
  return { id, text: words, unit, document, clause, validFrom, validTo, province, provenance, confidence, on, ...read }
}
