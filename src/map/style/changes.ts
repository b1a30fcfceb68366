import type { ExpressionSpecification as Expression, FilterSpecification } from 'maplibre-gl'
import { colours } from '../../model/symbol'
import { between, type Drawn, is } from './paint'

const none = { layer: null }
const geometry = (type: string) => ['==', ['geometry-type'], type] as unknown as FilterSpecification
const of = (type: string, filter: FilterSpecification) => ['all', geometry(type), filter] as unknown as FilterSpecification
/** What an object was before it became what it is: drawn thin and dashed beside it. */
const was = is('what', 'was')
const gone = is('what', 'removed')
const here = is('what', 'added', 'changed')
const colour = ['match', ['get', 'what'], 'added', colours.ok, 'removed', colours.bad, colours.accent] as unknown as Expression
const broad = between([[12, 4], [17, 8]])
const cased = between([[12, 7], [17, 12]])
const radius = between([[12, 7], [15, 10], [17, 13]])

const line = (id: string, filter: FilterSpecification, paint: object, isRound = true): Drawn => ({
  id, type: 'line', source: 'changes', filter, metadata: none, layout: { 'line-cap': isRound ? 'round' : 'butt', 'line-join': 'round' }, paint: { 'line-color': colour, ...paint },
})
const ring = (id: string, filter: FilterSpecification, paint: object): Drawn => ({
  id, type: 'circle', source: 'changes', filter: of('Point', filter), metadata: none,
  layout: { 'circle-sort-key': ['match', ['get', 'what'], 'removed', 2, 'added', 1, 0] as unknown as Expression },
  paint: { 'circle-radius': radius, 'circle-opacity': 0, 'circle-stroke-color': colour, ...paint },
})
const mark = (id: string, filter: FilterSpecification, layout: object): Drawn => ({
  id, type: 'symbol', source: 'changes', filter, metadata: none,
  layout: {
    'text-field': ['match', ['get', 'what'], 'added', '+', '×'] as unknown as Expression, 'text-font': ['Noto Sans Bold'], 'text-size': 20, 'text-allow-overlap': true, 'text-ignore-placement': true, ...layout,
  },
  paint: { 'text-color': colour, 'text-halo-color': colours.white, 'text-halo-width': 2.5 },
})
const isLong = ['in', ['geometry-type'], ['literal', ['LineString', 'Polygon']]] as unknown as FilterSpecification
const long = (filter: FilterSpecification) => ['all', isLong, filter] as unknown as FilterSpecification

/** What came, changed and went, over the plant: colour and line, and a plus or a cross for eyes that see no colour. */
export const changed: readonly Drawn[] = [
  { id: 'changes-area', type: 'fill', source: 'changes', filter: of('Polygon', ['!', was] as unknown as FilterSpecification), metadata: none, paint: { 'fill-color': colour, 'fill-opacity': 0.1 } },
  line('changes-case', long(['!', was] as unknown as FilterSpecification), { 'line-color': colours.white, 'line-width': cased, 'line-opacity': 0.85 }),
  line('changes-was', long(was), { 'line-width': 2, 'line-dasharray': [2, 2] }, false),
  line('changes-gone', long(gone), { 'line-width': broad, 'line-dasharray': [1.6, 1] }, false),
  line('changes-here', long(here), { 'line-width': broad }),
  ring('changes-ring-case', ['!', was] as unknown as FilterSpecification, { 'circle-stroke-color': colours.white, 'circle-stroke-width': 5 }),
  ring('changes-ring', ['!', was] as unknown as FilterSpecification, { 'circle-stroke-width': 2.5 }),
  ring('changes-ring-was', was, { 'circle-stroke-width': 1.2, 'circle-radius': 5 }),
  mark('changes-mark', ['all', ['!', geometry('LineString')], is('what', 'added', 'removed')] as unknown as FilterSpecification, {
    'text-offset': ['case', ['==', ['geometry-type'], 'Point'], ['literal', [0.75, -0.6]], ['literal', [0, 0]]],
  }),
  mark('changes-mark-line', of('LineString', is('what', 'added', 'removed')), { 'symbol-placement': 'line-center', 'text-rotation-alignment': 'viewport' }),
]
