import type { Position } from 'geojson'
import type { Phrase } from '../../model/change'
import type { Choice } from '../../model/schema'

/** A duct with its ways; `free` at the end of each of the years, null where nobody says how many ways it has. */
export interface DuctLine {
  readonly id: string
  readonly name: string
  readonly street: string
  readonly owner: string
  readonly ways: number | null
  readonly used: number
  readonly tenants: readonly string[]
  readonly isShareable: boolean
  readonly status: Choice<'status'>
  readonly phase: number | null
  readonly free: readonly (number | null)[]
}
export interface DuctYears { readonly years: readonly number[]; readonly lines: readonly DuctLine[] }

/** Somebody wants to lay cables along a line. */
export interface DuctWish {
  readonly line: readonly Position[]
  /** So many ways are needed. */
  readonly ways: number
  /** As it will be at the end of this year. */
  readonly year: number
}

/** A stretch of the line: in a duct with room, beside one that is full, or where there is none. */
export interface DuctRoutePiece {
  readonly what: 'room' | 'full' | 'none'
  readonly duct: string | null
  readonly name: string
  readonly owner: string
  readonly freeWays: number | null
  readonly tenants: readonly string[]
  readonly lengthM: number
  readonly line: readonly Position[]
}

export interface DuctRoute {
  readonly wish: DuctWish
  readonly pieces: readonly DuctRoutePiece[]
  readonly lengthM: number
  readonly withRoomM: number
  readonly newM: number
  /** To be talked to. */
  readonly owners: readonly string[]
  readonly costVnd: number | null
  readonly notes: readonly Phrase[]
}
