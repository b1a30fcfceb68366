import type { Suggestion } from '../../state/sites'
import { useParts, useWords } from '../shown'
import { moneyText } from './money'

const mostNames = 6

/** Sites that are meant, in the order they are taken. A press goes there and says why. */
export function List({ sites }: { sites: readonly Suggestion[] }) {
  const { t } = useWords()
  const { siteAt, goToSite } = useParts('siteAt', 'goToSite')
  if (sites.length === 0) return <p className="caption">{t('sites.noneChosen')}</p>
  return (
    <ol className="sites" aria-label={t('sites.list')}>
      {sites.map((site) => <Line key={site.id} site={site} isAt={site.rank === siteAt} onGo={() => void goToSite(site.rank === siteAt ? null : site.rank)} />)}
    </ol>
  )
}

function Line({ site, isAt, onGo }: { site: Suggestion; isAt: boolean; onGo: () => void }) {
  const { t, n, language } = useWords()
  const { rank, name, footing, shares, costVnd, population, places } = site
  const kind = shares ? t('sites.shares', { footing: `sites.footing.${footing}`, owner: shares }) : t(`sites.footing.${footing}`)
  const isForPlaces = Math.round(population) === 0 && places.length > 0
  return (
    <li data-site={rank}>
      <button type="button" aria-expanded={isAt} className={isAt ? 'at' : ''} onClick={onGo}>
        <span className="disc">{n(rank)}</span>
        <span className="what">{name || kind}<small>{[...(name ? [kind] : []), costVnd === null ? t('sites.noPrice') : moneyText(costVnd, t, language)].join(', ')}</small></span>
        <span className="gain"><b>{t('sites.gain', { n: isForPlaces ? places.length : Math.round(population) })}</b><small>{t(isForPlaces ? 'sites.places' : 'sites.people')}</small></span>
      </button>
      {isAt && <Why site={site} />}
    </li>
  )
}

function Why({ site: { places, villages, reasons } }: { site: Suggestion }) {
  const { t } = useWords()
  const listed = (names: readonly string[]) => (names.length > mostNames ? t('sites.andMore', { names: names.slice(0, mostNames).join(', '), n: names.length - mostNames }) : names.join(', '))
  return (
    <ul className="why">
      {reasons.map(({ key, values }, i) => <li key={i}>{t(key, values)}</li>)}
      {villages.length > 0 && <li>{t('sites.villages', { names: listed(villages) })}</li>}
      {places.length > 0 && <li>{t('sites.newPlaces', { names: listed(places.map(({ name }) => name)) })}</li>}
    </ul>
  )
}
