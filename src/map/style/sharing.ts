import type { ExpressionSpecification as Expression, FilterSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { colours } from '../../model/symbol'
import { type ShareImage, type ShareLine, shareLines } from '../sharing/pictures'
import { between, type Drawn } from './paint'

/** What a shape of the sources of sharing is. */
export type SharePart =
  | 'mark' | 'thing' | 'node' | 'link' | 'linkLabel' | 'limit' | 'limitLabel' | 'along' | 'beside' | 'works' | 'lineLabel'
  | 'wish' | 'within' | 'place' | 'room' | 'full' | 'none' | 'drawn' | 'area'

const none = { layer: null }
const is = (...parts: SharePart[]): FilterSpecification => ['in', ['get', 'part'], ['literal', parts]] as unknown as FilterSpecification
const both = (...filters: FilterSpecification[]) => ['all', ...filters] as unknown as FilterSpecification
const has = (name: string, value: unknown) => ['==', ['get', name], value] as unknown as FilterSpecification
const get = (name: string) => ['get', name] as unknown as Expression
const always = { 'icon-allow-overlap': true, 'text-allow-overlap': true } as const

const raw = (id: string, source: string, filter: FilterSpecification, paint: object, isDashed: boolean): Drawn =>
  ({ id, type: 'line', source, filter, metadata: none, layout: isDashed ? { 'line-join': 'round' } : { 'line-cap': 'round', 'line-join': 'round' }, paint }) as Drawn
/** A line on a white case, so that it is told from the plant it runs over. */
function line(id: string, source: string, part: SharePart, name: ShareLine, filter = is(part)): Drawn[] {
  const { colour, widthPx, dash } = shareLines[name] as { colour: string; widthPx: number; dash?: readonly number[] }
  return [
    raw(`${id}-case`, source, filter, { 'line-color': colours.white, 'line-width': between([[12, widthPx * 0.5 + 2], [17, widthPx + 3.5]]), 'line-opacity': 0.9 }, false),
    raw(id, source, filter, { 'line-color': colour, 'line-width': between([[12, widthPx * 0.5], [17, widthPx]]), ...(dash && { 'line-dasharray': [...dash] }) }, Boolean(dash)),
  ]
}

/** How near is near, what is asked about: tints and edges above boundaries, under the plant. */
export const shareShapes: readonly Drawn[] = [
  { id: 'share-limit', type: 'fill', source: 'shareAt', filter: is('limit'), metadata: none, paint: { 'fill-color': colours.accent, 'fill-opacity': 0.07 } },
  { id: 'share-works-area', type: 'fill', source: 'shareAt', filter: both(is('works'), ['==', ['geometry-type'], 'Polygon'] as unknown as FilterSpecification), metadata: none, paint: { 'fill-color': shareLines.works.colour, 'fill-opacity': 0.12 } },
  { id: 'ask-area', type: 'fill', source: 'shareAsked', filter: is('area'), metadata: none, paint: { 'fill-color': colours.accent, 'fill-opacity': 0.06 } },
  { id: 'ask-within', type: 'fill', source: 'shareAsked', filter: is('within'), metadata: none, paint: { 'fill-color': colours.accent, 'fill-opacity': 0.04 } },
  ...line('ask-area-edge', 'shareAsked', 'area', 'area'),
]

/** Lines over the plant that steps back, under the masts. */
export const shareStrokes: readonly Drawn[] = [
  ...line('share-along', 'shareAt', 'along', 'along'),
  // Two lines on one side of a street are all but one: what runs beside lies over, its gaps let the other through.
  ...line('share-works', 'shareAt', 'works', 'works').slice(1),
  ...line('share-beside', 'shareAt', 'beside', 'beside').slice(1),
  ...line('share-limit-edge', 'shareAt', 'limit', 'limit'),
  ...line('share-link', 'shareAt', 'link', 'link'),
  ...line('ask-drawn', 'shareAsked', 'drawn', 'drawn'),
  ...line('ask-none', 'shareAsked', 'none', 'none'),
  ...line('ask-full', 'shareAsked', 'full', 'full'),
  ...line('ask-room', 'shareAsked', 'room', 'room'),
  ...line('ask-within-edge', 'shareAsked', 'within', 'limit'),
  ...line('ask-link', 'shareAsked', 'link', 'link'),
]

const twoLines = ['format', ['get', 'name'], { 'text-font': ['literal', ['Noto Sans Bold']] }, ['case', ['has', 'said'], ['concat', '\n', ['get', 'said']], ''], { 'font-scale': 0.9 }] as unknown as Expression
const ink = { 'text-color': colours.ink, 'text-halo-color': colours.white, 'text-halo-width': 2 } as const
const text = { 'text-font': ['Noto Sans Regular'], 'text-size': 12, 'text-max-width': 14, 'text-line-height': 1.3 }
/** Beside its thing, wherever there is room. */
const beside: NonNullable<SymbolLayerSpecification['layout']> = { ...text, 'text-field': twoLines, 'text-variable-anchor': ['right', 'left', 'top', 'bottom'], 'text-justify': 'auto', 'text-optional': true }

const words = (id: string, source: string, part: SharePart, layout: SymbolLayerSpecification['layout'], colour: string = colours.ink): Drawn =>
  ({ id, type: 'symbol', source, filter: is(part), metadata: none, layout: { ...text, 'text-field': twoLines, ...layout }, paint: { ...ink, 'text-color': colour } })
const boxed = (id: string, source: string): Drawn => ({
  id, type: 'symbol', source, filter: is('linkLabel'), metadata: none,
  layout: { ...text, 'text-field': ['get', 'name'] as unknown as Expression, 'text-font': ['Noto Sans Bold'], 'icon-image': 'share-label' satisfies ShareImage, 'icon-text-fit': 'both', 'icon-text-fit-padding': [1, 6, 1, 6], ...always },
  paint: { 'text-color': colours.ink },
})
const nodes = (id: string, source: string): Drawn => ({
  id, type: 'circle', source, filter: is('node'), metadata: none,
  paint: { 'circle-radius': between([[13, 1.6], [17, 4]]), 'circle-color': colours.white, 'circle-stroke-color': colours.ink, 'circle-stroke-width': between([[13, 0.8], [17, 1.8]]) },
})
/** Poles and chambers have signs from here on. */
const signsFrom = 17
const growing = between([[13, 0.55], [15.5, 0.85], [17, 1.05]])

const scoreOf = (state: 'open' | 'accepted' | 'rejected', colour: string): Drawn => ({
  id: state === 'open' ? 'share-mark' : `share-mark-${state}`, type: 'symbol', source: 'shares', filter: both(is('mark'), has('state', state)), metadata: none,
  layout: {
    'icon-image': `share-${state}` satisfies ShareImage, 'text-field': ['to-string', ['get', 'score']] as unknown as Expression, 'text-font': ['Noto Sans Bold'], 'text-size': 12.5,
    'symbol-sort-key': ['-', 0, ['get', 'score']] as unknown as Expression, 'icon-padding': 0, 'text-padding': 0,
  },
  paint: { 'text-color': colour, 'icon-opacity': ['case', ['has', 'isFaint'], 0.45, 1], 'text-opacity': ['case', ['has', 'isFaint'], 0.5, 1] },
})
/** Layers a press on a mark is looked for in. */
export const markLayers = ['share-mark', 'share-mark-accepted', 'share-mark-rejected', 'share-dot'] as const

const placeOf = (id: string, isAt: boolean): Drawn => ({
  id, type: 'symbol', source: 'shareAsked', filter: both(is('place'), has('isAt', isAt)), metadata: none,
  layout: {
    'icon-image': ['concat', 'ask-', ['get', 'state']] as unknown as Expression, 'icon-size': isAt ? 1.2 : 0.9, 'text-field': ['to-string', ['get', 'rank']] as unknown as Expression, 'text-font': ['Noto Sans Bold'],
    'text-size': isAt ? 13 : 11.5, 'symbol-sort-key': ['-', 0, ['get', 'rank']] as unknown as Expression, ...always,
  },
  paint: { 'text-color': ['match', ['get', 'state'], 'advised', colours.white, 'bad', '#4B5155', colours.accent] as unknown as Expression },
})

/** Signs and words of sharing, over the plant: what was found, by score; the one that is looked at, whole; what is asked for. */
export const shareMarks: readonly Drawn[] = [
  { id: 'share-dot', type: 'circle', source: 'shares', filter: is('mark'), metadata: none,
    paint: { 'circle-radius': 4, 'circle-color': ['match', ['get', 'state'], 'accepted', colours.accent, colours.white] as unknown as Expression, 'circle-stroke-color': ['match', ['get', 'state'], 'rejected', '#666D72', colours.accent] as unknown as Expression, 'circle-stroke-width': 1.6, 'circle-opacity': ['case', ['has', 'isFaint'], 0.45, 1] as unknown as Expression, 'circle-stroke-opacity': ['case', ['has', 'isFaint'], 0.45, 1] as unknown as Expression } },
  scoreOf('rejected', '#4B5155'), scoreOf('accepted', colours.white), scoreOf('open', '#084F57'),
  nodes('share-node', 'shareAt'), nodes('ask-node', 'shareAsked'),
  words('share-limit-label', 'shareAt', 'limitLabel', { 'text-font': ['Noto Sans Bold'], 'text-anchor': 'bottom', 'text-offset': [0, -0.35], 'text-allow-overlap': true }, '#084F57'),
  { id: 'share-thing-halo', type: 'circle', source: 'shareAt', filter: both(is('thing'), has('isMast', true)), metadata: none,
    paint: {
      'circle-radius': between([[13, 11], [15.5, 18.5], [17, 23]]), 'circle-color': colours.white, 'circle-opacity': 0.94, 'circle-stroke-color': colours.accent,
      'circle-stroke-width': ['match', ['get', 'does'], 'share', 3, 0] as unknown as Expression,
    } },
  { id: 'share-thing', type: 'symbol', source: 'shareAt', filter: both(is('thing'), has('isMast', true)), metadata: none, layout: { 'icon-image': get('image'), 'icon-size': growing, 'icon-allow-overlap': true, 'symbol-sort-key': ['-', 0, get('order')] as unknown as Expression } },
  { id: 'share-small', type: 'symbol', source: 'shareAt', minzoom: signsFrom, filter: both(is('thing'), has('isMast', false)), metadata: none, layout: { 'icon-image': get('image'), 'icon-allow-overlap': true } },
  // Farther out its badge stands for a small thing, nearer beside it.
  { id: 'share-badge', type: 'symbol', source: 'shareAt', filter: both(is('thing'), has('isMast', false)), metadata: none,
    layout: { 'icon-image': get('badge'), 'icon-size': between([[13, 0.4], [16, 0.75], [17.5, 0.95]]), 'icon-offset': ['step', ['zoom'], ['literal', [0, 0]], signsFrom, ['literal', [11, -11]]] as unknown as Expression, 'icon-allow-overlap': true, 'symbol-sort-key': ['-', 0, get('order')] as unknown as Expression } },
  boxed('share-link-label', 'shareAt'), boxed('ask-link-label', 'shareAsked'),
  words('share-line-label', 'shareAt', 'lineLabel', { 'text-allow-overlap': false }), words('ask-line-label', 'shareAsked', 'lineLabel', { 'text-allow-overlap': false }),
  { id: 'share-thing-label', type: 'symbol', source: 'shareAt', filter: both(is('thing'), has('isMast', true), ['has', 'name'] as unknown as FilterSpecification), metadata: none,
    layout: { ...beside, 'text-radial-offset': between([[13, 1.2], [15.5, 1.9], [17, 2.3]]), 'symbol-sort-key': get('order') }, paint: ink },
  { id: 'share-small-label', type: 'symbol', source: 'shareAt', minzoom: signsFrom, filter: both(is('thing'), has('isMast', false), ['has', 'name'] as unknown as FilterSpecification), metadata: none,
    layout: { ...beside, 'text-size': 11, 'text-radial-offset': 1.3, 'symbol-sort-key': get('order') }, paint: ink },
  { id: 'ask-wish', type: 'symbol', source: 'shareAsked', filter: is('wish'), metadata: none, layout: { 'icon-image': 'ask-wish' satisfies ShareImage, ...always } },
  placeOf('ask-place', false), placeOf('ask-place-at', true),
  { id: 'ask-place-label', type: 'symbol', source: 'shareAsked', filter: both(is('place'), ['has', 'name'] as unknown as FilterSpecification), metadata: none, layout: { ...beside, 'text-radial-offset': 1.7 }, paint: ink },
]
