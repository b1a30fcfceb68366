import type { Coverage } from '../../../state/coverage'
import { useParts, useShown, useWords } from '../../shown'
import { mainShare, percentText } from '../figures'
import { Meter } from '../Meter'
import { aimOf } from '../target'
import { Was } from './Was'

/** Each operator by itself, with the same generation. A press asks about that one alone. */
export function Operators({ coverage: { operators, question } }: { coverage: Coverage }) {
  const { t, language } = useWords()
  const { askCoverage } = useParts('askCoverage')
  const before = useShown(({ asItStands }) => asItStands?.operators ?? null)
  const target = useShown(({ coverSettings }) => aimOf(coverSettings?.assumptions, question))
  const sorted = operators.filter(({ operator }) => operator !== null).toSorted((a, b) => (mainShare(b) ?? 0) - (mainShare(a) ?? 0))
  if (sorted.length === 0) return null
  return (
    <section>
      <h3>{t('coverage.operators')}</h3>
      <ul className="operators">
        {sorted.map((row) => {
          const name = row.operator!
          const old = before?.find(({ operator }) => operator === name)
          const isAsked = question.operator === name
          const was = old ? mainShare(old) : null
          return (
            <li key={name}>
              <button type="button" aria-pressed={isAsked} data-operator={name} title={t(isAsked ? 'coverage.askAnybody' : 'coverage.askOnly', { name })} onClick={() => askCoverage({ operator: isAsked ? null : name })}>
                <span className="name">{name}</span>
                <span className="number"><Was was={old ? percentText(was, language) : null} now={percentText(mainShare(row), language)} /></span>
                <Meter isThin label={name} share={mainShare(row)} was={was} target={row.population === null ? null : (target?.share ?? null)} />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
