import type { Feature } from '../../src/model/dataset'
import { areaOfRings, feature, type Ids } from './feature'
import type { Street } from './network'
import { areaOf, direction, distance, inside, leftOf, plus, type Point, signedArea } from './plane'
import type { Random } from './random'

const key = (p: Point) => `${Math.round(p[0] * 2)},${Math.round(p[1] * 2)}`

/** Grows with the angle of a direction, without trigonometry. */
const angle = ([x, y]: Point) => (y < 0 ? 3 + x : 1 - x)

interface Side {
  from: Point
  to: Point
  halfM: number
}

/** The blocks a street network encloses: from each street turn left as hard as possible until back. */
function faces(streets: readonly Street[]): Side[][] {
  const ways = new Map<string, (Side & { used: boolean })[]>()
  const add = (from: Point, to: Point, halfM: number) => {
    const list = ways.get(key(from)) ?? []
    if (list.some((way) => key(way.to) === key(to))) return
    list.push({ from, to, halfM, used: false })
    ways.set(key(from), list)
  }
  for (const { line, widthM } of streets) {
    for (let i = 1; i < line.length; i++) {
      add(line[i - 1]!, line[i]!, widthM / 2)
      add(line[i]!, line[i - 1]!, widthM / 2)
    }
  }
  for (const list of ways.values()) list.sort((a, b) => angle(direction(a.from, a.to)) - angle(direction(b.from, b.to)))
  const out: Side[][] = []
  for (const list of ways.values()) {
    for (const start of list) {
      const ring: Side[] = []
      for (let way = start; !way.used;) {
        way.used = true
        ring.push(way)
        const next = ways.get(key(way.to))!
        const back = next.findIndex((other) => key(other.to) === key(way.from))
        way = next[(back + next.length - 1) % next.length]!
      }
      if (ring.length > 2 && signedArea(ring.map((side) => side.from)) > 0) out.push(ring)
    }
  }
  return out
}

/** The ring moved inwards by half of each street and `inM` more; null where nothing is left. */
function inset(ring: readonly Side[], inM: number): Point[] | null {
  const lines = ring.map(({ from, to, halfM }) => {
    const way = direction(from, to)
    return { at: plus(from, leftOf(way), halfM + inM), way, from }
  })
  const out: Point[] = []
  for (let i = 0; i < lines.length; i++) {
    const [a, b] = [lines[(i + lines.length - 1) % lines.length]!, lines[i]!]
    const turn = a.way[0] * b.way[1] - a.way[1] * b.way[0]
    if (Math.abs(turn) < 0.02) continue
    const t = ((b.at[0] - a.at[0]) * b.way[1] - (b.at[1] - a.at[1]) * b.way[0]) / turn
    const p = plus(a.at, a.way, t)
    const corner = distance(p, b.from) < 60 ? p : b.at
    if (!out.length || distance(corner, out.at(-1)!) > 5) out.push(corner)
  }
  if (out.length > 1 && distance(out[0]!, out.at(-1)!) < 5) out.pop()
  const original = ring.map((side) => side.from)
  return out.length > 2 && signedArea(out) > 300 && out.every((p) => inside(p, original)) ? out : null
}

/** The corners of a block, without the gentle bends between them. */
const corners = (ring: readonly Point[]): Point[] =>
  ring.filter((p, i) => {
    const [a, b] = [direction(ring[(i + ring.length - 1) % ring.length]!, p), direction(p, ring[(i + 1) % ring.length]!)]
    return Math.abs(a[0] * b[1] - a[1] * b[0]) > 0.35 || a[0] * b[0] + a[1] * b[1] < 0
  })

/** Whether two houses stand in each other: no line along any of their walls has them on different sides. */
function meet(a: readonly Point[], b: readonly Point[]): boolean {
  return ![...walls(a), ...walls(b)].some(([x, y]) => {
    const of = (house: readonly Point[]) => house.map((p) => p[0] * x + p[1] * y)
    return Math.max(...of(a)) < Math.min(...of(b)) || Math.max(...of(b)) < Math.min(...of(a))
  })
}
const walls = (house: readonly Point[]): Point[] => [direction(house[0]!, house[1]!), direction(house[1]!, house[2]!)]

/** Rows of houses along the sides of a block, shoulder to shoulder, with a yard now and then. */
function houses(whole: readonly Point[], chance: Random): Point[][] {
  const out: Point[][] = []
  const block = corners(whole)
  if (block.length < 3) return out
  const area = areaOf(block)
  const longest = Math.max(...block.map((p, i) => distance(p, block[(i + 1) % block.length]!)))
  const deepest = Math.min(19, 0.4 * (area / longest))
  if (deepest < 7) return out
  block.forEach((from, i) => {
    const to = block[(i + 1) % block.length]!
    const length = distance(from, to)
    const way = direction(from, to)
    const inward = leftOf(way)
    const shy = i % 2 ? deepest + 5 : 3
    for (let at = shy; at < length - shy - 7;) {
      const width = Math.min(chance.between(9, 30), length - shy - at)
      const depth = deepest * chance.between(0.62, 1)
      const base = plus(from, inward, chance.between(3.2, 5))
      const house = ([[0, 0], [width, 0], [width, depth], [0, depth]] as const).map(([u, v]) => plus(plus(base, way, at + u), inward, v))
      if (width > 6 && chance.chance(0.93) && house.every((p) => inside(p, whole))) out.push(house)
      at += width + (chance.chance(0.25) ? chance.between(3, 9) : 0.8)
    }
  })
  return out
}

const apart = (all: readonly Point[][]): Point[][] => all.filter((house, i) => !all.slice(0, i).some((other) => meet(house, other)))

/** Smaller houses behind the first row, where a block is deep enough for lanes nobody has drawn. */
function yards(block: readonly Point[], chance: Random): Point[][] {
  const ring = corners(block)
  const inner = ring.length > 2 ? inset(ring.map((from, i) => ({ from, to: ring[(i + 1) % ring.length]!, halfM: 24 })), 0) : null
  return inner && areaOf(inner) > 2500 ? houses(inner, chance).filter(() => chance.chance(0.8)) : []
}

/** Blocks and houses within `reachM` of a place: all houses of a block are one feature, so that they cost little. */
export function* blockFeatures(
  streets: readonly Street[], middle: Point, reachM: number, housesM: number, keepOff: readonly (readonly Point[])[], ids: Ids, chance: Random,
): Generator<Feature> {
  const built = streets.filter((street) => street.zone === 'core' || street.zone === 'town')
  for (const ring of faces(built)) {
    const around = ring.map((side) => side.from)
    const area = areaOf(around)
    const at = around.reduce((sum, p) => plus(sum, p, 1 / around.length), [0, 0] as Point)
    if (area > 230_000 || distance(at, middle) > reachM || keepOff.some((off) => inside(at, off))) continue
    const block = inset(ring, 0.6)
    if (!block) continue
    yield feature('background', ids.next('background'), areaOfRings([block]), { class: 'block' })
    if (distance(at, middle) > housesM) continue
    const rows = apart([
      ...houses(block, chance), ...yards(block, chance),
    ].filter((house) => !keepOff.some((off) => house.some((p) => inside(p, off)))))
    if (rows.length) yield feature('background', ids.next('background'), areaOfRings(rows), { class: 'building' })
  }
}
