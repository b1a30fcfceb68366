import { useId } from 'react'
import './controls.css'

/** A number by hand: arrows move it by one step. `said` is how the value reads. */
export function Slider({ label, value, min = 0, max = 100, step = 5, said, onChange }: {
  label: string; value: number; min?: number; max?: number; step?: number; said: string; onChange: (value: number) => void
}) {
  const id = useId()
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label><output htmlFor={id}>{said}</output>
      <input
        id={id} type="range" min={min} max={max} step={step} value={value} aria-valuetext={said}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  )
}
