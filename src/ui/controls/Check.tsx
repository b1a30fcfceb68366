import type { ReactNode } from 'react'
import './controls.css'

/** One of several that may be chosen together; null is neither, for a group of which some are. */
export function Check({ children, isOn, onChange, label }: {
  children?: ReactNode; isOn: boolean | null; onChange: (isOn: boolean) => void; label?: string
}) {
  return (
    <label className="check-line">
      <input
        type="checkbox" checked={isOn === true} aria-label={label}
        ref={(input) => {
          if (input) input.indeterminate = isOn === null
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  )
}
