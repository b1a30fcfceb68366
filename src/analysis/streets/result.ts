import type { Phrase } from '../../model/change'
import type { Choice } from '../../model/schema'
import type { PartName } from '../tidiness/settings'

/** A stretch of a street from junction to junction, by number. */
export interface Section {
  /** The same as long as the street, its neighbours' names and the order of its sections are. */
  readonly id: string
  readonly street: number
  /** Crossing streets at its ends; empty where it ends without one. A street of one section has both empty. */
  readonly from: string
  readonly to: string
  /** Centre line on the plane. */
  readonly line: Float64Array
  /** Which road each of its pieces is of. */
  readonly roads: readonly string[]
  /** True. */
  readonly lengthM: number
}

/** Roads of one name that go on from each other; a road without a name is a street of its own. */
export interface Street {
  readonly id: string
  readonly name: string
  readonly roads: readonly string[]
  readonly sections: readonly number[]
  readonly lengthM: number
  readonly widthM: number | null
  readonly roadClass: Choice<'roadClass'>
  readonly hanging: Choice<'hanging'>
  readonly undergroundingYear: number | null
  /** Ids of the wards it lies in, the one with most of it first. */
  readonly wards: readonly string[]
}

/** A stretch of a line that belongs to a section; measures are of the line, on the plane. */
export interface Share { readonly section: number; readonly fromM: number; readonly toM: number }

/** Which street plant belongs to. */
export interface Streets {
  readonly streets: readonly Street[]
  readonly sections: readonly Section[]
  /** Section of each span, of each pole; -1: of none. */
  readonly ofSpan: Int32Array
  readonly ofPole: Int32Array
  /** The sections a line runs along, in its order: by distance and bearing. */
  along(line: ArrayLike<number>): readonly Share[]
  /** The section nearest to a place within reach. */
  at(x: number, y: number): number
}

/** Metres of cable of one operator and role. */
export interface Strung { readonly operator: string; readonly role: Choice<'role'> | null; readonly metres: number }

/** What took points away: as much of `weight` as the measure is of what takes all of it. */
export interface StreetPart {
  readonly name: PartName
  readonly weight: number
  readonly lost: number
  readonly facts: readonly Phrase[]
  /** Findings it counts. */
  readonly findings: readonly string[]
}

/** What hangs along a street, or a section of one. */
export interface StreetLine {
  readonly id: string
  /** Of the street it is a section of; null: it is a street. */
  readonly street: string | null
  readonly name: string
  /** Crossing streets at its ends, of a section. */
  readonly from: string
  readonly to: string
  readonly roadClass: Choice<'roadClass'>
  readonly widthM: number | null
  readonly lengthM: number
  readonly ward: string | null
  readonly wardName: string
  readonly wards: readonly string[]
  readonly hanging: Choice<'hanging'>
  readonly undergroundingYear: number | null
  /** Metres of hanging cable, and of cable and ducts below the ground. */
  readonly overheadM: number
  readonly undergroundM: number
  readonly ductM: number
  /** Metres of the street with anything hanging beside. */
  readonly hungM: number
  readonly strung: readonly Strung[]
  readonly owners: readonly string[]
  readonly cables: number
  readonly spans: number
  readonly poles: number
  readonly cablesPerPoleMean: number
  readonly cablesPerPoleMax: number
  /** The pole with most. */
  readonly worstPole: string | null
  /** Open findings by check. */
  readonly findings: Readonly<Record<string, number>>
  readonly findingIds: readonly string[]
  /** 0–100; null: nothing hangs there. */
  readonly score: number | null
  readonly parts: readonly StreetPart[]
  /** Box of its centre lines, west, south, east, north. */
  readonly box: readonly [number, number, number, number]
}

export interface StreetsFound {
  readonly streets: readonly StreetLine[]
  readonly sections: readonly StreetLine[]
  readonly totals: { readonly overheadM: number; readonly undergroundM: number; readonly ductM: number; readonly share: number | null; readonly streets: number }
  /** Metres of hanging cable that are along no street. */
  readonly offM: number
  readonly notes: readonly Phrase[]
}
