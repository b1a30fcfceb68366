import { type Dataset, datasetOf } from '../model/dataset'
import type { Finding } from '../model/finding'

/** The dataset as this thread knows it. The page numbers its versions, so that a result can say what it was computed on. */
export interface Replica {
  readonly dataset: Dataset
  readonly findings: readonly Finding[]
  readonly version: number
  /** Bytes of memory it takes, about. */
  readonly weight: number
}

/** What all tasks share. A task replaces the replica whole, at its end: one that is cancelled has changed nothing. */
export interface Context { replica: Replica }

export const contextOf = (): Context => ({ replica: { dataset: datasetOf([]), findings: [], version: 0, weight: 0 } })
