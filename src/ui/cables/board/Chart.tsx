import { formatNumber } from '../../../i18n'
import type { Programmed } from '../../../state/programme'
import { useWords } from '../../shown'

const [widePx, tallPx, topPx] = [300, 120, 16]

/** A bar for the end of each year: what is below ground, and above it, hatched, what still hangs. The table beside it says the same. */
export function Chart({ programme: { years, byStreet } }: { programme: Programmed }) {
  const { t, language } = useWords()
  const sum = (values: readonly (number | undefined)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0)
  const now = sum(byStreet.map(({ nowKm }) => nowKm))
  const bars = years.map(({ year }, i) => ({ year, done: sum(byStreet.map(({ doneKm }) => doneKm[i])), left: sum(byStreet.map(({ leftKm }) => leftKm[i])) }))
  const km = (value: number) => formatNumber(value, language, value >= 100 ? 0 : 1)
  const stepPx = widePx / bars.length
  const barPx = Math.min(44, stepPx * 0.62)
  const highPx = (value: number) => (now > 0 ? (tallPx * value) / now : 0)
  return (
    <figure className="board-chart">
      <figcaption>{t('boarding.chart')}</figcaption>
      <svg viewBox={`0 0 ${widePx} ${tallPx + topPx + 20}`} role="img" aria-label={bars.map(({ year, done, left }) => t('boarding.chartYear', { year, done: km(done), left: km(left) })).join('. ')}>
        <defs><pattern id="still-hanging" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect className="ground" width="6" height="6" /><line className="hatch" x1="0" x2="0" y1="0" y2="6" /></pattern></defs>
        {bars.map(({ year, done, left }, i) => {
          const x = i * stepPx + (stepPx - barPx) / 2
          const topOfDone = topPx + tallPx - highPx(done)
          return (
            <g key={year}>
              <rect className="left" x={x} y={topOfDone - highPx(left)} width={barPx} height={highPx(left)} fill="url(#still-hanging)" />
              <rect className="done" x={x} y={topOfDone} width={barPx} height={highPx(done)} />
              <text x={x + barPx / 2} y={topOfDone - highPx(left) - 4}>{km(left)}</text>
              {highPx(done) > 14 && <text className="inside" x={x + barPx / 2} y={topOfDone + 12}>{km(done)}</text>}
              <text className="year" x={x + barPx / 2} y={topPx + tallPx + 15}>{year}</text>
            </g>
          )
        })}
      </svg>
      <p className="key"><span className="done" />{t('boarding.done')}<span className="left" />{t('boarding.left')}</p>
    </figure>
  )
}
