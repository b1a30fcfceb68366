import { type ReactNode, useId, useState } from 'react'
import type { Phrase } from '../../model/change'
import { type FieldName, fieldsOf, type Kind } from '../../model/schema'
import { Icon } from '../icons'
import { useWords } from '../shown'
import { Entry } from './Entry'
import type { Order } from './order'
import './form.css'

interface Props {
  /** Whose fields they are; of several kinds any, since the fields are those that all of them share. */
  readonly kind: Kind
  /** Of whom: another object's fields are other fields. */
  readonly of: string
  readonly order: Order
  readonly valueOf: (name: FieldName) => { readonly value: unknown; readonly isMixed?: boolean }
  readonly onWrite: (name: FieldName, value: unknown) => Promise<Phrase | null>
  readonly placeholders?: Readonly<Partial<Record<FieldName, string>>>
  /** Under fields that are empty. */
  readonly hints?: Readonly<Partial<Record<FieldName, string>>>
  readonly isTried?: boolean
  readonly isReadOnly?: boolean
  readonly isByCode?: boolean
  readonly onEnter?: () => void
  /** What follows from the usual fields, below them. */
  readonly children?: ReactNode
}

/** Fields from the schema, two beside each other: what matters first, the rest under a fold. */
export function Form({ order: { usual, more }, children, ...props }: Props) {
  const { t } = useWords()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="form">
      <Entries names={usual} {...props} />
      {children}
      {more.length > 0 && (
        <>
          <button type="button" className="fold" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            <Icon name={isOpen ? 'down' : 'right'} size={16} />{t('form.more')}<span className="number">{more.length}</span>
          </button>
          <div id={id} className="folded">{isOpen && <Entries names={more} {...props} />}</div>
        </>
      )}
    </div>
  )
}

function Entries({ names, kind, of, valueOf, onWrite, placeholders = {}, hints = {}, ...rest }: Omit<Props, 'order' | 'children'> & { names: readonly FieldName[] }) {
  const fields = fieldsOf(kind)
  return (
    <div className="entries">
      {names.map((name) => (
        <Entry key={`${of} ${name}`} name={name} field={fields.get(name)!} {...valueOf(name)} {...rest} placeholder={placeholders[name]} hint={hints[name]} onWrite={(value) => onWrite(name, value)} />
      ))}
    </div>
  )
}
