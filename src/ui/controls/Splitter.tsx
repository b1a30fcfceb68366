import { useRef } from 'react'
import './controls.css'

interface Props {
  readonly label: string
  /** The line between left and right is upright; between above and below it lies. */
  readonly isUpright: boolean
  /** Size of what is resized, and its limits. */
  readonly sizePx: number
  readonly leastPx: number
  readonly mostPx: number
  /** It grows when the line moves up or left. */
  readonly isAfter?: boolean
  readonly onChange: (sizePx: number) => void
}

const stepPx = 16

/** The line between two places: dragged, or moved by the arrows; Home and End go to the limits. */
export function Splitter({ label, isUpright, sizePx, leastPx, mostPx, isAfter = false, onChange }: Props) {
  const start = useRef<{ at: number; sizePx: number } | null>(null)
  const settle = (wishedPx: number) => onChange(Math.round(Math.max(leastPx, Math.min(mostPx, wishedPx))))
  const sign = isAfter ? -1 : 1
  const steps: Record<string, number> = isUpright ? { ArrowRight: sign, ArrowLeft: -sign } : { ArrowDown: sign, ArrowUp: -sign }
  return (
    <div
      className={`splitter ${isUpright ? 'upright' : 'lying'}`} role="separator" tabIndex={0} aria-label={label}
      aria-orientation={isUpright ? 'vertical' : 'horizontal'} aria-valuenow={sizePx} aria-valuemin={leastPx} aria-valuemax={mostPx}
      onKeyDown={(event) => {
        const step = steps[event.key]
        if (step !== undefined) settle(sizePx + step * stepPx)
        else if (event.key === 'Home') settle(leastPx)
        else if (event.key === 'End') settle(mostPx)
        else return
        event.preventDefault()
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { at: isUpright ? event.clientX : event.clientY, sizePx }
      }}
      onPointerMove={(event) => {
        if (start.current) settle(start.current.sizePx + sign * ((isUpright ? event.clientX : event.clientY) - start.current.at))
      }}
      onPointerUp={() => (start.current = null)}
      onPointerCancel={() => (start.current = null)}
    />
  )
}
