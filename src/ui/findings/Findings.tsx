import { useEffect } from 'react'
import { isNarrow, useWidth } from '../controls/width'
import { useParts, useShown, useWords } from '../shown'
import { Groups } from './Groups'
import { List } from './List'
import { None } from './None'
import { Sieves } from './Sieves'
import './findings.css'

/** What was found in the data: groups by rule, then one by one. On a narrow screen one after the other. */
export function Findings() {
  const { t } = useWords()
  const { openFindings, closeFindings, group } = useParts('openFindings', 'closeFindings', 'group')
  const hasProject = useShown(({ status }) => status !== null)
  const isOneByOne = isNarrow(useWidth())
  useEffect(() => {
    openFindings()
    return closeFindings
  }, [openFindings, closeFindings])
  if (!hasProject) return <None />
  return (
    <div className={`found ${isOneByOne ? 'one-by-one' : ''}`}>
      {!(isOneByOne && group) && <div className="groups"><Sieves /><Groups /></div>}
      {group ? <List key={`${group.severity} ${group.rule}`} group={group} canGoBack={isOneByOne} /> : !isOneByOne && <p className="pick">{t('finding.pick')}</p>}
    </div>
  )
}
