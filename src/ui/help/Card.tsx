import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../controls/Button'
import { useShown, useWords } from '../shown'
import { anchorOf, followStop, stops } from './anchor'
import './tour.css'

/** One stop: a card beside the real part of the screen. Everything else stays readable and usable. */
export function Card({ step }: { step: number }) {
  const { t } = useWords()
  const show = useShown((state) => state.show)
  const endTour = useShown((state) => state.endTour)
  const card = useRef<HTMLDivElement>(null)
  const ring = useRef<HTMLDivElement>(null)
  const id = useId()
  const [seen] = useState(() => stops.filter((stop) => anchorOf(stop)))
  const at = Math.min(step, seen.length - 1)
  const stop = seen[at]
  const isLast = at === seen.length - 1
  const end = useEffectEvent(endTour)
  useLayoutEffect(() => {
    if (!stop || !card.current || !ring.current) return end()
    for (const part of [ring.current, card.current]) if (!part.matches(':popover-open')) part.showPopover()
    return followStop(stop, card.current, ring.current)
  }, [stop])
  useLayoutEffect(() => {
    const before = document.activeElement
    card.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus()
      else document.getElementById('main')?.focus()
    }
  }, [])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      event.stopPropagation()
      end()
    }
    addEventListener('keydown', press, true)
    return () => removeEventListener('keydown', press, true)
  }, [])
  if (!stop) return null
  return (
    <>
      <div ref={ring} popover="manual" className="tour-ring" aria-hidden="true" />
      <div ref={card} popover="manual" className="tour" role="dialog" tabIndex={-1} aria-labelledby={id} data-stop={stop}>
        <div aria-live="polite">
          <h2 id={id}>{t(`tour.stops.${stop}.title`)}</h2>
          <p>{t(`tour.stops.${stop}.text`)}</p>
        </div>
        <div className="foot">
          <p className="caption">{t('tour.step', { n: at + 1, total: seen.length })}</p>
          {isLast
            ? at > 0 && <Button isSmall onClick={() => show({ tourStep: at - 1 })}>{t('tour.previous')}</Button>
            : <Button isSmall onClick={endTour}>{t('tour.skip')}</Button>}
          <Button isSmall look="primary" onClick={() => (isLast ? endTour() : show({ tourStep: at + 1 }))}>{t(isLast ? 'tour.end' : 'tour.next')}</Button>
        </div>
      </div>
    </>
  )
}
