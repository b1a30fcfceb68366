import { type ReactNode, useRef, useState } from 'react'
import { Popover } from '../controls/Popover'
import { Icon } from '../icons'
import { useWords } from '../shown'

/** A filter as a tag that opens what it filters by; in force it is marked and can be crossed out. */
export function FilterTag({ title, word, isOn, onClear, hook, children }: {
  title: string; word: string; isOn: boolean; onClear: () => void; hook: string; children: ReactNode
}) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  return (
    <span className={`filter-tag ${isOn ? 'on' : ''}`} data-filter={hook}>
      <button ref={opener} type="button" aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span>{word}</span>{!isOn && <Icon name="down" size={14} />}
      </button>
      {isOn && (
        <button
          type="button" aria-label={t('filters.clear', { filter: word })}
          onClick={() => {
            onClear()
            opener.current?.focus()
          }}
        >
          <Icon name="close" size={14} />
        </button>
      )}
      <Popover anchor={opener} isOpen={isOpen} onClose={() => setOpen(false)} label={title} className="filter-list">
        <h3>{title}</h3>
        {children}
      </Popover>
    </span>
  )
}
