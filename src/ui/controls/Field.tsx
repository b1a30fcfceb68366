import { type ReactNode, useId } from 'react'
import { Icon } from '../icons'
import './controls.css'

export interface FieldProps {
  readonly label: string
  /** The name is only for readers: the place says it already. */
  readonly isLabelHidden?: boolean
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly isRequired?: boolean
  readonly className?: string
}

export interface FieldIds {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
}

/** A name, what is filled in, and under it the hint or the error. */
export function Field({ label, isLabelHidden = false, hint, error, isRequired = false, className = '', children }: FieldProps & {
  children: (ids: FieldIds) => ReactNode
}) {
  const id = useId()
  const said = error ? `${id}-error` : hint ? `${id}-hint` : undefined
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id} className={isLabelHidden ? 'unseen' : undefined}>
        {label}{isRequired && <span className="required" aria-hidden="true">*</span>}
      </label>
      {children({ id, 'aria-describedby': said, 'aria-invalid': error ? true : undefined, 'aria-required': isRequired || undefined })}
      {error && <p className="error" id={said}><Icon name="error" size={14} /><span>{error}</span></p>}
      {!error && hint && <p className="hint" id={said}>{hint}</p>}
    </div>
  )
}
