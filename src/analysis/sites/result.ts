import type { Position } from 'geojson'
import type { Phrase } from '../../model/change'
import type { Draft } from '../../model/edit'
import type { Choice } from '../../model/schema'
import type { Environment, Question, WhatIf } from '../coverage/settings'

/** What a new station may stand on, the first choice first. */
export const footings = ['mast', 'rooftop', 'lamp', 'pole', 'place', 'free'] as const
export type Footing = (typeof footings)[number]

/** When to stop: after so many sites, when the money is spent, or when so many people are served. */
export type Aim = { readonly sites: number } | { readonly budgetVnd: number } | { readonly share: number }

export interface SiteOptions {
  readonly question: Question
  /** Who builds; with a question for anybody this names the operator of the planned stations, or stays empty. */
  readonly builder: string
  readonly technology: Choice<'technology'>
  readonly bandMHz: number | null
  /** Null: as the assumptions say for each place. */
  readonly radiusM: number | null
  readonly aim: Aim
  /** At most so many, whatever the aim: the curve ends there. */
  readonly most: number
  /** A site's gain is multiplied by it: 1 for a shared mast, less for what is less wanted; 0 leaves it out. */
  readonly weights: Readonly<Record<Footing, number>>
  /** Money for one site; null where the office has given none. */
  readonly pricesVnd: Readonly<Record<Footing, number | null>>
  /** How many people one priority place without service weighs as. */
  readonly placeWeight: number
  /** Distance of the free grid. */
  readonly spacingM: number
}

export interface Suggestion {
  /** In the order they are taken: 1 is the first. */
  readonly rank: number
  readonly id: string
  readonly footing: Footing
  /** The object it stands on. */
  readonly subject: string | null
  readonly name: string
  /** Whose mast or pole it shares. */
  readonly shares: string | null
  readonly at: Position
  readonly radiusM: number
  readonly environment: Environment
  /** What it serves that nothing before it in the list does. */
  readonly population: number
  readonly households: number
  readonly places: readonly { readonly id: string; readonly name: string }[]
  readonly villages: readonly string[]
  readonly costVnd: number | null
  /** Why here, in sentences. */
  readonly reasons: readonly Phrase[]
  /** What it becomes when it is planned, without the year. */
  readonly drafts: readonly Draft[]
}

/** After so many sites. */
export interface CurvePoint { readonly sites: number; readonly population: number; readonly share: number; readonly costVnd: number | null }

export interface Suggestions {
  readonly options: SiteOptions
  readonly whatIf: WhatIf
  readonly population: number
  readonly curve: readonly CurvePoint[]
  /** All up to the end of the curve; the aim asks for the first `wanted` of them. */
  readonly sites: readonly Suggestion[]
  readonly wanted: number
  readonly isReached: boolean
  /** Candidates that were weighed, by what they stand on; and places where none may stand. */
  readonly candidates: Readonly<Record<Footing, number>>
  readonly forbidden: number
  readonly version: number
  readonly notes: readonly Phrase[]
}
