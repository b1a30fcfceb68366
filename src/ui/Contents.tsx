import { kinds } from '../model/schema'
import { useShown, useWords } from './state'

/** What is in the data, kind by kind, in the order of the schema. */
export function Contents() {
  const { t, n } = useWords()
  const summary = useShown((state) => state.data?.summary)
  if (!summary) return null
  const rows = kinds.flatMap((kind) => {
    const count = summary.kinds[kind]
    return count ? [{ kind, ...count }] : []
  })
  return (
    <section className="card contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{t('app.contents')}</h2>
      <table>
        <thead>
          <tr><th scope="col">{t('app.kind')}</th><th scope="col">{t('app.count')}</th><th scope="col">{t('app.unplaced')}</th></tr>
        </thead>
        <tbody>
          {rows.map(({ kind, placed, unplaced }) => (
            <tr key={kind} data-kind={kind}>
              <th scope="row">{t(`kind.${kind}`)}</th><td>{n(placed + unplaced)}</td><td className={unplaced ? 'bad' : 'none'}>{n(unplaced)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr><th scope="row">{t('app.total')}</th><td>{n(summary.placed + summary.unplaced)}</td><td>{n(summary.unplaced)}</td></tr>
        </tfoot>
      </table>
    </section>
  )
}
