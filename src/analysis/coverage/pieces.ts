import type { Polygon, Position } from 'geojson'
import type { Piece } from '../overlay'
import type { Plane } from '../plane'
import { insideOf, type Region, regionOf } from '../region'

/** A piece on the plane that can be asked what lies in it. */
export interface Patch {
  readonly piece: Piece
  /** Well inside, on the plane; null where it has next to no inside. */
  readonly inner: Position | null
  holds(x: number, y: number): boolean
}

/** A piece stays the same as long as nothing about it changes: what is known of it is kept with it. */
const patches = new WeakMap<Piece, Patch>()
const written = new WeakMap<Piece, Polygon>()

export function patchOf(piece: Piece): Patch {
  const known = patches.get(piece)
  if (known) return known
  const coordinates = closed(piece)
  let region: Region | null | undefined
  const patch: Patch = {
    piece,
    inner: insideOf(coordinates),
    holds: (x, y) => (region === undefined ? (region = regionOf({ type: 'Polygon', coordinates })) : region)?.holds(x, y) ?? false,
  }
  patches.set(piece, patch)
  return patch
}

const closed = ({ rings }: Piece): Position[][] =>
  rings.map((ring) => {
    const positions: Position[] = []
    for (let i = 0; i < ring.length; i += 2) positions.push([ring[i]!, ring[i + 1]!])
    return [...positions, positions[0]!]
  })

/**
 * A piece on the globe, to seven decimals as files have it: shells turn left, holes right. However it was found it is written the
 * same: rings begin at their most western corner, holes stand from west to east. The rim of a city's service has a hundred thousand corners, hence the steps.
 */
export function* globeIn(piece: Piece, plane: Plane): Generator<number, Polygon> {
  const known = written.get(piece)
  if (known) return known
  const rings: Position[][] = []
  let corners = 0
  for (const ring of piece.rings) {
    rings.push(yield* ringIn(ring, plane))
    corners += ring.length
    if (corners > stepSize) yield (corners = 0)
  }
  const [shell, ...holes] = rings
  const polygon: Polygon = { type: 'Polygon', coordinates: [shell!, ...holes.filter((ring) => ring.length >= 4).sort((a, b) => fromWest(a[0]!, b[0]!))] }
  written.set(piece, polygon)
  return polygon
}

export const fromWest = (a: Position, b: Position): number => a[0]! - b[0]! || a[1]! - b[1]!

export const rounded = ([lng, lat]: Position): Position => [Math.round(lng! * 1e7) / 1e7, Math.round(lat! * 1e7) / 1e7]

const stepSize = 8192

function* ringIn(ring: ArrayLike<number>, plane: Plane): Generator<number, Position[]> {
  const positions: Position[] = []
  for (let i = 0; i < ring.length; i += 2) {
    const at = rounded(plane.toGlobe(ring[i]!, ring[i + 1]!))
    const last = positions.at(-1)
    if (!last || last[0] !== at[0] || last[1] !== at[1]) positions.push(at)
    if (i % stepSize === stepSize - 2) yield 0
  }
  const [first, last] = [positions[0]!, positions.at(-1)!]
  if (positions.length > 1 && first[0] === last[0] && first[1] === last[1]) positions.pop()
  let start = 0
  positions.forEach((position, i) => void (fromWest(position, positions[start]!) < 0 && (start = i)))
  return [...positions.slice(start), ...positions.slice(0, start + 1)]
}
