import type { FeatureCollection, MultiPolygon, Point } from 'geojson'
import data from '../../data/vietnam.json'

/** What national zoom shows without any tiles: the land, both archipelagos and the islands, all of them Vietnam's. No line at sea is drawn. */
export interface Landmark {
  readonly class: 'land' | 'archipelago' | 'island' | 'sea'
  readonly name: string
  /** Of an archipelago: what its islands call it in `of`. */
  readonly key?: 'hoangSa' | 'truongSa'
  readonly of?: 'hoangSa' | 'truongSa'
  readonly province?: string
  readonly confidence?: 'read' | 'memory'
}

/** The type of a JSON module is wider than what the file holds; `tests/model/vietnam.test.ts` holds it to this. */
export const vietnam = data as unknown as FeatureCollection<MultiPolygon | Point, Landmark> & { readonly source: string; readonly licence: string }

/** The box of a national overview: QCVN 80:2024, 102°–118° E, 4°30′–23°30′ N. */
export const nationalBox = [102, 4.5, 118, 23.5] as const
