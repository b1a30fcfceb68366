import { Fragment, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Icon } from '../icons'
import { useVirtual } from '../virtual'
import { isNarrow, useWidth } from './width'

export interface SortedBy<Column extends string> { readonly column: Column; readonly isDown: boolean }
/** What a line has to know of its place. */
export interface Placed { readonly index: number; readonly isStop: boolean; readonly onFocus: () => void }

interface Props<Column extends string, One> {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly headOf: (column: Column) => string
  /** What a figure means, where its head cannot say it. */
  readonly hintOf?: (column: Column) => string
  readonly isFigure: (column: Column) => boolean
  readonly sort: SortedBy<Column>
  readonly onSort: (column: Column) => void
  /** In their order. */
  readonly lines: readonly One[]
  readonly keyOf: (one: One) => string
  readonly isOld: boolean
  /** Up to here all lines are in the page. */
  readonly fewLines?: number
  /** What stands under the lines, and of how many rows it is. */
  readonly foot?: ReactNode
  readonly footRows?: number
  /** A row of the table; its first cell is a `LineName`. */
  readonly children: (one: One, placed: Placed) => ReactNode
}

/** A long table of figures below the map, of which only what is in view is there. A press on a head sorts; arrows go from line to line, Enter does what the button of the line does. */
export function SortedLines<Column extends string, One>({ caption, columns, headOf, hintOf, isFigure, sort, onSort, lines, keyOf, isOld, fewLines = 0, foot, footRows = 0, children }: Props<Column, One>) {
  const [at, setAt] = useState(0)
  const scroll = useRef<HTMLDivElement>(null)
  const rowPx = isNarrow(useWidth()) ? 44 : 32
  const stop = Math.min(at, lines.length - 1)
  const isLong = lines.length > fewLines
  const virtual = useVirtual({ count: isLong ? lines.length : 0, scroll, rowPx, headPx: rowPx, keep: stop })
  const items = isLong ? virtual.getVirtualItems().map(({ index }) => index) : lines.map((_, i) => i)
  const press = (event: KeyboardEvent) => {
    const to = { ArrowDown: stop + 1, ArrowUp: stop - 1, PageDown: stop + 10, PageUp: stop - 10, Home: 0, End: lines.length - 1 }[event.key]
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
      <table className="figures-table" aria-rowcount={lines.length + footRows + 1} data-lines={lines.length}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>{columns.map((column) => <Head key={column} column={column} word={headOf(column)} hint={hintOf?.(column)} isRight={isFigure(column)} sort={sort} onSort={onSort} />)}</tr>
        </thead>
        <tbody>
          {items.map((index, i) => (
            <Fragment key={keyOf(lines[index]!)}>
              <Gap px={(index - (i === 0 ? 0 : items[i - 1]! + 1)) * rowPx} />
              {children(lines[index]!, { index, isStop: index === stop, onFocus: () => setAt(index) })}
            </Fragment>
          ))}
          <Gap px={(lines.length - 1 - (items.at(-1) ?? -1)) * rowPx} />
        </tbody>
        {foot}
      </table>
    </div>
  )
}

const Gap = ({ px }: { px: number }) => (px > 0 ? <tr aria-hidden="true" style={{ height: px }} /> : null)

function Head<Column extends string>({ column, word, hint, isRight, sort, onSort }: { column: Column; word: string; hint: string | undefined; isRight: boolean; sort: SortedBy<Column>; onSort: (column: Column) => void }) {
  const isAt = sort.column === column
  return (
    <th scope="col" className={isRight ? 'right' : undefined} aria-sort={isAt ? (sort.isDown ? 'descending' : 'ascending') : 'none'}>
      <button type="button" data-sort={column} title={hint} onClick={() => onSort(column)}>{word}{isAt && <Icon name={sort.isDown ? 'arrowDown' : 'arrowUp'} size={14} />}</button>
    </th>
  )
}

/** The first cell of a line, pressed to go there. */
export function LineName({ text, title, isAt, isStop, onFocus, onGo }: Pick<Placed, 'isStop' | 'onFocus'> & { readonly text: string; readonly title?: string; readonly isAt: boolean; readonly onGo: () => void }) {
  return <th scope="row"><button type="button" tabIndex={isStop ? 0 : -1} title={title} aria-current={isAt || undefined} onFocus={onFocus} onClick={onGo}>{text}</button></th>
}
