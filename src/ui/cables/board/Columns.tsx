import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { type Programmed, undertakingOf, yearOf } from '../../../state/programme'
import { isNarrow, useWidth } from '../../controls/width'
import { useLive, useParts, useWords } from '../../shown'
import { Chosen } from './Chosen'
import { useDrag } from './drag'
import { besideYear, calledUndertaking, columnsOf } from './figures'
import { YearColumn } from './YearColumn'

const none = 'none'
const columnName = (year: number | null): string => (year === null ? none : String(year))

/** Years side by side. A card goes to another year by hand, or with the arrows; what happened is said aloud. */
export function Columns({ programme }: { programme: Programmed }) {
  const { t } = useWords()
  const live = useLive()
  const { programmeAt, goToUndertaking } = useParts('programmeAt', 'goToUndertaking')
  const columns = useMemo(() => columnsOf(programme), [programme])
  const [told, tell] = useState('')
  const [at, setAt] = useState<string | null>(null)
  const board = useRef<HTMLDivElement>(null)
  const focused = useRef<string | null>(null)
  const isTouch = isNarrow(useWidth())
  const years = programme.years.map(({ year }) => year)
  const stop = columns.some(({ cards }) => cards.some(({ undertaking }) => undertaking.id === at)) ? at : (columns.flatMap(({ cards }) => cards)[0]?.undertaking.id ?? null)
  const nameOf = (id: string) => calledUndertaking(undertakingOf({ programme }, id)!)
  const isLocked = (id: string) => undertakingOf(live.getState(), id)?.decided?.isLocked ?? false

  // A card that came into another column is another element: the focus goes with it.
  useEffect(() => {
    if (focused.current === null) return
    const card = board.current?.querySelector<HTMLElement>(`[data-undertaking="${CSS.escape(focused.current)}"] .go`)
    if (card && document.activeElement !== card) card.focus()
    focused.current = null
  }, [columns])

  const refuse = (id: string): boolean => {
    if (!isLocked(id)) return false
    // Who drags sees it, who listens hears it.
    live.getState().tell({ tone: 'warning', text: { key: 'boarding.refusedLocked', values: { name: nameOf(id) } } })
    return true
  }
  const place = (id: string, year: number | null) => {
    if (refuse(id) || yearOf(live.getState(), id) === year) return
    const name = nameOf(id)
    void live.getState().placeUndertaking(id, year).then(() => {
      const isThere = yearOf(live.getState(), id) === year
      tell(isThere ? (year === null ? t('boarding.movedOut', { name }) : t('boarding.moved', { name, year })) : t('boarding.notDone', { name }))
    })
  }
  const lock = (id: string) => {
    const name = nameOf(id)
    if (yearOf(live.getState(), id) === null) return tell(t('boarding.lockNone', { name }))
    const to = !isLocked(id)
    focused.current = document.activeElement?.classList.contains('go') ? id : null
    void live.getState().lockUndertaking(id, to).then(() => tell(isLocked(id) === to ? t(to ? 'boarding.lockedNow' : 'boarding.unlockedNow', { name }) : t('boarding.notDone', { name })))
  }
  const press = (event: KeyboardEvent, id: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const key = event.key.toLowerCase()
    const by = { arrowleft: -1, arrowright: 1 }[key] as 1 | -1 | undefined
    if (by !== undefined) {
      const to = besideYear(years, yearOf(live.getState(), id), by)
      if (to === undefined) tell(t('boarding.refusedEnd', { name: nameOf(id) }))
      else {
        focused.current = isLocked(id) ? null : id
        place(id, to)
      }
    } else if (key === 'l') lock(id)
    else if (key === 'arrowup' || key === 'arrowdown') step(event.currentTarget, key === 'arrowdown' ? 'nextElementSibling' : 'previousElementSibling')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const { dragged, ghost, begin, wasDragged } = useDrag({
    refuse, cancel: () => tell(t('boarding.dropCancelled')),
    drop: (id, column) => place(id, column === none ? null : Number(column)),
  })
  const card = dragged && undertakingOf({ programme }, dragged.id)
  return (
    <div className="board-body">
      <div ref={board} className={`board-years ${dragged ? 'dragging' : ''}`}>
        {columns.map(({ year, cards }) => (
          <YearColumn
            key={columnName(year)} name={columnName(year)} column={programme.years.find((one) => one.year === year) ?? null} cards={cards} limitOf={programme.limitOf} isOver={dragged?.over === columnName(year)}
            hint={t(isTouch ? 'boarding.hintTouch' : 'boarding.hint')} lifted={dragged?.id ?? null} at={programmeAt} stop={stop}
            onBegin={begin} onGo={(id) => !wasDragged() && void goToUndertaking(id)} onFocus={setAt} onKey={press} onLock={lock}
          />
        ))}
      </div>
      <Chosen programme={programme} />
      <p id="board-keys" className="unseen">{t('boarding.keys')}</p>
      <p className="unseen" role="status" aria-live="polite">{told}</p>
      {dragged && card && createPortal(<div ref={ghost} className="board-ghost" style={{ width: dragged.width }} aria-hidden="true"><strong>{card.street}</strong>{card.from && card.to && <span>{t('boarding.between', { from: card.from, to: card.to })}</span>}</div>, document.body)}
    </div>
  )
}

function step(from: Element, way: 'nextElementSibling' | 'previousElementSibling'): void {
  from.closest('[data-undertaking]')?.[way]?.querySelector<HTMLElement>('.go')?.focus()
}
