import type { AddLayerObject, FilterSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import { type Layer, layerNames, layers } from '../../../src/model/layer'
import { schema } from '../../../src/model/schema'
import { deepestZoom } from '../../../src/tiles/zooms'

const drawings = {
  circle: { type: 'circle', paint: { 'circle-radius': 3, 'circle-color': '#24282a' } },
  line: { type: 'line', paint: { 'line-width': 1, 'line-color': '#1f4e9c' } },
  fill: { type: 'fill', paint: { 'fill-opacity': 0.1, 'fill-color': '#0b6b75' } },
} as const
type Drawing = keyof typeof drawings

/** The first shape a kind has: enough for a bench, and as much on both sides. */
const drawingOf = (layer: Layer): Drawing => {
  const [shape] = schema[layers[layer].kind].geometry
  return shape === 'Point' && layer !== 'background' ? 'circle' : shape === 'LineString' ? 'line' : 'fill'
}

const paper = { id: 'paper', type: 'background', paint: { 'background-color': '#f5f4f0' } } as const

const styleOf = (source: SourceSpecification, drawn: AddLayerObject[]): StyleSpecification => ({
  version: 8, sources: { network: source }, layers: [paper, ...drawn] as StyleSpecification['layers'],
})

const order: readonly Drawing[] = ['fill', 'line', 'circle']

/** Our tiles: a layer of the style for each of theirs. */
export const ownStyle = (address: string): StyleSpecification => styleOf(
  { type: 'vector', tiles: [address], maxzoom: deepestZoom },
  order.flatMap((drawing) => layerNames.filter((name) => drawingOf(name) === drawing)
    .map((name) => ({ id: name, source: 'network', 'source-layer': name, ...drawings[drawing] }) as AddLayerObject)),
)

const shapes: Record<Drawing, string> = { fill: 'Polygon', line: 'LineString', circle: 'Point' }

const isOf = (shape: string) => ['==', ['geometry-type'], shape] as FilterSpecification

/** A GeoJSON source: one layer for all of a shape, which is less to do than ours. */
export const geojsonStyle = (data: GeoJSON.FeatureCollection | string): StyleSpecification => styleOf(
  { type: 'geojson', data },
  order.map((drawing) => ({ id: drawing, source: 'network', filter: isOf(shapes[drawing]), ...drawings[drawing] }) as AddLayerObject),
)

/** Nothing at all, to know what a browser and its map cost. */
export const emptyStyle: StyleSpecification = { version: 8, sources: {}, layers: [paper] }
