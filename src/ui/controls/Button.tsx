import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react'
import { Icon, type IconName } from '../icons'
import type { Side } from './place'
import { Tooltip } from './Tooltip'
import './controls.css'

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'title' | 'type'> {
  /** One primary button in each region; `icon` is a picture alone and needs `label`. */
  readonly look?: 'normal' | 'primary' | 'quiet' | 'icon'
  readonly isSmall?: boolean
  readonly icon?: IconName | undefined
  /** The name, where there is no word inside or it does not say enough; then it is the tooltip as well. */
  readonly label?: string | undefined
  readonly shortcut?: string | undefined
  readonly isBusy?: boolean
  /** Why it cannot be done now. The button keeps its place in the Tab order so that the keyboard can ask for the reason. */
  readonly disabled?: string | false | null | undefined
  readonly tipSide?: Side
}

export function Button(props: ButtonProps) {
  const { look = 'normal', isSmall = false, isBusy = false, className = '', icon, label, shortcut, disabled, tipSide, onClick, children, ...rest } =
    props
  const isOff = Boolean(disabled)
  const act = (event: MouseEvent<HTMLButtonElement>) => {
    if (isOff || isBusy) return event.preventDefault()
    onClick?.(event)
  }
  const button = (
    <button
      {...rest} type="button" className={`button ${look} ${isSmall ? 'small' : ''} ${className}`}
      aria-label={(label && nameOf(label, children)) ?? rest['aria-label']}
      aria-disabled={isOff || isBusy || undefined} aria-busy={isBusy || undefined} onClick={act}
    >
      {isBusy ? <span className="ring" aria-hidden="true" /> : icon && <Icon name={icon} size={look === 'icon' ? 18 : 16} />}
      {children}
    </button>
  )
  const text = disabled || label
  if (!text && !shortcut) return button
  return <Tooltip text={text || ''} shortcut={shortcut} isDescription={isOff} {...(tipSide && { side: tipSide })}>{button}</Tooltip>
}

/** Who speaks to the program says what is written: the name holds it. */
const nameOf = (label: string, children: ReactNode): string =>
  (typeof children === 'string' && !label.includes(children) ? `${children}, ${label}` : label)
