import type { UnitFigures } from '../../../state/coverage'
import { widthNow } from '../../controls/width'
import { useLive, useWords } from '../../shown'
import { type Column, isText, textOf } from './columns'

interface Props { readonly row: UnitFigures; readonly columns: readonly Column[] }

/** Goes to a unit on the map, which is under the table on a phone. */
export function useUnitFlight(): (unit: string) => void {
  const live = useLive()
  return (unit) => {
    const { flyTo, show } = live.getState()
    if (widthNow() === 'phone' || widthNow() === 'tablet') show({ drawer: null })
    void flyTo([unit])
  }
}

/** One unit; a press anywhere on it goes there. */
export function Line({ row, columns, index, isStop, onFocus }: Props & { index: number; isStop: boolean; onFocus: () => void }) {
  const { t, n, language } = useWords()
  const fly = useUnitFlight()
  return (
    <tr data-line={index} data-unit={row.unit} data-operator={row.operator ?? ''} data-technology={row.technology} aria-rowindex={index + 2}>
      {columns.map((column) => {
        const text = textOf(column, row, t, language, n)
        if (column !== 'unit') return <td key={column} className={isText(column) ? undefined : 'right'} data-column={column}>{text}</td>
        return (
          <th key={column} scope="row">
            <button type="button" tabIndex={isStop ? 0 : -1} onFocus={onFocus} onClick={() => fly(row.unit!)}>{text}{row.isFlattened && <span className="flattened" title={t('coverage.flattened')}> ≈<span className="unseen">{t('coverage.flattened')}</span></span>}</button>
          </th>
        )
      })}
    </tr>
  )
}

export function TotalLine({ row, columns }: Props) {
  const { t, n, language } = useWords()
  return (
    <tr data-unit="" data-operator={row.operator ?? ''} data-technology={row.technology}>
      {columns.map((column) => {
        const text = textOf(column, row, t, language, n)
        return column === 'unit' ? <th key={column} scope="row">{text}</th> : <td key={column} className={isText(column) ? undefined : 'right'} data-column={column}>{text}</td>
      })}
    </tr>
  )
}
