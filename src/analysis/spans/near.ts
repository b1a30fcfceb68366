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
 * wide as the distance, so that four of them hold all that may be meant; squares lie in buckets by where they are. Most
 * places asked for are those of points: then their own square is enough.
 */
export function tieIn(places: Float64Array, reachM: number): (x: number, y: number) => number {
  const count = places.length / 2
  const side = 2 * reachM
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1
  const bucketOf = (column: number, row: number) => (Math.imul(row, 0x9e3779b1) + column) & mask
  const bucketAt = (i: number) => bucketOf(Math.floor(places[2 * i]! / side), Math.floor(places[2 * i + 1]! / side))
  const [starts, order, sorted] = [new Uint32Array(mask + 2), new Uint32Array(count), new Float64Array(2 * count)]
  for (let i = 0; i < count; i++) starts[bucketAt(i)]!++
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!
  for (let i = count - 1; i >= 0; i--) {
    const at = --starts[bucketAt(i)]!
    order[at] = i
    sorted[2 * at] = places[2 * i]!
    sorted[2 * at + 1] = places[2 * i + 1]!
  }
  const reach2 = reachM * reachM
  return (x, y) => {
    const [column, row] = [Math.floor(x / side), Math.floor(y / side)]
    const beside = x - column * side < reachM ? column - 1 : column + 1
    const over = y - row * side < reachM ? row - 1 : row + 1
    let best = -1
    let least = reach2
    for (let square = 0; square < 4 && least > 0; square++) {
      const bucket = bucketOf((square & 1) === 0 ? column : beside, square < 2 ? row : over)
      const to = starts[bucket + 1]!
      for (let at = starts[bucket]!; at < to; at++) {
        const dx = sorted[2 * at]! - x
        const dy = sorted[2 * at + 1]! - y
        const off = dx * dx + dy * dy
        if (off > least || (off === least && best >= 0 && order[at]! > best)) continue
        best = order[at]!
        least = off
      }
    }
    return best
  }
}
