import { choices } from '../../../model/schema'
import { Check } from '../../controls/Check'
import { Switch } from '../../controls/Switch'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../shown'
import type { Filling } from './draft'

/** Places that come first, and how many of the people are to be reached. */
export function Target({ draft, faults, change }: Filling) {
  const { t } = useWords()
  const wrong = (field: string) => faults[field] && t(faults[field].key, faults[field].values)
  return (
    <>
      <section>
        <h3>{t('coverage.assume.priority')}</h3>
        <div className="ticks" role="group" aria-label={t('coverage.assume.priority')}>
          {choices.placeClass.map((one) => (
            <Check key={one} isOn={draft.priority.includes(one)} onChange={(isOn) => change({ priority: isOn ? [...draft.priority, one] : draft.priority.filter((other) => other !== one) })}>{t(`choice.placeClass.${one}`)}</Check>
          ))}
        </div>
      </section>
      <section>
        <h3>{t('coverage.assume.target')}</h3>
        <Switch isOn={draft.hasTarget} onChange={(hasTarget) => change({ hasTarget })}>{t('coverage.assume.hasTarget')}</Switch>
        {draft.hasTarget && (
          <div className="quantities target">
            <TextField label={t('coverage.assume.targetShare')} unit="%" inputMode="decimal" isRequired value={draft.targetShare} error={wrong('targetShare')} onChange={(targetShare) => change({ targetShare })} />
            <TextField label={t('coverage.assume.targetYear')} inputMode="numeric" isRequired value={draft.targetYear} error={wrong('targetYear')} onChange={(targetYear) => change({ targetYear })} />
            <TextField className="long" label={t('coverage.assume.document')} isRequired value={draft.targetDocument} error={wrong('targetDocument')} onChange={(targetDocument) => change({ targetDocument })} />
            <TextField label={t('coverage.assume.clause')} isRequired value={draft.targetClause} error={wrong('targetClause')} onChange={(targetClause) => change({ targetClause })} />
          </div>
        )}
        <p className="caption">{t('coverage.assume.targetHint')}</p>
      </section>
    </>
  )
}
