import { pointsOf } from '../../../map/streets/bands'
import type { StreetLine } from '../../../state/streets'
import { Listbox } from '../../controls/Listbox'
import { useParts, useShown, useWords } from '../../shown'
import { kmColumn } from '../km'
import { ScoreBar } from '../ScoreBar'

const usualPx = 34

/** Streets with what is told of each in a line. */
export function List({ streets }: { streets: readonly StreetLine[] }) {
  const { t } = useWords()
  const { goToStreet } = useParts('goToStreet')
  // Of a section its street is the one that is looked at.
  const streetAt = useShown(({ streetAt: id, streetsFound }) => streetsFound?.sections.find((section) => section.id === id)?.street ?? id)
  return (
    <Listbox
      items={streets} at={streets.findIndex(({ id }) => id === streetAt)} label={t('cabling.list')} look="streets" rowPx={usualPx}
      onGo={({ id }) => void goToStreet(id)} marks={({ id }) => ({ 'data-street': id })}
    >
      {(street) => <Line street={street} />}
    </Listbox>
  )
}

function Line({ street: { name, overheadM, owners, score } }: { street: StreetLine }) {
  const { t, n, language } = useWords()
  return (
    <>
      <span className="name">{name || t('cabling.nameless')}</span>
      {score === null ? <span className="none">{t('cabling.noOverhead')}</span> : (
        <>
          <span className="number">{kmColumn(overheadM, language)}<span className="unseen"> {t('cabling.said.overhead')}</span></span>
          <span className="number">{n(owners.length)}<span className="unseen"> {t('cabling.said.owners', { n: owners.length })}</span></span>
          <ScoreBar score={score} /><span className="unseen"> {t('cabling.said.points', { n: pointsOf(score) })}</span>
        </>
      )}
    </>
  )
}
