import { type PointerEvent as Press, type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** What is in hand, and over which column; where it is, its ghost knows alone, so that the board is not drawn again with every move. */
export interface Dragged { readonly id: string; readonly width: number; readonly over: string | null }

/** A finger that rests so long takes the card; one that moves before scrolls. */
const holdMs = 300
const leastPx = 5
const edgePx = 56
const stepPx = 14

interface Given {
  /** Why a card does not move: said, and nothing begins. */
  readonly refuse: (id: string) => boolean
  /** `column` as its `data-column` says. */
  readonly drop: (id: string, column: string) => void
  readonly cancel: () => void
}

const columnAt = (x: number, y: number): string | null => document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column]')?.dataset.column ?? null

/** Cards by mouse and finger: what is dragged, for the ghost, and what begins it. Esc gives it up; near an edge the board scrolls. */
export function useDrag({ refuse, drop, cancel }: Given): { dragged: Dragged | null; ghost: RefObject<HTMLDivElement | null>; begin: (event: Press<HTMLElement>, id: string) => void; wasDragged: () => boolean } {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const ghost = useRef<HTMLDivElement>(null)
  const stop = useRef<(() => void) | null>(null)
  const endedAt = useRef(-Infinity)
  const given = useRef({ refuse, drop, cancel })
  useEffect(() => {
    given.current = { refuse, drop, cancel }
  })
  useEffect(() => () => stop.current?.(), [])

  const begin = useCallback((press: Press<HTMLElement>, id: string) => {
    if (press.button !== 0 || !press.isPrimary) return
    stop.current?.()
    const card = press.currentTarget
    const { pointerId, pointerType, clientX, clientY } = press
    const box = card.getBoundingClientRect()
    const board = card.closest<HTMLElement>('.board-years')
    let [x, y, isOn, frame, hold] = [clientX, clientY, false, 0, 0]
    const show = () => {
      const over = columnAt(x, y)
      setDragged((before) => (before?.id === id && before.over === over ? before : { id, width: box.width, over }))
      if (ghost.current) ghost.current.style.translate = `${x - clientX + box.left}px ${y - clientY + box.top}px`
    }
    const start = () => {
      if (given.current.refuse(id)) return end()
      isOn = true
      show()
      frame = requestAnimationFrame(scroll)
    }
    const scroll = () => {
      for (const list of [board, document.elementFromPoint(x, y)?.closest<HTMLElement>('.board-cards')]) if (list) nudge(list, x, y)
      show()
      frame = requestAnimationFrame(scroll)
    }
    const move = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return
      ;[x, y] = [event.clientX, event.clientY]
      const isFar = Math.hypot(x - clientX, y - clientY) >= leastPx
      if (!isOn && isFar && pointerType === 'touch') return end()
      if (!isOn && isFar) start()
      if (isOn) event.preventDefault()
    }
    const up = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return
      const column = isOn ? columnAt(x, y) : null
      const wasOn = isOn
      end()
      if (!wasOn) return
      endedAt.current = event.timeStamp
      if (column === null) given.current.cancel()
      else given.current.drop(id, column)
    }
    const giveUp = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return
      if (isOn) {
        event.preventDefault()
        event.stopPropagation()
        endedAt.current = event.timeStamp
        given.current.cancel()
      }
      end()
    }
    const still = (event: TouchEvent) => void (isOn && event.cancelable && event.preventDefault())
    const end = () => {
      clearTimeout(hold)
      cancelAnimationFrame(frame)
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', up)
      removeEventListener('pointercancel', giveUp)
      removeEventListener('keydown', giveUp, true)
      removeEventListener('touchmove', still)
      stop.current = null
      setDragged(null)
    }
    stop.current = end
    if (pointerType === 'touch') hold = window.setTimeout(start, holdMs)
    addEventListener('pointermove', move)
    addEventListener('pointerup', up)
    addEventListener('pointercancel', giveUp)
    addEventListener('keydown', giveUp, true)
    addEventListener('touchmove', still, { passive: false })
  }, [])

  /** The click that ends a drag is none. */
  const wasDragged = useCallback(() => performance.now() - endedAt.current < 100, [])
  return { dragged, ghost, begin, wasDragged }
}

function nudge(list: HTMLElement, x: number, y: number): void {
  const { left, right, top, bottom } = list.getBoundingClientRect()
  if (x < left + edgePx) list.scrollLeft -= stepPx
  else if (x > right - edgePx) list.scrollLeft += stepPx
  if (y < top + edgePx / 2) list.scrollTop -= stepPx
  else if (y > bottom - edgePx / 2) list.scrollTop += stepPx
}
