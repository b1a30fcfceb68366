import type { ExpressionSpecification as Expression, FilterSpecification } from 'maplibre-gl'
import type { Layer } from '../../model/layer'
import { colours, lineOf, type LineSign } from '../../model/symbol'
import { nameOf } from '../../model/symbol/name'
import { all, byMark, type Drawn, dashOf, imageName, is, not, ofTile, penPaint, thick } from './paint'

const isLine = ['==', ['geometry-type'], 'LineString'] as unknown as Expression
const broken = ['proposed', 'planned', 'underConstruction', 'decommissioned'] as const
const isStanding = not(is('s', ...broken))
const isSpent = ['any', is('s', 'inactive', 'decommissioned'), ['==', ['get', 'f'], true], is('a', 'remove')] as unknown as Expression

/** From which zoom lines are drawn. Drop cables would hide a town at small scales. */
const from: Partial<Record<Layer, number>> = { trunk: 9, distribution: 11.5, drop: 16.8, cable: 12, buried: 11, duct: 9, utility: 11, works: 10 }

/** Signs set again and again along a line. */
function marks(id: string, layer: Layer, filter: FilterSpecification, image: Expression | string, everyPx: number, minzoom: number): Drawn {
  return ofTile(id, layer, {
    type: 'symbol', minzoom, filter: all(isLine, filter),
    layout: {
      'symbol-placement': 'line', 'symbol-spacing': everyPx, 'icon-image': image, 'icon-rotation-alignment': 'map', 'icon-allow-overlap': true, 'icon-ignore-placement': true,
      'icon-keep-upright': false, 'icon-padding': 0,
    },
  })
}

/** Signs along a line are drawn from this zoom on. */
export const signsAlongFrom = 14

/** Crosses on what is taken down, arrows on what goes under the ground, strokes on what is dead. */
const fates = (layer: Layer): Drawn => marks(
  `${layer}-fate`, layer, ['any', is('a', 'remove', 'underground'), is('s', 'inactive', 'decommissioned')] as unknown as Expression,
  imageName(layer, { action: 'a', status: 's' }, 1, 'mark'), 60, Math.max(signsAlongFrom, from[layer] ?? 0),
)

/** One pen for what stands, one for each rhythm of what does not stand yet or no more. */
function cables(layer: 'trunk' | 'distribution' | 'drop' | 'cable'): Drawn[] {
  const minzoom = from[layer]!
  const { pens: [pen] } = lineOf({ layer })
  const colour = ['case', isSpent, colours.faint, pen!.colour] as unknown as Expression
  const layout = { 'line-join': 'round' } as const
  const line = (id: string, filter: FilterSpecification, sign: LineSign) => ofTile(id, layer, { type: 'line', minzoom, filter: all(isLine, filter), layout, paint: penPaint(sign.pens[0]!, colour) })
  const goesUnder = is('a', 'underground')
  return [
    line(layer, all(isStanding, not(goesUnder)), lineOf({ layer })),
    line(`${layer}-under`, all(isStanding, goesUnder), lineOf({ layer, action: 'underground' })),
    ofTile(`${layer}-unbuilt`, layer, {
      type: 'line', minzoom, filter: all(isLine, is('s', ...broken)), layout,
      paint: { ...penPaint(pen!, colour), 'line-dasharray': rhythms(layer) },
    }),
    ...(layer === 'drop' || layer === 'distribution' ? [ofTile(`${layer}-wall`, layer, {
      type: 'line', minzoom: 16, filter: all(isLine, is('p', 'wall')), layout, paint: penPaint(lineOf({ layer, placement: 'wall' }).pens[1]!),
    })] : []),
    fates(layer),
  ]
}

/** The dash of each status as data: only what is not standing pays for it. */
const rhythms = (layer: string, given: { class?: string; placement?: string } = {}, at = 0): Expression =>
  ['match', ['get', 's'], ...broken.flatMap((status) => [status, ['literal', dashOf(lineOf({ layer, ...given, status }).pens[at]!) ?? [1, 1]]]), ['literal', [4, 2]]] as unknown as Expression

const spentOr = (spent: string, colour: string) => ['case', isSpent, spent, colour] as unknown as Expression

function tube(part: 'edge' | 'core'): Drawn[] {
  const at = part === 'edge' ? 0 : 1
  const pen = lineOf({ layer: 'duct', class: 'N1' }).pens[at]!
  const colour = part === 'edge' ? spentOr(colours.faint, colours.tube) : spentOr(colours.spentFill, colours.telecom)
  const layout = { 'line-join': 'round' } as const
  return [
    ofTile(`duct-${part}`, 'duct', { type: 'line', minzoom: from.duct!, filter: all(isLine, isStanding), layout, paint: penPaint(pen, colour) }),
    ofTile(`duct-${part}-unbuilt`, 'duct', {
      type: 'line', minzoom: from.duct!, filter: all(isLine, is('s', ...broken)), layout, paint: { ...penPaint(pen, colour), 'line-dasharray': rhythms('duct', { class: 'N1' }, at) },
    }),
  ]
}

/** Ducts are tubes, shared trenches have cross ticks; cables in the earth lie on them. */
export const underground: readonly Drawn[] = [
  ...tube('edge'), ...tube('core'),
  ...(['N2', 'unknown'] as const).map((name) => ofTile(`duct-ticks-${name}`, 'duct', {
    type: 'line', minzoom: 13, filter: all(isLine, name === 'N2' ? is('c', 'N2') : not(is('c', 'N1', 'N2'))),
    paint: penPaint(lineOf({ layer: 'duct', class: name }).pens[2]!, spentOr(colours.faint, colours.tube)),
  })),
  fates('duct'),
  ...(['duct', 'buried'] as const).map((placement) => ofTile(`buried-${placement}`, 'buried', {
    type: 'line', minzoom: placement === 'duct' ? 16 : from.buried!, filter: all(isLine, placement === 'duct' ? is('p', 'duct') : not(is('p', 'duct'))), layout: { 'line-join': 'round' },
    paint: penPaint(lineOf({ layer: 'buried', placement }).pens[0]!, spentOr(colours.faint, lineOf({ layer: 'buried', placement }).pens[0]!.colour)),
  })),
  fates('buried'),
]

export const aerial: readonly Drawn[] = [...cables('drop'), ...cables('cable'), ...cables('distribution'), ...cables('trunk')]

const sectorColour = byMark('x', { power: colours.power, lighting: colours.power, water: colours.supply, gas: colours.energy }, colours.faint) as Expression
/** Transmission lines are thicker than what runs in a street. */
const utilityWidth = ['*', 2.2, ['case', ['>=', ['coalesce', ['get', 'k'], 0], 110], 1.4, 1]] as unknown as Expression
const drained = is('x', 'drainage', 'sewer')
const ticks = lineOf({ layer: 'utility', sector: 'power' }).pens[1]!

/** Other sectors in the colours of TTLT 21/2013, each with its second sign. */
export const utilities: readonly Drawn[] = [
  ...lineOf({ layer: 'utility', sector: 'drainage' }).pens.map((pen, at) => ofTile(`utility-drain-${at}`, 'utility', {
    type: 'line', minzoom: 12, filter: all(isLine, drained), layout: { 'line-join': 'round' }, paint: penPaint(pen),
  })),
  ...[false, true].map((isUnbuilt) => ofTile(isUnbuilt ? 'utility-unbuilt' : 'utility', 'utility', {
    type: 'line', minzoom: from.utility!, filter: all(isLine, not(drained), isUnbuilt ? is('s', ...broken) : isStanding), layout: { 'line-join': 'round' },
    paint: { 'line-color': sectorColour, 'line-width': thick(utilityWidth), ...(isUnbuilt && { 'line-dasharray': [3.6, 2.3] }) },
  })),
  ofTile('utility-ticks', 'utility', { type: 'line', minzoom: 13, filter: all(isLine, is('x', 'power')), paint: penPaint(ticks) }),
  marks('utility-slants', 'utility', all(is('x', 'power'), ['==', ['get', 'f'], true]), nameOf({ layer: 'utility', sector: 'power', isFlagged: true }, 1, 'mark'), 44, signsAlongFrom),
  marks('utility-marks', 'utility', is('x', 'lighting', 'drainage'), imageName('utility', { sector: 'x' }, 1, 'mark'), 56, signsAlongFrom),
  marks('utility-letters', 'utility', not(is('x', 'power', 'lighting', 'drainage')), imageName('utility', { sector: 'x' }, 1, 'mark'), 130, 13.5),
]

/** Announced works of any sector: a band broken like a barrier, under everything it will dig up. */
export const worksLines: readonly Drawn[] = lineOf({ layer: 'works' }).pens.map((pen, at) => ofTile(`works-${at}`, 'works', {
  type: 'line', minzoom: from.works!, filter: isLine, layout: { 'line-join': 'round' }, paint: { ...penPaint(pen), 'line-opacity': 0.85 },
}))
