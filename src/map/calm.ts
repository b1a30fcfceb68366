import type { Layer } from '../model/layer'
import type { State } from '../state'
import { shareLookedAt } from '../state/sharing'
import { isCovering, isSharing, isTidying } from './areas'
import type { Settings } from './style'

type Shares = Readonly<Partial<Record<Layer | 'finding', number>>>
/** Cables lie over cables: each must be all but gone for all of them to be faint. */
const between: Shares = {
  trunk: 0.1, distribution: 0.1, drop: 0.1, cable: 0.1, buried: 0.1, duct: 0.1, utility: 0.1, works: 0.3, zone: 0.3, pole: 0.25, chamber: 0.25, servicePoint: 0.4, incident: 0.3, finding: 0.3,
}
/** Streets are told by their score: what hangs along them is seen under it, no more. */
const streets: Shares = {
  trunk: 0.3, distribution: 0.25, drop: 0.2, cable: 0.25, buried: 0.3, duct: 0.35, utility: 0.15, works: 0.4, zone: 0.3, pole: 0.4, chamber: 0.4, servicePoint: 0.3, site: 0.3, station: 0.2, place: 0.5, incident: 0.3, finding: 0.12,
}
const calms = { coverage: between, share: { ...between, duct: 0.3, utility: 0.2, site: 0.35, station: 0.25, incident: 0.2, finding: 0.15 }, streets } as const satisfies Record<string, Shares>
export type Calm = keyof typeof calms

type Looked = Pick<State, 'area' | 'status' | 'shareAsking' | 'finder' | 'shareFound' | 'shareAt'>
/** An opportunity is looked at: what has nothing to do with it steps back. What is asked stands in the place of what was found. */
const isOneLookedAt = (state: Looked): boolean => isSharing(state) && state.shareAsking === null && shareLookedAt(state) !== null
/** What steps back: whatever hangs and lies between the masts while coverage is looked at; all that has nothing to do with an opportunity while one is; all plant while streets are told by their score. */
export const calmOf = (state: Looked): Calm | null => (isCovering(state) ? 'coverage' : isOneLookedAt(state) ? 'share' : isTidying(state) ? 'streets' : null)

export function calmed(state: Looked & Pick<State, 'opacity'>): Settings['opacity'] {
  const opacity: Settings['opacity'] = state.opacity
  const calm = calmOf(state)
  return calm ? { ...opacity, ...Object.fromEntries(Object.entries(calms[calm]).map(([layer, share]) => [layer, (opacity[layer as Layer] ?? 1) * share])) } : opacity
}
