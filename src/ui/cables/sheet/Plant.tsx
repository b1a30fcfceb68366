import type { StreetLine } from '../../../state/streets'
import { formatNumber } from '../../../i18n'
import { isNarrow, widthNow } from '../../controls/width'
import { useLive, useParts, useWords } from '../../shown'
import { undertakingsOf } from './programmed'

/** What is below the ground, and how much more goes into it. */
export function Below({ line }: { line: StreetLine }) {
  const { t } = useWords()
  const { programme } = useParts('programme')
  const own = programme && undertakingsOf(programme, line)
  const sum = (of: 'fitsM' | 'newDuctM') => (own ?? []).reduce((all, one) => all + one[of], 0)
  const rows = [
    [t('cabling.belowCable'), t('sharing.metres', { metres: line.undergroundM })], [t('cabling.belowDucts'), t('sharing.metres', { metres: line.ductM })],
    ...(own && own.length > 0 ? [[t('cabling.room'), t('cabling.roomOf', { metres: sum('fitsM') })], [t('cabling.newDucts'), t('cabling.newDuctsOf', { metres: sum('newDuctM') })]] : []),
  ]
  return (
    <section className="page street-facts" aria-labelledby="street-below">
      <h3 id="street-below">{t('cabling.below')}</h3>
      <dl>{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      {!programme && line.score !== null && <p className="caption">{t('cabling.roomLater')}</p>}
    </section>
  )
}

/** How much hangs on its poles, and where most does. */
export function Poles({ line: { poles, spans, cables, cablesPerPoleMean, cablesPerPoleMax, worstPole } }: { line: StreetLine }) {
  const { t, language } = useWords()
  const live = useLive()
  if (poles === 0) return null
  const goTo = async (id: string) => {
    const { select, flyTo, show } = live.getState()
    await select([id])
    if ((await flyTo([id])) && isNarrow(widthNow())) show({ drawer: null })
  }
  return (
    <section className="page street-facts" aria-labelledby="street-poles">
      <h3 id="street-poles">{t('cabling.pole')}</h3>
      <p className="caption">{t('cabling.poleCount', { poles, spans, cables })}</p>
      <dl>
        <div><dt>{t('cabling.mean')}</dt><dd>{formatNumber(cablesPerPoleMean, language, 1)}</dd></div>
        <div><dt>{t('cabling.most')}</dt><dd>{t('cabling.cables', { n: cablesPerPoleMax })}{worstPole !== null && <> · <button type="button" className="link" data-pole={worstPole} onClick={() => void goTo(worstPole)}>{t('cabling.worst')}</button></>}</dd></div>
      </dl>
    </section>
  )
}
