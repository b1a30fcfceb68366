import { Icon } from '../icons'
import { Field, type FieldProps } from './Field'
import './controls.css'

export interface Option<V extends string> { readonly value: V; readonly word: string; readonly disabled?: boolean }

/** One of a list: the browser's own, which every hand and every reader knows. */
export function Choice<V extends string>({ options, value, onChange, placeholder, ...field }: FieldProps & {
  options: readonly Option<V>[]; value: V | ''; onChange: (value: V) => void; placeholder?: string
}) {
  return (
    <Field {...field}>
      {(ids) => (
        <span className="input select">
          <select {...ids} value={value} onChange={(event) => onChange(event.target.value as V)}>
            {placeholder !== undefined && <option value="" disabled>{placeholder}</option>}
            {options.map((option) => <option key={option.value} value={option.value} disabled={option.disabled}>{option.word}</option>)}
          </select>
          <Icon name="down" size={16} />
        </span>
      )}
    </Field>
  )
}
