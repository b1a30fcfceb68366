import type { ExpressionSpecification as Expression, FilterSpecification } from 'maplibre-gl'
import { colours } from '../../model/symbol'
import { type Band, bandNames, bands, dashOf } from '../streets/bands'
import { between, type Drawn, images } from './paint'

/** What a shape of the sources of streets is. */
export type StreetPart = 'line' | 'badge' | 'at' | 'around' | 'node' | 'found' | 'atBadge' | 'cleared'

const none = { layer: null }
const is = (part: StreetPart): FilterSpecification => ['==', ['get', 'part'], part] as unknown as FilterSpecification
const of = (part: StreetPart, band: Band): FilterSpecification => ['all', is(part), ['==', ['get', 'band'], band]] as unknown as FilterSpecification
const width = (px: number, more = 0): Expression => between([[10, px * 0.3 + more * 0.5], [13, px * 0.55 + more * 0.7], [15, px * 0.9 + more], [18, px * 1.25 + more]])
const faint = (most: number) => ['case', ['get', 'isFaint'], most * 0.25, most] as unknown as Expression
const round = { 'line-cap': 'round', 'line-join': 'round' } as const
const widest = bands[0].widthPx

const lineOf = (band: Band): Drawn => {
  const dash = dashOf(band)
  return {
    id: `street-${band}`, type: 'line', source: 'streets', filter: of('line', band), metadata: none, layout: dash ? { 'line-join': 'round' } : round,
    paint: { 'line-color': bands[band].colour, 'line-width': width(bands[band].widthPx), 'line-opacity': faint(1), ...(dash && { 'line-dasharray': [...dash] }) },
  }
}
const plain = (id: string, source: string, part: StreetPart, paint: object): Drawn => ({ id, type: 'line', source, filter: is(part), metadata: none, layout: round, paint }) as Drawn

/** Streets over the plant that steps back, under the poles: by score, below ground where a year is looked at, the one that is looked at in a case. */
export const streetStrokes: readonly Drawn[] = [
  plain('street-around', 'streetAt', 'around', { 'line-color': colours.accent, 'line-width': width(widest, 12), 'line-opacity': 0.16 }),
  plain('street-at', 'streetAt', 'at', { 'line-color': colours.accent, 'line-width': width(widest, 14), 'line-opacity': 0.32 }),
  plain('street-case', 'streets', 'line', { 'line-color': colours.white, 'line-width': width(widest, 2), 'line-opacity': faint(0.92) }),
  ...bandNames.map(lineOf),
  plain('street-cleared-case', 'streetYears', 'cleared', { 'line-color': colours.white, 'line-width': width(widest, 5) }),
  plain('street-cleared-edge', 'streetYears', 'cleared', { 'line-color': colours.tube, 'line-width': width(6, 1) }),
  plain('street-cleared', 'streetYears', 'cleared', { 'line-color': colours.telecom, 'line-width': width(3) }),
  plain('street-at-edge', 'streetAt', 'at', { 'line-color': colours.accent, 'line-gap-width': width(widest, 5), 'line-width': 2 }),
  {
    id: 'street-node', type: 'circle', source: 'streetAt', minzoom: 12.5, filter: is('node'), metadata: none,
    paint: { 'circle-radius': between([[13, 2], [17, 4.5]]), 'circle-color': colours.white, 'circle-stroke-color': colours.ink, 'circle-stroke-width': between([[13, 1], [17, 1.8]]) },
  },
]

const number = { 'text-field': ['to-string', ['get', 'score']] as unknown as Expression, 'text-font': ['Noto Sans Bold'] }
const named = (name: string) => ['concat', name, ['to-string', ['get', 'band']]] as unknown as Expression

/** What was found on the street that is looked at, and the numbers: few from afar, the lowest first. */
export const streetMarks: readonly Drawn[] = [
  {
    id: 'street-found', type: 'symbol', source: 'streetAt', minzoom: 13, filter: is('found'), metadata: none,
    layout: { 'icon-image': images('finding', { class: 'v' }, 0.8, [17, 1]), 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'icon-size': between([[13, 0.55], [16, 1]]) },
  },
  {
    id: 'street-mark', type: 'symbol', source: 'streetMarks', filter: is('badge'), metadata: none, minzoom: 11,
    layout: { ...number, 'icon-image': named('street-'), 'text-size': 11.5, 'symbol-sort-key': ['get', 'score'] as unknown as Expression, 'icon-padding': between([[11, 26], [13, 14], [15, 4]]), 'text-padding': 0 },
    paint: { 'text-color': colours.ink },
  },
  {
    id: 'street-mark-at', type: 'symbol', source: 'streetAt', filter: is('atBadge'), metadata: none,
    layout: { ...number, 'icon-image': named('street-at-'), 'text-size': 14, 'icon-allow-overlap': true, 'text-allow-overlap': true }, paint: { 'text-color': colours.ink },
  },
]

/** Layers a press on a street is looked for in: the number, and the line. */
export const streetBadges = ['street-mark-at', 'street-mark'] as const
export const streetLayers = ['street-0', 'street-1', 'street-2', 'street-3', 'street-case'] as const
