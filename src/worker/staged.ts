import type { Position } from 'geojson'
import type { Answers } from '../load'
import type { Facts } from '../load/facts'
import { isProject } from '../load/records'
import { isRepair } from '../load/report'
import type { Survey } from '../load/survey'
import type { Feature } from '../model/dataset'
import type { Finding, Question, Severity } from '../model/finding'
import { anyPosition } from '../model/geometry'
import { holderOf } from '../model/operator'
import { fieldsOf, type Kind } from '../model/schema'
import type { Input } from './input'
import type { Sender } from './senders'
import { sorted } from './findings'

/** What one file turned out to be, with the answers it was read with. */
export interface Content {
  readonly features: readonly Feature[]
  readonly findings: readonly Finding[]
  readonly facts: Facts | null
  readonly isReadable: boolean
  readonly notice: string | null
  readonly project: unknown
}

/** A file that was read and not yet taken. `head` is its beginning, for a look at what another answer would make of it. */
export interface StagedFile {
  readonly name: string
  readonly input: Input
  readonly bytes: number
  readonly weight: number
  readonly head: Survey | null
  /** Whether the beginning is all of it. */
  readonly isShort: boolean
  readonly shape: string
  readonly answers: Answers
  readonly sender: Sender | null
  /** Null after a reading that was broken off. */
  readonly content: Content | null
}

export interface Staged { readonly files: readonly StagedFile[] }

/** An object as the preview lists it: its fields in the words of the schema, and where it lies. */
export interface Row { readonly id: string; readonly kind: Kind; readonly place: Position | null; readonly values: Readonly<Record<string, unknown>> }

/** What is told of one file before it is taken. */
export interface FileReading {
  readonly name: string
  readonly bytes: number
  readonly isReadable: boolean
  /** It holds objects, or a project. */
  readonly isWorthTaking: boolean
  /** Only its beginning was read: counts are of that. */
  readonly isHead: boolean
  readonly features: number
  readonly placed: number
  readonly unplaced: number
  readonly repaired: number
  readonly findings: Readonly<Record<Severity, number>>
  /** The worst of what was said, in full. */
  readonly said: readonly Finding[]
  readonly questions: readonly Question[]
  readonly facts: Facts | null
  readonly rows: readonly Row[]
  /** Some of the places, from all over the file. */
  readonly places: readonly Position[]
  readonly answers: Answers
  readonly sender: Pick<Sender, 'label' | 'at'> | null
  /** Whose file it is, as its columns or its name say. */
  readonly label: string
  readonly shape: string
  /** The name of the project it holds, empty where that has none; null where it is no project. */
  readonly projectName: string | null
}

/** A project may have no objects yet, and is one all the same. */
export const isWorthTaking = ({ features, project }: Content): boolean => features.length > 0 || isProject(project)

const mostSaid = 8
const mostRows = 5
const mostPlaces = 60

export function readingOf({ name, bytes, answers, sender, shape }: Omit<StagedFile, 'content'>, content: Content, isHead: boolean): FileReading {
  const { features, findings, facts, isReadable, project } = content
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  const changed = new Set<string>()
  for (const { severity, rule, subjects } of findings) {
    counts[severity]++
    if (isRepair(rule)) for (const subject of subjects) changed.add(subject)
  }
  let placed = 0
  let repaired = 0
  for (const { id, geometry } of features) {
    if (!geometry) continue
    placed++
    if (changed.has(id)) repaired++
  }
  return {
    name, bytes, answers, shape, isReadable, isWorthTaking: isWorthTaking(content), isHead, features: features.length, placed, unplaced: features.length - placed, repaired,
    findings: counts, facts, rows: features.slice(0, mostRows).map(rowOf), places: placesOf(features), label: labelOf(name, features),
    said: sorted(findings.filter(({ question }) => !question)).slice(0, mostSaid).map((finding) => ({ ...finding, subjects: finding.subjects.slice(0, 3) })),
    questions: findings.flatMap(({ question }) => question ?? []), sender: sender && { label: sender.label, at: sender.at }, projectName: projectNameOf(project),
  }
}

function rowOf({ id, geometry, properties }: Feature): Row {
  const fields = fieldsOf(properties.kind)
  return { id, kind: properties.kind, place: anyPosition(geometry), values: Object.fromEntries(Object.entries(properties).filter(([name]) => fields.has(name))) }
}

function placesOf(features: readonly Feature[]): Position[] {
  const step = Math.max(1, Math.floor(features.length / mostPlaces))
  const places: Position[] = []
  for (let i = 0; i < features.length; i += step) {
    const place = anyPosition(features[i]!.geometry)
    if (place) places.push(place)
  }
  return places
}

const lookedAt = 2000

/** The owner most of the first objects name; else the words of the file's name. */
function labelOf(name: string, features: readonly Feature[]): string {
  const counts = new Map<string, number>()
  const some = features.slice(0, lookedAt)
  for (const feature of some) {
    const holder = holderOf(feature)
    if (holder) counts.set(holder, (counts.get(holder) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1])
  if (most && most[1] * 2 > some.length) return most[0]
  return name.replace(/\.[^.]+$/, '').replace(/[\d_.-]+/g, ' ').trim() || name
}

function projectNameOf(project: unknown): string | null {
  if (typeof project !== 'object' || project === null) return null
  const { name } = project as { name?: unknown }
  return typeof name === 'string' ? name : ''
}
