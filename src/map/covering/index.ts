import type { Feature } from 'geojson'
import type { Map as Canvas } from 'maplibre-gl'
import { translator } from '../../i18n'
import type { State, Store } from '../../state'
import { isCovering, type OnMap } from '../areas'
import { drawnBy, type PixelPoint } from '../picking'
import { areaShapes, gapShapes, hasGaps, lookedAt, reachShapes, siteShapes, triedShapes } from './shapes'

export const coverSources = ['coverArea', 'coverGaps', 'coverReach', 'coverAt', 'sites', 'trying'] as const
type CoverSource = (typeof coverSources)[number]

/** What a source is made of: as long as these are the same things, it is left alone. */
type Made = { readonly of: (state: State) => readonly unknown[]; readonly draw: (state: State) => readonly Feature[] }
const made: Readonly<Record<CoverSource, Made>> = {
  coverArea: { of: ({ coverMode, coverLayers: { villages, units, served, overlap } }) => [coverMode, villages, units, served, overlap], draw: areaShapes },
  coverReach: { of: ({ coverLayers: { reach } }) => [reach], draw: reachShapes },
  coverGaps: {
    of: ({ coverMode, coverage, language, hasAllWords }) => [hasGaps(coverMode), coverage?.gaps, language, hasAllWords],
    draw: ({ coverMode, coverage, language }) => (coverage && hasGaps(coverMode) ? gapShapes(coverage.gaps, translator(language)) : []),
  },
  coverAt: {
    of: ({ gapAt, siteAt, coverage, suggestions, coverMode, language, hasAllWords }) => [gapAt, siteAt, coverage?.gaps, suggestions, hasGaps(coverMode), language, hasAllWords],
    draw: (state) => lookedAt(state, translator(state.language)),
  },
  sites: { of: ({ suggestions, siteCount }) => [suggestions, siteCount], draw: ({ suggestions, siteCount }) => siteShapes(suggestions?.sites.slice(0, siteCount) ?? []) },
  trying: { of: ({ coverMode, whatIf, coverage }) => [coverMode === 'whatIf', whatIf, coverage?.stations], draw: triedShapes },
}

/** A press may miss a station by so much. */
const reachPx = 14

export function coveringOf(map: Canvas, store: Store, put: (name: CoverSource, features: readonly Feature[]) => void): OnMap {
  const last = new Map<CoverSource, readonly unknown[]>()
  const nothing: readonly unknown[] = []

  function follow(now: State): void {
    const isOn = isCovering(now)
    for (const name of coverSources) {
      const of = isOn ? made[name].of(now) : nothing
      const was = last.get(name) ?? nothing
      if (of.length === was.length && of.every((one, i) => one === was[i])) continue
      last.set(name, of)
      put(name, isOn ? made[name].draw(now) : [])
    }
  }

  /** Stations of one mast stand at one place: they go and come together. */
  function toggleAt(at: PixelPoint): boolean {
    const { coverage, whatIf, tryOut } = store.getState()
    const stations = (coverage?.stations ?? []).filter(({ id }) => !whatIf.added.some((tried) => tried.id === id))
    let [nearest, offPx] = [stations[0], Infinity]
    for (const station of stations) {
      const { x, y } = map.project(station.at as [number, number])
      const px = Math.hypot(x - at.x, y - at.y)
      if (px < offPx) [nearest, offPx] = [station, px]
    }
    if (!nearest || offPx > reachPx) return false
    const here = stations.filter(({ at: [lng, lat] }) => lng === nearest.at[0] && lat === nearest.at[1]).map(({ id }) => id)
    const rest = whatIf.off.filter((id) => !here.includes(id))
    tryOut({ off: here.every((id) => whatIf.off.includes(id)) ? rest : [...rest, ...here] })
    return true
  }

  return {
    follow,
    refill() {
      last.clear()
      follow(store.getState())
    },
    click(position, at) {
      const state = store.getState()
      if (!isCovering(state)) return false
      if (state.tool === 'tryMast') {
        state.tryMast(position)
        return true
      }
      if (state.tool !== 'select') return false
      const [pressed] = drawnBy(map, ['site-pin-at', 'site-pin', 'gap-label-at', 'gap-label'], at)
      const rank = Number(pressed?.properties.rank)
      if (pressed?.properties.part === 'pin') void state.goToSite(rank)
      else if (pressed) void state.goToGap(rank)
      return Boolean(pressed) || (state.coverMode === 'whatIf' && toggleAt(at))
    },
    key({ key, ctrlKey, altKey }) {
      const state = store.getState()
      if (state.tool !== 'tryMast' || !isCovering(state) || ctrlKey || altKey || (key !== 'Enter' && key !== ' ')) return false
      state.tryMast(map.getCenter().toArray())
      return true
    },
  }
}
