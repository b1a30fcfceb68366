import type { ReactNode } from 'react'
import { useWords } from '../shown'
import { Button } from './Button'
import './controls.css'

/** How far something has come, and the way to stop it. Null where nobody can tell how far. */
export function Progress({ label, fraction, note, onCancel, isCancelling = false }: {
  label: string; fraction: number | null; note?: ReactNode; onCancel?: () => void; isCancelling?: boolean
}) {
  const { t } = useWords()
  const percent = fraction === null ? null : Math.floor(fraction * 100)
  return (
    <div className="progress">
      <span>{label}</span>
      {percent !== null && <span className="percent">{t('task.percent', { n: percent })}</span>}
      <progress aria-label={label} {...(percent !== null && { max: 100, value: percent })} />
      {(note || onCancel) && (
        <div className="foot">
          <span className="caption">{note}</span>
          {onCancel && <Button isSmall isBusy={isCancelling} onClick={onCancel}>{t(isCancelling ? 'task.cancelling' : 'task.cancel')}</Button>}
        </div>
      )}
    </div>
  )
}
