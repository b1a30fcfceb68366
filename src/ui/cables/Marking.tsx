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

function Form({ meant: { finding, mark: wished } }: { meant: Meant }) {
  const { t } = useWords()
  const { beginMarking, markFinding } = useParts('beginMarking', 'markFinding')
  const [mark, setMark] = useState<Mark>(wished)
  const [note, setNote] = useState(finding.waiver?.mark ? finding.waiver.reason : '')
  const [isTried, setTried] = useState(false)
  const close = () => beginMarking(null)
  const lacks = mark === 'notFault' && note.trim() === ''
  const write = () => {
    setTried(true)
    if (lacks) return
    // A name may have to be asked for, and no dialog stands over another.
    close()
    void markFinding(finding, mark, note.trim())
  }
  return (
    <Dialog
      isOpen title={t('cabling.markTitle')} onClose={close} className="waiving marking"
      footer={<><Button onClick={close}>{t('cabling.keep')}</Button><Button look="primary" icon="tick" onClick={write}>{t('cabling.write')}</Button></>}
    >
      <form noValidate onSubmit={(event) => { event.preventDefault(); write() }}>
        <p className="what"><Icon name="info" size={16} /><span><strong>{explanationOf(finding.rule, t).name}</strong>{t(finding.message, finding.values)}</span></p>
        <Segments label={t('cabling.markNow')} options={marks.map((value) => ({ value, word: t(`cabling.action.${value}`) }))} value={mark} onChange={setMark} />
        <TextField label={t('cabling.note')} isRequired={mark === 'notFault'} isLong value={note} onChange={setNote} hint={t('cabling.noteHint')} error={isTried && lacks && t('cabling.noteMissing')} maxLength={1000} />
        <p className="caption">{t('cabling.markHint')}</p>
      </form>
    </Dialog>
  )
}
