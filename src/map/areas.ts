import type { Position } from 'geojson'
import type { State, Store } from '../state'
import type { Area } from '../state/screen'
import type { PixelPoint } from './picking'

/** What a work area draws on the map by itself, and how it answers presses on what it has drawn. */
export interface OnMap {
  follow(now: State): void
  /** Everything again, for a map that lost its canvas. */
  refill(): void
  click(position: Position, at: PixelPoint): boolean
  key(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey'>): boolean
}

type Shown = Pick<State, 'area' | 'status'>
const isIn = (wanted: Area) => ({ area, status }: Shown): boolean => area === wanted && status !== null
export const isCovering = isIn('coverage')
export const isSharing = isIn('sharing')
export const isTidying = isIn('cables')

/** Fetched when somebody first enters the area: no first screen needs it. */
export function inArea(store: Store, isOn: (state: Shown) => boolean, bring: () => Promise<OnMap>): OnMap {
  let here: OnMap | null = null
  let coming: Promise<void> | null = null
  return {
    follow(now) {
      if (here) here.follow(now)
      else if (isOn(now)) {
        coming ??= bring().then((brought) => {
          here = brought
          here.follow(store.getState())
        }).catch((error: unknown) => {
          coming = null
          reportError(error)
        })
      }
    },
    refill: () => here?.refill(),
    click: (position, at) => here?.click(position, at) ?? false,
    key: (event) => here?.key(event) ?? false,
  }
}
