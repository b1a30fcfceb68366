import type { ExpressionSpecification as Expression } from 'maplibre-gl'
import { colours, grounds, lineOf, roads } from '../../model/symbol'
import { all, between, byMark, type Drawn, imageName, is, not, ofTile, penPaint, plain, type Value } from './paint'

/** Far out the sheet is the sea around Vietnam; nearer it is paper. */
export const paper: Drawn = {
  id: 'paper', type: 'background', metadata: { layer: null },
  paint: { 'background-color': between([[7, '#E7EEF1'], [9, colours.paper]]) },
}

/** The outline is generalised, so it goes when the data's own shores come. */
export const land: readonly Drawn[] = [
  { id: 'land', type: 'fill', source: 'vietnam', filter: is('class', 'land'), maxzoom: 9.5, paint: { 'fill-color': '#FBFAF6', 'fill-opacity': between([[7.5, 1], [9.5, 0]]) } },
  { id: 'shore', type: 'line', source: 'vietnam', filter: is('class', 'land'), maxzoom: 9.5, layout: { 'line-join': 'round' },
    paint: { 'line-color': '#A9A596', 'line-width': between([[3, 0.7], [8, 1.3]]), 'line-opacity': between([[7.5, 1], [9.5, 0]]) } },
  { id: 'islands', type: 'circle', source: 'vietnam', filter: is('class', 'island'), maxzoom: 11,
    paint: {
      'circle-radius': between([[3, 1.4], [6, 2.2], [9, 3.5]]), 'circle-color': '#FBFAF6', 'circle-stroke-color': '#6E6A5C',
      'circle-stroke-width': between([[3, 0.8], [9, 1.2]]), 'circle-opacity': between([[9, 1], [11, 0]]), 'circle-stroke-opacity': between([[9, 1], [11, 0]]),
    } },
]

const fills = (classes: readonly (keyof typeof grounds)[]) => Object.fromEntries(classes.map((name) => [name, grounds[name]!.fill ?? 'transparent']))
const flat = ['block', 'field', 'green', 'sand', 'water', 'unknown'] as const
const hatched = ['field', 'sand'] as const

function fill(id: string, classes: readonly string[], minzoom: number): Drawn {
  return ofTile(id, 'background', {
    type: 'fill', minzoom, filter: all(['==', ['geometry-type'], 'Polygon'], is('c', ...classes)),
    layout: { 'fill-sort-key': byMark('c', { block: 0, field: 1, sand: 2, green: 3, water: 4 }, 0) as number },
    paint: { 'fill-color': byMark('c', fills(classes as (keyof typeof grounds)[]), '#EFEDE7') as Expression, 'fill-antialias': true },
  })
}

/** Paddy, sand, water, parks, blocks and houses: the land as a topographic sheet has it. */
export const ground: readonly Drawn[] = [
  fill('ground', flat, 7.5),
  ofTile('ground-unclassed', 'background', { type: 'fill', minzoom: 9, filter: all(['==', ['geometry-type'], 'Polygon'], not(['has', 'c'])), paint: { 'fill-color': '#EFEDE7' } }),
  ofTile('ground-hatch', 'background', {
    type: 'fill', minzoom: 14, filter: all(['==', ['geometry-type'], 'Polygon'], is('c', ...hatched)),
    paint: { ...plain, 'fill-pattern': imageName('background', { class: 'c' }, 1, 'hatch') },
  }),
  ofTile('shoreline', 'background', {
    type: 'line', minzoom: 11, filter: all(['==', ['geometry-type'], 'Polygon'], is('c', 'water', 'green')),
    paint: { 'line-color': byMark('c', { water: colours.shore }, '#C3D2B4') as Expression, 'line-width': between([[11, 0.4], [16, 1]]) },
  }),
  fill('building', ['building'], 14),
  ofTile('building-edge', 'background', {
    type: 'line', minzoom: 16, filter: is('c', 'building', 'parcel'),
    paint: { 'line-color': byMark('c', { parcel: '#B8B4A8' }, colours.buildingEdge) as Expression, 'line-width': 0.6 },
  }),
  ...lineOf({ layer: 'background', class: 'rail' }).pens.map((pen, at) => ofTile(`rail-${at}`, 'background', {
    type: 'line', minzoom: 10, filter: is('c', 'rail'), paint: penPaint(pen),
  })),
  ofTile('ground-line', 'background', {
    type: 'line', minzoom: 13, filter: all(['==', ['geometry-type'], 'LineString'], not(is('c', 'rail', 'bridge'))),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': byMark('c', { water: colours.shore, green: '#C3D2B4' }, '#C9C4B4') as Expression, 'line-width': between([[13, 0.6], [17, 2]]) },
  }),
  ofTile('ground-point', 'background', {
    type: 'circle', minzoom: 16, filter: ['==', ['geometry-type'], 'Point'],
    paint: { 'circle-radius': between([[16, 1.6], [18, 3]]), 'circle-color': byMark('c', { green: '#C3CFB2', water: colours.shore }, '#C9C4B4') as Expression },
  }),
]

/** True widths: a road of 10 m is 10 m wide at every scale where that can be seen. At zoom 20 a metre is 13.9 px in the middle of Vietnam. */
const pxPerMetre20 = 13.9
const widths = (pick: (widthPx: number, leastPx: number) => number, share: number): Value =>
  byMark('c', Object.fromEntries(Object.entries(roads).map(([name, { widthM, leastPx }]) => [name, Math.round(pick(widthM * pxPerMetre20 * share, leastPx) * 100) / 100])), pick(roads.unknown!.widthM * pxPerMetre20 * share, roads.unknown!.leastPx))
const width = (more12: number, more20: number): Expression => between([
  [8, widths((_, least) => least * 0.5 + more12 * 0.6, 1)],
  [12, widths((px, least) => Math.max(px, least) + more12, 2 ** -8)],
  [20, widths((px) => px + more20, 1)],
], true)
const colour = (part: 'colour' | 'kerb', other: string) => byMark('c', Object.fromEntries(Object.entries(roads).map(([name, road]) => [name, road[part]])), other) as Expression

/** Small roads come when there is room for them. */
const visible = ['>=', ['zoom'], byMark('c', { motorway: 6, national: 7, trunk: 10, provincial: 9, main: 11, district: 11, street: 12, village: 13, alley: 14 }, 13)] as unknown as Expression
const order = byMark('c', { alley: 0, village: 1, unknown: 1, street: 2, district: 3, main: 4, provincial: 5, trunk: 6, national: 7, motorway: 8 }, 1) as Expression
const unbuilt = is('s', 'proposed', 'planned', 'underConstruction')
const round = { 'line-cap': 'round', 'line-join': 'round', 'line-sort-key': order } as const

/** White streets with a kerb; planned ones have a broken kerb. */
export const streets: readonly Drawn[] = [
  ofTile('road-kerb', 'road', { type: 'line', filter: all(visible, not(unbuilt)), layout: round, paint: { 'line-color': colour('kerb', colours.kerb), 'line-width': width(0.8, 3) } }),
  ofTile('road', 'road', { type: 'line', filter: all(visible, not(unbuilt)), layout: round, paint: { 'line-color': colour('colour', colours.street), 'line-width': width(0, 0) } }),
  ofTile('road-unbuilt-kerb', 'road', {
    type: 'line', filter: all(visible, unbuilt), layout: { 'line-join': 'round' }, paint: { 'line-color': '#A49C88', 'line-width': width(0.8, 3), 'line-dasharray': [1.2, 0.8] },
  }),
  ofTile('road-unbuilt', 'road', { type: 'line', filter: all(visible, unbuilt), paint: { 'line-color': colours.street, 'line-width': width(0, 0), 'line-opacity': 0.75 } }),
  ...lineOf({ layer: 'background', class: 'bridge' }).pens.map((pen, at) => ofTile(`bridge-${at}`, 'background', {
    type: 'line', minzoom: 12, filter: is('c', 'bridge'),
    paint: { 'line-color': pen.colour, 'line-width': between([[12, at ? 1.2 : 2.4], [16, at ? 9 : 12], [20, at ? 130 : 138]], true) },
  })),
]
