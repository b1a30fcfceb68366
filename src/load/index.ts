import type { Position } from 'geojson'
import type { Feature } from '../model/dataset'
import type { Finding } from '../model/finding'
import type { Kind } from '../model/schema'
import { readFile } from './file'

/** A file as it came: its name says more than it should, so it is part of the data. Its own answers go before those for all. */
export interface Source { readonly name: string; readonly bytes: Uint8Array; readonly answers?: Answers }

/** What somebody answered to the loader's questions; saved, it is given again with the next file of the same sender. */
export interface Answers {
  readonly kind?: Kind
  /** EPSG code of the coordinates as they stand in the file. */
  readonly crs?: number
  /** Whether the first number is the easting (or longitude), or, as in Vietnamese tables, X = north. */
  readonly axes?: 'eastNorth' | 'northEast'
  /** Heading → field of the schema; an empty field keeps the heading as an unknown property. */
  readonly mapping?: Readonly<Record<string, string>>
  /** Of a text that is not Unicode. */
  readonly encoding?: string
}

/** `done` and `total` count bytes while reading, objects while settling kinds and fields. */
export interface Progress { readonly file: string; readonly phase: 'read' | 'settle'; readonly done: number; readonly total: number }

/** `features` are the objects understood from the file, unplaced ones included. */
export interface FileReport { readonly name: string; readonly bytes: number; readonly features: number; readonly readable: boolean }

/** Every feature that was in the files is in `features`, placed or not, and everything done to one is in `findings`. */
export interface Loaded {
  readonly files: readonly FileReport[]
  readonly features: readonly Feature[]
  readonly findings: readonly Finding[]
  /** What the files say of themselves and must be said again wherever their data goes ("sample data, no legal value"). */
  readonly notices: readonly string[]
  /** The extra member of a project file, as it stood there. */
  readonly project: unknown
}

/** Reads files one after the other. It yields often enough (every ≤ 50 ms) for the caller to show progress and to stop. */
export function* load(sources: readonly Source[], answers: Answers = {}): Generator<Progress, Loaded> {
  const ids = new Set<string>()
  const near: Position[] = []
  const files: FileReport[] = []
  const features: Feature[] = []
  const findings: Finding[] = []
  const notices = new Set<string>()
  let project: unknown
  for (const source of sources) {
    const file = yield* readFile(source, source.answers ?? answers, { ids, near })
    files.push({ name: source.name, bytes: source.bytes.length, features: file.features.length, readable: file.isReadable })
    for (const feature of file.features) features.push(feature)
    findings.push(...file.report.findings())
    if (file.notice) notices.add(file.notice)
    project ??= file.project
  }
  return { files, features, findings, notices: [...notices], project }
}

/** Runs a generator to its end in one go, for the command line and for tests. */
export function run<R>(steps: Generator<unknown, R>): R {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
