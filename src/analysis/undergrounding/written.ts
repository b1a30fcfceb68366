import { type Feature, get } from '../../model/dataset'
import type { Values } from '../../model/edit'
import type { Waiver } from '../../model/waiver'
import type { ProgrammeAsked } from './index'

/** What a plan wrote into an object, and what stood there before. */
export interface Written { readonly was: Values; readonly is: Values }
export type AllWritten = ReadonlyMap<string, Written>

/** It rests among the decisions of the project, so that it is kept, leaves with the file and is undone with the step that wrote it. */
export const writtenRecord = 'programme.planned'

/** Of a project that was planned before this was recorded nothing is known, and nothing of it is taken back. */
export function writtenIn(waivers: ReadonlyMap<string, Waiver>): AllWritten {
  const found = new Map<string, Written>()
  for (const { ids, was, is } of groupsIn(waivers.get(writtenRecord)?.accepted ?? '[]')) for (const id of ids) found.set(id, { was, is })
  return found
}

interface Group extends Written { readonly ids: readonly string[] }

function groupsIn(text: string): readonly Group[] {
  try {
    const groups = JSON.parse(text) as unknown
    return Array.isArray(groups) ? groups.filter(isGroup) : []
  } catch {
    return []
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isGroup = (value: unknown): value is Group =>
  isRecord(value) && Array.isArray(value.ids) && value.ids.every((id) => typeof id === 'string') && isOurs(value.was) && isOurs(value.is)

/** What a plan writes; a record from another hand puts back nothing else. */
const ours: ReadonlySet<string> = new Set(['action', 'phase', 'moveTo', 'undergroundingYear'])
const isOurs = (value: unknown): value is Values => isRecord(value) && Object.keys(value).every((name) => ours.has(name))

/** Nothing written leaves no record. */
export function recordOf(written: AllWritten, { who, at }: Pick<Waiver, 'who' | 'at'>): Waiver | undefined {
  const groups = new Map<string, { readonly ids: string[] } & Written>()
  for (const [id, { was, is }] of written) {
    const key = JSON.stringify([was, is])
    ;(groups.get(key) ?? groups.set(key, { ids: [], was, is }).get(key)!).ids.push(id)
  }
  return groups.size === 0 ? undefined : { finding: writtenRecord, rule: writtenRecord, reason: '', who, at, accepted: JSON.stringify([...groups.values()]) }
}

const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
const valuesOf = ({ properties }: Feature): Values => properties
/** Nobody has written anything else there since. */
const stands = (now: Values, { is }: Written): boolean => Object.entries(is).every(([name, value]) => alike(now[name], value))

export interface Followed { readonly writes: ReadonlyMap<string, Values>; readonly written: AllWritten; readonly takenBack: number }

/** What is wanted now, and what earlier plans wrote and nobody wants any more as it was before them. What a person wrote since is theirs. */
export function followed({ dataset, waivers }: Pick<ProgrammeAsked, 'dataset' | 'waivers'>, wanted: ReadonlyMap<string, Values>, isLost: (feature: Feature) => boolean): Followed {
  const before = writtenIn(waivers)
  const writes = new Map<string, Values>()
  const written = new Map<string, Written>()
  for (const [id, values] of wanted) {
    const now = valuesOf(get(dataset, id)!)
    const known = before.get(id)
    const last = known && stands(now, known) ? known : { was: {}, is: {} }
    const was = { ...now, ...last.was }
    const left = Object.keys(last.is).filter((name) => !(name in values))
    const own = Object.keys(values).filter((name) => !alike(was[name], values[name]))
    writes.set(id, { ...values, ...Object.fromEntries(left.map((name) => [name, last.was[name] ?? null])) })
    if (own.length > 0) written.set(id, { was: Object.fromEntries(own.map((name) => [name, was[name] ?? null])), is: Object.fromEntries(own.map((name) => [name, values[name]])) })
  }
  let takenBack = 0
  for (const [id, known] of before) {
    const feature = wanted.has(id) ? undefined : get(dataset, id)
    if (!feature || !stands(valuesOf(feature), known)) continue
    if (isLost(feature)) {
      writes.set(id, known.was)
      takenBack++
    } else written.set(id, known)
  }
  return { writes, written, takenBack }
}

/** Whether something a plan wrote into lies where no year is any more. What lies partly out of sight may have its year there; what hangs no more was done. */
export function lostIn({ scene, streets: { sections, ofSpan }, found, scope }: ProgrammeAsked, yearOf: ReadonlyMap<string, number>, tasked: ReadonlySet<number>): (feature: Feature) => boolean {
  const inScope = new Set(found.sections.map(({ id }) => id))
  const isSeen = (all: readonly number[]) => all.every((section) => inScope.has(sections[section]!.id))
  const hasNone = (section: number) => !yearOf.has(sections[section]!.id)
  let ofRoad: Map<string, number[]> | undefined
  const along = (road: string): readonly number[] => {
    if (!ofRoad) {
      ofRoad = new Map()
      for (const [section, { roads }] of sections.entries()) for (const id of new Set(roads)) (ofRoad.get(id) ?? ofRoad.set(id, []).get(id)!).push(section)
    }
    return ofRoad.get(road) ?? []
  }
  return ({ id, properties: { kind } }) => {
    if (kind === 'road') return isSeen(along(id)) && along(id).some((section) => tasked.has(section) && hasNone(section))
    const cable = scene.numberOf('cable', id)
    if (cable === undefined || scene.isAerial[cable] === 0) return false
    const own = [...new Set(ofSpan.subarray(scene.spans.first[cable], scene.spans.first[cable + 1]))].filter((section) => section >= 0)
    return own.length === 0 ? scope === null : isSeen(own) && own.some(hasNone)
  }
}
