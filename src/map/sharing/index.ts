import type { Feature } from 'geojson'
import type { Map as Canvas } from 'maplibre-gl'
import { translator } from '../../i18n'
import type { State, Store } from '../../state'
import { shareLookedAt } from '../../state/sharing'
import { isSharing, type OnMap } from '../areas'
import { drawnBy } from '../picking'
import { markLayers } from '../style/sharing'
import { areaShapes, mastShapes, routeShapes } from './asked'
import { lookedAt, markShapes, subjectsOf, type Things } from './shapes'

export const shareSources = ['shares', 'shareAt', 'shareAsked'] as const
type ShareSource = (typeof shareSources)[number]

type Shown = Pick<State, 'area' | 'status' | 'shareAsking'>
/** What is asked stands in the place of what was found. */
const hasFound = (state: Shown): boolean => isSharing(state) && state.shareAsking === null

/** What a source is made of: as long as these are the same things, it is left alone. */
type Made = { readonly of: (state: State, things: Things) => readonly unknown[]; readonly draw: (state: State, things: Things) => readonly Feature[] }
const made: Readonly<Record<ShareSource, Made>> = {
  shares: {
    of: (state) => (hasFound(state) ? [state.shareFound[state.finder], state.shareQuery, state.shareAt] : []),
    draw: (state) => (hasFound(state) ? markShapes(state) : []),
  },
  shareAt: {
    of: (state, things) => (hasFound(state) ? [shareLookedAt(state), state.shareChoice, things, state.language, state.hasAllWords] : []),
    draw(state, things) {
      const one = hasFound(state) ? shareLookedAt(state) : null
      return one ? lookedAt(one, state.shareChoice, things, translator(state.language)) : []
    },
  },
  shareAsked: {
    of({ shareAsking, language, hasAllWords, wishAt, mastAnswer, answerAt, routeLine, routeAnswer, ownedOf }, things) {
      const own = shareAsking === 'mast' ? [wishAt, mastAnswer, answerAt] : shareAsking === 'route' ? [routeLine, routeAnswer] : shareAsking === 'owned' ? [ownedOf, things] : []
      return [shareAsking, language, hasAllWords, ...own]
    },
    draw(state, things) {
      const t = translator(state.language)
      if (state.shareAsking === 'mast') return mastShapes(state, t)
      if (state.shareAsking === 'route') return routeShapes(state, t)
      const { ownedOf } = state
      return state.shareAsking === 'owned' && ownedOf ? areaShapes('id' in ownedOf.area ? (things.get(ownedOf.area.id)?.geometry ?? null) : ownedOf.area) : []
    },
  },
}

/** More things than this nobody tells apart. */
const mostThings = 500
/** What has to be known whole to be drawn. */
function wanted(state: State): readonly string[] {
  if (!isSharing(state)) return []
  if (state.shareAsking === 'owned') return state.ownedOf && 'id' in state.ownedOf.area ? [state.ownedOf.area.id] : []
  const one = hasFound(state) ? shareLookedAt(state) : null
  return one ? subjectsOf(one).slice(0, mostThings) : []
}

export function sharingOf(map: Canvas, store: Store, put: (name: ShareSource, features: readonly Feature[]) => void): OnMap {
  const last = new Map<ShareSource, readonly unknown[]>()
  const nothing: readonly unknown[] = []
  const none: Things = new Map()
  let things = none
  let asked = ''

  async function fetch(state: State): Promise<void> {
    const ids = wanted(state)
    const key = JSON.stringify([state.status?.version, ids])
    if (key === asked) return
    asked = key
    if (ids.length === 0) return void (things = none)
    const features = await state.work.call('features', { ids, most: mostThings })
    if (key !== asked) return
    things = new Map(features.map((feature) => [feature.id, feature]))
    follow(store.getState())
  }

  function follow(now: State): void {
    const isOn = isSharing(now)
    void fetch(now).catch((error: unknown) => reportError(error))
    for (const name of shareSources) {
      const of = isOn ? made[name].of(now, things) : nothing
      const was = last.get(name) ?? nothing
      if (of.length === was.length && of.every((one, i) => one === was[i])) continue
      last.set(name, of)
      put(name, isOn ? made[name].draw(now, things) : [])
    }
  }

  return {
    follow,
    refill() {
      last.clear()
      follow(store.getState())
    },
    click(position, at) {
      const state = store.getState()
      if (!isSharing(state) || (state.tool !== 'select' && state.tool !== 'requestMast')) return false
      const [pressed] = drawnBy(map, ['ask-place-at', 'ask-place', ...markLayers], at)
      if (pressed?.properties.part === 'place') void state.lookAtPlace(Number(pressed.properties.i))
      else if (pressed?.properties.part === 'mark' && state.tool === 'select') void state.goToShare(String(pressed.properties.id))
      else if (state.tool === 'requestMast') void state.requestMast(position)
      else return false
      return true
    },
    key({ key, ctrlKey, altKey }) {
      const state = store.getState()
      if (state.tool !== 'requestMast' || !isSharing(state) || ctrlKey || altKey || (key !== 'Enter' && key !== ' ')) return false
      void state.requestMast(map.getCenter().toArray())
      return true
    },
  }
}
