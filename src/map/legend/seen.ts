import { type Given, shapeOf } from '../../model/symbol'
import type { Marks } from '../../tiles/marks'
import type { TileLayer } from '../../tiles/zooms'
import { givenOf, shapeOfGeometry } from '../given'

/** What of a map is needed to know what is on it. */
export interface Looked {
  queryRenderedFeatures(box: [[number, number], [number, number]], options: { layers: string[] }): readonly {
    readonly sourceLayer?: string | undefined
    readonly geometry: { readonly type: string }
    readonly properties: object | null
  }[]
}

/** One of everything that is drawn, by what its sign depends on. */
export type Seen = ReadonlyMap<string, Given>

/** An object of a tile, as far as the legend tells it from others. */
export function givenIn(layer: TileLayer, marks: Marks & { m?: number }, geometryType: string): Given | null {
  if (layer === 'label' || layer === 'background' || layer === 'road') return null
  const given = givenOf(layer, marks, shapeOfGeometry(geometryType))
  return { ...given, tenants: (given.tenants ?? 0) > 1 ? 2 : undefined, shape: layer === 'ward' || layer === 'province' || layer === 'village' ? 'line' : given.shape ?? shapeOf(given) }
}

export const keyOf = ({ layer, shape, class: named, letter, status, action, tenants, sector, placement, isFlagged }: Given): string =>
  [layer, shape, named, letter, status, action, tenants, sector, placement, isFlagged ? 1 : ''].join('|')

const across = 6
const down = 4

/**
 * Looks at the map field by field, from the middle outwards, and yields after each: whoever runs it gives the screen back in between.
 * A whole view at once would hold a large network for a tenth of a second.
 */
export function* lookAround(map: Looked, widthPx: number, heightPx: number, layers: string[]): Generator<void, Seen> {
  const seen = new Map<string, Given>()
  const fields = Array.from({ length: across * down }, (_, at) => ({ x: at % across, y: Math.floor(at / across) }))
    .sort((a, b) => off(a) - off(b))
  for (const { x, y } of fields) {
    const box: [[number, number], [number, number]] = [
      [(x * widthPx) / across, (y * heightPx) / down], [((x + 1) * widthPx) / across, ((y + 1) * heightPx) / down],
    ]
    for (const { sourceLayer, geometry, properties } of map.queryRenderedFeatures(box, { layers })) {
      const given = sourceLayer && givenIn(sourceLayer as TileLayer, (properties ?? {}) as Marks, geometry.type)
      if (given) seen.set(keyOf(given), given)
    }
    yield
  }
  return seen
}
const off = ({ x, y }: { x: number; y: number }): number => Math.abs(x - (across - 1) / 2) / across + Math.abs(y - (down - 1) / 2) / down

/** Runs it between frames, `sliceMs` at a time; null when `isStale` says that nobody waits for it any more. */
export async function seenOn(map: Looked, widthPx: number, heightPx: number, layers: string[], isStale: () => boolean, sliceMs = 8): Promise<Seen | null> {
  const look = lookAround(map, widthPx, heightPx, layers)
  for (;;) {
    const until = performance.now() + sliceMs
    do {
      if (isStale()) return null
      const step = look.next()
      if (step.done) return step.value
    } while (performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
}
