import { bandOf, bands, dashOf, pointsOf } from '../../map/streets/bands'
import { useWords } from '../shown'

const lengthPx = 32
const widthPx = 7

/** The number, and as much of a bar; both have the look of their band on the map. */
export function ScoreBar({ score }: { score: number }) {
  const { n } = useWords()
  const band = bandOf(score)
  const px = Math.max(2, (lengthPx * Math.max(0, Math.min(100, score))) / 100)
  return (
    <span className="score" data-band={band}>
      <b>{n(pointsOf(score))}</b>
      <svg width={lengthPx} height={widthPx} aria-hidden="true">
        <rect width={lengthPx} height={widthPx} rx="2" fill="var(--line)" />
        <line x1="0" x2={px} y1={widthPx / 2} y2={widthPx / 2} stroke={bands[band].colour} strokeWidth={widthPx} strokeDasharray={dashOf(band)?.map((length) => length * 5).join(' ')} />
      </svg>
    </span>
  )
}
