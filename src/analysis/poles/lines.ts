import type { Joined } from './spans'

/** Poles in the order of a line, from the end that comes first in the data. */
export type PoleLine = readonly number[]

/** Beyond this turn another line begins: the street bends less, a corner more. */
const straightCos = Math.SQRT1_2

/** Joined poles as lines that run on as straight as they can: at a pole where several meet, the two that turn least are one line. */
export function* linesOf(joined: Joined, places: Float64Array): Generator<number, PoleLine[]> {
  const follows: Map<number, number>[] = []
  for (let i = 0; i < joined.length; i++) {
    follows.push(followsAt(i, joined[i]!, places))
    if (i % 1024 === 0) yield (0.7 * i) / joined.length
  }
  const lines: PoleLine[] = []
  const isUsed = new Set<number>()
  const keyOf = (a: number, b: number) => Math.min(a, b) * joined.length + Math.max(a, b)
  const walk = (from: number, to: number): number[] => {
    const line = [from]
    let [before, at]: [number, number | undefined] = [from, to]
    while (at !== undefined && !isUsed.has(keyOf(before, at))) {
      isUsed.add(keyOf(before, at))
      line.push(at)
      ;[before, at] = [at, follows[at]!.get(before)]
    }
    return line
  }
  // Ends first: what is left then goes round in a ring.
  for (const endsOnly of [true, false]) for (let i = 0; i < joined.length; i++) {
    if (i % 1024 === 0) yield 0.7 + (0.3 * i) / joined.length
    for (const j of joined[i]!) if (!isUsed.has(keyOf(i, j)) && (!endsOnly || !follows[i]!.has(j))) lines.push(walk(i, j))
  }
  return lines
}

/** What comes after each neighbour on the other side of a pole. */
function followsAt(i: number, next: readonly number[], places: Float64Array): Map<number, number> {
  const pairs: [cos: number, a: number, b: number][] = []
  const way = next.map((j) => {
    const [dx, dy] = [places[2 * j]! - places[2 * i]!, places[2 * j + 1]! - places[2 * i + 1]!]
    const long = Math.hypot(dx, dy) || 1
    return [dx / long, dy / long] as const
  })
  for (let a = 0; a < next.length; a++) for (let b = 0; b < a; b++) {
    const cos = -(way[a]![0] * way[b]![0] + way[a]![1] * way[b]![1])
    if (cos >= straightCos) pairs.push([cos, b, a])
  }
  const follows = new Map<number, number>()
  for (const [, a, b] of pairs.sort((p, q) => q[0] - p[0] || p[1] - q[1] || p[2] - q[2])) {
    if (follows.has(next[a]!) || follows.has(next[b]!)) continue
    follows.set(next[a]!, next[b]!)
    follows.set(next[b]!, next[a]!)
  }
  return follows
}
