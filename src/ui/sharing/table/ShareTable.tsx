import { useState } from 'react'
import { finders, isShareStale } from '../../../state/sharing'
import { Button } from '../../controls/Button'
import { Empty } from '../../controls/Empty'
import { Progress } from '../../controls/Progress'
import { useParts, useShown, useWords } from '../../shown'
import { Missing, None, useMissing } from '../panel/Nothing'
import { Bar, type View } from './Bar'
import { decided } from './columns'
import { Ducts } from './Ducts'
import { Lines } from './Lines'
import { Rates } from './Rates'
import '../../layers/layers.css'
import '../../coverage/coverage.css'
import '../../coverage/figures.css'
import '../sharing.css'
import './table.css'

/** Below the map: everything that was found as a table, how much is shared by whom, and what was decided. */
export function ShareTable() {
  const [view, setView] = useState<View>('opportunities')
  return (
    <div className="figures share-table" data-view={view}>
      <Bar view={view} onView={setView} />
      <Old />
      {view === 'opportunities' ? <Opportunities /> : view === 'rates' ? <Rates /> : view === 'ducts' ? <Ducts /> : <Decisions />}
    </div>
  )
}

function Old() {
  const { t } = useWords()
  const shareAgain = useShown((state) => state.shareAgain)
  const isOld = useShown(isShareStale)
  if (!isOld) return null
  return <p className="figures-old" role="status">{t('sharing.stale')}<Button isSmall onClick={() => void shareAgain()}>{t('sharing.again')}</Button></p>
}

function Opportunities() {
  const { t } = useWords()
  const missing = useMissing()
  const { finder, shareFound, shareProgress, cancelSharing, shareAgain } = useParts('finder', 'shareFound', 'shareProgress', 'cancelSharing', 'shareAgain')
  const isOld = useShown(isShareStale)
  const found = shareFound[finder]
  if (missing) return <Missing what={missing} />
  if (found) return found.opportunities.length === 0 ? <None /> : <Lines key={finder} list="opportunities" shares={found.opportunities} isOld={isOld} />
  if (shareProgress !== null) return <div className="figures-waiting"><Progress label={t(`sharing.working.${finder}`)} fraction={shareProgress} onCancel={cancelSharing} /></div>
  return <Empty isSmall icon="chart" title={t('sharing.nothingYet')} actions={<Button isSmall onClick={() => void shareAgain()}>{t('sharing.again')}</Button>} />
}

/** Of a finder nobody has opened yet nothing is known: it is said, with the way there. */
function Decisions() {
  const { t } = useWords()
  const { shareFound, shareProgress, seek } = useParts('shareFound', 'shareProgress', 'seek')
  const isOld = useShown(isShareStale)
  const all = decided(Object.values(shareFound))
  const unknown = finders.filter((finder) => shareFound[finder] === undefined)
  return (
    <>
      {unknown.length > 0 && shareProgress === null && (
        <p className="share-unknown caption">
          {t('limiting.notYet')}
          {unknown.map((finder) => <button key={finder} type="button" className="link" onClick={() => seek(finder)}>{t(`sharing.tab.${finder}`)}</button>)}
        </p>
      )}
      {all.length === 0 ? <Empty isSmall icon="history" title={t('limiting.noDecisions')}>{t('limiting.noDecisionsHint')}</Empty> : <Lines list="decisions" shares={all} isOld={isOld} />}
    </>
  )
}
