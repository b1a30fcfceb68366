import { join } from 'node:path'
import type { Feature as Shape } from 'geojson'
import { askable, type Asked, asItIs, type LayerName, type Question, served, type Survey, surveyOf } from '../src/analysis/coverage'
import { type SiteOptions, standardOptions, suggest } from '../src/analysis/sites'
import { coverageGeojson, coverageHead, coverageRow, layered, siteFeatures, statement } from '../src/export/coverage'
import { csv, dialects } from '../src/export/csv'
import { translator } from '../src/i18n'
import { type Dataset, ofKind } from '../src/model/dataset'
import { isRecord } from '../src/model/record'
import { coverageOf, ended, timed, type Wanted } from './analyse/given'
import { sharings } from './analyse/sharing'
import { streetAnalyses } from './analyse/streets'
import { write } from './write'

export const analyses: Readonly<Record<string, (wanted: Wanted) => unknown>> = { coverage, sites, ...sharings, ...streetAnalyses }

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

function askedOf(wanted: Wanted): { asked: Asked; question: Question } {
  const given = isRecord(wanted.settings.question) ? wanted.settings.question : {}
  const technology = served.find((one) => one === given.technology) ?? '5G'
  return { asked: coverageOf(wanted), question: { technology, operator: typeof given.operator === 'string' ? given.operator : null } }
}

const generations = (dataset: Dataset) => Array.from(ofKind(dataset, 'station'), ({ properties: { technology } }) => technology).filter((one) => one !== undefined)

function save(out: string, layer: string, features: readonly Shape[], told: string, asked: Asked, question: Question, survey: Survey): void {
  const { method } = ended(survey.answer(question, asItIs))
  write(join(out, `${layer}.geojson`), coverageGeojson(layer === 'sites' ? features : layered(layer, features), { name: layer, description: told, question, assumptions: asked.assumptions, method }))
}
