import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../controls/Button'
import { Escape } from '../controls/Escape'
import { Sheet, type SheetHeight } from '../controls/Sheet'
import { isNarrow, useWidth } from '../controls/width'
import { useParts, useWords } from '../shown'
import { Commands } from './Commands'
import { Head, Pages, Tags } from './One'
import { Several, SeveralHead } from './Several'
import './feature.css'

/** What is selected, whole: a card over the map, or a sheet from below where that is narrow. */
export function FeaturePanel() {
  const held = useParts('held', 'selected').held
  const one = held.length === 1 ? held[0]! : null
  if (held.length === 0) return null
  return one
    ? <Frame head={<Head feature={one} />}><Tags feature={one} /><Pages key={one.id} feature={one} /></Frame>
    : <Frame head={<SeveralHead />}><Several held={held} /></Frame>
}

function Frame({ head, children }: { head: ReactNode; children: ReactNode }) {
  const { t } = useWords()
  const { select } = useParts('select')
  const isSheet = isNarrow(useWidth())
  const close = () => {
    void select([])
    document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })
  }
  const content = (
    <Escape onEscape={close}>
      <header>{head}<Button look="icon" icon="close" label={t('feature.close')} shortcut="Esc" tipSide="left" onClick={close} /></header>
      <div className="inner">{children}</div>
      <Commands />
    </Escape>
  )
  return isSheet ? <Low>{content}</Low> : <Card>{content}</Card>
}

function Low({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const [height, setHeight] = useState<SheetHeight>('head')
  return (
    <div className="feature-sheet" data-region="right">
      <Sheet label={t('region.right')} height={height} onHeight={setHeight} className="feature">{children}</Sheet>
    </div>
  )
}

/** It stands over the map only, whatever the drawer below takes; its height is its own. */
function Card({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const [roomPx, setRoom] = useState(400)
  useEffect(() => {
    const main = document.getElementById('main')
    if (!main) return
    const watcher = new ResizeObserver(() => setRoom(main.clientHeight))
    watcher.observe(main)
    return () => watcher.disconnect()
  }, [])
  return (
    <aside className="feature card-feature" data-region="right" data-covers="right" aria-label={t('region.right')} style={{ maxHeight: Math.max(180, roomPx - 24) }}>
      {children}
    </aside>
  )
}

