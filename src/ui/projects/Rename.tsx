import { useState } from 'react'
import { useWords } from '../shown'

/** A name that is changed where it stands: Enter and leaving keep it, Esc does not. */
export function Rename({ name, label, onEnd }: { name: string; label?: string; onEnd: (name: string | null) => void }) {
  const { t } = useWords()
  const [text, setText] = useState(name)
  const end = () => onEnd(text.trim() && text.trim() !== name ? text.trim().normalize('NFC') : null)
  return (
    <span className="input rename">
      <input
        value={text} aria-label={label ?? t('project.name')} maxLength={200} autoFocus
        onChange={({ target }) => setText(target.value)} onFocus={({ target }) => target.select()} onBlur={end}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) end()
          else if (event.key === 'Escape') {
            event.preventDefault()
            event.stopPropagation()
            onEnd(null)
          }
        }}
      />
    </span>
  )
}
