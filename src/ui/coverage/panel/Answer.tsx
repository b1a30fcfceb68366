import { type Coverage, isStale } from '../../../state/coverage'
import { Button } from '../../controls/Button'
import { isNarrow, useWidth } from '../../controls/width'
import { useParts, useShown, useWords } from '../../shown'
import { householdsWithout, mainShare, peopleWithout, percentText, placesOf, plainPercent } from '../figures'
import { Meter } from '../Meter'
import { aimOf } from '../target'
import { NoPeople } from './NoPeople'
import { Target } from './Target'
import { Was } from './Was'

/** The figure that was asked for, how far it is from the target, and who is missing. */
export function Answer({ coverage: { total, question, method } }: { coverage: Coverage }) {
  const { t, language } = useWords()
  const before = useShown(({ asItStands }) => asItStands?.total ?? null)
  const target = useShown(({ coverSettings }) => aimOf(coverSettings?.assumptions, question))
  const share = mainShare(total)
  const was = before && mainShare(before)
  const hasPeople = total.population !== null
  const title = t(hasPeople ? 'coverage.peopleWith' : 'coverage.areaWith', { technology: `coverfile.technology.${question.technology}` })
  return (
    <section className="cover-answer">
      <h3>{title}</h3>
      <p className="figure-line">
        <strong className="figure" data-figure={hasPeople ? 'people' : 'area'}><Was was={before && percentText(was, language)} now={percentText(share, language)} /></strong>
        {hasPeople && target && <span className="caption">{t('coverage.targetOf', { year: target.year, share: plainPercent(target.share, language) })}</span>}
      </p>
      <Meter label={title} share={share} was={was} target={hasPeople && target ? target.share : null} />
      {hasPeople && target && <Target target={target} share={share} />}
      {hasPeople ? <Without /> : <NoPeople />}
      {method.stations === 0 && <p className="caption">{t('coverage.noStations', { technology: `coverfile.technology.${question.technology}` })}</p>}
      <Onward />
    </section>
  )
}

/** Who is missing, in one sentence; a number nobody knows is left out of it. */
function Without() {
  const { t, n } = useWords()
  const { coverage, asItStands } = useParts('coverage', 'asItStands')
  if (!coverage) return null
  const of = ({ total }: Coverage) => {
    const { served, total: all } = placesOf(total.places)
    return { people: peopleWithout(total), households: householdsWithout(total), places: all === 0 ? null : all - served }
  }
  const now = of(coverage)
  const was = asItStands && of(asItStands)
  const parts = (['people', 'households', 'places'] as const).filter((part) => now[part] !== null && (now[part] > 0 || (was?.[part] ?? 0) > 0))
  if (parts.length === 0) return <p>{t('coverage.nobodyWithout')}</p>
  return (
    <p className="without">
      {t('coverage.still')}{' '}
      {parts.map((part, i) => (
        <span key={part}>{i > 0 && ', '}<b data-without={part}><Was was={was && was[part] !== null ? n(was[part]) : null} now={n(now[part]!)} /></b>{' '}{t(`coverage.without.${part}`, { n: now[part]! })}</span>
      ))}{' '}
      {t('coverage.withoutEnd')}
    </p>
  )
}

/** What is asked next. */
function Onward() {
  const { t } = useWords()
  const { openSites, show } = useParts('openSites', 'show')
  const isOver = isNarrow(useWidth())
  /** There is one thing to do first. */
  const isOld = useShown(isStale)
  const suggest = () => {
    openSites(true)
    if (isOver) show({ hasOverlay: false })
  }
  return (
    <p className="commands">
      <Button look={isOld ? 'normal' : 'primary'} isSmall icon="pin" onClick={suggest}>{t('sites.title')}</Button>
      <Button isSmall icon="chart" onClick={() => show({ drawer: 'coverage', hasOverlay: false })}>{t('coverage.byUnit')}</Button>
    </p>
  )
}
