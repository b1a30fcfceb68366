import type { FileReport, Loaded } from '../load'
import { isRepair } from '../load/report'
import type { Severity } from '../model/finding'
import type { Kind } from '../model/schema'

export interface KindCount { readonly placed: number; readonly unplaced: number }

/** What an office wants to know before it looks: is everything there, and what was done to it? */
export interface Summary {
  readonly files: readonly FileReport[]
  readonly placed: number
  readonly unplaced: number
  /** Placed objects the loader changed because there was one safe way to. */
  readonly repaired: number
  readonly kinds: Readonly<Partial<Record<Kind, KindCount>>>
  readonly findings: Readonly<Record<Severity, number>>
  /** What the files demand to be said wherever their data is shown. */
  readonly notices: readonly string[]
}

export function summaryOf({ files, features, findings, notices }: Loaded): Summary {
  const changed = new Set<string>()
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const { rule, severity, subjects } of findings) {
    counts[severity]++
    if (isRepair(rule)) for (const subject of subjects) changed.add(subject)
  }
  const kinds: Partial<Record<Kind, { placed: number; unplaced: number }>> = {}
  let placed = 0
  let repaired = 0
  for (const { id, geometry, properties: { kind } } of features) {
    const count = (kinds[kind] ??= { placed: 0, unplaced: 0 })
    count[geometry ? 'placed' : 'unplaced']++
    if (geometry) placed++
    if (geometry && changed.has(id)) repaired++
  }
  return { files, placed, unplaced: features.length - placed, repaired, kinds, findings: counts, notices }
}
