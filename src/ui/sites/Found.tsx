import { isTrying } from '../../analysis/coverage/asked'
import type { CurvePoint, Suggestions } from '../../state/sites'
import { Empty } from '../controls/Empty'
import { Slider } from '../controls/Slider'
import { percentText } from '../coverage/figures'
import { useParts, useWords } from '../shown'
import { Curve } from './Curve'
import { List } from './List'
import { moneyText } from './money'

/** What was found: how far how many sites come, which they are, and what the search stands on. */
export function Found({ suggestions, isOld }: { suggestions: Suggestions; isOld: boolean }) {
  const { t } = useWords()
  const { siteCount, countSites, coverSettings } = useParts('siteCount', 'countSites', 'coverSettings')
  const { sites, curve, options: { aim }, notes, forbidden, candidates, isReached, wanted, whatIf } = suggestions
  const weighed = Object.values(candidates).reduce((sum, count) => sum + count, 0)
  const hasPeople = suggestions.population > 0
  const isAll = hasPeople && sites.length === 0 && (curve[0]?.share ?? 0) >= 1
  const target = 'share' in aim ? aim.share : (coverSettings?.assumptions.target?.share ?? null)
  return (
    <div className={`page site-found ${isOld ? 'old' : ''}`}>
      {sites.length === 0 ? <Empty icon={isAll ? 'check' : 'none'} isSmall title={t(isAll ? 'sites.allServed' : 'sites.none')}>{t(isAll ? 'sites.allServedHint' : 'sites.noneHint')}</Empty> : (
        <>
          <h3>{t(hasPeople ? 'sites.curve' : 'sites.list')}</h3>
          {hasPeople && <Curve curve={curve} at={siteCount} target={target} onChange={countSites} />}
          <Slider label={t('sites.choose')} min={0} max={sites.length} step={1} value={siteCount} said={t('sites.stations', { n: siteCount })} onChange={countSites} />
          {hasPeople && 'share' in aim && <p className="caption">{isReached ? t('sites.reached', { n: wanted }) : t('sites.notReached', { n: sites.length })}</p>}
          {hasPeople && <Numbers curve={curve} />}
          <List sites={sites.slice(0, siteCount)} />
        </>
      )}
      <div className="made">
        {isTrying(whatIf) && <p className="caption">{t('sites.trying')}</p>}
        <p className="caption">{t('sites.weighed', { n: weighed, forbidden })}</p>
        {notes.map(({ key, values }, i) => <p key={i} className="caption">{t(key, values)}</p>)}
        <p className="caption">{t('sites.indicative')}</p>
      </div>
    </div>
  )
}

/** The curve for who does not see it. */
function Numbers({ curve }: { curve: readonly CurvePoint[] }) {
  const { t, n, language } = useWords()
  const hasCost = curve.some(({ costVnd, sites }) => costVnd !== null && sites > 0)
  return (
    <details className="numbers">
      <summary>{t('sites.table')}</summary>
      <div className="scroll" tabIndex={0} role="group" aria-label={t('sites.curve')}>
        <table>
          <thead><tr><th scope="col">{t('sites.column.sites')}</th><th scope="col">{t('sites.column.share')}</th><th scope="col">{t('sites.column.people')}</th>{hasCost && <th scope="col">{t('sites.column.cost')}</th>}</tr></thead>
          <tbody>
            {curve.map(({ sites, share, population, costVnd }) => (
              <tr key={sites}>
                <th scope="row">{n(sites)}</th><td>{percentText(share, language)}</td><td>{n(Math.round(population))}</td>
                {hasCost && <td>{costVnd === null ? '–' : moneyText(costVnd, t, language)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
