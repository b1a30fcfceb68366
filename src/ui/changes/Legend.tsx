import { type What, whats } from '../../export/changes'
import { useWords } from '../shown'

const marks: Readonly<Record<What, string>> = { added: '+', changed: '', removed: '×' }

/** What the map says of changes, as it draws it: colour, line and mark. */
export function ChangesLegend() {
  const { t } = useWords()
  return (
    <p className="legend-changes">
      {t('changes.legend')}
      {whats.map((what) => <span key={what} className={what}><svg width="30" height="16" aria-hidden="true"><line x1="2" y1="8" x2="28" y2="8" /><text x="15" y="13" textAnchor="middle">{marks[what]}</text></svg>{t(`changes.${what}`)}</span>)}
    </p>
  )
}
