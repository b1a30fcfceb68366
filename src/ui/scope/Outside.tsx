import { Switch } from '../controls/Switch'
import { useParts, useWords } from '../shown'

/** Keeps hands off everything outside the unit that is looked at. */
export function Outside() {
  const { t } = useWords()
  const { status, setLocks } = useParts('status', 'setLocks')
  if (!status || status.project.isReadOnly) return null
  const { locks } = status
  return (
    <div className="outside">
      <Switch isOn={locks.isOutsideLocked} onChange={(isOutsideLocked) => void setLocks({ ...locks, isOutsideLocked })}>{t('lock.outsideSwitch')}</Switch>
      <p className="caption">{t('lock.outsideHint')}</p>
    </div>
  )
}
