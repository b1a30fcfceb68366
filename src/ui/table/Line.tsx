import { memo } from 'react'
import { type Cell, type Column, lookOf, textOf } from '../../export/cells'
import type { Kind } from '../../model/schema'
import type { Row } from '../../worker/rows'
import { Tag } from '../controls/Tag'
import { useWords } from '../shown'
import { CellEditor, type End } from './CellEditor'
import type { Editing } from './editing'
import type { Place } from './keys'

interface Props {
  readonly row: Row | undefined
  readonly kind: Kind
  readonly fields: readonly Column[]
  readonly topPx: number
  readonly index: number
  readonly ariaIndex: number
  readonly isChosen: boolean
  readonly active: number | null
  readonly cellId: (place: Place) => string
  /** The cell that is being changed, and what happens when that ends. */
  readonly editing: Editing | null
  readonly onDone: (end: End) => void
}

/** One object. While it is on its way its cells are grey bars. */
export const Line = memo(function Line({ row, kind, fields, topPx, index, ariaIndex, isChosen, active, cellId, editing, onDone }: Props) {
  return (
    <div
      className={`line row ${isChosen ? 'chosen' : ''} ${active === null ? '' : 'active-row'} ${editing ? 'editing' : ''}`} role="row" aria-rowindex={ariaIndex} aria-selected={isChosen}
      data-id={row?.id} data-row={index} style={{ transform: `translateY(${topPx}px)` }}
    >
      {fields.map((column, i) => (
        <div
          key={column} id={cellId({ row: index, column: i })} role="gridcell" aria-colindex={i + 1} data-column={i}
          className={`${lookOf(kind, column) === 'number' ? 'right' : ''} ${active === i ? 'active' : ''}`}
        >
          {row && editing?.column === i ? <CellEditor id={row.id} kind={kind} column={column} value={editing.value} onDone={onDone} />
            : row ? <Content kind={kind} column={column} cell={row.cells[i] ?? null} isFirst={i === 0} isPlaced={row.isPlaced} /> : <span className="skeleton" />}
        </div>
      ))}
    </div>
  )
}, (a, b) => a.row === b.row && a.fields === b.fields && a.topPx === b.topPx && a.index === b.index && a.ariaIndex === b.ariaIndex && a.isChosen === b.isChosen && a.active === b.active && a.editing === b.editing)

function Content({ kind, column, cell, isFirst, isPlaced }: { kind: Kind; column: Column; cell: Cell; isFirst: boolean; isPlaced: boolean }) {
  const { t, language } = useWords()
  const text = textOf(kind, column, cell, t, language)
  const content = column === '@findings' ? <Marks cell={cell} /> : <span className="text" title={text.length > 18 ? text : undefined}>{text}</span>
  if (!isFirst || isPlaced) return content
  return <>{content}<span title={t('table.notPlacedHint')}><Tag tone="warn" icon="pin">{t('table.notPlaced')}</Tag></span></>
}

function Marks({ cell }: { cell: Cell }) {
  const { t, n } = useWords()
  const [errors = 0, warnings = 0] = Array.isArray(cell) ? (cell as number[]) : []
  if (errors + warnings === 0) return <span className="none">{n(0)}</span>
  return (
    <span className="marks" role="img" aria-label={t('table.findingsOf', { errors, warnings })} title={t('table.findingsOf', { errors, warnings })}>
      {errors > 0 && <Tag tone="bad" icon="error">{n(errors)}</Tag>}
      {warnings > 0 && <Tag tone="warn" icon="warning">{n(warnings)}</Tag>}
    </span>
  )
}
