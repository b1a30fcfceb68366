import { between } from '../analysis/coverage/basis'
import { withinOf } from '../analysis/scope'
import type { StreetLine } from '../analysis/streets'
import { programmeOf } from '../analysis/undergrounding'
import { csv, dialects } from '../export/csv'
import { geometriesOf, judgedOf, noProgramme, pagesOf, type StreetBook, type StreetSheet, streetSheetOf, streetsGeojson, streetsTold } from '../export/streets'
import type { Language } from '../i18n'
import type { Finding } from '../model/finding'
import type { Context } from './replica'
import { foundIn, type Known, knownNow, programmeAsked } from './tidy'

/** `id`: of the street or section of a sheet. */
export interface StreetFileArgs { readonly what: StreetSheet; readonly id: string | null; readonly form: 'csv' | 'geojson'; readonly language: Language; readonly name: string }

/** Streets, findings or years as a table or as features, with the rules they stand on. */
export async function* streetFile({ what, id, form, language, name }: StreetFileArgs, context: Context): AsyncGenerator<number, Blob> {
  const { bring, translator } = await import('../i18n')
  await bring(language)
  const t = translator(language)
  const { replica: { settings: own, notices, version }, filter: { scope } } = context
  const now = yield* between(0, 0.4, knownNow(context))
  const { book, notes: said } = yield* between(0.4, 1, bookOf(what, id, now, context))
  const { settings, day } = now
  const notes = said.map(({ key, values }) => t(key, values))
  const told = streetsTold(what, { settings, isOwn: own.tidiness !== undefined, day }, t)
  const { rows, features } = pagesOf(what, book, t, language)
  if (form === 'csv') {
    const { head, rows: lines } = streetSheetOf(what, rows(), told, [...notes, ...notices], t)
    return new Blob([...csv(head, lines, dialects[language])], { type: 'text/csv;charset=utf-8' })
  }
  const { pack: { name: packName, version: packVersion }, ...rest } = settings
  const more = what === 'streets' || what === 'sections' ? { totals: book.found.totals, offM: book.found.offM } : what === 'programme' ? { years: book.programme.years, totals: book.programme.totals } : what === 'ducts' ? { years: book.programme.years.map(({ year }) => year) } : {}
  return new Blob([...streetsGeojson(features(), { name, description: [told, ...notes, ...notices].join(' '), pack: { name: packName, version: packVersion }, settings: rest, scope, day, version, notes, ...more })], { type: 'application/geo+json' })
}

/** What is marked as done is not counted in figures, but stands among what was found. */
function* bookOf(what: StreetSheet, id: string | null, now: Known, context: Context): Generator<number, { book: StreetBook; notes: StreetBook['found']['notes'] }> {
  const { replica: { dataset, waivers }, filter: { scope } } = context
  const asked = yield* between(0, 0.5, programmeAsked(context))
  const { found } = asked
  const needsYears = what !== 'findings'
  const programme = needsYears ? yield* between(0.5, 0.8, programmeOf(asked)) : noProgramme
  const all = what === 'findings' || what === 'street' ? yield* between(0.8, 1, foundIn(now, context, true)) : found
  const lineOf = ({ streets, sections }: typeof found): StreetLine | null => streets.find((line) => line.id === id) ?? sections.find((line) => line.id === id) ?? null
  const within = withinOf(dataset, scope)
  const along = new Set(all.streets.flatMap(({ findingIds }) => findingIds))
  const ofSheet = new Set(lineOf(all)?.findingIds)
  const isWritten = ({ id: finding, place }: Finding): boolean => (what === 'street' ? ofSheet.has(finding) : place ? within(place[0]!, place[1]!) : along.has(finding) || scope === null)
  const findings = judgedOf(now.findings.filter(isWritten), all, waivers)
  return { book: { found, programme, findings, geometryOf: geometriesOf(now, dataset), at: lineOf(found) }, notes: what === 'programme' || what === 'ducts' ? programme.notes : found.notes }
}
