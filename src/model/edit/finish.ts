import type { Phrase } from '../change'
import type { Done, Refusal, Values } from './edit'
import type { Slate } from './slate'

export const alike = (a: unknown, b: unknown): boolean =>
  (a ?? null) === (b ?? null) || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** Writes the values that are not there yet; false where all of them are. */
export function rewrite(slate: Slate, id: string, values: Values): boolean {
  const feature = slate.get(id)
  const fresh = feature ? Object.entries(values).filter(([name, value]) => !alike(feature.properties[name], value)) : []
  if (feature && fresh.length) slate.write(feature, Object.fromEntries(fresh))
  return fresh.length > 0
}

/** What was written, under its name. What came back to how it stood is no change, and an edit that changes nothing is refused. */
export function finish(slate: Slate, name: Phrase, select: readonly string[], cautions: readonly Phrase[] = []): Done | Refusal {
  const change = new Map([...slate.change()].filter(([, { before, after }]) => !before || !after || JSON.stringify(before) !== JSON.stringify(after)))
  if (change.size === 0) return { refused: { key: 'edit.same' } }
  return { name, change, select, ...(cautions.length > 0 && { cautions }) }
}
