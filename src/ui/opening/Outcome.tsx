import type { ReactNode } from 'react'
import type { Outcome as Ended } from '../../state/opening'
import { OpenSample, PickFiles } from './files'
import { Icon, type IconName } from '../icons'
import { useShown, useWords } from '../shown'

/** How the last opening ended. What went well is said quietly; what went wrong says what, where and what to do. */
export function Outcome() {
  const outcome = useShown((state) => state.outcome)
  switch (outcome?.type) {
    case 'imported': return <Imported {...outcome} />
    case 'cancelled': return <Cancelled />
    case 'unreadable': return <Unreadable {...outcome} />
    case 'died': return <Died />
    case 'failed': return <Failed {...outcome} />
    default: return null
  }
}

function Message({ icon, title, children, actions, isAlert = true }: { icon: IconName; title: string; children: ReactNode; actions?: ReactNode; isAlert?: boolean }) {
  const { t } = useWords()
  const close = useShown((state) => state.closeOutcome)
  return (
    <section className="card message outcome" role={isAlert ? 'alert' : 'status'}>
      <button type="button" className="button quiet close" aria-label={t('app.close')} title={t('app.close')} onClick={close}><Icon name="close" /></button>
      <Icon name={icon} size={32} />
      <h2>{title}</h2>
      {children}
      {actions && <div className="actions">{actions}</div>}
    </section>
  )
}

const Kept = () => {
  const { t } = useWords()
  return useShown((state) => state.status !== null) && <p>{t('open.kept')}</p>
}

/** The next file; the sample as well where nothing is open. */
const Next = () => {
  const hasData = useShown((state) => state.status !== null)
  return <><PickFiles isPrimary isOther />{!hasData && <OpenSample />}</>
}

function Cancelled() {
  const { t } = useWords()
  return <Message icon="info" title={t('task.cancelled')} isAlert={false}><Kept /></Message>
}

function Unreadable({ files, findings }: Extract<Ended, { type: 'unreadable' }>) {
  const { t } = useWords()
  const reasons = findings.filter(({ severity }, _, all) => severity === 'error' || all[0]?.severity !== 'error').slice(0, 8)
  return (
    <Message icon="file" title={files.length > 1 ? t('open.failedSeveral', { n: files.length }) : t('open.failed')} actions={<Next />}>
      <ul>{reasons.map(({ id, message, values }) => <li key={id}>{t(message, values)}</li>)}</ul>
      {reasons.length === 0 && <p>{t('open.failedEmpty')}</p>}
      <Kept />
    </Message>
  )
}

function Died() {
  const { t } = useWords()
  const isKept = useShown((state) => state.status !== null)
  return (
    <Message icon="warning" title={t('open.died')} actions={<Next />}>
      <p>{t('open.diedHint')}</p>
      <p>{t(isKept ? 'open.kept' : 'open.lost')}</p>
    </Message>
  )
}

function Failed({ isSample, detail }: Extract<Ended, { type: 'failed' }>) {
  const { t } = useWords()
  const openSample = useShown((state) => state.openSample)
  const retry = <><button type="button" className="button primary" onClick={() => void openSample()}>{t('open.retry')}</button><PickFiles /></>
  return (
    <Message
      icon="warning" title={t(isSample ? 'open.noSample' : 'open.wrong')}
      actions={isSample ? retry : <Next />}
    >
      <p>{t(isSample ? 'open.noSampleHint' : 'open.wrongHint')}</p>
      <Kept />
      <details><summary>{t('app.details')}</summary><pre>{detail}</pre></details>
    </Message>
  )
}

/** Right + repaired + unplaced = all: nothing was dropped in silence. */
function Imported({ summary }: Extract<Ended, { type: 'imported' }>) {
  const { t } = useWords()
  const close = useShown((state) => state.closeOutcome)
  const { placed, unplaced, repaired, files } = summary
  const unreadable = files.filter((file) => !file.readable).length
  const lines: [IconName, number, 'open.right' | 'open.repaired' | 'open.unplaced' | 'open.unreadable'][] = [
    ['check', placed - repaired, 'open.right'], ['warning', repaired, 'open.repaired'],
    ['error', unplaced, 'open.unplaced'], ['error', unreadable, 'open.unreadable'],
  ]
  return (
    <section className="card report outcome" role={placed > 0 ? 'status' : 'alert'}>
      <button type="button" className="button quiet close" aria-label={t('app.close')} title={t('app.close')} onClick={close}><Icon name="close" /></button>
      <h2>{t('open.imported', { placed, total: placed + unplaced })}</h2>
      <ul>
        {lines.map(([icon, n, word]) => n > 0 && <li key={word}><Icon name={icon} />{t(word, { n })}</li>)}
      </ul>
      {summary.findings.error + summary.findings.warning > 0 && <a href="#findings">{t('open.seeFindings')}</a>}
    </section>
  )
}
