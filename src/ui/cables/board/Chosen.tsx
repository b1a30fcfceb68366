import { type Programmed, undertakingOf, yearOf } from '../../../state/programme'
import { formatNumber } from '../../../i18n'
import { Button } from '../../controls/Button'
import { isNarrow, useWidth } from '../../controls/width'
import { useParts, useWords } from '../../shown'
import { calledUndertaking, moneyText } from './figures'

/** What is known of the chosen card: why it should be done, what it takes, what its money is made of. */
export function Chosen({ programme }: { programme: Programmed }) {
  const { t, n, language } = useWords()
  const { programmeAt, goToUndertaking, show } = useParts('programmeAt', 'goToUndertaking', 'show')
  const isOver = isNarrow(useWidth())
  const one = undertakingOf({ programme }, programmeAt)
  if (!one) return null
  const { hungM, cableM, operators, fitsM, newDuctM, newWays, costs, costVnd, dig, reasons, cautions, plannedYear, id } = one
  const year = yearOf({ programme }, id)
  const place = programme.years.flatMap(({ items }) => items).find(({ undertaking }) => undertaking === id)
  const total = place ? place.costVnd : costVnd
  const isDig = place?.isDig ?? false
  return (
    <aside className="board-chosen" aria-label={calledUndertaking(one)}>
      <header>
        <h3>{calledUndertaking(one)}</h3>
        <Button look="icon" isSmall icon="close" label={t('boarding.close')} onClick={() => void goToUndertaking(null)} />
      </header>
      <p className="caption">{[one.wardName, year === null ? t('boarding.waitingYear') : t('boarding.year', { year }), plannedYear !== null && t('boarding.plannedYear', { year: plannedYear })].filter(Boolean).join(' · ')}</p>
      {isOver && <Button icon="map" onClick={() => show({ drawer: null })}>{t('boarding.onMap')}</Button>}
      <h4>{t('boarding.why')}</h4>
      <ul>{reasons.map(({ name, points, fact }) => <li key={name}>{t(fact.key, fact.values)} <b>+{formatNumber(points, language, 1)}</b></li>)}</ul>
      <h4>{t('boarding.take')}</h4>
      <ul>
        <li>{t('boarding.cleared', { hung: hungM, cable: cableM, n: operators.length, owners: operators.join(', ') })}</li>
        {fitsM > 0 && <li>{t('boarding.fits', { fits: fitsM })}</li>}
        {newDuctM > 0 && <li>{t('boarding.newDuct', { length: newDuctM, ways: newWays })}</li>}
        {dig && <li>{isDig || year === null ? t('boarding.digWith', { name: dig.name, from: dig.from, to: dig.to, off: dig.offM }) : t('boarding.digMissed', { name: dig.name, years: dig.years.join(', ') })}{dig.savesVnd !== null && `, ${t('boarding.saves', { money: moneyText(dig.savesVnd, t, language) })}`}</li>}
      </ul>
      <h4>{t('boarding.sum')}: {total === null ? t('boarding.noPrice') : moneyText(total, t, language)}</h4>
      <ul className="costs">
        {costs.map(({ name, count, unit, unitVnd, vnd }) => {
          const values = { name: t(`boarding.cost.${name}` as 'boarding.cost.chamber'), count: unit === 'm' ? t('sharing.metres', { metres: count }) : t('boarding.pieces', { n: count }) }
          return <li key={name}>{unitVnd === null || vnd === null ? t('boarding.madeOfNone', values) : t('boarding.madeOf', { ...values, price: t('boarding.vnd', { n: n(unitVnd) }), vnd: moneyText(vnd, t, language) })}</li>
        })}
      </ul>
      {total !== null && <p className="caption">{programme.priceSource ? t('boarding.priceSource', { source: programme.priceSource }) : t('boarding.noPriceSource')}</p>}
      {cautions.length > 0 && <><h4>{t('boarding.cautions')}</h4><ul className="cautions">{cautions.map(({ key, values }, i) => <li key={i}>{t(key, values)}</li>)}</ul></>}
    </aside>
  )
}
