import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { Language } from '../../i18n'
import type { Layer } from '../../model/layer'
import { vietnam } from '../../model/vietnam'
import { deepestZoom } from '../../tiles/zooms'
import { edges, zoneFills } from './areas'
import { changed } from './changes'
import { coverGround, coverMarks, coverShapes } from './coverage'
import { ground, land, paper, streets } from './ground'
import { inHand, offered } from './hand'
import { heldAbove, heldBelow, measured, scoped } from './held'
import { highLabels, lowLabels, national } from './labels'
import { aerial, underground, utilities, worksLines } from './lines'
import { belongingOf, type Drawn } from './paint'
import { farMasts, found, masts, places, small } from './points'
import { shareMarks, shareShapes, shareStrokes } from './sharing'
import { streetMarks, streetStrokes } from './streets'

export { scaleAt, zoomAt } from './paint'
export { restyle, showLayers } from './live'

/** A base map of the office: its source and its layers as MapLibre wants them; they are drawn below everything of ours. */
export interface Base { readonly id: string; readonly source: SourceSpecification; readonly layers: readonly LayerSpecification[]; readonly opacity: number }

export interface Settings {
  readonly hidden: ReadonlySet<Layer | 'finding'>
  readonly opacity: Readonly<Partial<Record<Layer | 'finding', number>>>
  /** Part of the tiles' address; another one means other tiles. */
  readonly drawn: string
  readonly language: Language
  readonly bases: readonly Base[]
  /** Own sources by whether they hold something now. One that never did is not in the style, one that is empty is hidden: both cost no frame anything. */
  readonly filled: ReadonlyMap<Own, boolean>
  /** Where `noto-sans-400.woff2` and its sisters lie, with a slash at the end. */
  readonly fontsUrl: string
}

export const fontFiles = {
  'Noto Sans Regular': 'noto-sans-400.woff2', 'Noto Sans Bold': 'noto-sans-600.woff2', 'Noto Sans Italic': 'noto-sans-400-italic.woff2',
} as const

/** The address MapLibre asks tiles under. */
export const tilesUrl = (drawn: string): string => `tuyen://${drawn}/{z}/{x}/{y}`

const nothing = (): SourceSpecification => ({ type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
/** Sources the map fills by itself: what is chosen, under the pointer, looked at, measured, changed, in the hand and about to be done; who is served, who is not, what is suggested, what is tried; what could be shared, the one that is looked at, what is asked for; streets by score, below ground by a year, the one that is looked at, their numbers. */
export const ownSources = ['held', 'hover', 'scope', 'measure', 'changes', 'hand', 'proposal', 'coverArea', 'coverGaps', 'coverReach', 'coverAt', 'sites', 'trying', 'shares', 'shareAt', 'shareAsked', 'streets', 'streetYears', 'streetAt', 'streetMarks'] as const

export type Own = (typeof ownSources)[number]

/** Draw order (ui §7): ground, zones, streets, coverage, boundaries, works, other sectors, ducts, cables, streets by score, poles, labels, places, masts, findings, gaps and sites by name, what could be shared, changes, selection, measure, what is in the hand. */
const order: readonly Drawn[] = [
  ...land, ...ground, ...zoneFills, ...streets, ...coverGround, ...edges, ...scoped, ...coverShapes, ...shareShapes, ...worksLines, ...heldBelow, ...utilities, ...underground, ...aerial, ...shareStrokes, ...streetStrokes, ...small, ...farMasts, ...lowLabels, ...places, ...highLabels,
  ...masts, ...found, ...coverMarks, ...shareMarks, ...streetMarks, ...changed, ...heldAbove, ...measured, ...offered, ...inHand, ...national,
]

/** Base maps cover the land's outline but nothing of ours. */
const below = land.length

export function styleOf(settings: Settings): StyleSpecification {
  const { bases, drawn, filled, fontsUrl } = settings
  const layers = order.filter((layer) => !isOwn(layer) || filled.has(layer.source)).map((layer) => ({ ...layer, layout: { ...layer.layout }, paint: { ...layer.paint } }) as LayerSpecification)
    .map((layer) => dressed(layer, settings))
  const based = bases.flatMap((base) => base.layers.map((layer) => faded({ ...layer, id: `base-${base.id}-${layer.id}`, source: baseSource(base) } as LayerSpecification, base.opacity)))
  return {
    version: 8,
    name: 'Tuyến',
    'font-faces': Object.fromEntries(Object.entries(fontFiles).map(([name, file]) => [name, fontsUrl + file])),
    transition: { duration: 0, delay: 0 },
    sources: {
      plant: { type: 'vector', tiles: [tilesUrl(drawn)], minzoom: 0, maxzoom: deepestZoom },
      vietnam: { type: 'geojson', data: vietnam },
      ...Object.fromEntries([...filled.keys()].map((name) => [name, nothing()])),
      ...Object.fromEntries(bases.map((base) => [baseSource(base), base.source])),
    },
    layers: [paper, ...layers.slice(0, below), ...based, ...layers.slice(below)],
  }
}

export const baseSource = (base: Pick<Base, 'id'>): string => `base-${base.id}`

/** A layer as the panel wants it: shown or hidden, faded. */
function dressed(layer: LayerSpecification, { hidden, opacity, filled }: Settings): LayerSpecification {
  const { layer: of } = belongingOf(layer)
  if (of === null || of === 'label') return isOwn(layer) && !filled.get(layer.source) ? unseen(layer) : layer
  return faded(hidden.has(of) ? unseen(layer) : layer, opacity[of] ?? 1)
}

const own: ReadonlySet<string> = new Set(ownSources)
const isOwn = <T extends object>(layer: T): layer is T & { readonly source: Own } => 'source' in layer && own.has(layer.source as string)
const unseen = (layer: LayerSpecification) => ({ ...layer, layout: { ...layer.layout, visibility: 'none' } }) as LayerSpecification

const opacities: Partial<Record<LayerSpecification['type'], readonly string[]>> = {
  fill: ['fill-opacity'], line: ['line-opacity'], symbol: ['icon-opacity', 'text-opacity'], circle: ['circle-opacity', 'circle-stroke-opacity'], raster: ['raster-opacity'],
  'fill-extrusion': ['fill-extrusion-opacity'], heatmap: ['heatmap-opacity'], background: ['background-opacity'], hillshade: ['hillshade-exaggeration'],
}

function faded(layer: LayerSpecification, share: number): LayerSpecification {
  if (share === 1) return layer
  const paint: Record<string, unknown> = { ...layer.paint }
  for (const key of opacities[layer.type] ?? []) paint[key] = times(paint[key] ?? 1, share)
  return { ...layer, paint } as LayerSpecification
}

/** A product that leaves the zoom where MapLibre wants it, at the top. */
function times(value: unknown, share: number): unknown {
  if (typeof value === 'number') return Math.round(value * share * 1000) / 1000
  if (!Array.isArray(value)) return share
  if (value[0] === 'interpolate') return value.map((part, at) => (at >= 4 && at % 2 === 0 ? times(part, share) : part))
  if (value[0] === 'step') return value.map((part, at) => (at >= 2 && at % 2 === 0 ? times(part, share) : part))
  return ['*', value, share]
}
