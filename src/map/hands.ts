import type { Position } from 'geojson'
import type { State } from '../state'
import { isChanging, isDrawing } from '../state/screen'
import type { Taken } from './gestures'
import type { Ground, HandOnMap, Press } from './hand'
import type { MeasuringTool } from './measuring'

/** Whoever takes presses and keys before the map does: what measures, what shows the answers of a work area, and what draws and changes, which is fetched with its first use. */
export interface Hands extends Taken {
  doubleClick(): boolean
  redraw(): void
  stop(): void
}

const isHandy = ({ tool }: State) => isDrawing(tool) || isChanging(tool)

/** What an analysis has drawn on the map, and can be pressed. */
type Pressed = Pick<MeasuringTool, 'click' | 'key'>

export function handsOf(ground: Ground, measuring: MeasuringTool, drawn: readonly Pressed[]): Hands {
  const { store } = ground
  let hand: HandOnMap | null = null
  let fetching: Promise<void> | null = null
  let isStopped = false

  function fetch(): Promise<void> {
    return (fetching ??= import('./hand').then(({ handOf }) => {
      if (!isStopped) hand = handOf(ground)
    }).catch((error: unknown) => {
      fetching = null
      reportError(error)
    }))
  }
  const follow = (state: State) => void (!fetching && (isHandy(state) || state.proposal) && fetch())
  const stopFollowing = store.subscribe(follow)
  follow(store.getState())

  const pressOf = (position: Position, at: { x: number; y: number }, held: Pick<Press, 'altKey' | 'shiftKey' | 'isTouch'>): Press => ({ x: at.x, y: at.y, position, ...held })
  return {
    click(position, at, held) {
      if (measuring.click(position, at) || drawn.some((one) => one.click(position, at))) return true
      if (!isHandy(store.getState())) return false
      if (hand) return hand.click(pressOf(position, at, held))
      void fetch().then(() => hand?.click(pressOf(position, at, held)))
      return true
    },
    move(position, at, held) {
      const isTaken = measuring.move(position, at)
      if (isHandy(store.getState())) hand?.move(position && pressOf(position, at, held))
      return isTaken
    },
    key: (event) => measuring.key(event) || drawn.some((one) => one.key(event)) || (hand?.key(event) ?? false),
    menu: (position, at, held) => isHandy(store.getState()) && (hand?.menu(pressOf(position, at, held)) ?? false),
    doubleClick() {
      if (measuring.doubleClick()) return true
      if (isHandy(store.getState())) hand?.doubleClick()
      return isHandy(store.getState())
    },
    redraw: () => hand?.redraw(),
    stop() {
      isStopped = true
      stopFollowing()
      hand?.stop()
    },
  }
}
