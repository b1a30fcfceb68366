import type { Phrase } from '../../model/change'
import type { Choice } from '../../model/schema'
import { tidy } from '../coverage/figures'
import type { ScoreName, SharingSettings } from '../sharing/settings'
import { scoreNames } from '../sharing/settings'
import type { ScorePart } from '../sharing/result'
import type { Arrangement } from './arranged'
import type { Line, Loss } from './loss'

/** What moving costs; null where nobody knows who lives there. */
export type Costs = readonly (Loss & Pick<Line, 'operator' | 'technology'>)[] | null

interface Judged { readonly share: number; readonly facts: readonly Phrase[] }

/** Of each part so much of its weight, with what it is made of; and all of it in points of a hundred. */
export function scored(arrangement: Arrangement, costs: Costs, weights: SharingSettings['weights']): { readonly score: number; readonly parts: readonly ScorePart[] } {
  const judges: Readonly<Record<ScoreName, Judged>> = {
    distance: distance(arrangement), room: room(arrangement), structure: structure(arrangement), zone: zone(arrangement), coverage: coverage(costs),
  }
  const parts = scoreNames.map((name): ScorePart => ({ name, weight: weights[name], points: tidy(weights[name] * judges[name].share, 1), facts: judges[name].facts }))
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
  return { score: whole > 0 ? Math.round((100 * parts.reduce((sum, { points }) => sum + points, 0)) / whole) : 0, parts }
}

/** Masts just within the limit are half as good as masts at one place. */
function distance({ movers }: Arrangement): Judged {
  const far = farthest(movers)
  return { share: 1 - 0.5 * Math.min(1, far.distanceM / far.limit.m), facts: [{ key: `colocating.fact.distance.${placeOf(far)}`, values: { far: far.distanceM, limit: far.limit.m } }] }
}

/** Of those that move, the one nearest to what it may be, so that its limit is the one that decides. */
export const farthest = (movers: Arrangement['movers']): Arrangement['movers'][number]['tie'] & { readonly isUrban: boolean } => {
  const { tie, mast } = movers.toSorted((a, b) => b.tie.distanceM / b.tie.limit.m - a.tie.distanceM / a.tie.limit.m || a.mast.rank - b.mast.rank)[0]!
  return { ...tie, isUrban: mast.isUrban }
}
const placeOf = ({ limit: { rule: { place } } }: ReturnType<typeof farthest>) => place ?? 'any'

/** Four fifths for the masts that find a place on it, half of that where its register does not say how many it takes; a fifth for its height. */
function room({ keeper, movers, stayers }: Arrangement): Judged {
  const fit = movers.length / (movers.length + stayers.length)
  const lower = lowerThan(keeper, movers)
  const height: Phrase[] = keeper.heightM === null ? [{ key: 'colocating.fact.noHeight' }] : [{ key: 'colocating.fact.height', values: { height: keeper.heightM } }]
  const place: Phrase = keeper.room === null ? { key: 'colocating.fact.roomUnknown' } : { key: 'colocating.fact.room', values: { n: keeper.room } }
  const moved: Phrase[] = stayers.length > 0 ? [{ key: 'colocating.fact.moved', values: { n: movers.length, all: movers.length + stayers.length } }] : []
  return { share: 0.8 * fit * (keeper.room === null ? 0.5 : 1) + 0.2 * (lower === null ? 0.5 : lower.length > 0 ? 0 : 1), facts: [...height, place, ...moved] }
}

/** Masts that move from higher up; null where nobody says how high. */
export function lowerThan({ topM }: Arrangement['keeper'], movers: Arrangement['movers']): Arrangement['movers'] | null {
  if (topM === null || movers.some(({ mast }) => mast.topM === null)) return null
  return movers.filter(({ mast }) => mast.topM! > topM + 1e-6)
}

/** What a mast is likely to bear, a preference of planners: what stands on the ground most, what is slight least. Nobody tested any of them, as far as the data say. */
const bears: Readonly<Record<Choice<'mastClass'>, number>> = { A2b: 1, A2a: 0.8, A2c: 0.7, A1b: 0.4, A1a: 0.3, unknown: 0.5 }
const guyed = 0.85

function structure({ keeper }: Arrangement): Judged {
  const { mastClass, isPlanned, site: { properties } } = keeper
  const share = bears[mastClass ?? 'unknown'] * (properties.structure === 'guyed' ? guyed : 1)
  const kind: Phrase = mastClass ? { key: 'colocating.fact.class', values: { class: mastClass } } : { key: 'colocating.fact.noClass' }
  return { share, facts: [kind, isPlanned ? { key: 'colocating.fact.notBuilt' } : { key: 'colocating.fact.untested' }] }
}

/** A bulky mast in view should go: to keep one is worth nothing, to be rid of one all of it. */
function zone({ keeper, movers }: Arrangement): Judged {
  if (keeper.isBulky && keeper.isInView) return { share: 0, facts: [{ key: 'colocating.fact.inView' }] }
  const rid = movers.filter(({ mast }) => mast.isBulky && mast.isInView).length
  if (rid > 0) return { share: 1, facts: [{ key: 'colocating.fact.rid', values: { n: rid } }] }
  return { share: 1, facts: [{ key: keeper.isInView ? 'colocating.fact.slight' : 'colocating.fact.outOfView' }] }
}

/** So large a share of those about the stations that move may lose before there is no point left, a preference of planners. */
const worst = 0.1

/** All of it where nobody loses. Where nobody knows who lives there, half. */
function coverage(costs: Costs): Judged {
  if (!costs) return { share: 0.5, facts: [{ key: 'colocating.fact.nobody' }] }
  const about = costs.reduce((sum, one) => sum + one.about, 0)
  const lost = costs.reduce((sum, one) => sum + one.lost, 0)
  return { share: about > 0 ? Math.max(0, 1 - lost / about / worst) : 1, facts: [...lossFacts(costs), ...(heads(lost) > 0 ? [{ key: 'colocating.fact.lostShare', values: { percent: tidy((100 * lost) / about, 1), worst: 100 * worst } } as const] : [])] }
}

/** Heads are rounded up: nobody who loses is nobody. */
const heads = (people: number) => Math.ceil(people - 1e-6)

function lossFacts(costs: NonNullable<Costs>): Phrase[] {
  const losing = costs.filter(({ lost }) => heads(lost) > 0).sort((a, b) => b.lost - a.lost || a.line - b.line)
  if (losing.length === 0) return [{ key: costs.length > 0 ? 'colocating.fact.lostNone' : 'colocating.fact.noService' }]
  return losing.map(({ lost, technology, operator }) => ({ key: operator ? 'colocating.fact.lost' : 'colocating.fact.lostUnnamed', values: { n: heads(lost), technology, operator } }))
}
