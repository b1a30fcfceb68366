import type { Answer, DuctRoute, Finder, Owned } from '../analysis/sharing/asked'
import { csv, dialects } from '../export/csv'
import {
  answerFeatures, answerRows, answerTold, ductFeatures, ductRows, finderTold, opportunityFeatures, opportunityRows, ownedFeatures, ownedRows, ownedTold, rateFeatures, ratesTold, rateRows, routeFeatures, routeRows, routeTold, sharingGeojson, sharingTold, sheetOf,
} from '../export/sharing'
import type { Language, Translate } from '../i18n'
import type { Phrase } from '../model/change'
import { get } from '../model/dataset'
import type { Context } from './replica'
import { shareAsked, shareDucts, shareFound, shareRates } from './sharing'

/** What is written: the opportunities of a finder, the rates, the free ways of ducts, what was asked for at a place, or who owns what. */
export type ShareWhat = { readonly finder: Finder } | { readonly rates: true } | { readonly ducts: true } | { readonly answer: Answer } | { readonly route: DuctRoute } | { readonly owned: Owned }
export interface ShareFileArgs { readonly what: ShareWhat; readonly form: 'csv' | 'geojson'; readonly language: Language; readonly name: string }

/** A list as a table or as features, either with the limits it stands on. */
export async function* shareFile({ what, form, language, name }: ShareFileArgs, context: Context): AsyncGenerator<number, Blob> {
  const { bring, translator } = await import('../i18n')
  await bring(language)
  const t = translator(language)
  const { replica: { settings: own, notices, version } } = context
  const { settings, scope, day } = shareAsked(context)
  const { sheet, rows, features, about, notes, more } = yield* written(what, t, language, context)
  const told = [sharingTold(settings, own.sharing !== undefined, about, t), ...notes.map(({ key, values }) => t(key, values)), ...notices].join(' ')
  if (form === 'csv') {
    const { head, rows: lines } = sheetOf(sheet, rows(), told, t)
    return new Blob([...csv(head, lines, dialects[language])], { type: 'text/csv;charset=utf-8' })
  }
  const members = { name, description: told, settings, scope, day, version, notes: notes.map(({ key, values }) => t(key, values)), ...more }
  return new Blob([...sharingGeojson(features(), members)], { type: 'application/geo+json' })
}

interface Written {
  readonly sheet: Parameters<typeof sheetOf>[0]
  readonly rows: () => Parameters<typeof sheetOf>[1]
  readonly features: () => Parameters<typeof sharingGeojson>[0]
  readonly about: readonly string[]
  readonly notes: readonly Phrase[]
  readonly more?: Readonly<Record<string, unknown>>
}

function* written(what: ShareWhat, t: Translate, language: Language, context: Context): Generator<number, Written> {
  const { settings } = shareAsked(context)
  const { dataset } = context.replica
  if ('finder' in what) {
    const { opportunities, totals, notes } = yield* shareFound(what, context)
    return { sheet: 'opportunities', rows: () => opportunityRows(opportunities, t), features: () => opportunityFeatures(opportunities, t), about: finderTold(what.finder, settings, t, language), notes, more: { finder: what.finder, totals } }
  }
  if ('rates' in what) {
    const rates = yield* shareRates(null, context)
    const { total, operators, years, locationM, target } = rates
    return {
      sheet: 'rates', rows: () => rateRows(rates, t), features: () => rateFeatures(rates, (id) => get(dataset, id)?.geometry ?? null), about: ratesTold(rates, t, language), notes: rates.notes, more: { total, operators, years, locationM, target },
    }
  }
  if ('ducts' in what) {
    const listed = yield* shareDucts(null, context)
    return { sheet: 'ducts', rows: () => ductRows(listed, t), features: () => ductFeatures(listed, (id) => get(dataset, id)?.geometry ?? null), about: [t('limiting.freeMade')], notes: [], more: { years: listed.years } }
  }
  if ('answer' in what) {
    const { answer } = what
    return { sheet: 'answer', rows: () => answerRows(answer, t), features: () => answerFeatures(answer, t), about: answerTold(answer, t), notes: answer.notes, more: { wish: answer.wish } }
  }
  if ('route' in what) {
    const { route } = what
    const { pieces: _pieces, notes, ...rest } = route
    return { sheet: 'route', rows: () => routeRows(route, t), features: () => routeFeatures(route), about: routeTold(route, settings, t), notes, more: rest }
  }
  const { owned } = what
  const { ids, notes, ...rest } = owned
  const objects = ids.flatMap((id) => get(dataset, id) ?? [])
  return { sheet: 'owned', rows: () => ownedRows(owned, t), features: () => ownedFeatures(objects), about: ownedTold(owned, t), notes, more: rest }
}
