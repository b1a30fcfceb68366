import type { Map as Canvas } from 'maplibre-gl'
import type { Press } from './snapper'
import type { Grip } from './tool'

/** Shorter drags are presses. The map itself counts the same. */
const leastPx = 4

/** Takes what is under the pointer while it is down; the map stands still meanwhile. Returns how to stop. */
export function draggingOn(map: Canvas, grab: (press: Press) => Grip | null): () => void {
  const container = map.getCanvasContainer()
  let from: Press | null = null
  let grip: Grip | null = null
  let isMoving = false

  const pressOf = ({ clientX, clientY, altKey, shiftKey, pointerType }: PointerEvent): Press => {
    const { left, top } = container.getBoundingClientRect()
    const [x, y] = [clientX - left, clientY - top]
    return { x, y, position: map.unproject([x, y]).toArray(), altKey, shiftKey, isTouch: pointerType === 'touch' }
  }
  const letGo = () => {
    if (grip) map.dragPan.enable()
    grip = null
    isMoving = false
  }
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary || event.target !== map.getCanvas()) return
    from = pressOf(event)
    grip = grab(from)
    if (!grip) return
    map.dragPan.disable()
    map.getCanvas().setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    if (!grip || !from || !event.isPrimary) return
    const now = pressOf(event)
    isMoving ||= Math.hypot(now.x - from.x, now.y - from.y) >= leastPx
    if (isMoving) grip.move(now)
  }
  const up = (event: PointerEvent) => {
    const [held, wasMoving] = [grip, isMoving]
    letGo()
    if (held && wasMoving) held.end(pressOf(event))
  }
  const cancel = () => {
    grip?.cancel()
    letGo()
  }
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: cancel } as const
  for (const [name, hear] of Object.entries(listeners)) container.addEventListener(name, hear as EventListener, true)
  return () => {
    for (const [name, hear] of Object.entries(listeners)) container.removeEventListener(name, hear as EventListener, true)
  }
}
