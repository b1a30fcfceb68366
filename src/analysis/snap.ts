import type { Position } from 'geojson'
import type { Dataset, Feature } from '../model/dataset'
import type { Kind } from '../model/schema'

/** What a hand may be drawn to. */
export type SnapWhat = 'node' | 'end' | 'vertex' | 'edge' | 'grid'
/** A place exactly on something there is: its coordinates are that thing's own. */
export interface Snap {
  readonly position: Position
  readonly what: SnapWhat
  readonly offM: number
  /** Null for the grid. */
  readonly feature: { readonly id: string; readonly kind: Kind; readonly name: string } | null
}

export interface Wish {
  readonly at: Position
  readonly reachM: number
  readonly isWanted: (feature: Feature) => boolean
  readonly hasVertices: boolean
  readonly hasEdges: boolean
  /** Metres of a VN-2000 grid; null for none. */
  readonly grid: { readonly stepM: number; readonly epsg: number } | null
}

export function snapOf(_dataset: Dataset, _wish: Wish): Snap | null {
  return null
}
