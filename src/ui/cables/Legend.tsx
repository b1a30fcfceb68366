import { colours } from '../../model/symbol'
import { bands, dashOf } from '../../map/streets/bands'
import { legendOf, type StreetEntry } from '../../map/streets/legend'
import { useLive, useParts, useWords } from '../shown'
import '../sites/legend.css'
import './years.css'

/** What the map says of streets, as it draws it: each by a dash as well as by its colour. */
export function StreetsLegend() {
  const { t } = useWords()
  const live = useLive()
  useParts('area', 'status', 'streetsFound', 'streetQuery', 'streetAt', 'programme', 'programmeYear')
  const entries = legendOf(live.getState())
  if (entries.length === 0) return <div className="legend-cover" hidden />
  return (
    <div className="legend-cover streets-legend">
      <p className="streets-legend-title">{t('cabling.legend.title')}</p>
      <p className="lines">{entries.map((entry) => <span key={JSON.stringify(entry)} data-street-sign={'band' in entry ? entry.band : entry.part}><span className="swatch"><Swatch entry={entry} /></span>{'band' in entry ? t(`cabling.legend.band${entry.band}`) : t(`cabling.legend.${entry.part}`, 'year' in entry ? { year: entry.year } : {})}</span>)}</p>
    </div>
  )
}

const stroke = (colour: string, widthPx: number, dash?: readonly number[], opacity = 1) =>
  <line x1="1" x2="33" y1="7" y2="7" stroke={colour} strokeWidth={widthPx} strokeOpacity={opacity} strokeDasharray={dash?.map((length) => length * widthPx).join(' ')} />

function Swatch({ entry }: { entry: StreetEntry }) {
  return (
    <svg width="34" height="14" aria-hidden="true">
      {'band' in entry ? stroke(bands[entry.band].colour, bands[entry.band].widthPx, dashOf(entry.band))
        : entry.part === 'cleared' ? <>{stroke(colours.tube, 7)}{stroke(colours.telecom, 3)}</>
        : entry.part === 'at' ? <>{stroke(colours.accent, 13, undefined, 0.32)}<line x1="1" x2="33" y1="1.5" y2="1.5" stroke={colours.accent} strokeWidth="2" /><line x1="1" x2="33" y1="12.5" y2="12.5" stroke={colours.accent} strokeWidth="2" /></>
        : entry.part === 'isFaint' ? stroke(bands[0].colour, 7, undefined, 0.25)
        : <circle cx="17" cy="7" r="4" fill="#fff" stroke={colours.ink} strokeWidth="1.8" />}
    </svg>
  )
}
