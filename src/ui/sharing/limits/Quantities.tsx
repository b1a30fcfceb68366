import { TextField } from '../../controls/TextField'
import { useWords } from '../../shown'
import { type Filling, type QuantityName, quantityOf } from './draft'

/** Numbers that belong together, each with its unit and what it means. */
export function Quantities({ draft: { numbers }, faults, change, section, names }: Filling & { section: 'location' | 'weights' | 'poles' | 'ducts' | 'works' | 'request'; names: readonly QuantityName[] }) {
  const { t } = useWords()
  const unitOf = (name: QuantityName) => {
    const { unit } = quantityOf(name)
    return unit === 'months' || unit === 'vndPerM' ? t(`limiting.unit.${unit}`) : unit
  }
  return (
    <section>
      <h3>{t(`limiting.section.${section}`)}</h3>
      <p className="caption">{t(`limiting.sectionHint.${section}`)}</p>
      <div className="quantities">
        {names.map((name) => (
          <TextField
            key={name} label={t(`limiting.field.${name}`)} {...(unitOf(name) && { unit: unitOf(name)! })} inputMode="decimal" value={numbers[name]} hint={t(`limiting.fieldHint.${name}`)}
            error={faults[name] && t(faults[name].key, faults[name].values)} onChange={(value) => change({ numbers: { ...numbers, [name]: value } })}
          />
        ))}
      </div>
    </section>
  )
}
