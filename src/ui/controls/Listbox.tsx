import { type KeyboardEvent, type ReactNode, type Ref, useCallback, useEffect, useRef } from 'react'
import { useLive } from '../shown'
import { useVirtual } from '../virtual'
import { isNarrow, widthNow } from './width'

const leap = 10

interface Props<T> {
  readonly items: readonly T[]
  /** Of the one that is looked at; -1: none is. */
  readonly at: number
  readonly label: string
  /** Begins the names of its classes: `share-scroll`, `share-list`. */
  readonly look: string
  /** Height of a usual line. */
  readonly rowPx: number
  readonly onGo: (item: T) => void
  readonly children: (item: T) => ReactNode
  /** Marks of a line, by which it is found. */
  readonly marks: (item: T) => Readonly<Record<`data-${string}`, string>>
}

/** Things one below the other. Arrows go from one to the next, and the map with them; thousands are scrolled as easily as ten. */
export function Listbox<T extends { readonly id: string }>({ items, at, label, look, rowPx, onGo, children, marks }: Props<T>) {
  const live = useLive()
  const scroll = useRef<HTMLDivElement>(null)
  const hasKeys = useRef(false)
  const idAt = useCallback((index: number) => items[index]?.id ?? '', [items])
  const virtual = useVirtual({ count: items.length, scroll, rowPx, keep: Math.max(0, at), idAt })
  const press = (item: T) => {
    if (isNarrow(widthNow())) live.getState().show({ hasOverlay: false })
    onGo(item)
  }
  const move = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + leap, PageUp: at - leap, Home: 0, End: items.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    hasKeys.current = true
    onGo(items[Math.max(0, Math.min(items.length - 1, to))]!)
  }
  // What was chosen elsewhere, on the map or with a key, is found in the list; the keys go on from there.
  useEffect(() => {
    if (at < 0) return
    virtual.scrollToIndex(at)
    if (hasKeys.current || scroll.current?.contains(document.activeElement)) scroll.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus({ preventScroll: true })
    hasKeys.current = false
  }, [at, virtual])
  return (
    <div ref={scroll} className={`${look}-scroll`}>
      <div role="listbox" className={`${look}-list`} aria-label={label} tabIndex={-1} style={{ height: virtual.getTotalSize() }} onKeyDown={move}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index]
          return item && (
            <Line key={item.id} measure={virtual.measureElement} index={index} of={items.length} startPx={start} isAt={index === at} isStop={index === Math.max(0, at)} marks={marks(item)} onPress={() => press(item)}>
              {children(item)}
            </Line>
          )
        })}
      </div>
    </div>
  )
}

interface LineProps {
  readonly index: number
  readonly of: number
  readonly startPx: number
  readonly isAt: boolean
  readonly isStop: boolean
  readonly measure: Ref<HTMLButtonElement>
  readonly marks: Readonly<Record<string, string>>
  readonly onPress: () => void
  readonly children: ReactNode
}

function Line({ index, of, startPx, isAt, isStop, measure, marks, onPress, children }: LineProps) {
  return (
    <button
      ref={measure} type="button" role="option" aria-selected={isAt} aria-posinset={index + 1} aria-setsize={of} tabIndex={isStop ? 0 : -1} data-index={index} {...marks}
      style={{ transform: `translateY(${startPx}px)` }} onClick={onPress}
    >
      {children}
    </button>
  )
}
