import { Button } from '../../controls/Button'
import { useParts, useShown, useWords } from '../../shown'
import { Year } from '../Year'

/** The place that is looked at becomes a planned station: one step, which can be taken back. */
export function Plan() {
  const { t } = useWords()
  const { mastAnswer, answerAt, shareYear, planPlace, isKeeping } = useParts('mastAnswer', 'answerAt', 'shareYear', 'planPlace', 'isKeeping')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? true)
  const isOld = useShown(({ status }) => mastAnswer !== null && mastAnswer.version !== status?.version)
  const at = answerAt ?? mastAnswer?.advised ?? null
  const place = at === null ? undefined : mastAnswer?.places[at]
  const refusal = isReadOnly ? t('command.onlyLook') : isOld ? t('requesting.mast.planOld') : !place ? t('requesting.mast.planNone')
    : place.obstacles.some(({ isFatal }) => isFatal) ? t('requesting.mast.planFatal') : null
  return (
    <footer className="ask-plan">
      <Year />
      <Button look="primary" isBusy={isKeeping} disabled={refusal} onClick={() => void (at !== null && planPlace(at, shareYear))}>{t(place?.step === 'new' ? 'requesting.mast.planNew' : 'requesting.mast.plan')}</Button>
    </footer>
  )
}
