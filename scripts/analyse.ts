import { join } from 'node:path'
import type { Feature as Shape } from 'geojson'
import { isValidOn } from '../src/analysis/scope'
import { askable, type Asked, asItIs, assumptionsOf, type LayerName, type Question, served, type Survey, surveyOf } from '../src/analysis/coverage'
import { type SiteOptions, standardOptions, suggest } from '../src/analysis/sites'
import { coverageGeojson, coverageHead, coverageRow, layered, siteFeatures, statement } from '../src/export/coverage'
import { csv, dialects } from '../src/export/csv'
import { type Language, translator } from '../src/i18n'
import { type Dataset, datasetOf, type Feature, ofKind } from '../src/model/dataset'
import { editions } from '../src/model/filter'
import { fold } from '../src/model/fold'
import { gridOf } from '../src/model/grid'
import { isRecord } from '../src/model/record'
import { Misuse } from './misuse'
import { write } from './write'

/** What an analysis is asked for beside its files. */
export interface Wanted {
  readonly features: readonly Feature[]
  /** What the project itself has decided, and then the settings given, which win. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Name, code or id of a ward. */
  readonly scope: string | undefined
  /** Folder for the layers. */
  readonly out: string | undefined
  readonly language: Language
}

export const analyses: Readonly<Record<string, (wanted: Wanted) => unknown>> = { coverage, sites }

const layerNames: readonly LayerName[] = ['gaps', 'served', 'overlap', 'reach', 'units', 'villages']

/** Every unit by every operator and generation, and the layers of one question. */
function coverage(wanted: Wanted) {
  const { asked, question } = askedOf(wanted)
  const { out, language } = wanted
  const t = translator(language)
  const survey = timed('survey', surveyOf(asked))
  const answer = timed('answer', survey.answer(question, asItIs))
  const units = timed('table', survey.table(askable(generations(asked.dataset)), asItIs))
  const told = statement(asked.assumptions, answer.method, t, language)
  if (out !== undefined) {
    for (const layer of layerNames) save(out, layer, timed(layer, survey.layer(layer, question, asItIs)), told, asked, question, survey)
    write(join(out, 'coverage.csv'), csv(coverageHead(t), units.map((row) => coverageRow(row, told, t)), dialects[language]))
  }
  return { statement: told, question, assumptions: asked.assumptions, method: answer.method, total: answer.total, units, gaps: answer.gaps.length }
}

/** Where new stations would serve most people. */
function sites(wanted: Wanted) {
  const { asked, question } = askedOf(wanted)
  const { out, language, settings } = wanted
  const t = translator(language)
  const survey = timed('survey', surveyOf(asked))
  const options = { ...standardOptions(asked, question), ...(isRecord(settings.sites) ? (settings.sites as Partial<SiteOptions>) : {}), question }
  const found = timed('sites', suggest(asked, options, survey))
  const { method } = timed('answer', survey.answer(question, asItIs))
  const told = statement(asked.assumptions, method, t, language)
  if (out !== undefined) save(out, 'sites', siteFeatures(found, t), told, asked, question, survey)
  const { version: _version, whatIf: _whatIf, ...rest } = found
  return { statement: told, assumptions: asked.assumptions, method, ...rest, sites: found.sites.map(({ drafts: _drafts, reasons, ...site }) => ({ ...site, why: reasons.map(({ key, values }) => t(key, values)) })), notes: found.notes.map(({ key, values }) => t(key, values)) }
}

function askedOf({ features, settings, scope }: Wanted): { asked: Asked; question: Question } {
  const dataset = datasetOf(features)
  const day = settings.edition === 'before' ? editions.before : editions.now
  const given = isRecord(settings.question) ? settings.question : {}
  const technology = served.find((one) => one === given.technology) ?? '5G'
  return {
    asked: { dataset, assumptions: assumptionsOf(settings), grid: gridOf(settings), scope: scope === undefined ? null : unitNamed(dataset, scope, day), day, whatIf: asItIs },
    question: { technology, operator: typeof given.operator === 'string' ? given.operator : null },
  }
}

const generations = (dataset: Dataset) => Array.from(ofKind(dataset, 'station'), ({ properties: { technology } }) => technology).filter((one) => one !== undefined)

function unitNamed(dataset: Dataset, name: string, day: string): string {
  const wards = [...ofKind(dataset, 'unit')].filter((unit) => unit.properties.level === 'ward' && isValidOn(unit, day))
  const fits = wards.filter(({ id, properties }) => id === name || properties.unitCode === name)
  const found = fits.length ? fits : wards.filter(({ properties }) => fold(properties.name ?? '') === fold(name))
  if (found.length === 1) return found[0]!.id
  throw new Misuse(found.length === 0 ? `--scope ${name} is no ward of the data: ${wards.slice(0, 10).map(({ properties }) => properties.name).join(', ')}` : `--scope ${name} means ${found.map(({ properties }) => properties.unitCode).join(', ')}; give the code`)
}

function save(out: string, layer: string, features: readonly Shape[], told: string, asked: Asked, question: Question, survey: Survey): void {
  const { method } = ended(survey.answer(question, asItIs))
  write(join(out, `${layer}.geojson`), coverageGeojson(layer === 'sites' ? features : layered(layer, features), { name: layer, description: told, question, assumptions: asked.assumptions, method }))
}

function ended<R>(work: Generator<unknown, R>): R {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** How long a part takes is for who waits, not for who reads the result. */
function timed<R>(part: string, work: Generator<unknown, R>): R {
  const from = performance.now()
  const result = ended(work)
  process.stderr.write(`${part} ${Math.round(performance.now() - from)} ms\n`)
  return result
}
