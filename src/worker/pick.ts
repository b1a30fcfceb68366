import { regionOf } from '../analysis/region'
import { type Feature, get, numbered, numberOf, numbersWithin } from '../model/dataset'
import type { Box } from '../model/geometry'
import { type Layer, layerOf } from '../model/layer'
import type { Context } from './replica'
import { isSeen, maskOf } from './sight'
import { boxAround } from './streets'

export type FeaturesArgs = { readonly most: number } & ({ readonly ids: readonly string[] } | { readonly numbers: readonly number[] })

/** Objects whole, in the order asked; those that are no more are left out. */
export function features({ most, ...asked }: FeaturesArgs, { replica: { dataset } }: Context): Feature[] {
  const found: Feature[] = []
  const list = 'ids' in asked ? asked.ids : asked.numbers
  for (const key of list) {
    if (found.length >= most) break
    const feature = typeof key === 'number' ? numbered(dataset, key) : get(dataset, key)
    if (feature) found.push(feature)
  }
  return found
}

export interface InBoxArgs {
  readonly box: Box
  /** All of them where nothing is said. */
  readonly layers?: readonly Layer[]
}
/** `total` counts those beyond the list as well. */
export interface InBox { readonly ids: readonly string[]; readonly total: number }

const mostInBox = 5000
const stepSize = 1024

/** Objects looked at whose shape itself, not only its box, meets a box. */
export function* inBox({ box, layers }: InBoxArgs, context: Context): Generator<number, InBox> {
  const { dataset } = context.replica
  const mask = maskOf(context)
  const wanted = layers && new Set(layers)
  const [west, south, east, north] = box
  const region = regionOf({ type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] })!
  const near = numbersWithin(dataset, box)
  const ids: string[] = []
  let total = 0
  for (let i = 0; i < near.length; i++) {
    if (i % stepSize === 0) yield i / near.length
    const number = near[i]!
    const feature = numbered(dataset, number)
    if (!feature?.geometry || !isSeen(mask, number) || (wanted && !wanted.has(layerOf(feature))) || !region.meets(feature.geometry)) continue
    total++
    if (ids.length < mostInBox) ids.push(feature.id)
  }
  return { ids, total }
}

/** The box around objects; null where none of them is placed. */
export const boxOfIds = ({ ids }: { ids: readonly string[] }, { replica: { dataset } }: Context): Box | null => boxAround(dataset, ids)

/** Numbers of objects, for the map's own marks; those that are no more are left out. */
export const numbersOfIds = ({ ids }: { ids: readonly string[] }, { replica: { dataset } }: Context): number[] =>
  ids.flatMap((id) => numberOf(dataset, id) ?? [])
