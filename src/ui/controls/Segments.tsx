import { useId } from 'react'
import { Icon, type IconName } from '../icons'
import './controls.css'

export interface Segment<V extends string> {
  readonly value: V
  readonly word: string
  /** The whole name where the word is a short form of it. */
  readonly label?: string
  readonly icon?: IconName
  readonly lang?: string
}

/** One of a few ways to look at the same thing. Radio buttons inside, so arrows move as everywhere. */
export function Segments<V extends string>({ label, options, value, onChange, className = '' }: {
  label: string; options: readonly Segment<V>[]; value: V; onChange: (value: V) => void; className?: string
}) {
  const name = useId()
  return (
    <div className={`segments ${className}`} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} lang={option.lang} title={option.label}>
          <input
            type="radio" name={name} value={option.value} checked={option.value === value} aria-label={option.label}
            onChange={() => onChange(option.value)}
          />
          {option.icon && <Icon name={option.icon} size={16} />}<span aria-hidden={option.label ? true : undefined}>{option.word}</span>
        </label>
      ))}
    </div>
  )
}
