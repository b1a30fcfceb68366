import type { Feature } from 'geojson'
import { askable, type LayerName } from '../analysis/coverage'
import { coverageGeojson, coverageHead, coverageRow, layered, siteFeatures, statement } from '../export/coverage'
import { csv, dialects } from '../export/csv'
import type { Language } from '../i18n'
import { type GridRead, readGrid } from '../load/grid'
import type { Suggestions } from '../analysis/sites'
import { askedNow, type CoverageArgs, coverageSettings, surveyNow } from './coverage'
import type { Context } from './replica'

export { type GridRead } from '../load/grid'
export interface CoverageFileArgs extends CoverageArgs {
  readonly form: 'csv' | 'geojson'
  readonly language: Language
  readonly name: string
  /** Those on the screen go with the layers. */
  readonly suggestions: Suggestions | null
}

const layerNames: readonly LayerName[] = ['gaps', 'served', 'overlap', 'reach', 'units', 'villages']

/** The figures as a table, every operator and generation; or the layers of the question asked, with what they stand on. */
export async function* coverageFile({ form, question, whatIf, language, name, suggestions }: CoverageFileArgs, context: Context): AsyncGenerator<number, Blob> {
  const { bring, translator } = await import('../i18n')
  await bring(language)
  const t = translator(language)
  const { assumptions } = askedNow(context)
  const survey = yield* surveyNow(context)
  const { method, question: asked } = yield* survey.answer(question, whatIf)
  const told = statement(assumptions, method, t, language)
  if (form === 'csv') {
    const rows = yield* survey.table(askable(coverageSettings(null, context).technologies), whatIf)
    return new Blob([...csv(coverageHead(t), rows.map((row) => coverageRow(row, told, t)), dialects[language])], { type: 'text/csv;charset=utf-8' })
  }
  const features: Feature[] = []
  for (const layer of layerNames) features.push(...layered(layer, yield* survey.layer(layer, question, whatIf)))
  if (suggestions) features.push(...siteFeatures(suggestions, t))
  const description = [told, ...context.replica.notices].join(' ')
  return new Blob([...coverageGeojson(features, { name, description, question: asked, assumptions, method: { ...method, version: context.replica.version } })], { type: 'application/geo+json' })
}

export const readPeopleGrid = ({ name, bytes }: { name: string; bytes: Uint8Array }): Generator<number, GridRead> => readGrid(bytes, name)
