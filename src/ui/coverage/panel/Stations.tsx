import { useMemo, useState } from 'react'
import { shortId } from '../../../model/called'
import type { Coverage, StationFigures } from '../../../state/coverage'
import { Button } from '../../controls/Button'
import { Tag } from '../../controls/Tag'
import { Icon } from '../../icons'
import { useWords } from '../../shown'
import { useGoing } from '../going'

const page = 30

/** Station by station: what is lost if it goes, the greatest loss first. */
export function Stations({ coverage: { stations } }: { coverage: Coverage }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [most, setMost] = useState(page)
  const sorted = useMemo(() => (isOpen ? stations.toSorted((a, b) => (b.alonePopulation ?? 0) - (a.alonePopulation ?? 0) || b.aloneKm2 - a.aloneKm2 || (a.id < b.id ? -1 : 1)) : []), [stations, isOpen])
  if (stations.length === 0) return null
  return (
    <section className="cover-stations">
      <h3><button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}><Icon name={isOpen ? 'down' : 'right'} size={16} />{t('coverage.stations', { n: stations.length })}</button></h3>
      {isOpen && (
        <>
          <p className="caption">{t('coverage.stationsHint')}</p>
          <ul>{sorted.slice(0, most).map((station) => <Line key={station.id} station={station} />)}</ul>
          {sorted.length > most && <Button look="quiet" isSmall onClick={() => setMost(most + page)}>{t('coverage.more', { n: sorted.length - most })}</Button>}
        </>
      )}
    </section>
  )
}

function Line({ station: { id, name, operator, technology, at, radiusM, radiusFrom, isOn, aloneKm2, alonePopulation } }: { station: StationFigures }) {
  const { t, n } = useWords()
  const go = useGoing()
  const from = typeof radiusFrom === 'string' ? radiusFrom : 'rule'
  const lost = alonePopulation === null ? null : Math.round(alonePopulation)
  return (
    <li>
      <button type="button" data-station={id} onClick={() => void go(id, at)}>
        <span className="name">{name || shortId(id)}{!isOn && <Tag tone="warn">{t('coverage.off')}</Tag>}</span>
        <span className="number">{lost === null ? t('coverage.km2Lost', { area: aloneKm2 * 1e6 }) : <><b>{n(lost)}</b> {t('coverage.person', { n: lost })}</>}</span>
        <small>{[operator, t(`choice.technology.${technology}`), t(`coverage.radiusFrom.${from}`, { metres: radiusM }), lost === null ? '' : t('coverage.km2Lost', { area: aloneKm2 * 1e6 })].filter(Boolean).join(' · ')}</small>
      </button>
    </li>
  )
}
