import type { ReactNode } from 'react'
import { isTrying } from '../../analysis/coverage/asked'
import type { UnitFigures } from '../../state/coverage'
import { peopleShare, percentText, placesOf, sizeText } from '../coverage/figures'
import { Was } from '../coverage/panel/Was'
import { useParts, useWords } from '../shown'

/** What follows from what is tried: figures as they are and as they would be. */
export function Difference() {
  const { t, n, language } = useWords()
  const { coverage, asItStands, coverProgress, whatIf } = useParts('coverage', 'asItStands', 'coverProgress', 'whatIf')
  if (!coverage) return null
  const now = coverage.total
  const was = isTrying(whatIf) ? (asItStands?.total ?? null) : null
  const places = ({ places }: UnitFigures) => {
    const { served, total } = placesOf(places)
    return t('trying.of', { n: served, total })
  }
  const more = was === null ? 0 : Math.round((now.coveredPopulation ?? 0) - (was.coveredPopulation ?? 0))
  const km2 = ({ coveredKm2 }: UnitFigures) => `${sizeText(coveredKm2, language)}\u00a0km²`
  return (
    <section className="page" aria-labelledby="trying-figures">
      <h3 id="trying-figures" className="unseen">{t('trying.figures')}</h3>
      <div role="status" aria-busy={coverProgress !== null}>
        <dl className="difference">
          {now.population !== null && (
            <Line word={t('trying.people')} was={was && percentText(peopleShare(was), language)} now={percentText(peopleShare(now), language)}>
              {more !== 0 && <small>{more > 0 ? t('trying.morePeople', { n: more }) : t('trying.fewerPeople', { n: -more })}</small>}
            </Line>
          )}
          <Line word={t('trying.area')} was={was && km2(was)} now={km2(now)} />
          {placesOf(now.places).total > 0 && <Line word={t('trying.places')} was={was && places(was)} now={places(now)} />}
        </dl>
      </div>
      <p className="caption">{coverProgress === null ? t('trying.intro') : `${t('trying.working')} ${n(Math.floor(coverProgress * 100))}%`}</p>
    </section>
  )
}

const Line = ({ word, was, now, children }: { word: string; was: string | null; now: string; children?: ReactNode }) => <div><dt>{word}</dt><dd><Was was={was} now={now} />{children}</dd></div>
