import { useRef } from 'react'
import type { Severity } from '../model/finding'
import type { Listed } from '../worker/findings'
import { findingsPerPage } from '../state'
import { Icon } from './icons'
import { useShown, useWords } from './state'

const severities = [null, 'error', 'warning', 'info'] as const

/** Everything that can be said about the data, the worst first, a page at a time. */
export function Findings() {
  const { t, n } = useWords()
  const top = useRef<HTMLElement>(null)
  const counts = useShown((state) => state.data?.summary.findings)
  const { severity, from, total, page } = useShown((state) => state.findings)
  const show = useShown((state) => state.showFindings)
  if (!counts) return null
  const countOf = (choice: Severity | null) => (choice ? counts[choice] : counts.error + counts.warning + counts.info)
  const turn = async (to: number) => {
    await show(severity, to)
    top.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <section className="card findings" id="findings" tabIndex={-1} aria-labelledby="findings-title" ref={top}>
      <h2 id="findings-title">{t('app.findings')}</h2>
      <div className="segments" role="group" aria-label={t('app.findings')}>
        {severities.map((choice) => (
          <button key={choice} type="button" aria-pressed={choice === severity} data-severity={choice ?? 'all'} onClick={() => void show(choice, 0)}>
            {t(choice ? `severity.${choice}` : 'app.everySeverity')} <span className="number">{n(countOf(choice))}</span>
          </button>
        ))}
      </div>
      {total === 0 ? <Nothing isAll={countOf(null) === 0} /> : <ul>{page.map((finding) => <FindingRow key={finding.id} finding={finding} />)}</ul>}
      {total > findingsPerPage && (
        <nav className="pager" aria-label={t('app.findings')}>
          <button type="button" className="button" disabled={from === 0} onClick={() => void turn(from - findingsPerPage)}><Icon name="previous" />{t('app.previous')}</button>
          <span className="number">{t('app.range', { from: from + 1, to: from + page.length, total })}</span>
          <button type="button" className="button" disabled={from + page.length >= total} onClick={() => void turn(from + findingsPerPage)}>{t('app.next')}<Icon name="next" /></button>
        </nav>
      )}
    </section>
  )
}

function Nothing({ isAll }: { isAll: boolean }) {
  const { t } = useWords()
  return (
    <div className="empty">
      <Icon name="check" size={28} />
      <p>{t('app.noFindings')}</p>
      {isAll && <p className="caption">{t('app.noFindingsHint')}</p>}
    </div>
  )
}

/** More ids than this say nothing; their number does. */
const idsShown = 3

function FindingRow({ finding: { rule, severity, message, values, subjects, subjectCount, place } }: { finding: Listed }) {
  const { t } = useWords()
  return (
    <li className={severity} data-rule={rule}>
      <Icon name={severity} />
      <p className="said">{t(message, values)}</p>
      <p className="caption">
        <span className="severity">{t(`severity.${severity}`)}</span>
        <code>{rule}</code>
        {subjects.slice(0, idsShown).map((id) => <span key={id} className="subject">{id}</span>)}
        {subjectCount > idsShown && <span>{t('app.more', { n: subjectCount - idsShown })}</span>}
        {place && <span className="where"><Icon name="pin" size={14} />{t('app.where', { lng: place[0]!, lat: place[1]! })}</span>}
      </p>
    </li>
  )
}
