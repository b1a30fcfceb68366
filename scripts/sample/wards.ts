import { ground, type Ground, islands, river } from './land'
import { divide, mesh, scatter } from './partition'
import { areaOf, centroid, distance, inside, place, plus, type Point, toLine, wander } from './plane'
import { random } from './random'
import { farParts, newUnits, oldCityKm2, oldUnits } from './units'

/** One tổ dân phố or thôn: the smallest piece; every larger unit is a union of these. */
export interface Village {
  ring: Point[]
  middle: Point
  ward: string
  old?: string
  urban: boolean
  name: string
  population: number
  households: number
  adults: number
}
export interface Ward {
  code: string
  rings: Point[][]
}
export interface Territory {
  villages: Village[]
  newWards: Ward[]
  oldWards: Ward[]
  ground: Ground
  /** The mainland's coast from south to north. */
  shore: Point[]
}

/** Boundaries are drawn with a seed of their own: the city stays the same whatever network is asked for. */
const drawing = 2025
const edgeM = 145

function oldAreas(): Map<string, number> {
  const areas = new Map<string, number>()
  const rest = new Map(newUnits.map((unit) => [unit.code, unit.km2]))
  for (const { code, into, km2 } of oldUnits) {
    if (!km2) continue
    areas.set(code, km2)
    rest.set(into, rest.get(into)! - km2)
  }
  for (const { code } of newUnits) {
    const parts = oldUnits.filter((unit) => unit.into === code && !unit.km2)
    const boxes = parts.reduce((sum, { boxKm: [w, h] }) => sum + w * h, 0)
    for (const part of parts) areas.set(part.code, (rest.get(code)! * part.boxKm[0] * part.boxKm[1]) / boxes)
  }
  areas.set('21187', 0)
  areas.set('21187', oldCityKm2 - [...areas.values()].reduce((sum, a) => sum + a, 0))
  return areas
}

/** North of the river: the diagram of each bank is its own, so that the river is a boundary. */
const isNorth = (unit: { lat: number }) => unit.lat > 15.139

interface Piece {
  ring: Point[]
  ward: string
  old?: string
  count: number
}

function pieces(land: Ground, areas: ReadonlyMap<string, number>): Piece[] {
  const out: Piece[] = []
  for (const side of [land.south, land.north]) {
    const units = oldUnits.filter((unit) => isNorth(unit) === (side === land.north))
    const rings = divide(side, units.map((u) => place(u.lng, u.lat)), units.map((u) => areas.get(u.code)!))
    units.forEach((unit, i) => out.push({ ring: rings[i]!, ward: unit.into, old: unit.code, count: unit.villages }))
  }
  const far = divide(land.far, farParts.map((part) => place(part.lng, part.lat)), farParts.map(() => 1))
  farParts.forEach((part, i) => out.push({ ring: far[i]!, ward: '21109', count: part.villages }))
  islands.forEach((ring, i) => out.push({ ring: [...ring], ward: '21548', count: i ? 1 : 6 }))
  return out
}

function cut(piece: Piece, name: string): Point[][] {
  if (piece.count === 1) return [piece.ring]
  const chance = random(drawing, name)
  const [xs, ys] = [piece.ring.map((p) => p[0]), piece.ring.map((p) => p[1])]
  const seeds: Point[] = []
  while (seeds.length < piece.count) {
    const p: Point = [chance.between(Math.min(...xs), Math.max(...xs)), chance.between(Math.min(...ys), Math.max(...ys))]
    if (inside(p, piece.ring)) seeds.push(p)
  }
  return scatter(piece.ring, seeds)
}

function build(wanted: ReadonlyMap<string, number>, km2: { south: number; north: number; far: number }) {
  const land = ground(km2.south, km2.north, km2.far)
  const all = pieces(land, wanted)
  const rings: Point[][] = []
  const owners: Piece[] = []
  for (const [i, piece] of all.entries()) {
    for (const ring of cut(piece, `cut ${i}`)) {
      rings.push(ring)
      owners.push(piece)
    }
  }
  return { land, all, owners, net: mesh(rings, edgeM) }
}

/** Where people live in a village: seldom in the very middle of its land, and never in the river. */
export function heartOf(ring: readonly Point[], water: readonly Point[] = []): Point {
  const middle = centroid(ring)
  const chance = random(drawing, `heart ${Math.round(middle[0])},${Math.round(middle[1])}`)
  const byM = Math.sqrt(areaOf(ring)) * 0.24
  const dry = (p: Point) => (water.length ? Math.min(330, toLine(p, water)) : 330)
  let best = middle
  for (let tries = 0; tries < 40; tries++) {
    const wideM = byM * (1 + tries / 12)
    const p = plus(middle, [chance.between(-wideM, wideM), chance.between(-wideM, wideM)])
    if (!inside(p, ring) || dry(p) < dry(best)) continue
    best = p
    if (dry(best) === 330) break
  }
  return best
}

/** The part of a ring that turns left between its points nearest to two places. */
function coast(ring: readonly Point[], from: Point, to: Point): Point[] {
  const nearest = (p: Point) => ring.reduce((best, q, i) => (distance(q, p) < distance(ring[best]!, p) ? i : best), 0)
  const [a, b] = [nearest(from), nearest(to)]
  return a <= b ? ring.slice(a, b + 1) : [...ring.slice(a), ...ring.slice(0, b + 1)]
}

/** Boundaries with the true areas: what the bending changes is asked back three times. */
export function territory(): Territory {
  const truth = oldAreas()
  const wanted = new Map(truth)
  const far = newUnits.find((unit) => unit.code === '21109')!.km2 - truth.get('21187')!
  const km2 = { south: 0, north: 0, far }
  const sums = () => {
    km2.south = km2.north = 0
    for (const [code, area] of wanted) km2[northern.has(code) ? 'north' : 'south'] += area
  }
  const northern = new Set(oldUnits.filter(isNorth).map((unit) => unit.code))
  sums()
  let built = build(wanted, km2)
  for (let round = 0; round < 3; round++) {
    const measure = (is: (piece: Piece) => boolean) =>
      built.net.outline(built.owners.flatMap((piece, i) => (is(piece) ? [i] : []))).reduce((sum, ring) => sum + areaOf(ring), 0) / 1e6
    for (const [code, area] of truth) wanted.set(code, (wanted.get(code)! * area) / measure((piece) => piece.old === code))
    km2.far *= far / measure((piece) => !piece.old && piece.ward === '21109')
    sums()
    built = build(wanted, km2)
  }
  const { net, owners, land } = built
  const facesOf = (is: (piece: Piece) => boolean) => owners.flatMap((piece, i) => (is(piece) ? [i] : []))
  const water = river.map(wander)
  const mainland = net.outline(facesOf((piece) => piece.ward !== '21548'))[0]!
  return {
    ground: land,
    shore: coast(mainland, wander(land.shore[0]!), wander(land.shore.at(-1)!)),
    villages: owners.map((piece, i) => {
      const ring = net.outline([i])[0]!
      return {
        ring, middle: heartOf(ring, water), ward: piece.ward, urban: newUnits.some((unit) => unit.code === piece.ward && unit.urban),
        ...(piece.old ? { old: piece.old } : {}), name: '', population: 0, households: 0, adults: 0,
      }
    }),
    newWards: newUnits.map(({ code }) => ({ code, rings: net.outline(facesOf((piece) => piece.ward === code)) })),
    oldWards: oldUnits.map(({ code }) => ({ code, rings: net.outline(facesOf((piece) => piece.old === code)) })),
  }
}
