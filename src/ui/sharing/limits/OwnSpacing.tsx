import { choices } from '../../../model/schema'
import { Button } from '../../controls/Button'
import { Check } from '../../controls/Check'
import { Choice } from '../../controls/Choice'
import { TextField } from '../../controls/TextField'
import type { Faults } from '../../form/filled'
import { useWords } from '../../shown'
import type { SpacingDraft } from './draft'

const classes = choices.mastClass.filter((one) => one !== 'unknown')

/** A row of the office itself: for which masts, how far, and who says so. */
export function OwnSpacing({ row, faults, onChange, onRemove }: { row: SpacingDraft; faults: Faults; onChange: (row: SpacingDraft) => void; onRemove: () => void }) {
  const { t } = useWords()
  const put = (part: Partial<SpacingDraft>) => onChange({ ...row, ...part })
  const wrong = (field: keyof SpacingDraft) => {
    const fault = faults[`${row.id}.${field}`]
    return fault && t(fault.key, fault.values)
  }
  const metres = (field: 'metres' | 'aboveM' | 'uptoM', isRequired = false) => (
    <TextField className={field} label={t(`limiting.${field}`)} unit={t('unit.m')} inputMode="decimal" isRequired={isRequired} placeholder={isRequired ? '' : t('limiting.anyHeight')} value={row[field]} error={wrong(field)} onChange={(value) => put({ [field]: value })} />
  )
  return (
    <li data-spacing={row.id}>
      <div className="own-line">
        <Choice
          label={t('limiting.place')} value={row.place || '*'} onChange={(value) => put({ place: value === '*' ? '' : value })}
          options={[{ value: '*' as const, word: t('limiting.allPlaces') }, ...(['urban', 'outside'] as const).map((value) => ({ value, word: t(`limiting.places.${value}`) }))]}
        />
        <Choice
          label={t('limiting.operators')} value={row.operators || '*'} onChange={(value) => put({ operators: value === '*' ? '' : value })}
          options={[{ value: '*' as const, word: t('limiting.allOperators') }, ...(['different', 'same'] as const).map((value) => ({ value, word: t(`limiting.whose.${value}`) }))]}
        />
        {metres('aboveM')}
        {metres('uptoM')}
        {metres('metres', true)}
      </div>
      <div className="classes" role="group" aria-label={t('limiting.classes')}>
        <span aria-hidden="true">{t('limiting.classes')}</span>
        {classes.map((one) => <Check key={one} isOn={row.mastClasses.includes(one)} onChange={(isOn) => put({ mastClasses: isOn ? [...row.mastClasses, one] : row.mastClasses.filter((other) => other !== one) })}>{one}</Check>)}
      </div>
      <div className="own-line source">
        <TextField className="document" label={t('coverage.assume.document')} isRequired value={row.document} error={wrong('document')} onChange={(document) => put({ document })} />
        <TextField className="clause" label={t('coverage.assume.clause')} value={row.clause} error={wrong('clause')} onChange={(clause) => put({ clause })} />
        <Check isOn={row.on} onChange={(on) => put({ on })}>{t('limiting.used')}</Check>
        <Button look="icon" icon="trash" label={t('limiting.remove')} onClick={onRemove} />
      </div>
    </li>
  )
}
