import { get } from '../model/dataset'
import type { Finding, Severity, Source } from '../model/finding'
import { type Layer, layerOf } from '../model/layer'
import { isClosed, type Waiver } from '../model/waiver'
import type { Context } from './replica'
import { isFindingSeen, maskOf } from './sight'

/** Whether somebody accepted it. */
export type FindingState = 'open' | 'waived' | 'all'

export interface FindingsArgs {
  readonly from: number
  readonly to: number
  readonly rule?: string | undefined
  readonly severity?: Severity | undefined
  /** All of them where nothing is said. */
  readonly state?: FindingState | undefined
  /** Only these, where somebody looks at the findings of something. */
  readonly among?: readonly string[] | undefined
}

/** An object a finding speaks of, as it is called. */
export interface Subject { readonly id: string; readonly name: string; readonly code: string; readonly layer: Layer; readonly isPlaced: boolean }

/** A finding as it is listed: the first of its subjects, and how many there are. */
export interface Listed extends Finding {
  readonly subjectCount: number
  /** The first few that still exist. */
  readonly named: readonly Subject[]
  readonly waiver: Waiver | null
}
export interface FindingsPage { readonly findings: readonly Listed[]; readonly total: number; readonly version: number }

/** Findings of one rule and severity. */
export interface FindingGroup {
  readonly rule: string
  readonly severity: Severity
  readonly total: number
  readonly waived: number
  /** Open ones that offer a fix. */
  readonly fixable: number
  /** The law, where all of the group rest on the same. */
  readonly source: Source | null
}

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 }
/** What is worst comes first; among equals the order of the file stays. */
export const sorted = (findings: readonly Finding[]): Finding[] => [...findings].sort((a, b) => rank[a.severity] - rank[b.severity])

const subjectsListed = 200
const subjectsNamed = 20

/** There may be very many: they come by the page, as they are shown. */
export function findings({ from, to, ...asked }: FindingsArgs, context: Context): FindingsPage {
  const chosen = chosenOf(asked, context)
  return { findings: chosen.slice(from, to).map((finding) => listedAs(finding, context)), total: chosen.length, version: context.replica.version }
}

/** One finding whole enough to be shown; null where it is no more. */
export function finding({ id }: { id: string }, context: Context): Listed | null {
  const found = context.replica.findings.find((other) => other.id === id)
  return found ? listedAs(found, context) : null
}

/** The worst first, then those with most to do. */
export function findingGroups({ among }: Pick<FindingsArgs, 'among'>, context: Context): FindingGroup[] {
  const groups = new Map<string, { -readonly [K in keyof FindingGroup]: FindingGroup[K] }>()
  for (const { id, rule, severity, source, fix } of chosenOf({ among }, context)) {
    const key = `${severity} ${rule}`
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { rule, severity, total: 0, waived: 0, fixable: 0, source }))
    group.total++
    if (isClosed(context.replica.waivers.get(id))) group.waived++
    else if (fix) group.fixable++
    if (group.source && (group.source.document !== source?.document || group.source.clause !== source.clause)) group.source = null
  }
  return [...groups.values()].sort((a, b) => rank[a.severity] - rank[b.severity] || b.total - b.waived - (a.total - a.waived) || (a.rule < b.rule ? -1 : 1))
}

/** The open findings of a group that offer a fix. */
export const fixable = (group: Pick<FindingsArgs, 'rule' | 'severity' | 'among'>, context: Context): string[] =>
  chosenOf({ ...group, state: 'open' }, context).filter(({ fix }) => fix).map(({ id }) => id)

interface Chosen { readonly key: string; readonly all: unknown; readonly waivers: unknown; readonly mask: unknown; readonly list: readonly Finding[] }
const kept = new WeakMap<Context, Chosen[]>()
const mostKept = 6

/** What is asked for, within what is looked at; the next page of the same question costs nothing. */
function chosenOf({ rule, severity, state = 'all', among }: Omit<FindingsArgs, 'from' | 'to'>, context: Context): readonly Finding[] {
  const { dataset, findings: all, waivers } = context.replica
  const mask = maskOf(context)
  const key = JSON.stringify([rule, severity, state, among])
  const known = kept.get(context) ?? []
  const same = known.find((chosen) => chosen.key === key && chosen.all === all && chosen.waivers === waivers && chosen.mask === mask)
  if (same) return same.list
  const chosen = among && new Set(among)
  const list = all.filter((found) =>
    (!chosen || chosen.has(found.id)) &&
    (rule === undefined || found.rule === rule) && (severity === undefined || found.severity === severity) &&
    (state === 'all' || isClosed(waivers.get(found.id)) === (state === 'waived')) && isFindingSeen(dataset, mask, found))
  kept.set(context, [{ key, all, waivers, mask, list }, ...known.filter((other) => other.key !== key)].slice(0, mostKept))
  return list
}

export function listedAs(found: Finding, { replica: { dataset, waivers } }: Context): Listed {
  const named: Subject[] = []
  for (const id of found.subjects) {
    if (named.length >= subjectsNamed) break
    const feature = get(dataset, id)
    if (!feature) continue
    const { name = '', code = '' } = feature.properties
    named.push({ id, name: String(name), code: String(code), layer: layerOf(feature), isPlaced: feature.geometry !== null })
  }
  return { ...found, subjects: found.subjects.slice(0, subjectsListed), subjectCount: found.subjects.length, named, waiver: waivers.get(found.id) ?? null }
}
