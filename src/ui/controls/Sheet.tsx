import { type ReactNode, useRef, useState } from 'react'
import { useWords } from '../shown'
import './controls.css'

export const sheetHeights = ['head', 'half', 'full'] as const
export type SheetHeight = (typeof sheetHeights)[number]

/** Drags shorter than this are presses. */
const slopPx = 6

/** What a panel is on a tablet or a phone: from below, in three heights, by drag, by button or by the arrows. */
export function Sheet({ label, height, onHeight, className = '', children }: {
  label: string; height: SheetHeight; onHeight: (height: SheetHeight) => void; className?: string; children: ReactNode
}) {
  const { t } = useWords()
  const start = useRef<number | null>(null)
  const isDrag = useRef(false)
  const [draggedPx, setDragged] = useState(0)
  const at = sheetHeights.indexOf(height)
  const go = (to: number) => onHeight(sheetHeights[Math.max(0, Math.min(2, to))]!)
  const end = () => {
    if (start.current === null) return
    start.current = null
    isDrag.current = Math.abs(draggedPx) >= slopPx
    if (isDrag.current) go(at + (draggedPx < 0 ? 1 : -1) * (Math.abs(draggedPx) > innerHeight / 3 ? 2 : 1))
    setDragged(0)
  }
  return (
    <section
      className={`sheet ${height} ${className}`} aria-label={label}
      style={draggedPx ? { transform: `translateY(${Math.max(draggedPx, -40)}px)` } : undefined}
    >
      <button
        type="button" className="handle" aria-label={t(height === 'full' ? 'app.lower' : 'app.raise')} aria-expanded={height !== 'head'}
        onClick={() => !isDrag.current && go(height === 'full' ? 0 : at + 1)}
        onKeyDown={({ key }) => {
          isDrag.current = false
          if (key === 'ArrowUp') go(at + 1)
          if (key === 'ArrowDown') go(at - 1)
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          start.current = event.clientY
          isDrag.current = false
        }}
        onPointerMove={(event) => start.current !== null && setDragged(event.clientY - start.current)}
        onPointerUp={end} onPointerCancel={end}
      />
      <div className="content">{children}</div>
    </section>
  )
}
