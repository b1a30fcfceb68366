import { isBefore, type UnitFigures } from '../../../state/coverage'
import { Icon } from '../../icons'
import { useWords } from '../../shown'
import { mainShare, peopleWithout, percentText, pointsText } from '../figures'
import { triedOf } from '../tried'
import { differencesOf } from './differences'
import { type Result, unitsOf } from './results'

/** A column for each result; the first is what the others are measured by. */
export function Side({ results }: { results: readonly [Result, ...Result[]] }) {
  const { t, n } = useWords()
  const units = unitsOf(results)
  const [{ question, scope }] = results
  const isMixed = results.some((one) => one.question.technology !== question.technology || one.question.operator !== question.operator || one.scope !== scope)
  return (
    <div className="side-by-side">
      {isMixed && <p className="mixed"><Icon name="warning" size={16} />{t('coverage.mixed')}</p>}
      <table className="figures-table">
        <caption className="unseen">{t('coverage.compareCaption')}</caption>
        <thead>
          <tr><th scope="col">{t('coverage.column.unit')}</th>{results.map((result, i) => <th key={result.id} scope="col" className="right">{result.name}{i === 0 && <small>{t('coverage.base')}</small>}</th>)}</tr>
        </thead>
        <tbody>
          <tr className="whole"><th scope="row">{t('coverage.wholeArea')}</th>{results.map((result) => <Cell key={result.id} row={result.total} base={results[0].total} isBase={result === results[0]} />)}</tr>
          <tr><th scope="row">{t('coverage.gapCount')}</th>{results.map(({ id, gaps }) => <td key={id} className="right">{n(gaps)}</td>)}</tr>
          {units.map(({ id, name, rows }) => (
            <tr key={id} data-unit={id}><th scope="row">{name}</th>{rows.map((row, i) => <Cell key={results[i]!.id} row={row} base={rows[0] ?? null} isBase={i === 0} />)}</tr>
          ))}
        </tbody>
      </table>
      <Assumed results={results} />
    </div>
  )
}

function Cell({ row, base, isBase }: { row: UnitFigures | null; base: UnitFigures | null; isBase: boolean }) {
  const { t, language } = useWords()
  if (!row) return <td className="right">–</td>
  const people = peopleWithout(row)
  const points = isBase || !base ? '' : pointsText(mainShare(base), mainShare(row), language)
  return (
    <td className="right">
      <b>{percentText(mainShare(row), language)}</b>{points && <>{' '}<span className={`points ${points.startsWith('+') ? 'more' : points.startsWith('−') ? 'less' : ''}`}>{t('coverage.points', { points })}</span></>}
      {people !== null && <small>{t('coverage.leftOut', { n: people })}</small>}
    </td>
  )
}

/** What each stands on, and in what that differs from the first. */
function Assumed({ results }: { results: readonly [Result, ...Result[]] }) {
  const { t, language } = useWords()
  const [base] = results
  const about = ({ question, scope, day, whatIf }: Result) => [
    t(`coverfile.technology.${question.technology}`), question.operator ?? t('coverfile.anybody'), scope ?? t('coverage.wholeArea'), t(isBefore(day) ? 'coverfile.before' : 'coverfile.now'),
    ...triedOf(whatIf).map(({ key, values }) => t(key, values)),
  ].join(' · ')
  return (
    <section className="assumed">
      <h3>{t('coverage.standsOn')}</h3>
      <dl>
        {results.map((result) => {
          const lines = result === base ? [] : differencesOf(base.assumptions, result.assumptions, t, language)
          return (
            <div key={result.id}>
              <dt>{result.name}</dt>
              <dd>
                {about(result)}
                {result !== base && (lines.length === 0 ? <p className="caption">{t('coverage.sameAssumptions')}</p> : <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>)}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
