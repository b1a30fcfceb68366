import type { ExpressionSpecification as Expression, FilterSpecification } from 'maplibre-gl'
import { coverColours, type CoverImage, lackFrom, lackRamp, timesRamp } from '../covering/pictures'
import { between, type Drawn, plain } from './paint'

/** What a shape of the sources of coverage is. */
export type CoverPart = 'lack' | 'served' | 'times' | 'gap' | 'label' | 'reach' | 'circle' | 'pin' | 'tried' | 'station'

const none = { layer: null }
const is = (...parts: CoverPart[]): FilterSpecification => ['in', ['get', 'part'], ['literal', parts]] as unknown as FilterSpecification
const both = (...filters: FilterSpecification[]) => ['all', ...filters] as unknown as FilterSpecification
const has = (name: string, value: unknown) => ['==', ['get', name], value] as unknown as FilterSpecification
const round = { 'line-cap': 'round', 'line-join': 'round' } as const
const flat = { 'line-join': 'round' } as const

function line(id: string, source: string, filter: FilterSpecification, colour: string, widthPx: number | Expression, more: object = {}): Drawn {
  return { id, type: 'line', source, filter, metadata: none, layout: 'line-dasharray' in more ? flat : round, paint: { 'line-color': colour, 'line-width': widthPx, ...more } }
}
const hatch = (times: 2 | 3 | 4): Drawn => ({
  id: `cover-times-${times}`, type: 'fill', source: 'coverArea', filter: both(is('times'), has('times', times)), metadata: none, paint: { ...plain, 'fill-pattern': `cover-times-${times}` satisfies CoverImage, 'fill-opacity': 0.75 },
})

const lack = ['step', ['get', 'lack'], lackRamp[0], ...lackFrom.flatMap((from, i) => [from, lackRamp[i + 1]])] as unknown as Expression
const times = ['match', ['get', 'times'], 2, timesRamp[1], 3, timesRamp[2], 4, timesRamp[3], timesRamp[0]] as unknown as Expression

/** What is missing, reached, or reached several times, as tints on the ground; over the streets, under boundaries and plant. */
export const coverGround: readonly Drawn[] = [
  { id: 'cover-lack', type: 'fill', source: 'coverArea', filter: is('lack'), metadata: none, paint: { 'fill-color': lack, 'fill-opacity': 0.6, 'fill-outline-color': '#FFFFFF' } },
  { id: 'cover-served', type: 'fill', source: 'coverArea', filter: is('served'), metadata: none, paint: { 'fill-color': coverColours.accent, 'fill-opacity': 0.22 } },
  { id: 'cover-times', type: 'fill', source: 'coverArea', filter: is('times'), metadata: none, layout: { 'fill-sort-key': ['get', 'times'] }, paint: { 'fill-color': times, 'fill-opacity': 0.72 } },
  hatch(2), hatch(3), hatch(4),
  line('cover-served-edge', 'coverArea', is('served'), coverColours.accent, 1.2, { 'line-opacity': 0.8 }),
  line('cover-times-edge', 'coverArea', is('times'), '#2C6A71', 0.7, { 'line-opacity': 0.7 }),
]

/** How far stations reach, where nobody is served, and what new sites would serve: above boundaries, under plant. */
export const coverShapes: readonly Drawn[] = [
  line('cover-reach', 'coverReach', is('reach'), '#3E7F86', between([[11, 0.6], [15, 1.4]]), { 'line-dasharray': [1, 2], 'line-opacity': between([[10.5, 0], [12.5, 0.5], [14, 0.9]]) }),
  { id: 'cover-gap-tint', type: 'fill', source: 'coverGaps', filter: is('gap'), metadata: none, paint: { ...plain, 'fill-color': coverColours.gap, 'fill-opacity': 0.07 } },
  { id: 'cover-gap', type: 'fill', source: 'coverGaps', filter: is('gap'), metadata: none, paint: { ...plain, 'fill-pattern': 'cover-gap' satisfies CoverImage, 'fill-opacity': 0.8 } },
  line('cover-gap-edge', 'coverGaps', is('gap'), coverColours.gap, between([[10, 0.8], [14, 1.6]])),
  line('cover-gap-at-case', 'coverAt', is('gap'), coverColours.white, 6, { 'line-opacity': 0.9 }),
  line('cover-gap-at', 'coverAt', is('gap'), coverColours.gap, 3.2),
  ...(['sites', 'trying'] as const).flatMap((source) => [
    { id: `${source}-circle`, type: 'fill', source, filter: is('circle'), metadata: none, paint: { 'fill-color': coverColours.accent, 'fill-opacity': 0.06 } } satisfies Drawn,
    line(`${source}-circle-edge`, source, is('circle'), coverColours.accent, 1.6, { 'line-dasharray': source === 'sites' ? [3, 2] : [1.2, 1.6] }),
  ]),
  line('cover-circle-at', 'coverAt', is('circle'), coverColours.accent, 3, { 'line-dasharray': [2.4, 1.4] }),
]

const image = (id: string, source: string, filter: FilterSpecification, name: CoverImage | Expression, more: object = {}): Drawn => ({
  id, type: 'symbol', source, filter, metadata: none, layout: { 'icon-image': name, 'icon-allow-overlap': true, 'icon-ignore-placement': false, 'icon-padding': 0, ...more },
})

const label = (id: string, source: string, name: CoverImage, more: object): Drawn => ({
  id, type: 'symbol', source, filter: is('label'), metadata: none,
  layout: {
    'icon-image': name, 'icon-text-fit': 'both', 'icon-text-fit-padding': [2, 7, 2, 7], 'text-font': ['Noto Sans Regular'], 'text-size': 12, 'text-max-width': 30, 'icon-padding': 1, 'text-padding': 1,
    'text-field': ['format', ['get', 'name'], { 'text-font': ['literal', ['Noto Sans Bold']], 'text-color': coverColours.gap }, '  ', {}, ['get', 'said'], { 'text-color': coverColours.ink }] as unknown as Expression,
    'symbol-sort-key': ['get', 'rank'] as unknown as Expression, ...more,
  },
})
const always = { 'icon-allow-overlap': true, 'text-allow-overlap': true } as const

const pins = (id: string, source: string, name: CoverImage, sizePx: number, upEm: number): Drawn => ({
  id, type: 'symbol', source, filter: is('pin'), metadata: none,
  layout: {
    'icon-image': name, 'text-field': ['to-string', ['get', 'rank']] as unknown as Expression, 'text-font': ['Noto Sans Bold'], 'text-size': sizePx, 'text-offset': [0, upEm],
    ...always, 'symbol-sort-key': ['-', 0, ['get', 'rank']] as unknown as Expression,
  },
  paint: { 'text-color': coverColours.white },
})

const state = (name: string) => ['==', ['get', 'state'], name] as unknown as FilterSpecification

/** Numbers and words of coverage, over the plant: gaps, stations that are tried out, sites; what is looked at comes last. */
export const coverMarks: readonly Drawn[] = [
  label('gap-label', 'coverGaps', 'cover-label', {}),
  image('trying-on', 'trying', both(is('station'), state('on')), 'station-on', { 'icon-size': between([[10, 0.35], [14, 0.8], [17, 1.2]]) }),
  image('trying-off', 'trying', both(is('station'), state('off')), 'station-off', { 'icon-size': between([[10, 0.6], [14, 1]]) }),
  image('trying-changed', 'trying', both(is('station'), state('changed')), 'station-changed', { 'icon-size': between([[10, 0.4], [14, 0.8], [17, 1.2]]) }),
  {
    id: 'tried-mast', type: 'symbol', source: 'trying', filter: is('tried'), metadata: none,
    layout: { 'icon-image': 'tried-mast' satisfies CoverImage, 'text-field': ['to-string', ['get', 'rank']] as unknown as Expression, 'text-font': ['Noto Sans Bold'], 'text-size': 12, ...always },
    paint: { 'text-color': coverColours.accent },
  },
  pins('site-pin', 'sites', 'site-pin', 12.5, -1.45),
  label('gap-label-at', 'coverAt', 'cover-label-at', always),
  pins('site-pin-at', 'coverAt', 'site-pin-at', 15, -1.57),
]
