import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isNarrow, useWidth } from '../controls/width'
import { useParts, useWords } from '../shown'
import { useVirtual } from '../virtual'
import { Line } from './Line'

const usualPx = { wide: 44, narrow: 112 }

/** Twenty thousand lines are scrolled as easily as ten: only those in view are there. Arrows go from line to line. */
export function List() {
  const { t } = useWords()
  const { changed, reachChanges } = useParts('changed', 'reachChanges')
  const [at, setAt] = useState<number | null>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const isOver = isNarrow(useWidth())
  const total = changed.total ?? (changed.isWaiting ? 4 : 0)
  const virtual = useVirtual({ count: total, scroll, rowPx: isOver ? usualPx.narrow : usualPx.wide, keep: at })
  const shown = virtual.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  useEffect(() => {
    if (changed.total !== null) void reachChanges(first, last + 1)
  }, [first, last, changed.total, reachChanges])
  const go = (event: KeyboardEvent) => {
    const from = at ?? 0
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, PageDown: from + 8, PageUp: from - 8, Home: 0, End: total - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(total - 1, to))
    setAt(next)
    virtual.scrollToIndex(next)
  }
  return (
    <div ref={scroll} className="scroll">
      {/* The arrows belong to the buttons in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul aria-label={t('changes.list')} aria-busy={changed.isWaiting} style={{ height: virtual.getTotalSize() }} onKeyDown={go}>
        {shown.map(({ index, start }) => (
          <li key={index} ref={virtual.measureElement} data-index={index} aria-setsize={total} aria-posinset={index + 1} style={{ transform: `translateY(${start}px)` }}>
            <Line line={changed.items.get(index)} isStop={index === (at ?? 0)} isAt={index === at} onFocus={() => setAt(index)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
