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
export function TextField({ label, isLabelHidden, hint, error, isRequired, className, value, onChange, unit, icon, isLong = false, type = 'text', ...rest }: Props) {
  return (
    <Field {...{ label, hint, error }} {...(isLabelHidden && { isLabelHidden })} {...(isRequired && { isRequired })} {...(className && { className })}>
      {(ids) => (
        <span className={`input ${unit ? 'has-unit' : ''}`}>
          {icon && <Icon name={icon} size={16} />}
          {isLong
            ? <textarea {...ids} rows={3} value={value} placeholder={rest.placeholder} readOnly={rest.readOnly} maxLength={rest.maxLength} onChange={(event) => onChange(event.target.value)} />
            : <input {...ids} {...rest} type={type} value={value} onChange={(event) => onChange(event.target.value)} />}
          {unit && <span className="unit" aria-hidden="true">{unit}</span>}
        </span>
      )}
    </Field>
  )
}
