import type { ExpressionSpecification as Expression, FilterSpecification } from 'maplibre-gl'
import type { Layer } from '../../model/layer'
import { colours } from '../../model/symbol'
import { all, between, byMark, type Drawn, is, ofTile, zoomAt } from './paint'

const regular = ['Noto Sans Regular']
const bold = ['Noto Sans Bold']
const italic = ['Noto Sans Italic']
const name = ['coalesce', ['get', 'n'], ''] as unknown as Expression
const named = ['has', 'n'] as unknown as FilterSpecification

/** Names of areas lie in a tile layer of their own; they are shown and hidden with the layer of the area. */
function areaLabel(id: string, layer: Layer, spec: { filter?: FilterSpecification; minzoom: number; maxzoom?: number; layout: object; paint: object }): Drawn {
  const { filter, ...rest } = spec
  const of = ['==', ['get', 'l'], layer] as unknown as FilterSpecification
  return ofTile(id, 'label', { type: 'symbol', ...rest, filter: filter ? all(of, filter) : of } as Parameters<typeof ofTile>[2], { layer, isLabel: true })
}
const text = (font: string[], size: Expression | number, more: object = {}) =>
  ({ 'text-field': name, 'text-font': font, 'text-size': size, 'text-max-width': 8, 'text-line-height': 1.3, 'text-padding': 3, ...more })
const inked = (colour: string, haloPx = 1.6) => ({ 'text-color': colour, 'text-halo-color': colours.halo, 'text-halo-width': haloPx })

const trunkClasses = ['motorway', 'national', 'trunk', 'provincial']
const mainClasses = ['main', 'district']
const along = (id: string, filter: FilterSpecification, font: string[], minzoom: number, size: Expression): Drawn => ofTile(id, 'road', {
  type: 'symbol', minzoom, filter: all(named, filter),
  layout: {
    'symbol-placement': 'line', 'symbol-spacing': 600, 'text-field': name, 'text-font': font, 'text-size': size, 'text-max-angle': 28, 'text-padding': 4,
    'text-pitch-alignment': 'viewport', 'text-letter-spacing': 0.01,
  },
  paint: inked(colours.label, 1.5),
}, { layer: 'road', isLabel: true })

const waterClass = is('c', 'water')

/** From the last to be placed to the first: codes, zones, small streets, villages, parks; the places come over them. */
export const lowLabels: readonly Drawn[] = [
  ofTile('pole-code', 'pole', {
    type: 'symbol', minzoom: 17.4, filter: ['has', 'q'] as unknown as FilterSpecification,
    layout: { 'text-field': ['get', 'q'] as unknown as Expression, 'text-font': regular, 'text-size': 9, 'text-anchor': 'top', 'text-offset': [0, 0.7], 'text-padding': 1 },
    paint: inked('#5A6064', 1.2),
  }, { layer: 'pole', isLabel: true }),
  areaLabel('zone-label', 'zone', { minzoom: 13, layout: text(italic, 10), paint: inked('#5E5A52') }),
  areaLabel('works-label', 'works', { minzoom: 15, layout: text(italic, 10), paint: inked(colours.works) }),
  along('street-label', ['!', is('c', ...trunkClasses, ...mainClasses)] as unknown as FilterSpecification, regular, 15, between([[15, 9.5], [18, 11.5]])),
  areaLabel('village-label', 'village', { minzoom: 14, layout: text(regular, between([[14, 9.5], [17, 11]])), paint: inked('#7A6C8A') }),
  areaLabel('ground-label', 'background', {
    filter: ['!', waterClass] as unknown as FilterSpecification, minzoom: 14, layout: text(italic, between([[14, 10], [17, 12]])), paint: inked(colours.greenLabel),
  }),
  areaLabel('place-label', 'place', { minzoom: 13.5, layout: text(italic, between([[14, 10.5], [17, 12]])), paint: inked('#4A453A') }),
]

/** ... then water, main street, trunk street, mast, ward. Masts themselves are placed before all of them. */
export const highLabels: readonly Drawn[] = [
  areaLabel('water-label', 'background', {
    filter: waterClass, minzoom: 13, layout: text(italic, between([[12, 11], [16, 16]]), { 'text-letter-spacing': 0.25 }), paint: inked(colours.waterLabel, 1.2),
  }),
  along('main-label', is('c', ...mainClasses), regular, 13.5, between([[13, 9.5], [15.5, 10.5], [18, 12]])),
  along('trunk-label', is('c', ...trunkClasses), bold, 11.5, between([[11, 9.5], [15.5, 11.5], [18, 13]])),
  ofTile('site-name', 'site', {
    type: 'symbol', minzoom: zoomAt(5_000), filter: named,
    layout: {
      'text-field': ['step', ['zoom'], ['get', 'n'], 17, ['coalesce', ['concat', ['get', 'n'], '\n', ['get', 'q']], ['get', 'n']]] as unknown as Expression,
      'text-font': regular, 'text-size': 10.5, 'text-variable-anchor': ['top', 'bottom', 'left', 'right'], 'text-radial-offset': 1.5, 'text-max-width': 12, 'text-line-height': 1.3,
    },
    paint: inked(colours.label),
  }, { layer: 'site', isLabel: true }),
  areaLabel('ward-label', 'ward', {
    minzoom: 9.5,
    layout: text(bold, between([[9.5, 9.5], [12, 11], [15, 13]]), { 'text-transform': 'uppercase', 'text-letter-spacing': 0.12, 'text-max-width': 9, 'text-padding': 6 }),
    paint: inked(colours.wardLabel, 2.6),
  }),
  areaLabel('province-label', 'province', {
    minzoom: 5, maxzoom: 11, layout: text(bold, between([[5, 10], [9, 14]]), { 'text-transform': 'uppercase', 'text-letter-spacing': 0.1 }), paint: inked('#4E4159', 2.4),
  }),
]

const isClass = (of: string) => is('class', of)
/** A name that must stand whatever else is there. */
const always = { 'text-allow-overlap': true, 'text-ignore-placement': false } as const

/** Both archipelagos are always named as Vietnam's, in every language, at every zoom that shows them; the sea has its Vietnamese name. */
export const national: readonly Drawn[] = [
  { id: 'island-label', type: 'symbol', source: 'vietnam', minzoom: 6.2, maxzoom: 11, filter: isClass('island'), metadata: { layer: null, isLabel: true },
    layout: {
      'text-field': ['get', 'name'], 'text-font': regular, 'text-size': between([[6, 9.5], [10, 12]]), 'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.5, 'text-max-width': 10,
    },
    paint: inked('#3F4A4E', 1.2) },
  { id: 'sea-label', type: 'symbol', source: 'vietnam', minzoom: 3, maxzoom: 8, filter: isClass('sea'), metadata: { layer: null, isLabel: true },
    layout: { 'text-field': ['get', 'name'], 'text-font': italic, 'text-size': between([[3, 12], [6, 20]]), 'text-letter-spacing': 0.3, 'text-max-width': 30, ...always },
    paint: { ...inked(colours.waterLabel, 1), 'text-halo-color': '#E7EEF1' } },
  { id: 'archipelago-label', type: 'symbol', source: 'vietnam', minzoom: 2, maxzoom: 11, filter: isClass('archipelago'), metadata: { layer: null, isLabel: true },
    layout: {
      'text-field': ['concat', ['get', 'name'], '\n(Việt Nam)'], 'text-font': bold, 'text-size': between([[2, 9], [4, 10.5], [7, 14]]), 'text-max-width': 30, 'text-line-height': 1.25,
      'text-anchor': 'top', 'text-offset': byMark('key', { hoangSa: ['literal', [0, 0.9]] as unknown as Expression, truongSa: ['literal', [0, 0.9]] as unknown as Expression }, ['literal', [0, 1]] as unknown as Expression) as Expression,
      ...always,
    },
    paint: inked('#2C3A3F', 1.6) },
]
