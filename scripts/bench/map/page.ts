import 'maplibre-gl/dist/maplibre-gl.css'
import type { FeatureCollection, Position } from 'geojson'
import { addProtocol, type GeoJSONSource, Map as Sheet, setWorkerUrl, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Feature } from '../../../src/model/dataset'
import { thinnedBelow } from '../../../src/tiles/zooms'
import { thread } from '../../../src/worker/thread'
import { emptyStyle, geojsonStyle, ownStyle } from './style'

export interface Camera { readonly center: [number, number]; readonly zoom: number }

setWorkerUrl(workerUrl)
const work = thread(() => false)
let sheet: Sheet | undefined
let collection: FeatureCollection | undefined

/** Main-thread tasks over 50 ms, as the browser counts them. */
const longTasks: number[] = []
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true })

addProtocol('tuyen', ({ url }, { signal }) => {
  const [z, x, y] = url.split('/').slice(-3).map(Number) as [number, number, number]
  return work.call('tile', { z, x, y }, { signal })
})
const address = 'tuyen://bench/{z}/{x}/{y}'

const idle = (map: Sheet) => new Promise<void>((resolve) => void map.once('idle', () => resolve()))

async function draw(style: StyleSpecification, camera: Camera): Promise<number> {
  sheet?.remove()
  const start = performance.now()
  sheet = new Sheet({ container: 'map', style, ...camera, fadeDuration: 0, attributionControl: false })
  await idle(sheet)
  return performance.now() - start
}

/** Waits until an edit is on screen: the map is idle, and the object is drawn where it is now. Where it may be one of a crowd, idle is enough. */
async function isSeen(map: Sheet, at: Position, number: number): Promise<void> {
  for (;;) {
    // A map whose tiles come back unchanged draws no frame, and is never told idle.
    while (!map.isSourceLoaded('network')) await new Promise((resolve) => void setTimeout(resolve, 4))
    map.triggerRepaint()
    await idle(map)
    const { x, y } = map.project(at as [number, number])
    if (map.getZoom() < thinnedBelow.pole || map.queryRenderedFeatures([[x - 2, y - 2], [x + 2, y + 2]]).some(({ id }) => id === number)) return
  }
}

const nudged = (feature: Feature, i: number): Feature & { geometry: { coordinates: Position } } => {
  const [lng, lat] = (feature.geometry as { coordinates: Position }).coordinates
  return { ...feature, geometry: { type: 'Point', coordinates: [lng! + 4e-4 * (i + 1), lat! + 3e-4] } }
}

const bench = {
  /** The file in our worker, understood and checked. */
  async open(url: string, isSample: boolean): Promise<{ ms: number; objects: number }> {
    const start = performance.now()
    const blob = await (await fetch(url)).blob()
    const opened = await work.call('open', { inputs: [{ name: 'bench.geojson', blob }], name: 'bench', isSample, memoryBytes: 16_000_000_000 })
    if (!opened.opened) throw new Error(JSON.stringify(opened).slice(0, 2000))
    return { ms: performance.now() - start, objects: opened.status.objects }
  },
  /** The file as a plain page has it, in memory. */
  async parse(url: string): Promise<number> {
    const start = performance.now()
    collection = JSON.parse(await (await fetch(url)).text()) as FeatureCollection
    collection.features.forEach((feature, i) => void (feature.id = i))
    return performance.now() - start
  },
  drawNothing: (camera: Camera) => draw(emptyStyle, camera),
  drawOwn: (camera: Camera) => draw(ownStyle(address), camera),
  drawGeojson: (camera: Camera) => draw(geojsonStyle(collection!), camera),
  drawGeojsonFile: (camera: Camera, url: string) => draw(geojsonStyle(url), camera),
  async editOwn(feature: Feature, number: number, i: number): Promise<number> {
    const after = nudged(feature, i)
    const start = performance.now()
    const change = new Map([[feature.id, { before: i ? nudged(feature, i - 1) : feature, after }]])
    await work.call('act', { name: { key: 'app.name' }, change, who: 'bench' })
    sheet!.refreshTiles('network')
    await isSeen(sheet!, after.geometry.coordinates, number)
    return performance.now() - start
  },
  async editGeojson(feature: Feature, number: number, i: number): Promise<number> {
    const after = nudged(feature, i)
    const start = performance.now()
    void sheet!.getSource<GeoJSONSource>('network')!.updateData({ update: [{ id: number, newGeometry: after.geometry }] })
    await isSeen(sheet!, after.geometry.coordinates, number)
    return performance.now() - start
  },
  /** Drags the sheet about; how long it took until all was drawn again, each time. */
  async pan(times: number): Promise<number[]> {
    const waits: number[] = []
    for (let i = 0; i < times; i++) {
      const start = performance.now()
      sheet!.panBy([i % 4 < 2 ? 500 : -500, i % 2 ? 300 : -300], { duration: 400 })
      await idle(sheet!)
      waits.push(performance.now() - start)
    }
    return waits
  },
  takeLongTasks: () => longTasks.splice(0),
  drawn: () => sheet!.queryRenderedFeatures().length,
}
export type Bench = typeof bench
;(window as unknown as { bench: Bench }).bench = bench
