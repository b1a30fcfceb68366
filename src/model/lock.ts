import type { Phrase } from './change'
import { type Layer, layerNames } from './layer'
import type { Settings } from './record'

/** What no edit may touch, kept with the project: whole layers, and everything outside the unit that is looked at. */
export interface Locks { readonly layers: readonly Layer[]; readonly isOutsideLocked: boolean }

export const noLocks: Locks = { layers: [], isOutsideLocked: false }

/** What another program may have left there is taken only where it makes sense. */
export function locksOf({ locks }: Settings): Locks {
  if (typeof locks !== 'object' || locks === null) return noLocks
  const { layers, isOutsideLocked } = locks as { layers?: unknown; isOutsideLocked?: unknown }
  return { layers: Array.isArray(layers) ? layerNames.filter((name) => layers.includes(name)) : [], isOutsideLocked: isOutsideLocked === true }
}

export interface Lock { readonly why: Phrase; readonly ids: readonly string[] }
