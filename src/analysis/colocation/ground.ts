import { fold } from '../../model/fold'
import { mastOf } from '../../model/mast'
import { between } from '../coverage/basis'
import { provinceOfData } from '../province'
import { type Limit, limitsOf } from '../sharing/limits'
import { type Mast, standing } from '../sharing/masts'
import { nearPairs } from '../sharing/near'
import type { Asked } from '../sharing/result'
import { zoningOf } from '../sites/zoning'

/** A mast with what decides whether it may stay where others go. */
export interface Member extends Mast {
  /** Place among all of them, in the order of their ids. */
  readonly rank: number
  /** Its name without the word for a mast. */
  readonly called: string
  /** Height of its top above the ground; null where nobody says how high it is, or the house it stands on. */
  readonly topM: number | null
  readonly isBulky: boolean
  /** In a zone where only what is not bulky is put up. */
  readonly isInView: boolean
  readonly isMilitary: boolean
}

/** Two masts nearer to each other than they may be. */
export interface Tie { readonly to: number; readonly distanceM: number; readonly limit: Limit }

export interface Ground {
  readonly masts: readonly Member[]
  /** Of each mast: those too near to it, in their order. */
  readonly ties: readonly (readonly Tie[])[]
  readonly unplaced: number
}

const tallest = ['A2a', 'A2b', 'A2c']

export function* groundOf(asked: Asked): Generator<number, Ground> {
  const { dataset, settings, day } = asked
  const { all, plane, unplaced } = yield* between(0, 0.4, standing(asked))
  const zoning = zoningOf(dataset, day)
  const masts: Member[] = []
  for (const mast of all.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const { properties } = mast.site
    const [lng, lat] = mast.at as [number, number]
    const mastClass = mast.mastClass ?? mastOf(properties).mastClass
    const houseM = properties.support === 'rooftop' ? (properties.buildingHeightM ?? null) : 0
    masts.push({
      ...mast, mastClass, rank: masts.length, called: calledOf(properties.name ?? mast.name),
      topM: mast.heightM === null || houseM === null ? null : mast.heightM + houseM,
      isBulky: mastClass !== null && tallest.includes(mastClass), isInView: zoning.isLight(lng, lat), isMilitary: zoning.isMilitary(lng, lat),
    })
    if (masts.length % 128 === 0) yield 0.4 + (0.4 * masts.length) / all.length
  }
  const limits = limitsOf(settings, day, provinceOfData(dataset, day))
  yield 0.8
  const ties: Tie[][] = masts.map(() => [])
  const pairs = nearPairs(plane, masts.map(({ x }) => x), masts.map(({ y }) => y), limits.mostM)
  for (const [i, { a, b, distanceM }] of pairs.entries()) {
    if (i % 4096 === 4095) yield 0.8 + (0.2 * i) / pairs.length
    const limit = limits.of(masts[a]!, masts[b]!)
    if (!limit || distanceM >= limit.m) continue
    ties[a]!.push({ to: b, distanceM, limit })
    ties[b]!.push({ to: a, distanceM, limit })
  }
  for (const list of ties) list.sort((a, b) => a.to - b.to)
  return { masts, ties, unplaced }
}

/** "Cột Hùng Vương 2" → "Hùng Vương 2": what is said of it says that it is a mast. */
const calledOf = (name: string): string => (fold(name).startsWith('cot ') && name.trim().length > 4 ? name.trim().slice(4).trim() : name)
