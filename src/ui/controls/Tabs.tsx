import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Icon, type IconName } from '../icons'
import './controls.css'

export interface Tab<K extends string> {
  readonly key: K
  readonly word: string
  readonly icon?: IconName
  readonly count?: string | undefined
}

interface Props<K extends string> {
  /** Ties the tabs to their panel; unique on the page. */
  readonly id: string
  readonly label: string
  readonly tabs: readonly Tab<K>[]
  /** Null: none is chosen, as in a closed drawer. */
  readonly at: K | null
  readonly onChange: (key: K) => void
}

/** One of several contents in one place. Arrows, Home and End move along. */
export function Tabs<K extends string>({ id, label, tabs, at, onChange }: Props<K>) {
  const list = useRef<HTMLDivElement>(null)
  // Where there is no room for all, the chosen one is seen, also when what stands before it becomes wider.
  const counts = tabs.map(({ count }) => count).join()
  useEffect(() => void list.current!.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [at, counts])
  const move = (event: KeyboardEvent) => {
    const now = tabs.findIndex(({ key }) => `${id}-tab-${key}` === document.activeElement?.id)
    const to = { ArrowRight: (now + 1) % tabs.length, ArrowLeft: (now + tabs.length - 1) % tabs.length, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus()
    if (at !== null) onChange(tabs[to]!.key)
  }
  return (
    <div ref={list} className="tabs" role="tablist" tabIndex={-1} aria-label={label} onKeyDown={move}>
      {tabs.map(({ key, word, icon, count }, i) => (
        <button
          key={key} type="button" role="tab" id={`${id}-tab-${key}`} aria-selected={key === at}
          tabIndex={key === at || (at === null && i === 0) ? 0 : -1}
          aria-controls={key === at ? `${id}-panel` : undefined} onClick={() => onChange(key)}
        >
          {icon && <Icon name={icon} size={16} />}{word}{count !== undefined && <span className="count">{count}</span>}
        </button>
      ))}
    </div>
  )
}

export function TabPanel({ id, at, className = '', children }: { id: string; at: string; className?: string; children: ReactNode }) {
  return <div id={`${id}-panel`} className={className} role="tabpanel" aria-labelledby={`${id}-tab-${at}`} tabIndex={-1}>{children}</div>
}
