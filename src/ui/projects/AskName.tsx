import { useState } from 'react'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { TextField } from '../controls/TextField'
import { useShown, useWords } from '../shown'

/** Who works here: asked once, before the first action, and again when somebody wants to change it. */
export function AskName() {
  const isOpen = useShown((state) => state.isAskingName || state.dialog === 'name')
  return isOpen ? <Form /> : null
}

function Form() {
  const { t } = useWords()
  const { who, dialog, show, giveName } = useShown((state) => state)
  const [text, setText] = useState(who)
  const close = (name: string | null) => {
    if (dialog === 'name') show({ dialog: null })
    giveName(name ?? who)
  }
  return (
    <Dialog
      isOpen title={t('project.askName')} width="narrow" onClose={() => close(null)}
      footer={
        <>
          <Button onClick={() => close(null)}>{t('project.skipName')}</Button>
          <Button look="primary" icon="user" onClick={() => close(text)}>{t('project.giveName')}</Button>
        </>
      }
    >
      <form noValidate onSubmit={(event) => { event.preventDefault(); close(text) }}>
        <TextField
          label={t('project.askNameLabel')} value={text} onChange={setText} hint={t('project.askNameHint')}
          autoComplete="name" maxLength={100} autoFocus
        />
      </form>
    </Dialog>
  )
}
