import { changedFeature, changeHead, changeRows, type ChangeLine } from '../export/changes'
import { csv, dialects } from '../export/csv'
import { geojson } from '../export/geojson'
import type { Language } from '../i18n'
import { type ChangesArgs, linesOf, listed, netSince } from './changes'
import type { Context } from './replica'

export interface ChangeListArgs extends Pick<ChangesArgs, 'since' | 'isScoped'> { readonly form: 'csv' | 'geojson'; readonly language: Language; readonly name: string }

/** Pieces of so many lines, so that a province is never one text. */
const linesTogether = 500

/** The whole list as a file: for a spreadsheet, one row for each field that changed; for other programs, one feature for each object. */
export async function* changeList({ form, language, name, ...args }: ChangeListArgs, context: Context): AsyncGenerator<number, Blob> {
  const { bring, translator } = await import('../i18n')
  await bring(language)
  const t = translator(language)
  const { ids } = yield* listed(args, context)
  const lines = yield* linesOf(ids, args.since, context)
  const net = netSince(context, args.since)
  const notices = context.replica.notices.join(' ')
  const texts = form === 'csv'
    ? csv(changeHead(t), lines.flatMap((line) => [...changeRows(line, t, language)]), dialects[language])
    : geojson(lines.flatMap(({ id, fields }: ChangeLine) => (net.has(id) ? changedFeature(net.get(id)!, fields.map(({ field }) => (field === '@shape' ? 'geometry' : field))) : [])), { name, description: notices })
  const pieces: string[] = []
  let together: string[] = []
  for (const text of texts) {
    if (together.push(text) < linesTogether) continue
    pieces.push(together.join(''))
    together = []
    yield pieces.length * linesTogether / Math.max(1, lines.length)
  }
  return new Blob([...pieces, together.join('')], { type: form === 'csv' ? 'text/csv;charset=utf-8' : 'application/geo+json' })
}
