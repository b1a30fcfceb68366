import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { isNarrow, useWidth, widthNow } from '../../controls/width'
import { Icon } from '../../icons'
import { useLive, useShown, useWords } from '../../shown'
import { useVirtual } from '../../virtual'
import type { ListName } from './Bar'
import { type Column, columns, firstSort, isFigure, type Lined, type Sort, sorted, textOf, turned } from './columns'

/** A press on a head sorts; arrows go from line to line, Enter goes to the street on the map. */
export function Lines({ list, lines: given, isOld }: { list: ListName; lines: readonly Lined[]; isOld: boolean }) {
  const { t } = useWords()
  const [sort, setSort] = useState<Sort>(firstSort)
  const [at, setAt] = useState(0)
  const scroll = useRef<HTMLDivElement>(null)
  const rowPx = isNarrow(useWidth()) ? 44 : 32
  const lines = useMemo(() => sorted(given, sort, t), [given, sort, t])
  const stop = Math.min(at, lines.length - 1)
  const virtual = useVirtual({ count: lines.length, scroll, rowPx, headPx: rowPx, keep: stop })
  const items = virtual.getVirtualItems().map(({ index }) => index)
  const press = (event: KeyboardEvent) => {
    const to = { ArrowDown: stop + 1, ArrowUp: stop - 1, PageDown: stop + 10, PageUp: stop - 10, Home: 0, End: lines.length - 1 }[event.key]
    if (to === undefined || !(event.target instanceof HTMLElement) || !event.target.closest('tbody')) return
    event.preventDefault()
    const next = Math.max(0, Math.min(lines.length - 1, to))
    setAt(next)
    virtual.scrollToIndex(next)
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-line="${next}"] button`)?.focus())
  }
  return (
    // A table that scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={scroll} className={`figures-scroll ${isOld ? 'old' : ''}`} onKeyDown={press}>
      <table className="figures-table" aria-rowcount={lines.length + 1} data-lines={lines.length}>
        <caption className="unseen">{t(`boarding.tableCaption.${list}`)}</caption>
        <thead>
          <tr aria-rowindex={1}>{columns.map((column) => <Head key={column} column={column} sort={sort} onSort={() => setSort(turned(sort, column))} />)}</tr>
        </thead>
        <tbody>
          {items.map((index, i) => <Line key={lines[index]!.line.id} one={lines[index]!} index={index} isStop={index === stop} onFocus={() => setAt(index)} gapPx={(index - (i === 0 ? 0 : items[i - 1]! + 1)) * rowPx} />)}
          <Gap px={(lines.length - 1 - (items.at(-1) ?? -1)) * rowPx} />
        </tbody>
      </table>
    </div>
  )
}

const Gap = ({ px }: { px: number }) => (px > 0 ? <tr aria-hidden="true" style={{ height: px }} /> : null)

function Head({ column, sort, onSort }: { column: Column; sort: Sort; onSort: () => void }) {
  const { t } = useWords()
  const isAt = sort.column === column
  return (
    <th scope="col" className={isFigure(column) ? 'right' : undefined} aria-sort={isAt ? (sort.isDown ? 'descending' : 'ascending') : 'none'}>
      <button type="button" data-sort={column} onClick={onSort}>{t(`boarding.col.${column}`)}{isAt && <Icon name={sort.isDown ? 'arrowDown' : 'arrowUp'} size={14} />}</button>
    </th>
  )
}

function Line({ one, index, isStop, onFocus, gapPx }: { one: Lined; index: number; isStop: boolean; onFocus: () => void; gapPx: number }) {
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
    <>
      <Gap px={gapPx} />
      <tr data-line={index} data-street={id} aria-rowindex={index + 2} className={isAt ? 'at' : undefined}>
        {columns.map((column) => {
          const text = textOf(column, one, t, language)
          if (column === 'name') return <th key={column} scope="row"><button type="button" tabIndex={isStop ? 0 : -1} title={text} aria-current={isAt || undefined} onFocus={onFocus} onClick={go}>{text}</button></th>
          return <td key={column} className={isFigure(column) ? 'right' : undefined} data-column={column} title={column === 'owners' ? text : undefined}>{column === 'score' && one.line.score === null ? <span title={t('boarding.noScore')}>–<span className="unseen">{t('boarding.noScore')}</span></span> : text}</td>
        })}
      </tr>
    </>
  )
}
