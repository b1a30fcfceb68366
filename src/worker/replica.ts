import { type History, noHistory } from '../model/change'
import { type Dataset, datasetOf } from '../model/dataset'
import { type Filter, noFilter } from '../model/filter'
import type { Finding } from '../model/finding'
import type { Waiver } from '../model/waiver'

/** A project as the list of projects knows it. */
export interface Project {
  readonly id: string
  readonly name: string
  readonly isSample: boolean
  /** Another window works on it: this one only looks. */
  readonly isReadOnly: boolean
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
  readonly waivers: ReadonlyMap<string, Waiver>
  readonly history: History
  /** What the files demand to be said wherever their data is shown. */
  readonly notices: readonly string[]
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
}

export const emptyReplica: Replica = {
  project: null, dataset: datasetOf([]), findings: [], waivers: new Map(), history: noHistory, notices: [], version: 0, weight: 0,
}

export const contextOf = (): Context => ({ replica: emptyReplica, filter: noFilter })
