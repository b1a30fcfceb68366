import type { ReactNode } from 'react'
import './controls.css'

/** On or off, at once. */
export function Switch({ children, isOn, onChange }: { children: ReactNode; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label className="switch">
      <span>{children}</span>
      <input type="checkbox" role="switch" aria-checked={isOn} checked={isOn} onChange={(event) => onChange(event.target.checked)} />
    </label>
  )
}
