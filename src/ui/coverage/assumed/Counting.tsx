import { Check } from '../../controls/Check'
import { Switch } from '../../controls/Switch'
import { TextField } from '../../controls/TextField'
import { Icon } from '../../icons'
import { useWords } from '../../shown'
import { countable, type Filling } from './draft'

/** What counts, and from where on. */
export function Counting({ draft, faults, change }: Filling) {
  const { t } = useWords()
  const wrong = (field: string) => faults[field] && t(faults[field].key, faults[field].values)
  return (
    <section>
      <h3>{t('coverage.assume.counting')}</h3>
      <fieldset>
        <legend>{t('coverage.assume.statuses')}</legend>
        <div className="ticks">
          {countable.map((status) => (
            <Check key={status} isOn={draft.statuses.includes(status)} onChange={(isOn) => change({ statuses: isOn ? [...draft.statuses, status] : draft.statuses.filter((other) => other !== status) })}>{t(`choice.status.${status}`)}</Check>
          ))}
        </div>
        {faults.statuses && <p className="wrong" role="alert"><Icon name="error" size={14} />{wrong('statuses')}</p>}
      </fieldset>
      <div className="quantities">
        <TextField label={t('coverage.assume.untilYear')} inputMode="numeric" value={draft.untilYear} placeholder={t('coverage.assume.noYear')} hint={t('coverage.assume.untilYearHint')} error={wrong('untilYear')} onChange={(untilYear) => change({ untilYear })} />
        <TextField label={t('coverage.assume.villageShare')} unit="%" inputMode="decimal" value={draft.villageShare} hint={t('coverage.assume.villageShareHint')} error={wrong('villageShare')} onChange={(villageShare) => change({ villageShare })} />
        <TextField label={t('coverage.assume.leastGap')} unit={t('unit.m2')} inputMode="decimal" value={draft.leastGapM2} hint={t('coverage.assume.leastGapHint')} error={wrong('leastGapM2')} onChange={(leastGapM2) => change({ leastGapM2 })} />
        <TextField label={t('coverage.assume.dense')} unit={t('coverage.assume.perKm2')} inputMode="decimal" value={draft.densePerKm2} hint={t('coverage.assume.denseHint')} error={wrong('densePerKm2')} onChange={(densePerKm2) => change({ densePerKm2 })} />
        <TextField label={t('coverage.assume.error')} unit="%" inputMode="decimal" value={draft.error} hint={t('coverage.assume.errorHint')} error={wrong('error')} onChange={(error) => change({ error })} />
      </div>
      <Switch isOn={draft.withoutWater} onChange={(withoutWater) => change({ withoutWater })}>{t('coverage.assume.withoutWater')}</Switch>
    </section>
  )
}
