import { useState } from 'react'
import { formatDate } from '../../i18n'
import type { Listed } from '../../state/findings'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { TextField } from '../controls/TextField'
import { Icon } from '../icons'
import { useParts, useWords } from '../shown'
import { explanationOf } from './explained'
import './findings.css'

/** Accepting a finding as it is: reason, name, date. All three stay on it ever after. */
export function Waiving() {
  const { dialog, waiving } = useParts('dialog', 'waiving')
  return dialog === 'waive' && waiving ? <Form key={waiving.id} finding={waiving} /> : null
}

/** Fewer words explain nothing to who reads them in a year. */
const leastWords = 3
const isReason = (text: string) => text.trim().split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= leastWords

function Form({ finding }: { finding: Listed }) {
  const { t, language } = useWords()
  const { who, giveName, waive, beginWaiving, tell, undo } = useParts('who', 'giveName', 'waive', 'beginWaiving', 'tell', 'undo')
  const [reason, setReason] = useState('')
  const [name, setName] = useState(who)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [today] = useState(() => new Date().toISOString())
  const close = () => beginWaiving(null)
  const accept = async () => {
    setTried(true)
    if (!isReason(reason) || name.trim() === '' || isBusy) return
    setBusy(true)
    if (name.trim() !== who) giveName(name)
    const isDone = await waive(finding, reason.trim())
    setBusy(false)
    // What was typed is not lost with a waiver that could not be written.
    if (!isDone) return
    close()
    tell({ tone: 'ok', text: { key: 'finding.done' }, action: { text: { key: 'command.undo' }, run: () => void undo() } })
  }
  return (
    <Dialog
      isOpen title={t('finding.waiving')} onClose={close} className="waiving"
      footer={<><Button onClick={close}>{t('finding.keep')}</Button><Button look="primary" icon="waive" isBusy={isBusy} onClick={() => void accept()}>{t('finding.accept')}</Button></>}
    >
      <form noValidate onSubmit={(event) => { event.preventDefault(); void accept() }}>
        <p className="what"><Icon name="info" size={16} /><span><strong>{explanationOf(finding.rule, t).name}</strong>{t(finding.message, finding.values)}</span></p>
        <TextField
          label={t('finding.reason')} isRequired isLong value={reason} onChange={setReason} hint={t('finding.reasonHint')}
          error={isTried && !isReason(reason) && t('finding.reasonShort')} maxLength={1000}
        />
        <div className="by">
          <TextField
            label={t('finding.who')} isRequired value={name} onChange={setName} hint={t('finding.whoHint')} autoComplete="name" maxLength={100}
            error={isTried && name.trim() === '' && t('finding.whoMissing')}
          />
          <TextField label={t('finding.date')} value={formatDate(today, language)} onChange={() => {}} readOnly />
        </div>
        <p className="caption">{t('finding.waivingHint')}</p>
      </form>
    </Dialog>
  )
}
