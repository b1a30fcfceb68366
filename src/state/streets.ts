import { byWord } from '../i18n/order'
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
/** What is about to be said of a finding. */
export interface Marking { readonly finding: Pick<Listed, 'id' | 'rule' | 'waiver' | 'message' | 'values'>; readonly mark: Mark; readonly note?: string }
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
  /** The findings of a street in the list below the map; some of them where ids are given. */
  showStreetFindings(id: string, ids?: readonly string[]): void
  /** The finding somebody writes a note to, with what was found on the spot. */
  readonly marking: Marking | null
  beginMarking(marking: Marking | null): void
  /** What was found on the spot; null takes it back. Where nobody gave a name the dialog asks for it. False where it was not done. */
  markFinding(finding: Marking['finding'], mark: Mark | null, note: string): Promise<boolean>
  /** Another project is open. */
  streetsAnew(): void
  /** What is looked at, or the data, are others. */
  streetsElsewhere(): void
}

/** What takes longer than this is not begun by itself after every change. */
const longMs = 8000

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
    streetsFound: null, streetShapes: null, streetProgress: null, streetTrouble: null, streetQuery: everything, streetAt: null, marking: null,
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
    showStreetFindings(id, ids) {
      const line = streetOf(get(), id)
      if (!line) return
      get().show({ drawer: 'findings' })
      void get().askFindings({ among: { name: calledStreet(line), ids: ids ?? line.findingIds }, state: 'all', severity: null })
    },
    beginMarking(marking) {
      set({ marking })
      get().show({ dialog: marking ? 'mark' : null })
    },
    async markFinding(finding, mark, note) {
      const { id, rule, waiver: before } = finding
      const { who } = get()
      if (mark && !who) {
        get().beginMarking({ finding, mark, note })
        return false
      }
      const version = get().status?.version
      const after: Waiver | null = mark && { finding: id, rule, reason: note, who, at: new Date().toISOString(), mark }
      const values = { rule: `rule.${rule}.name`, ...(mark && { mark: `cabling.mark.${mark}` }) }
      await get().act({ key: mark ? 'cabling.marking' : 'finding.reopening', values }, nothing, new Map([[id, { ...(before && { before }), ...(after && { after }) }]]))
      const now = get().status?.version
      if (now === version) return false
      get().tell({
        tone: 'ok', text: mark ? { key: 'cabling.marked', values: { mark: `cabling.mark.${mark}` } } : { key: 'cabling.unmarked' },
        action: { text: { key: 'command.undo' }, run: () => void (get().status?.version === now && get().undo()) },
      })
      // Nothing but what counts has changed: what was found still stands, and figures are soon there again.
      if (isOpen) void search()
      return true
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
      set({ streetsFound: null, streetShapes: null, streetAt: null, streetQuery: everything, streetTrouble: null, marking: null })
      if (isOpen) void search()
    },
  }
}

/** The street or section with an id. */
export function streetOf({ streetsFound }: Pick<Streeting, 'streetsFound'>, id: string | null): StreetLine | null {
  if (id === null || !streetsFound) return null
  return streetsFound.streets.find((line) => line.id === id) ?? streetsFound.sections.find((line) => line.id === id) ?? null
}

const measures: Readonly<Record<Exclude<StreetQuery['sort'], 'name' | 'score'>, (line: StreetLine) => number>> = {
  overhead: ({ overheadM }) => overheadM, owners: ({ owners }) => owners.length, findings: ({ findingIds }) => findingIds.length,
}

/** A street by its name, a section with its ends. */
export const calledStreet = ({ name, street, from, to }: Pick<StreetLine, 'name' | 'street' | 'from' | 'to'>): string => (street !== null && from && to ? `${name} (${from} – ${to})` : name)

/** Whether the list shows a street. */
export function isStreetAsked({ name, wards }: Pick<StreetLine, 'name' | 'wards'>, { text, ward }: Pick<StreetQuery, 'text' | 'ward'>): boolean {
  const sought = fold(text.trim())
  return (ward === null || wards.includes(ward)) && (sought === '' || fold(name).includes(sought))
}

/** The streets of the list in its order. Where nothing hangs there is no score: those come last, whichever way scores go. */
export function streetsListed({ streetsFound, streetQuery }: Pick<Streeting, 'streetsFound' | 'streetQuery'>): StreetLine[] {
  const { sort, isDown } = streetQuery
  const byName = (a: StreetLine, b: StreetLine) => byWord(a.name, b.name) || (a.id < b.id ? -1 : 1)
  const way = isDown ? -1 : 1
  const order = sort === 'name' ? (a: StreetLine, b: StreetLine) => way * byName(a, b)
    : sort === 'score' ? (a: StreetLine, b: StreetLine) => Number(a.score === null) - Number(b.score === null) || way * ((a.score ?? 0) - (b.score ?? 0)) || byName(a, b)
    : (a: StreetLine, b: StreetLine) => way * (measures[sort](a) - measures[sort](b)) || byName(a, b)
  return (streetsFound?.streets ?? []).filter((line) => isStreetAsked(line, streetQuery)).sort(order)
}

export const isStreetsStale = ({ streetsFound, status }: { readonly streetsFound: Streeted | null; readonly status: { readonly version: number } | null }): boolean =>
  streetsFound !== null && status !== null && streetsFound.version !== status.version
