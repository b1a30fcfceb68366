import { treeOf } from '../../model/spatial'

/** Points within a distance of a place, in their order. */
export function nearIn(places: Float64Array): (x: number, y: number, reachM: number) => number[] {
  let search: ReturnType<typeof treeOf> | undefined
  const boxes = () => {
    const here = new Float64Array(2 * places.length)
    for (let i = 0; i < places.length; i += 2) {
      here[2 * i] = here[2 * i + 2] = places[i]!
      here[2 * i + 1] = here[2 * i + 3] = places[i + 1]!
    }
    return here
  }
  return (x, y, reachM) => {
    search ??= treeOf(boxes())
    const found: number[] = []
    search(x - reachM, y - reachM, x + reachM, y + reachM, (i) => {
      if (Math.hypot(places[2 * i]! - x, places[2 * i + 1]! - y) <= reachM) found.push(i)
      return false
    })
    return found.length > 1 ? found.sort((a, b) => a - b) : found
  }
}

/**
 * The nearest point within a distance of a place, the first of several; −1 where none is. Points lie in squares twice as
 * wide as the distance, so that four of them hold all that may be meant; squares lie in buckets by where they are.
 */
export function tieIn(places: Float64Array, reachM: number): (x: number, y: number) => number {
  const count = places.length / 2
  const side = 2 * reachM
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1
  const bucketOf = (column: number, row: number) => (Math.imul(row, 0x9e3779b1) + column) & mask
  const [buckets, starts, order] = [new Uint32Array(count), new Uint32Array(mask + 2), new Uint32Array(count)]
  for (let i = 0; i < count; i++) starts[(buckets[i] = bucketOf(Math.floor(places[2 * i]! / side), Math.floor(places[2 * i + 1]! / side)))]!++
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!
  for (let i = count - 1; i >= 0; i--) order[--starts[buckets[i]!]!] = i
  const reach2 = reachM * reachM
  return (x, y) => {
    let best = -1
    let least = reach2
    const west = Math.floor((x - reachM) / side)
    const east = Math.floor((x + reachM) / side)
    const north = Math.floor((y + reachM) / side)
    for (let row = Math.floor((y - reachM) / side); row <= north; row++) for (let column = west; column <= east; column++) {
      const bucket = bucketOf(column, row)
      for (let at = starts[bucket]!; at < starts[bucket + 1]!; at++) {
        const i = order[at]!
        const dx = places[2 * i]! - x
        const dy = places[2 * i + 1]! - y
        const off = dx * dx + dy * dy
        if (off > least || (off === least && best >= 0 && i > best)) continue
        best = i
        least = off
      }
    }
    return best
  }
}
