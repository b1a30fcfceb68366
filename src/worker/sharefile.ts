import type { Answer, DuctRoute, Finder, Owned } from '../analysis/sharing/asked'
import type { Language } from '../i18n'
import type { Context } from './replica'

/** What is written: the opportunities of a finder, the rates, what was asked for at a place, or who owns what. */
export type ShareWhat = { readonly finder: Finder } | { readonly rates: true } | { readonly answer: Answer } | { readonly route: DuctRoute } | { readonly owned: Owned }
export interface ShareFileArgs { readonly what: ShareWhat; readonly form: 'csv' | 'geojson'; readonly language: Language; readonly name: string }

export async function* shareFile(_args: ShareFileArgs, _context: Context): AsyncGenerator<number, Blob> {
  yield 0
  return new Blob([])
}
