import type { Position } from 'geojson'
import type { Feature } from '../../model/dataset'
import { boxOf, metresBetween } from '../../model/geometry'
import type { Plane } from '../plane'
import type { Areas } from './areas'
import type { Land } from './land'

/** As much of a road as lies in one unit at a stretch. */
export interface Run {
  readonly unit: number
  /** On the plane: x, y, x, y … */
  readonly line: Float64Array
  readonly box: readonly [west: number, south: number, east: number, north: number]
  /** True. */
  readonly lengthM: number
}

/** Roads, cut where they meet the boundary of a unit. What lies in none is left out. */
export function* runsOf(roads: readonly Feature<'road'>[], land: Land, plane: Plane): Generator<number, readonly Run[]> {
  const runs: Run[] = []
  let seen = 0
  for (const { geometry, properties: { status } } of roads) {
    if (++seen % 64 === 0) yield seen / roads.length
    if (status === 'decommissioned') continue
    const lines = geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.type === 'MultiLineString' ? geometry.coordinates : []
    for (const line of lines) for (const part of cut(line, land.unitAt)) runs.push(runOf(part, plane))
  }
  return runs
}

interface Part { readonly unit: number; readonly positions: Position[] }

/** Between two meetings with an edge the unit is that of the middle; where several hold it, the one the line comes from. */
function cut(line: readonly Position[], units: Areas): Part[] {
  const box = boxOf({ type: 'LineString', coordinates: line as Position[] })
  const near = box ? units.near(box) : []
  if (near.length === 0) return []
  const parts: Part[] = []
  let unit = -1
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1] as [number, number]
    const [bx, by] = line[i] as [number, number]
    const shares = new Set<number>()
    for (const one of near) for (const share of units.region(one)?.cuts(ax, ay, bx, by) ?? []) shares.add(share)
    const at = [...shares].sort((a, b) => a - b)
    for (let k = 1; k < at.length; k++) {
      const [from, to] = [at[k - 1]!, at[k]!]
      const [lng, lat] = [ax + ((from + to) / 2) * (bx - ax), ay + ((from + to) / 2) * (by - ay)]
      if (unit < 0 || !units.region(unit)!.holds(lng, lat)) unit = units.first(lng, lat)
      const [start, end] = [between(line[i - 1]!, line[i]!, from), between(line[i - 1]!, line[i]!, to)]
      const last = parts.at(-1)
      if (last?.unit === unit) last.positions.push(end)
      else parts.push({ unit, positions: [start, end] })
    }
  }
  return parts.filter((part) => part.unit >= 0)
}

const between = (a: Position, b: Position, share: number): Position =>
  share === 0 ? a : share === 1 ? b : [a[0]! + share * (b[0]! - a[0]!), a[1]! + share * (b[1]! - a[1]!)]

function runOf({ unit, positions }: Part, plane: Plane): Run {
  const line = new Float64Array(2 * positions.length)
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  let lengthM = 0
  positions.forEach(([lng, lat], i) => {
    const [x, y] = plane.toPlane(lng!, lat!)
    line.set([x, y], 2 * i)
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
    if (i > 0) lengthM += metresBetween(positions[i - 1]!, positions[i]!)
  })
  return { unit, line, box, lengthM }
}
