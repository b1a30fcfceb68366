import { cloneElement, type ReactElement, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { follow, type Side } from './place'
import './controls.css'

const waitMs = 450

interface Tip {
  readonly text: string
  readonly shortcut?: string | undefined
  /** The text says more than the name of the thing: readers hear it as its description. */
  readonly isDescription?: boolean
  readonly side?: Side
}

/** A word for what has only a picture, or a reason. The keyboard's focus opens it at once, the pointer after a moment, Esc closes it. */
export function Tooltip({ text, shortcut, isDescription = false, side = 'bottom', children }: Tip & {
  children: ReactElement<{ 'aria-describedby'?: string | undefined }>
}) {
  const [isOpen, setOpen] = useState(false)
  const around = useRef<HTMLSpanElement>(null)
  const timer = useRef(0)
  const id = useId()
  const open = () => {
    clearTimeout(timer.current)
    setOpen(true)
  }
  const close = () => {
    clearTimeout(timer.current)
    setOpen(false)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!isOpen) return
    const escape = ({ key }: KeyboardEvent) => key === 'Escape' && close()
    addEventListener('keydown', escape, true)
    return () => removeEventListener('keydown', escape, true)
  }, [isOpen])
  return (
    <span
      ref={around} className="tipped" role="presentation"
      onPointerEnter={({ pointerType }) => {
        if (pointerType !== 'touch') timer.current = window.setTimeout(open, waitMs)
      }}
      onPointerLeave={close}
      onPointerDown={close}
      onClick={() => isDescription && open()}
      onFocus={({ target }) => target.matches(':focus-visible') && open()}
      onBlur={close}
    >
      {isDescription && isOpen ? cloneElement(children, { 'aria-describedby': id }) : children}
      {isOpen && text && <Bubble id={id} around={around} text={text} shortcut={shortcut} side={side} />}
    </span>
  )
}

function Bubble({ id, around, text, shortcut, side }: {
  id: string; around: React.RefObject<HTMLSpanElement | null>; text: string; shortcut: string | undefined; side: Side
}) {
  const bubble = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const anchor = around.current?.firstElementChild
    if (!bubble.current || !anchor) return
    bubble.current.showPopover()
    return follow(bubble.current, anchor, side, 'center')
  }, [around, side, text])
  return (
    <span ref={bubble} id={id} role="tooltip" popover="manual" className="tooltip">
      {text}{shortcut && <kbd>{shortcut}</kbd>}
    </span>
  )
}
