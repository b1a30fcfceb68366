import type { Point, Position } from 'geojson'
import type { Answer, DuctRoute, DuctWish, Owned, Place, Wish } from '../analysis/sharing/asked'
import { translator } from '../i18n'
import type { Draft, Values } from '../model/edit'
import { type Box, boxOf, metresPerDegree } from '../model/geometry'
import type { OwnedArgs } from '../worker/sharing'
import { isClosed, leastPoints } from './pointing'
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
  /** The line that was drawn; it stays while its answer is looked at. */
  readonly routeLine: readonly Position[] | null
  readonly ownedAnswer: (Owned & { readonly version: number }) | null
  /** What the last question of owners was about; null until somebody asks. */
  readonly ownedOf: OwnedArgs | null
  /** Zones that can be asked about; null until somebody wants them. */
  readonly ownedZones: readonly { readonly id: string; readonly name: string }[] | null
  readonly requestProgress: number | null
  listZones(): Promise<void>
  /** Opens the panel and takes up its tool; null closes it. */
  askShareFor(what: ShareAsking | null): void
  wishMast(change: Partial<Requesting['mastWish']>): void
  requestMast(at: Position): Promise<void>
  lookAtPlace(i: number | null): Promise<void>
  wishDuct(change: Partial<Requesting['ductWish']>): void
  requestDuct(line: readonly Position[]): Promise<void>
  askOwned(area: OwnedArgs['area'], name: string): Promise<void>
  /** A line or an area was drawn on the map. */
  askAbout(what: 'ductRoute' | 'ownedArea', points: readonly Position[]): Promise<void>
  /** Places nobody pointed at: they were typed. With the last of a line or an area it is asked about. */
  askAtPlaces(places: readonly Position[], isLast: boolean): Promise<void>
  /** The same question of the data as they are now. */
  requestAgain(): Promise<void>
  /** A place of the answer becomes a planned station, with a mast under it where none stands: one step. */
  planPlace(i: number, year: number): Promise<boolean>
  cancelRequest(): void
  clearRequests(): void
}

export const askingTools = { mast: 'requestMast', route: 'ductRoute', owned: 'ownedArea' } as const

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
    ductWish: { ways: 1, year: new Date().getFullYear() + 1 }, routeAnswer: null, routeLine: null, ownedAnswer: null, ownedOf: null, ownedZones: null, requestProgress: null,
    async listZones() {
      const { rows } = await work.call('rows', { query: { of: { kind: 'zone' }, sort: { field: 'name', isDown: false }, text: '', where: {}, only: 'all' }, from: 0, to: mostZones, fields: ['name'] })
      set({ ownedZones: rows.filter(({ isPlaced }) => isPlaced).map(({ id, cells: [name] }) => ({ id, name: typeof name === 'string' && name ? name : id })) })
    },
    askShareFor(shareAsking) {
      const { shareAsking: was, tool } = get()
      set({ shareAsking })
      if (shareAsking) get().show({ area: 'sharing', tool: askingTools[shareAsking] })
      else {
        asking?.abort(new Error('closed'))
        if (was && tool === askingTools[was]) get().show({ tool: 'select' })
      }
    },
    wishMast(change) {
      set({ mastWish: { ...get().mastWish, ...change } })
      const { wishAt } = get()
      if (wishAt) void get().requestMast(wishAt)
    },
    async requestMast(at) {
      set({ wishAt: at, answerAt: null })
      // For nobody in particular there is no answer: whom it is for is asked first.
      if (get().mastWish.operator === '') return
      const answer = await ask((options) => work.call('shareRequest', { at, ...get().mastWish }, options))
      if (answer) set({ mastAnswer: answer })
    },
    async lookAtPlace(answerAt) {
      set({ answerAt })
      const { mastAnswer, flyTo } = get()
      const place = answerAt === null ? null : mastAnswer?.places[answerAt]
      if (mastAnswer && place) await flyTo(boxAround(mastAnswer.wish.at, place.at))
    },
    wishDuct(change) {
      set({ ductWish: { ...get().ductWish, ...change } })
      const { routeLine } = get()
      if (routeLine) void get().requestDuct(routeLine)
    },
    async requestDuct(routeLine) {
      set({ routeLine })
      const answer = await ask((options) => work.call('ductRequest', { line: routeLine, ...get().ductWish }, options))
      if (answer) set({ routeAnswer: answer })
    },
    async askOwned(area, name) {
      set({ ownedOf: { area, name } })
      const answer = await ask((options) => work.call('owned', { area, name }, options))
      if (!answer) return
      if ('refused' in answer) get().tell({ tone: 'warning', text: answer.refused })
      else set({ ownedAnswer: answer })
    },
    askAbout: (what, points) => (what === 'ductRoute' ? get().requestDuct(points)
      : get().askOwned({ type: 'Polygon', coordinates: [[...points, points[0]!]] }, translator(get().language)('requesting.drawnArea'))),
    async askAtPlaces(places, isLast) {
      const { tool, measuring, tellMap, requestMast, askAbout } = get()
      if (tool === 'requestMast' && places[0]) return requestMast(places[0])
      if (tool !== 'ductRoute' && tool !== 'ownedArea') return
      const points = [...(measuring?.what === tool ? measuring.points : []), ...places]
      const isRound = isClosed({ what: tool }) && points.length > 3 && points[0]!.join() === points.at(-1)!.join()
      if (!isLast || points.length < leastPoints({ what: tool })) return tellMap({ measuring: { what: tool, points, running: null, isDone: false } })
      tellMap({ measuring: null })
      await askAbout(tool, isRound ? points.slice(0, -1) : points)
    },
    async requestAgain() {
      const { shareAsking, wishAt, routeLine, ownedOf, requestMast, requestDuct, askOwned } = get()
      if (shareAsking === 'mast' && wishAt) await requestMast(wishAt)
      if (shareAsking === 'route' && routeLine) await requestDuct(routeLine)
      if (shareAsking === 'owned' && ownedOf) await askOwned(ownedOf.area, ownedOf.name)
    },
    async planPlace(i, year) {
      const { mastAnswer, edit, tell, undo } = get()
      const place = mastAnswer?.places[i]
      if (!mastAnswer || !place || !(await edit({ do: 'create', drafts: draftsOf(place, mastAnswer.wish, year) }))) return false
      const version = get().status?.version
      tell({ tone: 'ok', text: { key: 'requesting.planned', values: { name: place.name, year } }, action: { text: { key: 'command.undo' }, run: () => void (get().status?.version === version && undo()) } })
      return true
    },
    cancelRequest: () => asking?.abort(new Error('cancelled')),
    clearRequests() {
      asking?.abort(new Error('cleared'))
      set({ wishAt: null, mastAnswer: null, answerAt: null, routeLine: null, routeAnswer: null, ownedOf: null, ownedAnswer: null, ownedZones: null, requestProgress: null, shareAsking: null })
    },
  }
}

const said = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''))

/** A mast that stands is shared: it only gets a station. Anything else becomes a planned location, and the station stands exactly there, by which they are tied when they are made. */
function draftsOf({ footing, subject, name, at, heightM }: Place, { operator, technology, radiusM }: Wish, phase: number): Draft[] {
  const geometry: Point = { type: 'Point', coordinates: [...at] }
  // What is written into the data is in the language of the registers, whatever the screen speaks.
  const planned = { status: 'planned', phase, source: translator('vi')('requesting.source') }
  const station: Draft = { kind: 'station', geometry, values: said({ ...planned, site: footing === 'mast' ? subject : null, operator, technology, radiusM }) }
  if (footing === 'mast') return [station]
  const site = footing === 'free' ? { owner: operator, heightM, support: 'ground' }
    : footing === 'rooftop' ? { owner: operator, name, support: 'rooftop', buildingHeightM: heightM }
    : footing === 'place' ? { owner: operator, name } : { owner: operator, name, support: 'pole' }
  return [{ kind: 'site', geometry, values: said({ ...planned, ...site }) }, station]
}

/** So that both places are seen with what is between them. */
function boxAround(a: Position, b: Position): Box {
  const [west, south, east, north] = boxOf({ type: 'MultiPoint', coordinates: [[...a], [...b]] })!
  const [perLng, perLat] = metresPerDegree(a[1]!)
  return [west - marginM / perLng, south - marginM / perLat, east + marginM / perLng, north + marginM / perLat]
}
const marginM = 60
/** More are not read through in a list. */
const mostZones = 500
