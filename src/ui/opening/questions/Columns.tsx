import { useState } from 'react'
import type { Answers } from '../../../load'
import type { Column } from '../../../load/facts'
import { fieldsOf, type Kind } from '../../../model/schema'
import type { FileReading } from '../../../worker/staged'
import { Choice } from '../../controls/Choice'
import { Icon } from '../../icons'
import { useShown, useWords } from '../../shown'
import { KindChoice, kindOf } from './KindChoice'
import { fieldWord } from './value'

/** More than this is shown when it is asked for: most files have ten columns, some two hundred. */
const mostShown = 40

/** The columns of a file and the fields they go to. */
export function Columns({ file, whole, answers }: { file: FileReading; whole: FileReading; answers: Answers }) {
  const { t } = useWords()
  const [isWhole, setWhole] = useState(false)
  const columns = file.facts?.columns ?? []
  const kind = kindOf(file, answers)
  const shown = isWhole ? columns : columns.slice(0, mostShown)
  return (
    <section className="columns-of" aria-labelledby="columns">
      <div className="head">
        <h3 id="columns">{t('ask.columns')}</h3>
        <KindChoice file={file} whole={whole} answers={answers} />
      </div>
      {columns.length === 0 ? <p className="caption">{t('ask.noColumns')}</p> : (
        <table>
          <thead><tr><th scope="col">{t('ask.heading')}</th><th scope="col">{t('ask.field')}</th><th scope="col">{t('ask.firstValues')}</th></tr></thead>
          <tbody>{shown.map((column) => <Row key={column.heading} column={column} columns={columns} kind={kind} file={file.name} answers={answers} />)}</tbody>
        </table>
      )}
      {shown.length < columns.length && (
        <button type="button" className="link" onClick={() => setWhole(true)}>{t('ask.manyColumns', { n: columns.length - shown.length })}</button>
      )}
    </section>
  )
}

/** What a column goes to now: as answered, else as understood. */
const fieldNow = ({ heading, field }: Column, { mapping }: Answers): string => (mapping && Object.hasOwn(mapping, heading) ? mapping[heading]! : field ?? '')

function Row({ column, columns, kind, file, answers }: { column: Column; columns: readonly Column[]; kind: Kind; file: string; answers: Answers }) {
  const { t } = useWords()
  const answer = useShown((state) => state.answer)
  const { heading, likely, values } = column
  const now = fieldNow(column, answers)
  const fields = [...fieldsOf(kind).keys()]
  /** A field holds one column: the one that had it keeps its own name. */
  const choose = (field: string) => {
    const freed = columns.filter((other) => other !== column && field !== '' && fieldNow(other, answers) === field).map((other) => [other.heading, ''])
    void answer(file, { mapping: { ...answers.mapping, ...Object.fromEntries(freed), [heading]: field } })
  }
  const keep = fields.includes(heading) ? [] : [{ value: 'keep', word: t('ask.keep') }]
  return (
    <tr data-heading={heading}>
      <th scope="row">{heading}<Icon name="arrowRight" size={14} /></th>
      <td>
        <Choice
          label={t('ask.fieldOf', { heading })} isLabelHidden className={now ? 'mapped' : 'kept'} value={now || 'keep'}
          options={[...keep, ...fields.map((value) => ({ value, word: fieldWord(value, t) }))]} onChange={(value) => choose(value === 'keep' ? '' : value)}
        />
        {!now && likely && fields.includes(likely) && (
          <button type="button" className="link" onClick={() => choose(likely)}>{t('ask.maybe', { field: `field.${likely}` })}</button>
        )}
      </td>
      <td className="examples">{values.join(', ')}</td>
    </tr>
  )
}
