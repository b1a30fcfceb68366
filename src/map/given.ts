import type { Given, Shape, Signed } from '../model/symbol'
import type { Marks } from '../tiles/marks'

/** What the sign of an object depends on, from what its tile carries (`tiles/marks.ts`). */
export function givenOf(layer: Signed, marks: Marks & { v?: string; w?: boolean }, shape?: Shape): Given {
  const { c, o, s, a, t, p, x, f, v, w } = marks
  return {
    layer, class: layer === 'finding' ? v : c, letter: o, status: s, action: a, tenants: t, sector: x, placement: p,
    isFlagged: layer === 'finding' ? w : f, shape,
  }
}

/** The shape of a geometry type as GeoJSON or a tile names it. */
export const shapeOfGeometry = (type: string): Shape => (type.endsWith('Point') ? 'point' : type.endsWith('LineString') ? 'line' : 'area')
