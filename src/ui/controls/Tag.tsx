import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icons'
import './controls.css'

export type Tone = 'neutral' | 'ok' | 'warn' | 'bad' | 'accent' | 'outline'

/** A state in a word, with an icon where it has one; it is never pressed. */
export function Tag({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return <span className={`tag ${tone}`}>{icon && <Icon name={icon} size={12} />}{children}</span>
}
