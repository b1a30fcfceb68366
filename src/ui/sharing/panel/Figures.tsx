import type { ReactNode } from 'react'
import type { ShareFound, Totals } from '../../../state/sharing'
import { percentText, plainPercent } from '../../coverage/figures'
import { useParts, useShown, useWords } from '../../shown'
import { moneyText } from '../../sites/money'

/** Two figures: how it is, and what all of it would give. */
export function Figures({ found: { finder, totals } }: { found: ShareFound }) {
  if (finder === 'colocation') return <div className="share-figures"><Rate /><Fewer totals={totals} /><Beside /></div>
  return <div className="share-figures">{finder === 'poles' ? <Poles totals={totals} /> : finder === 'ducts' ? <Ducts totals={totals} /> : <Works totals={totals} />}</div>
}

function Figure({ name, value, children, isNow = false }: { name: string; value: string; children: ReactNode; isNow?: boolean }) {
  return <div><h3>{name}</h3><p className={`figure ${isNow ? '' : 'then'}`} data-figure={isNow ? 'now' : 'then'}>{value}</p><p className="caption">{children}</p></div>
}

function Rate() {
  const { t, language } = useWords()
  const rates = useShown((state) => state.shareRates)
  if (!rates) return null
  const { total: { locations, sharedLocations, rateByPosition }, target } = rates
  if (rateByPosition === null) return <Figure isNow name={t('sharing.rate')} value="–">{t('sharing.noLocations')}</Figure>
  return (
    <Figure isNow name={t('sharing.rate')} value={percentText(rateByPosition, language)}>
      {t('sharing.rateOf', { shared: sharedLocations, all: locations })}{target && `, ${t('sharing.rateTarget', { share: plainPercent(target.share, language), year: target.year })}`}
    </Figure>
  )
}

/** The same counted by stations. */
function Beside() {
  const { t, language } = useWords()
  const total = useShown((state) => state.shareRates?.total)
  if (!total || total.rateByStation === null) return null
  return <p className="caption beside">{t('sharing.byStation', { share: percentText(total.rateByStation, language), shared: total.stationsOnShared, all: total.stations })}</p>
}

function Fewer({ totals: { masts, lostPeople } }: { totals: Totals }) {
  const { t } = useWords()
  const lost = lostPeople === null ? null : Math.round(lostPeople)
  return (
    <Figure name={t('sharing.ifAll')} value={masts === 0 ? t('sharing.mastsNone') : t('sharing.masts', { n: masts })}>
      {lost === null ? t('sharing.losesUnknown') : lost === 0 ? t('sharing.nobodyLoses') : t('sharing.lose', { n: lost })}
    </Figure>
  )
}

function Poles({ totals: { poles, metres } }: { totals: Totals }) {
  const { t } = useWords()
  return (
    <>
      <Figure name={t('sharing.freedPoles')} value={poles === 0 ? t('sharing.mastsNone') : t('sharing.poles', { n: poles })}>{t('sharing.onePoleLine')}</Figure>
      <Figure name={t('sharing.sharedLine')} value={t('sharing.metres', { metres })}>{t('sharing.lineMetres')}</Figure>
    </>
  )
}

function Ducts({ totals: { cables, metres } }: { totals: Totals }) {
  const { t, n } = useWords()
  return (
    <>
      <Figure name={t('sharing.undergrounded')} value={t('sharing.metres', { metres })}>{t('sharing.cableMetres')}</Figure>
      <Figure name={t('sharing.freedCables')} value={n(cables)}>{t('sharing.ofCables')}</Figure>
    </>
  )
}

function Works({ totals: { metres, savedVnd } }: { totals: Totals }) {
  const { t, language } = useWords()
  const { show } = useParts('show')
  return (
    <>
      <Figure name={t('sharing.dugOnce')} value={t('sharing.metres', { metres })}>{t('sharing.trench')}</Figure>
      <Figure name={t('sharing.saved')} value={savedVnd === null ? '–' : moneyText(savedVnd, t, language)}>
        {savedVnd === null ? <button type="button" className="link" onClick={() => show({ dialog: 'sharing' })}>{t('sharing.setPrice')}</button> : t('sharing.savedTrench')}
      </Figure>
    </>
  )
}
