import { useState } from 'react'
import type { FieldProps } from '../controls/Field'
import { TextField } from '../controls/TextField'
import { readIn, writtenIn } from '../form/text'
import { useWords } from '../shown'

const figure = { type: 'number' } as const

type Props = FieldProps & {
  readonly value: number | null
  readonly min?: number
  readonly max?: number
  readonly unit?: string
  /** What nothing means; without it nothing is no answer. */
  readonly nothing?: string
  readonly onChange: (value: number | null) => void
}

/** A number as its reader writes it. It counts once the field is left, or Enter is pressed; what is no number stays to be mended. */
export function NumberField({ value, min = 0, max = 1e9, unit, nothing, onChange, ...field }: Props) {
  const { t, n, language } = useWords()
  const written = writtenIn(figure, value, language)
  /** Null: as the value is. */
  const [typed, setTyped] = useState<string | null>(null)
  const said = typed === null ? { value } : readIn(figure, typed, language)
  const fault = 'fault' in said ? t(said.fault.key, said.fault.values)
    : said.value === null ? (nothing === undefined ? t('form.notNumber') : null)
    : (said.value as number) < min || (said.value as number) > max ? t('sites.range', { from: n(min), to: n(max) }) : null
  const settle = () => {
    if (typed === null || fault !== null || 'fault' in said) return
    setTyped(null)
    if (said.value !== value) onChange(said.value as number | null)
  }
  return (
    <TextField
      {...field} inputMode="decimal" autoComplete="off" value={typed ?? written} error={fault} {...(unit && { unit })} {...(nothing !== undefined && { placeholder: nothing })}
      onChange={setTyped} onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
        if (event.key !== 'Escape' || typed === null) return
        event.preventDefault()
        setTyped(null)
      }}
    />
  )
}
