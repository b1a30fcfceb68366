import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { type Box, boxesMeet, boxOf } from '../model/geometry'

/** Two centimetres: registers round to 1e-7°, so lines drawn on a boundary lie this far beside it. */
const touchDeg = 2e-7
/** A piece of a line shorter than this (some 20 cm) beyond the boundary only touches it. */
const reachDeg = 10 * touchDeg

/** An area prepared for many questions: its edges lie in bands of latitude, so that one point meets a handful of them. */
export interface Region {
  readonly box: Box
  /** The box with the width of a touch around it: nothing outside is met. */
  readonly reach: Box
  /** On the edge counts as inside. */
  holds(lng: number, lat: number): boolean
  /**
   * Points: inside or on the edge. Lines: with more than a touch, inside or along the edge. Areas: with some of their
   * inside, so a neighbour that shares an edge is not met.
   */
  meets(geometry: Geometry): boolean
  /** Shares of the way from a to b at which it meets an edge, in order; 0 and 1 are among them. */
  cuts(ax: number, ay: number, bx: number, by: number): number[]
}

type Side = -1 | 0 | 1

export function regionOf(geometry: Polygon | MultiPolygon): Region | null {
  const box = boxOf(geometry)
  if (!box) return null
  const bands = bandsOf(geometry, box)
  const inner = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(insideOf).filter((position) => position !== null)
  const side = (lng: number, lat: number) => bands.side(lng, lat, 0)
  const isOver = (ring: readonly Position[]) => walk(ring, (lng, lat) => bands.side(lng, lat, touchDeg) > 0, bands, false)
  const isAlong = (line: readonly Position[]) => walk(line, (lng, lat) => bands.side(lng, lat, touchDeg) >= 0, bands, true)
  const meetsArea = (area: Polygon | MultiPolygon, own: Box) =>
    ringsOf(area).some(isOver) || inner.some(([lng, lat]) => isIn(own, lng!, lat!) && evenOdd(area, lng!, lat!))
  const reach: Box = [box[0] - touchDeg, box[1] - touchDeg, box[2] + touchDeg, box[3] + touchDeg]
  const region: Region = {
    box,
    reach,
    holds: (lng, lat) => side(lng, lat) >= 0,
    cuts: bands.cuts,
    meets(other) {
      if (other.type === 'Point') return region.holds(other.coordinates[0]!, other.coordinates[1]!)
      const own = boxOf(other)
      if (!own || !boxesMeet(own, reach)) return false
      switch (other.type) {
        case 'MultiPoint': return other.coordinates.some(([lng, lat]) => region.holds(lng!, lat!))
        case 'LineString': return isAlong(other.coordinates)
        case 'MultiLineString': return other.coordinates.some(isAlong)
        case 'GeometryCollection': return other.geometries.some(region.meets)
        default: return meetsArea(other, own)
      }
    },
  }
  return region
}

const isIn = (box: Box, lng: number, lat: number) => lng >= box[0] && lng <= box[2] && lat >= box[1] && lat <= box[3]
const ringsOf = (area: Polygon | MultiPolygon): readonly Position[][] => (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat())

interface Bands {
  /** −1 outside, 0 within `near` degrees of an edge, 1 inside. */
  side(lng: number, lat: number, near: number): Side
  /** Shares of the way from a to b at which it meets an edge, in order; 0 and 1 are among them. */
  cuts(ax: number, ay: number, bx: number, by: number): number[]
}

function bandsOf(geometry: Polygon | MultiPolygon, box: Box): Bands {
  const edges = edgesOf(geometry)
  const count = edges.length / 4
  const height = box[3] - box[1]
  const bands = Math.max(1, Math.min(4096, Math.ceil(count / 2)))
  const scale = height > 0 ? bands / height : 0
  const bandOf = (lat: number) => Math.max(0, Math.min(bands - 1, Math.floor((lat - box[1]) * scale)))
  const lists: number[][] = Array.from({ length: bands }, () => [])
  for (let i = 0; i < edges.length; i += 4) {
    const to = bandOf(Math.max(edges[i + 1]!, edges[i + 3]!) + touchDeg)
    for (let band = bandOf(Math.min(edges[i + 1]!, edges[i + 3]!) - touchDeg); band <= to; band++) lists[band]!.push(i)
  }
  return {
    side(lng, lat, near) {
      if (lng < box[0] - near || lng > box[2] + near || lat < box[1] - near || lat > box[3] + near) return -1
      let isInside = false
      for (const i of lists[bandOf(lat)]!) {
        const [ax, ay, bx, by] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!]
        if (isNear(lng, lat, ax, ay, bx, by, near)) return 0
        if (ay > lat !== by > lat && lng < ax + ((bx - ax) * (lat - ay)) / (by - ay)) isInside = !isInside
      }
      return isInside ? 1 : -1
    },
    cuts(ax, ay, bx, by) {
      const at = [0, 1]
      const to = bandOf(Math.max(ay, by))
      for (let band = bandOf(Math.min(ay, by)); band <= to; band++) {
        for (const i of lists[band]!) {
          const t = meeting(ax, ay, bx, by, edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!)
          if (t > 0 && t < 1) at.push(t)
        }
      }
      return at.length > 2 ? at.sort((a, b) => a - b) : at
    },
  }
}

function edgesOf(geometry: Polygon | MultiPolygon): Float64Array {
  const rings = ringsOf(geometry)
  const edges = new Float64Array(4 * rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0))
  let at = 0
  for (const ring of rings) for (let i = 1; i < ring.length; i++) {
    edges[at++] = ring[i - 1]![0]!
    edges[at++] = ring[i - 1]![1]!
    edges[at++] = ring[i]![0]!
    edges[at++] = ring[i]![1]!
  }
  return edges
}

function isNear(x: number, y: number, ax: number, ay: number, bx: number, by: number, near: number): boolean {
  if (y < (ay < by ? ay : by) - near || y > (ay < by ? by : ay) + near || x < (ax < bx ? ax : bx) - near || x > (ax < bx ? bx : ax) + near) return false
  const [dx, dy] = [bx - ax, by - ay]
  const off = (x - ax) * dy - (y - ay) * dx
  return near === 0 ? off === 0 : off * off <= near * near * (dx * dx + dy * dy)
}

/** The share of a→b at which it meets c→d; NaN where it does not. */
function meeting(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): number {
  const across = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / across
  return u >= -1e-9 && u <= 1 + 1e-9 ? ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / across : NaN
}

/** Whether the middle of some piece between two meetings with the boundary satisfies `isMet`; a line no longer than a touch is met where its ends are. */
function walk(line: readonly Position[], isMet: (lng: number, lat: number) => boolean, bands: Bands, mayBeShort: boolean): boolean {
  for (const [lng, lat] of line) if (bands.side(lng!, lat!, touchDeg) > 0) return true
  let isShort = mayBeShort
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1] as [number, number]
    const [bx, by] = line[i] as [number, number]
    const length = Math.hypot(bx - ax, by - ay)
    if (length > reachDeg) isShort = false
    const cuts = bands.cuts(ax, ay, bx, by)
    for (let k = 1; k < cuts.length; k++) {
      if ((cuts[k]! - cuts[k - 1]!) * length < reachDeg) continue
      const t = (cuts[k]! + cuts[k - 1]!) / 2
      if (isMet(ax + t * (bx - ax), ay + t * (by - ay))) return true
    }
  }
  return isShort && line.every(([lng, lat]) => bands.side(lng!, lat!, 0) >= 0)
}

function evenOdd(area: Polygon | MultiPolygon, lng: number, lat: number): boolean {
  let isInside = false
  for (const ring of ringsOf(area)) for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number]
    const [bx, by] = ring[i] as [number, number]
    if (ay > lat !== by > lat && lng < ax + ((bx - ax) * (lat - ay)) / (by - ay)) isInside = !isInside
  }
  return isInside
}

/** A position well inside a polygon: the middle of its widest span half way up. Null where it has no inside. */
export function insideOf(rings: readonly Position[][]): Position | null {
  const box = boxOf({ type: 'Polygon', coordinates: rings as Position[][] })
  if (!box) return null
  const lat = between((box[1] + box[3]) / 2, rings)
  const crossings: number[] = []
  for (const ring of rings) for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number]
    const [bx, by] = ring[i] as [number, number]
    if (ay > lat !== by > lat) crossings.push(ax + ((bx - ax) * (lat - ay)) / (by - ay))
  }
  crossings.sort((a, b) => a - b)
  let best: Position | null = null
  let widest = 0
  for (let i = 1; i < crossings.length; i += 2) {
    const width = crossings[i]! - crossings[i - 1]!
    if (width > widest) [widest, best] = [width, [(crossings[i]! + crossings[i - 1]!) / 2, lat]]
  }
  return best
}

/** A latitude near `lat` that passes between the vertices: at the height of one it would only graze. */
function between(lat: number, rings: readonly Position[][]): number {
  let [below, above] = [-Infinity, Infinity]
  for (const ring of rings) for (const position of ring) {
    const y = position[1]!
    if (y <= lat && y > below) below = y
    if (y > lat && y < above) above = y
  }
  return below > -Infinity && above < Infinity ? (below + above) / 2 : lat
}
