import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { UnitFigures } from '../../../state/coverage'
import { isNarrow, useWidth } from '../../controls/width'
import { Icon } from '../../icons'
import { useWords } from '../../shown'
import { useVirtual } from '../../virtual'
import { type Column, columnsFor, isText, type Sieve, type Sort, sorted, totalsOf, turned } from './columns'
import { Line, TotalLine } from './Line'

/** Up to here all lines are in the page. */
const fewLines = 200

/** Units as lines, the total under them. A press on a head sorts; arrows go from line to line, Enter goes there on the map. */
export function Grid({ rows, sieve, isOld }: { rows: readonly UnitFigures[]; sieve: Sieve; isOld: boolean }) {
  const { t } = useWords()
  const [sort, setSort] = useState<Sort>({ column: 'people', isDown: false })
  const [at, setAt] = useState(0)
  const scroll = useRef<HTMLDivElement>(null)
  const isTouch = isNarrow(useWidth())
  const rowPx = isTouch ? 44 : 32
  const shownColumns = columnsFor(sieve)
  const totals = useMemo(() => totalsOf(rows), [rows])
  const lines = useMemo(() => sorted(rows, sort), [rows, sort])
  const isLong = lines.length > fewLines
  const virtual = useVirtual({ count: isLong ? lines.length : 0, scroll, rowPx, headPx: rowPx, keep: at })
  const items = isLong ? virtual.getVirtualItems().map(({ index }) => index) : lines.map((_, i) => i)
  const above = isLong ? (items[0] ?? 0) : 0
  const below = isLong ? lines.length - 1 - (items.at(-1) ?? -1) : 0
  const press = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: lines.length - 1 }[event.key]
    if (to === undefined || !(event.target instanceof HTMLElement) || !event.target.closest('tbody')) return
    event.preventDefault()
    const next = Math.max(0, Math.min(lines.length - 1, to))
    setAt(next)
    if (isLong) virtual.scrollToIndex(next)
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-line="${next}"] button`)?.focus())
  }
  return (
    // A table that scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={scroll} className={`figures-scroll ${isOld ? 'old' : ''}`} onKeyDown={press}>
      <table className="figures-table" aria-rowcount={lines.length + totals.length + 1} data-lines={lines.length}>
        <caption className="unseen">{t('coverage.tableCaption')}</caption>
        <thead>
          <tr aria-rowindex={1}>{shownColumns.map((column) => <Head key={column} column={column} sort={sort} onSort={() => setSort(turned(sort, column))} />)}</tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden="true" style={{ height: above * rowPx }} />}
          {items.map((index) => <Line key={`${lines[index]!.unit} ${lines[index]!.operator} ${lines[index]!.technology}`} row={lines[index]!} index={index} columns={shownColumns} isStop={index === at} onFocus={() => setAt(index)} />)}
          {below > 0 && <tr aria-hidden="true" style={{ height: below * rowPx }} />}
        </tbody>
        {totals.length > 0 && <tfoot className={totals.length === 1 ? 'sticks' : undefined}>{totals.map((row) => <TotalLine key={`${row.operator} ${row.technology}`} row={row} columns={shownColumns} />)}</tfoot>}
      </table>
    </div>
  )
}

function Head({ column, sort, onSort }: { column: Column; sort: Sort; onSort: () => void }) {
  const { t } = useWords()
  const isAt = sort.column === column
  return (
    <th scope="col" className={isText(column) ? undefined : 'right'} aria-sort={isAt ? (sort.isDown ? 'descending' : 'ascending') : 'none'}>
      <button type="button" data-sort={column} title={t(`coverage.columnHint.${column}`)} onClick={onSort}>{t(`coverage.column.${column}`)}{isAt && <Icon name={sort.isDown ? 'arrowDown' : 'arrowUp'} size={14} />}</button>
    </th>
  )
}
