import { byWord } from '../../../i18n/order'
import type { UnitFigures } from '../../../state/coverage'
import { useShown, useWords } from '../../shown'
import { mainShare, percentText, plainPercent } from '../figures'
import { Meter } from '../Meter'
import { aimOf } from '../target'
import { useUnitFlight } from './Line'

/** Units as bars, the least served first; the tick is the target. The table says the same in figures. */
export function Chart({ rows, isOld }: { rows: readonly UnitFigures[]; isOld: boolean }) {
  const { t, language } = useWords()
  const fly = useUnitFlight()
  const hasPeople = rows.some(({ population }) => population !== null)
  const target = useShown(({ coverSettings }) => (hasPeople && rows[0] ? aimOf(coverSettings?.assumptions, rows[0]) : null))
  const bars = rows.toSorted((a, b) => (mainShare(a) ?? 2) - (mainShare(b) ?? 2) || byWord(a.name, b.name))
  return (
    <section className={`figures-chart ${isOld ? 'old' : ''}`} aria-label={t('coverage.views.chart')}>
      <p className="caption">
        {t(hasPeople ? 'coverage.chartPeople' : 'coverage.chartArea')}
        {target && <> {t('coverage.chartTarget', { share: plainPercent(target.share, language), year: target.year })}</>}
      </p>
      <ul>
        {bars.map((row) => (
          <li key={row.unit}>
            <button type="button" data-unit={row.unit} onClick={() => fly(row.unit!)}>
              <span className="name">{row.name || row.code}</span>
              <span className="number">{percentText(mainShare(row), language)}</span>
              <Meter isThin label={row.name || row.code} share={mainShare(row)} target={target?.share ?? null} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
