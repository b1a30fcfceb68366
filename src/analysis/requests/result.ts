import type { Position } from 'geojson'
import type { Phrase } from '../../model/change'
import type { Source } from '../../model/finding'
import type { Choice } from '../../model/schema'

/** Somebody wants a mast at a place. */
export interface Wish {
  readonly at: Position
  readonly operator: string
  readonly technology: Choice<'technology'>
  /** Null: as the assumptions say. */
  readonly radiusM: number | null
  readonly heightM: number | null
}

/** Where it could stand instead; steps of the hierarchy in this order. */
export const steps = ['share', 'structure', 'new'] as const
export interface Place {
  readonly step: (typeof steps)[number]
  /** What it would stand on; `free` is the wished place itself. */
  readonly footing: 'mast' | 'rooftop' | 'lamp' | 'pole' | 'place' | 'free'
  readonly subject: string | null
  readonly name: string
  readonly owner: string
  readonly at: Position
  readonly distanceM: number
  /** For so many more operators; null where nobody says. */
  readonly room: number | null
  readonly heightM: number | null
  /** People in its reach whom the operator does not serve yet with this generation, and the same of the wish. */
  readonly people: number | null
  /** Share of the people of the wish it would serve as well; null where nobody knows who lives there or nobody would be gained. */
  readonly share: number | null
  /** What stands in the way: zones, rules of distance, no room. None: it could be done. */
  readonly obstacles: readonly { readonly words: Phrase; readonly source: Source | null; readonly isFatal: boolean }[]
}

export interface Answer {
  readonly wish: Wish
  readonly withinM: number
  /** By steps, the best first in each. */
  readonly places: readonly Place[]
  /** The first that nothing fatal stands against: where the hierarchy would have it. */
  readonly advised: number | null
  readonly peopleOfWish: number | null
  readonly notes: readonly Phrase[]
}
