import type { Feature, Position } from 'geojson'
import type { Store } from '../state'
import { isClosed, leastPoints, type Measuring } from '../state/pointing'
import type { PixelPoint } from './picking'

/** A second press this near to the last point is a double press, not another point. */
const samePx = 5

/** Presses and keys of the tools that measure, and of those that ask what is shared along a line or within an area; everything they know rests in the state. */
export interface MeasuringTool {
  click(position: Position, at: PixelPoint): boolean
  move(position: Position | null, at: PixelPoint): boolean
  key(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey'>): boolean
  doubleClick(): boolean
}

/** `centre` is where the keyboard's cross-hair stands. */
export function measuringTool(store: Store, pixelOf: (position: Position) => PixelPoint, centre: () => { position: Position; at: PixelPoint }): MeasuringTool {
  const what = (): Measuring['what'] | null => {
    const { tool } = store.getState()
    return tool === 'length' || tool === 'area' || tool === 'ductRoute' || tool === 'ownedArea' ? tool : null
  }
  const put = (measuring: Measuring | null) => store.getState().tellMap({ measuring })
  const current = (kind: Measuring['what']): Measuring => {
    const { measuring } = store.getState()
    return measuring && !measuring.isDone && measuring.what === kind ? measuring : { what: kind, points: [], running: null, isDone: false }
  }

  function add(kind: Measuring['what'], position: Position, at: PixelPoint): void {
    const measuring = current(kind)
    const last = measuring.points.at(-1)
    const off = last && pixelOf(last)
    if (off && Math.hypot(off.x - at.x, off.y - at.y) < samePx) return
    put({ ...measuring, points: [...measuring.points, position], running: { position, xPx: at.x, yPx: at.y } })
  }

  return {
    click(position, at) {
      const kind = what()
      if (kind) add(kind, position, at)
      return kind !== null
    },
    move(position, at) {
      const kind = what()
      const { measuring } = store.getState()
      if (!kind) return false
      if (measuring && !measuring.isDone && measuring.points.length > 0) put({ ...measuring, running: position && { position, xPx: at.x, yPx: at.y } })
      return true
    },
    doubleClick() {
      if (!what()) return false
      finish(store)
      return true
    },
    key({ key, ctrlKey, altKey }) {
      const kind = what()
      if (!kind || ctrlKey || altKey) return false
      const { measuring } = store.getState()
      const isUnderWay = measuring !== null && !measuring.isDone && measuring.points.length > 0
      if (key === ' ') {
        const { position, at } = centre()
        add(kind, position, at)
      } else if (key === 'Enter' && isUnderWay) finish(store)
      else if (key === 'Backspace' && isUnderWay) back(store)
      else if (key === 'Escape' && measuring) put(null)
      else return false
      return true
    },
  }
}

/** Ends the line; too short a one is dropped. What something is asked of goes over to who answers. */
export function finish(store: Store): void {
  const { measuring, tellMap, askAbout } = store.getState()
  if (!measuring || measuring.isDone) return
  const isLong = measuring.points.length >= leastPoints(measuring)
  if (measuring.what === 'length' || measuring.what === 'area') return tellMap({ measuring: isLong ? { ...measuring, running: null, isDone: true } : null })
  tellMap({ measuring: null })
  if (isLong) void askAbout(measuring.what, measuring.points)
}

/** Takes the last point back. */
export function back(store: Store): void {
  const { measuring, tellMap } = store.getState()
  if (!measuring || measuring.isDone) return
  const points = measuring.points.slice(0, -1)
  tellMap({ measuring: points.length ? { ...measuring, points } : null })
}

/** What the map shows of it. */
export function shapesOf(measuring: Measuring | null): Feature[] {
  if (!measuring) return []
  const { points, running, isDone } = measuring
  const line = running && !isDone ? [...points, running.position] : [...points]
  const shapes: Feature[] = points.map((coordinates) => ({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties: {} }))
  if (isClosed(measuring) && line.length >= 3) shapes.push({ type: 'Feature', geometry: { type: 'Polygon', coordinates: [[...line, line[0]!]] }, properties: {} })
  else if (line.length >= 2) shapes.push({ type: 'Feature', geometry: { type: 'LineString', coordinates: line }, properties: {} })
  return shapes
}
