import { formatNumber } from '../../i18n'
import type { PartName, PriceReference, TidySettings } from '../../state/tidyrules'
import { Choice } from '../controls/Choice'
import { TextField } from '../controls/TextField'
import { useWords } from '../shown'
import type { Filling } from './draft'
import { type Figure, figures, keyOfFigure, type Section } from './figures'

const sections: readonly Section[] = ['weights', 'full', 'streets', 'ducts', 'works', 'prices', 'programme']

/** Numbers that are no law: what the score, the estimate and the programme stand on. */
export function Figures({ draft, faults, change, references }: Filling & { references: readonly PriceReference[] }) {
  const { t, language } = useWords()
  const wrong = (field: string) => faults[field] && t(faults[field].key, faults[field].values)
  return (
    <>
      <section>
        <div className="quantities">
          <TextField label={t('ruling.name')} isRequired maxLength={120} value={draft.name} error={wrong('name')} hint={`${t('ruling.version')} ${draft.pack.version}`} onChange={(name) => change({ name })} />
        </div>
      </section>
      {sections.map((section) => (
        <section key={section} data-section={section}>
          <h3>{t(`ruling.section.${section}`)}</h3>
          <p className="caption">{t(`ruling.sectionHint.${section}`)}</p>
          <div className="quantities">
            {section === 'programme' && (
              <Choice label={t('ruling.field.limit')} value={draft.limit} options={(['km', 'money'] as const).map((value) => ({ value, word: t(`ruling.limits.${value}`) }))} onChange={(limit: TidySettings['programme']['limit']) => change({ limit })} />
            )}
            {figures.filter((figure) => figure.section === section).map((figure) => <Quantity key={keyOfFigure(figure)} figure={figure} value={draft.numbers[keyOfFigure(figure)] ?? ''} error={wrong(keyOfFigure(figure))} onChange={(value) => change({ numbers: { ...draft.numbers, [keyOfFigure(figure)]: value } })} />)}
            {section === 'prices' && <TextField className="long" label={t('ruling.field.priceSource')} maxLength={1000} value={draft.priceSource} onChange={(priceSource) => change({ priceSource })} />}
          </div>
          {section === 'prices' && references.length > 0 && (
            <>
              <h4>{t('ruling.references')}</h4>
              <p className="caption">{t('ruling.referenceHint')}</p>
              <ul className="references">
                {references.map(({ text, vndPerKm, from, source, confidence }) => (
                  <li key={text}>{t('ruling.referenceLine', { text, price: formatNumber(vndPerKm / 1e9, language), from, source })}, {t(`ruling.confidence.${confidence}`)}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
    </>
  )
}

function Quantity({ figure: { section, field, unit, isOptional, isWhole }, value, error, onChange }: { figure: Figure; value: string; error: string | undefined; onChange: (value: string) => void }) {
  const { t } = useWords()
  return (
    <TextField
      label={t(`ruling.field.${field}`)} {...(unit && { unit: t(`ruling.figureUnit.${unit}`) })} inputMode={isWhole ? 'numeric' : 'decimal'} {...(isOptional && { placeholder: t('ruling.empty') })}
      {...(section === 'full' && { hint: t(`ruling.measured.${field as PartName}`) })} value={value} error={error} onChange={onChange}
    />
  )
}
