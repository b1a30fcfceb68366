import { type Ground, groundOf, type Shape } from '../../../src/analysis/overlay'
import type { Plane } from '../../../src/analysis/plane'
import { random } from '../../sample/random'

export interface Scene { readonly shapes: Shape[]; readonly grounds: Ground[] }

/** Metres as they are. */
const flat: Plane = { toPlane: (x, y) => [x, y], toGlobe: (x, y) => [x, y], scaleAt: () => 1 }
const stepM = 30

/** One site to a square kilometre, three of five in towns, one of eight where another stands; wards are Voronoi cells with broken borders, of some 1,300 corners. */
export function sceneOf(sites: number, wards: number, seed = 1): Scene {
  const next = random(seed, 'overlay')
  const side = Math.sqrt(sites) * 1000
  return { shapes: shapesOf(sites, side, next), grounds: wardsOf(wards, side, next, seed) }
}

function shapesOf(sites: number, side: number, next: () => number): Shape[] {
  const towns = Array.from({ length: Math.max(3, Math.round(sites / 120)) }, () => ({ x: side * next(), y: side * next(), wide: 800 + 1700 * next() }))
  const within = (value: number) => Math.min(side - 1, Math.max(1, value))
  const shapes: Shape[] = []
  for (let i = 0; i < sites; i++) {
    const other = i > 10 && next() < 0.12 ? shapes[Math.floor(next() * i)]! : null
    if (other) shapes.push({ x: other.x, y: other.y, r: next() < 0.5 ? other.r : 200 + 800 * next() })
    else if (next() < 0.6) {
      const { x, y, wide } = towns[Math.floor(next() * towns.length)]!
      const [far, way] = [wide * Math.sqrt(-2 * Math.log(1 - next())), 2 * Math.PI * next()]
      shapes.push({ x: within(x + far * Math.cos(way)), y: within(y + far * Math.sin(way)), r: 200 + 600 * next() })
    } else shapes.push({ x: side * next(), y: side * next(), r: 600 + 1300 * next() * next() })
  }
  return shapes
}

type Spot = readonly [x: number, y: number]

function wardsOf(wards: number, side: number, next: () => number, seed: number): Ground[] {
  const columns = Math.ceil(Math.sqrt(wards))
  const rows = Math.ceil(wards / columns)
  const [wide, high] = [side / columns, side / rows]
  const seeds = Array.from({ length: columns * rows }, (_, i): Spot => [((i % columns) + 0.15 + 0.7 * next()) * wide, (Math.floor(i / columns) + 0.15 + 0.7 * next()) * high])
  return seeds.slice(0, wards).map((own, i) => {
    let cell: Spot[] = [[0, 0], [side, 0], [side, side], [0, side]]
    for (let dy = -2; dy <= 2; dy++) {
      for (let dx = -2; dx <= 2; dx++) {
        const [column, row] = [(i % columns) + dx, Math.floor(i / columns) + dy]
        if ((dx !== 0 || dy !== 0) && column >= 0 && column < columns && row >= 0 && row < rows) cell = nearer(cell, own, seeds[row * columns + column]!)
      }
    }
    const ring = cell.flatMap((corner, k) => broken(corner, cell[(k + 1) % cell.length]!, seed))
    return groundOf({ type: 'Polygon', coordinates: [[...ring, ring[0]!].map(([x, y]) => [x, y])] }, flat)!.ground
  })
}

/** What of a cell is nearer to a than to b. */
function nearer(cell: readonly Spot[], a: Spot, b: Spot): Spot[] {
  const [mx, my, nx, ny] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, b[0] - a[0], b[1] - a[1]]
  const far = ([x, y]: Spot) => (x - mx) * nx + (y - my) * ny
  return cell.flatMap((p, i) => {
    const q = cell[(i + 1) % cell.length]!
    const [from, to] = [far(p), far(q)]
    const kept = from <= 0 ? [p] : []
    if (from < 0 !== to < 0) kept.push([p[0] + (from / (from - to)) * (q[0] - p[0]), p[1] + (from / (from - to)) * (q[1] - p[1])])
    return kept
  })
}

/** A border both wards break alike: from one end to the other, without the other. */
function broken(from: Spot, to: Spot, seed: number): Spot[] {
  const isTurned = from[0] > to[0] || (from[0] === to[0] && from[1] > to[1])
  const [a, b] = isTurned ? [to, from] : [from, to]
  const long = Math.hypot(b[0] - a[0], b[1] - a[1])
  const next = random(seed, `${Math.round(a[0])} ${Math.round(a[1])} ${Math.round(b[0])} ${Math.round(b[1])}`)
  const spots: Spot[] = [a]
  const split = (p: Spot, q: Spot, depth: number) => {
    if (depth === 0) return void spots.push(q)
    const bend = 0.24 * (next() - 0.5)
    const m: Spot = [(p[0] + q[0]) / 2 - bend * (q[1] - p[1]), (p[1] + q[1]) / 2 + bend * (q[0] - p[0])]
    split(p, m, depth - 1)
    split(m, q, depth - 1)
  }
  split(a, b, Math.max(0, Math.round(Math.log2(long / stepM))))
  return (isTurned ? spots.reverse() : spots).slice(0, -1)
}
