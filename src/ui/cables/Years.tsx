import { useEffect, useId } from 'react'
import { useParts, useShown, useWords } from '../shown'
import { kmNumber } from './km'
import './years.css'

/** The map as it is, or at the end of a year of the programme. Arrows go from year to year. */
export function Years() {
  const { t, language } = useWords()
  const id = useId()
  const { programme, programmeYear, showYear, openProgramme, closeProgramme } = useParts('programme', 'programmeYear', 'showYear', 'openProgramme', 'closeProgramme')
  // The list comes first; years are worked out from it.
  const hasStreets = useShown(({ streetsFound }) => streetsFound !== null && streetsFound.streets.length > 0)
  useEffect(() => {
    if (!hasStreets) return
    openProgramme()
    return closeProgramme
  }, [hasStreets, openProgramme, closeProgramme])
  const years = programme?.years ?? []
  const [first, last] = [years[0]?.year, years.at(-1)?.year]
  if (first === undefined || last === undefined) return null
  const at = programmeYear ?? first - 1
  const said = programmeYear === null ? t('cabling.now') : t('cabling.atEnd', { year: programmeYear })
  const km = years.reduce((sum, one) => (programmeYear !== null && one.year <= programmeYear ? sum + one.km : sum), 0)
  return (
    <div className="street-years" data-year={programmeYear ?? 'now'}>
      <label htmlFor={id}>{said}</label>
      <span className="track">
        <input id={id} type="range" min={first - 1} max={last} step={1} value={at} aria-label={t('cabling.slider')} aria-valuetext={said} title={t('cabling.slider')} onChange={({ target }) => showYear(Number(target.value) < first ? null : Number(target.value))} />
        <span className="ticks" aria-hidden="true">{Array.from({ length: last - first + 2 }, (_, i) => <i key={i} />)}</span>
      </span>
      <output htmlFor={id}>{last}</output>
      {programmeYear !== null && <p className="caption">{t('cabling.cleared', { km: kmNumber(km * 1000, language) })}</p>}
    </div>
  )
}
