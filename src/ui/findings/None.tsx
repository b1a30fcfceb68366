import { isFiltering, noFilter } from '../../model/filter'
import { Button } from '../controls/Button'
import { Empty } from '../controls/Empty'
import { useParts, useWords } from '../shown'

/** Why there are no findings, and what to do first. */
export function None() {
  const { t } = useWords()
  const { status, groups, group, filter, findingQuery: { severity, state }, look, askFindings } = useParts('status', 'groups', 'group', 'filter', 'findingQuery', 'look', 'askFindings')
  const everything = <Button isSmall onClick={() => void askFindings({ severity: null, state: 'all' })}>{t('finding.showAll')}</Button>
  if (!status) return <Empty isSmall icon="warning" title={t('finding.noProject')}>{t('finding.noProjectHint')}</Empty>
  if (groups?.length === 0 && isFiltering(filter)) {
    return (
      <Empty
        isSmall icon="filter" title={t('finding.noneInScope')}
        actions={<Button isSmall onClick={() => void look({ ...noFilter, day: filter.day })}>{t('finding.dropFilter')}</Button>}
      >
        {t('finding.noneInScopeHint')}
      </Empty>
    )
  }
  if (!groups || groups.length === 0) return <Empty isSmall icon="check" title={t('finding.none')}>{t('finding.noneHint')}</Empty>
  const isGone = group !== null && !groups.some(({ rule, severity: own }) => rule === group.rule && own === group.severity)
  if (isGone) return <Empty isSmall icon="check" title={t('check.groupDone')}>{t('check.groupDoneHint')}</Empty>
  const ofSeverity = groups.filter((group) => severity === null || group.severity === severity)
  if (state === 'waived') return <Empty isSmall icon="waive" title={t('finding.noneWaived')} actions={everything}>{t('finding.noneWaivedHint')}</Empty>
  if (ofSeverity.length > 0) return <Empty isSmall icon="waive" title={t('finding.noneOpen')} actions={everything}>{t('finding.noneOpenHint')}</Empty>
  return <Empty isSmall icon="check" title={t('finding.none')} actions={everything} />
}
