import type { Words } from '../../i18n'
import { placeBeside, type Side } from '../controls/place'

/** The parts of the screen that are shown, in this order. */
export const stops = ['search', 'scope', 'layers', 'map', 'drawer', 'saved'] as const
export type Stop = keyof Words['tour']['stops']

const sides: Record<Stop, Side> = { search: 'bottom', scope: 'bottom', layers: 'right', map: 'bottom', drawer: 'top', saved: 'bottom' }
const ringGapPx = 4
/** A part that leaves no room beside it is pointed at in its middle. */
const largePx = { width: 300, height: 400 }

/** An untouched sample has no saved state yet. */
const instead: Partial<Record<Stop, string>> = { saved: '.project-name' }

/** The part of the screen a stop is about, as it is shown at this width; undefined where it is not. */
export const anchorOf = (stop: Stop): Element | undefined =>
  [...document.querySelectorAll(`[data-tour~=${stop}]`), ...document.querySelectorAll(instead[stop] ?? 'none')].find((element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
  })

/** Holds the card beside its part and the ring around it, also while the screen moves, until the returned function is called. */
export function followStop(stop: Stop, card: HTMLElement, ring: HTMLElement): () => void {
  const put = () => {
    const anchor = anchorOf(stop)
    ring.hidden = !anchor
    if (!anchor) return
    const { left, top, width, height } = anchor.getBoundingClientRect()
    const room = { width: document.documentElement.clientWidth, height: innerHeight }
    const isLarge = width > largePx.width && height > largePx.height
    const from = isLarge ? { left: left + width / 2, top: top + height / 3, width: 0, height: 0 } : { left, top, width, height }
    const size = { width: card.offsetWidth, height: card.offsetHeight }
    const { leftPx, topPx } = placeBeside(from, size, room, sides[stop], isLarge ? 'center' : 'start')
    card.style.left = `${leftPx}px`
    card.style.top = `${topPx}px`
    const edge = (at: number, all: number) => Math.max(2, Math.min(all - 2, at))
    const [x1, x2] = [edge(left - ringGapPx, room.width), edge(left + width + ringGapPx, room.width)]
    const [y1, y2] = [edge(top - ringGapPx, room.height), edge(top + height + ringGapPx, room.height)]
    Object.assign(ring.style, { left: `${x1}px`, top: `${y1}px`, width: `${x2 - x1}px`, height: `${y2 - y1}px` })
  }
  put()
  const watcher = new ResizeObserver(put)
  for (const part of [document.body, card, anchorOf(stop)]) if (part) watcher.observe(part)
  addEventListener('resize', put)
  return () => {
    watcher.disconnect()
    removeEventListener('resize', put)
  }
}
