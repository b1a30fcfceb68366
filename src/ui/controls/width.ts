import { useSyncExternalStore } from 'react'

/** From wide to narrow: what is docked, what floats, what fills the screen (design of the layout). */
export const widths = ['wide', 'desk', 'tablet', 'phone'] as const
export type Width = (typeof widths)[number]

const queries = ['(min-width: 1200px)', '(min-width: 900px)', '(min-width: 600px)']

/** What the window is now. */
export function widthNow(): Width {
  const at = queries.findIndex((query) => matchMedia(query).matches)
  return widths[at < 0 ? 3 : at]!
}

function listen(hear: () => void): () => void {
  const lists = queries.map((query) => matchMedia(query))
  for (const list of lists) list.addEventListener('change', hear)
  return () => {
    for (const list of lists) list.removeEventListener('change', hear)
  }
}

export const useWidth = (): Width => useSyncExternalStore(listen, widthNow)
/** Panels lie over the map, or below it as a sheet. */
export const isNarrow = (width: Width): boolean => width === 'tablet' || width === 'phone'
