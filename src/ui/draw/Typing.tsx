import { useEffect, useRef, useState } from 'react'
import type { Position } from 'geojson'
import { moved, type Path, verticesOf } from '../../model/vertices'
import type { State } from '../../state'
import { isDrawing, type Tool } from '../../state/screen'
import { Button } from '../controls/Button'
import { Escape } from '../controls/Escape'
import { Segments } from '../controls/Segments'
import { TabPanel, Tabs } from '../controls/Tabs'
import { useLive, useShown, useWords } from '../shown'
import { CourseTab } from './CourseTab'
import { ListTab } from './ListTab'
import { PlaceTab } from './PlaceTab'
import './draw.css'

/** What a typed place is for: the vertex in hand, the one point that is selected, what is being drawn, or what is asked about. */
type Target = 'vertex' | 'object' | 'sketch' | 'request'
const isAsking = (tool: Tool): boolean => tool === 'requestMast' || tool === 'ductRoute' || tool === 'ownedArea'
function targetOf({ tool, hand, held, selected, adds }: State): Target {
  if (isAsking(tool)) return 'request'
  if (adds || isDrawing(tool) || tool === 'cut') return 'sketch'
  if (tool === 'reshape' && hand?.active && held.length === 1 && held[0]!.geometry?.type !== 'Point') return 'vertex'
  return selected.length === 1 && held[0]?.geometry?.type === 'Point' ? 'object' : 'sketch'
}

const positionAt = (geometry: Parameters<typeof verticesOf>[0], path: Path): Position | undefined => verticesOf(geometry).find((vertex) => vertex.path.join() === path.join())?.position

/** Puts the vertex or the point exactly there; false where that was refused. */
async function place(state: State, to: Position): Promise<boolean> {
  const [object] = state.held
  if (!object?.geometry) return false
  if (object.geometry.type === 'Point') return state.edit({ do: 'move', ids: [object.id], from: object.geometry.coordinates, to })
  return state.hand?.active ? state.edit({ do: 'reshape', id: object.id, geometry: moved(object.geometry, state.hand.active, to) }) : false
}

type TabKey = 'place' | 'course' | 'list'

/** A card beside the map, which stays in sight: places are typed, or given as a course, or pasted as a list. */
export function Typing() {
  const { t } = useWords()
  const live = useLive()
  const own = useRef<HTMLElement>(null)
  const target = useShown(targetOf)
  const tool = useShown((state) => state.tool)
  const isEmpty = useShown(({ sketch }) => !sketch?.corners.length)
  const known = useShown(({ held, hand }) => {
    const geometry = held[0]?.geometry
    return target === 'sketch' || target === 'request' || !geometry ? undefined : geometry.type === 'Point' ? geometry.coordinates : hand?.active ? positionAt(geometry, hand.active) : undefined
  })
  const [tab, setTab] = useState<TabKey>('place')
  const isLine = target === 'request' && tool !== 'requestMast'
  const at = target === 'sketch' || (isLine && tab === 'list') ? tab : 'place'
  const { show, tellTyped } = live.getState()

  useEffect(() => {
    // Nothing is in the hand that a place could be for: it becomes a point.
    if (target === 'sketch' && !isDrawing(live.getState().tool) && live.getState().tool !== 'cut' && !live.getState().adds) show({ tool: 'point' })
  }, [target, live, show])
  // The map takes the focus with a new tool; who types wants it here.
  useEffect(() => own.current?.querySelector<HTMLElement>('form :is(input, textarea)')?.focus(), [at, target, tool])
  useEffect(() => () => tellTyped([]), [tellTyped])

  const close = () => {
    show({ dialog: null })
    document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })
  }
  const take = async (places: readonly Position[], isLast: boolean) => {
    const state = live.getState()
    if (target === 'request') {
      await state.askAtPlaces(places, isLast)
      return isLast || tool === 'requestMast' ? close() : undefined
    }
    if (target !== 'sketch') return (await place(state, places[0]!)) && close()
    state.putCorners(places)
    tellTyped([])
    if (isLast || state.tool === 'point') await live.getState().finishSketch()
  }
  const tabs = (isLine ? (['place', 'list'] as const) : (['place', 'course', 'list'] as const)).map((key) => ({ key, word: t(`hand.typing.${key}`) }))
  return (
    <section ref={own} className="typing" aria-label={t('hand.typing.title')} data-typing={at}>
      <Escape onEscape={close}>
        <header>
          <h2>{t(`hand.typing.${target === 'sketch' || target === 'request' ? 'title' : target}`)}</h2>
          <Button look="icon" isSmall icon="close" label={t('hand.typing.close')} shortcut="Esc" onClick={close} />
        </header>
        {(target === 'sketch' || isLine) && <Tabs id="typing" label={t('hand.typing.how')} tabs={tabs} at={at} onChange={setTab} />}
        {target === 'sketch' && isEmpty && (tool === 'point' || tool === 'line' || tool === 'polygon') && (
          <Segments<Extract<Tool, 'point' | 'line' | 'polygon'>>
            label={t('hand.typing.make')} value={tool} onChange={(next) => show({ tool: next })}
            options={(['point', 'line', 'polygon'] as const).map((value) => ({ value, word: t(`hand.typing.${value}`) }))}
          />
        )}
        <TabPanel id="typing" at={at}>
          {at === 'place' && <PlaceTab key={`${target}${known?.join() ?? ''}`} isNew={target === 'sketch' || target === 'request'} known={known} onTake={(to) => void take([to], false)} />}
          {at === 'course' && <CourseTab onTake={(to) => void take([to], false)} />}
          {at === 'list' && <ListTab onTake={(places, isLast) => void take(places, isLast)} />}
        </TabPanel>
      </Escape>
    </section>
  )
}
