import type { Translate } from '../../i18n'
import { type Opening as Under, type Step, steps } from '../../state/opening'
import { Button } from '../controls/Button'
import { Icon } from '../icons'
import { useShown, useWords } from '../shown'
import './opening.css'

/** Below this nobody wants to be told how long it takes. */
const worthTellingS = 5

/** Files on their way in. While a dialog asks about them it tells how far they are, not this card. */
export function Opening() {
  const { t } = useWords()
  const opening = useShown((state) => (state.asking ? null : state.opening))
  const cancel = useShown((state) => state.cancel)
  if (!opening) return null
  const { names, isSample, isCancelling } = opening
  const title = isSample ? t('app.sample') : names.length === 1 ? names[0] : t('app.files', { n: names.length })
  return (
    <section className="card opening" aria-busy="true" data-card="opening">
      <h2>{title}</h2>
      {names.length > 1 && <p className="caption">{opening.file}</p>}
      <ol>{steps.map((step) => <StepLine key={step} step={step} opening={opening} />)}</ol>
      <div className="foot">
        <p className="caption">{remainingOf(opening, t)}</p>
        <Button isBusy={isCancelling} onClick={cancel}>{t(isCancelling ? 'task.cancelling' : 'task.cancel')}</Button>
      </div>
      <p className="unseen" role="status">{t(wordOf(opening))}</p>
    </section>
  )
}

function StepLine({ step, opening }: { step: Step; opening: Under }) {
  const { t } = useWords()
  const ahead = steps.indexOf(step) - steps.indexOf(opening.step)
  const percent = Math.floor((ahead < 0 ? 1 : ahead > 0 ? 0 : opening.fraction) * 100)
  const word = t(wordOf({ ...opening, step }))
  return (
    <li className={ahead < 0 ? 'done' : ahead > 0 ? 'later' : 'now'} aria-current={ahead === 0 ? 'step' : undefined}>
      {ahead < 0 ? <Icon name="check" /> : <span className="ring" aria-hidden="true" />}
      <span>{word}</span>
      {ahead <= 0 && <span className="percent">{t('task.percent', { n: percent })}</span>}
      {ahead === 0 && <progress max={100} value={percent} aria-label={word} />}
    </li>
  )
}

export const wordOf = ({ step, isSample }: Pick<Under, 'step' | 'isSample'>) =>
  (step === 'read' && isSample ? 'task.fetch' : `task.${step}`) as 'task.fetch' | `task.${Step}`

export function remainingOf({ remainingS: seconds }: Under, t: Translate): string {
  if (seconds === null || seconds <= worthTellingS) return ''
  return seconds < 90 ? t('task.remaining', { seconds }) : t('task.remainingLong', { minutes: Math.round(seconds / 60) })
}
