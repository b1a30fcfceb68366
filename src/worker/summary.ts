import type { FileReport } from '../load'
import { isRepair } from '../load/report'
import type { Finding, Severity } from '../model/finding'
import type { Kind } from '../model/schema'
import type { Sender } from './senders'
import type { Staged } from './staged'

export interface KindCount { readonly placed: number; readonly unplaced: number }

/** What became of objects that were added to an open project. */
export interface Addition {
  readonly added: number
  readonly changed: number
  readonly same: number
  /** Left out, because the open project's own ones were to stay. */
  readonly keptOwn: number
  /** Under a new id beside another object of that id. */
  readonly renamed: number
}

/** What an office wants to know before it looks: is everything there, and what was done to it? */
export interface Summary {
  readonly files: readonly FileReport[]
  readonly placed: number
  readonly unplaced: number
  /** Placed objects the loader changed because there was one safe way to. */
  readonly repaired: number
  /** The rule most of them were repaired under. */
  readonly repair: Pick<Finding, 'rule' | 'severity'> | null
  readonly kinds: Readonly<Partial<Record<Kind, KindCount>>>
  readonly findings: Readonly<Record<Severity, number>>
  /** What the files demand to be said wherever their data is shown. */
  readonly notices: readonly string[]
  /** Files that were read as the last one of their sender was. */
  readonly senders: readonly (Pick<Sender, 'label' | 'at'> & { readonly file: string })[]
  readonly addition: Addition | null
}

export function summaryOf({ files }: Staged, addition: Addition | null): Summary {
  const changed = new Set<string>()
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  const kinds: Partial<Record<Kind, { placed: number; unplaced: number }>> = {}
  let placed = 0
  let unplaced = 0
  let repaired = 0
  let repair: Finding | null = null
  for (const { content } of files) {
    for (const finding of content?.findings ?? []) {
      counts[finding.severity]++
      if (!isRepair(finding.rule)) continue
      for (const subject of finding.subjects) changed.add(subject)
      if (!repair || finding.subjects.length > repair.subjects.length) repair = finding
    }
    for (const { id, geometry, properties: { kind } } of content?.features ?? []) {
      const count = (kinds[kind] ??= { placed: 0, unplaced: 0 })
      count[geometry ? 'placed' : 'unplaced']++
      if (geometry) placed++
      else unplaced++
      if (geometry && changed.has(id)) repaired++
    }
  }
  return {
    files: files.map(({ name, bytes, content }) => ({ name, bytes, features: content?.features.length ?? 0, readable: content?.isReadable ?? false })),
    placed, unplaced, repaired, repair: repair && { rule: repair.rule, severity: repair.severity }, kinds, findings: counts,
    notices: [...new Set(files.flatMap(({ content }) => content?.notice ?? []))],
    senders: files.flatMap(({ name, sender }) => (sender ? { file: name, label: sender.label, at: sender.at } : [])), addition,
  }
}
