import type { Idle, TidyRule } from '../../state/tidyrules'
import { Button } from '../controls/Button'
import { Check } from '../controls/Check'
import { Tag } from '../controls/Tag'
import { provenanceTones } from '../form/provenance'
import { provinceName } from '../sharing/limits/words'
import { useWords } from '../shown'
import { onlyWords, provenanceIcons, stateIcons, stateWords, thresholdWords } from './words'

/** One rule as it is: what it demands, by which document, how that was read, whether it holds here. */
export function RuleRow({ rule, idle, isChanged, isWrong, isOpen, onSwitch, onEdit, children }: {
  rule: TidyRule; idle: Idle | null; isChanged: boolean; isWrong: boolean; isOpen: boolean; onSwitch: (on: boolean) => void; onEdit: () => void; children?: React.ReactNode
}) {
  const { t, language } = useWords()
  const { id, text, document, clause, provenance, confidence, check, note, severity } = rule
  const threshold = thresholdWords(rule, t)
  return (
    <li data-rule={id} className={`rule ${idle === null ? '' : 'idle'} ${isWrong ? 'wrong-rule' : ''}`}>
      <div className="rule-line">
        {check !== null && <Check isOn={rule.on} label={t('ruling.switchOf', { text })} onChange={onSwitch} />}
        <div className="rule-body">
          <p className="rule-text">{text}</p>
          <p className="rule-source">{t('finding.sourceLine', { document, clause })}</p>
          <p className="tags">
            <Tag tone={provenanceTones[provenance]} icon={provenanceIcons[provenance]}>{t(`provenance.${provenance}`)}</Tag>
            <Tag tone={idle === null ? 'ok' : 'neutral'} icon={stateIcons(idle)}>{stateWords(rule, idle, t, language)}</Tag>
            {isChanged && <Tag tone="accent" icon="edit">{t('ruling.changed')}</Tag>}
            <Tag>{provinceName(rule) ?? t('ruling.national')}</Tag>
            <Tag>{t(`ruling.confidence.${confidence}`)}</Tag>
            {check !== null && <Tag>{t(`severity.${severity}`)}</Tag>}
            {onlyWords(rule.only, t, language).map((words) => <Tag key={words} tone="outline">{words}</Tag>)}
          </p>
          {note && <p className="caption">{note}</p>}
        </div>
        {threshold && <p className="rule-threshold" aria-label={`${t('ruling.threshold')} ${threshold}`}>{threshold}</p>}
        {check !== null && <Button look="icon" isSmall icon="edit" label={t('ruling.editOf', { text })} aria-expanded={isOpen} onClick={onEdit} />}
      </div>
      {children}
    </li>
  )
}
