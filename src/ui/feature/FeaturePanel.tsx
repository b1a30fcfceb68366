import { type ReactNode, useEffect, useState } from 'react'
import type { Feature } from '../../model/dataset'
import { Button } from '../controls/Button'
import { Escape } from '../controls/Escape'
import { Sheet, type SheetHeight } from '../controls/Sheet'
import { isNarrow, useWidth } from '../controls/width'
import { CopyFrom } from '../edit/CopyFrom'
import { useParts, useShown, useWords } from '../shown'
import { Assigning } from './Assigning'
import { Commands } from './Commands'
import { Filling, FillingFoot } from './Filling'
import { Head, Pages, Tags } from './One'
import { Several, SeveralHead } from './Several'
import './feature.css'

/** What is selected, whole: a card over the map, or a sheet from below where that is narrow. The same card takes the form, and whatever else is done to it. */
export function FeaturePanel() {
  const held = useParts('held', 'selected').held
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? true)
  const { atHand, dialog, putDown } = useParts('atHand', 'dialog', 'putDown')
  const one = held.length === 1 ? held[0]! : null
  const head = one ? <Head feature={one} /> : <SeveralHead />
  useEffect(() => () => void putDown(), [putDown])
  if (held.length === 0) return null
  const leave = () => {
    putDown()
    giveBack()
  }
  if (dialog === 'copyFrom' && !isReadOnly) return <Frame head={head} foot={null} height="half" onEscape={leave}><CopyFrom key={one?.id ?? ''} held={held} onLeave={leave} /></Frame>
  if (atHand === 'assign' && !isReadOnly) return <Frame head={head} foot={null} height="half" onEscape={leave}><Assigning held={held} onLeave={leave} /></Frame>
  if (atHand === 'form' && !isReadOnly) return <Frame head={head} foot={<FillingFoot onDone={leave} />} height="full" onEscape={leave}><Filling held={held} /></Frame>
  return <Frame head={head} foot={<Commands />} height="head">{one ? <Whole feature={one} /> : <Several held={held} />}</Frame>
}

const Whole = ({ feature }: { feature: Feature }) => <><Tags feature={feature} /><Pages key={feature.id} feature={feature} /></>

/** The form goes; what opened it is there again a moment later. */
const giveBack = () => requestAnimationFrame(() => {
  const button = document.querySelector<HTMLElement>('.feature footer .button.primary')
  if (document.activeElement === document.body || !document.activeElement) button?.focus({ preventScroll: true })
})

interface FrameProps {
  readonly head: ReactNode
  readonly foot: ReactNode
  /** How high the sheet stands of itself. */
  readonly height: SheetHeight
  /** What Esc leaves before it leaves the object. */
  readonly onEscape?: () => void
  readonly children: ReactNode
}

function Frame({ head, foot, height, onEscape, children }: FrameProps) {
  const { t } = useWords()
  const { select } = useParts('select')
  const isSheet = isNarrow(useWidth())
  const close = () => {
    onEscape?.()
    void select([])
    document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })
  }
  const content = (
    <Escape onEscape={onEscape ?? close}>
      <header>{head}<Button look="icon" icon="close" label={t('feature.close')} {...(!onEscape && { shortcut: 'Esc' })} tipSide="left" onClick={close} /></header>
      <div className="inner">{children}</div>
      {foot}
    </Escape>
  )
  return isSheet ? <Low height={height} label={t('region.right')}>{content}</Low> : <Card label={t('region.right')} isWide={height === 'full'}>{content}</Card>
}

/** While an object on the map is wanted, the sheet makes way for the map. */
export function Low({ height: wished, label, children }: { height: SheetHeight; label: string; children: ReactNode }) {
  const isWanted = useShown(({ wanted }) => wanted !== null)
  const [height, setHeight] = useState<SheetHeight>(wished)
  const [seen, setSeen] = useState(wished)
  if (seen !== wished) {
    setSeen(wished)
    // Who raised it goes on reading: it does not fall to the ground.
    setHeight(wished === 'head' && height !== 'head' ? 'half' : wished)
  }
  return (
    <div className="feature-sheet" data-region="right">
      <Sheet label={label} height={isWanted && height === 'full' ? 'half' : height} onHeight={setHeight} className="feature">{children}</Sheet>
    </div>
  )
}

/** It stands over the map only, whatever the drawer below takes; its height is its own. */
export function Card({ label, isWide = false, children }: { label: string; isWide?: boolean; children: ReactNode }) {
  const [roomPx, setRoom] = useState(400)
  useEffect(() => {
    const main = document.getElementById('main')
    if (!main) return
    const watcher = new ResizeObserver(() => setRoom(main.clientHeight))
    watcher.observe(main)
    return () => watcher.disconnect()
  }, [])
  return (
    <aside className={`feature card-feature ${isWide ? 'wide' : ''}`} data-region="right" data-covers="right" aria-label={label} style={{ maxHeight: Math.max(180, roomPx - 24) }}>
      {children}
    </aside>
  )
}
