import { type KeyboardEvent, type Ref, useEffect, useRef } from 'react'
import { pointsOf } from '../../../map/streets/bands'
import type { StreetLine } from '../../../state/streets'
import { isNarrow, widthNow } from '../../controls/width'
import { useLive, useShown, useWords } from '../../shown'
import { useVirtual } from '../../virtual'
import { kmColumn } from '../km'
import { ScoreBar } from '../ScoreBar'

const usualPx = 34
const leap = 10

/** Streets, one below the other. Arrows go from one to the next, and the map with them; thousands are scrolled as easily as ten. */
export function List({ streets }: { streets: readonly StreetLine[] }) {
  const { t } = useWords()
  const live = useLive()
  const scroll = useRef<HTMLDivElement>(null)
  const hasKeys = useRef(false)
  // Of a section its street is the one that is looked at.
  const streetAt = useShown(({ streetAt: id, streetsFound }) => streetsFound?.sections.find((section) => section.id === id)?.street ?? id)
  const at = streets.findIndex(({ id }) => id === streetAt)
  const virtual = useVirtual({ count: streets.length, scroll, rowPx: usualPx, keep: Math.max(0, at) })
  const go = ({ id }: StreetLine) => {
    const { goToStreet, show } = live.getState()
    if (isNarrow(widthNow())) show({ hasOverlay: false })
    void goToStreet(id)
  }
  const move = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + leap, PageUp: at - leap, Home: 0, End: streets.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    hasKeys.current = true
    void live.getState().goToStreet(streets[Math.max(0, Math.min(streets.length - 1, to))]!.id)
  }
  // What was chosen elsewhere, on the map or with a key, is found in the list; the keys go on from there.
  useEffect(() => {
    if (at < 0) return
    virtual.scrollToIndex(at)
    if (hasKeys.current || scroll.current?.contains(document.activeElement)) scroll.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus({ preventScroll: true })
    hasKeys.current = false
  }, [at, virtual])
  return (
    <div ref={scroll} className="streets-scroll">
      <div role="listbox" className="streets-list" aria-label={t('cabling.list')} tabIndex={-1} style={{ height: virtual.getTotalSize() }} onKeyDown={move}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const one = streets[index]
          return one && <Line key={one.id} measure={virtual.measureElement} one={one} index={index} of={streets.length} startPx={start} isAt={index === at} isStop={index === Math.max(0, at)} onGo={() => go(one)} />
        })}
      </div>
    </div>
  )
}

interface LineProps { one: StreetLine; index: number; of: number; startPx: number; isAt: boolean; isStop: boolean; measure: Ref<HTMLButtonElement>; onGo: () => void }

function Line({ one: { id, name, overheadM, owners, score }, index, of, startPx, isAt, isStop, measure, onGo }: LineProps) {
  const { t, n, language } = useWords()
  const called = name || t('cabling.nameless')
  return (
    <button
      ref={measure} type="button" role="option" aria-selected={isAt} aria-posinset={index + 1} aria-setsize={of} tabIndex={isStop ? 0 : -1} data-index={index} data-street={id}
      style={{ transform: `translateY(${startPx}px)` }} onClick={onGo}
    >
      <span className="name">{called}</span>
      {score === null ? <span className="none">{t('cabling.noOverhead')}</span> : <><span className="number">{kmColumn(overheadM, language)}<span className="unseen"> {t('cabling.said.overhead')}</span></span><span className="number">{n(owners.length)}<span className="unseen"> {t('cabling.said.owners', { n: owners.length })}</span></span><ScoreBar score={score} /><span className="unseen"> {t('cabling.said.points', { n: pointsOf(score) })}</span></>}
    </button>
  )
}
