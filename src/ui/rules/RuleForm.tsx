import { useEffect, useRef } from 'react'
import type { Severity } from '../../model/finding'
import type { TidyRule } from '../../state/tidyrules'
import { Button } from '../controls/Button'
import { Choice } from '../controls/Choice'
import { TextField } from '../controls/TextField'
import type { Faults } from '../form/filled'
import { useWords } from '../shown'
import type { RuleDraft } from './draft'
import { thresholdWords, unitWord } from './words'

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** The office's copy of one rule: what it demands, how much, and by which decision. */
export function RuleForm({ rule, origin, typed, faults, onChange, onBack, onDone }: {
  rule: TidyRule; origin: TidyRule; typed: RuleDraft; faults: Faults; onChange: (part: Partial<RuleDraft>) => void; onBack: (() => void) | null; onDone: () => void
}) {
  const { t } = useWords()
  const own = useRef<HTMLDivElement>(null)
  useEffect(() => own.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), [])
  const wrong = (field: keyof RuleDraft) => {
    const fault = faults[`${rule.id}/${field}`]
    return fault && t(fault.key, fault.values)
  }
  const unit = unitWord(rule.unit, t)
  return (
    <div ref={own} className="rule-form" role="group" aria-label={t('ruling.editOf', { text: rule.text })}>
      {rule.threshold !== null && (
        <TextField className="threshold" label={t('ruling.threshold')} isRequired inputMode="decimal" {...(unit && { unit })} value={typed.threshold} error={wrong('threshold')} onChange={(threshold) => onChange({ threshold })} />
      )}
      <Choice className="severity" label={t('ruling.severity')} value={typed.severity} options={severities.map((value) => ({ value, word: t(`severity.${value}`) }))} onChange={(severity) => onChange({ severity })} />
      <TextField className="document" label={t('ruling.document')} isRequired maxLength={400} value={typed.document} error={wrong('document')} hint={t('ruling.documentHint')} onChange={(document) => onChange({ document })} />
      <TextField className="clause" label={t('ruling.clause')} isRequired maxLength={200} value={typed.clause} error={wrong('clause')} onChange={(clause) => onChange({ clause })} />
      <TextField className="text" label={t('ruling.text')} isRequired isLong maxLength={2000} value={typed.text} error={wrong('text')} onChange={(text) => onChange({ text })} />
      <p className="caption">{t('ruling.before', { threshold: thresholdWords(origin, t) || '–', document: origin.document, clause: origin.clause })}</p>
      <div className="rule-form-acts">
        {onBack && <Button isSmall look="quiet" icon="reset" onClick={onBack}>{t('ruling.backToStandard')}</Button>}
        <Button isSmall onClick={onDone}>{t('ruling.doneEditing')}</Button>
      </div>
    </div>
  )
}
