import type { Assumptions } from '../../../state/coverage'
import { Icon } from '../../icons'
import { useWords } from '../../shown'
import { pointsText } from '../figures'

/** Whether the target is reached, and which document sets it. */
export function Target({ target, share }: { target: NonNullable<Assumptions['target']>; share: number | null }) {
  const { t, language } = useWords()
  if (share === null) return null
  const isReached = share >= target.share
  return (
    <details className="cover-source">
      <summary><Icon name={isReached ? 'check' : 'flag'} size={14} />{isReached ? t('coverage.reached') : t('coverage.notReached', { points: pointsText(share, target.share, language).replace('+', '') })}</summary>
      <p className="caption">{t('coverage.targetSource', { document: target.document, clause: target.clause })}</p>
    </details>
  )
}
