import { useEffect, useState } from 'react'
import { type Column, choiceWord, fieldOf, lookOf } from '../../export/cells'
import { choices, type Kind } from '../../model/schema'
import type { Sieve } from '../../worker/rows'
import { useLive, useShown, useWords } from '../shown'

const typingMs = 250

/** What is asked of one column: part of a text, one of its choices, or a range. */
export function SieveCell({ kind, column, name }: { kind: Kind; column: Column; name: string }) {
  const live = useLive()
  const sieve = useShown(({ listQuery }) => listQuery.where[column])
  const change = (next: Sieve | null) => {
    const { ask, listQuery } = live.getState()
    const { [column]: _, ...others } = listQuery.where
    void ask({ where: next ? { ...others, [column]: next } : others })
  }
  const look = lookOf(kind, column)
  if (look === 'choice' || look === 'flag') return <Choices kind={kind} column={column} name={name} sieve={sieve} onChange={change} />
  if (look === 'number' || look === 'findings') return <Range column={column} name={name} sieve={sieve} onChange={change} />
  return <Part name={name} sieve={sieve} onChange={change} />
}

interface Props { readonly name: string; readonly sieve: Sieve | undefined; readonly onChange: (sieve: Sieve | null) => void }

/** A text that is on its way to the other thread; what is asked elsewhere takes its place. */
function useTyped(asked: string, tell: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(asked)
  const [known, setKnown] = useState(asked)
  if (known !== asked) {
    setKnown(asked)
    setText(asked)
  }
  useEffect(() => {
    if (text === asked) return
    const timer = setTimeout(() => tell(text), typingMs)
    return () => clearTimeout(timer)
  })
  return [text, setText]
}

function Part({ name, sieve, onChange }: Props) {
  const { t } = useWords()
  const [text, setText] = useTyped(sieve && 'text' in sieve ? sieve.text : '', (text) => onChange(text.trim() ? { text } : null))
  return <input type="search" value={text} aria-label={t('table.sieveOf', { name })} placeholder={t('table.contains')} onChange={(event) => setText(event.target.value)} />
}

function Choices({ kind, column, name, sieve, onChange }: Props & { kind: Kind; column: Column }) {
  const { t } = useWords()
  const field = fieldOf(kind, column)
  const options = field?.type === 'choice' ? choices[field.choices].map((value) => ({ value: value as string, word: choiceWord(field.choices, value, t) }))
    : [{ value: 'true', word: t('table.yes') }, { value: 'false', word: t('table.no') }]
  const value = sieve && 'choices' in sieve ? `=${sieve.choices[0] ?? ''}` : ''
  return (
    <select value={value} aria-label={t('table.sieveOf', { name })} onChange={(event) => onChange(event.target.value === '' ? null : { choices: [event.target.value.slice(1)] })}>
      <option value="">{t('table.any')}</option>
      {options.map((option) => <option key={option.value} value={`=${option.value}`}>{option.word}</option>)}
      <option value="=">{t('table.empty')}</option>
    </select>
  )
}

/** As it is typed in either language: 4,2 and 4.2. */
const numberOf = (text: string): number | undefined => {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value
}

function Range({ column, name, sieve, onChange }: Props & { column: Column }) {
  const { t } = useWords()
  const asked = sieve && !('text' in sieve) && !('choices' in sieve) ? sieve : {}
  const factor = useFactor(column)
  const tell = (part: { min?: number | undefined; max?: number | undefined }) => {
    const { min, max } = { ...asked, ...part }
    onChange(min === undefined && max === undefined ? null : { ...(min !== undefined && { min }), ...(max !== undefined && { max }) })
  }
  const said = (value: number | undefined) => (value === undefined ? '' : String(value / factor))
  const read = (text: string) => {
    const value = numberOf(text)
    return value === undefined ? undefined : value * factor
  }
  const [min, setMin] = useTyped(said(asked.min), (text) => tell({ min: read(text) }))
  const [max, setMax] = useTyped(said(asked.max), (text) => tell({ max: read(text) }))
  return (
    <>
      <input inputMode="decimal" value={min} aria-label={t('table.leastOf', { name })} placeholder={t('table.least')} onChange={(event) => setMin(event.target.value)} />
      <input inputMode="decimal" value={max} aria-label={t('table.mostOf', { name })} placeholder={t('table.most')} onChange={(event) => setMax(event.target.value)} />
    </>
  )
}

/** Areas of wards are asked for in hectares, as their head says. */
function useFactor(column: Column): number {
  return useShown(({ listQuery: { of } }) => {
    const kind = 'kind' in of ? of.kind : of.layer
    return column === '@area' && (kind === 'unit' || kind === 'zone' || kind === 'ward' || kind === 'village' || kind === 'province') ? 10_000 : 1
  })
}
