import { fold } from '../../model/fold'
import type { Scene } from '../spans'
import { meeting, offM, type Row, type Rows } from './rows'

/** Roads of one name go on from each other over a gap as wide as a large crossing; two towns have a street of one name. */
export const gapM = 30

/** Roads of a street, by number, in the order of the data. */
export interface Group { readonly name: string; readonly folded: string; readonly roads: readonly number[] }

/** Streets in the order of their first roads, and which one each road is of. */
export function* groupsOf(scene: Pick<Scene, 'roads' | 'trueM'>, net: Rows): Generator<number, { groups: Group[]; groupOf: Int32Array }> {
  const { roads } = scene
  const folds = roads.map(({ properties: { name } }) => fold(name ?? ''))
  const times = new Map<string, number>()
  for (const name of folds) times.set(name, (times.get(name) ?? 0) + 1)
  const isShared = (road: number) => folds[road] !== '' && times.get(folds[road]!)! > 1
  const parents = Int32Array.from(roads, (_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!
    return at
  }
  const join = (a: number, b: number) => {
    const [one, other] = [root(a), root(b)]
    parents[Math.max(one, other)] = Math.min(one, other)
  }
  for (let row = 0; row < net.rows.length; row++) {
    if (row % 64 === 0) yield row / net.rows.length
    const { road, line } = net.rows[row]!
    if (!isShared(road)) continue
    const isOther = (segment: number) => {
      const other = net.rows[net.rowOf[segment]!]!.road
      return other !== road && folds[other] === folds[road]
    }
    const reach = gapM / scene.trueM(line[0]!, line[1]!, 1)
    for (const at of [0, line.length - 2]) {
      const [x, y] = [line[at]!, line[at + 1]!]
      net.search(x - reach, y - reach, x + reach, y + reach, (segment) => {
        if (isOther(segment) && offM(net.ends, 4 * segment, x, y) <= reach) join(road, net.rows[net.rowOf[segment]!]!.road)
        return false
      })
    }
    for (let i = net.first[row]!; i < net.first[row + 1]!; i++) {
      const [ax, ay, bx, by] = [net.ends[4 * i]!, net.ends[4 * i + 1]!, net.ends[4 * i + 2]!, net.ends[4 * i + 3]!]
      net.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (segment) => {
        if (segment > i && isOther(segment) && meeting(net.ends, 4 * i, net.ends, 4 * segment) >= 0) join(road, net.rows[net.rowOf[segment]!]!.road)
        return false
      })
    }
  }
  const groupOf = new Int32Array(roads.length)
  const groups: { name: string; folded: string; roads: number[] }[] = []
  const numbers = new Map<number, number>()
  for (let road = 0; road < roads.length; road++) {
    const at = root(road)
    if (!numbers.has(at)) numbers.set(at, groups.push({ name: roads[road]!.properties.name?.trim() ?? '', folded: folds[road]!, roads: [] }) - 1)
    groupOf[road] = numbers.get(at)!
    groups[groupOf[road]!]!.roads.push(road)
  }
  return { groups, groupOf }
}

/** Rows of a street one after the other as one line; `roads` says whose each of its pieces is. */
export interface Chain { readonly line: Float64Array; readonly roads: readonly number[] }

interface Joint { readonly a: number; readonly b: number; readonly far: number; readonly bend: number }

/** Ends are numbered: two for each row. One goes on to the nearest other that does not turn back, straight on before aside. */
export function chainsOf(rows: readonly Row[], reachM: number): Chain[] {
  const ends = rows.flatMap(({ line }) => [endOf(line, false), endOf(line, true)])
  const joints: Joint[] = []
  for (let a = 0; a < ends.length; a++) for (let b = a + 1; b < ends.length; b++) {
    const [one, other] = [ends[a]!, ends[b]!]
    const farM = Math.hypot(other.x - one.x, other.y - one.y)
    if (farM > reachM || a >> 1 === b >> 1) continue
    const bend = one.ux * other.ux + one.uy * other.uy
    const isBack = farM > 1 && (other.x - one.x) * one.ux + (other.y - one.y) * one.uy < -farM / 2
    if (bend <= 0 && !isBack) joints.push({ a, b, far: Math.round(farM), bend })
  }
  joints.sort((p, q) => p.far - q.far || p.bend - q.bend || p.a - q.a || p.b - q.b)
  const next = new Int32Array(ends.length).fill(-1)
  const chainOf = rows.map((_, i) => i)
  for (const { a, b } of joints) {
    const [one, other] = [chainOf[a >> 1]!, chainOf[b >> 1]!]
    if (next[a]! >= 0 || next[b]! >= 0 || one === other) continue
    next[a] = b
    next[b] = a
    for (let i = 0; i < chainOf.length; i++) if (chainOf[i] === other) chainOf[i] = one
  }
  const isDone = new Uint8Array(rows.length)
  const chains: Chain[] = []
  for (let row = 0; row < rows.length; row++) {
    if (isDone[row]) continue
    // Back to where the chain begins, seen from the way its first row is drawn.
    let end = 2 * row
    while (next[end]! >= 0) end = next[end]! ^ 1
    const [places, roads]: [number[], number[]] = [[], []]
    for (let from = end; from >= 0; from = next[from ^ 1]!) {
      isDone[from >> 1] = 1
      const { line, road } = rows[from >> 1]!
      for (let k = 0; k < line.length; k += 2) {
        const at = from % 2 === 0 ? k : line.length - 2 - k
        const [x, y] = [line[at]!, line[at + 1]!]
        if (places.length > 0 && Math.hypot(x - places.at(-2)!, y - places.at(-1)!) < sameM) continue
        if (places.length > 0) roads.push(road)
        places.push(x, y)
      }
    }
    if (roads.length > 0) chains.push({ line: Float64Array.from(places), roads })
  }
  return chains
}
/** Vertices this near are one. */
const sameM = 0.01

/** An end with the direction in which its line leaves there. */
function endOf(line: Float64Array, isLast: boolean): { x: number; y: number; ux: number; uy: number } {
  const at = isLast ? line.length - 2 : 0
  const [x, y] = [line[at]!, line[at + 1]!]
  for (let k = isLast ? at - 2 : 2; k >= 0 && k < line.length; k += isLast ? -2 : 2) {
    const [dx, dy] = [x - line[k]!, y - line[k + 1]!]
    const long = Math.hypot(dx, dy)
    if (long > sameM) return { x, y, ux: dx / long, uy: dy / long }
  }
  return { x, y, ux: 0, uy: 0 }
}
