import type { Map as Canvas, MapMouseEvent } from 'maplibre-gl'
import type { Position } from 'geojson'
import type { Box } from '../model/geometry'
import { type Layer, layerNames } from '../model/layer'
import type { State, Store } from '../state'
import { type Hit, hitsAt, isGround, type PixelPoint } from './picking'
import { type Rectangle, rectangleOn } from './rectangle'

/** How much the hands and the keyboard do on the map. A tool answers first while it is at work. */
export interface Gestured {
  readonly map: Canvas
  readonly store: Store
  readonly work: State['work']
  /** Style layers that stand for objects. */
  readonly layers: () => string[]
  readonly taken: Taken
}

/** What is held beside a press, and by what. */
export interface Held { readonly altKey: boolean; readonly shiftKey: boolean; readonly isTouch: boolean }

/** A tool that is asked first: true where it took the press for itself. */
export interface Taken {
  click(position: Position, at: PixelPoint, held: Held): boolean
  key(event: KeyboardEvent): boolean
  move(position: Position | null, at: PixelPoint, held: Held): boolean
  /** The right button, or a finger that stays. */
  menu(position: Position, at: PixelPoint, held: Held): boolean
}

/** Areas that lie round everything: a box means what is in it. */
const surrounding: ReadonlySet<Layer> = new Set(['background', 'village', 'ward', 'province', 'zone'])
/** So many objects at one place are named. */
const mostOffered = 30
/** A keyboard moves by the cross-hair in the middle. */
const centreOf = (map: Canvas): PixelPoint => ({ x: map.getCanvas().clientWidth / 2, y: map.getCanvas().clientHeight / 2 })
const placeAt = (map: Canvas, { x, y }: PixelPoint): Position => map.unproject([x, y]).toArray()

/** Listens until the returned function is called. */
export function gesturesOf({ map, store, work, layers, taken }: Gestured): () => void {
  const canvas = map.getCanvas()
  const frame = frameOf()
  const hover = hoverOf({ store, work })
  let isTouch = false
  /** The last press, so that the next one at the same place can go one deeper. */
  let pressed: { at: PixelPoint; hits: Hit[]; depth: number } | null = null

  const at = (point: PixelPoint) => hitsAt(map, layers(), point)

  async function choose(hit: Hit, isToggling: boolean): Promise<void> {
    const { selectNumbers, showFinding } = store.getState()
    if (hit.layer === 'finding') return showFinding(hit.number)
    await selectNumbers([hit.number], isToggling ? 'toggle' : 'replace')
  }

  function press(point: PixelPoint, { altKey, shiftKey }: { altKey: boolean; shiftKey: boolean }): void {
    const isSame = pressed !== null && Math.hypot(pressed.at.x - point.x, pressed.at.y - point.y) < 4
    const hits = at(point).filter((hit) => !isGround(hit))
    const depth = altKey && isSame && hits.length ? (pressed!.depth + 1) % hits.length : 0
    pressed = { at: point, hits, depth }
    const hit = hits[depth]
    if (hit) void choose(hit, shiftKey)
    else if (!shiftKey && !altKey) void store.getState().select([])
  }

  async function offer(point: PixelPoint, isMenu: boolean, isByKeyboard: boolean): Promise<void> {
    const numbers = [...new Set(at(point).filter(({ layer }) => layer !== 'finding').map(({ number }) => number))].slice(0, mostOffered)
    const features = numbers.length ? await work.call('features', { numbers, most: mostOffered }) : []
    store.getState().tellMap({ offer: { position: placeAt(map, point), xPx: point.x, yPx: point.y, features, isMenu, isByKeyboard }, hovered: null })
  }

  const heldIn = ({ altKey, shiftKey }: MouseEvent): Held => ({ altKey, shiftKey, isTouch })
  const click = ({ point, lngLat, originalEvent }: MapMouseEvent) => {
    store.getState().tellMap({ offer: null })
    if (taken.click(lngLat.toArray(), point, heldIn(originalEvent)) || store.getState().tool === 'box') return
    press(point, originalEvent)
  }
  const move = ({ point, lngLat, originalEvent }: MapMouseEvent) => frame(() => {
    store.getState().point(lngLat.toArray())
    if (isTouch) return
    const isTaken = taken.move(lngLat.toArray(), point, heldIn(originalEvent))
    const { tool } = store.getState()
    hover(isTaken || tool !== 'select' || map.isMoving() ? undefined : at(point).find((hit) => hit.layer !== 'finding' && !isGround(hit)), point, lngLat.toArray())
  })
  const leave = () => frame(() => {
    store.getState().point(null)
    taken.move(null, { x: 0, y: 0 }, { altKey: false, shiftKey: false, isTouch })
    hover(undefined, { x: 0, y: 0 }, [0, 0])
  })
  const menu = (event: MapMouseEvent) => {
    event.preventDefault()
    event.originalEvent.preventDefault()
    const isByHand = event.originalEvent.button === 2 || isTouch
    if (isByHand && taken.menu(event.lngLat.toArray(), event.point, heldIn(event.originalEvent))) return
    // The keyboard's own menu key is answered below, at the cross-hair.
    if (isByHand) void offer(event.point, true, false)
  }
  const key = (event: KeyboardEvent) => {
    if (taken.key(event)) return event.preventDefault()
    if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) void offer(centreOf(map), false, true)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) void offer(centreOf(map), true, true)
    else return
    event.preventDefault()
  }
  const touch = ({ pointerType }: PointerEvent) => void (isTouch = pointerType === 'touch')
  // The browser goes on showing a focus that once came by keyboard; the cross-hair would stand in the way of the hand.
  const byKeyboard = () => map.getContainer().classList.add('by-keyboard')
  const byHand = () => map.getContainer().classList.remove('by-keyboard')
  const start = () => {
    store.getState().tellMap({ offer: null })
    hover(undefined, { x: 0, y: 0 }, [0, 0])
  }

  map.on('click', click)
  map.on('mousemove', move)
  map.on('mouseout', leave)
  map.on('contextmenu', menu)
  map.on('movestart', start)
  canvas.addEventListener('keydown', key)
  document.addEventListener('keydown', byKeyboard, true)
  canvas.addEventListener('pointerdown', byHand, true)
  canvas.addEventListener('pointerdown', touch, true)
  canvas.addEventListener('pointermove', touch, true)
  const box = rectangleOn(map, () => store.getState().tool === 'box', (rectangle, event) => void chooseBox(rectangle, event))

  async function chooseBox([a, b]: Rectangle, { shiftKey, ctrlKey }: { shiftKey: boolean; ctrlKey: boolean }): Promise<void> {
    const { hidden, select, tell } = store.getState()
    const [p, q] = [placeAt(map, a), placeAt(map, b)]
    const area: Box = [Math.min(p[0]!, q[0]!), Math.min(p[1]!, q[1]!), Math.max(p[0]!, q[0]!), Math.max(p[1]!, q[1]!)]
    const wanted = layerNames.filter((layer) => !hidden.has(layer) && !surrounding.has(layer))
    const { ids, total } = await work.call('inBox', { box: area, layers: wanted })
    await select(ids, shiftKey || ctrlKey ? 'add' : 'replace')
    if (total === 0) tell({ tone: 'info', text: { key: 'canvas.nothingInBox' } })
    else if (total > ids.length) tell({ tone: 'info', text: { key: 'canvas.tooManyInBox', values: { n: ids.length, total } } })
  }

  return () => {
    frame.stop()
    box()
    document.removeEventListener('keydown', byKeyboard, true)
    canvas.removeEventListener('pointerdown', byHand, true)
    canvas.removeEventListener('keydown', key)
    canvas.removeEventListener('pointerdown', touch, true)
    canvas.removeEventListener('pointermove', touch, true)
  }
}

/** The last of many wishes, once a frame. */
function frameOf(): ((act: () => void) => void) & { stop: () => void } {
  let waiting: (() => void) | null = null
  let asked = 0
  const run = () => {
    asked = 0
    const act = waiting
    waiting = null
    act?.()
  }
  const ask = (act: () => void) => {
    waiting = act
    asked ||= requestAnimationFrame(run)
  }
  return Object.assign(ask, { stop: () => cancelAnimationFrame(asked) })
}

/** What the pointer rests on is fetched when it changes; the tip follows the pointer meanwhile. */
function hoverOf({ store, work }: Pick<Gestured, 'store' | 'work'>): (hit: Hit | undefined, at: PixelPoint, position: Position) => void {
  let number: number | null = null
  return (hit, { x, y }, position) => {
    const { tellMap, hovered } = store.getState()
    if (!hit) {
      number = null
      if (hovered) tellMap({ hovered: null })
      return
    }
    if (hit.number === number) {
      if (hovered) tellMap({ hovered: { ...hovered, xPx: x, yPx: y, position } })
      return
    }
    number = hit.number
    void work.call('features', { numbers: [hit.number], most: 1 }).then(([feature]) => {
      if (number === hit.number && feature) tellMap({ hovered: { feature, count: hit.count, xPx: x, yPx: y, position } })
    })
  }
}
