import type { Map as Canvas } from 'maplibre-gl'
import type { PixelPoint } from './picking'

export type Rectangle = readonly [PixelPoint, PixelPoint]
/** Shorter drags are presses. */
const leastPx = 4

/** A box drawn by hand over the map; the map stands still meanwhile. Returns how to stop. */
export function rectangleOn(map: Canvas, isOn: () => boolean, done: (rectangle: Rectangle, event: PointerEvent) => void): () => void {
  const container = map.getCanvasContainer()
  let start: PixelPoint | null = null
  let frame: HTMLElement | null = null

  const pointOf = ({ clientX, clientY }: PointerEvent): PixelPoint => {
    const { left, top } = container.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
  const drop = () => {
    frame?.remove()
    frame = null
    start = null
    map.dragPan.enable()
  }
  const down = (event: PointerEvent) => {
    if (!isOn() || event.button !== 0 || !event.isPrimary || event.target !== map.getCanvas()) return
    map.dragPan.disable()
    start = pointOf(event)
    frame = document.createElement('div')
    frame.className = 'rectangle'
    container.append(frame)
    map.getCanvas().setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    if (!start || !frame) return
    const now = pointOf(event)
    Object.assign(frame.style, {
      left: `${Math.min(start.x, now.x)}px`, top: `${Math.min(start.y, now.y)}px`,
      width: `${Math.abs(now.x - start.x)}px`, height: `${Math.abs(now.y - start.y)}px`,
    })
  }
  const up = (event: PointerEvent) => {
    const from = start
    if (!from) return
    drop()
    const to = pointOf(event)
    if (Math.hypot(to.x - from.x, to.y - from.y) >= leastPx) done([from, to], event)
  }
  const escape = ({ key }: KeyboardEvent) => key === 'Escape' && start && drop()

  container.addEventListener('pointerdown', down, true)
  container.addEventListener('pointermove', move, true)
  container.addEventListener('pointerup', up, true)
  container.addEventListener('pointercancel', drop, true)
  document.addEventListener('keydown', escape, true)
  return () => {
    container.removeEventListener('pointerdown', down, true)
    container.removeEventListener('pointermove', move, true)
    container.removeEventListener('pointerup', up, true)
    container.removeEventListener('pointercancel', drop, true)
    document.removeEventListener('keydown', escape, true)
  }
}
