import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../controls/Button'
import { Check } from '../controls/Check'
import { useWords } from '../shown'

interface Option<V extends string> { readonly value: V; readonly word: string; readonly count: number; readonly mark?: ReactNode }

/** Some of a few. All ticked, or none, is no limit. */
export function Picking<V extends string>({ options, all, chosen, onChange }: {
  options: readonly Option<V>[]; all: readonly V[]; chosen: readonly V[] | null; onChange: (chosen: readonly V[] | null) => void
}) {
  const { t, n } = useWords()
  const own = useRef<HTMLDivElement>(null)
  useEffect(() => void own.current?.querySelector('input')?.focus(), [])
  const pick = (value: V, isOn: boolean) => {
    const next = all.filter((other) => (other === value ? isOn : (chosen ?? all).includes(other)))
    onChange(next.length === 0 || next.length === all.length ? null : next)
  }
  return (
    <div ref={own}>
      {options.map(({ value, word, count, mark }) => (
        <div className="pick" key={value} data-value={value}>
          <Check isOn={chosen?.includes(value) ?? true} onChange={(isOn) => pick(value, isOn)}>
            {mark}<span className="word">{word}</span><span className="number">{n(count)}</span>
          </Check>
          <Button look="quiet" isSmall aria-label={t('filters.onlyThis', { name: word })} onClick={() => onChange([value])}>
            {t('filters.only')}
          </Button>
        </div>
      ))}
      {chosen && <Button className="every" isSmall onClick={() => onChange(null)}>{t('filters.all')}</Button>}
    </div>
  )
}
