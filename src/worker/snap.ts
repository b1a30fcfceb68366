import type { Position } from 'geojson'
import { type Way, wayOf } from '../analysis/route'
import { type Snap, snapOf } from '../analysis/snap'
import { numberOf } from '../model/dataset'
import type { Refusal } from '../model/edit'
import { type Layer, layerOf } from '../model/layer'
import type { Context } from './replica'
import { isSeen, maskOf } from './sight'

export type { Snap } from '../analysis/snap'
export type { Way } from '../analysis/route'

export interface SnapArgs {
  readonly at: Position
  readonly reachM: number
  /** What is on the map. */
  readonly layers: readonly Layer[]
  /** What is in the hand itself. */
  readonly not: readonly string[]
  /** Nothing else counts. */
  readonly only?: readonly string[]
  readonly hasVertices: boolean
  readonly hasEdges: boolean
  readonly isInner?: boolean
  readonly own?: readonly Position[]
  readonly grid: { readonly stepM: number; readonly epsg: number } | null
}

export function snap({ layers, not, only, ...wish }: SnapArgs, context: Context): Snap | null {
  const { dataset } = context.replica
  const [mask, wanted, inHand] = [maskOf(context), new Set(layers), new Set(not)]
  const chosen = only && new Set(only)
  return snapOf(dataset, {
    ...wish,
    isWanted: (feature) => wanted.has(layerOf(feature)) && !inHand.has(feature.id) && (chosen?.has(feature.id) ?? true) && isSeen(mask, numberOf(dataset, feature.id)!),
  })
}

/** A cable along what stands there. */
export const way = ({ from, to }: { from: string; to: string }, { replica: { dataset } }: Context): Way | Refusal => wayOf(dataset, from, to)
