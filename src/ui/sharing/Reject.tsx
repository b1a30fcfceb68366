import { useState } from 'react'
import { shareLookedAt } from '../../state/sharing'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { TextField } from '../controls/TextField'
import { useParts, useShown, useWords } from '../shown'

/** Why an opportunity is not used: one line, which stays with it. */
export function Reject() {
  const { t } = useWords()
  const { show, rejectShare } = useParts('show', 'rejectShare')
  const one = useShown(shareLookedAt)
  const [reason, setReason] = useState(one?.verdict === 'rejected' ? (one.decision?.reason ?? '') : '')
  const [isTried, setTried] = useState(false)
  if (!one) return null
  const close = () => show({ dialog: null })
  const reject = () => {
    setTried(true)
    if (reason.trim() === '') return
    // A name may have to be asked for, and no dialog stands over another.
    close()
    void rejectShare(reason.trim())
  }
  return (
    <Dialog
      isOpen title={t('sharing.rejecting')} width="narrow" onClose={close} className="share-reject"
      footer={<><Button onClick={close}>{t('sharing.rejectKeep')}</Button><Button look="primary" icon="close" onClick={reject}>{t('sharing.rejectNow')}</Button></>}
    >
      <form noValidate onSubmit={(event) => { event.preventDefault(); reject() }}>
        <p><b>{one.name}</b></p>
        <TextField label={t('sharing.reason')} isRequired value={reason} onChange={setReason} hint={t('sharing.reasonHint')} error={isTried && reason.trim() === '' && t('sharing.reasonMissing')} maxLength={300} />
      </form>
    </Dialog>
  )
}
