import type { Position } from 'geojson'
import type { Feature } from '../model/dataset'
import type { Work } from '../worker/registry'
import type { Slice } from './slice'

/** A place on the map, in degrees and in pixels from the top left of the map. */
export interface Spot { readonly position: Position; readonly xPx: number; readonly yPx: number }

/** What lies under the pointer, in words: an object, and how many others one sign stands for. */
export interface Hovered extends Spot { readonly feature: Feature | null; readonly count: number }

/** What lies at a place, the uppermost first; `isMenu`: with what can be done there beside it. */
export interface Offer extends Spot {
  readonly features: readonly Feature[]
  readonly isMenu: boolean
  /** The keyboard asked: the focus goes into the list, and comes back to the map. */
  readonly isByKeyboard: boolean
}

/** A length or an area on its way; or a line or an area drawn the same way, of which something is asked as soon as it ends. */
export interface Measuring {
  readonly what: 'length' | 'area' | 'ductRoute' | 'ownedArea'
  readonly points: readonly Position[]
  /** The running end; null while the pointer is elsewhere. */
  readonly running: Spot | null
  readonly isDone: boolean
}

export const isClosed = ({ what }: Pick<Measuring, 'what'>): boolean => what === 'area' || what === 'ownedArea'
export const leastPoints = (measuring: Pick<Measuring, 'what'>): number => (isClosed(measuring) ? 3 : 2)

/** Why no map is seen: the browser cannot draw it, or it lost what it draws with and tries again. */
export type MapTrouble = 'noWebGl' | 'lost' | 'failed'

/** What is drawn before there are data: such a tile is empty, and nobody is asked for it. */
export const nothingDrawn = 'none'

/** What happens on the map itself, told by who draws it and shown by the panels over it. */
export interface Pointing {
  /** The other thread, for who draws the map. */
  readonly work: Work
  readonly hovered: Hovered | null
  readonly offer: Offer | null
  readonly measuring: Measuring | null
  readonly mapTrouble: MapTrouble | null
  /** The state of the data (`counts.drawn`) the map has come to rest on; `nothingDrawn` before there are any, null before the first drawing. */
  readonly restedOn: string | null
  tellMap(change: Partial<Pick<Pointing, 'hovered' | 'offer' | 'measuring' | 'mapTrouble' | 'restedOn'>>): void
  /** Begins with a place that is known already. */
  measureFrom(position: Position): void
}

export const pointing: Slice<Pointing> = (set, get, { work }) => ({
  work, hovered: null, offer: null, measuring: null, mapTrouble: null, restedOn: null,
  tellMap: (change) => set(change),
  measureFrom(position) {
    get().show({ tool: 'length' })
    set({ offer: null, measuring: { what: 'length', points: [position], running: null, isDone: false } })
  },
})
