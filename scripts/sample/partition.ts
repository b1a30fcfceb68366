import { areaOf, between, centroid, distance, leftOf, direction, plus, type Point, signedArea, toSegment, wander } from './plane'
import { hash } from './random'

interface Corner {
  at: Point
  /** Who lies behind the edge that starts here; -1 is the outside. */
  beyond: number
}
type Cell = Corner[]

/** Keeps the part of a cell where n·p ≤ limit; the new edge faces `beyond`. */
function clip(cell: Cell, n: Point, limit: number, beyond: number): Cell {
  const out: Cell = []
  const side = (p: Point) => n[0] * p[0] + n[1] * p[1] - limit
  for (let i = 0; i < cell.length; i++) {
    const a = cell[i]!
    const b = cell[(i + 1) % cell.length]!
    const sa = side(a.at)
    const sb = side(b.at)
    if (sa <= 0) out.push(a)
    if (sa <= 0 !== sb <= 0) out.push({ at: between(a.at, b.at, sa / (sa - sb)), beyond: sa <= 0 ? beyond : a.beyond })
  }
  return out
}

function cells(outline: readonly Point[], seeds: readonly Point[], weights: readonly number[]): Cell[] {
  return seeds.map((s, i) => {
    let cell: Cell = outline.map((at) => ({ at, beyond: -1 }))
    for (let j = 0; j < seeds.length && cell.length; j++) {
      if (j === i) continue
      const o = seeds[j]!
      const limit = o[0] ** 2 + o[1] ** 2 - s[0] ** 2 - s[1] ** 2 - weights[j]! + weights[i]!
      cell = clip(cell, [2 * (o[0] - s[0]), 2 * (o[1] - s[1])], limit, j)
    }
    return cell
  })
}

const ringOf = (cell: Cell) => cell.map((corner) => corner.at)

/** A power diagram whose cells have the wanted areas (only their proportions count; they fill the outline). */
export function divide(outline: readonly Point[], seeds: readonly Point[], wanted: readonly number[], rounds = 260): Point[][] {
  const scale = areaOf(outline) / wanted.reduce((sum, a) => sum + a, 0)
  const weights = seeds.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    const now = cells(outline, seeds, weights)
    now.forEach((cell, i) => {
      let give = 1e-6
      for (let k = 0; k < cell.length; k++) {
        const { at, beyond } = cell[k]!
        if (beyond >= 0) give += distance(at, cell[(k + 1) % cell.length]!.at) / (2 * distance(seeds[i]!, seeds[beyond]!))
      }
      const target = wanted[i]! * scale
      const missing = target - (cell.length ? areaOf(ringOf(cell)) : 0)
      weights[i]! += Math.max(-target, Math.min(target, (0.6 * missing) / Math.max(give, 0.2)))
    })
  }
  return cells(outline, seeds, weights).map(ringOf)
}

/** `count` cells of similar size: seeds moved to the middle of their cells a few times. */
export function scatter(outline: readonly Point[], seeds: readonly Point[], rounds = 6): Point[][] {
  let now = seeds
  const alike = seeds.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    const before = now
    now = cells(outline, before, alike).map((cell, i) => (cell.length ? centroid(ringOf(cell)) : before[i]!))
  }
  return cells(outline, now, alike).map(ringOf)
}

/** Faces that share their corners and edges exactly, whatever they were cut from. */
export interface Mesh {
  readonly faces: readonly (readonly number[])[]
  /** The boundary of several faces together: rings that turn left. */
  outline(faces: readonly number[]): Point[][]
}

const nearM = 3

/** Joins cells cut apart from each other: close corners become one, corners on a neighbour's edge become corners of both. */
export function mesh(rings: readonly (readonly Point[])[], edgeM: number): Mesh {
  const corners: Point[] = []
  const buckets = new Map<string, number[]>()
  const idOf = (p: Point): number => {
    const bx = Math.floor(p[0] / 50)
    const by = Math.floor(p[1] / 50)
    for (let i = bx - 1; i <= bx + 1; i++) {
      for (let j = by - 1; j <= by + 1; j++) {
        for (const id of buckets.get(`${i},${j}`) ?? []) if (distance(corners[id]!, p) < nearM) return id
      }
    }
    const key = `${bx},${by}`
    buckets.set(key, [...(buckets.get(key) ?? []), corners.length])
    return corners.push(p) - 1
  }
  const leftwards = rings.map((ring) => (signedArea(ring) < 0 ? [...ring].reverse() : ring))
  const coarse = leftwards.map((ring) => ring.map(idOf).filter((id, i, all) => id !== all[(i + 1) % all.length]))
  const faces = coarse.map((ring) => unspiked(ring.flatMap((id, i) => [id, ...onEdge(corners, id, ring[(i + 1) % ring.length]!)])))
  for (const face of faces) if (new Set(face).size !== face.length) throw new Error('expected faces that touch themselves nowhere, got one that does')
  return { faces, outline: (chosen) => outline(faces, chosen, corners, edgeM) }
}

/** Without ways there and straight back: a corner close to two edges would be visited from both. */
function unspiked(ring: readonly number[]): number[] {
  const n = ring.length
  const spike = ring.findIndex((id, i) => id === ring[(i + 2) % n])
  if (spike < 0 || n < 5) return [...ring]
  const [first, second] = [(spike + 1) % n, (spike + 2) % n]
  return unspiked(ring.filter((_, i) => i !== first && i !== second))
}

function onEdge(corners: readonly Point[], from: number, to: number): number[] {
  const a = corners[from]!
  const b = corners[to]!
  const found: { id: number; t: number }[] = []
  const [west, east] = a[0] < b[0] ? [a[0] - nearM, b[0] + nearM] : [b[0] - nearM, a[0] + nearM]
  for (let id = 0; id < corners.length; id++) {
    const p = corners[id]!
    if (id === from || id === to || p[0] < west || p[0] > east) continue
    const { distanceM, t } = toSegment(p, a, b)
    if (distanceM < nearM && t > 0 && t < 1) found.push({ id, t })
  }
  return found.sort((x, y) => x.t - y.t).map((x) => x.id)
}

function outline(faces: Mesh['faces'], chosen: readonly number[], corners: readonly Point[], edgeM: number): Point[][] {
  const next = new Map<number, number[]>()
  const edges = new Set<string>()
  for (const f of chosen) faces[f]!.forEach((id, i, ring) => edges.add(`${id},${ring[(i + 1) % ring.length]}`))
  for (const edge of edges) {
    const [from, to] = edge.split(',').map(Number) as [number, number]
    if (!edges.has(`${to},${from}`)) next.set(from, [...(next.get(from) ?? []), to])
  }
  const rings: Point[][] = []
  for (const [start] of next) {
    let at = start
    const ring: Point[] = []
    for (let to = next.get(at)?.pop(); to !== undefined; to = next.get(at)?.pop()) {
      ring.push(...wild(corners, at, to, edgeM))
      at = to
      if (at === start) break
    }
    if (ring.length) rings.push(ring)
  }
  return rings
}

/** The points of one edge but its last: the same ones, backwards, for the neighbour. */
function wild(corners: readonly Point[], from: number, to: number, edgeM: number): Point[] {
  const [a, b] = from < to ? [from, to] : [to, from]
  const p = corners[a]!
  const q = corners[b]!
  const length = distance(p, q)
  const steps = Math.max(1, Math.round(length / edgeM))
  const side = leftOf(direction(p, q))
  const points: Point[] = []
  for (let k = 0; k <= steps; k++) {
    const jitter = k && k < steps ? (hash(`${Math.round(p[0])},${Math.round(q[1])},${k}`) / 4294967296 - 0.5) * 0.24 * (length / steps) : 0
    points.push(wander(plus(between(p, q, k / steps), side, jitter)))
  }
  if (from > to) points.reverse()
  points.pop()
  return points
}
