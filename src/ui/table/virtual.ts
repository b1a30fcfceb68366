import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'

interface Given {
  readonly count: number
  readonly scroll: RefObject<HTMLElement | null>
  /** The height of a row, or the best guess of it. */
  readonly rowPx: number
  /** What stands above the rows and scrolls, or sticks, with them. */
  readonly headPx?: number
}

/** The rows in view of a long list, and where they stand. */
export function useVirtual({ count, scroll, rowPx, headPx = 0 }: Given) {
  // Its functions change what they return without changing themselves; nothing here is memoized by them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count, getScrollElement: () => scroll.current, estimateSize: () => rowPx, overscan: 12, scrollMargin: headPx, scrollPaddingStart: headPx,
  })
  useEffect(() => virtual.measure(), [rowPx, virtual])
  return virtual
}
