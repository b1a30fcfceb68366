import type { Feature } from 'geojson'
import {
  asItIs, type Asked, type Assumptions, assumptionsOf, type Coverage, type LayerName, type Question, served, standard, type Survey, surveyOf, type UnitFigures, type WhatIf,
} from '../analysis/coverage'
import { byWord } from '../i18n/order'
import { ofKind } from '../model/dataset'
import { gridOf, type PeopleGrid } from '../model/grid'
import { isRecord } from '../model/record'
import type { Choice } from '../model/schema'
import type { Context } from './replica'
import { keepSettings } from './settings'
import type { Status } from './status'

interface Known extends Omit<Asked, 'whatIf'> { readonly settings: readonly [coverage: unknown, grid: unknown]; readonly survey: Survey }
const surveys = new WeakMap<Context, Known>()

/** What is asked of the data as they are now and as they are looked at. */
export function askedNow({ replica: { dataset, settings }, filter: { scope, day } }: Context): Asked {
  return { dataset, assumptions: assumptionsOf(settings), grid: gridOf(settings), scope, day, whatIf: asItIs }
}

/** Kept as long as nothing it stands on changes. */
export function* surveyNow(context: Context): Generator<number, Survey> {
  for (;;) {
    const { replica: { dataset, settings }, filter: { scope, day } } = context
    const known = surveys.get(context)
    if (known && known.dataset === dataset && known.settings[0] === settings.coverage && known.settings[1] === settings.peopleGrid && known.scope === scope && known.day === day) return known.survey
    const asked = askedNow(context)
    const survey = yield* surveyOf(asked)
    surveys.set(context, { ...asked, settings: [settings.coverage, settings.peopleGrid], survey })
  }
}

export interface CoverageArgs { readonly question: Question; readonly whatIf: WhatIf }

/** A result says which state of the data it is of. */
export function* coverage({ question, whatIf }: CoverageArgs, context: Context): Generator<number, Coverage> {
  const { version } = context.replica
  const survey = yield* surveyNow(context)
  const answer = yield* survey.answer(question, whatIf)
  return { ...answer, method: { ...answer.method, version } }
}

export function* coverageTable({ technologies, whatIf }: { technologies: readonly Question['technology'][]; whatIf: WhatIf }, context: Context): Generator<number, { rows: UnitFigures[]; version: number }> {
  const { version } = context.replica
  const survey = yield* surveyNow(context)
  return { rows: yield* survey.table(technologies, whatIf), version }
}

export function* coverageLayer({ what, question, whatIf }: CoverageArgs & { readonly what: LayerName }, context: Context): Generator<number, Feature[]> {
  const survey = yield* surveyNow(context)
  return yield* survey.layer(what, question, whatIf)
}

/** A result that is kept to be compared: its figures and what they stand on, without shapes. */
export interface KeptCoverage {
  readonly id: string
  readonly name: string
  /** ISO 8601. */
  readonly at: string
  readonly who: string
  readonly coverage: Pick<Coverage, 'question' | 'total' | 'units' | 'operators' | 'method'>
  readonly gaps: number
  readonly whatIf: WhatIf
  readonly assumptions: Assumptions
  /** Name of the unit looked at, or null for everything. */
  readonly scope: string | null
}

export interface CoverageSettings {
  readonly assumptions: Assumptions
  readonly isOwn: boolean
  readonly standard: Assumptions
  readonly grid: { readonly name: string; readonly cells: number; readonly people: number } | null
  /** As the data name them. */
  readonly operators: readonly string[]
  readonly technologies: readonly Choice<'technology'>[]
  readonly kept: readonly KeptCoverage[]
}

export function coverageSettings(_: null, { replica: { dataset, settings } }: Context): CoverageSettings {
  const operators = new Set<string>()
  const technologies = new Set<Choice<'technology'>>()
  for (const { properties: { operator, technology } } of ofKind(dataset, 'station')) {
    if (operator) operators.add(operator)
    if (technology) technologies.add(technology)
  }
  const grid = gridOf(settings)
  return {
    assumptions: assumptionsOf(settings), isOwn: settings.coverage !== undefined, standard, grid: grid && summaryOf(grid), kept: keptOf(settings.keptCoverage),
    operators: [...operators].sort(byWord), technologies: [...technologies].sort(),
  }
}

function summaryOf({ name, cells }: PeopleGrid) {
  let people = 0
  for (let i = 2; i < cells.length; i += 3) people += cells[i]!
  return { name, cells: cells.length / 3, people }
}

/** A project file may have been edited by hand, or come from another version: what is no kept result is left out, what is assumed is read as settings are. */
const keptOf = (value: unknown): KeptCoverage[] =>
  (Array.isArray(value) ? value : []).filter(isKept).map((kept) => ({ ...kept, assumptions: assumptionsOf({ coverage: kept.assumptions }) }))

const isKept = (item: unknown): item is KeptCoverage =>
  isRecord(item) && ['id', 'name', 'at', 'who'].every((name) => typeof item[name] === 'string') && typeof item.gaps === 'number' && (item.scope === null || typeof item.scope === 'string') &&
  isRecord(item.assumptions) && isTrial(item.whatIf) && isRecord(item.coverage) && isLine(item.coverage.total) && isRecord(item.coverage.question) && served.some((one) => one === (item.coverage as { question: { technology: unknown } }).question.technology) &&
  isRecord(item.coverage.method) && typeof item.coverage.method.day === 'string' && [item.coverage.units, item.coverage.operators].every((lines) => Array.isArray(lines) && lines.every(isLine))

const isTrial = (value: unknown): boolean => isRecord(value) && [value.off, value.offOperators, value.added].every(Array.isArray) && isRecord(value.radiiM)
const isLine = (value: unknown): boolean => isRecord(value) && typeof value.name === 'string' && typeof value.areaKm2 === 'number' && typeof value.coveredKm2 === 'number' && Array.isArray(value.places)

/** Null: as the program has them. */
export const setAssumptions = (assumptions: Assumptions | null, context: Context): Promise<Status> =>
  keepSettings({ coverage: assumptions === null ? undefined : assumptionsOf({ coverage: assumptions }) }, context)

export const setPeopleGrid = (grid: PeopleGrid | null, context: Context): Promise<Status> => keepSettings({ peopleGrid: grid ?? undefined }, context)

/** All of them: the page knows the list. */
export const setKeptCoverage = (kept: readonly KeptCoverage[], context: Context): Promise<Status> => keepSettings({ keptCoverage: kept.length ? kept : undefined }, context)
