import type { Change, Phrase } from './change'
import type { Feature } from './dataset'
import { type Layer, layerNames, layerOf } from './layer'
import type { Settings } from './record'

/**
 * What no edit may touch, kept with the project: whole layers, and everything outside the unit that is looked at.
 * It says how one works, not what there is: no step of the history, and undo, redo and imports pass it.
 */
export interface Locks { readonly layers: readonly Layer[]; readonly isOutsideLocked: boolean }

export const noLocks: Locks = { layers: [], isOutsideLocked: false }

/** What another program may have left there is taken only where it makes sense. */
export function locksOf({ locks }: Settings): Locks {
  if (typeof locks !== 'object' || locks === null) return noLocks
  const { layers, isOutsideLocked } = locks as { layers?: unknown; isOutsideLocked?: unknown }
  return { layers: Array.isArray(layers) ? layerNames.filter((name) => layers.includes(name)) : [], isOutsideLocked: isOutsideLocked === true }
}

/** The unit that is looked at, where everything outside of it is locked. */
export interface Bounds { readonly name: string; has(feature: Feature): boolean }

/** Why a change may not be made: an object is locked by what it was as well as by what it would become. */
export function lockedBy(change: Change, { layers }: Locks, bounds: Bounds | null): Phrase | null {
  const locked = new Set(layers)
  const touched = new Set<Layer>()
  let held = 0
  let outside = 0
  for (const { before, after } of change.values()) {
    const own = [before, after].flatMap((half) => (half ? layerOf(half) : [])).filter((layer) => locked.has(layer))
    for (const layer of own) touched.add(layer)
    if (own.length) held++
    else if (bounds && [before, after].some((half) => half && !bounds.has(half))) outside++
  }
  if (held) return { key: 'lock.layers', values: { layers: layerNames.filter((layer) => touched.has(layer)).map((layer) => `layer.${layer}`).join(', '), n: held } }
  return outside ? { key: 'lock.outside', values: { name: bounds!.name, n: outside } } : null
}
