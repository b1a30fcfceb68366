import type { Rule } from '../../model/rule'

/** How near two masts may stand before one of them has to be shared: a rule whose threshold is in metres. Null: for all of them. */
export interface SpacingRule extends Rule {
  /** Rules of one document: one of these sets is in force. */
  readonly preset: string
  readonly place: 'urban' | 'outside' | null
  readonly operators: 'different' | 'same' | null
  /** Masts higher than this, and up to this. */
  readonly aboveM: number | null
  readonly uptoM: number | null
  /** Letters of the classes, as `mastClass` has them. */
  readonly mastClasses: readonly string[] | null
}

/** What a group of masts is judged by. */
export const scoreNames = ['distance', 'room', 'structure', 'zone', 'coverage'] as const
export type ScoreName = (typeof scoreNames)[number]

/** What every opportunity stands on. An office changes a copy of it in its project. */
export interface SharingSettings {
  /** Of the rules; the name an office gave its own copy. */
  readonly name: string
  readonly version: string
  readonly spacing: readonly SpacingRule[]
  /** Which set is in force. `auto`: that of the province of the data, and where it has none, the first, as a reference only. */
  readonly preset: string
  /** Masts and stations so near to each other are one location. */
  readonly locationM: number
  /** Share of the people an operator serves now that a removal may cost, for each operator and generation. */
  readonly tolerance: number
  /** How much each part of the score counts; they need not come to 100. */
  readonly weights: Readonly<Record<ScoreName, number>>
  /** Pole lines that stand on one side of a street: how far they may be apart across it, how long they must run together, and how far poles of one line are apart at most. */
  readonly poles: { readonly withinM: number; readonly overlapM: number; readonly spanM: number }
  /** Cables beside ducts, and ducts beside ducts. */
  readonly ducts: { readonly withinM: number; readonly angleDeg: number; readonly overlapShare: number }
  readonly works: { readonly withinM: number; readonly months: number; readonly overlapM: number }
  /** Around a request, what may be shared is looked for so far. */
  readonly requestM: number
  /** Money for one metre of a trench, dug and closed again; null where the office has given none. */
  readonly trenchVndPerM: number | null
  /** Share of locations to be shared, with its document. */
  readonly target: { readonly share: number; readonly year: number; readonly document: string; readonly clause: string } | null
}
