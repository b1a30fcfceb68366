import type { Finding } from '../model/finding'
import { type Deed, deedFrom, findingFrom, isRecord, type Settings, waiverFrom } from '../model/record'
import type { Waiver } from '../model/waiver'

/** The newest project file this program understands. */
export const projectVersion = 1

/** The extra member of a project file: what a project is beside its objects. */
export interface Records {
  readonly version: number
  readonly id?: string
  readonly name: string
  /** ISO 8601. */
  readonly saved: string
  readonly program: string
  readonly notices: readonly string[]
  readonly settings: Settings
  readonly waivers: readonly Waiver[]
  readonly findings: readonly Finding[]
  readonly journal: readonly Deed[]
}

interface Raw extends Record<string, unknown> { readonly version: number }

export const isProject = (raw: unknown): raw is Raw =>
  isRecord(raw) && typeof raw.version === 'number' && raw.version <= projectVersion && Array.isArray(raw.findings) && Array.isArray(raw.journal)

/**
 * What of an extra member is ours; null where it is somebody else's, or does not tell what was said of the objects.
 * A file may have been edited by hand: what is no record is left out.
 */
export function recordsOf(raw: unknown): Records | null {
  if (!isProject(raw)) return null
  const { version, id, name, saved, program, notices, settings } = raw
  return {
    version, ...(typeof id === 'string' && { id }), name: textOf(name), saved: textOf(saved), program: textOf(program),
    notices: listOf(notices, (notice) => (typeof notice === 'string' ? notice : null)), settings: isRecord(settings) ? settings : {},
    waivers: listOf(raw.waivers, waiverFrom), findings: listOf(raw.findings, findingFrom), journal: listOf(raw.journal, deedFrom),
  }
}

/** The records of several project files as those of one, which has the name of the first. */
export function joinedRecords(all: readonly Records[]): Records | null {
  const [first, ...others] = all
  if (!first || others.length === 0) return first ?? null
  return {
    ...first, settings: Object.assign({}, ...all.map(({ settings }) => settings).toReversed()) as Settings,
    notices: [...new Set(all.flatMap(({ notices }) => notices))],
    waivers: all.flatMap(({ waivers }) => waivers), findings: all.flatMap(({ findings }) => findings),
    journal: all.flatMap(({ journal }) => journal).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const listOf = <T>(value: unknown, from: (item: unknown) => T | null): T[] =>
  (Array.isArray(value) ? value.map(from).filter((item) => item !== null) : [])
