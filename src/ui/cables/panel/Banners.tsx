import { isStreetsStale } from '../../../state/streets'
import { Button } from '../../controls/Button'
import { Progress } from '../../controls/Progress'
import { Icon } from '../../icons'
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
  return (
    <section className={`banner ${hasFailed ? 'bad' : 'warn'}`} role="status">
      <Icon name={hasFailed ? 'error' : 'history'} size={16} />
      <div>
        <h3>{t(title)}</h3>
        <p>{t(hint)}</p>
        <p className="commands"><Button isSmall look="primary" icon="refresh" onClick={() => void streetsAgain()}>{t('cabling.again')}</Button></p>
      </div>
    </section>
  )
}
