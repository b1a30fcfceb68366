import { isTrying } from '../../../analysis/coverage/asked'
import { isStale } from '../../../state/coverage'
import { Button } from '../../controls/Button'
import { Icon } from '../../icons'
import { useParts, useShown, useWords } from '../../shown'
import { triedOf } from '../tried'

/** What has to be known before the figures are read: they are old, stopped, or only tried. */
export function Banners() {
  return (
    <>
      <Trouble />
      <Trying />
    </>
  )
}

function Trouble() {
  const { t } = useWords()
  const { coverTrouble, coverage, coverAgain, show } = useParts('coverTrouble', 'coverage', 'coverAgain', 'show')
  const isOld = useShown(isStale)
  const changes = useShown(({ coverage, status }) => (coverage && status ? Math.max(0, status.version - coverage.method.version) : 0))
  const isWorking = useShown((state) => state.coverProgress !== null)
  if (isWorking || (!coverTrouble && !isOld)) return null
  const [title, said] = isOld && coverTrouble === null ? [t('coverage.stale'), t('coverage.staleHint', { n: changes })]
    : coverTrouble === 'cancelled' ? [t('coverage.cancelled'), t(coverage ? 'coverage.cancelledHint' : 'coverage.nothingYet')]
    : [t('coverage.notDone'), t('coverage.notDoneHint')]
  return (
    <section className={`banner ${coverTrouble === 'failed' ? 'bad' : 'warn'}`} role="status">
      <Icon name={coverTrouble === 'failed' ? 'error' : 'history'} size={16} />
      <div>
        <h3>{title}</h3>
        <p>{said}</p>
        <p className="commands">
          <Button isSmall look="primary" onClick={() => void coverAgain()}>{t('coverage.again')}</Button>
          {coverage && <Button isSmall onClick={() => show({ dialog: 'keepCoverage' })}>{t('coverage.keep')}</Button>}
        </p>
      </div>
    </section>
  )
}

function Trying() {
  const { t } = useWords()
  const { whatIf, stopTrying, show } = useParts('whatIf', 'stopTrying', 'show')
  const hasAnswer = useShown(({ coverage, coverProgress }) => coverage !== null && coverProgress === null)
  if (!isTrying(whatIf)) return null
  return (
    <section className="banner accent" role="status">
      <Icon name="whatIf" size={16} />
      <div>
        <h3>{t('coverage.trying')}</h3>
        <p>{t('coverage.tryingHint', { what: capital(triedOf(whatIf).map(({ key, values }) => t(key, values)).join('; ')) })}</p>
        <p className="commands">
          <Button isSmall onClick={stopTrying}>{t('coverage.stopTrying')}</Button>
          {hasAnswer && <Button isSmall onClick={() => show({ dialog: 'keepCoverage' })}>{t('coverage.keep')}</Button>}
        </p>
      </div>
    </section>
  )
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
