import type { Owned, OwnedLine } from '../../../state/requests'
import { mostHeld } from '../../../state/selection'
import { Button } from '../../controls/Button'
import { Empty } from '../../controls/Empty'
import { useParts, useWords } from '../../shown'
import { Letter } from '../Owners'

/** Owners and kinds with their numbers and lengths; a row selects its objects on the map. */
export function Table({ owned: { name, areaM2, lines, objects, ids, notes } }: { owned: Owned }) {
  const { t, n } = useWords()
  const select = useSelecting()
  const owners = [...new Set(lines.map(({ owner }) => owner))]
  if (objects === 0) return <div className="page"><h3>{name}</h3><Empty isSmall icon="none" title={t('requesting.owned.nothing')}>{t('requesting.owned.nothingHint')}</Empty></div>
  return (
    <section className="page ask-owned" aria-labelledby="ask-owned">
      <h3 id="ask-owned">{name}</h3>
      <p>{t('requesting.owned.summary', { n: objects, owners: owners.length, area: areaM2 })}</p>
      <table>
        <caption className="unseen">{t('requesting.owned.table')}</caption>
        <thead><tr><th scope="col">{t('requesting.owned.kind')}</th><th scope="col">{t('requesting.owned.objects')}</th><th scope="col">{t('requesting.owned.length')}</th></tr></thead>
        {owners.map((owner) => <Owner key={owner} owner={owner} lines={lines.filter((line) => line.owner === owner)} />)}
        <tfoot><tr><th scope="row">{t('requesting.owned.sum')}</th><td>{n(objects)}</td><td>{lengthOf(lines, t)}</td></tr></tfoot>
      </table>
      <p><Button isSmall icon="select" onClick={() => select(ids)}>{t('requesting.owned.showAll')}</Button></p>
      {ids.length > mostHeld && <p className="caption">{t('requesting.owned.capped', { n: mostHeld })}</p>}
      {notes.map(({ key, values }, i) => <p key={i} className="caption">{t(key, values)}</p>)}
    </section>
  )
}

/** As many as the map can ring; the panel stays as it is. */
function useSelecting(): (ids: readonly string[]) => void {
  const { select, flyTo, show } = useParts('select', 'flyTo', 'show')
  return (ids) => {
    const some = ids.slice(0, mostHeld)
    show({ tool: 'select' })
    void select(some)
    void flyTo(some)
  }
}

function lengthOf(lines: readonly OwnedLine[], t: ReturnType<typeof useWords>['t']): string {
  const some = lines.filter(({ lengthM }) => lengthM !== null)
  return some.length === 0 ? '–' : t('requesting.length', { m: some.reduce((sum, { lengthM }) => sum + lengthM!, 0) })
}

function Owner({ owner, lines }: { owner: string; lines: readonly OwnedLine[] }) {
  const { t, n } = useWords()
  const select = useSelecting()
  const contacts = [...new Set(lines.flatMap((line) => line.contacts))]
  return (
    <tbody data-owner={owner}>
      <tr className="owner"><th scope="rowgroup" colSpan={3}><Letter owner={owner} />{owner || t('requesting.owned.noOwner')}<small>{contacts.length > 0 ? `${t('requesting.owned.contact')}: ${contacts.join(', ')}` : t('requesting.owned.noContact')}</small></th></tr>
      {lines.map(({ kind, objects, lengthM, ids }) => (
        <tr key={kind}>
          <th scope="row">{ids?.length ? <button type="button" className="link" aria-label={t('requesting.owned.show', { n: objects })} onClick={() => select(ids)}>{t(`kind.${kind}`)}</button> : t(`kind.${kind}`)}</th>
          <td>{n(objects)}</td><td>{lengthM === null ? '–' : t('requesting.length', { m: lengthM })}</td>
        </tr>
      ))}
    </tbody>
  )
}
