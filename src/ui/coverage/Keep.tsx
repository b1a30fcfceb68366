import { useState } from 'react'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { TextField } from '../controls/TextField'
import { useParts, useShown, useWords } from '../shown'

/** Puts the answer on the screen by, under a name, to be compared with others. */
export function Keep() {
  const { t } = useWords()
  const { coverage, keepCoverage, show, status } = useParts('coverage', 'keepCoverage', 'show', 'status')
  const isReadOnly = useShown((state) => state.status?.project.isReadOnly ?? false)
  const [name, setName] = useState(() => (coverage ? t('coverage.keepName', { technology: `coverfile.technology.${coverage.question.technology}`, at: new Date().toISOString() }) : ''))
  const [isTried, setTried] = useState(false)
  const close = () => show({ dialog: null })
  const keep = () => {
    setTried(true)
    if (name.trim() === '' || isReadOnly) return
    close()
    void keepCoverage(name.trim().normalize('NFC'))
  }
  if (!coverage || !status) return null
  return (
    <Dialog
      isOpen title={t('coverage.keep')} width="narrow" onClose={close}
      footer={<><Button onClick={close}>{t('coverage.cancel')}</Button><Button look="primary" icon="compare" disabled={isReadOnly && t('command.onlyLook')} onClick={keep}>{t('coverage.keepIt')}</Button></>}
    >
      <form noValidate onSubmit={(event) => { event.preventDefault(); keep() }}>
        <TextField label={t('coverage.keepLabel')} isRequired value={name} onChange={setName} maxLength={120} hint={t('coverage.keepHint')} error={isTried && name.trim() === '' && t('coverage.fault.empty')} />
      </form>
    </Dialog>
  )
}
