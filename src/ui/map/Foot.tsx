import { courseOf } from '../../map/measure'
import { useShown, useWords } from '../shown'

/** The bar is not longer than this. */
const mostPx = 140
const worldPx = 512

/** How long so many metres are on the screen, in the middle of the map. */
export function barOf({ center: [lng, lat], zoom }: { readonly center: readonly [number, number]; readonly zoom: number }): { lengthM: number; widthPx: number } {
  const degreesPx = 360 / (worldPx * 2 ** zoom)
  const metrePx = courseOf([lng - (degreesPx * mostPx) / 2, lat], [lng + (degreesPx * mostPx) / 2, lat]).lengthM / mostPx
  const most = metrePx * mostPx
  const ten = 10 ** Math.floor(Math.log10(most))
  const lengthM = [5, 2, 1].map((step) => step * ten).find((step) => step <= most) ?? ten
  return { lengthM, widthPx: lengthM / metrePx }
}

/** Two halves, as on a sheet. */
export function ScaleBar() {
  const { t, n } = useWords()
  const camera = useShown((state) => state.camera)
  if (!camera) return null
  const { lengthM, widthPx } = barOf(camera)
  const isKm = lengthM >= 1000
  const said = (metres: number) => n(isKm ? metres / 1000 : metres)
  return (
    <div className="scale-bar" role="img" aria-label={t('canvas.scaleBar', { length: lengthM })} style={{ width: widthPx }}>
      <span>0</span><span>{said(lengthM / 2)}</span><span>{said(lengthM)} {isKm ? 'km' : 'm'}</span>
      <i /><i />
    </div>
  )
}

/** Whose base maps are seen: words only, no links. */
export function Credits() {
  const { t } = useWords()
  const bases = useShown((state) => state.bases)
  const notes = useShown((state) => state.baseNotes)
  const troubles = useShown((state) => state.baseTroubles)
  const lines = bases.filter(({ isOn, id }) => isOn && !troubles[id]).map(({ attribution, id }) => attribution || notes[id] || '').filter(Boolean)
  return lines.length > 0 && <p className="credits" aria-label={t('canvas.credits')}>{[...new Set(lines)].join(' · ')}</p>
}
