import { choices } from '../../../model/schema'
import { Check } from '../../controls/Check'
import { Aim } from '../../form/Aim'
import { useWords } from '../../shown'
import type { Filling } from './draft'

/** Places that come first, and how many of the people are to be reached. */
export function Target({ draft, faults, change }: Filling) {
  const { t } = useWords()
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
        <Aim {...{ draft, faults, change }} />
        <p className="caption">{t('coverage.assume.targetHint')}</p>
      </section>
    </>
  )
}
