import { useState } from 'react'
import { formatNumber } from '../../../i18n'
import type { Programmed, Progress } from '../../../state/programme'
import { Segments } from '../../controls/Segments'
import { useLive, useWords } from '../../shown'
import { Chart } from './Chart'
import { costText } from './figures'

const bys = ['year', 'street', 'ward', 'operator'] as const
type By = (typeof bys)[number]

/** Kilometres done and left, as a chart and as a table. */
export function Progressing({ programme }: { programme: Programmed }) {
  const { t } = useWords()
  const [by, setBy] = useState<By>('year')
  const lines = by === 'street' ? programme.byStreet : by === 'ward' ? programme.byWard : programme.byOperator
  return (
    <div className="board-progress">
      <div className="figures-scroll">
        <div className="by"><Segments label={t('boarding.by')} options={bys.map((value) => ({ value, word: t(`boarding.bys.${value}`) }))} value={by} onChange={setBy} /></div>
        {by === 'year' ? <ByYear programme={programme} /> : <Lines by={by} lines={lines} years={programme.years.map(({ year }) => year)} />}
        <p className="caption made">{t('boarding.progressMade')}</p>
      </div>
      <Chart programme={programme} />
    </div>
  )
}

function ByYear({ programme: { years, byStreet } }: { programme: Programmed }) {
  const { t, n, language } = useWords()
  const km = (value: number) => formatNumber(value, language, 2)
  const after = (i: number, what: 'doneKm' | 'leftKm') => byStreet.reduce((sum, line) => sum + (line[what][i] ?? 0), 0)
  return (
    <table className="figures-table">
      <caption className="unseen">{t('boarding.progressCaption.year')}</caption>
      <thead><tr><th scope="col">{t('boarding.bys.year')}</th>{(['sections', 'doneYear', 'doneTotal', 'leftAfter', 'costHead'] as const).map((word) => <th key={word} scope="col" className="right">{t(`boarding.${word}`)}</th>)}</tr></thead>
      <tbody>
        {years.map(({ year, items, km: own, costVnd }, i) => (
          <tr key={year} data-year={year}>
            <th scope="row">{year}</th><td className="right">{n(items.length)}</td><td className="right">{km(own)}</td><td className="right">{km(after(i, 'doneKm'))}</td><td className="right">{km(after(i, 'leftKm'))}</td>
            <td className="right">{items.length === 0 ? '–' : costText(costVnd, t, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Lines({ by, lines, years }: { by: Exclude<By, 'year'>; lines: readonly Progress[]; years: readonly number[] }) {
  const { t, language } = useWords()
  const live = useLive()
  const km = (value: number) => formatNumber(value, language, 2)
  return (
    <table className="figures-table" data-lines={lines.length}>
      <caption className="unseen">{t(`boarding.progressCaption.${by}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`boarding.bys.${by}`)}</th><th scope="col" className="right">{t('boarding.now')}</th>
          {years.map((year) => <th key={year} scope="col" className="right">{t('boarding.doneIn', { year })}</th>)}<th scope="col" className="right">{t('boarding.leftAfter')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, nowKm, doneKm, leftKm }) => (
          <tr key={key}>
            <th scope="row">{by === 'street' ? <button type="button" onClick={() => void live.getState().goToStreet(key)}>{name}</button> : name || t('boarding.ownerNone')}</th>
            <td className="right">{km(nowKm)}</td>{doneKm.map((value, i) => <td key={years[i]} className="right">{km(value)}</td>)}<td className="right"><b>{km(leftKm.at(-1) ?? nowKm)}</b></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
