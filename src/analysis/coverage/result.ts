import type { Polygon, Position } from 'geojson'
import type { Phrase } from '../../model/change'
import type { Box } from '../../model/geometry'
import type { Choice } from '../../model/schema'
import type { Environment, PeopleSource, Question, Served } from './settings'

/** How many places of a class there are, and how many of them are served. */
export interface PlaceTally { readonly class: Choice<'placeClass'>; readonly total: number; readonly served: number }

/** One line of the figures: a unit, by whom, with what. */
export interface UnitFigures {
  /** Id of the unit; null is everything looked at. */
  readonly unit: string | null
  readonly code: string
  readonly name: string
  /** Null: at least one of them. */
  readonly operator: string | null
  readonly technology: Served
  /** Without the water, where the assumptions say so. */
  readonly areaKm2: number
  readonly coveredKm2: number
  readonly waterKm2: number
  /** Null where the data do not say how many people live there. */
  readonly population: number | null
  readonly coveredPopulation: number | null
  readonly households: number | null
  readonly coveredHouseholds: number | null
  readonly villages: number
  readonly coveredVillages: number
  /** Priority places only. */
  readonly places: readonly PlaceTally[]
  readonly roadsKm: number
  readonly coveredRoadsKm: number
  /** Its area is from circles of many corners, since the exact way did not close. */
  readonly isFlattened: boolean
}

/** A village with the share of it that is served, for the map and the list. */
export interface VillageFigures {
  readonly unit: string
  readonly name: string
  readonly code: string
  /** Id of the ward it lies in. */
  readonly ward: string | null
  readonly share: number
  readonly population: number | null
  readonly uncovered: number | null
  readonly isCovered: boolean
}

/** Where nobody is served: one piece of one unit. */
export interface Gap {
  /** 1 is the gap with most people. */
  readonly rank: number
  readonly unit: string
  readonly unitName: string
  readonly areaM2: number
  readonly population: number | null
  readonly households: number | null
  /** Names of the villages it lies in, those with most people first. */
  readonly villages: readonly string[]
  /** Priority places inside. */
  readonly places: readonly { readonly id: string; readonly name: string; readonly class: Choice<'placeClass'> }[]
  /** From the middle of the gap. */
  readonly nearest: { readonly station: string; readonly name: string; readonly operator: string; readonly metres: number } | null
  /** Well inside: where its label stands. */
  readonly at: Position
  readonly box: Box
  readonly polygon: Polygon
}

/** One station with what hangs on it. */
export interface StationFigures {
  readonly id: string
  readonly name: string
  readonly operator: string
  readonly technology: Choice<'technology'>
  readonly at: Position
  readonly radiusM: number
  /** Its own, one somebody tries, or that of a rule. */
  readonly radiusFrom: 'own' | 'tried' | { readonly rule: string }
  readonly environment: Environment
  readonly hasSectors: boolean
  readonly isOn: boolean
  /** Lost if it goes. */
  readonly aloneKm2: number
  readonly alonePopulation: number | null
}

export interface Unserved { readonly id: string; readonly name: string; readonly class: Choice<'placeClass'>; readonly at: Position }

/** How the figures were made, for the screen and for every export. */
export interface Method {
  /** Which people were counted; null where there are none. */
  readonly people: PeopleSource | null
  /** Day of the boundary edition. */
  readonly day: string
  /** State of the data. */
  readonly version: number
  /** Stations that count, those without a place, and those whose radius is assumed. */
  readonly stations: number
  readonly unplaced: number
  readonly assumed: number
  /** Rules that gave a radius, by id. */
  readonly rules: readonly string[]
  /** Pieces too small to be listed; and the people without service who live in none that is: with those of the gaps they are all. */
  readonly slivers: { readonly count: number; readonly areaM2: number; readonly population: number | null }
  /** Units whose area is not from the exact way, and what else a reader has to know. */
  readonly notes: readonly Phrase[]
}

/** The answer to one question. */
export interface Coverage {
  readonly question: Question
  readonly total: UnitFigures
  /** Wards and communes of the edition looked at. */
  readonly units: readonly UnitFigures[]
  readonly villages: readonly VillageFigures[]
  readonly gaps: readonly Gap[]
  /** The total by each operator, for the same generation. */
  readonly operators: readonly UnitFigures[]
  readonly stations: readonly StationFigures[]
  readonly unserved: readonly Unserved[]
  readonly method: Method
}
