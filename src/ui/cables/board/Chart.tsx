import { formatNumber } from '../../../i18n'
import type { Programmed } from '../../../state/programme'
import { useWords } from '../../shown'

/** A bar for the end of each year: what is below ground, and beside it, hatched, what still hangs. The table says the same. */
export function Chart({ programme: { years, byStreet } }: { programme: Programmed }) {
  const { t, language } = useWords()
  const sum = (values: readonly (number | undefined)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0)
  const now = sum(byStreet.map(({ nowKm }) => nowKm))
  const km = (value: number) => formatNumber(value, language, value >= 100 ? 0 : 1)
  const percent = (value: number) => `${now > 0 ? (100 * value) / now : 0}%`
  return (
    <figure className="board-chart">
      <figcaption>{t('boarding.chart')}</figcaption>
      <ul>
        {years.map(({ year }, i) => {
          const [done, left] = [sum(byStreet.map(({ doneKm }) => doneKm[i])), sum(byStreet.map(({ leftKm }) => leftKm[i]))]
          return (
            <li key={year}>
              <span className="year">{year}</span>
              <svg width="100%" height="14" role="img" aria-label={t('boarding.chartYear', { year, done: km(done), left: km(left) })}>
                <defs><pattern id="still-hanging" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect className="ground" width="6" height="6" /><line className="hatch" x1="0" x2="0" y1="0" y2="6" /></pattern></defs>
                <rect className="left" width="100%" height="14" fill="url(#still-hanging)" />
                <rect className="done" width={percent(done)} height="14" />
              </svg>
              <span className="both" aria-hidden="true"><b>{km(done)}</b> / {km(left)}</span>
            </li>
          )
        })}
      </ul>
      <p className="key"><span className="done" />{t('boarding.done')}<span className="left" />{t('boarding.left')}</p>
    </figure>
  )
}
