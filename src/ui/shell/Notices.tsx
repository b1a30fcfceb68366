import { useEffect, useEffectEvent, useState } from 'react'
import type { Notice } from '../../state/notices'
import { Button } from '../controls/Button'
import { Icon } from '../icons'
import { useShown, useWords } from '../shown'

const stayMs = 6000
const icons = { ok: 'check', info: 'info', warning: 'warning', error: 'error' } as const

/** Short messages over the foot of the map. What went wrong stays until somebody closes it. */
export function Notices() {
  const notices = useShown((state) => state.notices)
  const isQuiet = ({ tone }: Notice) => tone !== 'error'
  return (
    <div className="toasts">
      <div role="status">{notices.filter(isQuiet).map((notice) => <Toast key={notice.id} notice={notice} />)}</div>
      <div role="alert">{notices.filter((notice) => !isQuiet(notice)).map((notice) => <Toast key={notice.id} notice={notice} />)}</div>
    </div>
  )
}

function Toast({ notice: { id, tone, text, detail, isLasting, action } }: { notice: Notice }) {
  const { t } = useWords()
  const dismiss = useShown((state) => state.dismiss)
  const [isHeld, setHeld] = useState(false)
  const end = useEffectEvent(() => dismiss(id))
  useEffect(() => {
    if (isHeld || isLasting || tone === 'error') return
    const timer = setTimeout(end, stayMs)
    return () => clearTimeout(timer)
  }, [isHeld, isLasting, tone])
  return (
    <div
      className={`toast ${tone}`} role="presentation" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}
    >
      <Icon name={icons[tone]} />
      <div>
        <p>{t(text.key, text.values)}</p>
        {detail && <details><summary>{t('app.details')}</summary><pre>{detail}</pre></details>}
      </div>
      {action && (
        <Button
          isSmall onClick={() => {
            dismiss(id)
            action.run()
          }}
        >
          {t(action.text.key, action.text.values)}
        </Button>
      )}
      <Button look="icon" isSmall icon="close" label={t('app.close')} tipSide="top" onClick={() => dismiss(id)} />
    </div>
  )
}
