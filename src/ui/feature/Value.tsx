import { type Cell, textOf, unitOf } from '../../export/cells'
import { shortId } from '../../model/called'
import type { Feature } from '../../model/dataset'
import { fieldsOf, type FieldName, type Kind } from '../../model/schema'
import type { Named } from '../../state/selection'
import { useShown, useWords } from '../shown'
import { webAddress } from './common'

const isCell = (value: unknown): value is Cell => value === null || typeof value !== 'object' || (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
const mostShown = 6

/** A value as its reader writes it, with its unit; what leads to another object can be pressed. Text is text, whatever it says. */
export function Value({ feature: { properties }, field }: { feature: Feature; field: FieldName }) {
  const { t, language } = useWords()
  const value: unknown = properties[field]
  const kind = properties.kind as Kind
  const type = fieldsOf(kind).get(field)?.type
  if (!isCell(value)) return JSON.stringify(value)
  if (type === 'reference' && typeof value === 'string') return <References ids={[value]} />
  if (type === 'references' && Array.isArray(value)) return <References ids={value.map(String)} />
  if (type === 'url') return <Address value={value} />
  const unit = unitOf(kind, field, t)
  const text = textOf(kind, field, value, t, language)
  return unit ? t('feature.withValue', { value: text, unit }) : text
}

function Address({ value }: { value: Cell }) {
  const { t } = useWords()
  const href = webAddress(value)
  const text = String(value)
  return href ? <a href={href} target="_blank" rel="noopener noreferrer" title={t('feature.openPhoto', { url: href })}>{text}</a> : text
}

const none: readonly Named[] = []

/** Objects by their names; one that is not in the project keeps the id it was given. */
function References({ ids }: { ids: readonly string[] }) {
  const { t } = useWords()
  const known = useShown(({ about }) => about?.references ?? none)
  const select = useShown((state) => state.select)
  const isKnown = useShown(({ about }) => about !== null)
  return (
    <span className="references">
      {ids.slice(0, mostShown).map((id) => {
        const named = known.find((one) => one.id === id)
        if (!named) return <span key={id}>{isKnown ? t('feature.lost', { id }) : id}</span>
        return <button key={id} type="button" className="link" onClick={() => void select([id])}>{named.name || named.code || shortId(id)}</button>
      })}
      {ids.length > mostShown && <button type="button" className="link" onClick={() => void select(ids)}>{t('feature.many', { n: ids.length })}</button>}
    </span>
  )
}
