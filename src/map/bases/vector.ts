import type { LayerSpecification } from 'maplibre-gl'

type Layer = LayerSpecification
const is = (type: string) => ['==', ['geometry-type'], type]
const name = ['coalesce', ['get', 'name:vi'], ['get', 'name'], '']

/** Layers by what they are commonly called; any other is drawn like a faint plan. */
const tints: readonly (readonly [RegExp, fill: string, line: string])[] = [
  [/water|ocean|sea|river|lake|thuy|song|ho/i, '#D6E5EC', '#A9C4D1'],
  [/park|wood|forest|green|landcover|landuse|rung|cay/i, '#E6ECDF', '#CBD5BF'],
  [/build|house|nha/i, '#E6E3DC', '#CFCBC1'],
  [/road|transport|street|highway|duong|giao/i, '#F6F5F2', '#C9C6BE'],
  [/bound|admin|ranh/i, '#F1EFEA', '#B9AFC6'],
]
const tintOf = (id: string) => tints.find(([pattern]) => pattern.test(id)) ?? [/./, '#F0EEE9', '#C4C1B8'] as const

/** A quiet plan of somebody else's vector tiles, whatever they hold: areas, then lines, then points, then names. */
export function quietLayers(ids: readonly string[]): Layer[] {
  const draw = (make: (id: string, fill: string, line: string) => object): Layer[] => ids.map((id) => {
    const [, fill, line] = tintOf(id)
    return make(id, fill, line) as Layer
  })
  return [
    ...draw((id, fill) => ({ id: `fill-${id}`, type: 'fill', 'source-layer': id, filter: is('Polygon'), paint: { 'fill-color': fill } })),
    ...draw((id, _, line) => ({
      id: `line-${id}`, type: 'line', 'source-layer': id, filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': line, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.5, 16, 1.5] },
    })),
    ...draw((id, _, line) => ({
      id: `point-${id}`, type: 'circle', 'source-layer': id, minzoom: 13, filter: is('Point'), paint: { 'circle-radius': 1.8, 'circle-color': line },
    })),
    ...draw((id) => ({
      id: `name-${id}`, type: 'symbol', 'source-layer': id, minzoom: 8, filter: ['has', 'name'],
      layout: { 'text-field': name, 'text-font': ['Noto Sans Regular'], 'text-size': 10, 'text-max-width': 8 },
      paint: { 'text-color': '#8A8880', 'text-halo-color': '#FFFFFF', 'text-halo-width': 1.2 },
    })),
  ]
}
