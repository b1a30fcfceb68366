import { useRef, useState } from 'react'
import type { WordKey } from '../../i18n'
import { without } from '../../model/vertices'
import type { State } from '../../state'
import { leastCorners } from '../../state/drawing'
import { Button } from '../controls/Button'
import { Popover } from '../controls/Popover'
import { useCommand } from '../keyboard'
import { useLive, useShown, useWords } from '../shown'
import { SnapSettings } from './SnapSettings'
import { lowered } from './words'
import './draw.css'

/** What the next press does. */
function nextOf({ tool, sketch, adds, isFormTried, hand, held, selected }: State): WordKey {
  const count = sketch?.corners.length ?? 0
  if (adds) return count > 2 ? 'hand.next.ring' : `hand.next.${adds}`
  switch (tool) {
    case 'point': return isFormTried && count > 0 ? 'hand.next.fill' : 'hand.next.point'
    case 'route': return isFormTried ? 'hand.next.fill' : count > 0 ? 'hand.next.route' : 'hand.next.routeFirst'
    case 'cut': return count > 1 ? 'hand.next.finish' : 'hand.next.cut'
    case 'reshape': return held.length !== 1 ? 'hand.next.choose' : hand?.isCrowded ? 'hand.next.crowded' : held[0]!.geometry?.type === 'Point' ? 'hand.next.pointHandle' : 'hand.next.handles'
    case 'move': return selected.length ? 'hand.next.move' : 'hand.next.noMove'
    case 'split': return 'hand.next.split'
    default: return isFormTried ? 'hand.next.fill' : count === 0 ? 'hand.next.first' : tool === 'polygon' && count > 2 ? 'hand.next.ring' : count >= 2 && tool === 'line' ? 'hand.next.finish' : 'hand.next.corner'
  }
}

/** The tool in words, always seen while it is at work, with what a finger can press in place of keys. */
export function StateBar() {
  const { t, language } = useWords()
  const tool = useShown((state) => state.tool)
  const adds = useShown((state) => state.adds)
  const shape = tool === 'point' ? 'point' : tool === 'polygon' ? 'area' : 'line'
  const kind = useShown((state) => state.inks[shape].kind)
  const next = useShown(nextOf)
  const title = adds ? t(`hand.tool.${adds}`)
    : tool === 'point' || tool === 'line' || tool === 'polygon' ? t('hand.draw', { kind: lowered(t(`kind.${kind}`), language) })
    : tool === 'route' || tool === 'reshape' || tool === 'move' || tool === 'split' || tool === 'cut' ? t(`hand.tool.${tool}`) : ''
  return (
    <div className="state-bar" role="group" aria-label={t('hand.title')} data-tool-state={adds ?? tool}>
      <p role="status"><b>{title}</b> <span>{t(next)}</span></p>
      <div className="actions">
        <Actions />
        {tool !== 'split' && <TypeButton />}
        <SnapButton />
      </div>
    </div>
  )
}

function TypeButton() {
  const { t } = useWords()
  const { shortcut, run, disabled } = useCommand('coordinates')
  return <Button look="quiet" isSmall icon="coordinates" shortcut={shortcut} disabled={disabled} label={t('hand.type')} className="with-key" onClick={run}>{shortcut && <kbd>{shortcut}</kbd>}</Button>
}

/** The focus goes back to the map, which hears Enter and Backspace. */
const toMap = () => document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })

function Actions() {
  const { t } = useWords()
  const live = useLive()
  const count = useShown(({ sketch }) => sketch?.corners.length ?? 0)
  const least = useShown(({ sketch }) => (sketch ? leastCorners[sketch.shape] : 0))
  const adds = useShown((state) => state.adds)
  const isArea = useShown(({ tool, held, selected }) => tool === 'reshape' && selected.length === 1 && (held[0]?.geometry?.type === 'Polygon' || held[0]?.geometry?.type === 'MultiPolygon'))
  const act = (run: (state: State) => unknown) => () => {
    void run(live.getState())
    toMap()
  }
  const active = useShown(({ tool, hand }) => (tool === 'reshape' ? hand?.active ?? null : null))
  /** A finger has no right button and no Delete. */
  const dropVertex = act(({ held: [object], edit, tell, tellHand }) => {
    tellHand({ active: null, ghosts: [] })
    const geometry = object?.geometry && without(object.geometry, active!)
    return geometry ? edit({ do: 'reshape', id: object.id, geometry }) : tell({ tone: 'warning', text: { key: 'hand.lastVertex' } })
  })
  if (!adds && (isArea || active)) {
    return (
      <>
        {active && <Button isSmall look="quiet" icon="trash" shortcut="Delete" label={t('hand.dropVertex')} onClick={dropVertex} />}
        {isArea && <AreaActions act={act} />}
      </>
    )
  }
  if (count === 0 && !adds) return null
  return (
    <>
      {count > 0 && <Button isSmall icon="tick" shortcut="Enter" disabled={count < least && t('hand.needCorners', { n: least })} onClick={act(({ finishSketch }) => finishSketch())}>{t('hand.finish')}</Button>}
      {count > 0 && <Button isSmall look="quiet" icon="undo" label={t('hand.back')} shortcut="Backspace" onClick={act(({ takeBack }) => takeBack())} />}
      <Button isSmall look="quiet" icon="close" label={t('hand.drop')} shortcut="Esc" onClick={act(({ dropShape }) => dropShape())} />
    </>
  )
}

function AreaActions({ act }: { act: (run: (state: State) => unknown) => () => void }) {
  const { t } = useWords()
  return (
    <>
      <Button isSmall look="quiet" icon="plus" onClick={act(({ addNext }) => addNext('hole'))}>{t('hand.addHole')}</Button>
      <Button isSmall look="quiet" icon="plus" onClick={act(({ addNext }) => addNext('part'))}>{t('hand.addPart')}</Button>
    </>
  )
}

function SnapButton() {
  const { t } = useWords()
  const { shortcut, run } = useCommand('snapping')
  const isOn = useShown((state) => state.snapping.isOn)
  const [isOpen, setOpen] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <span ref={anchor} className="snap">
      <Button look="icon" isSmall icon="snap" label={t('hand.snapping')} shortcut={shortcut} aria-pressed={isOn} onClick={run} />
      <Button look="icon" isSmall icon="down" label={t('hand.settings')} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} />
      <Popover anchor={anchor} isOpen={isOpen} onClose={() => setOpen(false)} label={t('hand.settings')} align="end"><SnapSettings /></Popover>
    </span>
  )
}
