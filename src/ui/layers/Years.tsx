import { useEffect, useId, useRef } from 'react'
import { useWords } from '../shown'

/** The five plans end in 2030; what registers plan beyond that still has its year. */
const years = Array.from({ length: 11 }, (_, i) => 2025 + i)

export function Years({ year, onChange }: { year: number | null; onChange: (year: number | null) => void }) {
  const { t } = useWords()
  const name = useId()
  const own = useRef<HTMLDivElement>(null)
  useEffect(() => void own.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), [])
  return (
    <div ref={own} role="radiogroup" aria-label={t('filters.yearsTitle')} className="years">
      {[null, ...years].map((option) => (
        <label key={option ?? 'all'} className="check-line">
          <input type="radio" name={name} checked={option === year} onChange={() => onChange(option)} />
          {option === null ? t('filters.years') : option}
        </label>
      ))}
    </div>
  )
}
