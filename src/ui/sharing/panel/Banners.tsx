import { isShareStale } from '../../../state/sharing'
import { Button } from '../../controls/Button'
import { Progress } from '../../controls/Progress'
import { Icon } from '../../icons'
import { useLong } from '../../long'
import { useParts, useShown, useWords } from '../../shown'

/** What has to be known before the list is read: it is old, or was not found to its end; and how far a search has come. */
export function Banners() {
  const { shareProgress } = useParts('shareProgress')
  return shareProgress === null ? <Trouble /> : <Working share={shareProgress} />
}

/** What is over in a moment is not announced. */
function Working({ share }: { share: number }) {
  const { t } = useWords()
  const { finder, cancelSharing } = useParts('finder', 'cancelSharing')
  if (!useLong(`sharing ${finder}`)) return null
  return <div className="cover-working"><Progress label={t(`sharing.working.${finder}`)} fraction={share} onCancel={cancelSharing} /></div>
}

function Trouble() {
  const { t } = useWords()
  const { shareTrouble, shareAgain } = useParts('shareTrouble', 'shareAgain')
  const isOld = useShown(isShareStale)
  const isThere = useShown(({ shareFound, finder }) => shareFound[finder] !== undefined)
  if (!shareTrouble && !isOld) return null
  const hasFailed = shareTrouble === 'failed'
  const [title, hint] = hasFailed ? (['sharing.failed', 'sharing.failedHint'] as const)
    : shareTrouble === 'cancelled' ? (['sharing.cancelled', isThere ? 'sharing.cancelledHint' : 'sharing.nothingYet'] as const)
    : (['sharing.stale', 'sharing.staleHint'] as const)
  return (
    <section className={`banner ${hasFailed ? 'bad' : 'warn'}`} role="status">
      <Icon name={hasFailed ? 'error' : 'history'} size={16} />
      <div>
        <h3>{t(title)}</h3>
        <p>{t(hint)}</p>
        <p className="commands"><Button isSmall look="primary" icon="refresh" onClick={() => void shareAgain()}>{t('sharing.again')}</Button></p>
      </div>
    </section>
  )
}
