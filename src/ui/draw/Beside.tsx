import { formatNumber, type Language, type Translate } from '../../i18n'
import { courseOf, enclosedM2 } from '../../map/measure'
import type { State } from '../../state'
import type { Running, Sketch } from '../../state/drawing'
import { useShown, useWords } from '../shown'
import { fixed } from '../map/place'
import { lowered } from './words'
import './draw.css'

const gapPx = 18
/** The pointer still stands on the corner it put down. */
const leastM = 0.005

/** What the place is drawn to, in words; null where it is drawn to nothing. */
function snapped({ snap, position }: Running, { tool, sketch }: Pick<State, 'tool' | 'sketch'>, { t, language }: { t: Translate; language: Language }): string | null {
  if (!snap) return null
  const first = sketch?.corners[0]?.position
  const isClosing = snap.what === 'own' && sketch?.shape === 'area' && first?.[0] === position[0] && first?.[1] === position[1]
  const key = tool === 'split' ? 'split' : isClosing ? 'close' : snap.what
  const kind = snap.feature ? lowered(t(`kind.${snap.feature.kind}`), language) : ''
  return t(`hand.snap.${key}`, { kind, name: snap.feature?.name ?? '' }).replace(/\s+/g, ' ').trim()
}

/** The segment that is being drawn, and of an area how large it would be. */
function measured({ corners, shape, running }: Sketch, { t, language }: { t: Translate; language: Language }): string[] {
  const last = corners.at(-1)
  if (!last || !running || shape === 'point') return []
  const { lengthM, bearingDeg } = courseOf(last.position, running.position)
  if (lengthM < leastM) return []
  const segment = t('hand.segment', { length: t('hand.m', { n: fixed(lengthM, 1, language) }), bearing: fixed(bearingDeg, 0, language) })
  const ring = [...corners.map(({ position }) => position), running.position]
  if (shape !== 'area' || ring.length < 3) return [segment]
  return [segment, t('hand.area', { area: t('hand.m2', { n: formatNumber(enclosedM2(ring), language, 0) }) })]
}

/** At the pointer: what it is drawn to, and how far and where to it goes from the last corner. */
export function Beside() {
  const words = useWords()
  const sketch = useShown((state) => state.sketch)
  const running = useShown((state) => state.hand?.running ?? state.sketch?.running ?? null)
  const tool = useShown((state) => state.tool)
  const isTyping = useShown((state) => state.dialog === 'coordinates')
  // While a place is typed the pointer points at nothing.
  if (!running || isTyping) return null
  const told = snapped(running, { tool, sketch }, words)
  const lines = sketch ? measured(sketch, words) : []
  if (!told && lines.length === 0) return null
  // Panels lie over the right of the map: there it stands on the other side of the pointer.
  const x = running.xPx > innerWidth / 2 ? `calc(${Math.round(running.xPx - gapPx)}px - 100%)` : `${Math.round(running.xPx + gapPx)}px`
  return (
    <div className="map-tip" role="presentation" data-beside="" style={{ transform: `translate(${x}, ${Math.round(running.yPx + gapPx)}px)` }}>
      {told && <b>{told}</b>}
      {lines.map((line) => <span key={line}>{line}</span>)}
    </div>
  )
}
