import { numbered, numbersOf } from '../model/dataset'
import { type Box, boxOf } from '../model/geometry'
import { type Layer, layerOf } from '../model/layer'
import type { Context } from './replica'
import { isSeen, maskOf } from './sight'

const sliceSize = 4096

/** The box of what is looked at of one layer; null where none of it has a place. */
export function* extent({ layer }: { layer: Layer }, context: Context): Generator<number, Box | null> {
  const { dataset } = context.replica
  const mask = maskOf(context)
  const count = numbersOf(dataset)
  let all: Box | null = null
  for (let number = 0; number < count; number++) {
    if (number % sliceSize === 0) yield number / count
    const feature = isSeen(mask, number) ? numbered(dataset, number) : undefined
    if (!feature?.geometry || layerOf(feature) !== layer) continue
    const box = boxOf(feature.geometry)
    if (!box) continue
    const [w, s, e, n] = box
    all = all ? [Math.min(all[0], w), Math.min(all[1], s), Math.max(all[2], e), Math.max(all[3], n)] : [w, s, e, n]
  }
  return all
}
