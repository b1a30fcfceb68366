import { type Filter, noFilter } from '../model/filter'
import type { Layer } from '../model/layer'
import type { Counts } from '../worker/sight'
import type { Slice } from './slice'

/** What is looked at, and what of it is drawn. */
export interface Sight {
  readonly filter: Filter
  /** Figures of what passes the filter; null until the first answer. */
  readonly counts: Counts | null
  readonly hidden: ReadonlySet<Layer>
  readonly opacity: Readonly<Partial<Record<Layer, number>>>
  look(change: Partial<Filter>): Promise<void>
  showLayers(layers: readonly Layer[], isShown: boolean): void
  fade(layer: Layer, opacity: number): void
}

export const sight: Slice<Sight> = (set, get) => ({
  filter: noFilter, counts: null, hidden: new Set(), opacity: {},
  async look(change) {
    set({ filter: { ...get().filter, ...change } })
  },
  showLayers(layers, isShown) {
    const hidden = new Set(get().hidden)
    for (const layer of layers) isShown ? hidden.delete(layer) : hidden.add(layer)
    set({ hidden })
  },
  fade: (layer, opacity) => set({ opacity: { ...get().opacity, [layer]: opacity } }),
})
