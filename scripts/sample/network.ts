import { bend, crossing, dense, distance, plus, type Point, toSegment, between } from './plane'

export type Zone = 'core' | 'town' | 'rural' | 'road'
/** A street and what the law and the years did to it. Cables, poles and ducts are hung on these. */
export interface Street {
  name: string
  roadClass: 'national' | 'provincial' | 'district' | 'trunk' | 'main' | 'street' | 'alley' | 'village'
  widthM: number
  line: Point[]
  zone: Zone
  /** 0 tidy … 3 a tangle of several pole lines. */
  clutter: number
  hasDucts?: boolean
  /** Ducts in a trench shared with other utilities. */
  trench?: boolean
  hanging?: 'allowed' | 'forbidden'
  undergroundingYear?: number
  ward?: string
}
/** Where a street meets another: metres from its start, and how wide the other is. */
export interface Junction {
  atM: number
  widthM: number
}

const cellM = 200
const reachM = 14

interface Segment {
  street: number
  index: number
}

/** Segments by 200 m cells: a street network is noded and searched in linear time. */
function grid(streets: readonly Street[]): (box: [Point, Point]) => Set<Segment> {
  const cells = new Map<number, Segment[]>()
  const cellOf = (metres: number) => Math.floor(metres / cellM)
  const each = ([a, b]: readonly [Point, Point], visit: (key: number) => void) => {
    const [west, east] = [cellOf(Math.min(a[0], b[0]) - reachM), cellOf(Math.max(a[0], b[0]) + reachM)]
    const [south, north] = [cellOf(Math.min(a[1], b[1]) - reachM), cellOf(Math.max(a[1], b[1]) + reachM)]
    for (let i = west; i <= east; i++) for (let j = south; j <= north; j++) visit(i * 100003 + j)
  }
  streets.forEach(({ line }, street) => {
    for (let index = 0; index + 1 < line.length; index++) {
      const segment = { street, index }
      each([line[index]!, line[index + 1]!], (key) => void (cells.get(key)?.push(segment) ?? cells.set(key, [segment])))
    }
  })
  return (box) => {
    const found = new Set<Segment>()
    each(box, (key) => cells.get(key)?.forEach((segment) => found.add(segment)))
    return found
  }
}

/** Bends every street, ties loose ends to what they nearly touch, and gives streets that cross a common vertex. */
export function tied(drawn: readonly Street[], bent = true): Street[] {
  const once = knotted(drawn.map((street) => ({ ...street, line: bent ? dense(street.line, 110).map(bend) : [...street.line] })))
  return knotted(once)
}

/** One round of knots. A tied end draws its street along, off what was tied to it: hence two rounds. */
function knotted(streets: readonly Street[]): Street[] {
  const added: { index: number; t: number; at: Point }[][] = streets.map(() => [])
  const search = grid(streets)
  streets.forEach(({ line }, s) => {
    for (const end of [0, line.length - 1]) {
      const p = line[end]!
      let best: { street: number; index: number; t: number; at: Point } | undefined
      let least = reachM
      for (const { street, index } of search([p, p])) {
        if (street === s) continue
        const a = streets[street]!.line[index]!
        const b = streets[street]!.line[index + 1]!
        const { distanceM, t } = toSegment(p, a, b)
        if (distanceM < least) {
          least = distanceM
          const d = distance(a, b)
          const near = t * d < 4 ? 0 : (1 - t) * d < 4 ? 1 : t
          best = { street, index, t: near, at: between(a, b, near) }
        }
      }
      if (!best) continue
      line[end] = best.at
      added[best.street]!.push(best)
    }
  })
  streets.forEach(({ line }, s) => {
    for (let i = 0; i + 1 < line.length; i++) {
      const [a, b] = [line[i]!, line[i + 1]!]
      for (const { street, index } of search([a, b])) {
        if (street <= s) continue
        const [c, d] = [streets[street]!.line[index]!, streets[street]!.line[index + 1]!]
        const hit = crossing(a, b, c, d)
        if (!hit) continue
        const at = between(a, b, hit.t)
        added[s]!.push({ index: i, t: hit.t, at })
        added[street]!.push({ index, t: hit.u, at })
      }
    }
  })
  return streets.map((street, s) => ({ ...street, line: woven(street.line, added[s]!) }))
}

function woven(line: readonly Point[], added: readonly { index: number; t: number; at: Point }[]): Point[] {
  const all = [...line.map((at, index) => ({ index, t: 0, at, own: true })), ...added.map((x) => ({ ...x, own: false }))]
  all.sort((x, y) => x.index - y.index || x.t - y.t || Number(y.own) - Number(x.own))
  const out: Point[] = []
  let lastOwn = true
  for (const { at, own } of all) {
    const last = out.at(-1)
    if (last && distance(last, at) < 3) {
      if (!own && lastOwn) out[out.length - 1] = at
      if (!own) lastOwn = false
      continue
    }
    out.push(at)
    lastOwn = own
  }
  return out
}

const key = (p: Point) => `${Math.round(p[0] * 2)},${Math.round(p[1] * 2)}`

/** The junctions of every street, by the vertices it shares. */
export function junctions(streets: readonly Street[]): Junction[][] {
  const meets = new Map<string, number[]>()
  streets.forEach(({ line }, s) => {
    for (const p of line) {
      const at = key(p)
      const list = meets.get(at)
      if (!list) meets.set(at, [s])
      else if (!list.includes(s)) list.push(s)
    }
  })
  return streets.map(({ line }, s) => {
    const found: Junction[] = []
    let atM = 0
    line.forEach((p, i) => {
      if (i) atM += distance(line[i - 1]!, p)
      const others = meets.get(key(p))!.filter((o) => o !== s)
      if (others.length) found.push({ atM, widthM: Math.max(...others.map((o) => streets[o]!.widthM)) })
    })
    return found
  })
}

/** A town's own axes: `at(u, v)` goes u metres along its cross streets and v along its long streets. */
export const axes = (middle: Point, east: Point, north: Point) => ({ at: (u: number, v: number): Point => plus(plus(middle, east, u), north, v) })
