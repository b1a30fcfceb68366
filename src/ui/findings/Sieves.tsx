import type { Severity } from '../../model/finding'
import type { FindingGroup, FindingState } from '../../state/findings'
import { Segments } from '../controls/Segments'
import { Icon, type IconName } from '../icons'
import { useParts, useWords } from '../shown'
import { Checking } from './Checking'
import '../layers/layers.css'

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]
export const severityIcons: Readonly<Record<Severity, IconName>> = { error: 'error', warning: 'warning', info: 'info' }

/** How many of a group are in a state. */
export const sizeOf = ({ total, waived }: FindingGroup, state: FindingState): number => (state === 'all' ? total : state === 'waived' ? waived : total - waived)

/** Which findings: by severity, and whether somebody accepted them. */
export function Sieves() {
  const { t, n } = useWords()
  const { findingQuery: { severity, state, among }, groups, askFindings } = useParts('findingQuery', 'groups', 'askFindings')
  const count = (of: Severity | null) => (groups ?? []).reduce((sum, group) => sum + (of === null || group.severity === of ? sizeOf(group, state) : 0), 0)
  const states = (['open', 'waived', 'all'] as const).map((value) => ({ value, word: t(`finding.${value}`) }))
  const options = [
    { value: 'every' as const, word: t('finding.everySeverity') },
    ...severities.map((value) => ({ value, word: n(count(value)), label: `${t(`severity.${value}`)}: ${n(count(value))}`, icon: severityIcons[value] })),
  ]
  return (
    <div className="sieves">
      <Segments label={t('finding.severity')} options={options} value={severity ?? 'every'} onChange={(value) => void askFindings({ severity: value === 'every' ? null : value })} />
      <Segments label={t('finding.state')} options={states} value={state} onChange={(value) => void askFindings({ state: value })} />
      {among && <p className="filter-tag on among"><button type="button" aria-label={t('cabling.among', { name: among.name })} onClick={() => void askFindings({ among: null })}><span>{among.name}</span><Icon name="close" size={14} /></button></p>}
      <Checking />
    </div>
  )
}
