import { type GeoJSONSource, Map as Canvas, type LngLat, setWorkerUrl, type StyleSpecification, type VectorTileSource } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Feature } from 'geojson'
import { translator } from '../i18n'
import { nationalBox } from '../model/vietnam'
import type { State, Store } from '../state'
import type { Camera } from '../state/camera'
import { nothingDrawn } from '../state/pointing'
import type { Work } from '../worker/registry'
import { inArea, isCovering, isSharing, isTidying } from './areas'
import { followBases } from './bases/follow'
import { calmed, calmOf } from './calm'
import { type Insets, move, show, worldBox } from './flight'
import { gesturesOf } from './gestures'
import { type Hands, handsOf } from './hands'
import { back, finish, measuringTool, shapesOf } from './measuring'
import { pickable } from './picking'
import { type Base, type Own, restyle, styleOf, tilesUrl } from './style'
import { lendSigns } from './symbols'
import { lendTiles } from './tiles'

setWorkerUrl(workerUrl)

/** The map on the screen, and what the panels over it may ask of it. */
export interface View {
  readonly map: Canvas
  /** Style layers that stand for objects. */
  readonly layers: string[]
  /** It can be asked what it shows. */
  readonly isReady: Promise<void>
  finishMeasuring(): void
  takeBack(): void
  destroy(): void
}

/** What the map needs beside the state: the other thread, and how much of it the panels cover. */
export interface Outside { readonly work: Work; readonly insets: () => Insets }

const drawnOf = ({ counts }: State): string => counts?.drawn ?? nothingDrawn

/** Draws the state and keeps up with it, until it is destroyed. */
export function mapOf(container: HTMLElement, store: Store, { work, insets }: Outside): View {
  let bases: readonly Base[] = []
  const filled = new Map<Own, boolean>()
  /** What the tiles show; the data may come while the style is still being read. */
  let drawn = drawnOf(store.getState())
  let style = styleNow()
  let hasOldTiles = false
  /** MapLibre has a style, and it is `style`: not before it is read, nor while the graphics processor is taken away. */
  let isStyled = false
  const returnTiles = lendTiles(work, (asked) => asked !== drawnOf(store.getState()), () => (hasOldTiles = true))
  const begun = store.getState()
  const home = begun.lastCamera()
  const map = canvasIn(container, style, label(), home)
  lendSigns(map)
  const layers = pickable(style)
  const measuring = measuringTool(store, (position) => map.project(position as [number, number]), () => {
    const { clientWidth, clientHeight } = map.getCanvas()
    return { position: map.getCenter().toArray(), at: { x: clientWidth / 2, y: clientHeight / 2 } }
  })

  function styleNow(): StyleSpecification {
    const state = store.getState()
    return styleOf({ hidden: state.hidden, opacity: calmed(state), drawn: drawnOf(state), language: state.language, bases, filled, fontsUrl: new URL('./fonts/', document.baseURI).href })
  }
  function label(): string {
    return translator(store.getState().language)('canvas.label')
  }
  const put = (name: Own, features: readonly Feature[]): void => {
    const isFilled = features.length > 0
    if (isFilled !== (filled.get(name) ?? false)) {
      filled.set(name, isFilled)
      redraw()
    }
    if (isStyled) void (map.getSource(name) as GeoJSONSource | undefined)?.setData({ type: 'FeatureCollection', features: [...features] })
  }
  const areas = [
    inArea(store, isCovering, async () => (await import('./covering')).coveringOf(map, store, put)),
    inArea(store, isSharing, async () => (await import('./sharing')).sharingOf(map, store, put)),
    inArea(store, isTidying, async () => (await import('./streets')).streetsOn(map, store, put)),
  ]
  let hands: Hands | null = null

  /** Tiles that came with an old address are asked for once more, as soon as none is under way. */
  function refresh(): void {
    if (!hasOldTiles || !map.isSourceLoaded('plant')) return
    hasOldTiles = false
    map.refreshTiles('plant')
    comeToRest()
  }

  let frame = 0
  /** Tiles that come back as they were are drawn by nobody; and where nothing is drawn, nobody is told that the map is at rest. */
  function comeToRest(): void {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => (map.isSourceLoaded('plant') ? map.triggerRepaint() : comeToRest()))
  }

  function redraw(): void {
    if (!isStyled) return
    const before = style
    style = styleNow()
    restyle(map, before, style)
  }

  /** Where a project was left, or where most of it stands; where nothing is open, all Vietnam. */
  async function goHome(): Promise<void> {
    const { lastCamera, status, wish } = store.getState()
    const last = lastCamera()
    if (last) return void map.jumpTo({ center: [...last.center], zoom: last.zoom })
    const box = status?.box ? ((await work.call('heart', {})) ?? status.box) : null
    const now = store.getState()
    if (now.status?.project.id !== status?.project.id || now.wish !== wish) return
    show(map, box ?? [...nationalBox], box ? insets() : { top: 8, right: 8, bottom: 8, left: 8 }, true)
  }

  async function drawScope(): Promise<void> {
    const { filter: { scope }, status } = store.getState()
    const features = scope && status ? await work.call('features', { ids: [scope], most: 1 }) : []
    if (store.getState().filter.scope === scope) put('scope', placed(features))
  }

  /** What is selected, and what somebody pointed at for it. */
  const ringed = ({ held, wanted }: State) => placed([...held, ...(wanted?.given ?? [])])
  const pointedAt = ({ hovered }: State) => (hovered?.feature ? placed([hovered.feature]) : [])

  /** How it was when the map began to follow nothing. */
  let missed: State | null = null

  /** What changed between two states, on the map. */
  function follow(now: State, was: State | null): void {
    if (!isStyled) return void (missed ??= was)
    const isOther = <K extends keyof State>(...keys: K[]) => was === null || keys.some((key) => now[key] !== was[key])
    if (was && now.status?.project.id !== was.status?.project.id) void goHome()
    if (drawnOf(now) !== drawn) {
      drawn = drawnOf(now)
      ;(map.getSource('plant') as VectorTileSource | undefined)?.setTiles([tilesUrl(drawn)])
      comeToRest()
    }
    if (isOther('hidden', 'opacity', 'language') || calmOf(now) !== (was && calmOf(was))) redraw()
    if (isOther('language')) map.getCanvas().setAttribute('aria-label', label())
    if (isOther('held', 'wanted')) put('held', ringed(now))
    if (now.hovered?.feature !== was?.hovered?.feature) {
      put('hover', pointedAt(now))
      container.classList.toggle('on-object', now.hovered !== null)
    }
    if (now.filter.scope !== was?.filter.scope || now.status?.version !== was?.status?.version) void drawScope()
    if (isOther('measuring')) put('measure', shapesOf(now.measuring))
    if (isOther('changeShapes')) put('changes', now.changeShapes.features)
    for (const area of areas) area.follow(now)
    if (isOther('tool')) setTool(now, was)
    if (now.wish && now.wish !== was?.wish) show(map, now.wish.box, insets(), false)
    if (now.course && now.course !== was?.course) sail(now.course)
  }

  function setTool({ tool: kind, tellMap, measuring }: State, was: State | null): void {
    container.dataset.tool = kind
    const isDoublePressed = kind !== 'select' && kind !== 'box'
    if (isDoublePressed) map.doubleClickZoom.disable()
    else map.doubleClickZoom.enable()
    if (measuring && measuring.what !== kind) tellMap({ measuring: null })
    if (was && kind !== 'select') map.getCanvas().focus({ preventScroll: true })
  }

  function sail({ center, zoom, by }: NonNullable<State['course']>): void {
    move(map, { ...(center && { center: [...center] }), ...(zoom !== undefined && { zoom }), ...(by !== undefined && { zoom: map.getZoom() + by }) })
  }

  const tell = (isAtRest: boolean) => store.getState().moved({ center: map.getCenter().toArray(), zoom: map.getZoom() }, isAtRest)
  const stops: (() => void)[] = []
  const { promise: isReady, resolve: isNowReady } = withResolvers()
  map.once('style.load', () => {
    isStyled = true
    const { tellMap, status } = store.getState()
    if (!home || status?.project.id !== begun.status?.project.id) void goHome()
    tell(false)
    follow(store.getState(), null)
    stops.push(store.subscribe(follow))
    const taken = (hands = handsOf({ map, store, style: () => style, draw: put }, measuring, areas))
    stops.push(gesturesOf({ map, store, work, layers: () => layers, taken }), taken.stop)
    stops.push(followBases(map, store, (next) => {
      // Another order means taking them away and putting them back; anything else does not ask the servers again.
      const ids = (list: readonly Base[], other: readonly Base[]) => list.filter(({ id }) => other.some((one) => one.id === id)).map(({ id }) => id).join()
      if (ids(bases, next) !== ids(next, bases)) {
        bases = []
        redraw()
      }
      bases = next
      redraw()
    }))
    map.on('idle', () => {
      if (hasOldTiles) return refresh()
      delete container.dataset.moving
      if (store.getState().restedOn !== drawn) tellMap({ restedOn: drawn })
    })
    map.on('sourcedata', ({ sourceId }) => sourceId === 'plant' && refresh())
    // For who drives the page by a program: what stands here after a move is drawn, too.
    map.on('movestart', () => (container.dataset.moving = ''))
    map.on('move', () => tell(false))
    map.on('moveend', () => tell(true))
    map.on('dblclick', (event) => taken.doubleClick() && event.preventDefault())
    isNowReady()
  })
  map.on('webglcontextlost', () => {
    isStyled = false
    store.getState().tellMap({ mapTrouble: 'lost' })
  })
  map.on('webglcontextrestored', () => {
    store.getState().tellMap({ mapTrouble: null })
    map.once('style.load', () => {
      isStyled = true
      redraw()
      const was = missed
      missed = null
      if (was) follow(store.getState(), was)
      refill()
    })
  })
  const refill = () => {
    const state = store.getState()
    put('held', ringed(state))
    put('hover', pointedAt(state))
    put('measure', shapesOf(state.measuring))
    put('changes', state.changeShapes.features)
    hands?.redraw()
    for (const area of areas) area.refill()
    void drawScope()
  }

  return {
    map, layers, isReady,
    finishMeasuring: () => finish(store),
    takeBack: () => back(store),
    destroy() {
      for (const stop of stops) stop()
      cancelAnimationFrame(frame)
      map.remove()
      returnTiles()
      store.getState().tellMap({ hovered: null, offer: null, measuring: null, restedOn: null })
    },
  }
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  return { promise: new Promise((done) => (resolve = done)), resolve: () => resolve() }
}

const placed = (features: readonly { readonly geometry: Feature['geometry'] | null }[]): Feature[] =>
  features.flatMap(({ geometry }) => (geometry ? [{ type: 'Feature', geometry, properties: {} }] : []))

/** North is up, nothing leans, and nobody gets lost. */
function canvasIn(container: HTMLElement, style: StyleSpecification, label: string, home: Camera | null): Canvas {
  const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))
  const map = new Canvas({
    container, style, attributionControl: false, dragRotate: false, touchPitch: false, pitchWithRotate: false, boxZoom: false, renderWorldCopies: false, maxPitch: 0,
    fadeDuration: 0, minZoom: 2, maxZoom: 21, locale: { 'Map.Title': label },
    ...(home ? { center: [...home.center], zoom: home.zoom } : { bounds: [[nationalBox[0], nationalBox[1]], [nationalBox[2], nationalBox[3]]] }),
    clickTolerance: 4, refreshExpiredTiles: false,
    // The style is the program's own, and held against the specification by a test.
    validateStyle: false,
    transformConstrain(lngLat: LngLat, zoom: number) {
      const center = lngLat.wrap()
      center.lng = clamp(center.lng, worldBox[0], worldBox[2])
      center.lat = clamp(center.lat, worldBox[1], worldBox[3])
      return { center, zoom: clamp(zoom, 2, 21) }
    },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  return map
}
