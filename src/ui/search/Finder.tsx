import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../controls/Button'
import { Popover } from '../controls/Popover'
import { Icon } from '../icons'
import { useLive, useParts, useWords } from '../shown'
import { type Offer, offersOf } from './offers'
import { Results } from './Results'

/** The search box and the list below it. Arrows choose, Enter goes there, Shift Enter adds, Esc leaves. */
export function Finder({ isOver }: { isOver: boolean }) {
  const { t } = useWords()
  const live = useLive()
  const { hasSearch, query } = useParts('hasSearch', 'query', 'hits', 'recent', 'status', 'filter', 'selected')
  const { find, show, noteSearch } = useParts('find', 'show', 'noteSearch')
  const [text, setText] = useState(query)
  const [at, setAt] = useState(-1)
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  useEffect(() => {
    if (!hasSearch) return
    input.current?.focus()
    input.current?.select()
  }, [hasSearch])
  const type = (next: string) => {
    setText(next)
    setAt(next.trim() ? 0 : -1)
    setOpen(true)
    void find(next)
  }
  const leave = () => {
    setOpen(false)
    show({ hasSearch: false })
  }
  const offers = isOpen ? offersOf(live.getState(), text, t, type) : []
  const take = (offer: Offer, isAdding: boolean) => {
    if (offer.refusal) return
    if (offer.group === 'recent') return offer.take(false)
    if (text.trim() && offer.group !== 'commands') noteSearch(text.trim())
    if (!isAdding) leave()
    if (!isAdding && offer.group !== 'commands') document.querySelector<HTMLElement>('main canvas')?.focus()
    void offer.take(isAdding)
  }
  const press = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1 >= offers.length ? 0 : at + 1, ArrowUp: at <= 0 ? offers.length - 1 : at - 1 }[event.key]
    const offer = offers[at]
    if (to !== undefined) {
      setAt(to)
      setOpen(true)
    } else if (event.key === 'Enter' && offer && !event.nativeEvent.isComposing) take(offer, event.shiftKey)
    else if (event.key === 'Escape') escape()
    else return
    event.preventDefault()
  }
  const escape = () => {
    if (isOpen && text) return type('')
    leave()
    if (!isOver) input.current?.blur()
  }
  return (
    <div ref={box} className={`finder ${isOver ? 'over' : ''}`} role="search" data-tour="search">
      <span className="input" role="presentation" onBlur={({ relatedTarget }) => relatedTarget && !box.current?.contains(relatedTarget) && leave()}>
        <Icon name="search" size={18} />
        <input
          ref={input} type="text" role="combobox" aria-label={t('finder.label')} aria-expanded={isOpen} aria-controls={list}
          aria-autocomplete="list" autoComplete="off" spellCheck={false}
          aria-activedescendant={isOpen && offers[at] ? `${list}-${at}` : undefined}
          placeholder={t(isOver ? 'finder.short' : 'finder.placeholder')} value={text}
          onChange={(event) => type(event.target.value)} onKeyDown={press}
          onFocus={() => {
            setOpen(true)
            if (!text) void find('')
          }}
          onClick={() => setOpen(true)}
        />
        {text && <Button look="icon" isSmall icon="close" label={t('finder.clear')} onClick={() => (type(''), input.current?.focus())} />}
        {!text && !isOver && <kbd aria-hidden="true">Ctrl K</kbd>}
        {isOver && !text && <Button look="icon" isSmall icon="close" label={t('app.close')} onClick={leave} />}
      </span>
      <Popover anchor={box} isOpen={isOpen} onClose={leave} align="center" className="results" hearsEscape={false}>
        <Results id={list} offers={offers} at={at} query={text} onPoint={setAt} onTake={take} />
      </Popover>
    </div>
  )
}
