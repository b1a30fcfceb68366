import type { Feature } from 'geojson'
import type { Map as Canvas } from 'maplibre-gl'
import type { State, Store } from '../../state'
import type { Listed } from '../../state/findings'
import { type StreetLine, streetOf, type StreetShapes } from '../../state/streets'
import { drawnBy, type PixelPoint } from '../picking'
import { belongingOf } from '../style/paint'
import { streetBadges, streetLayers } from '../style/streets'
import { isTidying, type OnMap } from '../areas'
import { badgeShapes, clearedBy, clearedShapes, lineShapes, lookedAt } from './shapes'

export const streetSources = ['streets', 'streetYears', 'streetAt', 'streetMarks'] as const
type StreetSource = (typeof streetSources)[number]

/** What comes from the other thread by itself. */
interface Fetched { readonly sections: StreetShapes | null; readonly findings: readonly Listed[]; readonly placed: StreetShapes | null }
const nothingFetched: Fetched = { sections: null, findings: [], placed: null }

const none: ReadonlySet<string> = new Set()
const clearedIn = ({ programme, programmeYear }: Pick<State, 'programme' | 'programmeYear'>) => (programme && programmeYear !== null ? clearedBy(programme, programmeYear) : null)

/** What a source is made of: as long as these are the same things, it is left alone. */
type Made = { readonly of: (state: State, fetched: Fetched) => readonly unknown[]; readonly draw: (state: State, fetched: Fetched) => readonly Feature[] }
const made: Readonly<Record<StreetSource, Made>> = {
  streets: {
    of: ({ streetShapes, streetsFound, streetQuery: { text, ward } }) => [streetShapes, streetsFound?.streets, text, ward],
    draw: ({ streetShapes, streetsFound, streetQuery }) => (streetShapes && streetsFound ? lineShapes(streetShapes, streetsFound, streetQuery) : []),
  },
  streetMarks: {
    of: ({ streetShapes, streetsFound, streetQuery: { text, ward }, programme, programmeYear }) => [streetShapes, streetsFound?.streets, text, ward, programmeYear, programmeYear === null ? null : programme],
    draw: (state) => (state.streetShapes && state.streetsFound ? badgeShapes(state.streetShapes, state.streetsFound, state.streetQuery, clearedIn(state)?.streets ?? none) : []),
  },
  streetYears: {
    of: ({ programme, programmeYear }, { placed }) => (programmeYear === null ? [] : [programme, programmeYear, placed]),
    draw(state, { placed }) {
      const cleared = clearedIn(state)
      return cleared && placed ? clearedShapes(placed, cleared.sections) : []
    },
  },
  streetAt: {
    of: (state, { sections, findings }) => (state.streetAt === null ? [] : [streetOf(state, state.streetAt), state.streetShapes, sections, findings]),
    draw(state, { sections, findings }) {
      const line = streetOf(state, state.streetAt)
      return line && state.streetShapes ? lookedAt(line, state.streetShapes, { sections, findings }) : []
    },
  },
}

/** More findings than this of one street nobody tells apart. */
const mostFindings = 400

export function streetsOn(map: Canvas, store: Store, put: (name: StreetSource, features: readonly Feature[]) => void): OnMap {
  const last = new Map<StreetSource, readonly unknown[]>()
  const nothing: readonly unknown[] = []
  let fetched = nothingFetched
  const asked = new Map<keyof Fetched, string>()

  /** Asks once for each question; an answer that comes too late is not drawn. */
  async function fetch<K extends keyof Fetched>(name: K, key: string, ask: () => Promise<Fetched[K]>): Promise<void> {
    if (asked.get(name) === key) return
    asked.set(name, key)
    const value = await ask()
    if (asked.get(name) !== key) return
    fetched = { ...fetched, [name]: value }
    follow(store.getState())
  }

  function fetchAll(state: State): void {
    const { streetsFound, programme, programmeYear, work } = state
    const line = isTidying(state) ? streetOf(state, state.streetAt) : null
    const whole: StreetLine | null = line && (streetOf(state, line.street) ?? line)
    const own = whole ? (streetsFound?.sections.filter(({ street }) => street === whole.id).map(({ id }) => id) ?? []) : []
    const placed = isTidying(state) && programmeYear !== null ? (programme?.years.flatMap(({ items }) => items.map(({ undertaking }) => undertaking)) ?? []) : []
    const tell = (error: unknown) => reportError(error)
    void fetch('sections', JSON.stringify([streetsFound?.version, own]), async () => (own.length > 0 ? work.call('sectionShapes', { ids: own }) : null)).catch(tell)
    void fetch('findings', JSON.stringify([streetsFound?.version, line?.findingIds]), async () => (line?.findingIds.length ? (await work.call('findings', { among: line.findingIds, from: 0, to: mostFindings, state: 'open' })).findings : nothingFetched.findings)).catch(tell)
    if (placed.length > 0) void fetch('placed', JSON.stringify([programme?.version, placed]), () => work.call('sectionShapes', { ids: placed })).catch(tell)
  }

  function follow(now: State): void {
    const isOn = isTidying(now)
    if (isOn || last.size > 0) fetchAll(now)
    for (const name of streetSources) {
      const of = isOn ? made[name].of(now, fetched) : nothing
      const was = last.get(name) ?? nothing
      if (of.length === was.length && of.every((one, i) => one === was[i])) continue
      last.set(name, of)
      put(name, isOn ? made[name].draw(now, fetched) : [])
    }
  }

  return {
    follow,
    refill() {
      last.clear()
      follow(store.getState())
    },
    click(_position, at) {
      const state = store.getState()
      if (!isTidying(state) || state.tool !== 'select') return false
      const id = streetAt(map, at)
      if (id === null) return false
      if (id !== state.streetAt) void state.goToStreet(id)
      return true
    },
    key: () => false,
  }
}

const reachPx = 4
/** From here on what stands along a street is seen one by one, and chosen before it. */
const plantFrom = 16
const grounds = new Set<string>(['background', 'road', 'ward', 'village', 'province', 'zone', 'label'])

/** The street a press means. */
function streetAt(map: Canvas, at: PixelPoint): string | null {
  const [badge] = drawnBy(map, streetBadges, at)
  if (badge) return String(badge.properties.id)
  const near = map.queryRenderedFeatures([[at.x - reachPx, at.y - reachPx], [at.x + reachPx, at.y + reachPx]])
  const isPlant = map.getZoom() >= plantFrom && near.some(({ source, layer }) => source === 'plant' && !grounds.has(belongingOf(layer).layer ?? 'label'))
  const line = isPlant ? undefined : near.find(({ layer }) => (streetLayers as readonly string[]).includes(layer.id))
  return line ? String(line.properties.id) : null
}
