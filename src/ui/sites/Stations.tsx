import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { fold } from '../../model/fold'
import type { StationFigures } from '../../state/coverage'
import { TextField } from '../controls/TextField'
import { isNarrow, useWidth } from '../controls/width'
import { useParts, useShown, useWords } from '../shown'
import { useVirtual } from '../virtual'
import { NumberField } from './NumberField'

const noStations: readonly StationFigures[] = []
const nowhere = [0, 0] as const

/** Stations that answer the question, those near the middle of the map first; each is switched, or given another radius. */
export function Stations() {
  const { t } = useWords()
  const stations = useShown(({ coverage }) => coverage?.stations ?? noStations)
  const added = useShown(({ whatIf }) => whatIf.added)
  const [query, setQuery] = useState('')
  // The map moves on; the list follows when there is time.
  const [lng, lat] = useDeferredValue(useShown(({ camera }) => camera?.center)) ?? nowhere
  const listed = useMemo(() => {
    const words = fold(query)
    const offDeg = ({ at }: StationFigures) => Math.hypot((at[0]! - lng) * Math.cos((lat * Math.PI) / 180), at[1]! - lat)
    return stations
      .filter(({ id, name, operator }) => !added.some((mast) => mast.id === id) && (words === '' || fold(`${name} ${operator} ${id}`).includes(words)))
      .map((station) => ({ station, off: offDeg(station) })).sort((a, b) => a.off - b.off).map(({ station }) => station)
  }, [stations, added, query, lng, lat])
  return (
    <section className="page" aria-labelledby="trying-stations">
      <h3 id="trying-stations">{t('trying.stations')}</h3>
      <p className="caption">{t('trying.pressStation')}</p>
      <TextField label={t('trying.search')} isLabelHidden icon="search" placeholder={t('trying.search')} value={query} onChange={setQuery} />
      <p className="caption" role="status">{stations.length === 0 ? t('trying.noStations') : listed.length === 0 ? t('trying.notFound', { query }) : `${t('trying.found', { n: listed.length })}. ${t('trying.nearFirst')}`}</p>
      {listed.length > 0 && <Rows listed={listed} />}
    </section>
  )
}

function Rows({ listed }: { listed: readonly StationFigures[] }) {
  const { t } = useWords()
  const rowPx = isNarrow(useWidth()) ? 60 : 48
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtual({ count: listed.length, scroll, rowPx })
  return (
    <div ref={scroll} className="station-rows" style={{ height: Math.min(6, listed.length) * rowPx }}>
      <ul aria-label={t('trying.stations')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const station = listed[index]
          return station && <li key={station.id} aria-setsize={listed.length} aria-posinset={index + 1} style={{ transform: `translateY(${start}px)`, height: rowPx }}><Row station={station} /></li>
        })}
      </ul>
    </div>
  )
}

function Row({ station: { id, name, operator, technology, radiusM } }: { station: StationFigures }) {
  const { t } = useWords()
  const { whatIf: { off, offOperators, radiiM }, tryOut } = useParts('whatIf', 'tryOut')
  const isOut = offOperators.includes(operator)
  const turn = (isOn: boolean) => tryOut({ off: isOn ? off.filter((one) => one !== id) : [...off, id] })
  const reach = (metres: number | null) => {
    const { [id]: _, ...rest } = radiiM
    tryOut({ radiiM: metres === null ? rest : { ...rest, [id]: metres } })
  }
  const isOwn = Object.hasOwn(radiiM, id)
  return (
    <div className={`station-row ${isOwn ? 'changed' : ''}`} data-station={id}>
      <span className="what" title={name}>{name}<small>{[operator, t(`choice.technology.${technology}`), ...(isOut ? [t('trying.offByOperator')] : [])].join(' · ')}</small></span>
      <NumberField label={t('trying.radiusOf', { name })} isLabelHidden unit={t('unit.m')} value={isOwn ? radiiM[id]! : Math.round(radiusM)} min={10} max={60_000} nothing="" onChange={reach} />
      <input type="checkbox" role="switch" className="turn" aria-label={t('trying.isOn', { name })} checked={!isOut && !off.includes(id)} aria-checked={!isOut && !off.includes(id)} disabled={isOut} onChange={(event) => turn(event.target.checked)} />
    </div>
  )
}
