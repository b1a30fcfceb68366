import type { Programmed } from '../../../state/programme'
import { Empty } from '../../controls/Empty'
import { isNarrow, widthNow } from '../../controls/width'
import { Icon } from '../../icons'
import { useLive, useWords } from '../../shown'

/** Ways the programme takes of ducts there are, year by year. A press goes to the duct. */
export function Ways({ programme: { ducts, years } }: { programme: Programmed }) {
  const { t } = useWords()
  const live = useLive()
  if (ducts.length === 0) return <Empty isSmall icon="table" title={t('boarding.noDucts')}>{t('boarding.noDuctsHint')}</Empty>
  const go = (id: string) => {
    const { select, flyTo, show } = live.getState()
    if (isNarrow(widthNow())) show({ drawer: null })
    void select([id])
    void flyTo([id])
  }
  const said = (taken: number, free: number | null) => (free === null ? t('boarding.ductUnknown', { taken }) : free < 0 ? t('boarding.ductShort', { taken, short: -free }) : t('boarding.ductTaken', { taken, free }))
  return (
    <div className="figures-scroll">
      <table className="figures-table">
        <caption className="unseen">{t('boarding.ductsCaption')}. {t('boarding.ductsMade')}</caption>
        <thead><tr><th scope="col">{t('boarding.ductName')}</th>{years.map(({ year }) => <th key={year} scope="col">{t('boarding.ductIn', { year })}</th>)}</tr></thead>
        <tbody>
          {ducts.map(({ id, name, free, taken }) => (
            <tr key={id} data-duct={id}>
              <th scope="row"><button type="button" onClick={() => go(id)}>{name}</button></th>
              {years.map(({ year }, i) => <td key={year} className={(free[i] ?? 0) < 0 ? 'short' : undefined}>{(free[i] ?? 0) < 0 && <Icon name="warning" size={14} />}{said(taken[i] ?? 0, free[i] ?? null)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption made">{t('boarding.ductsMade')}</p>
    </div>
  )
}
