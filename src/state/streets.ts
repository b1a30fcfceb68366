import { nothing } from '../model/change'
import type { Mark, Waiver } from '../model/waiver'
import type { Listed } from '../worker/findings'
import type { Streeted, StreetShapes } from '../worker/tidy'
import type { StreetLine } from '../analysis/streets/result'
import { fold } from '../model/fold'
import type { Slice } from './slice'

export type { Streeted, StreetShapes } from '../worker/tidy'
export type { StreetLine, StreetPart, StreetsFound, Strung } from '../analysis/streets/result'

/** What of the list of streets is seen, and in which order. */
export interface StreetQuery {
  readonly text: string
  /** Id of a ward among those of the list; null: all. */
  readonly ward: string | null
  readonly sort: 'score' | 'overhead' | 'owners' | 'findings' | 'name'
  readonly isDown: boolean
}
const everything: StreetQuery = { text: '', ward: null, sort: 'score', isDown: false }

/** The work area of cables in streets: streets by tidiness, and one of them looked at. */
export interface Streeting {
  readonly streetsFound: Streeted | null
  readonly streetShapes: StreetShapes | null
  /** Share done of what is being worked out; null at rest. */
  readonly streetProgress: number | null
  readonly streetTrouble: 'cancelled' | 'failed' | null
  readonly streetQuery: StreetQuery
  /** The street that is looked at, or a section of it. */
  readonly streetAt: string | null
  openStreets(): void
  closeStreets(): void
  streetsAgain(): Promise<void>
  cancelStreets(): void
  askStreets(change: Partial<StreetQuery>): void
  /** Looks at a street or section, and flies there; null leaves it. */
  goToStreet(id: string | null): Promise<void>
  /** The next in the list, or the one before. */
  stepStreet(by: 1 | -1): Promise<void>
  /** The findings of a street in the list below the map. */
  showStreetFindings(id: string): void
  /** What was found on the spot; null takes it back. False where it was not done. */
  markFinding(finding: Pick<Listed, 'id' | 'rule' | 'waiver'>, mark: Mark | null, note: string): Promise<boolean>
  /** Another project is open. */
  streetsAnew(): void
  /** What is looked at, or the data, are others. */
  streetsElsewhere(): void
}

/** What takes longer than this is not begun by itself after every change. */
const longMs = 3000

export const streeting: Slice<Streeting> = (set, get, { work, nowMs = () => performance.now() }) => {
  let isOpen = false
  let asking: AbortController | undefined
  let tookMs = 0
  let seen = ''
  let shapesOf = ''

  async function search(): Promise<void> {
    asking?.abort(new Error('another search'))
    const abort = (asking = new AbortController())
    await Promise.resolve()
    if (abort !== asking || !isOpen || !get().status) return
    const from = nowMs()
    set({ streetProgress: 0, streetTrouble: null })
    try {
      const streetsFound = await work.call('streetsFound', null, { signal: abort.signal, onProgress: (streetProgress: number) => void (!abort.signal.aborted && set({ streetProgress })) })
      abort.signal.throwIfAborted()
      tookMs = nowMs() - from
      const isGone = (id: string) => ![...streetsFound.streets, ...streetsFound.sections].some((line) => line.id === id)
      const { streetAt } = get()
      set({ streetsFound, ...(streetAt !== null && isGone(streetAt) && { streetAt: null }) })
      const streetShapes = await work.call('streetShapes', null, { signal: abort.signal })
      abort.signal.throwIfAborted()
      const key = JSON.stringify(streetShapes)
      if (key !== shapesOf || get().streetShapes === null) set({ streetShapes })
      shapesOf = key
    } catch (error) {
      if (abort !== asking) return
      if (abort.signal.aborted) return void set({ streetTrouble: 'cancelled' })
      set({ streetTrouble: 'failed' })
      get().tell({ tone: 'error', text: { key: 'cabling.failed' }, detail: String(error) })
    } finally {
      if (abort === asking) set({ streetProgress: null })
    }
  }

  return {
    streetsFound: null, streetShapes: null, streetProgress: null, streetTrouble: null, streetQuery: everything, streetAt: null,
    openStreets() {
      if (isOpen) return
      isOpen = true
      void search()
    },
    closeStreets() {
      isOpen = false
      asking?.abort(new Error('closed'))
      set({ streetProgress: null })
    },
    streetsAgain: search,
    cancelStreets: () => asking?.abort(new Error('cancelled')),
    askStreets: (change) => set({ streetQuery: { ...get().streetQuery, ...change } }),
    async goToStreet(id) {
      set({ streetAt: id })
      const line = streetOf(get(), id)
      if (!line) return
      if (get().selected.length > 0) await get().select([])
      await get().flyTo([...line.box])
    },
    async stepStreet(by) {
      const list = streetsListed(get())
      if (list.length === 0) return
      const at = list.findIndex(({ id }) => id === get().streetAt)
      await get().goToStreet(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length]!.id)
    },
    showStreetFindings(id) {
      const line = streetOf(get(), id)
      if (!line) return
      get().show({ drawer: 'findings' })
      void get().askFindings({ among: { name: line.name, ids: line.findingIds }, state: 'all' })
    },
    async markFinding({ id, rule, waiver: before }, mark, note) {
      const who = get().who || (await get().askName())
      const version = get().status?.version
      const after: Waiver | null = mark && { finding: id, rule, reason: note, who, at: new Date().toISOString(), mark }
      const values = { rule: `rule.${rule}.name`, ...(mark && { mark: `cabling.mark.${mark}` }) }
      if (who) await get().act({ key: mark ? 'cabling.marking' : 'finding.reopening', values }, nothing, new Map([[id, { ...(before && { before }), ...(after && { after }) }]]))
      return get().status?.version !== version
    },
    streetsElsewhere() {
      const { status, filter: { scope, day }, streetsFound } = get()
      const key = JSON.stringify([scope, day])
      const isElsewhere = key !== seen
      seen = key
      if (isElsewhere) set({ streetsFound: null, streetAt: null })
      else if (!status || streetsFound?.version === status.version || tookMs > longMs) return
      if (isOpen) void search()
    },
    streetsAnew() {
      seen = ''
      asking?.abort(new Error('another project'))
      set({ streetsFound: null, streetShapes: null, streetAt: null, streetQuery: everything, streetTrouble: null })
      if (isOpen) void search()
    },
  }
}

/** The street or section with an id. */
export function streetOf({ streetsFound }: Pick<Streeting, 'streetsFound'>, id: string | null): StreetLine | null {
  if (id === null || !streetsFound) return null
  return streetsFound.streets.find((line) => line.id === id) ?? streetsFound.sections.find((line) => line.id === id) ?? null
}

const collator = new Intl.Collator('vi', { numeric: true })
const measures: Readonly<Record<Exclude<StreetQuery['sort'], 'name'>, (line: StreetLine) => number>> = {
  score: ({ score }) => score ?? 101, overhead: ({ overheadM }) => overheadM, owners: ({ owners }) => owners.length, findings: ({ findingIds }) => findingIds.length,
}

/** The streets of the list in its order. */
export function streetsListed({ streetsFound, streetQuery: { text, ward, sort, isDown } }: Pick<Streeting, 'streetsFound' | 'streetQuery'>): StreetLine[] {
  const sought = fold(text.trim())
  const seen = (streetsFound?.streets ?? []).filter(({ name, wards }) => (ward === null || wards.includes(ward)) && (sought === '' || fold(name).includes(sought)))
  const byName = (a: StreetLine, b: StreetLine) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
  const order = sort === 'name' ? byName : (a: StreetLine, b: StreetLine) => measures[sort](a) - measures[sort](b) || byName(a, b)
  return seen.sort((a, b) => (isDown ? order(b, a) : order(a, b)))
}

export const isStreetsStale = ({ streetsFound, status }: { readonly streetsFound: Streeted | null; readonly status: { readonly version: number } | null }): boolean =>
  streetsFound !== null && status !== null && streetsFound.version !== status.version
