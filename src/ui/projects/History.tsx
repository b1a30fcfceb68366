import type { StepLine } from '../../worker/status'
import { Empty } from '../controls/Empty'
import { Icon } from '../icons'
import { useShown, useWords } from '../shown'
import { Past } from './Past'
import './projects.css'

const none: readonly StepLine[] = []

/** What was done, the last on top. A click goes back to the moment after a step; later ones stay, grey, until something new is done. */
export function History() {
  const { t } = useWords()
  const steps = useShown(({ status }) => status?.steps ?? none)
  const at = useShown(({ status }) => status?.at ?? 0)
  const past = useShown(({ status }) => status?.past ?? 0)
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const travel = useShown((state) => state.travel)
  if (steps.length + past === 0) return <Empty icon="history" isSmall title={t('project.historyEmpty')}>{t('project.historyEmptyHint')}</Empty>
  const go = (to: number) => {
    if (!isReadOnly && to !== at) void travel(to)
  }
  return (
    <div className="journal">
      {steps.length > 0 && (
        <ol reversed aria-label={t('project.history')}>
          {steps.map((step, i) => (
            <Step key={`${step.at} ${i}`} step={step} isNow={i + 1 === at} isUndone={i >= at} isOff={isReadOnly} onGo={() => go(i + 1)} />
          )).reverse()}
          <li className={at === 0 ? 'now' : undefined}>
            <button type="button" aria-current={at === 0 ? 'step' : undefined} aria-disabled={isReadOnly || undefined} onClick={() => go(0)}>
              <Icon name={at === 0 ? 'tick' : 'flag'} size={16} /><span className="name">{t('project.historyStart')}</span>
            </button>
          </li>
        </ol>
      )}
      {past > 0 && <Past count={past} />}
    </div>
  )
}

function Step({ step, isNow, isUndone, isOff, onGo }: { step: StepLine; isNow: boolean; isUndone: boolean; isOff: boolean; onGo: () => void }) {
  const { t } = useWords()
  const { name, who, at, objects } = step
  const text = t(name.key, name.values)
  return (
    <li className={isNow ? 'now' : isUndone ? 'undone' : undefined}>
      <button type="button" aria-current={isNow ? 'step' : undefined} aria-disabled={isOff || undefined} onClick={onGo}>
        <Icon name={isNow ? 'tick' : isUndone ? 'redo' : 'circle'} size={16} />
        <span className="name">{text}{isUndone && <span className="unseen"> ({t('project.historyUndone')})</span>}</span>
        <span className="touched">{t('project.objects', { n: objects })}</span>
        <span className="who">{who || t('project.nobody')}</span>
        <time dateTime={at}>{t('project.moment', { at })}</time>
      </button>
    </li>
  )
}
