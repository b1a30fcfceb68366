import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { UnitLine } from '../../worker/units'
import { Icon } from '../icons'
import { Marked } from '../search/Marked'
import { unitNote } from '../search/offers'
import { useShown, useWords } from '../shown'
import { wardsLike } from './find'

/** As many as are seen at once. */
const pageRows = 8

/** The box to type into and the wards of both editions under it, everything first. */
export function Wards({ onPick }: { onPick: (unit: UnitLine | null) => void }) {
  const { t } = useWords()
  const units = useShown((state) => state.units)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => void input.current?.focus(), [])
  useEffect(() => void document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' }), [id, at])
  const { now, before } = wardsLike(units ?? [], text)
  const isTyped = text.trim() !== ''
  const options: (UnitLine | null)[] = [...(isTyped ? [] : [null]), ...now, ...before]
  const press = (event: KeyboardEvent) => {
    const last = options.length - 1
    const to = {
      ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(at + pageRows, last), PageUp: Math.max(at - pageRows, 0),
    }[event.key]
    const option = options[at]
    if (to !== undefined) setAt(to)
    else if (event.key === 'Enter' && option !== undefined && !event.nativeEvent.isComposing) onPick(option)
    else return
    event.preventDefault()
  }
  const line = (unit: UnitLine | null) => {
    const place = options.indexOf(unit)
    const point = () => setAt(place)
    return <Line key={unit?.id ?? 'all'} id={`${id}-${place}`} unit={unit} isAt={place === at} query={text} onPoint={point} onPick={onPick} />
  }
  const group = (name: 'now' | 'before', list: readonly UnitLine[]) => list.length > 0 && (
    <div role="group" aria-labelledby={`${id}-${name}`}>
      <p id={`${id}-${name}`} className="caption" role="presentation">
        {t(`scoping.${name}`)}<span className="number">{t('scoping.units', { n: list.length })}</span>
      </p>
      {list.map(line)}
    </div>
  )
  return (
    <>
      <span className="input">
        <Icon name="search" size={16} />
        <input
          ref={input} type="text" role="combobox" aria-label={t('scoping.placeholder')} aria-expanded aria-controls={id}
          aria-autocomplete="list" autoComplete="off" spellCheck={false}
          aria-activedescendant={options[at] === undefined ? undefined : `${id}-${at}`} placeholder={t('scoping.placeholder')} value={text}
          onKeyDown={press}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
          }}
        />
      </span>
      <div role="listbox" id={id} aria-label={t('scoping.label')} tabIndex={-1}>
        {!isTyped && line(null)}
        {group('now', now)}
        {group('before', before)}
      </div>
      {units && options.length === 0 && <p className="busy caption" role="status">{t('scoping.none', { query: text })}</p>}
      {units?.length === 0 && <p className="busy caption">{t('scoping.noUnits')}</p>}
    </>
  )
}

function Line({ id, unit, isAt, query, onPoint, onPick }: {
  id: string; unit: UnitLine | null; isAt: boolean; query: string; onPoint: () => void; onPick: (unit: UnitLine | null) => void
}) {
  const { t } = useWords()
  const isChosen = useShown(({ filter }) => filter.scope === (unit?.id ?? null))
  const note = unit ? unitNote(unit, t, query) : t('scoping.everythingHint')
  return (
    // The keyboard reaches it through the box: options never take the focus themselves.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id} role="option" tabIndex={-1} aria-selected={isAt} data-unit={unit?.id ?? ''}
      onPointerMove={onPoint} onPointerDown={(event) => event.preventDefault()} onClick={() => onPick(unit)}
    >
      <span className="name">
        {unit ? <Marked text={unit.name} query={query} /> : t('scoping.everything')}{note && <small><Marked text={note} query={query} /></small>}
      </span>
      {isChosen && <Icon name="tick" size={16} />}
    </div>
  )
}
