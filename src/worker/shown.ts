import { geojson } from '../export/geojson'
import { type Feature, numbered, numbersOf } from '../model/dataset'
import type { Context } from './replica'
import { isSeen, maskOf } from './sight'

const pieceChars = 1 << 20
const sliceSize = 500

/** What is looked at as plain GeoJSON, with what the data demand to be said of them. */
export function* shown({ name }: { name: string }, context: Context): Generator<number, Blob> {
  const { dataset, notices } = context.replica
  const mask = maskOf(context)
  const count = numbersOf(dataset)
  let at = 0
  function* seen(): Generator<Feature> {
    for (; at < count; at++) {
      const feature = isSeen(mask, at) ? numbered(dataset, at) : undefined
      if (feature) yield feature
    }
  }
  const blobs: Blob[] = []
  let piece = ''
  let done = 0
  for (const text of geojson(seen(), { name, description: notices.join(' ') })) {
    piece += text
    if (piece.length >= pieceChars) {
      blobs.push(new Blob([piece]))
      piece = ''
    }
    if (++done % sliceSize === 0) yield at / count
  }
  return new Blob([...blobs, piece], { type: 'application/geo+json' })
}
