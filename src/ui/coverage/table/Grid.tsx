import { useMemo, useState } from 'react'
import type { UnitFigures } from '../../../state/coverage'
import { SortedLines } from '../../controls/SortedLines'
import { useWords } from '../../shown'
import { columnsFor, isText, type Sieve, type Sort, sorted, totalsOf, turned } from './columns'
import { Line, TotalLine } from './Line'

/** Up to here all lines are in the page. */
const fewLines = 200

/** Units as lines, the total under them; Enter goes to the unit on the map. */
export function Grid({ rows, sieve, isOld }: { rows: readonly UnitFigures[]; sieve: Sieve; isOld: boolean }) {
  const { t } = useWords()
  const [sort, setSort] = useState<Sort>({ column: 'people', isDown: false })
  const columns = columnsFor(sieve)
  const totals = useMemo(() => totalsOf(rows), [rows])
  const lines = useMemo(() => sorted(rows, sort), [rows, sort])
  return (
    <SortedLines
      caption={t('coverage.tableCaption')} columns={columns} headOf={(column) => t(`coverage.column.${column}`)} hintOf={(column) => t(`coverage.columnHint.${column}`)} isFigure={(column) => !isText(column)}
      sort={sort} onSort={(column) => setSort(turned(sort, column))} lines={lines} keyOf={({ unit, operator, technology }) => `${unit} ${operator} ${technology}`} isOld={isOld} fewLines={fewLines}
      footRows={totals.length}
      foot={totals.length > 0 && <tfoot className={totals.length === 1 ? 'sticks' : undefined}>{totals.map((row) => <TotalLine key={`${row.operator} ${row.technology}`} row={row} columns={columns} />)}</tfoot>}
    >
      {(row, placed) => <Line row={row} columns={columns} {...placed} />}
    </SortedLines>
  )
}
