import type { ExpressionSpecification as Expression, FilterSpecification } from 'maplibre-gl'
import { colours } from '../../model/symbol'
import { type Drawn } from './paint'

/** What a shape in the source `hand` is. */
export type HandPart = 'area' | 'edge' | 'running' | 'vertex' | 'last' | 'mid' | 'snap' | 'ghost' | 'typed'
export type HandImage = 'hand-square' | 'hand-full' | 'hand-snap' | 'hand-cross'
/** The tokens of the screen for what is drawn by its own code. */
export const handColours = { accent: colours.accent, bad: '#a8200f', ok: '#1b6e43' } as const

const none = { layer: null }
const is = (...parts: string[]): FilterSpecification => ['in', ['get', 'part'], ['literal', parts]] as unknown as FilterSpecification
const ofShape = (types: readonly string[], ...parts: string[]): FilterSpecification =>
  ['all', is(...parts), ['in', ['geometry-type'], ['literal', types]]] as unknown as FilterSpecification
const long = ['LineString', 'Polygon'] as const
const round = { 'line-cap': 'round', 'line-join': 'round' } as const

function line(id: string, source: string, filter: FilterSpecification, colour: string | Expression, widthPx: number, more: object = {}): Drawn {
  return { id, type: 'line', source, filter, metadata: none, layout: round, paint: { 'line-color': colour, 'line-width': widthPx, ...more } }
}

function dot(id: string, source: string, filter: FilterSpecification, radiusPx: number, colour: string | Expression): Drawn {
  return { id, type: 'circle', source, filter, metadata: none, paint: { 'circle-radius': radiusPx, 'circle-color': colours.white, 'circle-stroke-color': colour, 'circle-stroke-width': 1.8 } }
}

const image = (id: string, source: string, filter: FilterSpecification, name: HandImage): Drawn => ({
  id, type: 'symbol', source, filter, metadata: none,
  layout: { 'icon-image': name, 'icon-allow-overlap': true, 'icon-ignore-placement': true },
})

const ofPart = (accent: string, ok: string, bad: string) => ['match', ['get', 'part'], 'added', ok, 'removed', bad, accent] as unknown as Expression
const proposed = ofPart(handColours.accent, handColours.ok, handColours.bad)

/** What an edit would do: green comes, the accent changes, red goes. Under what is in the hand. */
export const offered: readonly Drawn[] = [
  { id: 'proposal-area', type: 'fill', source: 'proposal', filter: ofShape(['Polygon'], 'added', 'changed', 'removed'), metadata: none, paint: { 'fill-color': proposed, 'fill-opacity': 0.1 } },
  line('proposal-case', 'proposal', ofShape(long, 'added', 'changed', 'removed'), colours.white, 7, { 'line-opacity': 0.9 }),
  line('proposal-line', 'proposal', ofShape(long, 'changed'), handColours.accent, 3),
  line('proposal-dash', 'proposal', ofShape(long, 'added', 'removed'), proposed, 3, { 'line-dasharray': [1.6, 1.4] }),
  dot('proposal-dot', 'proposal', ofShape(['Point'], 'added', 'changed'), 6, proposed),
  image('proposal-cross', 'proposal', ofShape(['Point'], 'removed'), 'hand-cross'),
]

/** What is in the hand, over everything; the thing itself stays as it was below. */
export const inHand: readonly Drawn[] = [
  { id: 'hand-area', type: 'fill', source: 'hand', filter: ofShape(['Polygon'], 'area', 'ghost', 'typed'), metadata: none, paint: { 'fill-color': handColours.accent, 'fill-opacity': 0.12 } },
  line('hand-case', 'hand', ofShape(long, 'edge', 'ghost', 'typed'), colours.white, 6, { 'line-opacity': 0.95 }),
  line('hand-running-case', 'hand', ofShape(long, 'running'), colours.white, 4, { 'line-opacity': 0.8 }),
  line('hand-typed', 'hand', ofShape(long, 'typed'), handColours.accent, 2.4, { 'line-dasharray': [1.6, 1.6] }),
  line('hand-edge', 'hand', ofShape(long, 'edge', 'ghost'), handColours.accent, 2.8),
  line('hand-running', 'hand', ofShape(long, 'running'), handColours.accent, 1.6),
  dot('hand-typed-dot', 'hand', ofShape(['Point'], 'typed'), 4, handColours.accent),
  dot('hand-ghost', 'hand', ofShape(['Point'], 'ghost'), 7, handColours.accent),
  dot('hand-mid', 'hand', ofShape(['Point'], 'mid'), 3.2, handColours.accent),
  image('hand-vertex', 'hand', ofShape(['Point'], 'vertex'), 'hand-square'),
  image('hand-last', 'hand', ofShape(['Point'], 'last'), 'hand-full'),
  image('hand-snapped', 'hand', ofShape(['Point'], 'snap'), 'hand-snap'),
]
