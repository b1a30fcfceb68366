import type { Gains as Given } from '../../../state/sharing'
import { useParts, useWords } from '../../shown'
import { moneyText } from '../../sites/money'

/** What would be gained, and who would lose. Only what is counted for things of this kind. */
export function Gains({ gains: { masts, poles, cables, metres, savedVnd, lostPeople } }: { gains: Given }) {
  const { t, n, language } = useWords()
  const { finder } = useParts('finder')
  const lost = lostPeople === null ? null : Math.round(lostPeople)
  const lines = [
    masts > 0 && [t('sharing.gain.masts'), n(masts)], poles > 0 && [t('sharing.gain.poles'), n(poles)], cables > 0 && [t('sharing.gain.cables'), n(cables)],
    metres > 0 && [t('sharing.gain.metres'), t('sharing.metres', { metres })],
    finder === 'works' && [t('sharing.gain.savedVnd'), savedVnd === null ? t('sharing.noPrice') : moneyText(savedVnd, t, language)],
    finder === 'colocation' && [t('sharing.gain.lostPeople'), lost === null ? t('sharing.unknown') : lost === 0 ? t('sharing.peopleNone') : t('sharing.people', { n: lost })],
  ].filter((line) => line !== false)
  if (lines.length === 0) return null
  return (
    <section className="page share-gains" aria-labelledby="share-gains">
      <h3 id="share-gains">{t('sharing.gains')}</h3>
      <dl>{lines.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  )
}
