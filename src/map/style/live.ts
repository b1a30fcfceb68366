import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'

/** What of a map is needed to change how it looks. */
export interface Canvas {
  setLayoutProperty(layer: string, name: string, value: unknown): unknown
  setPaintProperty(layer: string, name: string, value: unknown): unknown
}
/** ... and to give it other base maps, or what it had nothing to draw from before. */
export interface Stage extends Canvas {
  addSource(id: string, source: StyleSpecification['sources'][string]): unknown
  removeSource(id: string): unknown
  addLayer(layer: LayerSpecification, before?: string): unknown
  removeLayer(id: string): unknown
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
type Bag = Readonly<Record<string, unknown>> | undefined

function* differences(before: Bag, after: Bag): Generator<[name: string, value: unknown]> {
  for (const name of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    if (!same(before?.[name], after?.[name])) yield [name, after?.[name]]
  }
}

/** Sets what is different between two styles of the same layers, visibility and opacity first of all; tiles are not read again. */
export function showLayers(map: Canvas, before: StyleSpecification, after: StyleSpecification): void {
  const old = new Map(before.layers.map((layer) => [layer.id, layer]))
  for (const layer of after.layers) {
    const was = old.get(layer.id)
    if (!was) continue
    for (const [name, value] of differences(was.layout as Bag, layer.layout as Bag)) map.setLayoutProperty(layer.id, name, name === 'visibility' ? value ?? 'visible' : value)
    for (const [name, value] of differences(was.paint as Bag, layer.paint as Bag)) map.setPaintProperty(layer.id, name, value)
  }
}

/** As `showLayers`, and sources come and go with their layers. The tiles' address is not touched: who knows the data sets it on the source. */
export function restyle(map: Stage, before: StyleSpecification, after: StyleSpecification): void {
  const stays = new Set(after.layers.map(({ id }) => id))
  const had = new Set(before.layers.map(({ id }) => id))
  const isBase = (id: string) => id.startsWith('base-')
  const changed = new Set(Object.keys(before.sources).filter((id) => isBase(id) && id in after.sources && !same(before.sources[id], after.sources[id])))
  const goes = (layer: LayerSpecification) => !stays.has(layer.id) || ('source' in layer && changed.has(layer.source as string))
  for (const layer of before.layers) if (goes(layer)) map.removeLayer(layer.id)
  for (const id of Object.keys(before.sources)) if (!(id in after.sources) || changed.has(id)) map.removeSource(id)
  for (const [id, source] of Object.entries(after.sources)) if (!(id in before.sources) || changed.has(id)) map.addSource(id, source)
  for (let at = after.layers.length - 1; at >= 0; at--) {
    const layer = after.layers[at]!
    const isNew = !had.has(layer.id) || ('source' in layer && changed.has(layer.source as string))
    if (isNew) map.addLayer(layer, after.layers[at + 1]?.id)
  }
  showLayers(map, before, after)
}
