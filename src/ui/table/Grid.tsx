import { type CSSProperties, useEffect, useId, useMemo, useRef } from 'react'
import { kindOf } from '../../state/listing'
import { isNarrow, useWidth } from '../controls/width'
import { useParts, useWords } from '../shown'
import { useVirtual } from '../virtual'
import type { End } from './CellEditor'
import { useEditing } from './editing'
import { Head } from './Head'
import { type Place, useKeys } from './keys'
import { Line } from './Line'
import { widthsOf } from './widths'

/** Rows of a list of any length: only those in view are there. One tab stop; the arrows go from cell to cell. */
export function Grid({ isEmpty }: { isEmpty: boolean }) {
  const { t } = useWords()
  const id = useId()
  const { rows, fields, listQuery, hasSieves, selected, reachRows } = useParts('rows', 'fields', 'listQuery', 'hasSieves', 'selected', 'reachRows')
  const isTouch = isNarrow(useWidth())
  const rowPx = isTouch ? 44 : 32
  const headPx = (isTouch ? 40 : 32) + (hasSieves ? (isTouch ? 52 : 40) : 0)
  const kind = kindOf(listQuery)
  const widths = useMemo(() => widthsOf(kind, fields, hasSieves, t), [kind, fields, hasSieves, t])
  const scroll = useRef<HTMLDivElement>(null)
  const total = rows.total ?? (rows.isWaiting ? 12 : 0)
  const { editing, edit, end } = useEditing(kind)
  const virtual = useVirtual({ count: total, scroll, rowPx, headPx, keep: editing?.row ?? null })
  const shown = virtual.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  useEffect(() => {
    if (rows.total !== null) void reachRows(first, last + 1)
  }, [first, last, rows.total, reachRows])
  const chosen = useMemo(() => new Set(selected), [selected])
  const { at, press, click, down, setAt, go } = useKeys({
    edit, total: rows.total ?? 0, columns: fields.length, reveal: (row, align) => virtual.scrollToIndex(row, { align }),
    pageRows: Math.max(1, Math.floor(((virtual.scrollRect?.height ?? 0) - headPx) / rowPx) - 1),
  })
  const onDone = (how: End) => {
    const place = end()
    if (how === 'stay' || !place) return
    scroll.current?.focus({ preventScroll: true })
    if (how !== 'back') go(how === 'down' ? { row: place.row + 1, column: place.column } : { row: place.row, column: place.column + 1 }, false)
  }
  const cellId = ({ row, column }: Place) => `${id}-${row}-${column}`
  const before = hasSieves ? 2 : 1
  return (
    <div
      ref={scroll} className={`grid ${isEmpty ? 'bare' : ''}`} role="grid" tabIndex={0} aria-label={t(`kind.${kind}`)} aria-describedby={`${id}-keys`} aria-multiselectable="true"
      aria-rowcount={total + before} aria-colcount={fields.length} aria-activedescendant={at && at.row < total ? cellId(at) : undefined} aria-busy={rows.isWaiting || rows.total === null}
      onKeyDown={press} onMouseDown={down} onClick={click} onFocus={({ target, currentTarget }) => target === currentTarget && !at && setAt({ row: 0, column: 0 })}
      style={{ '--columns': widths.map((px, i) => (i === widths.length - 1 ? `minmax(${px}px, 1fr)` : `${px}px`)).join(' '), '--row': `${rowPx}px` } as CSSProperties}
    >
      <p id={`${id}-keys`} className="unseen">{t('table.keys')}</p>
      <div className="all" role="presentation" style={{ minWidth: widths.reduce((sum, px) => sum + px, 0) }}>
        <Head kind={kind} cellId={cellId} active={at?.row === -1 ? at.column : null} />
        <div className="rows" role="presentation" style={{ height: virtual.getTotalSize() }}>
          {!isEmpty && shown.map(({ index, start }) => {
            const isEdited = editing?.row === index
            // A sort that comes meanwhile does not take the row away from under the hand.
            const row = isEdited ? editing.held : rows.items.get(index)
            return (
              <Line
                key={index} row={row} kind={kind} fields={fields} topPx={start - headPx} index={index} ariaIndex={index + before + 1} isChosen={row !== undefined && chosen.has(row.id)}
                active={at?.row === index ? at.column : null} cellId={cellId}
                editing={isEdited ? editing : null} onDone={onDone}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
