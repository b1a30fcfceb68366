import { type KeyboardEvent, type Ref, useEffect, useRef } from 'react'
import type { Judged } from '../../../state/sharing'
import { isNarrow, widthNow } from '../../controls/width'
import { useLive, useShown, useWords } from '../../shown'
import { useVirtual } from '../../virtual'
import { gainText } from '../gains'
import { Owners } from '../Owners'
import { Verdict } from '../Verdict'

/** A name of one line, the owners below it. */
const usualPx = 60
const leap = 10

/** Opportunities, one below the other. Arrows go from one to the next, and the map with them; a thousand are scrolled as easily as ten. */
export function List({ shares }: { shares: readonly Judged[] }) {
  const { t } = useWords()
  const live = useLive()
  const scroll = useRef<HTMLDivElement>(null)
  const hasKeys = useRef(false)
  const shareAt = useShown((state) => state.shareAt)
  const at = shares.findIndex(({ id }) => id === shareAt)
  const virtual = useVirtual({ count: shares.length, scroll, rowPx: usualPx, keep: Math.max(0, at) })
  const go = ({ id }: Judged) => {
    const { goToShare, show } = live.getState()
    if (isNarrow(widthNow())) show({ hasOverlay: false })
    void goToShare(id)
  }
  const move = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + leap, PageUp: at - leap, Home: 0, End: shares.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    hasKeys.current = true
    void live.getState().goToShare(shares[Math.max(0, Math.min(shares.length - 1, to))]!.id)
  }
  // What was chosen elsewhere, on the map or with a key, is found in the list; the keys go on from there.
  useEffect(() => {
    if (at < 0) return
    virtual.scrollToIndex(at)
    if (hasKeys.current || scroll.current?.contains(document.activeElement)) scroll.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus({ preventScroll: true })
    hasKeys.current = false
  }, [at, virtual])
  return (
    <div ref={scroll} className="share-scroll">
      <div role="listbox" className="share-list" aria-label={t('sharing.list')} tabIndex={-1} style={{ height: virtual.getTotalSize() }} onKeyDown={move}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const one = shares[index]
          return one && <Line key={one.id} measure={virtual.measureElement} one={one} index={index} of={shares.length} startPx={start} isAt={index === at} isStop={index === Math.max(0, at)} onGo={() => go(one)} />
        })}
      </div>
    </div>
  )
}

interface LineProps { one: Judged; index: number; of: number; startPx: number; isAt: boolean; isStop: boolean; measure: Ref<HTMLButtonElement>; onGo: () => void }

function Line({ one: { id, score, name, owners, proposals, distanceM, verdict }, index, of, startPx, isAt, isStop, measure, onGo }: LineProps) {
  const { t, n } = useWords()
  const gains = (proposals[0] && gainText(proposals[0].gains, t)) || t('sharing.apart', { metres: distanceM })
  return (
    <button
      ref={measure} type="button" role="option" aria-selected={isAt} aria-posinset={index + 1} aria-setsize={of} tabIndex={isStop ? 0 : -1} data-index={index} data-share={id} data-verdict={verdict}
      style={{ transform: `translateY(${startPx}px)` }} onClick={onGo}
    >
      <span className="score">{n(Math.round(score))}<span className="unseen"> {t('sharing.outOf')}</span><span className="bar"><span style={{ width: `${Math.max(0, Math.min(100, score))}%` }} /></span></span>
      <span className="what"><span className="name">{name}</span><span className="whose"><Owners owners={owners} /><span className="unseen">{owners.join(', ')}</span><span>{gains}</span></span></span>
      <Verdict verdict={verdict} isShort />
    </button>
  )
}
