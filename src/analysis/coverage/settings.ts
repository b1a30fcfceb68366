import type { Choice } from '../../model/schema'
import type { Rule } from '../../model/rule'

export type { PeopleGrid } from '../../model/grid'

/** What is asked for: one generation, or mobile broadband, which either of two gives. */
export const served = ['5G', '4G', 'broadband', '3G', '2G'] as const
export type Served = (typeof served)[number]
/** Which generations answer. */
export const answering: Readonly<Record<Served, readonly Choice<'technology'>[]>> = { '5G': ['5G'], '4G': ['4G'], broadband: ['4G', '5G'], '3G': ['3G'], '2G': ['2G'] }

/** What can be asked where the data have these generations. */
export const askable = (present: Iterable<Choice<'technology'>>): Served[] => {
  const here = new Set(present)
  return served.filter((one) => answering[one].some((technology) => here.has(technology)))
}

/** By whom: null is at least one of them. */
export interface Question { readonly technology: Served; readonly operator: string | null }

export const environments = ['denseUrban', 'urban', 'suburban', 'rural'] as const
export type Environment = (typeof environments)[number]

/** How far a station reaches that does not say so itself: a rule whose threshold is the radius in metres. Null: for all of them. */
export interface RadiusRule extends Rule {
  readonly technology: Choice<'technology'> | null
  /** From … to, both included. */
  readonly bandMHz: readonly [number, number] | null
  readonly environment: Environment | null
}

/** Where the people are taken from. `auto`: the first of these that the data have. */
export const peopleSources = ['grid', 'villages', 'wards', 'places'] as const
export type PeopleSource = (typeof peopleSources)[number]

/** What every result stands on. An office changes a copy of it in its project. */
export interface Assumptions {
  /** Of the radii; the name an office gave its own copy. */
  readonly name: string
  readonly version: string
  readonly radii: readonly RadiusRule[]
  /** Share of a radius it may be wrong by: 0.2 is ±20 %. */
  readonly error: number
  /** Stations that serve. */
  readonly statuses: readonly Choice<'status'>[]
  /** Planned stations up to this year serve too. */
  readonly untilYear: number | null
  readonly people: PeopleSource | 'auto'
  /** A village is served from this share of it on. */
  readonly villageShare: number
  /** Smaller gaps are not listed, only counted. */
  readonly leastGapM2: number
  /** Nobody lives on water. */
  readonly withoutWater: boolean
  /** From so many people on a square kilometre an urban place is densely built. */
  readonly densePerKm2: number
  readonly priority: readonly Choice<'placeClass'>[]
  /** Share of the people to be reached, with its document. */
  readonly target: { readonly share: number; readonly year: number; readonly document: string; readonly clause: string } | null
}

/** What is tried without being done: the data stay as they are. */
export interface WhatIf {
  readonly off: readonly string[]
  readonly offOperators: readonly string[]
  /** By station id. */
  readonly radiiM: Readonly<Record<string, number>>
  readonly added: readonly Tried[]
}
/** A mast that is tried at a place. */
export interface Tried {
  readonly id: string
  readonly at: readonly [lng: number, lat: number]
  readonly operator: string
  readonly technology: Choice<'technology'>
  /** Null: as the assumptions say for that place. */
  readonly radiusM: number | null
}
export const asItIs: WhatIf = { off: [], offOperators: [], radiiM: {}, added: [] }
export const isTrying = ({ off, offOperators, radiiM, added }: WhatIf): boolean =>
  off.length > 0 || offOperators.length > 0 || Object.keys(radiiM).length > 0 || added.length > 0
