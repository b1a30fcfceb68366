import { type Column, figureOf, headOf, textOf } from '../export/cells'
import { csv, type CsvValue, dialects } from '../export/csv'
import type { Language } from '../i18n'
import { numbered } from '../model/dataset'
import { type Cell, cellOf } from './columns'
import type { Context } from './replica'
import { kindOf, listed, type Query, sourcesOf } from './rows'

export interface SheetArgs { readonly query: Query; readonly fields: readonly Column[]; readonly language: Language }

/** Pieces of so many lines, so that a province is never one text. */
const linesTogether = 500

/** A list as it is shown, for a spreadsheet: the same rows, order and columns, in the reader's language. */
export async function* sheet({ query, fields, language }: SheetArgs, context: Context): AsyncGenerator<number, Blob> {
  // Words weigh more than all lists: they come with the first sheet.
  const { bring, translator } = await import('../i18n')
  await bring(language)
  const { numbers } = yield* listed(query, context)
  const sources = yield* sourcesOf(fields, context)
  const { dataset } = context.replica
  const kind = kindOf(query)
  const t = translator(language)
  const valueOf = (column: Column, cell: Cell): CsvValue => {
    if (column === '@findings') return Array.isArray(cell) ? (cell as number[]).reduce((sum, count) => sum + count, 0) : 0
    return typeof cell === 'number' ? figureOf(kind, column, cell) : textOf(kind, column, cell, t, language) || null
  }
  function* lines(): Generator<CsvValue[]> {
    for (const number of numbers) {
      const feature = numbered(dataset, number)
      if (feature) yield fields.map((column) => valueOf(column, cellOf(feature, number, column, sources)))
    }
  }
  const pieces: string[] = []
  let together: string[] = []
  let done = 0
  for (const line of csv(fields.map((column) => headOf(kind, column, t)), lines(), dialects[language])) {
    together.push(line)
    if (++done % linesTogether === 0) {
      pieces.push(together.join(''))
      together = []
      yield done / numbers.length
    }
  }
  return new Blob([...pieces, together.join('')], { type: 'text/csv;charset=utf-8' })
}
