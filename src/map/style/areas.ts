import type { ExpressionSpecification as Expression } from 'maplibre-gl'
import { areaOf, lineOf, zones } from '../../model/symbol'
import { all, byMark, dashOf, type Drawn, imageName, is, not, ofTile, penPaint, plain, thick } from './paint'

const isArea = ['==', ['geometry-type'], 'Polygon'] as unknown as Expression
const works = areaOf({ layer: 'works' })
const place = areaOf({ layer: 'place' })

/** Zones that only say what the land is cover whole communes: they must not drown what stands on it. */
const quiet = (low: number, high: number) => byMark('c', { urban: low, suburban: low, rural: low, economic: low, other: low }, high) as Expression

/** Regulated zones, announced works and places with a size: a tint and a hatch under the streets, their edge above. */
export const zoneFills: readonly Drawn[] = [
  ofTile('zone', 'zone', {
    type: 'fill', paint: { ...plain, 'fill-color': byMark('c', Object.fromEntries(Object.entries(zones).map(([name, { fill }]) => [name, fill!])), zones.other!.fill!) as Expression, 'fill-opacity': quiet(0.1, 0.28) },
  }),
  ofTile('zone-hatch', 'zone', { type: 'fill', minzoom: 10, paint: { ...plain, 'fill-pattern': imageName('zone', { class: 'c' }, 1, 'hatch'), 'fill-opacity': quiet(0.25, 0.42) } }),
  ofTile('place-area', 'place', { type: 'fill', minzoom: 12, filter: isArea, paint: { ...plain, 'fill-color': place.fill!, 'fill-opacity': 0.6 } }),
  ofTile('place-hatch', 'place', { type: 'fill', minzoom: 14, filter: isArea, paint: { ...plain, 'fill-pattern': imageName('place', {}, 1, 'hatch'), 'fill-opacity': 0.7 } }),
  ofTile('works-hatch', 'works', { type: 'fill', minzoom: 11, filter: isArea, paint: { ...plain, 'fill-pattern': imageName('works', {}, 1, 'hatch'), 'fill-opacity': 0.8 } }),
]

/** Edges by their dash: a dash cannot differ within one layer without an atlas of dashes in every tile. */
function zoneEdges(): Drawn[] {
  const dashes = [...new Set(Object.values(zones).map(({ edge }) => edge?.dash?.join(' ') ?? ''))]
  return dashes.map((dash, at) => {
    const names = Object.keys(zones).filter((name) => (zones[name]!.edge?.dash?.join(' ') ?? '') === dash)
    const { edge } = zones[names[0]!]!
    const filter = names.includes('other') ? all(isArea, not(is('c', ...Object.keys(zones).filter((name) => !names.includes(name))))) : all(isArea, is('c', ...names))
    return ofTile(`zone-edge-${at}`, 'zone', {
      type: 'line', filter, layout: { 'line-join': 'round' },
      paint: { ...penPaint(edge!), 'line-color': byMark('c', Object.fromEntries(names.map((name) => [name, zones[name]!.edge!.colour])), zones.other!.edge!.colour) as Expression },
    })
  })
}

/** Boundaries, the lowest first; their fills are for the pointer only. */
export const edges: readonly Drawn[] = [
  ...zoneEdges(),
  ofTile('place-edge', 'place', { type: 'line', minzoom: 12, filter: isArea, paint: penPaint(place.edge!) }),
  ofTile('works-edge', 'works', { type: 'line', minzoom: 11, filter: isArea, paint: penPaint(works.edge!) }),
  ...(['village', 'ward', 'province'] as const).flatMap((layer) => lineOf({ layer }).pens.map((pen, at) => ofTile(`${layer}-${at}`, layer, {
    type: 'line', minzoom: layer === 'village' ? 12.5 : layer === 'ward' ? 9 : 3, layout: { 'line-join': 'round' },
    paint: { 'line-color': pen.colour, 'line-width': thick(pen.widthPx * 1.1), ...(dashOf(pen) && { 'line-dasharray': dashOf(pen)! }) },
  }))),
]
