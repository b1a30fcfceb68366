import { useState } from 'react'
import { type Mark, marks } from '../../model/waiver'
import type { Marking as Meant } from '../../state/streets'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { Segments } from '../controls/Segments'
import { TextField } from '../controls/TextField'
import { explanationOf } from '../findings/explained'
import { Icon } from '../icons'
import { useParts, useWords } from '../shown'
import '../findings/findings.css'

/** What was found on the spot, with a note. */
export function Marking() {
  const { marking } = useParts('marking')
  return marking ? <Form key={`${marking.finding.id} ${marking.mark}`} meant={marking} /> : null
}

/** Whoever gave no name gives it here: a mark bears one, and what is typed stays until it is written. */
function Form({ meant: { finding, mark: wished, note: typed } }: { meant: Meant }) {
  const { t } = useWords()
  const { who, giveName, beginMarking, markFinding } = useParts('who', 'giveName', 'beginMarking', 'markFinding')
  const [mark, setMark] = useState<Mark>(wished)
  const [note, setNote] = useState(typed ?? (finding.waiver?.mark ? finding.waiver.reason : ''))
  const [isNameless] = useState(who === '')
  const [name, setName] = useState(who)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const close = () => beginMarking(null)
  const lacks = mark === 'notFault' && note.trim() === ''
  const lacksName = name.trim() === ''
  const write = async () => {
    setTried(true)
    if (lacks || lacksName || isBusy) return
    setBusy(true)
    if (name.trim() !== who) giveName(name)
    const isDone = await markFinding(finding, mark, note.trim())
    setBusy(false)
    if (isDone) close()
  }
  return (
    <Dialog
      isOpen title={t('cabling.markTitle')} onClose={close} className="waiving marking"
      footer={<><Button onClick={close}>{t('cabling.keep')}</Button><Button look="primary" icon="tick" isBusy={isBusy} onClick={() => void write()}>{t('cabling.write')}</Button></>}
    >
      <form noValidate onSubmit={(event) => { event.preventDefault(); void write() }}>
        <p className="what"><Icon name="info" size={16} /><span><strong>{explanationOf(finding.rule, t).name}</strong>{t(finding.message, finding.values)}</span></p>
        <Segments label={t('cabling.markNow')} options={marks.map((value) => ({ value, word: t(`cabling.action.${value}`) }))} value={mark} onChange={setMark} />
        <TextField label={t('cabling.note')} isRequired={mark === 'notFault'} isLong value={note} onChange={setNote} hint={t('cabling.noteHint')} error={isTried && lacks && t('cabling.noteMissing')} maxLength={1000} />
        {isNameless && (
          <TextField
            label={t('cabling.who')} isRequired value={name} onChange={setName} hint={t('cabling.whoHint')} autoComplete="name" maxLength={100}
            error={isTried && lacksName && t('cabling.whoMissing')}
          />
        )}
        <p className="caption">{t('cabling.markHint')}</p>
      </form>
    </Dialog>
  )
}
