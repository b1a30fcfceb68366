import type { ExpressionSpecification as Expression, FilterSpecification } from 'maplibre-gl'
import type { Layer } from '../../model/layer'
import { colours } from '../../model/symbol'
import type { NamePart } from '../../model/symbol/name'
import { between, byMark, type Drawn, imageName, images, ofTile, zoomAt } from './paint'

const isPoint = ['==', ['geometry-type'], 'Point'] as unknown as Expression
const single = ['all', isPoint, ['<=', ['coalesce', ['get', 'm'], 1], 1]] as unknown as FilterSpecification
const several = ['all', isPoint, ['>', ['coalesce', ['get', 'm'], 1], 1]] as unknown as FilterSpecification

interface Points {
  readonly from: Partial<Record<NamePart, string>>
  /** Scale of the sign of the sheet from `minzoom`, and from further whole zooms. */
  readonly scales: readonly [first: number, ...rest: (readonly [zoom: number, scale: number])[]]
  readonly minzoom: number
  /** Labels keep off it. */
  readonly isSolid?: boolean
  readonly order?: Expression
}

const signs = (layer: Layer | 'finding', { from, scales, minzoom, isSolid = false, order }: Points, filter: FilterSpecification = isPoint): Drawn => ofTile(layer, layer, {
  type: 'symbol', minzoom, filter,
  layout: {
    'icon-image': images(layer, from, ...scales), 'icon-allow-overlap': true, 'icon-ignore-placement': !isSolid, 'icon-padding': isSolid ? 1 : 0,
    ...(order && { 'symbol-sort-key': order }),
  },
})

/** Far out: one faint dot for one or many. */
const dots = (layer: Layer | 'finding', minzoom: number, maxzoom: number, colour: Expression | string, radiusPx: number, opacity = 1): Drawn => ofTile(`${layer}-dot`, layer, {
  type: 'circle', minzoom, maxzoom, filter: isPoint,
  paint: {
    'circle-radius': between([[minzoom, radiusPx * 0.7], [maxzoom, radiusPx]]), 'circle-color': colour, 'circle-opacity': opacity,
    'circle-stroke-color': colours.white, 'circle-stroke-width': radiusPx > 2 ? 1 : 0,
  },
})

/** A dot that stands for several says how many, where there is room; the larger number has it first. */
const clusters = (layer: Layer | 'finding', minzoom: number, maxzoom: number, from: Partial<Record<NamePart, string>> = {}): Drawn => ofTile(`${layer}-cluster`, layer, {
  type: 'symbol', minzoom, maxzoom, filter: several,
  layout: {
    'icon-image': ['step', ['get', 'm'], imageName('cluster', from, 0.68), 10, imageName('cluster', from, 0.85), 100, imageName('cluster', from, 1.1)] as unknown as Expression,
    'text-field': ['to-string', ['get', 'm']] as unknown as Expression, 'text-font': ['Noto Sans Bold'], 'text-size': 9.5, 'icon-padding': 0, 'text-padding': 0,
    'symbol-sort-key': ['-', 0, ['get', 'm']] as unknown as Expression,
  },
  paint: { 'text-color': colours.white },
})

const signZoom = zoomAt(25_000)
const poleZoom = zoomAt(10_000)
/** Below these zooms an object is a dot, whatever its class and owner. */
export const dotsBelow: Partial<Record<Layer | 'finding', number>> = { site: signZoom, incident: signZoom, pole: poleZoom, chamber: poleZoom }

/** Far out masts are dots under the names of wards, which would not find a place otherwise. */
export const farMasts: readonly Drawn[] = [dots('incident', 9, signZoom, colours.alarm, 2.4), dots('site', 7, signZoom, colours.cable, 3), clusters('site', 8, 14)]

/** Poles and chambers: faint dots, then signs. Labels may run over them, there are too many to keep off. */
export const small: readonly Drawn[] = [
  dots('pole', 12, poleZoom, colours.faint, 1.3, 0.55),
  signs('pole', { from: { class: 'c', sector: 'x', status: 's' }, scales: [0.46, [15, 0.54], [16, 0.66], [17, 0.85], [18, 1]], minzoom: poleZoom }),
  dots('chamber', 13, poleZoom, colours.sign, 1.6, 0.7),
  signs('chamber', { from: { class: 'c', status: 's' }, scales: [0.5, [15, 0.6], [16, 0.7], [17, 0.9], [18, 1]], minzoom: poleZoom }),
]

/** More important places are placed first. */
const placeOrder = byMark('c', { government: 0, health: 1, transport: 2, trade: 3, heritage: 4, school: 5, tourism: 6, hotel: 7, industrial: 8 }, 9) as Expression
const placeZoom = byMark('c', { government: 13, health: 14, transport: 13, trade: 14, heritage: 14, tourism: 14, industrial: 14, school: 15, hotel: 15, village: 14 }, 16) as Expression

export const places: readonly Drawn[] = [
  ofTile('utility-point', 'utility', {
    type: 'symbol', minzoom: 14, filter: isPoint,
    layout: { 'icon-image': images('utility', { sector: 'x', status: 's' }, 0.7, [16, 0.85], [18, 1]), 'icon-allow-overlap': true, 'icon-ignore-placement': true },
  }),
  signs('servicePoint', { from: { class: 'c', status: 's' }, scales: [0.55, [15, 0.7], [16, 0.85], [17, 1]], minzoom: 13.5, isSolid: true }),
  ofTile('place', 'place', {
    type: 'symbol', minzoom: 13, filter: ['all', isPoint, ['>=', ['zoom'], placeZoom]] as unknown as FilterSpecification,
    layout: {
      'icon-image': images('place', { class: 'c' }, 0.75, [16, 0.85], [17, 1]), 'symbol-sort-key': placeOrder, 'icon-padding': 1, 'icon-optional': false, 'text-optional': true,
      'text-field': ['coalesce', ['get', 'n'], ''] as unknown as Expression, 'text-font': ['Noto Sans Regular'], 'text-size': between([[14, 10], [18, 12]]),
      'text-variable-anchor': ['left', 'right', 'bottom', 'top'], 'text-radial-offset': 0.95, 'text-justify': 'auto', 'text-max-width': 9, 'text-line-height': 1.25,
    },
    paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 1.6 },
  }),
]

const severity = byMark('v', { error: colours.bad, warning: colours.warn }, colours.sign) as Expression

/** Masts stand over everything and keep their spot: no label runs under one. */
export const masts: readonly Drawn[] = [
  signs('station', { from: { class: 'c', letter: 'o', status: 's' }, scales: [0.6, [16, 0.8], [17, 1]], minzoom: 14.5 }),
  signs('incident', { from: { class: 'c', status: 's' }, scales: [0.55, [15, 0.7], [16, 0.85], [17, 1]], minzoom: signZoom }),
  signs('site', {
    from: { class: 'c', letter: 'o', status: 's', action: 'a', tenants: 't' }, scales: [0.5, [15, 0.68], [16, 0.8], [17, 0.92]], minzoom: signZoom, isSolid: true,
  }, single),
]

/** What was found stands as pins over its objects; far out as dots with their number. */
export const found: readonly Drawn[] = [
  dots('finding', 8, 15, severity, 3),
  clusters('finding', 8, 15, { class: 'v' }),
  ofTile('finding', 'finding', {
    type: 'symbol', minzoom: 15, filter: isPoint,
    layout: {
      'icon-image': images('finding', { class: 'v', flag: 'w' }, 0.8, [17, 1]), 'icon-allow-overlap': true, 'icon-ignore-placement': true,
      'symbol-sort-key': byMark('v', { error: 2, warning: 1 }, 0) as Expression,
    },
  }),
]
