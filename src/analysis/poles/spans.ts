import { tiedM } from '../../model/network'
import { treeOf } from '../../model/spatial'
import type { Poles } from './gathered'
import type { OnStreet, Streets } from './streets'

/** Which poles each pole is joined to, in their order. */
export type Joined = readonly (readonly number[])[]

const alongCos = Math.cos(Math.PI / 6)
/** A pole has a next one that way already. */
const aheadCos = Math.SQRT1_2

/** Poles of one owner and sector joined by cables, and where no cable says what follows, to the next one along the street. */
export function* spansOf(poles: Poles, streets: Streets, spanM: number): Generator<number, Joined> {
  const { places, group, under, features } = poles
  const count = features.length
  yield 0
  const near = nearOf(places)
  yield 0
  const joined: Set<number>[] = Array.from({ length: count }, () => new Set())
  const join = (a: number, b: number) => {
    joined[a]!.add(b)
    joined[b]!.add(a)
  }
  const x = (i: number) => places[2 * i]!
  const y = (i: number) => places[2 * i + 1]!
  const far = (a: number, b: number) => Math.hypot(x(b) - x(a), y(b) - y(a))
  // Most spans carry several cables.
  const seen = new Set<number>()
  const pairOf = (a: number, b: number) => Math.min(a, b) * count + Math.max(a, b)
  for (let cable = 0; cable < under.length; cable++) {
    if (cable % 16 === 0) yield (0.3 * cable) / under.length
    const passed = under[cable]!
    for (let i = 1; i < passed.length; i++) {
      const [a, b] = [passed[i - 1]!, passed[i]!]
      if (group[a] !== group[b] || a === b || seen.has(pairOf(a, b)) || far(a, b) > spanM) continue
      seen.add(pairOf(a, b))
      const way = [a, ...between(a, b), b]
      for (let k = 1; k < way.length; k++) join(way[k - 1]!, way[k]!)
    }
  }
  /** Poles of the same line that a cable passes without being said to hang on them. */
  function between(a: number, b: number): number[] {
    const long = far(a, b)
    const [ux, uy] = [(x(b) - x(a)) / long, (y(b) - y(a)) / long]
    const found: [number, number][] = []
    near(Math.min(x(a), x(b)) - tiedM, Math.min(y(a), y(b)) - tiedM, Math.max(x(a), x(b)) + tiedM, Math.max(y(a), y(b)) + tiedM, (i) => {
      const [dx, dy] = [x(i) - x(a), y(i) - y(a)]
      const at = dx * ux + dy * uy
      if (group[i] === group[a] && i !== a && i !== b && at > 0 && at < long && Math.abs(dx * uy - dy * ux) <= tiedM) found.push([at, i])
      return false
    })
    return found.sort(([p, i], [q, j]) => p - q || i - j).map(([, i]) => i)
  }
  const hung = joined.map((set) => [...set])
  const on: (OnStreet | null)[] = []
  for (let i = 0; i < count; i++) {
    on.push(streets.at(x(i), y(i)))
    if (i % 512 === 0) yield 0.3 + (0.3 * i) / count
  }
  const hasAhead = (i: number, ux: number, uy: number) => hung[i]!.some((j) => (x(j) - x(i)) * ux + (y(j) - y(i)) * uy >= aheadCos * far(i, j))
  /** The nearest pole of the group in a direction. */
  const next = (i: number, ux: number, uy: number, cos: number): number => {
    let [best, bestM] = [-1, spanM]
    near(x(i) - spanM, y(i) - spanM, x(i) + spanM, y(i) + spanM, (j) => {
      if (group[j] !== group[i] || j === i) return false
      const long = far(i, j)
      if (long === 0 || long > bestM || (long === bestM && best >= 0 && best < j)) return false
      const [dx, dy] = [(x(j) - x(i)) / long, (y(j) - y(i)) / long]
      if (dx * ux + dy * uy < cos || areAcross(on[i]!, on[j]!) || hasAhead(j, -dx, -dy)) return false
      ;[best, bestM] = [j, long]
      return false
    })
    return best
  }
  const found: [number, number][] = []
  for (let i = 0; i < count; i++) {
    if (i % 256 === 0) yield 0.6 + (0.4 * i) / count
    const street = on[i]
    const first = street ? -1 : next(i, 0, 0, -Infinity)
    if (!street && first < 0) continue
    const long = street ? 1 : far(i, first)
    const [ux, uy] = street ? [street.ux, street.uy] : [(x(first) - x(i)) / long, (y(first) - y(i)) / long]
    for (const way of [1, -1]) {
      if (hasAhead(i, way * ux, way * uy)) continue
      const j = next(i, way * ux, way * uy, street ? alongCos : aheadCos)
      if (j >= 0) found.push([i, j])
    }
  }
  for (const [a, b] of found) join(a, b)
  return joined.map((set) => [...set].sort((a, b) => a - b))
}

/** On different sides of streets of one direction. */
function areAcross(a: OnStreet | null, b: OnStreet | null): boolean {
  if (!a || !b) return false
  const turn = a.ux * b.ux + a.uy * b.uy
  return Math.abs(turn) >= aheadCos && a.leftM * b.leftM * Math.sign(turn) < 0
}

function nearOf(places: Float64Array): ReturnType<typeof treeOf> {
  const boxes = new Float64Array(2 * places.length)
  for (let i = 0; i < places.length; i += 2) boxes.set([places[i]!, places[i + 1]!, places[i]!, places[i + 1]!], 2 * i)
  return treeOf(boxes)
}
