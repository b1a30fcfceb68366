import { useEffect, useState } from 'react'
import { Button } from '../../controls/Button'
import { Empty } from '../../controls/Empty'
import { Progress } from '../../controls/Progress'
import { useParts, useShown, useWords } from '../../shown'
import { Columns } from './Columns'
import { Head, type View } from './Head'
import { Made } from './Made'
import { Progressing } from './Progressing'
import { Ways } from './Ways'
import '../../coverage/figures.css'
import './board.css'

/** Below the map: what is put below ground in which year. */
export function Board() {
  const { openProgramme, closeProgramme } = useParts('openProgramme', 'closeProgramme')
  const [view, setView] = useState<View>('board')
  useEffect(() => {
    openProgramme()
    return closeProgramme
  }, [openProgramme, closeProgramme])
  return (
    <div className="figures board" data-view={view}>
      <Head view={view} onView={setView} />
      <Old />
      <TakenBack />
      <Body view={view} />
    </div>
  )
}

/** What has to be known before anything is read. */
function Old() {
  const { t } = useWords()
  const { programme, programmeProgress, programmeAgain, programmeTrouble } = useParts('programme', 'programmeProgress', 'programmeAgain', 'programmeTrouble')
  const isOld = useShown(({ status }) => programme !== null && status !== null && programme.version !== status.version)
  if (!programme) return null
  const isStopped = programmeTrouble !== null && programmeProgress === null
  if ((!isOld && !isStopped) || programmeProgress !== null) return null
  return <p className="figures-old" role="status">{t(isStopped ? 'boarding.cancelled' : 'boarding.stale')}<Button isSmall onClick={() => void programmeAgain()}>{t('boarding.retry')}</Button></p>
}

/** What the next plan takes back, before it is made. */
function TakenBack() {
  const { t } = useWords()
  const n = useShown(({ programme }) => programme?.takesBack ?? 0)
  return n > 0 ? <p className="figures-old" role="status">{t('boarding.takesBack', { n })}</p> : null
}

function Body({ view }: { view: View }) {
  const { t } = useWords()
  const { programme, programmeProgress, programmeTrouble, cancelProgramme, programmeAgain } = useParts('programme', 'programmeProgress', 'programmeTrouble', 'cancelProgramme', 'programmeAgain')
  const roads = useShown(({ counts }) => counts?.layers.road?.total)
  if (!programme) {
    if (programmeProgress !== null) return <div className="figures-waiting"><Progress label={t('boarding.working')} fraction={programmeProgress} onCancel={cancelProgramme} /></div>
    const title = programmeTrouble === 'failed' ? 'boarding.failed' : programmeTrouble === 'cancelled' ? 'boarding.cancelled' : 'boarding.nothingYet'
    return <Empty isSmall icon="calendar" title={t(title)} actions={<Button isSmall onClick={() => void programmeAgain()}>{t('boarding.retry')}</Button>} />
  }
  if (programme.undertakings.length === 0) {
    return roads === 0 ? <Empty isSmall icon="street" title={t('boarding.noRoads')}>{t('boarding.noRoadsHint')}</Empty> : <Empty isSmall icon="cables" title={t('boarding.noOverhead')}>{t('boarding.noOverheadHint')}</Empty>
  }
  return (
    <>
      {view === 'board' ? <Columns programme={programme} /> : view === 'progress' ? <Progressing programme={programme} /> : <Ways programme={programme} />}
      <Made programme={programme} />
    </>
  )
}
