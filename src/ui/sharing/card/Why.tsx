import type { Proposal, ScorePart } from '../../../state/sharing'
import { useShown, useWords } from '../../shown'

/** What the score is made of: points of a weight, and the fact each part was judged by. */
export function Why({ proposal: { score, parts } }: { proposal: Proposal }) {
  const { t } = useWords()
  return (
    <section className="page share-why" aria-labelledby="share-why">
      <h3 id="share-why">{t('sharing.why', { score: Math.round(score) })}</h3>
      <ul>{parts.map((part) => <Part key={part.name} part={part} />)}</ul>
    </section>
  )
}

function Part({ part: { name, points, weight, facts } }: { part: ScorePart }) {
  const { t, n } = useWords()
  const isMast = useShown((state) => state.finder === 'colocation')
  const rounded = Math.round(points)
  return (
    <li data-part={name}>
      <span>{t(`sharing.part.${isMast && name === 'room' ? 'mastRoom' : name}`)}</span>
      <span className="number"><b>{n(rounded)}</b>/{n(weight)}</span>
      <span className="bar" aria-hidden="true"><span style={{ width: `${weight > 0 ? Math.max(0, Math.min(100, (points / weight) * 100)) : 0}%` }} /></span>
      {facts.length > 0 && <small>{facts.map(({ key, values }) => t(key, values)).join(' · ')}</small>}
    </li>
  )
}
