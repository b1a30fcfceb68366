import type { Geometry, Position } from 'geojson'
import type { Feature } from '../model/dataset'
import { worldX, worldY } from './mercator'
import { simplify } from './simplify'

export type Spot = readonly [x: number, y: number]
type Ring = Float64Array

const spots = new WeakMap<Feature, Spot | null>()

/** Where the name of an area stands, in the world square: inside it, far from its edges. Null for what is no area. */
export function spotOf(feature: Feature): Spot | null {
  let spot = spots.get(feature)
  if (spot === undefined) spots.set(feature, (spot = feature.geometry && spotIn(feature.geometry)))
  return spot
}

/** As many corners are enough to find the middle; whether it is inside is asked of all of them. */
const cornersEnough = 240

function spotIn(geometry: Geometry): Spot | null {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const rings = parts.map((part) => part.map(ringOf)).filter(([shell]) => shell && shell.length >= 8)
  const largest = rings.reduce<Ring[] | null>((best, part) => (best && areaOf(best[0]!) >= areaOf(part[0]!) ? best : part), null)
  if (!largest) return null
  const [west, north, east, south] = boxOfRing(largest[0]!)
  const size = Math.max(east - west, south - north)
  let coarse = largest
  for (let tolerance = size / 400; coarse.reduce((sum, ring) => sum + ring.length / 2, 0) > cornersEnough && tolerance < size / 20; tolerance *= 2) {
    coarse = largest.map((ring) => Float64Array.from(simplify(Array.from(ring), tolerance)))
  }
  const middle = middleOf(coarse, size / 100)
  return middle && depth(middle[0], middle[1], largest) > 0 ? middle : chordIn(largest)
}

const ringOf = (ring: readonly Position[]): Ring => {
  const out = new Float64Array(ring.length * 2)
  ring.forEach(([lng, lat], i) => {
    out[2 * i] = worldX(lng!)
    out[2 * i + 1] = worldY(lat!)
  })
  return out
}

function boxOfRing(ring: Ring): [west: number, north: number, east: number, south: number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < ring.length; i += 2) {
    box[0] = Math.min(box[0], ring[i]!)
    box[1] = Math.min(box[1], ring[i + 1]!)
    box[2] = Math.max(box[2], ring[i]!)
    box[3] = Math.max(box[3], ring[i + 1]!)
  }
  return box
}

function areaOf(ring: Ring): number {
  let sum = 0
  const [x0, y0] = [ring[0]!, ring[1]!]
  for (let i = 2; i < ring.length; i += 2) sum += (ring[i - 2]! - x0) * (ring[i + 1]! - y0) - (ring[i]! - x0) * (ring[i - 1]! - y0)
  return Math.abs(sum) / 2
}

/** How far inside a place is: above zero inside, below outside. */
function depth(x: number, y: number, rings: readonly Ring[]): number {
  let isInside = false
  let nearest = Infinity
  for (const ring of rings) {
    for (let i = 2; i < ring.length; i += 2) {
      const ax = ring[i - 2]!
      const ay = ring[i - 1]!
      const dx = ring[i]! - ax
      const dy = ring[i + 1]! - ay
      if (ay > y !== ay + dy > y && x < ax + (dx * (y - ay)) / dy) isInside = !isInside
      const length2 = dx * dx + dy * dy
      const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length2))
      const off = (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2
      if (off < nearest) nearest = off
    }
  }
  return Math.sqrt(nearest) * (isInside ? 1 : -1)
}

interface Square { readonly x: number; readonly y: number; readonly half: number; readonly depth: number }

/** The place farthest from all edges, to a hair: squares that cannot hold a better one than is known are not divided further. */
function middleOf(rings: readonly Ring[], precision: number): Spot | null {
  const [west, north, east, south] = boxOfRing(rings[0]!)
  const side = Math.min(east - west, south - north)
  if (!(side > 0)) return null
  const squareAt = (x: number, y: number, half: number): Square => ({ x, y, half, depth: depth(x, y, rings) })
  const open: Square[] = []
  for (let x = west + side / 2; x < east + side / 2; x += side) {
    for (let y = north + side / 2; y < south + side / 2; y += side) open.push(squareAt(x, y, side / 2))
  }
  let best = squareAt((west + east) / 2, (north + south) / 2, 0)
  for (let tries = 0; open.length && tries < 400; tries++) {
    let at = 0
    for (let i = 1; i < open.length; i++) if (open[i]!.depth + open[i]!.half * Math.SQRT2 > open[at]!.depth + open[at]!.half * Math.SQRT2) at = i
    const square = open[at]!
    open[at] = open.at(-1)!
    open.pop()
    if (square.depth > best.depth) best = square
    if (square.depth + square.half * Math.SQRT2 - best.depth <= precision) break
    const half = square.half / 2
    for (const dx of [-half, half]) for (const dy of [-half, half]) open.push(squareAt(square.x + dx, square.y + dy, half))
  }
  return best.depth > 0 ? [best.x, best.y] : null
}

/** The middle of the longest stretch inside, on one of some lines across: for needles, where the other way finds nothing. */
function chordIn(rings: readonly Ring[]): Spot | null {
  const [, north, , south] = boxOfRing(rings[0]!)
  let best: { spot: Spot; length: number } | null = null
  for (const share of [0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9]) {
    const y = north + (south - north) * share
    const crossings: number[] = []
    for (const ring of rings) {
      for (let i = 2; i < ring.length; i += 2) {
        const ay = ring[i - 1]!
        const by = ring[i + 1]!
        if (ay > y !== by > y) crossings.push(ring[i - 2]! + ((ring[i]! - ring[i - 2]!) * (y - ay)) / (by - ay))
      }
    }
    crossings.sort((a, b) => a - b)
    for (let i = 1; i < crossings.length; i += 2) {
      const length = crossings[i]! - crossings[i - 1]!
      if (length > (best?.length ?? 0)) best = { spot: [(crossings[i]! + crossings[i - 1]!) / 2, y], length }
    }
  }
  return best?.spot ?? null
}
