import type { Geometry, Position } from 'geojson'
import { metresBetween, metresPerDegree } from '../model/geometry'
import { rowsOf } from '../model/vertices'
import { areaM2Of, lengthOf } from './size'

/**
 * What became of a shape. `moved`: all of it by one vector, `farM` long. `reshaped`: `farM` is the distance of the place
 * farthest from the other shape, null for outlines too long to compare.
 */
export type Moved =
  | { readonly how: 'placed' }
  | { readonly how: 'unplaced' }
  | { readonly how: 'moved'; readonly farM: number }
  | { readonly how: 'reshaped'; readonly farM: number | null; readonly lengthM: Pair | null; readonly areaM2: Pair | null }
type Pair = readonly [before: number, after: number]

export function movedBy(before: Geometry | null, after: Geometry | null): Moved {
  if (!before || !after) return { how: after ? 'placed' : 'unplaced' }
  const [a, b] = [pathsOf(before), pathsOf(after)]
  if (before.type === after.type && isShifted(a, b)) return { how: 'moved', farM: metresBetween(a[0]![0]!, b[0]![0]!) }
  return { how: 'reshaped', farM: farthestM(a, b), lengthM: pairOf(lengthOf(before), lengthOf(after)), areaM2: pairOf(areaM2Of(before), areaM2Of(after)) }
}

const pairOf = (before: number | null, after: number | null): Pair | null => (before === null || after === null ? null : [before, after])

type Line = readonly Position[]

function pathsOf(geometry: Geometry): Line[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(pathsOf)
  if (geometry.type === 'Point') return [[geometry.coordinates]]
  const rows = rowsOf(geometry).map(({ positions }) => positions)
  return geometry.type === 'MultiPoint' ? rows.flatMap((points) => points.map((point) => [point])) : rows
}

/** Coordinates are kept to 1e-7 degrees, so a shift is the same everywhere only about. */
const equalDeg = 3e-7

function isShifted(a: readonly Line[], b: readonly Line[]): boolean {
  const from = a[0]?.[0]
  const to = b[0]?.[0]
  if (!from || !to || a.length !== b.length) return false
  const [dLng, dLat] = [to[0]! - from[0]!, to[1]! - from[1]!]
  const isSo = (one: Position, other: Position | undefined) =>
    other !== undefined && Math.abs(other[0]! - one[0]! - dLng) <= equalDeg && Math.abs(other[1]! - one[1]! - dLat) <= equalDeg
  return Math.hypot(dLng, dLat) > 0 && a.every((line, i) => line.length === b[i]!.length && line.every((position, k) => isSo(position, b[i]![k])))
}

/** Each vertex is compared with each edge: more pairs than this take too long for a line of a list. */
const mostPairs = 250_000

function farthestM(a: readonly Line[], b: readonly Line[]): number | null {
  const count = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + line.length, 0)
  const [counted, other] = [count(a), count(b)]
  if (counted === 0 || other === 0 || counted * other > mostPairs) return null
  return Math.max(awayM(a, b), awayM(b, a))
}

/** The largest distance of a vertex of some lines to other lines. */
function awayM(from: readonly Line[], to: readonly Line[]): number {
  let most = 0
  for (const line of from) for (const position of line) most = Math.max(most, Math.min(...to.map((other) => toLineM(position, other))))
  return most
}

function toLineM([lng, lat]: Position, line: Line): number {
  const [perLng, perLat] = metresPerDegree(lat!)
  const plane = line.map((position) => [(position[0]! - lng!) * perLng, (position[1]! - lat!) * perLat] as const)
  if (plane.length === 1) return Math.hypot(...plane[0]!)
  let least = Infinity
  for (let i = 1; i < plane.length; i++) least = Math.min(least, toEdge(plane[i - 1]!, plane[i]!))
  return least
}

type Flat = readonly [east: number, north: number]

/** From where we stand, at 0, 0, to an edge. */
function toEdge([ax, ay]: Flat, [bx, by]: Flat): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length2 = dx * dx + dy * dy
  const share = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2))
  return Math.hypot(ax + share * dx, ay + share * dy)
}
