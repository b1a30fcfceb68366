import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as Sheet, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { emptyStyle } from './style'

/** What nobody can be faster than: the engine, and nothing on it. */
setWorkerUrl(workerUrl)
const sheet = new Sheet({ container: 'map', style: emptyStyle, center: [108.8, 15.12], zoom: 12, fadeDuration: 0, attributionControl: false })
void sheet.once('idle', () => void (document.body.dataset.stands = ''))
