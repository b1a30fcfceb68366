import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icons'
import './controls.css'

/** Nothing is here: says why and what to do first. */
export function Empty({ icon, title, children, actions, isSmall = false }: {
  icon: IconName; title: string; children?: ReactNode; actions?: ReactNode; isSmall?: boolean
}) {
  return (
    <div className={`empty ${isSmall ? 'small' : ''}`}>
      <Icon name={icon} size={isSmall ? 24 : 32} />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}
