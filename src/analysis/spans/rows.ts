import type { LineString } from 'geojson'
import type { Feature } from '../../model/dataset'
import { tiedM } from '../../model/network'
import { treeOf } from '../../model/spatial'
import type { Plane } from '../plane'
import { type Lists, listed } from './lists'
import { tieIn } from './near'
import type { Spans } from './scene'

const stepSize = 512

interface Poles {
  readonly features: readonly Feature<'pole'>[]
  readonly places: Float64Array
  /** Numbers of the poles a cable names, in its order; names nobody has are left out. */
  readonly named: (cable: Feature<'cable'>) => readonly number[]
}

/** Cables from vertex to vertex, and which poles each vertex is on. Cables without two vertices have no span. */
export function* spansOf(cables: readonly Feature<'cable'>[], isAerial: Uint8Array, plane: Plane, poles: Poles): Generator<number, { spans: Spans; on: Lists }> {
  const first = new Uint32Array(cables.length + 1)
  for (let i = 0; i < cables.length; i++) first[i + 1] = first[i]! + (cables[i]!.geometry as LineString).coordinates.length - 1
  const count = first[cables.length]!
  const [cable, ends, at] = [new Uint32Array(count), new Float64Array(4 * count), new Int32Array(2 * count).fill(-1)]
  const namedBy: (readonly number[])[] = []
  let tie: ReturnType<typeof tieIn> | undefined
  /** A plain function: what the engine makes of a loop within steps is slower. */
  function lay(i: number): void {
    const { coordinates } = cables[i]!.geometry as LineString
    const names = (namedBy[i] = poles.named(cables[i]!))
    let next = 0
    for (let k = 0; k < coordinates.length; k++) {
      const place = coordinates[k]!
      let pole = -1
      let x = NaN
      let y = NaN
      // Most cables name their poles in the order they pass them, and stand exactly on them.
      const here = next < names.length ? placeOf(poles.features[names[next]!]!) : undefined
      if (here !== undefined && place[0] === here[0] && place[1] === here[1]) {
        pole = names[next++]!
        x = poles.places[2 * pole]!
        y = poles.places[2 * pole + 1]!
      } else {
        const flat = plane.toPlane(place[0]!, place[1]!)
        x = flat[0]
        y = flat[1]
        if (names.length > 0) pole = tied(x, y, names, poles.places)
        if (pole >= 0) next = names.indexOf(pole) + 1
        else if (isAerial[i] === 1) pole = (tie ??= tieIn(poles.places, tiedM))(x, y)
      }
      const span = first[i]! + k
      if (k > 0) {
        cable[span - 1] = i
        ends[4 * span - 2] = x
        ends[4 * span - 1] = y
        at[2 * span - 1] = pole
      }
      if (k < coordinates.length - 1) {
        ends[4 * span] = x
        ends[4 * span + 1] = y
        at[2 * span] = pole
      }
    }
  }
  /** On the poles it names, else on those its line passes. */
  function hang(i: number, put: (pole: number, cable: number) => void): void {
    const names = namedBy[i]!
    for (let k = 0; k < names.length; k++) put(names[k]!, i)
    if (names.length > 0) return
    for (let end = 2 * first[i]!; end < 2 * first[i + 1]!; end++) if (at[end]! >= 0) put(at[end]!, i)
  }
  for (let i = 0; i < cables.length; i++) {
    if (i % stepSize === 0) yield i / cables.length
    lay(i)
  }
  yield 1
  let search: ReturnType<typeof treeOf> | undefined
  return {
    on: listed(poles.features.length, (put) => {
      for (let i = 0; i < cables.length; i++) if (isAerial[i] === 1) hang(i, put)
    }),
    spans: {
      count, cable, ends, poles: at, first,
      within(west, south, east, north, found) {
        search ??= treeOf(boxesOf(ends))
        let isDone = false
        search(west, south, east, north, (span) => {
          isDone ||= found(span)
          return false
        })
      },
    },
  }
}

const placeOf = ({ geometry }: Feature<'pole'>) => (geometry as { coordinates: readonly number[] }).coordinates

/** The nearest of the poles a cable names, within the distance at which it is tied to one; of two as near, the first. */
function tied(x: number, y: number, among: readonly number[], places: Float64Array): number {
  let [best, bestM] = [-1, tiedM]
  for (const pole of among) {
    const offM = Math.hypot(places[2 * pole]! - x, places[2 * pole + 1]! - y)
    if (offM < bestM || (offM === bestM && best < 0)) [best, bestM] = [pole, offM]
  }
  return best
}

/** Boxes of segments given as ax, ay, bx, by. */
export function boxesOf(ends: Float64Array): Float64Array {
  const boxes = new Float64Array(ends.length)
  for (let i = 0; i < ends.length; i += 4) {
    boxes[i] = Math.min(ends[i]!, ends[i + 2]!)
    boxes[i + 1] = Math.min(ends[i + 1]!, ends[i + 3]!)
    boxes[i + 2] = Math.max(ends[i]!, ends[i + 2]!)
    boxes[i + 3] = Math.max(ends[i + 1]!, ends[i + 3]!)
  }
  return boxes
}
