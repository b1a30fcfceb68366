import { isShareStale } from '../../../state/sharing'
import { Progress } from '../../controls/Progress'
import { Setback } from '../../controls/Setback'
import { useLong } from '../../long'
import { useParts, useShown, useWords } from '../../shown'

/** How far a search has come. What is over in a moment is not announced. */
export function Working() {
  const { t } = useWords()
  const { finder, shareProgress, cancelSharing } = useParts('finder', 'shareProgress', 'cancelSharing')
  const isLong = useLong(shareProgress === null ? null : `sharing ${finder}`)
  if (shareProgress === null || !isLong) return null
  return <div className="cover-working"><Progress label={t(`sharing.working.${finder}`)} fraction={shareProgress} onCancel={cancelSharing} /></div>
}

/** What has to be known before the list is read: it is old, or was not found to its end. */
export function Trouble() {
  const { t } = useWords()
  const { shareTrouble, shareProgress, shareAgain } = useParts('shareTrouble', 'shareProgress', 'shareAgain')
  const isOld = useShown(isShareStale)
  const isThere = useShown(({ shareFound, finder }) => shareFound[finder] !== undefined)
  if (shareProgress !== null || (!shareTrouble && !isOld)) return null
  const hasFailed = shareTrouble === 'failed'
  const [title, hint] = hasFailed ? (['sharing.failed', 'sharing.failedHint'] as const)
    : shareTrouble === 'cancelled' ? (['sharing.cancelled', isThere ? 'sharing.cancelledHint' : 'sharing.nothingYet'] as const)
    : (['sharing.stale', 'sharing.staleHint'] as const)
  return <Setback isBad={hasFailed} title={t(title)} hint={t(hint)} again={t('sharing.again')} onAgain={() => void shareAgain()} />
}
