import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'

interface Given {
  readonly count: number
  readonly scroll: RefObject<HTMLElement | null>
  /** The height of a row, or the best guess of it. */
  readonly rowPx: number
  /** What stands above the rows and scrolls, or sticks, with them. */
  readonly headPx?: number
  /** A row that stays even when it is out of view, since it has the focus. */
  readonly keep?: number | null
  /** Whose row it is, where rows change places and keep their heights: the same function as long as the list is the same. */
  readonly idAt?: (index: number) => string
}

/** The rows in view of a long list, and where they stand. */
export function useVirtual({ count, scroll, rowPx, headPx = 0, keep = null, idAt }: Given) {
  // Its functions change what they return without changing themselves; nothing here is memoized by them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count, getScrollElement: () => scroll.current, estimateSize: () => rowPx, overscan: 12, scrollMargin: headPx, scrollPaddingStart: headPx, ...(idAt && { getItemKey: idAt }),
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      if (keep === null || keep >= count || shown.includes(keep)) return shown
      return [...shown, keep].sort((a, b) => a - b)
    },
  })
  useEffect(() => virtual.measure(), [rowPx, virtual])
  return virtual
}
