import type { Position } from 'geojson'
import type { Phrase } from '../../model/change'

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
