import type { Severity } from '../../model/finding'
import type { Rule } from '../../model/rule'

/** What a map can look for, in the order it is listed. Every one is explained in both languages: `rule.tidy.<name>`. */
export const checkNames = [
  'hangingForbidden', 'onSchedule', 'newInUrban', 'ductThere', 'noConsent', 'unbundled', 'overloaded', 'cabinets', 'newPoleLine', 'poleOnMain', 'parallelLines',
  'lowCrossing', 'heightSign', 'railDistance', 'nearPower', 'overBuilding', 'throughPlots',
  'ownerSign', 'tag', 'spareCoil', 'deadCable', 'permitExpired', 'looseEnd',
  'cover', 'separation', 'chamberPlace', 'chamberSpacing',
] as const
export type CheckName = (typeof checkNames)[number]

/** What a rule is meant for, where it is not meant for all its check looks at; what is not said is no limit. */
export interface Only {
  readonly roadClasses?: readonly string[]
  readonly surfaces?: readonly string[]
  readonly ductClasses?: readonly string[]
  readonly sectors?: readonly string[]
  /** From and up to, both included. */
  readonly voltageKv?: readonly [from: number, to: number]
  readonly isBare?: boolean
  readonly aboveMm?: number
  readonly isUnderground?: boolean
}

/** One thing that is demanded of plant in streets. Null: no map can tell, the rule is only listed. */
export interface TidyRule extends Rule {
  readonly check: CheckName | null
  readonly severity: Severity
  readonly only: Only
  /** What a reader has to know of how it was read: a replaced decree, a rebuilt table. */
  readonly note?: string
}

/** Rules of streets as a whole: name and version are printed with every finding that is exported. */
export interface TidyPack { readonly name: string; readonly version: string; readonly rules: readonly TidyRule[] }

/** The parts of a street's score, each with as many points as it may take away. */
export const partNames = ['load', 'bundling', 'crossings', 'loose', 'signs', 'sides', 'law'] as const
export type PartName = (typeof partNames)[number]

/** Money for one metre, or one thing; null where the office has given none. */
export const priceNames = ['trenchSidewalkM', 'trenchRoadwayM', 'ductWayM', 'chamber', 'pullCableM', 'removeCableM', 'removePole'] as const
export type PriceName = (typeof priceNames)[number]

/** What tidiness, streets and undergrounding stand on. An office changes a copy of it in its project. */
export interface TidySettings {
  readonly pack: TidyPack
  /** What hangs beside a centre line within so many metres (or half its width, where that is more) and about its direction belongs to the street; sections are cut at junctions and are at least so long. */
  readonly streets: { readonly withinM: number; readonly angleDeg: number; readonly sectionM: number }
  readonly weights: Readonly<Record<PartName, number>>
  /** A part takes all its points away where its measure reaches this. */
  readonly full: Readonly<Record<PartName, number>>
  /** Overhead beside ducts. */
  readonly ducts: { readonly withinM: number; readonly angleDeg: number; readonly overlapM: number }
  readonly works: { readonly withinM: number; readonly months: number }
  readonly prices: Readonly<Record<PriceName, number | null>>
  /** Where the prices come from, and of which year. */
  readonly priceSource: string
  /** New ducts get one way for each cable, and so many more. */
  readonly spareWays: number
  readonly programme: {
    readonly from: number
    readonly to: number
    readonly limit: 'money' | 'km'
    /** For one year; null: no limit. */
    readonly perYearVnd: number | null
    readonly perYearKm: number | null
    /** Kilometres of street by the last year; null where none was set. */
    readonly targetKm: number | null
  }
}
