import { type Coverage, isBefore } from '../../../state/coverage'
import { Button } from '../../controls/Button'
import { useParts, useShown, useWords } from '../../shown'

/** How the figures were made: people, boundaries, stations, assumed radii, and what else a reader has to know. */
export function Made({ coverage: { method: { people, day, stations, unplaced, assumed, notes } } }: { coverage: Coverage }) {
  const { t } = useWords()
  const { show } = useParts('show')
  const settings = useShown((state) => state.coverSettings)
  const lines = [
    people === 'grid' && settings?.grid ? t('coverage.peopleFromGrid', { name: settings.grid.name }) : t(`coverfile.people.${people ?? 'none'}`),
    t(isBefore(day) ? 'coverfile.before' : 'coverfile.now'),
    t('coverage.stationsCounted', { n: stations }) + (unplaced > 0 ? ` ${t('coverage.stationsUnplaced', { n: unplaced })}` : ''),
    ...(assumed > 0 ? [t('coverage.radiiAssumed', { n: assumed })] : []),
    ...(settings ? [t('coverage.assumptionsOf', { name: settings.assumptions.name, version: settings.assumptions.version })] : []),
    ...notes.map(({ key, values }) => t(key, values)),
  ]
  return (
    <section className="cover-made">
      <h3>{t('coverage.made')}</h3>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      <p className="commands"><Button look="quiet" isSmall icon="assumptions" onClick={() => show({ dialog: 'assumptions' })}>{t('coverage.seeAssumptions')}</Button></p>
    </section>
  )
}
