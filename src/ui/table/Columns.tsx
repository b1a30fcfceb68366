import { useRef, useState } from 'react'
import { type Column, columnsOf, headOf } from '../../export/cells'
import { schema } from '../../model/schema'
import { kindOf, usualColumns } from '../../state/listing'
import { Button } from '../controls/Button'
import { Check } from '../controls/Check'
import { Popover } from '../controls/Popover'
import { useParts, useWords } from '../shown'

/** Which columns a kind shows; remembered for the kind. */
export function Columns() {
  const { t } = useWords()
  const { fields, listQuery, chooseColumns } = useParts('fields', 'listQuery', 'chooseColumns')
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const kind = kindOf(listQuery)
  const every = columnsOf(kind, schema[kind].geometry)
  const turn = (column: Column, isOn: boolean) => {
    const next = isOn ? [...fields, column].sort((a, b) => place(every, fields, a) - place(every, fields, b)) : fields.filter((other) => other !== column)
    if (next.length > 0) void chooseColumns(next)
  }
  return (
    <>
      <Button ref={button} look="icon" isSmall icon="columns" label={t('table.columns')} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} />
      <Popover anchor={button} isOpen={isOpen} onClose={() => setOpen(false)} align="end" label={t('table.columns')} className="column-choice">
        <Button look="quiet" isSmall icon="reset" onClick={() => void chooseColumns(usualColumns[kind])}>{t('table.usualColumns')}</Button>
        <ul>
          {every.map((column) => (
            <li key={column}><Check isOn={fields.includes(column)} onChange={(isOn) => turn(column, isOn)}>{headOf(kind, column, t)}</Check></li>
          ))}
        </ul>
      </Popover>
    </>
  )
}

/** Columns that stand keep their order; a new one comes where the schema has it. */
function place(every: readonly Column[], shown: readonly Column[], column: Column): number {
  const at = shown.indexOf(column)
  if (at >= 0) return every.indexOf(column) < 0 ? at : at + 0.5
  const before = every.slice(0, every.indexOf(column)).findLast((other) => shown.includes(other))
  return before === undefined ? -1 : shown.indexOf(before) + 0.75
}
