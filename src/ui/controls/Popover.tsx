import { type ReactNode, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { type Align, follow, type Side } from './place'
import './controls.css'

interface Props {
  readonly anchor: RefObject<Element | null>
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly side?: Side
  readonly align?: Align
  /** Gives the region a role and a name of its own. */
  readonly label?: string
  readonly className?: string
  /** False where the anchor answers Esc by itself, as a search box does. */
  readonly hearsEscape?: boolean
  readonly children: ReactNode
}

/** Something small over everything else beside what opened it. A press elsewhere and Esc close it; Esc gives the focus back. */
export function Popover(props: Props) {
  return props.isOpen ? <Open {...props} /> : null
}

function Open({ anchor, onClose, side = 'bottom', align = 'start', label, className = '', hearsEscape = true, children }: Props) {
  const own = useRef<HTMLDivElement>(null)
  const close = useEffectEvent(onClose)
  useLayoutEffect(() => {
    if (!own.current || !anchor.current) return
    own.current.showPopover()
    return follow(own.current, anchor.current, side, align)
  }, [anchor, side, align])
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      if (target instanceof Node && !own.current?.contains(target) && !anchor.current?.contains(target)) close()
    }
    const escape = (event: KeyboardEvent) => {
      const isOurs = event.target instanceof Node && (own.current?.contains(event.target) || anchor.current?.contains(event.target))
      if (!hearsEscape || event.key !== 'Escape' || !isOurs || event.defaultPrevented || !isLast(own.current)) return
      event.preventDefault()
      event.stopPropagation()
      close()
      focusIn(anchor.current)
    }
    addEventListener('pointerdown', press, true)
    document.addEventListener('keydown', escape, true)
    return () => {
      removeEventListener('pointerdown', press, true)
      document.removeEventListener('keydown', escape, true)
    }
  }, [anchor, hearsEscape])
  return (
    <div
      ref={own} popover="manual" className={`popover ${className}`} {...(label && { role: 'dialog', 'aria-label': label })}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !own.current?.contains(relatedTarget) && !anchor.current?.contains(relatedTarget)) onClose()
      }}
    >
      {children}
    </div>
  )
}

/** Esc closes the popover that opened last, before whatever region it stands in hears of the key. */
const isLast = (own: HTMLElement | null): boolean => [...document.querySelectorAll('.popover:popover-open')].at(-1) === own

/** The focus goes to the thing itself, or to the first thing in it that takes one. */
export function focusIn(element: Element | null): void {
  const target = element?.matches('button, input, select, a, [tabindex]') ? element : element?.querySelector('button, input, select, a, [tabindex]')
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus()
}
