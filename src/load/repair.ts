import type { Geometry, Polygon, Position } from 'geojson'
import { lengthM, turning } from '../model/geometry'
import { firstCrossing } from '../model/spatial'
import { isInside } from '../model/turf'
import type { RuleName } from './report'

/** Why a geometry cannot be placed; thrown deep inside it, caught once. */
export class Unplaceable extends Error {
  constructor(readonly rule: RuleName, readonly values: Readonly<Record<string, string | number>> = {}) {
    super(rule)
  }
}

export interface Mended { readonly parts: Geometry[]; readonly notes: ReadonlySet<RuleName> }

/** Brings one position into degrees, or throws. What it did goes into the notes. */
export type Placing = (numbers: readonly unknown[], notes: Set<RuleName>) => Position

const isNumber = (value: unknown): value is number => typeof value === 'number'
const isInDegrees = (p: unknown): boolean =>
  Array.isArray(p) && Math.abs(p[0] as number) <= 180 && Math.abs(p[1] as number) <= 90 && isNumber(p[0]) && isNumber(p[1]) &&
  (p.length === 2 || p.every((n) => Number.isFinite(n)))
const isLine = (line: unknown) => Array.isArray(line) && line.length >= 2 && line.every(isInDegrees)
const isRing = (ring: unknown, i: number) => {
  if (!isLine(ring) || (ring as Position[]).length < 4 || !isClosed(ring as Position[])) return false
  const turn = turning(ring as Position[])
  return i === 0 ? turn >= 0 : turn <= 0
}
const isArea = (rings: unknown) => Array.isArray(rings) && rings.length > 0 && rings.every(isRing)
const isClosed = (ring: Position[]) => {
  const last = ring[ring.length - 1]!
  return ring[0]!.every((n, i) => n === last[i])
}

/** The common case in one pass and without a new object: nothing to mend. */
export function isSound(geometry: { type?: unknown; coordinates?: unknown }): boolean {
  for (const name in geometry) if (name !== 'type' && name !== 'coordinates') return false
  const c = geometry.coordinates
  switch (geometry.type) {
    case 'Point': return isInDegrees(c)
    case 'LineString': return isLine(c)
    case 'Polygon': return isArea(c)
    case 'MultiPoint': return Array.isArray(c) && c.length > 0 && c.every(isInDegrees)
    case 'MultiLineString': return Array.isArray(c) && c.length > 0 && c.every(isLine)
    case 'MultiPolygon': return Array.isArray(c) && c.length > 0 && c.every(isArea)
    default: return false
  }
}

const types = new Map(['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon', 'GeometryCollection'].map((t) => [t.toLowerCase(), t]))
/** The type as GeoJSON spells it, whatever its capitals. */
export const geometryType = (type: unknown): string | undefined => (typeof type === 'string' ? types.get(type.toLowerCase()) : undefined)

/** What has one safe repair is repaired; a collection comes back in parts. Throws `Unplaceable` for the rest. */
export function mend(raw: unknown, place: Placing, notes = new Set<RuleName>()): Mended {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Unplaceable('geometryShape')
  const { type: named, coordinates, geometries } = raw as Record<string, unknown>
  const type = geometryType(named)
  if (!type) throw new Unplaceable('geometryType', { type: shown(named) })
  if (type !== named) notes.add('typeCase')
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometries)) throw new Unplaceable('noCoordinates')
    if (geometries.length === 0) throw new Unplaceable('emptyGeometry')
    return { parts: joined(geometries.flatMap((inner) => mend(inner, place, notes).parts), notes), notes }
  }
  if (!Array.isArray(coordinates)) throw new Unplaceable('noCoordinates')
  if (coordinates.flat(3).length === 0) throw new Unplaceable('emptyGeometry')
  return { parts: [shaped(type, coordinates, place, notes)], notes }
}

/** Parts of one sort are one multi geometry: a ward of two islands is one ward, with its people counted once. */
function joined(parts: Geometry[], notes: Set<RuleName>): Geometry[] {
  const sorts = new Map<string, unknown[]>()
  for (const part of parts) {
    if (!('coordinates' in part)) continue
    const isMulti = part.type.startsWith('Multi')
    const sort = isMulti ? part.type.slice(5) : part.type
    sorts.set(sort, [...(sorts.get(sort) ?? []), ...(isMulti ? part.coordinates : [part.coordinates])])
  }
  if (sorts.size < parts.length) notes.add('joined')
  return [...sorts].map(([sort, all]) => ({ type: all.length > 1 ? `Multi${sort}` : sort, coordinates: all.length > 1 ? all : all[0] }) as Geometry)
}

const depths: Readonly<Record<string, number>> = { Point: 1, MultiPoint: 2, LineString: 2, MultiLineString: 3, Polygon: 3, MultiPolygon: 4 }

function shaped(type: string, coordinates: unknown[], place: Placing, notes: Set<RuleName>): Geometry {
  const depth = depthOf(coordinates)
  const wanted = depths[type]!
  if (depth !== wanted) {
    const other = depth === wanted + 1 && type !== 'Point' && !type.startsWith('Multi') ? `Multi${type}` : depth === wanted - 1 && type.startsWith('Multi') ? type.slice(5) : null
    if (other) return notes.add('nesting'), shaped(other, coordinates, place, notes)
    if (type === 'Polygon' && depth === 2) return notes.add('nesting'), shaped(type, [coordinates], place, notes)
    if (type === 'Point' && depth === 2 && coordinates.length === 1) return notes.add('nesting'), shaped(type, coordinates[0] as unknown[], place, notes)
    throw new Unplaceable('geometryShape')
  }
  const positions = (line: unknown) => listOf(line).map((p) => place(listOf(p), notes))
  const lines = (all: unknown[]) => whole(all, notes).map((l) => lineOf(positions(l)))
  const area = (rings: unknown) => areaOf(listOf(rings).map(positions), notes)
  switch (type) {
    case 'Point': return { type, coordinates: place(coordinates, notes) }
    case 'LineString': return { type, coordinates: lineOf(positions(coordinates)) }
    case 'Polygon': return { type, coordinates: area(coordinates) }
    case 'MultiPoint': return { type, coordinates: positions(whole(coordinates, notes)) }
    case 'MultiLineString': return { type, coordinates: lines(coordinates) }
    default: return { type: 'MultiPolygon', coordinates: whole(coordinates, notes).map(area) }
  }
}

function depthOf(value: unknown): number {
  let depth = 0
  for (let at = value; Array.isArray(at); at = (at as unknown[]).find((inner) => !Array.isArray(inner) || inner.length > 0)) depth++
  return depth
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Unplaceable('geometryShape')
  return value as unknown[]
}

/** An empty part says nothing: it goes, and is reported. */
function whole(parts: unknown[], notes: Set<RuleName>): unknown[] {
  const full = parts.filter((part) => !Array.isArray(part) || part.length > 0)
  if (full.length < parts.length) notes.add('emptyPart')
  return full
}

function lineOf(line: Position[]): Position[] {
  if (line.length < 2) throw new Unplaceable('shortLine')
  return line
}

function areaOf(rings: Position[][], notes: Set<RuleName>): Position[][] {
  return rings.flatMap((given, i) => {
    let ring = given
    if (ring.length > 2 && !isClosed(ring)) {
      notes.add('openRing')
      ring = [...ring, [...ring[0]!]]
    }
    if (ring.length < 4) {
      if (i === 0) throw new Unplaceable('shortRing')
      notes.add('emptyPart')
      return []
    }
    const turn = turning(ring)
    if (i === 0 ? turn >= 0 : turn <= 0) return [ring]
    notes.add('wrongTurn')
    return [ring.toReversed()]
  })
}

/** What a placed geometry still has against it; several answers each, so nothing is changed. */
export function suspicions(geometry: Geometry): { rule: RuleName; at: Position }[] {
  if (geometry.type === 'Polygon') return areaFaults(geometry.coordinates)
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flatMap(areaFaults)
  if (geometry.type === 'LineString') return lineFaults(geometry.coordinates)
  return []
}

function lineFaults(line: Position[]): { rule: RuleName; at: Position }[] {
  if (line.length < 4) return lengthM(line) === 0 ? [{ rule: 'zeroLength', at: line[0]! }] : []
  const crossing = firstCrossing([line])
  return crossing?.how === 'cross' ? [{ rule: 'lineCrossing', at: crossing.at }] : lengthM(line) === 0 ? [{ rule: 'zeroLength', at: line[0]! }] : []
}

function areaFaults(rings: Polygon['coordinates']): { rule: RuleName; at: Position }[] {
  const shell = rings[0]!
  const crossing = firstCrossing(rings)
  if (crossing) return [{ rule: crossing.how === 'cross' ? 'selfCrossing' : 'selfTouch', at: crossing.at }]
  if (turning(shell) === 0) return [{ rule: 'noArea', at: shell[0]! }]
  const outside = rings.slice(1).find((hole) => !hole.some((p) => isInside(p, shell)))
  return outside ? [{ rule: 'holeOutside', at: outside[0]! }] : []
}

/** A raw value as it can be shown in a message. */
export const shown = (value: unknown): string => (value === undefined ? '–' : (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60))
