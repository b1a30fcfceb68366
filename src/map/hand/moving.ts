import type { Geometry, Position } from 'geojson'
import { holds, rounded, rowsOf, shifted, verticesOf } from '../../model/vertices'
import type { Snap } from '../../worker/snap'
import { distancePx } from '../picking'
import { placeOf, type Press } from './snapper'
import { type Bench, type Grip, type HandTool, stepOf } from './tool'

const [reachPx, touchReachPx] = [9, 22]

/** Everything selected, moved as one. */
export function moving({ store, snapper, pixelOf, placeAt }: Bench): HandTool {
  let isCommitting = false
  /** Where the arrows have brought it. */
  let nudged: { from: Position; to: Position } | null = null
  const shapes = (): Geometry[] => store.getState().held.flatMap(({ geometry }) => geometry ?? [])
  const isHeld = () => Boolean(store.getState().hand?.ghosts.length)
  const tell = (from: Position, to: Position, running: { press: Press; snap: Snap | null } | null) => store.getState().tellHand({
    ghosts: shapes().map((shape) => shifted(shape, from, to)),
    running: running && { position: to, xPx: running.press.x, yPx: running.press.y, snap: running.snap },
  })

  /** What the pointer took hold of: a vertex, which can be drawn to others, or just a place in the shape. */
  function holdAt(press: Press): { readonly from: Position; readonly isVertex: boolean } | null {
    const reach = press.isTouch ? touchReachPx : reachPx
    let best: { from: Position; offPx: number } | null = null
    for (const shape of shapes()) {
      for (const { position } of verticesOf(shape)) {
        const { x, y } = pixelOf(position)
        const offPx = Math.hypot(x - press.x, y - press.y)
        if (offPx <= (best?.offPx ?? reach)) best = { from: position, offPx }
      }
    }
    if (best) return { from: best.from, isVertex: true }
    const isOn = shapes().some((shape) => distancePx(shape, press, pixelOf) <= reach || rowsOf(shape).some(({ positions, isRing }) => isRing && holds(positions, press.position)))
    return isOn ? { from: press.position.map(rounded), isVertex: false } : null
  }

  async function commit(from: Position, to: Position): Promise<void> {
    const { selected, edit } = store.getState()
    nudged = null
    if (isCommitting || selected.length === 0 || (from[0] === to[0] && from[1] === to[1])) return store.getState().tellHand({ ghosts: [], running: null })
    isCommitting = true
    await edit({ do: 'move', ids: selected, from, to }).finally(() => (isCommitting = false))
    if (store.getState().hand) store.getState().tellHand({ ghosts: [], running: null })
  }

  function grab(press: Press): Grip | null {
    const hold = isCommitting ? null : holdAt(press)
    if (!hold) return null
    const { from, isVertex } = hold
    let isBegun = false
    const isDropped = () => isBegun && !isHeld()
    const asked = { not: store.getState().selected }
    const snapOf = async (to: Press) => (isVertex ? snapper.at(to, asked) : null)
    return {
      move(to) {
        if (isDropped()) return
        if (!isBegun) tell(from, from, null)
        isBegun = true
        const hear = (snap: Snap | null) => !isDropped() && tell(from, placeOf(to, snap), { press: to, snap })
        if (isVertex) snapper.follow(to, hear, asked)
        else hear(null)
      },
      end(to) {
        snapper.forget()
        if (!isDropped()) void snapOf(to).then((snap) => (isDropped() ? undefined : commit(from, placeOf(to, snap))))
      },
      cancel: () => store.getState().tellHand({ ghosts: [], running: null }),
    }
  }

  function nudge(by: { x: number; y: number }): boolean {
    const [first] = shapes()
    const start = first && verticesOf(first)[0]?.position
    if (!start || isCommitting) return false
    if (!isHeld()) nudged = null
    const { from, to } = nudged ?? { from: start, to: start }
    const { x, y } = pixelOf(to)
    nudged = { from, to: placeAt({ x: x + by.x, y: y + by.y }).map(rounded) }
    tell(from, nudged.to, null)
    return true
  }

  return {
    grab,
    isOver: (press) => holdAt(press) !== null,
    key(event) {
      const step = stepOf(event)
      if (step) return nudge(step)
      if (event.key !== 'Enter' || !nudged || !isHeld()) return false
      void commit(nudged.from, nudged.to)
      return true
    },
    keyUp({ key }) {
      if (key === 'Alt' && nudged && isHeld()) void commit(nudged.from, nudged.to)
    },
  }
}
