import { Button } from '../controls/Button'
import { Progress } from '../controls/Progress'
import { useLong } from '../long'
import { useParts, useShown, useWords } from '../shown'

/** Checks the whole project, says how far that has come, and stops it. */
export function Checking() {
  const { t } = useWords()
  const { checking, checkAll, stopChecking } = useParts('checking', 'checkAll', 'stopChecking')
  const isChecked = useShown(({ status }) => status?.checks.checked === 'all')
  const isWaiting = useShown(({ status }) => status?.checks.isWaiting ?? false)
  const isLong = useLong(checking ? 'all' : null)
  if (checking && isLong) return <div className="checking"><Progress label={t('check.checking')} fraction={checking.fraction} onCancel={stopChecking} /></div>
  return (
    <div className="checking">
      {isWaiting && <span className="caption" role="status">{t('check.waiting')}</span>}
      <Button isSmall icon="check" isBusy={checking !== null} label={t('check.allHint')} onClick={() => void checkAll()}>{t(isChecked ? 'check.again' : 'check.all')}</Button>
    </div>
  )
}
