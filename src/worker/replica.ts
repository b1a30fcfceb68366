import { type History, noHistory } from '../model/change'
import { type Dataset, datasetOf } from '../model/dataset'
import { type Filter, noFilter } from '../model/filter'
import type { Finding } from '../model/finding'
import type { Deed, Settings } from '../model/record'
import type { Waiver } from '../model/waiver'
import { type News, newsOf, nowhere, type Place, Rest } from './rest'
import type { Staged } from './staged'

/** A project as the list of projects knows it. */
export interface Project {
  readonly id: string
  readonly name: string
  readonly isSample: boolean
  /** Another window works on it: this one only looks. */
  readonly isReadOnly: boolean
  /** The project this one went its own way from, with what another window's work had left no way to keep. */
  readonly forkOf?: string
  /** ISO 8601. */
  readonly created: string
  readonly modified: string
}

/**
 * The one live copy. It stands on this thread because the page would otherwise hold a million objects twice:
 * the page keeps what it shows, and asks here for everything else.
 */
export interface Replica {
  readonly project: Project | null
  readonly dataset: Dataset
  readonly findings: readonly Finding[]
  /** Those of the findings that no step brought, so that none takes them away. */
  readonly loaded: readonly Finding[]
  readonly waivers: ReadonlyMap<string, Waiver>
  readonly history: History
  /** What was done before the history begins. */
  readonly past: readonly Deed[]
  /** What the files demand to be said wherever their data is shown. */
  readonly notices: readonly string[]
  readonly settings: Settings
  /** Counts every opening and every change, so that a result can say what it was computed on. */
  readonly version: number
  /** Bytes of memory it takes, about. */
  readonly weight: number
}

/** What all tasks share. A task replaces the replica whole, at its end: one that is cancelled has changed nothing. */
export interface Context {
  replica: Replica
  /** What the page looks at; `maskOf` in `sight` turns it into a mask. */
  filter: Filter
  /** Files that were read and wait to be taken; nothing of the open project has changed for them. */
  staged?: Staged | undefined
  /** Where projects rest, and who may write. */
  readonly place: Place
  /** How the open project rests. */
  rest: Rest
  readonly news: News
}

export const emptyReplica: Replica = {
  project: null, dataset: datasetOf([]), findings: [], loaded: [], waivers: new Map(), history: noHistory, past: [], notices: [], settings: {}, version: 0, weight: 0,
}

/** Without a place given, nothing outlives the context: for tests, and for the command line. */
export const contextOf = (place: Place = nowhere()): Context => ({ replica: emptyReplica, filter: noFilter, place, rest: new Rest(emptyReplica), news: newsOf() })
