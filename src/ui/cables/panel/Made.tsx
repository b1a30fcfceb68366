import type { Streeted } from '../../../state/streets'
import { Icon } from '../../icons'
import { useWords } from '../../shown'

/** How figures, scores and list were made, and what is in none of them. */
export function Made({ found: { totals, offM, notes } }: { found: Streeted }) {
  const { t } = useWords()
  const lines = [
    t('cabling.madeOverhead'), t('cabling.madeUnderground', { metres: totals.ductM }), t('cabling.madeShare'), t('cabling.madeScore'),
    ...(offM >= 0.5 ? [t('cabling.madeOff', { metres: offM })] : []), ...notes.map(({ key, values }) => t(key, values)),
  ]
  return (
    <details className="cover-source streets-made">
      <summary><Icon name="info" size={14} />{t('cabling.made')}</summary>
      <ul className="caption">{[...new Set(lines)].map((line) => <li key={line}>{line}</li>)}</ul>
    </details>
  )
}
