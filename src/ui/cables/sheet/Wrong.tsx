import { severityIcons } from '../../findings/Sieves'
import { explanationOf } from '../../findings/explained'
import type { FindingGroup } from '../../../state/findings'
import type { StreetLine } from '../../../state/streets'
import { Icon } from '../../icons'
import { useParts, useWords } from '../../shown'
import { useGroups } from './asked'

/** Open findings of the street by rule; a press lists those of one. */
export function Wrong({ line }: { line: StreetLine }) {
  const { t, n } = useWords()
  const { showStreetFindings, openGroup } = useParts('showStreetFindings', 'openGroup')
  const groups = useGroups(`${line.id} all`, line.findingIds)
  const open = groups?.filter(({ total, waived }) => total > waived)
  const list = (group: FindingGroup) => {
    showStreetFindings(line.id)
    void openGroup({ rule: group.rule, severity: group.severity })
  }
  if (!open) return null
  return (
    <section className="page street-wrong" aria-labelledby="street-wrong">
      <h3 id="street-wrong">{t('cabling.wrong')}</h3>
      {open.length === 0 ? <p className="caption">{t('cabling.nothingWrong')}</p> : (
        <ul className="objects">
          {open.map((group) => (
            <li key={`${group.severity} ${group.rule}`} data-rule={group.rule}>
              <button type="button" className={group.severity} onClick={() => list(group)}>
                <Icon name={severityIcons[group.severity]} size={16} />
                <span><b>{explanationOf(group.rule, t).name}</b><small>{t(`severity.${group.severity}`)}{group.source && `, ${t('finding.sourceLine', { document: group.source.document, clause: group.source.clause })}`}</small></span>
                <b className="number">{n(group.total - group.waived)}</b>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
