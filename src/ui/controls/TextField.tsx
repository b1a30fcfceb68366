import type { ComponentPropsWithRef } from 'react'
import { Icon, type IconName } from '../icons'
import { Field, type FieldProps } from './Field'
import './controls.css'

type Props = FieldProps & Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'className' | 'id'> & {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Stands inside, at the end: m, kV. */
  readonly unit?: string
  readonly icon?: IconName
  readonly isLong?: boolean
}

/** Text, a number with its unit, a date; several lines where `isLong`. */
export function TextField(props: Props) {
  const { label, isLabelHidden, hint, error, isRequired, className, value, onChange, unit, icon, isLong = false, type = 'text', ...rest } = props
  const { placeholder, readOnly, maxLength } = rest
  const change = (event: { target: { value: string } }) => onChange(event.target.value)
  return (
    <Field
      {...{ label, hint, error }} {...(isLabelHidden && { isLabelHidden })} {...(isRequired && { isRequired })}
      {...(className && { className })}
    >
      {(ids) => (
        <span className={`input ${unit ? 'has-unit' : ''}`}>
          {icon && <Icon name={icon} size={16} />}
          {isLong
            ? <textarea {...ids} rows={3} {...{ value, placeholder, readOnly, maxLength }} onChange={change} />
            : <input {...ids} {...rest} type={type} value={value} onChange={change} />}
          {unit && <span className="unit" aria-hidden="true">{unit}</span>}
        </span>
      )}
    </Field>
  )
}
