import type { ExpressionSpecification as Expression, FilterSpecification } from 'maplibre-gl'
import { colours } from '../../model/symbol'
import { between, type Drawn, zoomAt } from './paint'

const geometry = (type: string) => ['==', ['geometry-type'], type] as unknown as FilterSpecification
const none = { layer: null }
const round = { 'line-cap': 'round', 'line-join': 'round' } as const
const line = (id: string, source: string, colour: string, widthPx: number | Expression, more: object = {}, filter: FilterSpecification = geometry('LineString')): Drawn =>
  ({ id, type: 'line', source, filter, metadata: none, layout: round, paint: { 'line-color': colour, 'line-width': widthPx, ...more } })

/** Below the lines themselves: the chosen cable keeps its own ink inside its halo. */
export const heldBelow: readonly Drawn[] = [
  line('hover-line', 'hover', colours.accent, between([[12, 5], [17, 9]]), { 'line-opacity': 0.35 }),
  line('held-line-case', 'held', colours.white, between([[12, 10], [17, 17]])),
  line('held-line', 'held', colours.accent, between([[12, 7.5], [17, 13.5]])),
  line('held-line-core', 'held', colours.white, between([[12, 3], [17, 7.5]]), { 'line-opacity': 0.9 }),
]

/** The unit that is looked at. */
export const scoped: readonly Drawn[] = [
  line('scope-case', 'scope', colours.white, 5.5, { 'line-opacity': 0.8 }, geometry('Polygon')),
  line('scope-edge', 'scope', colours.accent, 2.4, {}, geometry('Polygon')),
]

const ring = (id: string, source: string, widthPx: number, colour: string, radiusPx: Expression, opacity = 1): Drawn => ({
  id, type: 'circle', source, filter: geometry('Point'), metadata: none,
  paint: { 'circle-radius': radiusPx, 'circle-opacity': 0, 'circle-stroke-color': colour, 'circle-stroke-width': widthPx, 'circle-stroke-opacity': opacity, 'circle-color': colour },
})
const round14 = between([[12, 9], [15, 12.5], [17, 16]])
const outer = between([[12, 12], [15, 15.5], [17, 19]])

/** Over everything: rings with a white case round points, edges round areas. */
export const heldAbove: readonly Drawn[] = [
  { id: 'hover-area', type: 'fill', source: 'hover', filter: geometry('Polygon'), metadata: none, paint: { 'fill-color': colours.accent, 'fill-opacity': 0.06 } },
  line('hover-edge', 'hover', colours.accent, 1.5, { 'line-opacity': 0.7 }, geometry('Polygon')),
  ring('hover-ring', 'hover', 1.5, colours.accent, round14, 0.75),
  { id: 'held-area', type: 'fill', source: 'held', filter: geometry('Polygon'), metadata: none, paint: { 'fill-color': colours.accent, 'fill-opacity': 0.07 } },
  line('held-edge-case', 'held', colours.white, 6, { 'line-opacity': 0.9 }, geometry('Polygon')),
  line('held-edge', 'held', colours.accent, 3, {}, geometry('Polygon')),
  ring('held-halo', 'held', 1, colours.accent, outer, 0.45),
  ring('held-ring-case', 'held', 5.5, colours.white, between([[12, 7.8], [15, 11.3], [17, 14.8]])),
  ring('held-ring', 'held', 3, colours.accent, round14),
  { id: 'held-label', type: 'symbol', source: 'held', maxzoom: zoomAt(5_000), filter: ['all', geometry('Point'), ['has', 'name']] as unknown as FilterSpecification, metadata: none,
    layout: {
      'text-field': ['get', 'name'], 'text-font': ['Noto Sans Bold'], 'text-size': 11.5, 'text-anchor': 'top', 'text-offset': [0, 1.6], 'text-max-width': 12, 'text-line-height': 1.3,
    },
    paint: { 'text-color': '#084F57', 'text-halo-color': colours.white, 'text-halo-width': 2 } },
]

/** Points with a `text` are labels, points without are vertices. `isDraft` marks what still follows the pointer. */
export const measured: readonly Drawn[] = [
  { id: 'measure-area', type: 'fill', source: 'measure', filter: geometry('Polygon'), metadata: none, paint: { 'fill-color': colours.accent, 'fill-opacity': 0.12 } },
  line('measure-case', 'measure', colours.white, 5, { 'line-opacity': 0.85 }, ['any', geometry('LineString'), geometry('Polygon')] as unknown as FilterSpecification),
  line('measure-line', 'measure', colours.accent, 2.2, {}, ['any', geometry('LineString'), geometry('Polygon')] as unknown as FilterSpecification),
  { id: 'measure-vertex', type: 'circle', source: 'measure', filter: ['all', geometry('Point'), ['!', ['has', 'text']]] as unknown as FilterSpecification, metadata: none,
    paint: { 'circle-radius': 4, 'circle-color': colours.white, 'circle-stroke-color': colours.accent, 'circle-stroke-width': 2 } },
  { id: 'measure-label', type: 'symbol', source: 'measure', filter: ['has', 'text'] as unknown as FilterSpecification, metadata: none,
    layout: {
      'text-field': ['get', 'text'], 'text-font': ['Noto Sans Bold'], 'text-size': 12, 'text-anchor': 'bottom', 'text-offset': [0, -0.7], 'text-allow-overlap': true,
      'text-max-width': 20,
    },
    paint: { 'text-color': '#084F57', 'text-halo-color': colours.white, 'text-halo-width': 2.2 } },
]
