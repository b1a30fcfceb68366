import type { Geometry, Position } from 'geojson'
import type { Dataset } from '../../model/dataset'
import type { Phrase } from '../../model/change'
import type { Values } from '../../model/edit'
import type { Finding, Source } from '../../model/finding'
import type { ScoreName, SharingSettings } from './settings'

export type * from './settings'

/** What the answers are asked of. */
export interface Asked {
  readonly dataset: Dataset
  readonly settings: SharingSettings
  /** Id of the ward looked at, or everything. An opportunity belongs where its `place` lies. */
  readonly scope: string | null
  /** Units, zones and rules as they were valid on this day. */
  readonly day: string
  /** What ended before this day is over; where nobody says, nothing is. */
  readonly today?: string
}

/** Who looks for what, in the order of the tabs. */
export const finders = ['colocation', 'poles', 'ducts', 'works'] as const
export type Finder = (typeof finders)[number]

/** What becomes of things. `dig`: they are built together with the works. `replace`: they are not built, since something there has room. */
export type Does = 'keep' | 'share' | 'relocate' | 'remove' | 'underground' | 'dig' | 'replace'

/** One sentence of a proposal: what becomes of some things of one owner. */
export interface Task {
  readonly does: Does
  /** The first is drawn with the badge, if it is a point. */
  readonly subjects: readonly string[]
  readonly owner: string
  /** "VNPT chuyển sang", short enough for a line of a card. */
  readonly title: Phrase
  /** "Trạm 4G, 5G. Cột Phan Chu Trinh dỡ sau khi chuyển." */
  readonly facts: readonly Phrase[]
}

/** What is gained. Zero where it is not of this kind. */
export interface Gains {
  /** Masts, poles we can do without. */
  readonly masts: number
  readonly poles: number
  readonly cables: number
  /** Metres of cable out of the air, of line not built twice, of trench not dug twice. */
  readonly metres: number
  /** Null where a price is missing. */
  readonly savedVnd: number | null
  /** People who lose a generation of an operator they have now, summed; null where nobody knows who lives there. */
  readonly lostPeople: number | null
}

export const noGains: Gains = { masts: 0, poles: 0, cables: 0, metres: 0, savedVnd: null, lostPeople: null }

export interface ScorePart {
  readonly name: ScoreName | 'length' | 'freed' | 'owners' | 'time' | 'money'
  /** Of `weight`. */
  readonly points: number
  readonly weight: number
  readonly facts: readonly Phrase[]
}

/** Values for some objects; `phase` is added when a year is chosen. */
export interface Write { readonly ids: readonly string[]; readonly values: Values }

/** One way to use an opportunity. */
export interface Proposal {
  /** Tells it from the others of its opportunity, the same in every run. */
  readonly id: string
  /** "Giữ cột Hùng Vương 2" */
  readonly name: Phrase
  /** 0–100, the sum of the points over the sum of the weights. */
  readonly score: number
  readonly parts: readonly ScorePart[]
  readonly tasks: readonly Task[]
  readonly gains: Gains
  /** What becomes of the data when it is accepted. */
  readonly writes: readonly Write[]
  /** What stands in the way, or has to be asked first. */
  readonly cautions: readonly Phrase[]
  /** Where the map draws it otherwise than the first. */
  readonly strokes?: readonly Stroke[]
}

/** What the map draws of the opportunity that is looked at. `limit`: the local distance. `link`: from thing to thing, its label the distance. `along`: what is concerned of a line; `beside`: what it runs along. */
export interface Stroke {
  readonly role: 'keep' | 'share' | 'relocate' | 'remove' | 'link' | 'limit' | 'along' | 'beside' | 'works' | 'node'
  readonly geometry: Geometry
  readonly label?: Phrase
  /** Second line of a label. */
  readonly note?: Phrase
  readonly owner?: string
}

/** Something that could be used together: a finding with a score and what to do. */
export interface Opportunity extends Finding {
  readonly finder: Finder
  readonly place: Position
  /** As people there call it: streets, names of masts. */
  readonly name: string
  /** That of the first proposal. */
  readonly score: number
  readonly owners: readonly string[]
  /** Between the things it is about: the farthest of a group of masts, the mean of lines. */
  readonly distanceM: number
  /** The first is recommended. */
  readonly proposals: readonly Proposal[]
  readonly strokes: readonly Stroke[]
  /** The rule of distance, where one decides; null where a setting of the office does. */
  readonly source: Source | null
}

export interface Totals extends Gains { readonly opportunities: number }

/** What a finder found, the highest score first. */
export interface Found {
  readonly finder: Finder
  readonly opportunities: readonly Opportunity[]
  /** Of the first proposal of each, where all of them are done; what two would save is counted once. */
  readonly totals: Totals
  readonly notes: readonly Phrase[]
}

/** A line of the table of shares. `unit` is its id; `null`: all of them. */
export interface RateLine {
  readonly unit: string | null
  readonly unitName: string
  readonly operator: string | null
  readonly year: number | null
  readonly locations: number
  /** With stations of two operators or more. */
  readonly sharedLocations: number
  readonly stations: number
  /** On a location that is shared. */
  readonly stationsOnShared: number
  /** Null where there are none. */
  readonly rateByPosition: number | null
  readonly rateByStation: number | null
}

export interface Rates {
  readonly total: RateLine
  readonly units: readonly RateLine[]
  readonly operators: readonly RateLine[]
  /** As it was and will be at the end of each year, as far as the data say. */
  readonly years: readonly RateLine[]
  readonly locationM: number
  readonly target: SharingSettings['target']
  readonly notes: readonly Phrase[]
}

/** Fewest masts without losing those who are served: for groups of masts, what may be done of each of them together. */
export interface RemovalPlan {
  readonly groups: readonly { readonly opportunity: string; readonly proposal: Proposal }[]
  readonly removedMasts: number
  readonly movedStations: number
  /** For every operator and generation that loses or keeps. */
  readonly served: readonly { readonly operator: string; readonly technology: string; readonly before: number; readonly after: number; readonly allowedLoss: number }[]
  readonly rateAfter: { readonly rateByPosition: number | null; readonly rateByStation: number | null }
  readonly notes: readonly Phrase[]
}
