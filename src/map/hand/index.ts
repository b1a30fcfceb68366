import type { Map as Canvas, StyleSpecification } from 'maplibre-gl'
import type { Feature, Position } from 'geojson'
import type { State, Store } from '../../state'
import { isChanging, type Tool } from '../../state/screen'
import { emptySketch } from '../../state/sketch'
import type { PixelPoint } from '../picking'
import { draggingOn } from './dragging'
import { lendHandles } from './images'
import { moving } from './moving'
import { reshaping } from './reshaping'
import { shapesInHand, shapesProposed } from './shapes'
import { shapeDrawn, sketching } from './sketching'
import { layersSeen, type Press, snapperOf } from './snapper'
import { splitting } from './splitting'
import type { Bench, HandTool } from './tool'

export type { Press } from './snapper'

export interface Ground {
  readonly map: Canvas
  readonly store: Store
  /** The style as it is now. */
  readonly style: () => StyleSpecification
  readonly draw: (source: 'hand' | 'proposal', features: readonly Feature[]) => void
}

/** The hand on the map: it draws, reshapes, moves and splits, as the tool says. */
export interface HandOnMap extends Required<Pick<HandTool, 'click' | 'doubleClick' | 'move' | 'menu' | 'key'>> {
  /** Everything again, for a map that lost its canvas. */
  redraw(): void
  stop(): void
}

export function handOf({ map, store, style, draw }: Ground): HandOnMap {
  const canvas = map.getCanvas()
  const placeAt = ({ x, y }: PixelPoint): Position => map.unproject([x, y]).toArray()
  const pixelOf = (position: Position): PixelPoint => map.project(position as [number, number])
  const bench: Bench = {
    store, snapper: snapperOf({ map, store, style }), pixelOf, placeAt,
    centre() {
      const [x, y] = [canvas.clientWidth / 2, canvas.clientHeight / 2]
      return { x, y, position: map.getCenter().toArray(), altKey: false, shiftKey: false, isTouch: false }
    },
    isInView(position) {
      const { x, y } = pixelOf(position)
      return x >= 0 && y >= 0 && x <= canvas.clientWidth && y <= canvas.clientHeight
    },
  }
  const sketch = sketching(bench)
  const seen = () => layersSeen(style(), map.getZoom(), { ...store.getState(), snapping: { ...store.getState().snapping, hasLocked: true } })
  const tools: Readonly<Partial<Record<Tool, HandTool>>> = {
    point: sketch, line: sketch, polygon: sketch, route: sketch, cut: sketch, reshape: reshaping(bench), move: moving(bench), split: splitting({ ...bench, seen }),
  }
  /** A hole is drawn with the tool that reshapes. */
  const tool = (): HandTool | undefined => (store.getState().adds ? sketch : tools[store.getState().tool])
  let pointed: Press | null = null

  function redraw(): void {
    lendHandles(map)
    const state = store.getState()
    draw('hand', shapesInHand(state))
    draw('proposal', shapesProposed(state.proposal))
  }

  /** Another tool or another project begins with an empty hand. */
  function begin(now: State): void {
    bench.snapper.forget()
    const shape = shapeDrawn(now)
    now.tellSketch(shape && emptySketch(shape))
    now.tellHand(null)
    if (isChanging(now.tool) && now.tool !== 'cut') now.tellHand({})
    if (now.adds) now.addNext(null)
    // The first question costs the other thread its index; the first press need not.
    if (shape || isChanging(now.tool)) void bench.snapper.at(bench.centre())
  }

  function follow(now: State, was: State | null): void {
    if (now.tool !== was?.tool || now.status?.project.id !== was.status?.project.id) begin(now)
    tools[now.tool]?.refresh?.(now, was)
    const state = store.getState()
    if (was === null || now.sketch !== was.sketch || now.hand !== was.hand || now.typed !== was.typed) draw('hand', shapesInHand(state))
    if (was === null || now.proposal !== was.proposal) draw('proposal', shapesProposed(state.proposal))
  }

  function move(press: Press | null): void {
    pointed = press
    tool()?.move?.(press)
    map.getContainer().classList.toggle('on-handle', press !== null && (tool()?.isOver?.(press) ?? false))
  }
  /** The same pixel is another place once the map has moved; the keyboard's hand is in the middle. */
  const again = () => {
    const isByKeyboard = map.getContainer().classList.contains('by-keyboard') && document.activeElement === canvas
    if (isByKeyboard) tool()?.move?.(bench.centre())
    else if (pointed) tool()?.move?.({ ...pointed, position: placeAt(pointed) })
    tools[store.getState().tool]?.refresh?.(store.getState(), null)
  }
  const keyUp = (event: KeyboardEvent) => tool()?.keyUp?.(event)

  lendHandles(map)
  const stopDragging = draggingOn(map, (press) => tool()?.grab?.(press) ?? null)
  const unsubscribe = store.subscribe(follow)
  canvas.addEventListener('keyup', keyUp)
  map.on('moveend', again)
  follow(store.getState(), null)

  return {
    click: (press) => tool()?.click?.(press) ?? false,
    doubleClick: () => tool()?.doubleClick?.(),
    move,
    menu: (press) => tool()?.menu?.(press) ?? false,
    key: (event) => tool()?.key?.(event) ?? false,
    redraw,
    stop() {
      stopDragging()
      unsubscribe()
      canvas.removeEventListener('keyup', keyUp)
      map.off('moveend', again)
      const { tellSketch, tellHand } = store.getState()
      tellSketch(null)
      tellHand(null)
    },
  }
}
