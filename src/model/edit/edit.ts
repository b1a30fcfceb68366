import type { Geometry, Position } from 'geojson'
import type { Change, Phrase } from '../change'
import type { Dataset, Feature } from '../dataset'
import type { Finding } from '../finding'
import type { Kind } from '../schema'

/** Values of fields by name; `null` takes one away. */
export type Values = Readonly<Record<string, unknown>>

/** Something new: what a hand drew and what a form says of it. Without a code it gets the next one of its ward and kind. */
export interface Draft {
  readonly kind: Kind
  readonly geometry: Geometry
  readonly values: Values
  /** Lines the point was put on, not at one of their ends: they get a vertex there. */
  readonly on?: readonly string[]
}

/** What is to become of things that would hang loose: they go too, or they let go. */
export type Loosing = 'remove' | 'release'

/** Something a person does to the network, as data: it crosses to the other thread, is tried there before it is done, and can be repeated. */
export type Edit =
  | { readonly do: 'create'; readonly drafts: readonly Draft[] }
  | { readonly do: 'write'; readonly ids: readonly string[]; readonly values: Values }
  | { readonly do: 'copy'; readonly from: string; readonly ids: readonly string[]; readonly fields: readonly string[] }
  | { readonly do: 'remove'; readonly ids: readonly string[]; readonly loose?: Loosing }
  /** Cables into ducts; none takes them out. */
  | { readonly do: 'assign'; readonly ids: readonly string[]; readonly ducts: readonly string[] }
  /** New codes in the order given. */
  | { readonly do: 'number'; readonly ids: readonly string[] }
  /** Everything so far that it was at `from` comes to `to`; what is tied to a moved point comes along. */
  | { readonly do: 'move'; readonly ids: readonly string[]; readonly from: Position; readonly to: Position }
  | { readonly do: 'reshape'; readonly id: string; readonly geometry: Geometry }
  | { readonly do: 'split'; readonly id: string; readonly at: Position }
  | { readonly do: 'join'; readonly ids: readonly string[] }
  | { readonly do: 'duplicate'; readonly ids: readonly string[]; readonly from: Position; readonly to: Position }
  /** Objects of this or another project. Without a place they stand where they stood. */
  | { readonly do: 'paste'; readonly features: readonly Feature[]; readonly at: Position | null }
  /** A line beside a line; above zero it lies to the right as the line runs. */
  | { readonly do: 'offset'; readonly id: string; readonly metres: number; readonly kind: Kind }
  /** Areas into the first of them. */
  | { readonly do: 'merge'; readonly ids: readonly string[] }
  /** An area along a line that crosses it. */
  | { readonly do: 'cut'; readonly id: string; readonly line: readonly Position[] }
  /** Several writings that belong together, under one name; what they need is made in the same step. */
  | { readonly do: 'plan'; readonly name: Phrase; readonly writes: readonly { readonly ids: readonly string[]; readonly values: Values }[]; readonly drafts?: readonly Draft[] }
  /** What findings offer. */
  | { readonly do: 'fix'; readonly findings: readonly string[] }

export type Doing = Edit['do']
export type EditOf<D extends Doing> = Extract<Edit, { readonly do: D }>

/** What an edit stands on. */
export interface Ground {
  readonly dataset: Dataset
  /** The ward in force at a place. */
  readonly wardAt: (position: Position) => Feature<'unit'> | null
  readonly newId: () => string
  readonly findingOf: (id: string) => Finding | undefined
  /** What is wrong with an object among the others, worked out now: one fix may change what the next has to do. */
  readonly faultsOf?: (feature: Feature, dataset: Dataset) => readonly Finding[]
}

/** A change ready to be done, as the history will name it. */
export interface Done {
  readonly name: Phrase
  readonly change: Change
  /** What is selected afterwards. */
  readonly select: readonly string[]
  /** What came along or was left, that a person may not expect. */
  readonly cautions?: readonly Phrase[]
}

/** It cannot be, and why. */
export interface Refusal { readonly refused: Phrase }

/** Things that lean on what is to go. */
export interface Loose { readonly how: 'station' | 'cableOnPole' | 'cableInDuct'; readonly ids: readonly string[] }
/** It can be in more than one way, and a person has to say which. */
export interface Asking { readonly asks: readonly Loose[] }

export type Outcome = Done | Refusal | Asking

export const refused = (key: Phrase['key'], values?: Phrase['values']): Refusal => ({ refused: { key, ...(values && { values }) } })
