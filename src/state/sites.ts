import type { Question, Tried } from '../analysis/coverage/asked'
import type { SiteOptions, Suggestion, Suggestions } from '../analysis/sites/result'
import type { Draft } from '../model/edit'
import { type Box, metresPerDegree } from '../model/geometry'
import type { Slice } from './slice'

export { footings } from '../analysis/sites/result'
export type { CurvePoint, Footing, SiteOptions, Suggestion, Suggestions } from '../analysis/sites/result'

/** Where new stations would serve most people. */
export interface Siting {
  readonly siteOptions: SiteOptions | null
  /** Their panel stands on the right, as long as no object is chosen. */
  readonly hasSites: boolean
  /** Null until somebody asks. */
  readonly suggestions: Suggestions | null
  readonly siteProgress: number | null
  /** How many of them, from the first on, are meant. */
  readonly siteCount: number
  /** The one that is looked at, by rank. */
  readonly siteAt: number | null
  /** Options as the assumptions have them, for the question asked. */
  openSites(isOpen: boolean): void
  prepareSites(): Promise<void>
  askSites(change: Partial<SiteOptions>): void
  suggestSites(): Promise<void>
  cancelSites(): void
  countSites(n: number): void
  goToSite(rank: number | null): Promise<void>
  /** Those that are meant become planned masts and stations of a year: one step. */
  planSites(year: number): Promise<boolean>
  /** Masts that are tried become planned masts and stations of a year, and leave the trial: one step. */
  planTried(year: number): Promise<boolean>
  clearSites(): void
}

export const siting: Slice<Siting> = (set, get, { work }) => {
  let asking: AbortController | undefined
  const isSame = (a: Question, b: Question) => a.technology === b.technology && a.operator === b.operator

  return {
    siteOptions: null, hasSites: false, suggestions: null, siteProgress: null, siteCount: 0, siteAt: null,
    openSites(hasSites) {
      set({ hasSites })
      if (hasSites) void get().prepareSites()
      else get().cancelSites()
    },
    async prepareSites() {
      const { question, siteOptions, status } = get()
      if (!status || (siteOptions && isSame(siteOptions.question, question))) return
      const options = await work.call('siteOptions', { question })
      if (isSame(get().question, question)) set({ siteOptions: siteOptions ? { ...options, weights: siteOptions.weights, pricesVnd: siteOptions.pricesVnd, aim: siteOptions.aim, most: siteOptions.most } : options })
    },
    askSites: (change) => set({ siteOptions: get().siteOptions && { ...get().siteOptions!, ...change } }),
    async suggestSites() {
      await get().prepareSites()
      const { siteOptions: options, whatIf } = get()
      if (!options) return
      asking?.abort(new Error('again'))
      const abort = (asking = new AbortController())
      set({ siteProgress: 0 })
      try {
        const suggestions = await work.call('suggestSites', { options, whatIf }, { signal: abort.signal, onProgress: (siteProgress: number) => void (abort === asking && set({ siteProgress })) })
        if (abort.signal.aborted) return
        set({ suggestions, siteCount: suggestions.wanted, siteAt: null })
        const box = boxAround(suggestions.sites.slice(0, suggestions.wanted))
        if (box) await get().flyTo(box)
      } catch (error) {
        if (!abort.signal.aborted) get().tell({ tone: 'error', text: { key: 'coverage.failed' }, detail: String(error) })
      } finally {
        if (abort === asking) set({ siteProgress: null })
      }
    },
    cancelSites: () => asking?.abort(new Error('cancelled')),
    countSites: (n) => set({ siteCount: Math.max(0, Math.min(n, get().suggestions?.sites.length ?? 0)), siteAt: null }),
    async goToSite(rank) {
      set({ siteAt: rank })
      const site = get().suggestions?.sites.find((one) => one.rank === rank)
      const box = site && boxAround([site])
      if (box) await get().flyTo(box)
    },
    async planSites(year) {
      const { suggestions, siteCount, edit, tell, undo } = get()
      const sites = suggestions?.sites.slice(0, siteCount) ?? []
      const drafts = sites.flatMap(({ drafts }) => drafts.map((draft): Draft => ({ ...draft, values: { ...draft.values, phase: year } })))
      if (drafts.length === 0 || !(await edit({ do: 'create', drafts }))) return false
      const version = get().status?.version
      tell({ tone: 'ok', text: { key: 'coverage.planned', values: { n: sites.length, year } }, action: { text: { key: 'command.undo' }, run: () => void (get().status?.version === version && undo()) } })
      return true
    },
    async planTried(year) {
      const { whatIf: { added }, edit, tell, undo, tryOut } = get()
      if (added.length === 0 || !(await edit({ do: 'create', drafts: added.flatMap((mast) => draftsOf(mast, year)) }))) return false
      const version = get().status?.version
      tryOut({ added: get().whatIf.added.filter(({ id }) => !added.some((mast) => mast.id === id)) })
      tell({ tone: 'ok', text: { key: 'trying.planned', values: { n: added.length, year } }, action: { text: { key: 'command.undo' }, run: () => void (get().status?.version === version && undo()) } })
      return true
    },
    clearSites() {
      asking?.abort(new Error('cleared'))
      set({ suggestions: null, siteOptions: null, siteProgress: null, siteCount: 0, siteAt: null })
    },
  }
}

/** A mast and what its operator runs there; the mast is the operator's own as long as nobody says otherwise. */
function draftsOf({ at, operator, technology, radiusM }: Tried, phase: number): Draft[] {
  const geometry: Draft['geometry'] = { type: 'Point', coordinates: [...at] }
  return [
    { kind: 'site', geometry, values: { owner: operator || null, status: 'planned', phase } },
    { kind: 'station', geometry, values: { operator: operator || null, technology, radiusM, status: 'planned', phase } },
  ]
}

/** What sites would serve, as a box to fly to. */
function boxAround(sites: readonly Suggestion[]): Box | null {
  return sites.reduce<Box | null>((all, { at: [lng, lat], radiusM }) => {
    const [perLng, perLat] = metresPerDegree(lat!)
    const [wide, high] = [(1.4 * radiusM) / perLng, (1.4 * radiusM) / perLat]
    const [west, south, east, north] = all ?? [lng!, lat!, lng!, lat!]
    return [Math.min(west, lng! - wide), Math.min(south, lat! - high), Math.max(east, lng! + wide), Math.max(north, lat! + high)]
  }, null)
}
