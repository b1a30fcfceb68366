import { type ReactNode, useRef } from 'react'
import { faultOf } from '../../model/fault'
import type { Field as FieldType, FieldName } from '../../model/schema'
import { Button } from '../controls/Button'
import { Field, type FieldIds } from '../controls/Field'
import { useWords } from '../shown'
import { type Draft, type Filled, keysOf, useDraft } from './draft'
import { Pick } from './Pick'
import { Referring } from './Referring'

export interface EntryProps extends Filled {
  readonly name: FieldName
  readonly placeholder?: string | undefined
  /** Under the field while it is empty. */
  readonly hint?: string | undefined
  /** Said even before anything was typed: somebody wanted to be done. */
  readonly isTried?: boolean | undefined
  readonly isReadOnly?: boolean | undefined
  /** After Enter gave the value. */
  readonly onEnter?: (() => void) | undefined
  /** What is drawn takes the presses on the map: objects are named by their code. */
  readonly isByCode?: boolean | undefined
}

const long: ReadonlySet<FieldName> = new Set(['name', 'address', 'note', 'source', 'mastClass', 'ductClass', 'level'])
const isWide = ({ type }: FieldType, name: FieldName): boolean => type === 'texts' || type === 'references' || type === 'reference' || type === 'url' || long.has(name)

/** A field with the control its type asks for. It is written when it is left, or with Enter. */
export function Entry(props: EntryProps) {
  const { name, field, value, isTried = false } = props
  const { t } = useWords()
  const draft = useDraft(props)
  const fault = draft.fault ?? (isTried && !draft.isDirty ? faultOf(field, value) : null)
  const hint = props.isMixed && field.type === 'date' ? t('feature.mixed') : draft.text === '' ? props.hint : undefined
  const error = fault && t(fault.key, fault.values)
  return (
    <Field label={t(`field.${name}`)} className={`entry ${isWide(field, name) ? 'wide' : ''} of-${name}`} {...(error && { error })} {...(hint && { hint })} {...(field.required && { isRequired: true })}>
      {(ids) => <Control {...props} ids={ids} draft={draft} />}
    </Field>
  )
}

type ControlProps = EntryProps & { readonly ids: FieldIds; readonly draft: Draft }

function Control(props: ControlProps): ReactNode {
  const { field, isByCode } = props
  switch (field.type) {
    case 'choice': case 'flag': return <Pick {...props} />
    case 'reference': case 'references': return isByCode ? <Typed {...props} /> : <Referring {...props} />
    case 'texts': return <Lines {...props} />
    default: return <Typed {...props} />
  }
}

const modes = { number: 'decimal', integer: 'numeric', url: 'url' } as const

function Typed({ ids, draft, field, name, isMixed, isReadOnly, placeholder, onEnter, isByCode }: ControlProps) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const unit = 'unit' in field && field.unit && field.unit !== 'year' ? t(`unit.${field.unit}`) : null
  const hint = isMixed ? t('feature.mixed') : isByCode && (field.type === 'reference' || field.type === 'references') ? t('form.codeOf') : placeholder
  // Half a date is no text at all to the browser: it must not pass for an empty field.
  const commit = async () => {
    if (!input.current?.validity.badInput) return draft.commit()
    draft.blame({ key: 'form.notDate' })
    return false
  }
  return (
    <span className={`input ${unit ? 'has-unit' : ''}`}>
      <input
        {...ids} ref={input} type={field.type === 'date' ? 'date' : 'text'} value={draft.text} readOnly={isReadOnly} placeholder={hint} autoComplete="off" spellCheck={false} data-field={name}
        aria-label={unit ? `${t(`field.${name}`)} (${unit})` : undefined} inputMode={field.type in modes ? modes[field.type as keyof typeof modes] : undefined}
        onChange={(event) => draft.change(event.target.value)} onBlur={() => void commit()}
        onKeyDown={(event) => keysOf({ ...draft, commit }, false, onEnter)(event)}
      />
      {isMixed && <Clear onClear={draft.clear} name={name} />}
      {unit && <span className="unit" aria-hidden="true">{unit}</span>}
    </span>
  )
}

function Lines({ ids, draft, name, isMixed, isReadOnly }: ControlProps) {
  const { t } = useWords()
  const rows = Math.min(5, Math.max(1, draft.text.split('\n').length))
  return (
    <span className="input">
      <textarea
        {...ids} rows={rows} value={draft.text} readOnly={isReadOnly} placeholder={t(isMixed ? 'feature.mixed' : 'form.lines')} spellCheck={false} data-field={name}
        onChange={(event) => draft.change(event.target.value)} onKeyDown={keysOf(draft, true)} onBlur={() => void draft.commit()}
      />
      {isMixed && <Clear onClear={draft.clear} name={name} />}
    </span>
  )
}

function Clear({ onClear, name }: { onClear: () => void; name: FieldName }) {
  const { t } = useWords()
  return <Button look="icon" isSmall icon="close" label={t('form.clearAll', { field: `field.${name}` })} onClick={onClear} />
}
