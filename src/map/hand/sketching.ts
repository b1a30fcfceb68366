import type { Position } from 'geojson'
import { isSamePlace } from '../../model/vertices'
import type { State } from '../../state'
import { type Corner, emptySketch, lineOf, type Shape, type Sketch, withCorners } from '../../state/sketch'
import type { Snap } from '../../worker/snap'
import { courseOf, endOf } from '../measure'
import type { PixelPoint } from '../picking'
import { type Asked, placeOf, type Press } from './snapper'
import type { Bench, HandTool } from './tool'

/** A second press this near to the last one is a double press, not another corner. */
const samePx = 5
/** Shift keeps the bearing to steps of so many degrees from the segment before. */
const stepDeg = 15

/** The shape a tool draws; null for tools that draw none. */
export function shapeDrawn({ tool, adds }: Pick<State, 'tool' | 'adds'>): Shape | null {
  if (tool === 'reshape') return adds ? 'area' : null
  return tool === 'point' ? 'point' : tool === 'polygon' ? 'area' : tool === 'line' || tool === 'route' || tool === 'cut' ? 'line' : null
}

/** A place moved on to the nearest whole step of the bearing, as far as the pointer is along it. */
export function steered(corners: readonly Position[], place: Position): Position {
  const last = corners.at(-1)
  if (!last) return place
  const before = corners.at(-2)
  const from = before ? courseOf(before, last).bearingDeg : 0
  const { lengthM, bearingDeg } = courseOf(last, place)
  const bearing = from + Math.round((bearingDeg - from) / stepDeg) * stepDeg
  const along = lengthM * Math.cos(((bearingDeg - bearing) * Math.PI) / 180)
  return endOf(last, { lengthM: along, bearingDeg: bearing })
}

/** Drawing points, lines, areas and ways along what there is. */
export function sketching({ store, snapper, centre }: Bench): HandTool {
  /** Presses are answered by another thread; what was done first is done first. */
  let queue: Promise<unknown> = Promise.resolve()
  let owed = 0
  let pressed: PixelPoint | null = null

  const current = (): Sketch | null => {
    const shape = shapeDrawn(store.getState())
    const { sketch } = store.getState()
    return shape && (sketch?.shape === shape ? sketch : emptySketch(shape))
  }
  const put = (sketch: Sketch) => store.getState().tellSketch(sketch)
  const isUnderWay = () => owed > 0 || (store.getState().sketch?.corners.length ?? 0) > 0

  function enqueue(act: () => unknown): void {
    owed++
    queue = queue.then(act).catch((error: unknown) => reportError(error)).finally(() => owed--)
  }
  function finish(): void {
    enqueue(() => store.getState().finishSketch())
    pressed = null
  }
  function takeBack(): void {
    enqueue(() => store.getState().takeBack())
    pressed = null
  }
  /** A way goes from pole to pole: nothing else draws the hand. */
  const asked = (): Asked => (store.getState().tool === 'route' ? { hasVertices: false, hasEdges: false, grid: null } : { own: lineOf(current() ?? emptySketch('line')).slice(0, -1) })
  const steeredTo = (press: Press) => steered(lineOf(current() ?? emptySketch('line')), press.position)

  function add(press: Press): void {
    const { tool } = store.getState()
    const answer = press.shiftKey ? Promise.resolve(null) : snapper.at(press, asked())
    enqueue(async () => {
      const snap = await answer
      if (store.getState().tool === tool) await putDown(press, snap)
    })
  }

  async function putDown(press: Press, snap: Snap | null): Promise<void> {
    const { tool, finishSketch } = store.getState()
    const sketch = current()
    if (!sketch) return
    const [first, last] = [sketch.corners[0], sketch.corners.at(-1)]
    const position = press.shiftKey && !snap ? placeOf({ ...press, position: steeredTo(press) }, null) : placeOf(press, snap)
    if (sketch.shape === 'area' && first && isSamePlace(position, first.position)) return void (await finishSketch())
    if (sketch.shape !== 'point' && last && isSamePlace(position, last.position)) return
    const corners = tool === 'route' ? await onTheWay(last, snap) : [{ position, snap }]
    const now = current()
    if (!corners || !now || store.getState().tool !== tool) return
    put({ ...withCorners(now, corners), running: { position: corners.at(-1)!.position, xPx: press.x, yPx: press.y, snap } })
    if (sketch.shape === 'point') await finishSketch()
  }

  /** Corners from one pole or chamber to the next along what stands there; null where there is no way, which was said. */
  async function onTheWay(last: Corner | undefined, snap: Snap | null): Promise<Corner[] | null> {
    const { work, tell } = store.getState()
    const to = snap?.what === 'node' ? snap.feature : null
    if (!to || !snap) {
      tell({ tone: 'warning', text: { key: 'hand.routeNode' } })
      return null
    }
    const from = last?.snap?.feature
    if (!from) return [{ position: snap.position, snap, nodes: [to.id] }]
    const way = await work.call('way', { from: from.id, to: to.id })
    if ('refused' in way) {
      tell({ tone: 'warning', text: way.refused })
      return null
    }
    const passed = way.coordinates.slice(1)
    return passed.map((position, i) => (i < passed.length - 1 ? { position, snap: null, isPassed: true } : { position, snap, nodes: way.nodes, ducts: way.ducts }))
  }

  return {
    click(press) {
      if (!current()) return false
      const isSame = pressed !== null && Math.hypot(pressed.x - press.x, pressed.y - press.y) < samePx
      pressed = { x: press.x, y: press.y }
      if (!isSame) add(press)
      return true
    },
    doubleClick() {
      if (current()?.shape !== 'point') finish()
    },
    move(press) {
      const sketch = current()
      if (!sketch) return
      if (!press) {
        snapper.forget()
        if (sketch.running) put({ ...sketch, running: null })
        return
      }
      const hear = (snap: Snap | null) => {
        const now = current()
        if (!now) return
        const position = press.shiftKey && !snap ? steeredTo(press) : placeOf(press, snap)
        put({ ...now, running: { position, xPx: press.x, yPx: press.y, snap } })
      }
      if (press.shiftKey) hear(null)
      else snapper.follow(press, hear, asked())
    },
    key({ key, ctrlKey, metaKey, altKey }) {
      if (!current() || altKey) return false
      const isUndo = (ctrlKey || metaKey) && key.toLowerCase() === 'z'
      if (isUndo || (key === 'Backspace' && !ctrlKey && !metaKey)) {
        if (!isUnderWay()) return false
        takeBack()
      } else if (ctrlKey || metaKey) return false
      else if (key === ' ') {
        pressed = null
        add(centre())
      } else if (key === 'Enter' && isUnderWay()) finish()
      else return false
      return true
    },
  }
}
