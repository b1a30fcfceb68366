import { isStreetsStale } from '../../../state/streets'
import { Progress } from '../../controls/Progress'
import { Setback } from '../../controls/Setback'
import { useLong } from '../../long'
import { useParts, useShown, useWords } from '../../shown'

/** How far it has come. What is over in a moment is not announced. */
export function Working() {
  const { t } = useWords()
  const { streetProgress, cancelStreets } = useParts('streetProgress', 'cancelStreets')
  const isLong = useLong(streetProgress === null ? null : 'streets')
  if (streetProgress === null || !isLong) return null
  return <div className="cover-working"><Progress label={t('cabling.working')} fraction={streetProgress} onCancel={cancelStreets} /></div>
}

/** What has to be known before the list is read: it is old, or was not worked out to its end. */
export function Trouble() {
  const { t } = useWords()
  const { streetTrouble, streetProgress, streetsAgain } = useParts('streetTrouble', 'streetProgress', 'streetsAgain')
  const isOld = useShown(isStreetsStale)
  const isThere = useShown(({ streetsFound }) => streetsFound !== null)
  if (streetProgress !== null || (!streetTrouble && !isOld)) return null
  const hasFailed = streetTrouble === 'failed'
  const [title, hint] = hasFailed ? (['cabling.failed', 'cabling.failedHint'] as const)
    : streetTrouble === 'cancelled' ? (['cabling.cancelled', isThere ? 'cabling.cancelledHint' : 'cabling.nothingYet'] as const)
    : (['cabling.stale', 'cabling.staleHint'] as const)
  return <Setback isBad={hasFailed} title={t(title)} hint={t(hint)} again={t('cabling.again')} onAgain={() => void streetsAgain()} />
}
