import { noFilter } from '../../model/filter'
import { layerNames, layers } from '../../model/layer'
import { kindOf } from '../../state/listing'
import { Button } from '../controls/Button'
import { Empty } from '../controls/Empty'
import { useParts, useShown, useWords } from '../shown'

/** Why there are no rows, and what to do first. */
export function Nothing() {
  const { t } = useWords()
  const { status, listQuery, rowsOf, ask, look, filter } = useParts('status', 'listQuery', 'rowsOf', 'ask', 'look', 'filter')
  const all = useShown(({ counts, listQuery: { of } }) => {
    const list = 'layer' in of ? [of.layer] : layerNames.filter((layer) => layers[layer].kind === kindOf({ ...listQuery, of }))
    return list.reduce((sum, layer) => sum + (counts?.layers[layer]?.total ?? 0), 0)
  })
  const everything = <Button isSmall onClick={() => void ask({ only: 'all', text: '', where: {} })}>{t('table.showAll')}</Button>
  const isSifted = listQuery.text !== '' || Object.keys(listQuery.where).length > 0
  if (!status) return <Empty isSmall icon="table" title={t('table.noProject')}>{t('table.noProjectHint')}</Empty>
  if (all === 0) return <Empty isSmall icon="table" title={t('table.noneOfLayer')}>{t('table.noneOfLayerHint')}</Empty>
  if (rowsOf === 0) {
    return (
      <Empty
        isSmall icon="filter" title={t('table.hiddenByFilter', { n: all })}
        actions={<Button isSmall onClick={() => void look({ ...noFilter, day: filter.day })}>{t('table.dropFilter')}</Button>}
      >
        {t('table.hiddenByFilterHint')}
      </Empty>
    )
  }
  if (isSifted) return <Empty isSmall icon="search" title={t('table.noMatch')} actions={everything}>{t('table.noMatchHint')}</Empty>
  if (listQuery.only === 'unplaced') return <Empty isSmall icon="check" title={t('table.noneUnplaced')} actions={everything} />
  if (listQuery.only === 'findings') return <Empty isSmall icon="check" title={t('table.noneWithFindings')} actions={everything} />
  return <Empty isSmall icon="select" title={t('table.noneSelected')} actions={everything}>{t('table.noneSelectedHint')}</Empty>
}
