import type { Phrase } from '../model/change'
import type { Slice } from './slice'

/** A short message over the foot of the map. Errors, and what waits for somebody's word, stay until closed, the others 6 s. */
export interface Notice {
  readonly id: number
  readonly tone: 'ok' | 'info' | 'warning' | 'error'
  readonly text: Phrase
  /** For who helps: what the program saw. */
  readonly detail?: string
  readonly isLasting?: boolean
  readonly action?: { readonly text: Phrase; readonly run: () => void }
}

export interface Notices {
  readonly notices: readonly Notice[]
  tell(notice: Omit<Notice, 'id'>): void
  dismiss(id: number): void
}

const mostShown = 3

export const notices: Slice<Notices> = (set, get) => {
  let last = 0
  return {
    notices: [],
    tell: (notice) => set({ notices: [...get().notices, { ...notice, id: ++last }].slice(-mostShown) }),
    dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
  }
}
