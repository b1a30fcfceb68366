import type { ExpressionSpecification as Expression, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import type { Pen } from '../../model/symbol'
import { type NamePart, nameParts, type Use } from '../../model/symbol/name'
import type { TileLayer } from '../../tiles/zooms'

/** A layer of the style and the layer of ours it belongs to, if any: with that it is shown, hidden and faded. */
export type Drawn = LayerSpecification
export type Value = Expression | string | number | boolean

/** What a style layer is for: the layer of the panel that switches it, and whether its sign stands in the legend. */
export interface Belonging { readonly layer: TileLayer | null; readonly isLabel?: boolean }
export const belongingOf = (drawn: { metadata?: unknown }): Belonging => (drawn.metadata as Belonging | undefined) ?? { layer: null }

type Loose<T> = T extends LayerSpecification ? Omit<T, 'id' | 'source' | 'source-layer' | 'metadata'> : never

/** A style layer that draws one layer of the tiles. */
export function ofTile(id: string, layer: TileLayer, spec: Loose<LayerSpecification>, belonging: Belonging = { layer }): Drawn {
  return { id, source: 'plant', 'source-layer': layer, metadata: belonging, ...spec } as Drawn
}

/** The scale 1:n of a zoom at the middle of Vietnam; 1 px is 0.2646 mm. */
export const scaleAt = (zoom: number, lat = 16): number => (78271.517 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom / 0.0002646
/** The zoom at which the map is 1:n. */
export const zoomAt = (scale: number, lat = 16): number => Math.log2(scaleAt(0, lat) / scale)

export const mark = (name: string): Expression => ['get', name]
export const markOr = (name: string, other: string | number | boolean): Expression => ['coalesce', ['get', name], other]
export const is = (name: string, ...values: (string | boolean)[]): FilterSpecification =>
  (values.length === 1 ? ['==', ['get', name], values[0]!] : ['in', ['get', name], ['literal', values]]) as FilterSpecification
export const not = (filter: FilterSpecification): FilterSpecification => ['!', filter] as FilterSpecification
export const all = (...filters: FilterSpecification[]): FilterSpecification => ['all', ...filters] as FilterSpecification

/** A value for each value of a mark. */
export function byMark<T extends Value>(name: string, table: Readonly<Record<string, T>>, other: T): Expression | T {
  const pairs = Object.entries(table)
  return pairs.length ? (['match', ['get', name], ...pairs.flat(), other] as unknown as Expression) : other
}

/** Values between zooms, straight or doubling with the scale. */
export const between = (stops: readonly (readonly [zoom: number, value: Value])[], isDoubling = false): Expression =>
  ['interpolate', isDoubling ? ['exponential', 2] : ['linear'], ['zoom'], ...stops.flat()] as unknown as Expression
/** Values that jump at whole zooms: what is laid out once a tile. */
export const steps = (first: Value, ...stops: readonly (readonly [zoom: number, value: Value])[]): Expression =>
  ['step', ['zoom'], first, ...stops.flat()] as unknown as Expression

/** How thick a pen of the sheet is on the map: full at 1:2 500, thinner farther out. */
const thickness: readonly (readonly [number, number])[] = [[8, 0.22], [11, 0.3], [13, 0.44], [14.2, 0.66], [15.5, 0.9], [16.8, 1], [19, 1.3]]
export const thick = (widthPx: Value): Expression => between(thickness.map(([zoom, share]) => [zoom, typeof widthPx === 'number' ? widthPx * share : ['*', widthPx, share] as unknown as Expression]))

/** What has a line along its edge, or none to be seen, is drawn once and not a second time for smooth edges. */
export const plain = { 'fill-antialias': false } as const

/** A dash in line widths, as MapLibre counts. */
export const dashOf = ({ dash, widthPx }: Pen): number[] | undefined => dash?.map((length) => Math.round((length / widthPx) * 100) / 100)

/** The paint of one pen. */
export function penPaint(pen: Pen, colour: Value = pen.colour): Record<string, unknown> {
  const dash = dashOf(pen)
  return {
    'line-color': colour, 'line-width': thick(pen.widthPx), ...(dash && { 'line-dasharray': dash }),
    ...(pen.asidePx && { 'line-offset': pen.asidePx }),
  }
}

/** The name of an image from the marks of a feature: the same name `model/symbol/name` writes. */
export function imageName(layer: TileLayer | 'cluster', from: Partial<Record<NamePart, string>>, scale: number, use: Use = 'point'): Expression {
  const values = nameParts.map((part): Value => {
    const name = from[part]
    if (!name) return ''
    return part === 'flag' ? (['case', ['==', ['get', name], true], '1', ''] as unknown as Expression)
      : part === 'tenants' ? (['case', ['>', ['coalesce', ['get', name], 0], 1], ['to-string', ['min', 5, ['get', name]]], ''] as unknown as Expression)
      : (['coalesce', ['get', name], ''] as unknown as Expression)
  })
  const bars = values.flatMap((value) => ['|', value])
  return ['concat', `${use}!${layer}`, ...joined(bars), `|${scale}`] as unknown as Expression
}

/** Constant neighbours as one text: the expression is evaluated for every point of every tile. */
function joined(parts: readonly Value[]): Value[] {
  const out: Value[] = []
  for (const part of parts) {
    if (typeof part === 'string' && typeof out.at(-1) === 'string') out[out.length - 1] = `${out.at(-1)}${part}`
    else out.push(part)
  }
  return out
}

/** Images that are drawn anew, not stretched, at each whole zoom. */
export const images = (layer: TileLayer, from: Partial<Record<NamePart, string>>, ...scales: readonly [first: number, ...rest: (readonly [zoom: number, scale: number])[]]): Expression => {
  const [first, ...rest] = scales
  return rest.length ? steps(imageName(layer, from, first), ...rest.map(([zoom, scale]) => [zoom, imageName(layer, from, scale)] as const)) : imageName(layer, from, first)
}
