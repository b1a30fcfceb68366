import { useShown, useWords } from '../shown'
import { detailOf, nameOf } from '../feature/name'

const gapPx = 14

/** What the pointer rests on: its name or code, and what it is. Fingers and keyboards have the list instead. */
export function HoverTip() {
  const { t } = useWords()
  const hovered = useShown((state) => state.hovered)
  const isOffering = useShown((state) => state.offer !== null)
  if (!hovered?.feature || isOffering) return null
  const { feature, count, xPx, yPx } = hovered
  return (
    <div className="map-tip" role="presentation" style={{ transform: `translate(${Math.round(xPx + gapPx)}px, ${Math.round(yPx + gapPx)}px)` }}>
      <b>{nameOf(feature, t).title}</b>
      <span>{detailOf(feature, t)}</span>
      {count > 1 && <span>{t('canvas.andOthers', { n: count - 1 })}</span>}
    </div>
  )
}
