import type { Phrase } from '../model/change'
import type { Undertaking } from '../analysis/undergrounding/result'
import type { Carried, Edited } from '../worker/edit'
import type { Programmed } from '../worker/tidy'
import { placedAnew } from './placing'
import type { Slice } from './slice'

export type { Programmed } from '../worker/tidy'
export type { Dig, Placed, Programme, ProgrammeYear, Progress, Undertaking } from '../analysis/undergrounding/result'

/** The undergrounding programme: what is done in which year. */
export interface Programming {
  readonly programme: Programmed | null
  readonly programmeProgress: number | null
  readonly programmeTrouble: 'cancelled' | 'failed' | null
  /** The card that is looked at: a section of a street. */
  readonly programmeAt: string | null
  /** The map shows the network at the end of this year; null: as it is. */
  readonly programmeYear: number | null
  openProgramme(): void
  closeProgramme(): void
  programmeAgain(): Promise<void>
  cancelProgramme(): void
  goToUndertaking(id: string | null): Promise<void>
  showYear(year: number | null): void
  /** A card comes into a year, or to those that have none: one step. */
  placeUndertaking(id: string, year: number | null): Promise<void>
  lockUndertaking(id: string, isLocked: boolean): Promise<void>
  /** The program places again what is not locked. */
  replan(): Promise<void>
  /** What has its year becomes planned objects, what has none any more is taken back: one step. */
  planProgramme(): Promise<void>
  programmeAnew(): void
  programmeElsewhere(): void
}

const longMs = 8000

export const programming: Slice<Programming> = (set, get, { work, nowMs = () => performance.now() }) => {
  /** The board, the sheet of a street and the years on the map each want it as long as they are there. */
  let wanted = 0
  let asking: AbortController | undefined
  let tookMs = 0
  let seen = ''
  /** Decisions on their way: what is worked out meanwhile does not know them, and would put cards back where they were. */
  let deciding = 0

  async function search(): Promise<void> {
    asking?.abort(new Error('another search'))
    if (deciding > 0) return
    const abort = (asking = new AbortController())
    await Promise.resolve()
    if (abort !== asking || wanted === 0 || !get().status) return
    const from = nowMs()
    set({ programmeProgress: 0, programmeTrouble: null })
    try {
      const programme = await work.call('programme', null, { signal: abort.signal, onProgress: (programmeProgress: number) => void (!abort.signal.aborted && set({ programmeProgress })) })
      abort.signal.throwIfAborted()
      tookMs = nowMs() - from
      const { programmeAt } = get()
      set({ programme, ...(programmeAt !== null && !undertakingOf({ programme }, programmeAt) && { programmeAt: null }) })
    } catch (error) {
      if (abort !== asking) return
      if (abort.signal.aborted) return void set({ programmeTrouble: 'cancelled' })
      set({ programmeTrouble: 'failed' })
      get().tell({ tone: 'error', text: { key: 'boarding.failed' }, detail: String(error) })
    } finally {
      if (abort === asking) set({ programmeProgress: null })
    }
  }

  async function settle(begin: (who: string) => Promise<Edited>, did: ((done: Carried) => Phrase) | null): Promise<boolean> {
    const edited = await get().carryOut(begin)
    if (edited && 'refused' in edited) get().tell({ tone: 'warning', text: edited.refused })
    if (!edited || !('status' in edited)) return false
    const { version } = edited.status
    void search()
    if (did) get().tell({ tone: 'ok', text: did(edited), action: { text: { key: 'command.undo' }, run: () => void (get().status?.version === version && get().undo()) } })
    return true
  }

  /** Everything as the board shows it, with one card changed. */
  async function decide(id: string, year: number | null, isLocked: boolean, name: Phrase): Promise<void> {
    const { programme } = get()
    if (!programme || !undertakingOf({ programme }, id)) return
    const placed = programme.years.flatMap(({ items }) => items)
    const board = placed.filter(({ undertaking }) => undertaking !== id).map(({ undertaking, year: own, isLocked: held }) => ({ id: undertaking, year: own as number | null, isLocked: held }))
    const kept = programme.undertakings.filter((one) => one.id !== id && one.decided?.year === null).map((one) => ({ id: one.id, year: null, isLocked: one.decided!.isLocked }))
    const moved = placedAnew(programme, id, year, isLocked)
    asking?.abort(new Error('another search'))
    asking = undefined
    deciding++
    // Who moves the next card before the answer comes moves it on this board.
    set({ programme: moved, programmeProgress: null })
    let isDone = false
    try {
      isDone = await settle((who) => work.call('decideYears', { board: [...board, ...kept, { id, year, isLocked }], name, who }), null)
    } finally {
      deciding--
      if (!isDone && get().programme === moved) set({ programme })
      void search()
    }
  }

  return {
    programme: null, programmeProgress: null, programmeTrouble: null, programmeAt: null, programmeYear: null,
    openProgramme() {
      if (wanted++ > 0 || get().programme?.version === get().status?.version && get().programme) return
      void search()
    },
    closeProgramme() {
      wanted = Math.max(0, wanted - 1)
      if (wanted > 0) return
      asking?.abort(new Error('closed'))
      set({ programmeProgress: null, programmeYear: null })
    },
    programmeAgain: search,
    cancelProgramme: () => asking?.abort(new Error('cancelled')),
    async goToUndertaking(id) {
      set({ programmeAt: id })
      if (id !== null) await get().goToStreet(id)
    },
    showYear: (programmeYear) => set({ programmeYear }),
    async placeUndertaking(id, year) {
      const one = undertakingOf(get(), id)
      if (!one || yearOf(get(), id) === year || one.decided?.isLocked) return
      await decide(id, year, false, year === null ? { key: 'boarding.step.out', values: { name: nameOf(one) } } : { key: 'boarding.step.year', values: { name: nameOf(one), year } })
    },
    async lockUndertaking(id, isLocked) {
      const one = undertakingOf(get(), id)
      if (one) await decide(id, yearOf(get(), id), isLocked, { key: isLocked ? 'boarding.step.lock' : 'boarding.step.unlock', values: { name: nameOf(one) } })
    },
    async replan() {
      await settle((who) => work.call('replan', { name: { key: 'boarding.step.again' }, who }), () => ({ key: 'boarding.did.again' }))
    },
    async planProgramme() {
      const count = get().programme?.years.reduce((sum, { items }) => sum + items.length, 0) ?? 0
      await settle((who) => work.call('planProgramme', { name: { key: 'boarding.step.plan', values: { n: count } }, who }), ({ name: { values = {} } }) => ({ key: values.back ? 'boarding.did.planBack' : 'boarding.did.plan', values }))
    },
    programmeElsewhere() {
      const { status, filter: { scope, day }, programme } = get()
      const key = JSON.stringify([scope, day])
      const isElsewhere = key !== seen
      seen = key
      if (isElsewhere) set({ programme: null, programmeAt: null })
      else if (!status || programme?.version === status.version || tookMs > longMs) return
      if (wanted > 0) void search()
    },
    programmeAnew() {
      seen = ''
      asking?.abort(new Error('another project'))
      set({ programme: null, programmeAt: null, programmeYear: null, programmeTrouble: null })
      if (wanted > 0) void search()
    },
  }
}

export const undertakingOf = ({ programme }: Pick<Programming, 'programme'>, id: string | null): Undertaking | null => programme?.undertakings.find((one) => one.id === id) ?? null

/** The year an undertaking stands in. */
export function yearOf({ programme }: Pick<Programming, 'programme'>, id: string): number | null {
  return programme?.years.find(({ items }) => items.some(({ undertaking }) => undertaking === id))?.year ?? null
}

const nameOf = ({ street, from, to }: Undertaking): string => (from && to ? `${street} (${from} – ${to})` : street)
