import type { Geometry, LineString, MultiPoint, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { turning } from './geometry'

/** Where a vertex stands in `coordinates`: [] in a point, [vertex], [ring, vertex], [part, ring, vertex]. A ring's closing position is its first vertex again. */
export type Path = readonly number[]
export interface Vertex {
  readonly path: Path
  readonly position: Position
  /** First or last of a line. */
  readonly isEnd: boolean
}
/** A place for one vertex more, and the path it would have. */
export interface Midpoint { readonly path: Path; readonly position: Position }
/** Positions in a row: a line, a ring, the points of a MultiPoint. */
export interface Row { readonly path: Path; readonly positions: readonly Position[]; readonly isRing: boolean }

type Nested = Position | readonly Nested[]
type Simple = Exclude<Geometry, { type: 'GeometryCollection' }>

const rowDepth: Readonly<Record<Geometry['type'], number>> = {
  Point: -1, MultiPoint: 0, LineString: 0, MultiLineString: 1, Polygon: 1, MultiPolygon: 2, GeometryCollection: -1,
}
const isAreal = ({ type }: Geometry) => type === 'Polygon' || type === 'MultiPolygon'

export const isSamePlace = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]

export function rowsOf(geometry: Geometry): Row[] {
  const rows: Row[] = []
  const isRing = isAreal(geometry)
  const walk = (at: Nested, path: Path, depth: number): void => {
    if (depth === 0) rows.push({ path, positions: at as readonly Position[], isRing })
    else (at as readonly Nested[]).forEach((inner, i) => walk(inner, [...path, i], depth - 1))
  }
  if (rowDepth[geometry.type] >= 0) walk((geometry as Simple).coordinates as Nested, [], rowDepth[geometry.type])
  return rows
}

export function verticesOf(geometry: Geometry): Vertex[] {
  if (geometry.type === 'Point') return [{ path: [], position: geometry.coordinates, isEnd: false }]
  const isLine = geometry.type === 'LineString' || geometry.type === 'MultiLineString'
  return rowsOf(geometry).flatMap(({ path, positions, isRing }) => {
    const count = positions.length - (isRing ? 1 : 0)
    return positions.slice(0, count).map((position, i) => ({ path: [...path, i], position, isEnd: isLine && (i === 0 || i === count - 1) }))
  })
}

export function midpointsOf(geometry: Geometry): Midpoint[] {
  if (geometry.type === 'MultiPoint') return []
  return rowsOf(geometry).flatMap(({ path, positions }) =>
    positions.slice(1).map((b, i) => ({ path: [...path, i + 1], position: between(positions[i]!, b) })))
}

const between = (a: Position, b: Position): Position => a.slice(0, Math.min(a.length, b.length)).map((n, i) => (n + b[i]!) / 2)

/** A height the vertex had stays, unless the new place has its own. */
const placed = (old: Position, to: Position): Position => (old.length > to.length ? [...to, ...old.slice(to.length)] : [...to])

/** The same coordinates but for what lies at a path; everything beside it stays the same object. */
function altered(at: Nested, path: Path, alter: (at: Nested) => Nested): Nested {
  if (path.length === 0) return alter(at)
  const copy = [...(at as Nested[])]
  const inner = copy[path[0]!]
  if (inner === undefined) throw new Error(`expected a path in the geometry, got ${path.join('.')} of ${copy.length}`)
  copy[path[0]!] = altered(inner, path.slice(1), alter)
  return copy
}

/** A box the file gave with the geometry would no longer be true. */
const recast = ({ bbox: _, ...geometry }: Geometry, coordinates: Nested): Geometry => ({ ...geometry, coordinates }) as Geometry
const rowAltered = (geometry: Geometry, path: Path, alter: (row: readonly Position[]) => readonly Position[]): Geometry =>
  recast(geometry, altered((geometry as Simple).coordinates as Nested, path, (row) => alter(row as readonly Position[])))

/** A ring without its closing position, changed and closed again. */
function open(geometry: Geometry, alter: (row: Position[]) => void): (row: readonly Position[]) => Position[] {
  const isRing = isAreal(geometry)
  return (row) => {
    const free = isRing ? row.slice(0, -1) : [...row]
    alter(free)
    return isRing ? [...free, free[0]!] : free
  }
}

export function moved(geometry: Geometry, path: Path, to: Position): Geometry {
  if (geometry.type === 'Point') return recast(geometry, placed(geometry.coordinates, to))
  return rowAltered(geometry, path.slice(0, -1), open(geometry, (row) => {
    const i = path.at(-1)! % row.length
    row[i] = placed(row[i]!, to)
  }))
}

/** A vertex more, with the path that is given, as `midpointsOf` names it; behind the last one of a line as well. */
export const inserted = (geometry: Geometry, path: Path, position: Position): Geometry =>
  rowAltered(geometry, path.slice(0, -1), open(geometry, (row) => void row.splice(path.at(-1)!, 0, [...position])))

const fewest = (geometry: Geometry): number => (geometry.type === 'MultiPoint' ? 1 : isAreal(geometry) ? 4 : 2)

/** Without a vertex. A hole or a part that gets too small for its kind goes as a whole; null when nothing would be left. */
export function without(geometry: Geometry, path: Path): Geometry | null {
  if (geometry.type === 'Point') return null
  const rowPath = path.slice(0, -1)
  const row = rowsOf(geometry).find((row) => row.path.join() === rowPath.join())
  if (!row) throw new Error(`expected a path in the geometry, got ${path.join('.')}`)
  if (row.positions.length > fewest(geometry)) {
    return rowAltered(geometry, rowPath, open(geometry, (free) => void free.splice(path.at(-1)! % free.length, 1)))
  }
  return withoutRow(geometry, rowPath)
}

/** Without a hole or a part, its shell's holes with it; null when it was the last. */
export function withoutRow(geometry: Geometry, path: Path): Geometry | null {
  const isHole = isAreal(geometry) && path.at(-1)! > 0
  const whole = isAreal(geometry) && !isHole ? path.slice(0, -1) : path
  if (whole.length === 0) return null
  const left = altered((geometry as Simple).coordinates as Nested, whole.slice(0, -1), (list) => (list as Nested[]).filter((_, i) => i !== whole.at(-1)))
  return left.length > 0 ? recast(geometry, left) : null
}

/** A tenth of a millimetre: finer than anything is measured, and a shift leaves no tail of digits. */
export const rounded = (degrees: number): number => Math.round(degrees * 1e9) / 1e9

/** As if it had been at `from` and came to `to`: what was exactly there is exactly there. */
export function shifted(geometry: Geometry, from: Position, to: Position): Geometry {
  const [east, north] = [to[0]! - from[0]!, to[1]! - from[1]!]
  if (east === 0 && north === 0) return geometry
  const shift = (at: Nested): Nested => {
    if (typeof at[0] !== 'number') return (at as readonly Nested[]).map(shift)
    const position = at as Position
    return isSamePlace(position, from) ? [to[0]!, to[1]!, ...position.slice(2)] : [rounded(position[0]! + east), rounded(position[1]! + north), ...position.slice(2)]
  }
  if (geometry.type === 'GeometryCollection') return { ...geometry, geometries: geometry.geometries.map((part) => shifted(part, from, to)) }
  return recast(geometry, shift(geometry.coordinates as Nested))
}

/** A ring closed, and turned as RFC 7946 asks: shells to the left, holes to the right. */
export function turned(ring: readonly Position[], isHole: boolean): Position[] {
  const closed = ring.length > 0 && !isSamePlace(ring[0]!, ring.at(-1)!) ? [...ring, ring[0]!] : [...ring]
  return (turning(closed) > 0) === isHole ? closed.reverse() : closed
}

/** Whether a place lies in a ring; on the edge it may be either. */
export function holds(ring: readonly Position[], [lng, lat]: Position): boolean {
  let isIn = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i] as [number, number]
    const [bx, by] = ring[j] as [number, number]
    if (ay > lat! !== by > lat! && lng! < ((bx - ax) * (lat! - ay)) / (by - ay) + ax) isIn = !isIn
  }
  return isIn
}

/** With a hole in the part that holds it; null where none does, or where the ring is no ring. */
export function withHole(polygon: Polygon | MultiPolygon, ring: readonly Position[]): Polygon | MultiPolygon | null {
  const hole = turned(ring, true)
  if (hole.length < 4 || turning(hole) === 0) return null
  const isOver = ([shell, ...holes]: Position[][]) => holds(shell!, hole[0]!) && !holes.some((other) => holds(other, hole[0]!))
  if (polygon.type === 'Polygon') return isOver(polygon.coordinates) ? { ...polygon, coordinates: [...polygon.coordinates, hole] } : null
  const at = polygon.coordinates.findIndex(isOver)
  return at < 0 ? null : { ...polygon, coordinates: polygon.coordinates.map((part, i) => (i === at ? [...part, hole] : part)) }
}

type Part = Point | LineString | Polygon
const many = { Point: 'MultiPoint', LineString: 'MultiLineString', Polygon: 'MultiPolygon' } as const

/** With one part more; null when the two are of different sorts. */
export function withPart(geometry: Geometry, part: Part): Geometry | null {
  if (geometry.type !== part.type && geometry.type !== many[part.type]) return null
  const added = part.type === 'Polygon' ? part.coordinates.map((ring, i) => turned(ring, i > 0)) : part.coordinates
  const known = geometry.type === part.type ? [geometry.coordinates] : (geometry as MultiPoint).coordinates
  return { ...geometry, type: many[part.type], coordinates: [...known, added] } as Geometry
}
