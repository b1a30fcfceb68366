import { type ReactNode, useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../shown'
import { Icon } from '../icons'
import { Button } from './Button'
import './controls.css'

interface Props {
  readonly isOpen: boolean
  readonly title: string
  readonly onClose: () => void
  /** Names of the steps and which one is shown, from 0. */
  readonly steps?: { readonly names: readonly string[]; readonly at: number }
  readonly footer?: ReactNode
  readonly width?: 'narrow' | 'normal' | 'wide'
  /** Something has to be decided: readers hear it at once. */
  readonly isAlert?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** Those that want to be open, in the order they asked. Only the first is: no dialog ever stands over another. */
let wishes: readonly symbol[] = []
const listeners = new Set<() => void>()
const wish = (next: readonly symbol[]) => {
  wishes = next
  for (const hear of listeners) hear()
}

function useTurn(): boolean {
  const [isTurn, setTurn] = useState(false)
  useEffect(() => {
    const own = Symbol('dialog')
    const hear = () => setTurn(wishes[0] === own)
    listeners.add(hear)
    wish([...wishes, own])
    return () => {
      listeners.delete(hear)
      wish(wishes.filter((other) => other !== own))
    }
  }, [])
  return isTurn
}

/** Over the whole screen until it is answered. Esc closes it and the focus returns to where it was; on a phone it fills the screen. */
export function Dialog(props: Props) {
  return props.isOpen ? <Waiting {...props} /> : null
}

function Waiting(props: Props) {
  return useTurn() ? <Open {...props} /> : null
}

function Open({ title, onClose, steps, footer, width = 'normal', isAlert = false, className = '', children }: Props) {
  const { t } = useWords()
  const own = useRef<HTMLDialogElement>(null)
  const id = useId()
  const close = useEffectEvent(onClose)
  useLayoutEffect(() => {
    const dialog = own.current
    if (!dialog) return
    const before = document.activeElement
    const cancel = (event: Event) => {
      if (event.target !== dialog) return
      event.preventDefault()
      close()
    }
    dialog.addEventListener('cancel', cancel)
    dialog.showModal()
    const first = dialog.querySelector<HTMLElement>(':scope > .content :is(input:not([type=hidden]), select, textarea)')
    ;(first ?? dialog).focus()
    return () => {
      dialog.removeEventListener('cancel', cancel)
      dialog.close()
      giveBack(before)
    }
  }, [])
  return (
    <dialog ref={own} tabIndex={-1} className={`dialog ${width} ${className}`} aria-labelledby={id} {...(isAlert && { role: 'alertdialog' })}>
      <header>
        <h2 id={id}>{title}</h2>
        {steps && <Steps {...steps} />}
        <Button look="icon" icon="close" label={t('app.close')} shortcut="Esc" onClick={onClose} />
      </header>
      <div className="content">{children}</div>
      {footer && <footer>{footer}</footer>}
    </dialog>
  )
}

function Steps({ names, at }: { names: readonly string[]; at: number }) {
  return (
    <ol className="steps">
      {names.map((name, i) => (
        <li key={name} className={i < at ? 'done' : undefined} aria-current={i === at ? 'step' : undefined}>
          <span className="mark" aria-hidden="true">{i < at ? <Icon name="tick" size={12} /> : i + 1}</span>{name}
        </li>
      ))}
    </ol>
  )
}

/** What had the focus may be gone by now, with the menu it stood in. */
function giveBack(before: Element | null): void {
  const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected && before.checkVisibility()
  const target = isThere ? before : document.getElementById('main')
  target?.focus()
}
