import { useState } from 'react'
import type { RateLine, Rates as Given } from '../../../state/sharing'
import { Button } from '../../controls/Button'
import { Empty } from '../../controls/Empty'
import { Progress } from '../../controls/Progress'
import { Segments } from '../../controls/Segments'
import { percentText, plainPercent } from '../../coverage/figures'
import { Meter } from '../../coverage/Meter'
import { useUnitFlight } from '../../coverage/table/Line'
import { useParts, useWords } from '../../shown'

const bys = ['unit', 'operator', 'year'] as const
type By = (typeof bys)[number]

/** How much is shared, by both definitions, beside the target. */
export function Rates() {
  const { t } = useWords()
  const { shareRates, shareProgress, cancelSharing, shareAgain } = useParts('shareRates', 'shareProgress', 'cancelSharing', 'shareAgain')
  const [by, setBy] = useState<By>('unit')
  if (!shareRates) {
    if (shareProgress !== null) return <div className="figures-waiting"><Progress label={t('limiting.ratesWorking')} fraction={shareProgress} onCancel={cancelSharing} /></div>
    return <Empty isSmall icon="chart" title={t('sharing.nothingYet')} actions={<Button isSmall onClick={() => void shareAgain()}>{t('sharing.again')}</Button>} />
  }
  // What comes is looked at before what was.
  const lines = by === 'year' ? shareRates.years.toReversed() : shareRates[`${by}s`]
  return (
    <div className="share-rates">
      <div className="figures-scroll">
        <div className="by"><Segments label={t('limiting.by')} options={bys.map((value) => ({ value, word: t(`limiting.bys.${value}`) }))} value={by} onChange={setBy} /></div>
        {lines.length === 0 ? <p className="caption nothing">{t(`limiting.noLines.${by}`)}</p> : <Grid by={by} lines={lines} rates={shareRates} />}
      </div>
      <Defined rates={shareRates} />
    </div>
  )
}

function Grid({ by, lines, rates: { total, target } }: { by: By; lines: readonly RateLine[]; rates: Given }) {
  const { t } = useWords()
  return (
    <table className="figures-table">
      <caption className="unseen">{t(`limiting.ratesCaption.${by}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`limiting.of.${by}`)}</th><th scope="col" className="rate">{t('limiting.position')}</th><th scope="col" className="right">{t('limiting.locations')}</th>
          <th scope="col" className="right">{t('limiting.station')}</th><th scope="col" className="right">{t('limiting.stations')}</th>
        </tr>
      </thead>
      <tbody>{lines.map((line) => <Line key={`${line.unit} ${line.operator} ${line.year}`} line={line} target={target} />)}</tbody>
      {by !== 'year' && <tfoot className="sticks"><Line line={total} target={target} /></tfoot>}
    </table>
  )
}

function Line({ line, target }: { line: RateLine; target: Given['target'] }) {
  const { t, n, language } = useWords()
  const fly = useUnitFlight()
  const { unit, unitName, operator, year, locations, sharedLocations, stations, stationsOnShared, rateByPosition, rateByStation } = line
  const name = unitName || operator || (year === null ? t('limiting.whole') : String(year))
  const of = (part: number, all: number) => t('limiting.ofAll', { part: n(part), all: n(all) })
  return (
    <tr data-unit={unit ?? ''} data-operator={operator ?? ''} data-year={year ?? ''}>
      <th scope="row">{unit === null ? name : <button type="button" onClick={() => fly(unit)}>{name}</button>}</th>
      <td className="rate" data-column="position">
        <span><b>{percentText(rateByPosition, language)}</b><Meter isThin label={`${name}, ${t('limiting.position')}`} share={rateByPosition} target={target?.share ?? null} /></span>
      </td>
      <td className="right">{of(sharedLocations, locations)}</td>
      <td className="right" data-column="station">{percentText(rateByStation, language)}</td>
      <td className="right">{of(stationsOnShared, stations)}</td>
    </tr>
  )
}

/** Both ways to count, which of them is printed, and whose the target is. */
function Defined({ rates: { locationM, target, notes } }: { rates: Given }) {
  const { t, language } = useWords()
  return (
    <aside aria-label={t('sharing.made')} tabIndex={0}>
      <h3>{t('sharing.made')}</h3>
      <ul>
        <li>{t('limiting.definition.position')}</li>
        <li>{t('limiting.definition.station')}</li>
        <li>{t('limiting.definition.location', { m: locationM })}</li>
        <li>{t('limiting.definition.printed')}</li>
        <li>{target ? t('limiting.aimSource', { share: plainPercent(target.share, language), year: target.year, document: target.document, clause: target.clause }) : t('sharing.madeNoTarget')}</li>
        {[...new Set(notes.map(({ key, values }) => t(key, values)))].map((note) => <li key={note}>{note}</li>)}
      </ul>
    </aside>
  )
}
