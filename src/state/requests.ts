import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { Answer, DuctRoute, DuctWish, Owned, Wish } from '../analysis/sharing/asked'
import type { Slice } from './slice'

export type { Answer, DuctRoute, DuctWish, Owned, OwnedLine, Place, Wish } from '../analysis/sharing/asked'

/** What is asked for at a place: a mast, a way for a cable, whose things lie there. */
export const askings = ['mast', 'route', 'owned'] as const
export type ShareAsking = (typeof askings)[number]

export interface Requesting {
  /** Its panel stands on the right, in the place of the opportunity. */
  readonly shareAsking: ShareAsking | null
  readonly mastWish: Omit<Wish, 'at'>
  /** Where the mast is wished; null until somebody says. */
  readonly wishAt: Position | null
  readonly mastAnswer: (Answer & { readonly version: number }) | null
  /** The place of the answer that is looked at, by its number in the list. */
  readonly answerAt: number | null
  readonly ductWish: Omit<DuctWish, 'line'>
  readonly routeAnswer: (DuctRoute & { readonly version: number }) | null
  readonly ownedAnswer: (Owned & { readonly version: number }) | null
  readonly requestProgress: number | null
  /** Opens the panel and takes up its tool; null closes it. */
  askShareFor(what: ShareAsking | null): void
  wishMast(change: Partial<Requesting['mastWish']>): void
  requestMast(at: Position): Promise<void>
  lookAtPlace(i: number | null): Promise<void>
  wishDuct(change: Partial<Requesting['ductWish']>): void
  requestDuct(line: readonly Position[]): Promise<void>
  askOwned(area: Polygon | MultiPolygon | { readonly id: string }, name: string): Promise<void>
  cancelRequest(): void
  clearRequests(): void
}

const tools = { mast: 'requestMast', route: 'ductRoute', owned: 'ownedArea' } as const

export const requesting: Slice<Requesting> = (set, get, { work }) => {
  let asking: AbortController | undefined

  /** Of several requests the last one is answered. */
  async function ask<R>(call: (options: { signal: AbortSignal; onProgress: (share: number) => void }) => Promise<R>): Promise<R | null> {
    asking?.abort(new Error('another request'))
    const abort = (asking = new AbortController())
    set({ requestProgress: 0 })
    try {
      const answer = await call({ signal: abort.signal, onProgress: (requestProgress) => void (abort === asking && set({ requestProgress })) })
      return abort.signal.aborted ? null : answer
    } catch (error) {
      if (!abort.signal.aborted) get().tell({ tone: 'error', text: { key: 'sharing.failed' }, detail: String(error) })
      return null
    } finally {
      if (abort === asking) set({ requestProgress: null })
    }
  }

  return {
    shareAsking: null, mastWish: { operator: '', technology: '5G', radiusM: null, heightM: null }, wishAt: null, mastAnswer: null, answerAt: null,
    ductWish: { ways: 1, year: new Date().getFullYear() + 1 }, routeAnswer: null, ownedAnswer: null, requestProgress: null,
    askShareFor(shareAsking) {
      const { shareAsking: was, tool } = get()
      set({ shareAsking })
      if (shareAsking) get().show({ area: 'sharing', tool: tools[shareAsking] })
      else if (was && tool === tools[was]) get().show({ tool: 'select' })
    },
    wishMast(change) {
      set({ mastWish: { ...get().mastWish, ...change } })
      const { wishAt } = get()
      if (wishAt) void get().requestMast(wishAt)
    },
    async requestMast(at) {
      set({ wishAt: at, answerAt: null })
      const answer = await ask((options) => work.call('shareRequest', { at, ...get().mastWish }, options))
      if (answer) set({ mastAnswer: answer })
    },
    async lookAtPlace(answerAt) {
      set({ answerAt })
      const subject = answerAt === null ? null : get().mastAnswer?.places[answerAt]?.subject
      if (subject) await get().flyTo([subject])
    },
    wishDuct(change) {
      set({ ductWish: { ...get().ductWish, ...change } })
      const { routeAnswer } = get()
      if (routeAnswer) void get().requestDuct(routeAnswer.wish.line)
    },
    async requestDuct(line) {
      const answer = await ask((options) => work.call('ductRequest', { line, ...get().ductWish }, options))
      if (answer) set({ routeAnswer: answer })
    },
    async askOwned(area, name) {
      const answer = await ask((options) => work.call('owned', { area, name }, options))
      if (!answer) return
      if ('refused' in answer) get().tell({ tone: 'warning', text: answer.refused })
      else set({ ownedAnswer: answer })
    },
    cancelRequest: () => asking?.abort(new Error('cancelled')),
    clearRequests() {
      asking?.abort(new Error('cleared'))
      set({ wishAt: null, mastAnswer: null, answerAt: null, routeAnswer: null, ownedAnswer: null, requestProgress: null, shareAsking: null })
    },
  }
}
