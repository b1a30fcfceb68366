import type { Found } from '../worker/search'
import type { UnitLine } from '../worker/units'
import type { Slice } from './slice'

/** What was looked for by words, and what was found. */
export interface Searching {
  readonly query: string
  /** Null until there is an answer; the answer to the text before stands until the next one comes. */
  readonly hits: Found | null
  readonly isSearching: boolean
  /** Wards and communes of both editions; null until somebody asked. */
  readonly units: readonly UnitLine[] | null
  /** An empty text forgets what was found and makes the next search quick. */
  find(text: string): Promise<void>
  listUnits(): Promise<void>
}

/** Of each group. */
export const mostFound = 8

export const searching: Slice<Searching> = (set, get, { work }) => {
  let asking: AbortController | undefined
  return {
    query: '', hits: null, isSearching: false, units: null,
    async find(text) {
      asking?.abort(new Error('another text'))
      const abort = (asking = new AbortController())
      const isEmpty = text.trim() === ''
      set({ query: text, isSearching: !isEmpty, ...(isEmpty && { hits: null }) })
      if (!get().status) return set({ isSearching: false })
      try {
        const hits = await work.call('search', { text, most: mostFound }, { signal: abort.signal })
        if (!abort.signal.aborted) set({ isSearching: false, hits: isEmpty ? null : hits })
      } catch (error) {
        if (abort.signal.aborted) return
        set({ isSearching: false })
        throw error
      }
    },
    async listUnits() {
      const units = get().status ? await work.call('units', {}) : []
      set({ units })
    },
  }
}
