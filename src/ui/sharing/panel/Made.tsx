import type { Phrase } from '../../../model/change'
import { plainPercent } from '../../coverage/figures'
import { Icon } from '../../icons'
import { useParts, useWords } from '../../shown'

/** How figures and list were made, for who asks. */
export function Made({ notes }: { notes: readonly Phrase[] }) {
  const { t, language } = useWords()
  const { finder, shareRates: rates, shareSettings } = useParts('finder', 'shareRates', 'shareSettings')
  const said = ({ key, values }: Phrase) => t(key, values)
  const target = rates?.target
  const lines = [
    ...(finder === 'colocation' && rates ? [
      t('sharing.madeLocations', { metres: rates.locationM }),
      target ? t('sharing.madeTarget', { share: plainPercent(target.share, language), year: target.year, document: target.document, clause: target.clause }) : t('sharing.madeNoTarget'),
      ...rates.notes.map(said),
    ] : []),
    ...notes.map(said),
    ...(shareSettings ? [t('sharing.madeLimits', { name: shareSettings.settings.name || t('sharing.standardLimits'), version: shareSettings.settings.version })] : []),
    t('sharing.indicative'),
  ]
  return (
    <details className="cover-source share-made">
      <summary><Icon name="info" size={14} />{t('sharing.made')}</summary>
      <ul className="caption">{[...new Set(lines)].map((line) => <li key={line}>{line}</li>)}</ul>
    </details>
  )
}
