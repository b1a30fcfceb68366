import { pointsOf } from '../../../map/streets/bands'
import type { StreetLine, StreetPart } from '../../../state/streets'
import { useParts, useWords } from '../../shown'
import { useGroups } from './asked'
import { Sources } from './Sources'

/** What took points away, most first: how much, why, by which rule, and the findings it counts. */
export function Why({ line }: { line: StreetLine }) {
  const { t } = useWords()
  if (line.score === null) return null
  const lost = line.parts.filter(({ lost: points }) => Math.round(points) > 0).sort((a, b) => b.lost - a.lost)
  const kept = line.parts.filter((part) => !lost.includes(part) && part.weight > 0)
  return (
    <section className="page street-why" aria-labelledby="street-why">
      <h3 id="street-why">{t('cabling.why', { n: pointsOf(line.score) })}</h3>
      {lost.length === 0 ? <p className="caption">{t('cabling.lossless')}</p> : <ul>{lost.map((part) => <Part key={part.name} line={line} part={part} />)}</ul>}
      {kept.length > 0 && lost.length > 0 && <p className="caption">{t('cabling.notLost', { names: kept.map(({ name }) => t(`cabling.part.${name}`)).join('; ') })}</p>}
    </section>
  )
}

function Part({ line: { id }, part: { name, lost, weight, facts, findings } }: { line: StreetLine; part: StreetPart }) {
  const { t, n } = useWords()
  const { showStreetFindings } = useParts('showStreetFindings')
  const groups = useGroups(`${id} ${name}`, findings)
  const points = Math.round(lost)
  return (
    <li data-part={name}>
      <span>{t(`cabling.part.${name}`)}</span>
      <b className="number"><span aria-hidden="true">−{n(points)}</span><span className="unseen">{t('cabling.lost', { n: points, weight })}</span></b>
      {facts.length > 0 && <small>{facts.map(({ key, values }) => t(key, values)).join(' ')}</small>}
      {groups && <Sources groups={groups} />}
      {findings.length > 0 && <button type="button" className="link" onClick={() => showStreetFindings(id, findings)}>{t('cabling.seeFindings', { n: findings.length })}</button>}
    </li>
  )
}
