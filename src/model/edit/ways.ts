import { calledOf } from '../called'
import type { Phrase } from '../change'
import { type Dataset, type Feature, get } from '../dataset'
import { fieldsNaming, named, namesIn, referrersOf } from '../referrers'
import { rewrite } from './finish'
import type { Slate } from './slate'

const ductsIn = (dataset: Dataset, feature: Feature | undefined): Set<string> => {
  if (feature?.properties.kind !== 'cable') return new Set()
  return new Set(namesIn(feature.properties.duct).flatMap((name) => named(dataset, name, ['duct'])?.id ?? []))
}

/**
 * The used ways of ducts follow the cables that were put in, taken out or deleted: one up, one down, never below none. A duct that
 * nobody counted is counted when something is put in. More than there are is told, not refused: the register may be wrong.
 */
export function settleWays(slate: Slate): Phrase[] {
  const { dataset } = slate.ground
  const moves = new Map<string, { into: number; out: number }>()
  const move = (duct: string, way: 'into' | 'out') => {
    const known = moves.get(duct) ?? { into: 0, out: 0 }
    moves.set(duct, { ...known, [way]: known[way] + 1 })
  }
  for (const { before, after } of slate.change().values()) {
    const [was, is] = [ductsIn(dataset, before), ductsIn(dataset, after)]
    for (const duct of is) if (!was.has(duct)) move(duct, 'into')
    for (const duct of was) if (!is.has(duct)) move(duct, 'out')
  }
  const full: Feature[] = []
  for (const [id, { into, out }] of moves) {
    const used = usedAfter(slate, id, into, out)
    if (used === null) continue
    rewrite(slate, id, { usedWays: used })
    const { ways } = slate.get(id)!.properties
    if (into > 0 && typeof ways === 'number' && used > ways) full.push(slate.get(id)!)
  }
  return overfull(full)
}

function usedAfter(slate: Slate, id: string, into: number, out: number): number | null {
  const duct = slate.get(id)
  if (!duct) return null
  const { usedWays } = duct.properties
  if (usedWays === undefined || usedWays === null) return into > 0 ? Math.max(0, cablesIn(slate.ground.dataset, id) + into - out) : null
  return typeof usedWays === 'number' && Number.isFinite(usedWays) ? Math.max(0, usedWays + into - out) : null
}

function cablesIn(dataset: Dataset, id: string): number {
  const duct = get(dataset, id)
  return duct ? referrersOf(dataset, duct).filter((cable) => fieldsNaming(dataset, cable, duct).includes('duct')).length : 0
}

function overfull(full: readonly Feature[]): Phrase[] {
  const [first] = full
  if (!first) return []
  if (full.length > 1) return [{ key: 'edit.caution.ductsFull', values: { n: full.length } }]
  const { ways, usedWays } = first.properties as { ways: number; usedWays: number }
  return [{ key: 'edit.caution.ductFull', values: { name: calledOf(first), ways, used: usedWays } }]
}
