import type { Geometry, Position } from 'geojson'
import type { Feature } from '../../model/dataset'
import type { Edit } from '../../model/edit'
import { inserted, isSamePlace, type Midpoint, midpointsOf, moved, type Path, rounded, type Vertex, verticesOf, without } from '../../model/vertices'
import type { State } from '../../state'
import type { Snap } from '../../worker/snap'
import { placeOf, type Press } from './snapper'
import { type Bench, type Grip, type HandTool, oneHeld, stepOf } from './tool'

/** More handles than this cannot be told apart, nor drawn as fast as a hand moves. */
export const mostHandles = 2000
const [reachPx, touchReachPx] = [9, 22]

const samePath = (a: Path | null, b: Path): boolean => a !== null && a.length === b.length && a.every((step, i) => step === b[i])
/** A point is moved, so that what is tied to it comes along; everything else gets another shape. */
const reshapeOf = ({ id, geometry: before }: Pick<Feature, 'id' | 'geometry'>, geometry: Geometry): Edit =>
  (before?.type === 'Point' && geometry.type === 'Point' ? { do: 'move', ids: [id], from: before.coordinates, to: geometry.coordinates } : { do: 'reshape', id, geometry })

/** Vertices taken one by one. */
export function reshaping({ store, snapper, pixelOf, placeAt, isInView }: Bench): HandTool {
  let isCommitting = false
  const object = () => oneHeld(store.getState())
  const hand = () => store.getState().hand
  const tell = (change: Parameters<State['tellHand']>[0]) => store.getState().tellHand(change)

  function refresh(): void {
    const geometry = object()?.geometry
    const all = geometry ? verticesOf(geometry) : []
    const vertices = all.filter(({ position }) => isInView(position))
    const isCrowded = vertices.length > mostHandles
    const active = hand()?.active ?? null
    tell({
      vertices: isCrowded ? [] : vertices, isCrowded, active: active && all.some(({ path }) => samePath(active, path)) ? active : null,
      midpoints: !geometry || isCrowded ? [] : midpointsOf(geometry).filter(({ position }) => isInView(position)),
    })
  }

  /** The handle within reach, a vertex before a place between two. */
  function handleAt(press: Press): { readonly vertex: Vertex | null; readonly midpoint: Midpoint | null } {
    const reach = press.isTouch ? touchReachPx : reachPx
    const nearest = <H extends { readonly position: Position }>(handles: readonly H[]): H | null => {
      let best: { handle: H; offPx: number } | null = null
      for (const handle of handles) {
        const { x, y } = pixelOf(handle.position)
        const offPx = Math.hypot(x - press.x, y - press.y)
        if (offPx <= (best?.offPx ?? reach)) best = { handle, offPx }
      }
      return best?.handle ?? null
    }
    const vertex = nearest(hand()?.vertices ?? [])
    return { vertex, midpoint: vertex ? null : nearest(hand()?.midpoints ?? []) }
  }

  /** One step of the history, where anything is different; the shape in the hand is seen until the map has it. */
  async function commit(geometry: Geometry | null, active: Path | null): Promise<void> {
    const now = object()
    if (!now || isCommitting) return tell({ ghosts: [] })
    if (!geometry) return store.getState().tell({ tone: 'warning', text: { key: 'hand.lastVertex' } })
    if (JSON.stringify(geometry) === JSON.stringify(now.geometry)) return tell({ ghosts: [], active })
    isCommitting = true
    tell({ active })
    await store.getState().edit(reshapeOf(now, geometry)).finally(() => (isCommitting = false))
    if (hand()) tell({ ghosts: [], running: null })
  }

  function grab(press: Press): Grip | null {
    const now = object()
    const { vertex, midpoint } = handleAt(press)
    const handle = vertex ?? midpoint
    if (!now || !handle || isCommitting || store.getState().adds) return null
    const from = midpoint ? inserted(now.geometry, midpoint.path, midpoint.position) : now.geometry
    const asked = { not: [now.id] }
    let isBegun = false
    const isDropped = () => isBegun && !hand()?.ghosts.length
    const at = (to: Press, snap: Snap | null): Geometry => moved(from, handle.path, placeOf(to, snap))
    return {
      move(to) {
        if (isDropped()) return
        if (!isBegun) tell({ ghosts: [from], active: handle.path })
        isBegun = true
        snapper.follow(to, (snap) => !isDropped() && tell({ ghosts: [at(to, snap)], running: { position: placeOf(to, snap), xPx: to.x, yPx: to.y, snap } }), asked)
      },
      end(to) {
        snapper.forget()
        if (isDropped()) return
        void snapper.at(to, asked).then((snap) => (isDropped() ? undefined : commit(at(to, snap), handle.path)))
      },
      cancel: () => tell({ ghosts: [], running: null }),
    }
  }

  function remove(path: Path): void {
    const now = object()
    if (now) void commit(without(now.geometry, path), null)
  }

  /** Alt and arrows move the vertex as it is drawn; what came of it is kept when Alt is let go. */
  function nudge(by: { x: number; y: number }): boolean {
    const now = object()
    const active = hand()?.active
    if (!now || !active || isCommitting) return false
    const geometry = hand()!.ghosts[0] ?? now.geometry
    const vertex = verticesOf(geometry).find(({ path }) => samePath(active, path))
    if (!vertex) return false
    const { x, y } = pixelOf(vertex.position)
    const to = placeAt({ x: x + by.x, y: y + by.y }).map(rounded)
    tell({ ghosts: [moved(geometry, active, to)] })
    return true
  }

  function goOn(by: 1 | -1): boolean {
    const vertices = hand()?.vertices ?? []
    if (vertices.length === 0) return false
    const at = vertices.findIndex(({ path }) => samePath(hand()!.active, path))
    const to = at < 0 ? (by > 0 ? 0 : vertices.length - 1) : (at + by + vertices.length) % vertices.length
    tell({ active: vertices[to]!.path })
    return true
  }

  return {
    grab,
    isOver: (press) => Object.values(handleAt(press)).some(Boolean),
    click(press) {
      const now = object()
      const { vertex, midpoint } = handleAt(press)
      if (vertex) tell({ active: vertex.path })
      else if (midpoint && now) void commit(inserted(now.geometry, midpoint.path, midpoint.position.map(rounded)), midpoint.path)
      return Boolean(vertex ?? midpoint)
    },
    menu(press) {
      const { vertex } = handleAt(press)
      if (vertex) remove(vertex.path)
      return vertex !== null
    },
    key(event) {
      const { key } = event
      const active = hand()?.active
      const step = stepOf(event)
      if (step) return nudge(step)
      if (event.ctrlKey || event.metaKey || event.altKey) return false
      if (key === '.' || key === ',') return goOn(key === '.' ? 1 : -1)
      if (key === 'Enter' && hand()?.ghosts.length) void commit(hand()!.ghosts[0]!, active ?? null)
      // Without a vertex the key would take the whole object away.
      else if (key === 'Delete' || key === 'Backspace') {
        if (active) remove(active)
        else store.getState().tell({ tone: 'info', text: { key: 'hand.noActive' } })
      } else return false
      return true
    },
    keyUp({ key }) {
      const ghost = hand()?.ghosts[0]
      if (key === 'Alt' && ghost) void commit(ghost, hand()!.active)
    },
    refresh(now, was) {
      if (was === null || now.held !== was.held || now.selected !== was.selected || now.tool !== was.tool) refresh()
    },
  }
}

/** Whether a typed place would be another one for the vertex in hand. */
export const isElsewhere = (geometry: Geometry, path: Path, to: Position): boolean =>
  !verticesOf(geometry).some((vertex) => samePath(path, vertex.path) && isSamePlace(vertex.position, to))
