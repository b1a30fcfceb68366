import shipped from '../../../data/rules/tidiness.json'
import { isRecord } from '../../model/record'
import { faultsOf as ruleFaultsOf } from '../../model/rule'
import { choices } from '../../model/schema'
import { between, flag, listOf, oneOf, orNull, ownOf, partFaults, type Read, type Readers } from '../reading'
import { measuring } from './binding'
import { checkNames, type Only, type TidyPack, type TidyRule } from './settings'

/** What the program brings with it. */
export const standardPack = shipped as unknown as TidyPack

/** No pack of law has more; more is a mistake, or meant to harm. */
export const mostRules = 2000
const longest = 4000

const said = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' && value.length <= longest ? value : undefined)
const kilovolts = between(0, 2000)
const range: Read<readonly [number, number]> = (value) => {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [from, to] = [kilovolts(value[0]), kilovolts(value[1])]
  return from !== undefined && to !== undefined && from <= to ? [from, to] : undefined
}
const onlyReaders: Readers<Required<Only>> = {
  roadClasses: listOf(choices.roadClass), surfaces: listOf(choices.surface), ductClasses: listOf(choices.ductClass), sectors: listOf([...new Set([...choices.utilitySector, ...choices.poleSector])]),
  voltageKv: range, isBare: flag, aboveMm: between(0, 10_000), isUnderground: flag,
}
const conditions: Readers<Pick<TidyRule, 'check' | 'severity' | 'threshold'>> = { check: orNull(oneOf(checkNames)), severity: oneOf(['error', 'warning', 'info']), threshold: orNull(between(0, 100_000)) }

/** Rules that can be read, the first of those with the same id; undefined where it is no list. */
export function rulesOf(value: unknown): readonly TidyRule[] | undefined {
  if (!Array.isArray(value) || value.length > mostRules) return undefined
  const byId = new Map<string, TidyRule>()
  for (const item of value) {
    const rule = tidyRuleOf(item)
    if (rule && !byId.has(rule.id)) byId.set(rule.id, rule)
  }
  return [...byId.values()]
}

/** A named, versioned list; undefined where it is none. */
export const packOf: Read<TidyPack> = (value) => {
  const [name, version, rules] = [said(ownOf(value, 'name')), said(ownOf(value, 'version')), rulesOf(ownOf(value, 'rules'))]
  return name && version && rules ? { name, version, rules } : undefined
}

/** One line each; empty when all of it is taken as it stands. */
export function packFaults(value: unknown): string[] {
  if (!isRecord(value) || !packOf(value)) return [`expected { name, version, rules: [] } with at most ${mostRules} rules`]
  const given = ownOf(value, 'rules') as unknown[]
  return [...ruleFaultsOf(value), ...given.flatMap((rule, i) => (isRecord(rule) ? conditionFaults(rule).map((fault) => `rules[${i}] ${String(ownOf(rule, 'id'))}: ${fault}`) : []))]
}

function conditionFaults(rule: Readonly<Record<string, unknown>>): string[] {
  const faults = (Object.keys(conditions) as (keyof typeof conditions)[]).flatMap((name) => (conditions[name](ownOf(rule, name)) === undefined ? [`${name} cannot be meant`] : []))
  for (const name of ['id', 'text', 'document', 'clause', 'note']) {
    const words = ownOf(rule, name)
    if (typeof words === 'string' && words.length > longest) faults.push(`${name} is too long`)
  }
  const only = ownOf(rule, 'only')
  if (!isRecord(only)) faults.push('only is no object')
  else faults.push(...partFaults(onlyReaders, only).map((fault) => `only.${fault}`))
  const check = conditions.check(ownOf(rule, 'check'))
  if (check && measuring.has(check) && rule.threshold === null) faults.push('threshold is missing')
  return faults
}

function tidyRuleOf(value: unknown): TidyRule | null {
  if (!isRecord(value) || ruleFaultsOf({ name: '', version: '', rules: [value] }).length > 0 || conditionFaults(value).length > 0) return null
  const { id, check, severity, text, threshold, unit, only, document, clause, validFrom, validTo, province, provenance, confidence, on, note } = value as unknown as TidyRule
  const limits = Object.fromEntries((Object.keys(onlyReaders) as (keyof Only)[]).flatMap((name) => (Object.hasOwn(only, name) ? [[name, onlyReaders[name](only[name])]] : []))) as Only
  return { id, check, severity, text, threshold, unit, only: limits, document, clause, validFrom, validTo, province, provenance, confidence, on, ...(said(note) && { note }) }
}

/** Whether two packs demand the same, whatever they are called. */
export const isSamePack = (a: TidyPack, b: TidyPack): boolean => a === b || JSON.stringify(rulesOf(a.rules)) === JSON.stringify(rulesOf(b.rules))
