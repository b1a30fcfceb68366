import { useMemo } from 'react'
import type { StreetLine } from '../../../state/streets'
import { useParts, useWords } from '../../shown'
import { ScoreBar } from '../ScoreBar'

/** The stretches of a street from junction to junction; each can be looked at by itself. */
export function Sections({ line }: { line: StreetLine }) {
  const { t } = useWords()
  const { streetsFound, goToStreet } = useParts('streetsFound', 'goToStreet')
  const own = useMemo(() => streetsFound?.sections.filter(({ street }) => street === line.id) ?? [], [streetsFound, line.id])
  if (own.length < 2) return null
  return (
    <section className="page street-sections" aria-labelledby="street-sections">
      <h3 id="street-sections">{t('cabling.sections')}</h3>
      <ul className="objects">
        {own.map(({ id, from, to, lengthM, score }, i) => (
          <li key={id}>
            <button type="button" data-section={id} onClick={() => void goToStreet(id)}>
              <span><b>{from && to ? t('cabling.between', { from, to }) : t('cabling.section', { n: i + 1 })}</b><small>{t('sharing.metres', { metres: lengthM })}</small></span>
              {score === null ? <small>{t('cabling.noOverhead')}</small> : <ScoreBar score={score} />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
