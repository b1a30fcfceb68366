import { remember, remembered } from './memory'
import type { Slice } from './slice'

export interface Touring {
  /** Whether the tour was seen or skipped on this computer; it never begins by itself again. */
  readonly isTourSeen: boolean
  endTour(): void
}

export const touring: Slice<Touring> = (set, get, { memory }) => ({
  isTourSeen: remembered(memory, 'tour', (value) => value === 'seen'),
  endTour() {
    remember(memory, 'tour', 'seen')
    get().show({ tourStep: null })
    set({ isTourSeen: true })
  },
})
