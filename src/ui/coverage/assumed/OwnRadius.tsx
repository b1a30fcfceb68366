import { environments } from '../../../analysis/coverage/asked'
import { choices } from '../../../model/schema'
import { Button } from '../../controls/Button'
import { Check } from '../../controls/Check'
import { Choice } from '../../controls/Choice'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../shown'
import type { Faults, RadiusDraft } from './draft'

const confidences = ['high', 'medium', 'low'] as const

/** A row of the office itself: what it is for, how far, and who says so. */
export function OwnRadius({ radius, faults, onChange, onRemove }: { radius: RadiusDraft; faults: Faults; onChange: (radius: RadiusDraft) => void; onRemove: () => void }) {
  const { t } = useWords()
  const put = (part: Partial<RadiusDraft>) => onChange({ ...radius, ...part })
  const wrong = (field: keyof RadiusDraft) => {
    const fault = faults[`${radius.id}.${field}`]
    return fault && t(fault.key, fault.values)
  }
  const text = (field: 'metres' | 'fromMHz' | 'toMHz' | 'document' | 'clause', more: { unit?: string; inputMode?: 'decimal'; isRequired?: boolean; placeholder?: string } = {}) => (
    <TextField {...more} className={field} label={t(`coverage.assume.${field}`)} value={radius[field]} error={wrong(field)} onChange={(value) => put({ [field]: value })} />
  )
  return (
    <li data-radius={radius.id}>
      <div className="own-line">
        <Choice
          label={t('field.technology')} value={radius.technology || '*'} onChange={(value) => put({ technology: value === '*' ? '' : value })}
          options={[{ value: '*' as const, word: t('coverage.assume.all') }, ...choices.technology.map((value) => ({ value, word: t(`choice.technology.${value}`) }))]}
        />
        <Choice
          label={t('coverage.assume.environment')} value={radius.environment || '*'} onChange={(value) => put({ environment: value === '*' ? '' : value })}
          options={[{ value: '*' as const, word: t('coverage.assume.all') }, ...environments.map((value) => ({ value, word: t(`coverage.environment.${value}`) }))]}
        />
        {text('fromMHz', { unit: t('unit.MHz'), inputMode: 'decimal', placeholder: t('coverage.assume.all') })}
        {text('toMHz', { unit: t('unit.MHz'), inputMode: 'decimal', placeholder: t('coverage.assume.all') })}
        {text('metres', { unit: t('unit.m'), inputMode: 'decimal', isRequired: true })}
      </div>
      <div className="own-line source">
        {text('document', { isRequired: true })}
        {text('clause')}
        <Choice label={t('coverage.assume.confidence')} value={radius.confidence} onChange={(confidence) => put({ confidence })} options={confidences.map((value) => ({ value, word: t(`coverage.confidence.${value}`) }))} />
        <Check isOn={radius.on} onChange={(on) => put({ on })}>{t('coverage.assume.used')}</Check>
        <Button look="icon" icon="trash" label={t('coverage.assume.remove')} onClick={onRemove} />
      </div>
    </li>
  )
}
