import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { fold } from '../../model/fold'
import { Icon, type IconName } from '../icons'
import { Button, type ButtonProps } from './Button'
import type { Align, Side } from './place'
import { Popover } from './Popover'
import './controls.css'

export interface MenuItem {
  readonly key: string
  readonly word: string
  readonly icon?: IconName | undefined
  readonly shortcut?: string | undefined
  /** A second line under the word. */
  readonly hint?: string | undefined
  readonly disabled?: string | false | null | undefined
  readonly isChecked?: boolean | undefined
  /** A line above it sets it apart from those before. */
  readonly isApart?: boolean | undefined
  readonly run: () => void
}

type Props = Omit<ButtonProps, 'onClick' | 'disabled'> & {
  readonly items: readonly MenuItem[]
  /** What stands above the items and is none: a slider, a name. */
  readonly head?: ReactNode
  readonly side?: Side
  readonly align?: Align
}

/** A button that opens a list of commands. Arrows, Home, End and the first letters move; Esc closes. */
export function Menu({ items, head, side = 'bottom', align = 'start', ...button }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [from, setFrom] = useState<'first' | 'last'>('first')
  const trigger = useRef<HTMLButtonElement>(null)
  const openAt = (end: 'first' | 'last') => {
    setFrom(end)
    setOpen(true)
  }
  const close = () => {
    setOpen(false)
    trigger.current?.focus()
  }
  return (
    <>
      <Button
        {...button} ref={trigger} aria-haspopup="menu" aria-expanded={isOpen}
        onClick={() => (isOpen ? setOpen(false) : openAt('first'))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          openAt(event.key === 'ArrowDown' ? 'first' : 'last')
        }}
      />
      <Popover anchor={trigger} isOpen={isOpen} onClose={() => setOpen(false)} side={side} align={align} className="menu">
        {head}
        <Items items={items} label={button.label} from={from} onClose={close} />
      </Popover>
    </>
  )
}

export function Items({ items, label, from, onClose }: {
  items: readonly MenuItem[]; label: string | undefined; from: 'first' | 'last'; onClose: () => void
}) {
  const list = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
  useEffect(() => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
    all.at(from === 'first' ? 0 : -1)?.focus()
  }, [from])
  const type = (letter: string, timeStamp: number, all: HTMLElement[], at: number) => {
    const isGoingOn = timeStamp - typed.current.at < 700
    const text = isGoingOn ? typed.current.text + letter : letter
    typed.current = { text, at: timeStamp }
    const rest = [...all.slice(isGoingOn ? at : at + 1), ...all]
    rest.find((entry) => fold(entry.textContent ?? '').startsWith(fold(text)))?.focus()
  }
  const move = (event: KeyboardEvent) => {
    const all = entries()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: (at + 1) % all.length, ArrowUp: at <= 0 ? all.length - 1 : at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to !== undefined) all[to]?.focus()
    else if (event.key === 'Tab') return onClose()
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) type(event.key, event.timeStamp, all, at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={list} role="menu" aria-label={label} tabIndex={-1} onKeyDown={move}>
      {items.map((item) => <Entry key={item.key} item={item} onClose={onClose} />)}
    </div>
  )
}

function Entry({ item: { word, icon, shortcut, hint, disabled, isChecked, isApart, run }, onClose }: { item: MenuItem; onClose: () => void }) {
  const isOff = Boolean(disabled)
  return (
    <button
      type="button" role={isChecked === undefined ? 'menuitem' : 'menuitemcheckbox'} aria-checked={isChecked} tabIndex={-1}
      aria-disabled={isOff || undefined} className={isApart ? 'apart' : undefined}
      onClick={() => {
        if (isOff) return
        onClose()
        run()
      }}
      onPointerMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
    >
      {isChecked ? <Icon name="tick" size={16} /> : icon ? <Icon name={icon} size={16} /> : isChecked === false && <span className="blank" />}
      <span className="word">{word}{(disabled || hint) && <small>{disabled || hint}</small>}</span>
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  )
}
