import type { Phrase } from '../../model/change'

/** Why a section should be done early. */
export interface Reason { readonly name: 'score' | 'main' | 'dig' | 'year' | 'forbidden' | 'room'; readonly points: number; readonly fact: Phrase }

/** A cable that has to leave the air, and where it goes. */
export interface Mover { readonly cable: string; readonly operator: string; readonly metres: number; readonly isDrop: boolean; readonly ducts: readonly string[] }

/** Works of others that dig there anyway. */
export interface Dig { readonly works: string; readonly name: string; readonly from: string; readonly to: string; readonly years: readonly number[]; readonly offM: number; readonly metres: number; readonly savesVnd: number | null }

/** A section of a street with plant in the air, and what it takes to put it below ground. */
export interface Undertaking {
  /** Of the section. */
  readonly id: string
  readonly street: string
  readonly streetId: string
  readonly from: string
  readonly to: string
  readonly ward: string | null
  readonly wardName: string
  readonly lengthM: number
  /** Metres of street to be cleared, metres of cable in the air. */
  readonly hungM: number
  readonly cableM: number
  readonly movers: readonly Mover[]
  readonly operators: readonly string[]
  /** Metres of cable that fit into ducts there are; metres of street where new duct is needed, with so many ways. */
  readonly fitsM: number
  readonly newDuctM: number
  readonly newWays: number
  readonly ducts: readonly string[]
  readonly score: number | null
  readonly reasons: readonly Reason[]
  /** What it is worth: points for each reason, times what hangs there. */
  readonly value: number
  readonly costVnd: number | null
  readonly costs: readonly { readonly name: string; readonly count: number; readonly unit: 'm' | 'count'; readonly unitVnd: number | null; readonly vnd: number | null }[]
  readonly dig: Dig | null
  /** Year the road is to be cleared by, as the data say. */
  readonly plannedYear: number | null
  /** Where the year of it was decided: by a person, who may have locked it. `null`: it is not to be done. */
  readonly decided: { readonly year: number | null; readonly isLocked: boolean } | null
  readonly cautions: readonly Phrase[]
}

/** An undertaking in its year; `isPlanned`: the road says this year already. */
export interface Placed { readonly undertaking: string; readonly year: number; readonly km: number; readonly costVnd: number | null; readonly isLocked: boolean; readonly isDig: boolean; readonly isPlanned: boolean }

export interface ProgrammeYear {
  readonly year: number
  readonly items: readonly Placed[]
  readonly km: number
  readonly costVnd: number | null
  /** Of what is counted: money or kilometres. */
  readonly limit: number | null
  readonly spent: number
  /** Above zero: so much too much. */
  readonly over: number
}

/** Kilometres in the air now; of them, how many are below ground at the end of each year and how many still hang. Of streets and wards kilometres of street, of operators kilometres of cable. */
export interface Progress { readonly key: string; readonly name: string; readonly nowKm: number; readonly doneKm: readonly number[]; readonly leftKm: readonly number[] }

export interface Programme {
  readonly undertakings: readonly Undertaking[]
  readonly years: readonly ProgrammeYear[]
  /** What found no year. */
  readonly waiting: readonly string[]
  readonly byStreet: readonly Progress[]
  readonly byWard: readonly Progress[]
  readonly byOperator: readonly Progress[]
  readonly totals: { readonly km: number; readonly targetKm: number | null; readonly costVnd: number | null; readonly limit: number | null }
  /** Ducts with the ways the programme has taken at the end of each year, and those still free then; what is below none is too many, and told in `notes`. */
  readonly ducts: readonly { readonly id: string; readonly name: string; readonly free: readonly (number | null)[]; readonly taken: readonly number[] }[]
  readonly notes: readonly Phrase[]
}
