import { byWord } from '../../../i18n/order'
import type { Assumptions, Coverage, CoverageSettings, KeptCoverage, UnitFigures, WhatIf } from '../../../state/coverage'

/** One column of a comparison. */
export interface Result {
  readonly id: string
  readonly name: string
  readonly at: string | null
  readonly who: string
  readonly question: Coverage['question']
  readonly total: UnitFigures
  readonly units: readonly UnitFigures[]
  readonly gaps: number
  readonly scope: string | null
  readonly day: string
  readonly assumptions: Assumptions
  readonly whatIf: WhatIf
}

/** The one on the screen, as `compared` names it. */
export const present = 'now'
export const mostCompared = 4

const resultOf = ({ id, name, at, who, coverage: { question, total, units, method }, gaps, scope, assumptions, whatIf }: KeptCoverage): Result =>
  ({ id, name, at, who, question, total, units, gaps, scope, day: method.day, assumptions, whatIf })

/** In the order they came to be; the present one is the last. */
export function resultsOf(settings: CoverageSettings | null, coverage: Coverage | null, whatIf: WhatIf, scope: string | null, name: string): Result[] {
  if (!settings) return []
  const kept = settings.kept.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(resultOf)
  if (!coverage) return kept
  const { question, total, units, gaps, method } = coverage
  return [...kept, { id: present, name, at: null, who: '', question, total, units, gaps: gaps.length, scope, day: method.day, assumptions: settings.assumptions, whatIf }]
}

/** Units of all results, by name, each with its figures in every one of them; null where it is not in one. */
export function unitsOf(results: readonly Result[]): { readonly id: string; readonly name: string; readonly rows: readonly (UnitFigures | null)[] }[] {
  const names = new Map<string, string>()
  for (const { units } of results) for (const { unit, name, code } of units) if (unit !== null && !names.has(unit)) names.set(unit, name || code)
  const byId = results.map(({ units }) => new Map(units.map((row) => [row.unit, row])))
  return [...names].sort(([, a], [, b]) => byWord(a, b)).map(([id, name]) => ({ id, name, rows: byId.map((rows) => rows.get(id) ?? null) }))
}
