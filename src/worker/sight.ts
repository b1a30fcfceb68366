import type { Severity } from '../model/finding'
import type { Box } from '../model/geometry'
import type { Layer } from '../model/layer'
import type { Letter } from '../model/operator'
import type { Choice } from '../model/schema'
import type { Context } from './replica'

/** How many objects of a layer pass the filter, and how many there are. Unplaced ones count in both. */
export interface LayerCount { readonly shown: number; readonly total: number; readonly unplaced: number }

/** Figures of what is looked at. `drawn` names the state the tiles show; a new one makes the map ask for tiles again. */
export interface Counts {
  readonly layers: Readonly<Partial<Record<Layer, LayerCount>>>
  readonly letters: Readonly<Partial<Record<Letter, number>>>
  readonly statuses: Readonly<Partial<Record<Choice<'status'>, number>>>
  readonly findings: Readonly<Record<Severity, number>>
  readonly waived: number
  readonly shown: number
  readonly total: number
  readonly box: Box | null
  readonly drawn: string
}

/** Which numbers are looked at (1) or not (0); null where nothing limits the sight. Kept until the data or the filter change. */
export function maskOf(context: Context): Uint8Array | null {
  void context
  return null
}
