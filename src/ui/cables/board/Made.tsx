import type { Programmed } from '../../../state/programme'
import { useWords } from '../../shown'

/** How the programme was worked out, and what to mind. */
export function Made({ programme: { notes, isFrozen } }: { programme: Programmed }) {
  const { t } = useWords()
  return (
    <details className="board-made">
      <summary>{t('boarding.notes')}<span className="caption">{t('boarding.indicative')}</span></summary>
      <ul>
        {isFrozen && <li>{t('boarding.frozen')}</li>}
        {notes.map(({ key, values }, i) => <li key={i}>{t(key, values)}</li>)}
      </ul>
    </details>
  )
}
