import type { KeyboardEvent } from 'react'
import type { FindingGroup } from '../../state/findings'
import { Icon } from '../icons'
import { useParts, useWords } from '../shown'
import { explanationOf } from './explained'
import { None } from './None'
import { severityIcons, sizeOf } from './Sieves'

/** Rules that found something, the worst first. Arrows move, Enter opens. */
export function Groups() {
  const { t } = useWords()
  const { groups, group, findingQuery: { severity, state } } = useParts('groups', 'group', 'findingQuery')
  if (!groups) return <Waiting />
  const shown = groups.filter((one) => (severity === null || one.severity === severity) && sizeOf(one, state) > 0)
  if (shown.length === 0) return <None />
  const isAt = (one: FindingGroup) => group?.rule === one.rule && group.severity === one.severity
  const first = shown.find(isAt) ?? shown[0]
  return (
    <div className="group-list" role="listbox" tabIndex={-1} aria-label={t('finding.groups')} onKeyDown={move}>
      {shown.map((one) => <Line key={`${one.severity} ${one.rule}`} group={one} isOpen={isAt(one)} isStop={one === first} />)}
    </div>
  )
}

function Line({ group, isOpen, isStop }: { group: FindingGroup; isOpen: boolean; isStop: boolean }) {
  const { t, n } = useWords()
  const { findingQuery: { state }, openGroup } = useParts('findingQuery', 'openGroup')
  const { rule, severity, waived } = group
  return (
    <button
      type="button" role="option" className={severity} aria-selected={isOpen} tabIndex={isStop ? 0 : -1} data-rule={rule}
      onClick={() => void openGroup({ rule, severity })}
    >
      <Icon name={severityIcons[severity]} size={16} />
      <span className="unseen">{t(`severity.${severity}`)}: </span>
      <span className="name">{explanationOf(rule, t).name}{state === 'open' && waived > 0 && <small>{t('finding.waivedCount', { n: waived })}</small>}</span>
      <span className="number">{n(sizeOf(group, state))}</span>
    </button>
  )
}

function Waiting() {
  return <ul className="group-list" aria-busy="true">{[0, 1, 2, 3].map((i) => <li key={i}><span className="skeleton" /></li>)}</ul>
}

function move(event: KeyboardEvent<HTMLDivElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (to === undefined || at < 0) return
  event.preventDefault()
  buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus()
}
