import { type Step, steps } from '../../state/opening'
import { Icon } from '../icons'
import { useShown, useWords } from '../shown'

/** Below this nobody wants to be told how long it takes. */
const worthTellingS = 5

export function Opening() {
  const { t } = useWords()
  const opening = useShown((state) => state.opening)
  const cancel = useShown((state) => state.cancel)
  if (!opening) return null
  const { names, isSample, isCancelling, remainingS } = opening
  const title = isSample ? t('app.sample') : names.length === 1 ? names[0] : t('app.files', { n: names.length })
  return (
    <section className="card opening" aria-busy="true">
      <h2>{title}</h2>
      {names.length > 1 && <p className="caption">{opening.file}</p>}
      <ol>{steps.map((step) => <StepLine key={step} step={step} />)}</ol>
      <div className="foot">
        <p className="caption">{remainingS !== null && remainingS > worthTellingS ? remaining(remainingS, t) : ''}</p>
        <button type="button" className="button" disabled={isCancelling} onClick={cancel}>
          {t(isCancelling ? 'task.cancelling' : 'task.cancel')}
        </button>
      </div>
      <p className="unseen" role="status">{t(wordOf(opening.step, isSample))}</p>
    </section>
  )
}

function StepLine({ step }: { step: Step }) {
  const { t } = useWords()
  const opening = useShown((state) => state.opening)
  if (!opening) return null
  const ahead = steps.indexOf(step) - steps.indexOf(opening.step)
  const percent = Math.floor((ahead < 0 ? 1 : ahead > 0 ? 0 : opening.fraction) * 100)
  const word = t(wordOf(step, opening.isSample))
  return (
    <li className={ahead < 0 ? 'done' : ahead > 0 ? 'later' : 'now'} aria-current={ahead === 0 ? 'step' : undefined}>
      {ahead < 0 ? <Icon name="check" /> : <span className="ring" aria-hidden="true" />}
      <span>{word}</span>
      {ahead <= 0 && <span className="percent">{t('task.percent', { n: percent })}</span>}
      {ahead === 0 && <progress max={100} value={percent} aria-label={word} />}
    </li>
  )
}

const wordOf = (step: Step, isSample: boolean) => (step === 'read' && isSample ? 'task.fetch' : `task.${step}`) as 'task.fetch' | `task.${Step}`

const remaining = (seconds: number, t: ReturnType<typeof useWords>['t']): string =>
  seconds < 90 ? t('task.remaining', { seconds }) : t('task.remainingLong', { minutes: Math.round(seconds / 60) })
