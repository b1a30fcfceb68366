import { useEffect } from 'react'
import { Button } from '../controls/Button'
import { Empty } from '../controls/Empty'
import { useParts, useShown, useWords } from '../shown'
import { Bar } from './Bar'
import { List } from './List'
import { Sheet } from './Sheet'
import './changes.css'

/** What has changed, object by object: a reviewer's first question. */
export function Changes() {
  const { t } = useWords()
  const { openChanges, closeChanges, changed, changeSheet } = useParts('openChanges', 'closeChanges', 'changed', 'changeSheet')
  const hasProject = useShown(({ status }) => status !== null)
  useEffect(() => {
    openChanges()
    return closeChanges
  }, [openChanges, closeChanges])
  if (!hasProject) return <Empty isSmall icon="changes" title={t('changes.noProject')} />
  return (
    <div className="changes">
      <Bar />
      {changed.total === 0 ? <None /> : <List />}
      {changeSheet && <Sheet sheet={changeSheet} />}
    </div>
  )
}

function None() {
  const { t } = useWords()
  const { changeQuery, filter, askChanges } = useParts('changeQuery', 'filter', 'askChanges')
  if (!changeQuery.isScoped || !filter.scope) return <Empty isSmall icon="changes" title={t('changes.none')}>{t('changes.noneHint')}</Empty>
  return (
    <Empty isSmall icon="unit" title={t('changes.noneInScope')} actions={<Button isSmall onClick={() => void askChanges({ isScoped: false })}>{t('changes.everything')}</Button>}>
      {t('changes.noneInScopeHint')}
    </Empty>
  )
}
