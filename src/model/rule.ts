/** Where a threshold comes from: its text was read, an office decided it, or somebody only remembers it. */
export type Provenance = 'read' | 'local' | 'memory'

/** One threshold of the law as data (`data/rules/*.json`). Every pass or fail prints document, clause and provenance. */
export interface Rule {
  readonly id: string
  /** What it demands, in the words of the document. */
  readonly text: string
  readonly threshold: number | null
  readonly unit: string | null
  readonly document: string
  readonly clause: string
  readonly validFrom: string | null
  readonly validTo: string | null
  /** Province code, or null for the whole country. */
  readonly province: string | null
  readonly provenance: Provenance
  readonly confidence: 'high' | 'medium' | 'low'
  readonly on: boolean
}

/** A named, versioned set of rules. An office switches and edits a copy of it in its project. */
export interface RulePack { readonly name: string; readonly version: string; readonly rules: readonly Rule[] }

/** A rule binds on a day, in a province, when it is switched on. */
export const binds = (rule: Rule, day: string, province: string | null): boolean =>
  rule.on && (!rule.validFrom || rule.validFrom <= day) && (!rule.validTo || day <= rule.validTo) && (!rule.province || rule.province === province)

/** What is wrong with a pack, in one line each; empty when it may be used. */
export function faultsOf(pack: unknown): string[] {
  if (!isRecord(pack) || typeof pack.name !== 'string' || typeof pack.version !== 'string' || !Array.isArray(pack.rules)) return ['expected { name, version, rules: [] }']
  const ids = new Set<string>()
  return pack.rules.flatMap((rule: unknown, i) => {
    if (!isRecord(rule)) return [`rules[${i}]: expected an object`]
    const say = (what: string) => `rules[${i}] ${String(rule.id)}: ${what}`
    const faults: string[] = []
    for (const name of ['id', 'text', 'document', 'clause']) if (typeof rule[name] !== 'string' || rule[name] === '') faults.push(say(`${name} is missing`))
    for (const name of ['validFrom', 'validTo']) if (rule[name] !== null && !isDay(rule[name])) faults.push(say(`${name} is no date`))
    for (const name of ['unit', 'province']) if (rule[name] !== null && typeof rule[name] !== 'string') faults.push(say(`${name} is no text`))
    if (rule.threshold !== null && !Number.isFinite(rule.threshold)) faults.push(say('threshold is no number'))
    if (!['read', 'local', 'memory'].includes(rule.provenance as string)) faults.push(say('provenance is unknown'))
    if (!['high', 'medium', 'low'].includes(rule.confidence as string)) faults.push(say('confidence is unknown'))
    if (typeof rule.on !== 'boolean') faults.push(say('on is neither true nor false'))
    if (typeof rule.id === 'string' && ids.size === ids.add(rule.id).size) faults.push(say('id stands twice'))
    return faults
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
