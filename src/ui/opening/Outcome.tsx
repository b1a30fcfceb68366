import type { ReactNode } from 'react'
import type { Outcome as Ended } from '../../state/opening'
import { Button } from '../controls/Button'
import { Icon, type IconName } from '../icons'
import { useShown, useWords } from '../shown'
import { Close } from './Close'
import { OpenSample, PickFiles } from './files'
import { Imported } from './Imported'
import './opening.css'

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

function Message({ icon, title, children, actions, isAlert = true }: {
  icon: IconName; title: string; children: ReactNode; actions?: ReactNode; isAlert?: boolean
}) {
  return (
    <section className="card message outcome" role={isAlert ? 'alert' : 'status'} data-card="outcome">
      <Close />
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

const mostReasons = 8

function Unreadable({ files }: Extract<Ended, { type: 'unreadable' }>) {
  const { t } = useWords()
  const said = files.flatMap((file) => file.said)
  const reasons = said.filter(({ severity }, _, all) => severity === 'error' || all.every((one) => one.severity !== 'error')).slice(0, mostReasons)
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
  const retry = <><Button look="primary" onClick={() => void openSample()}>{t('open.retry')}</Button><PickFiles /></>
  return (
    <Message icon="warning" title={t(isSample ? 'open.noSample' : 'open.wrong')} actions={isSample ? retry : <Next />}>
      <p>{t(isSample ? 'open.noSampleHint' : 'open.wrongHint')}</p>
      <Kept />
      <details><summary>{t('app.details')}</summary><pre>{detail}</pre></details>
    </Message>
  )
}
