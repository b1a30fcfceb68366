import type { Geometry, Position } from 'geojson'
import { type Dataset, type Feature, within } from '../model/dataset'
import { type Box, metresPerDegree } from '../model/geometry'
import { boxRound, isNode } from '../model/network'
import type { Kind } from '../model/schema'
import { rounded, rowsOf } from '../model/vertices'
import { converter } from '../model/vn2000/convert'

/** What a hand may be drawn to; `own` is a corner of what is being drawn. */
export type SnapWhat = 'node' | 'end' | 'vertex' | 'own' | 'edge' | 'grid'
/** A place exactly on something there is: its coordinates are that thing's own. */
export interface Snap {
  readonly position: Position
  readonly what: SnapWhat
  readonly offM: number
  /** Null for the grid, and for what is being drawn. */
  readonly feature: { readonly id: string; readonly kind: Kind; readonly name: string } | null
}

export interface Wish {
  readonly at: Position
  readonly reachM: number
  readonly isWanted: (feature: Feature) => boolean
  /** Ends and vertices of lines and areas. What stands at one place draws the hand always. */
  readonly hasVertices: boolean
  readonly hasEdges: boolean
  /** Only places inside lines, where one can be split: no ends, and nothing that is no line. */
  readonly isInner?: boolean
  /** Corners of what is being drawn. */
  readonly own?: readonly Position[]
  /** Metres of a VN-2000 grid; null for none. */
  readonly grid: { readonly stepM: number; readonly epsg: number } | null
}

/** What is drawn to first. Only within a rank the nearest wins: who points at a cable beside a pole means the pole. */
const ranks: Readonly<Record<SnapWhat, number>> = { node: 0, end: 1, vertex: 2, own: 2, edge: 3, grid: 4 }

interface Candidate { readonly position: Position; readonly what: SnapWhat; readonly offM: number; readonly feature: Feature | null }
type Offer = (what: SnapWhat, position: Position, feature: Feature | null) => void

/** The best place within reach. Of what is equally good a pole, a chamber or a mast wins, then what came first. */
export function snapOf(dataset: Dataset, wish: Wish): Snap | null {
  const { at, reachM, isWanted, own = [] } = wish
  const [perLng, perLat] = metresPerDegree(at[1]!)
  const box = boxRound(at, reachM)
  let best: Candidate | null = null
  const offer: Offer = (what, position, feature) => {
    const offM = Math.hypot((position[0]! - at[0]!) * perLng, (position[1]! - at[1]!) * perLat)
    if (offM > reachM) return
    const candidate = { what, position, offM, feature }
    if (!best || isBetter(candidate, best)) best = candidate
  }
  for (const position of own) offer('own', position, null)
  for (const feature of within(dataset, box)) if (feature.geometry && isWanted(feature)) offerAll(feature, feature.geometry, { wish, box, perLng, perLat, offer })
  offerGrid(wish, offer)
  return best && told(best)
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (ranks[a.what] !== ranks[b.what]) return ranks[a.what] < ranks[b.what]
  return a.offM === b.offM ? isNodeOf(a) && !isNodeOf(b) : a.offM < b.offM
}
const isNodeOf = ({ feature }: Candidate): boolean => feature !== null && isNode(feature)

interface Search { readonly wish: Wish; readonly box: Box; readonly perLng: number; readonly perLat: number; readonly offer: Offer }

function offerAll(feature: Feature, geometry: Geometry, search: Search): void {
  const { wish: { hasVertices, hasEdges, isInner = false }, box, offer } = search
  if (geometry.type === 'GeometryCollection') return geometry.geometries.forEach((part) => offerAll(feature, part, search))
  const isLine = geometry.type === 'LineString' || geometry.type === 'MultiLineString'
  if (isInner && !isLine) return
  if (geometry.type === 'Point') return offer('node', geometry.coordinates, feature)
  const holds = ([lng, lat]: Position) => lng! >= box[0] && lng! <= box[2] && lat! >= box[1] && lat! <= box[3]
  for (const { positions } of rowsOf(geometry)) {
    positions.forEach((position, i) => {
      const isEnd = isLine && (i === 0 || i === positions.length - 1)
      if (holds(position) && !(isInner && isEnd)) {
        if (geometry.type === 'MultiPoint') offer('node', position, feature)
        else if (hasVertices) offer(isEnd ? 'end' : 'vertex', position, feature)
      }
      if (hasEdges && i > 0 && geometry.type !== 'MultiPoint') offerEdge(positions[i - 1]!, position, feature, search)
    })
  }
}

/** The nearest place on a segment, in a plane of metres that is true here. */
function offerEdge(a: Position, b: Position, feature: Feature, { wish: { at, isInner = false }, box, perLng, perLat, offer }: Search): void {
  if (Math.max(a[0]!, b[0]!) < box[0] || Math.min(a[0]!, b[0]!) > box[2] || Math.max(a[1]!, b[1]!) < box[1] || Math.min(a[1]!, b[1]!) > box[3]) return
  const [dx, dy] = [(b[0]! - a[0]!) * perLng, (b[1]! - a[1]!) * perLat]
  const length2 = dx * dx + dy * dy
  const share = length2 === 0 ? 0 : ((at[0]! - a[0]!) * perLng * dx + (at[1]! - a[1]!) * perLat * dy) / length2
  if (share > 0 && share < 1) offer('edge', [rounded(a[0]! + (b[0]! - a[0]!) * share), rounded(a[1]! + (b[1]! - a[1]!) * share)], feature)
  else if (!isInner) offer('edge', share <= 0 ? a : b, feature)
}

/** A crossing of whole steps of the plane, which comes back as the same whole steps. */
function offerGrid({ at, grid }: Wish, offer: Offer): void {
  const plane = grid && converter(grid.epsg)
  if (!plane) return
  const crossing = plane.fromWgs84([at[0]!, at[1]!]).map((metres) => Math.round(metres / grid.stepM) * grid.stepM)
  const position = plane.toWgs84(crossing)
  if (Number.isFinite(position[0])) offer('grid', position, null)
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

function told({ feature, ...snap }: Candidate): Snap {
  if (!feature) return { ...snap, feature }
  const { id, properties } = feature
  return { ...snap, feature: { id, kind: properties.kind, name: text(properties.code) || text(properties.name) } }
}
