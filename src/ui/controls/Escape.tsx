import type { ReactNode } from 'react'

/** Esc pressed anywhere inside, unless something inside has answered it. */
export function Escape({ onEscape, children }: { onEscape: (() => void) | null; children: ReactNode }) {
  return (
    <div
      className="through" role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !onEscape) return
        event.preventDefault()
        onEscape()
      }}
    >
      {children}
    </div>
  )
}
