import { useMemo, useState } from 'react'
import { LineName, type Placed, SortedLines } from '../../controls/SortedLines'
import { isNarrow, widthNow } from '../../controls/width'
import { useLive, useShown, useWords } from '../../shown'
import type { ListName } from './Bar'
import { columns, firstSort, isFigure, type Lined, type Sort, sorted, textOf, turned } from './columns'

/** Streets or sections as lines; Enter goes to the street on the map. */
export function Lines({ list, lines: given, isOld }: { list: ListName; lines: readonly Lined[]; isOld: boolean }) {
  const { t } = useWords()
  const [sort, setSort] = useState<Sort>(firstSort)
  const lines = useMemo(() => sorted(given, sort, t), [given, sort, t])
  return (
    <SortedLines
      caption={t(`boarding.tableCaption.${list}`)} columns={columns} headOf={(column) => t(`boarding.col.${column}`)} isFigure={isFigure}
      sort={sort} onSort={(column) => setSort(turned(sort, column))} lines={lines} keyOf={({ line }) => line.id} isOld={isOld}
    >
      {(one, placed) => <Line one={one} placed={placed} />}
    </SortedLines>
  )
}

function Line({ one, placed: { index, isStop, onFocus } }: { one: Lined; placed: Placed }) {
  const { t, language } = useWords()
  const live = useLive()
  const { id } = one.line
  const isAt = useShown(({ streetAt }) => streetAt === id)
  const go = () => {
    const { show, goToStreet } = live.getState()
    if (isNarrow(widthNow())) show({ drawer: null })
    void goToStreet(id)
  }
  return (
    <tr data-line={index} data-street={id} aria-rowindex={index + 2} className={isAt ? 'at' : undefined}>
      {columns.map((column) => {
        const text = textOf(column, one, t, language)
        if (column === 'name') return <LineName key={column} text={text} title={text} isAt={isAt} isStop={isStop} onFocus={onFocus} onGo={go} />
        return <td key={column} className={isFigure(column) ? 'right' : undefined} data-column={column} title={column === 'owners' ? text : undefined}>{column === 'score' && one.line.score === null ? <span title={t('boarding.noScore')}>–<span className="unseen">{t('boarding.noScore')}</span></span> : text}</td>
      })}
    </tr>
  )
}
