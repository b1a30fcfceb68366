import type { Position } from 'geojson'
import { hash } from './random'

/** Metres east and north of the origin. The whole sample is built here and turned to degrees when it is written. */
export type Point = readonly [x: number, y: number]

const origin: Point = [108.81, 15.12]
const perLng = 107495.5
const perLat = 110654.5

export const place = (lng: number, lat: number): Point => [(lng - origin[0]) * perLng, (lat - origin[1]) * perLat]
/** Six decimals are 0.1 m: as good as any survey this sample could stand for, and two bytes shorter a number than seven. */
export const position = ([x, y]: Point): Position => [
  Math.round((origin[0] + x / perLng) * 1e6) / 1e6,
  Math.round((origin[1] + y / perLat) * 1e6) / 1e6,
]
export const positions = (line: readonly Point[]): Position[] => line.map(position)

export const distance = (a: Point, b: Point): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2)
export const between = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
export const plus = (a: Point, b: Point, times = 1): Point => [a[0] + b[0] * times, a[1] + b[1] * times]

/** Unit vector from a to b. */
export function direction(a: Point, b: Point): Point {
  const d = distance(a, b) || 1
  return [(b[0] - a[0]) / d, (b[1] - a[1]) / d]
}
export const leftOf = (d: Point): Point => [-d[1], d[0]]

export function lengthOf(line: readonly Point[]): number {
  let sum = 0
  for (let i = 1; i < line.length; i++) sum += distance(line[i - 1]!, line[i]!)
  return sum
}

/** The point `atM` along a line and the direction the line has there. */
export function along(line: readonly Point[], atM: number): { at: Point; heading: Point } {
  let left = atM
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1]!
    const b = line[i]!
    const d = distance(a, b)
    if (left <= d || i === line.length - 1) return { at: between(a, b, d ? left / d : 0), heading: direction(a, b) }
    left -= d
  }
  return { at: line[0]!, heading: [1, 0] }
}

/** Metres from a point to a segment, and how far along the segment (0–1) the nearest place is. */
export function toSegment(p: Point, a: Point, b: Point): { distanceM: number; t: number } {
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const square = dx * dx + dy * dy
  const t = square ? Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square)) : 0
  return { distanceM: distance(p, [a[0] + dx * t, a[1] + dy * t]), t }
}

export function toLine(p: Point, line: readonly Point[]): number {
  let least = line.length === 1 ? distance(p, line[0]!) : Infinity
  for (let i = 1; i < line.length; i++) least = Math.min(least, toSegment(p, line[i - 1]!, line[i]!).distanceM)
  return least
}

/** Where two segments cross, as shares of both. */
export function crossing(a: Point, b: Point, c: Point, d: Point): { t: number; u: number } | null {
  const rx = b[0] - a[0]
  const ry = b[1] - a[1]
  const sx = d[0] - c[0]
  const sy = d[1] - c[1]
  const turn = rx * sy - ry * sx
  if (Math.abs(turn) < 1e-9) return null
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / turn
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / turn
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? { t, u } : null
}

/** Area of a ring (closed or not), above zero when it turns left. */
export function signedArea(ring: readonly Point[]): number {
  let sum = 0
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!
    const b = ring[(i + 1) % ring.length]!
    sum += a[0] * b[1] - b[0] * a[1]
  }
  return sum / 2
}
export const areaOf = (ring: readonly Point[]): number => Math.abs(signedArea(ring))

export function centroid(ring: readonly Point[]): Point {
  const [x0, y0] = ring[0]!
  let sum = 0
  let x = 0
  let y = 0
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!
    const b = ring[(i + 1) % ring.length]!
    const turn = (a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0)
    sum += turn
    x += (a[0] + b[0] - 2 * x0) * turn
    y += (a[1] + b[1] - 2 * y0) * turn
  }
  return sum ? [x0 + x / (3 * sum), y0 + y / (3 * sum)] : [x0, y0]
}

export function inside([x, y]: Point, ring: readonly Point[]): boolean {
  let is = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i]!
    const b = ring[j]!
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) is = !is
  }
  return is
}

/** A closed ring in degrees that turns left, as RFC 7946 asks of shells. */
export function shell(ring: readonly Point[]): Position[] {
  const out = positions(signedArea(ring) < 0 ? [...ring].reverse() : ring)
  out.push(out[0]!)
  return out
}
export const hole = (ring: readonly Point[]): Position[] => shell(ring).reverse()

/** The line moved sideways: to the left when `byM` is above zero. */
export function offset(line: readonly Point[], byM: number): Point[] {
  return line.map((p, i) => {
    const before = i > 0 ? direction(line[i - 1]!, p) : direction(p, line[1]!)
    const after = i < line.length - 1 ? direction(p, line[i + 1]!) : before
    const middle = direction([0, 0], [before[0] + after[0], before[1] + after[1]])
    const stretch = Math.min(2, 1 / Math.max(0.3, middle[0] * after[0] + middle[1] * after[1]))
    return plus(p, leftOf(middle), byM * stretch)
  })
}

/** Corners cut twice by a quarter: a curve through what was drawn with a few points. Ends stay. */
export function smooth(line: readonly Point[], times = 2): Point[] {
  let out = [...line]
  for (let k = 0; k < times; k++) {
    const next: Point[] = [out[0]!]
    for (let i = 1; i < out.length; i++) next.push(between(out[i - 1]!, out[i]!, 0.25), between(out[i - 1]!, out[i]!, 0.75))
    next.push(out.at(-1)!)
    out = next
  }
  return out
}

/** The same line with a point at least every `everyM`. */
export function dense(line: readonly Point[], everyM: number): Point[] {
  const out: Point[] = [line[0]!]
  for (let i = 1; i < line.length; i++) {
    const steps = Math.max(1, Math.round(distance(line[i - 1]!, line[i]!) / everyM))
    for (let k = 1; k <= steps; k++) out.push(between(line[i - 1]!, line[i]!, k / steps))
  }
  return out
}

const lattice = (i: number, j: number, name: string) => hash(`${name}${i},${j}`) / 2147483648 - 1
const ease = (t: number) => t * t * (3 - 2 * t)
function noise(x: number, y: number, name: string): number {
  const i = Math.floor(x)
  const j = Math.floor(y)
  const u = ease(x - i)
  const v = ease(y - j)
  const low = lattice(i, j, name) * (1 - u) + lattice(i + 1, j, name) * u
  const high = lattice(i, j + 1, name) * (1 - u) + lattice(i + 1, j + 1, name) * u
  return low * (1 - v) + high * v
}

const shift = (p: Point, waveM: number, byM: number, name: string): Point => [
  p[0] + byM * noise(p[0] / waveM, p[1] / waveM, `${name}x`),
  p[1] + byM * noise(p[0] / waveM, p[1] / waveM, `${name}y`),
]
/** A gentle bend of the whole plane. It folds nothing, so what did not cross before does not cross after: no ruler-straight city. */
export const bend = (p: Point): Point => shift(p, 1500, 110, 'bend')
/** The bend of banks, coasts and boundaries, with a finer one on top. */
export const wander = (p: Point): Point => shift(bend(p), 390, 38, 'fine')
