import { type RefObject, useEffect, useState } from 'react'
import type { View } from '../../map/view'
import type { State, Store } from '../../state'

/** What floats over the map covers it: a place is brought into what is left. */
export function insetsOf(container: HTMLElement): { top: number; right: number; bottom: number; left: number } {
  const map = container.getBoundingClientRect()
  const insets = { top: 24, right: 24, bottom: 24, left: 24 }
  for (const cover of document.querySelectorAll('[data-covers], .feature-sheet > .sheet')) {
    const { left, right, top, bottom, width, height } = cover.getBoundingClientRect()
    if (width === 0 || height === 0 || right <= map.left || left >= map.right || bottom <= map.top || top >= map.bottom) continue
    const side = cover.getAttribute('data-covers') ?? 'bottom'
    if (side === 'right') insets.right = Math.max(insets.right, map.right - left + 16)
    if (side === 'bottom') insets.bottom = Math.max(insets.bottom, map.bottom - top + 16)
    if (side === 'left') insets.left = Math.max(insets.left, right - map.left + 16)
  }
  return insets
}

const longestWaitMs = 600

/**
 * Resolves when a project is open, or does not come at once. To read the map engine and to make a canvas for WebGL can hold the page
 * for half a second: what is small is open before it, and its layers stand in the panel.
 */
function isOpen(store: Store): Promise<void> {
  const isThere = ({ status, outcome }: State) => status !== null || outcome !== null
  return new Promise((resolve) => {
    if (isThere(store.getState())) return resolve()
    const end = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const stop = store.subscribe((state) => isThere(state) && end())
    const timer = setTimeout(end, longestWaitMs)
  })
}

/** The screen as it stands now has been painted; one that nobody looks at is not. */
const isPainted = (): Promise<void> => new Promise((resolve) => {
  if (document.hidden) resolve()
  else requestAnimationFrame(() => void setTimeout(resolve))
  setTimeout(resolve, longestWaitMs)
})

/** The map itself, once it is there. What draws it is fetched after the frame of the screen has been painted. */
export function useView(container: RefObject<HTMLDivElement | null>, store: Store, attempt: number): View | null {
  const [view, setView] = useState<View | null>(null)
  useEffect(() => {
    let made: View | null = null
    let isGone = false
    const { tellMap, work } = store.getState()
    const begin = async () => {
      try {
        await isOpen(store)
        // Making a canvas for the graphics processor can take long: the panel with its figures is seen before.
        await isPainted()
        const { mapOf } = await import('../../map/view')
        const at = container.current
        if (isGone || !at) return
        made = mapOf(at, store, { work, insets: () => insetsOf(at) })
        tellMap({ mapTrouble: null })
        await made.isReady
        if (!isGone) setView(made)
      } catch (error) {
        if (isGone) return
        tellMap({ mapTrouble: error instanceof Error && error.name === 'GPUInitializationError' ? 'noWebGl' : 'failed' })
      }
    }
    void begin()
    return () => {
      isGone = true
      made?.destroy()
      setView(null)
    }
  }, [container, store, attempt])
  return view
}
