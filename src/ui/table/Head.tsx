import { type Column, headOf, lookOf, nameOf } from '../../export/cells'
import type { Kind } from '../../model/schema'
import { Icon } from '../icons'
import { useParts, useWords } from '../shown'
import type { Place } from './keys'
import { SieveCell } from './Sieve'

/** Names of the columns, which sort; below them, if asked for, a filter for each. */
export function Head({ kind, cellId, active }: { kind: Kind; cellId: (place: Place) => string; active: number | null }) {
  const { t } = useWords()
  const { fields, listQuery: { sort }, hasSieves } = useParts('fields', 'listQuery', 'hasSieves')
  const order = (column: Column) => (sort?.field === column ? (sort.isDown ? 'descending' : 'ascending') : 'none')
  return (
    <div className="head" role="rowgroup">
      <div className="line" role="row" aria-rowindex={1} data-row={-1}>
        {fields.map((column, i) => {
          const name = headOf(kind, column, t)
          return (
            <div
              key={column} id={cellId({ row: -1, column: i })} role="columnheader" aria-colindex={i + 1} aria-sort={order(column)} title={name} data-column={i}
              className={`${isRight(kind, column) ? 'right' : ''} ${active === i ? 'active' : ''}`}
            >
              <span className="name">{name}</span>
              {sort?.field === column && <Icon name={sort.isDown ? 'arrowDown' : 'arrowUp'} size={14} />}
            </div>
          )
        })}
      </div>
      {hasSieves && (
        <div className="line sieves" role="row" aria-rowindex={2}>
          {fields.map((column, i) => (
            <div key={column} role="gridcell" aria-colindex={i + 1}><SieveCell key={`${kind} ${column}`} kind={kind} column={column} name={nameOf(column, t)} /></div>
          ))}
        </div>
      )}
    </div>
  )
}

export const isRight = (kind: Kind, column: Column): boolean => lookOf(kind, column) === 'number'
