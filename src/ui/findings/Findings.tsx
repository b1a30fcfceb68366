import { useEffect } from 'react'
import { isNarrow, useWidth } from '../controls/width'
import { useLive, useParts, useShown, useWords } from '../shown'
import { Groups } from './Groups'
import { List } from './List'
import { None } from './None'
import { Sieves, sizeOf } from './Sieves'
import './findings.css'

/** What was found in the data: groups by rule, then one by one. On a narrow screen one after the other. */
export function Findings() {
  const { t } = useWords()
  const { openFindings, closeFindings, groups, group } = useParts('openFindings', 'closeFindings', 'groups', 'group')
  const hasProject = useShown(({ status }) => status !== null)
  const isOneByOne = isNarrow(useWidth())
  useEffect(() => {
    openFindings()
    return closeFindings
  }, [openFindings, closeFindings])
  useFirstGroup(!isOneByOne)
  if (!hasProject) return <None />
  return (
    <div className={`found ${isOneByOne ? 'one-by-one' : ''}`}>
      {!(isOneByOne && group) && <><Sieves /><Groups /></>}
      {group && groups?.length !== 0 ? <List key={`${group.severity} ${group.rule}`} group={group} canGoBack={isOneByOne} /> 
        : !isOneByOne && groups?.length !== 0 && <p className="pick">{t('finding.pick')}</p>}
    </div>
  )
}

/** Beside the groups there is room for the worst of them at once. */
function useFirstGroup(isWanted: boolean): void {
  const live = useLive()
  const { groups, group, findingQuery: { severity, state } } = useParts('groups', 'group', 'findingQuery')
  const first = isWanted && !group ? groups?.find((one) => (severity === null || one.severity === severity) && sizeOf(one, state) > 0) : undefined
  useEffect(() => {
    if (first) void live.getState().openGroup({ rule: first.rule, severity: first.severity })
  }, [first, live])
}
