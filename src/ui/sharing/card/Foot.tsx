import { isAgreed, type Proposal } from '../../../state/sharing'
import { Button } from '../../controls/Button'
import { useCommand } from '../../keyboard'
import { useParts, useShown, useWords } from '../../shown'
import { changesOf } from '../gains'
import { Year } from '../Year'

/** What becomes of it: one step, which can be taken back. */
export function Foot({ proposal: { writes } }: { proposal: Proposal }) {
  const { t } = useWords()
  const { isKeeping } = useParts('isKeeping')
  const isDone = useShown(isAgreed)
  const accept = useCommand('acceptShare')
  const reject = useCommand('rejectShare')
  const n = changesOf(writes)
  return (
    <div className="share-decide">
      <div className="when"><p className="caption">{n > 0 ? t('sharing.changes', { n }) : t('sharing.noChanges')}</p>{n > 0 && <Year />}</div>
      <footer>
        <Button look="primary" icon="tick" isBusy={isKeeping} disabled={accept.disabled ?? (isDone && t('sharing.agreed'))} shortcut={accept.shortcut} onClick={accept.run}>{t('sharing.accept')}</Button>
        <Button disabled={reject.disabled} shortcut={reject.shortcut} onClick={reject.run}>{t('sharing.reject')}</Button>
      </footer>
    </div>
  )
}
