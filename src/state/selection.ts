import type { Feature } from '../model/dataset'
import type { Box } from '../model/geometry'
import type { Slice } from './slice'

/** How a new choice meets the old one: takes its place, joins it, or turns each one over (Shift-click). */
export type Meeting = 'replace' | 'add' | 'toggle'

/** Where the map is asked to go; `at` makes two equal wishes two. */
export interface Wish { readonly box: Box; readonly at: number }

export interface Selection {
  readonly selected: readonly string[]
  /** The first of the selected objects, whole, for the property panel and the rings on the map. */
  readonly held: readonly Feature[]
  readonly wish: Wish | null
  select(ids: readonly string[], how?: Meeting): Promise<void>
  /** Brings objects, or a box, into view. */
  flyTo(target: readonly string[] | Box): Promise<void>
}

export const mostHeld = 500

export const selection: Slice<Selection> = (set) => ({
  selected: [], held: [], wish: null,
  async select(ids) {
    set({ selected: ids })
  },
  async flyTo() {},
})
