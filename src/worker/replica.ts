import { type Change, type History, noHistory, type Step } from '../model/change'
import { type Dataset, datasetOf } from '../model/dataset'
import { type Filter, noFilter } from '../model/filter'
import type { Finding } from '../model/finding'
import type { Deed, Settings } from '../model/record'
import type { Waiver } from '../model/waiver'
import { type Log, noLog } from './log'
import { type News, newsOf, nowhere, type Place, Rest } from './rest'
import type { Ahead } from './shipped'
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

/** What the program finds by itself in what was touched. It is worked out, never kept. */
export interface Checks {
  /** In the order of the objects. */
  readonly list: readonly Finding[]
  /** Objects that were checked; what becomes of them is followed from action to action. */
  readonly checked: ReadonlySet<string> | 'all'
  /** Actions that touched so much that it is checked after the answer, in their order. */
  readonly waiting: readonly Unchecked[]
  /** Counts what was found without an action. */
  readonly at: number
}

/** An action whose objects are to be checked again, with the steps that came into force and those that went out of it. */
export interface Unchecked { readonly change: Change; readonly done: readonly Step[]; readonly undone: readonly Step[]; readonly isEverything: boolean }

export const noChecks: Checks = { list: [], checked: new Set(), waiting: [], at: 0 }

/**
 * The one live copy. It stands on this thread because the page would otherwise hold a million objects twice:
 * the page keeps what it shows, and asks here for everything else.
 */
export interface Replica {
  readonly project: Project | null
  readonly dataset: Dataset
  /** All of them: what was said, what the checks say, and what is wrong in streets. */
  readonly findings: readonly Finding[]
  /** Of files and of steps. */
  readonly said: readonly Finding[]
  readonly checks: Checks
  /** What is wrong in streets, once somebody asked; worked out, never kept. */
  readonly tidiness: readonly Finding[]
  /** Those of what was said that no step brought, so that none takes them away. */
  readonly loaded: readonly Finding[]
  readonly waivers: ReadonlyMap<string, Waiver>
  readonly history: History
  /** What was done since the project was opened in this window. */
  readonly log: Log
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
  /** Files that are read before they are asked for, and their texts as they come. */
  ahead?: Ahead | undefined
  /** Keeps up with the data what somebody asked to be worked out of them; called after every action. */
  follow?: (context: Context) => void
}

export const emptyReplica: Replica = {
  project: null, dataset: datasetOf([]), findings: [], said: [], checks: noChecks, tidiness: [], loaded: [], waivers: new Map(), history: noHistory, log: noLog(), past: [], notices: [], settings: {}, version: 0, weight: 0,
}

/** Without a place given, nothing outlives the context: for tests, and for the command line. */
export const contextOf = (place: Place = nowhere()): Context => ({ replica: emptyReplica, filter: noFilter, place, rest: new Rest(emptyReplica), news: newsOf() })
