import { useState } from 'react'
import type { Translate } from '../../i18n'
import type { Fetching } from '../../state/opening'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { Progress } from '../controls/Progress'
import { TextField } from '../controls/TextField'
import { Icon } from '../icons'
import { useShown, useWords } from '../shown'
import './opening.css'

/** A file from an address somebody typed. Nobody is contacted before the button is pressed. */
export function Address() {
  const isOpen = useShown((state) => state.dialog === 'address')
  return isOpen ? <Form /> : null
}

function Form() {
  const { t } = useWords()
  const show = useShown((state) => state.show)
  const openAddress = useShown((state) => state.openAddress)
  const stopFetching = useShown((state) => state.stopFetching)
  const fetching = useShown((state) => state.fetching)
  const [text, setText] = useState('')
  const [faulty, setFaulty] = useState('')
  const isUnderWay = fetching !== null && fetching.fault === null
  const close = () => {
    stopFetching()
    show({ dialog: null })
  }
  const submit = async () => {
    setFaulty(text)
    if (await openAddress(text)) show({ dialog: null })
  }
  const host = hostOf(text)
  const fault = fetching?.fault && faulty === text ? t(fetching.fault.key, fetching.fault.values) : undefined
  return (
    <Dialog
      isOpen title={t('address.title')} onClose={close}
      footer={(
        <>
          <Button onClick={close}>{t('app.close')}</Button>
          <Button look="primary" icon="download" isBusy={isUnderWay} onClick={() => void submit()}>{t('address.fetch')}</Button>
        </>
      )}
    >
      <form className="address" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <TextField
          label={t('address.label')} value={text} onChange={setText} hint={t('address.hint')} error={fault}
          type="url" inputMode="url" autoComplete="off" spellCheck={false} readOnly={isUnderWay} autoFocus
        />
        <p className="contact"><Icon name="info" size={16} /><span>{host ? t('address.contact', { host }) : t('address.contactAny')}</span></p>
        {isUnderWay && (
          <Progress label={t('address.fetching', { host: fetching.host })} fraction={shareOf(fetching)} note={received(fetching, t)} onCancel={stopFetching} />
        )}
      </form>
    </Dialog>
  )
}

const hostOf = (text: string): string | null => {
  const trimmed = text.trim()
  const spelled = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  const host = URL.canParse(spelled) ? new URL(spelled).hostname : ''
  return host.includes('.') || host === 'localhost' ? host : null
}

const shareOf = ({ received }: Fetching): number | null => (received?.totalBytes ? Math.min(1, received.bytes / received.totalBytes) : null)

function received({ received: so }: Fetching, t: Translate): string {
  if (!so) return ''
  const mb = Math.round(so.bytes / 1e5) / 10
  return so.totalBytes ? t('address.receivedOf', { mb, totalMb: Math.round(so.totalBytes / 1e5) / 10 }) : t('address.received', { mb })
}
