import { useWords } from '../shown'
import { percentText, plainPercent } from './figures'

interface Props {
  /** What it is a share of, for who does not see it. */
  readonly label: string
  readonly share: number | null
  readonly target?: number | null
  /** What it was before something was tried. */
  readonly was?: number | null
  readonly isThin?: boolean
}

/** A share as a bar; the target is a tick on it, never a colour. Its figure stands beside it. */
export function Meter({ label, share, target = null, was = null, isThin = false }: Props) {
  const { t, language } = useWords()
  const heightPx = isThin ? 6 : 12
  const said = target === null ? t('coverage.meter', { label, share: percentText(share, language) }) : t('coverage.meterTarget', { label, share: percentText(share, language), target: plainPercent(target, language) })
  const percent = (part: number) => `${Math.max(0, Math.min(1, part)) * 100}%`
  return (
    <svg className={`meter ${isThin ? 'thin' : ''}`} width="100%" height={heightPx + 6} role="img" aria-label={said}>
      <rect className="track" x="0" y="3" width="100%" height={heightPx} />
      {share !== null && <rect className="part" x="0" y="3" width={percent(share)} height={heightPx} />}
      {was !== null && share !== null && Math.abs(was - share) > 0.0005 && <rect className="was" x={percent(Math.min(was, share))} y="3" width={percent(Math.abs(was - share))} height={heightPx} />}
      {target !== null && <line className="target" x1={percent(target)} x2={percent(target)} y1="0" y2={heightPx + 6} />}
    </svg>
  )
}
