export type Side = 'bottom' | 'top' | 'right' | 'left'
export type Align = 'start' | 'center' | 'end'

const gapPx = 6
const marginPx = 8

interface Size { readonly width: number; readonly height: number }
interface Extent extends Size { readonly left: number; readonly top: number }

/** Where a floating thing stands beside another: on the wished side, on the opposite one where there is more room, always inside the window. */
export function placeBeside(anchor: Extent, size: Size, room: Size, side: Side, align: Align): { leftPx: number; topPx: number } {
  const isUpright = side === 'bottom' || side === 'top'
  const [start, extent, own, all] = isUpright
    ? [anchor.top, anchor.height, size.height, room.height] as const
    : [anchor.left, anchor.width, size.width, room.width] as const
  const after = all - (start + extent) - gapPx - marginPx
  const before = start - gapPx - marginPx
  const wantsAfter = side === 'bottom' || side === 'right'
  const isAfter = wantsAfter ? after >= own || after >= before : before < own && after > before
  const along = isAfter ? start + extent + gapPx : start - gapPx - own
  const [crossStart, crossExtent, crossOwn, crossAll] = isUpright
    ? [anchor.left, anchor.width, size.width, room.width] as const
    : [anchor.top, anchor.height, size.height, room.height] as const
  const across = align === 'start' ? crossStart : align === 'end' ? crossStart + crossExtent - crossOwn : crossStart + (crossExtent - crossOwn) / 2
  const [alongPx, acrossPx] = [inside(along, own, all), inside(across, crossOwn, crossAll)]
  return isUpright ? { leftPx: acrossPx, topPx: alongPx } : { leftPx: alongPx, topPx: acrossPx }
}

const inside = (at: number, own: number, all: number): number => Math.round(Math.max(marginPx, Math.min(at, all - own - marginPx)))

/** Puts `floating` beside `anchor` now and whenever the page moves, until the returned function is called. */
export function follow(floating: HTMLElement, anchor: Element, side: Side, align: Align): () => void {
  const put = () => {
    const { leftPx, topPx } = placeBeside(
      anchor.getBoundingClientRect(), { width: floating.offsetWidth, height: floating.offsetHeight },
      { width: document.documentElement.clientWidth, height: innerHeight }, side, align,
    )
    floating.style.left = `${leftPx}px`
    floating.style.top = `${topPx}px`
  }
  put()
  const watcher = new ResizeObserver(put)
  watcher.observe(floating)
  addEventListener('resize', put)
  addEventListener('scroll', put, { capture: true, passive: true })
  return () => {
    watcher.disconnect()
    removeEventListener('resize', put)
    removeEventListener('scroll', put, { capture: true })
  }
}
