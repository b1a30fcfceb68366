import { useMemo, useState } from 'react'
import type { Judged } from '../../../state/sharing'
import { LineName, type Placed, SortedLines } from '../../controls/SortedLines'
import { isNarrow, widthNow } from '../../controls/width'
import { useLive, useShown, useWords } from '../../shown'
import { Owners } from '../Owners'
import { Verdict } from '../Verdict'
import { columns, firstSort, isFigure, type ListName, type Sort, sorted, textOf, turned } from './columns'

/** Opportunities as lines; Enter goes there on the map. */
export function Lines({ list, shares, isOld }: { list: ListName; shares: readonly Judged[]; isOld: boolean }) {
  const { t } = useWords()
  const [sort, setSort] = useState<Sort>(() => firstSort(list))
  const lines = useMemo(() => sorted(shares, sort), [shares, sort])
  return (
    <SortedLines
      caption={t(list === 'decisions' ? 'limiting.decisionsCaption' : 'limiting.caption')} columns={columns[list]} headOf={(column) => t(`limiting.column.${column}`)} isFigure={isFigure}
      sort={sort} onSort={(column) => setSort(turned(sort, column))} lines={lines} keyOf={({ id }) => id} isOld={isOld}
    >
      {(one, placed) => <Line one={one} list={list} placed={placed} />}
    </SortedLines>
  )
}

/** Goes to an opportunity; on a narrow screen the map lies under the table. */
function useShareFlight(): (one: Judged) => void {
  const live = useLive()
  return ({ id, finder }) => {
    const { show, seek, goToShare } = live.getState()
    if (isNarrow(widthNow())) show({ drawer: null })
    seek(finder)
    void goToShare(id)
  }
}

function Line({ one, list, placed: { index, isStop, onFocus } }: { one: Judged; list: ListName; placed: Placed }) {
  const { t, language } = useWords()
  const go = useShareFlight()
  const isAt = useShown(({ shareAt }) => shareAt === one.id)
  return (
    <tr data-line={index} data-share={one.id} aria-rowindex={index + 2} className={isAt ? 'at' : undefined}>
      {columns[list].map((column) => {
        const text = textOf(column, one, t, language)
        if (column === 'name') return <LineName key={column} text={text} isAt={isAt} isStop={isStop} onFocus={onFocus} onGo={() => go(one)} />
        return (
          <td key={column} className={isFigure(column) ? 'right' : undefined} data-column={column} title={column === 'reason' ? text : undefined}>
            {column === 'owners' ? <><Owners owners={one.owners} /><span className="unseen">{text}</span></> : column === 'state' ? <Verdict verdict={one.verdict} /> : text}
          </td>
        )
      })}
    </tr>
  )
}
