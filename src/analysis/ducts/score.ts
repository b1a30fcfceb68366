import type { Phrase } from '../../model/change'
import type { ScorePart } from '../sharing/result'

/** How much each part counts of a way to use ducts; they come to 100. */
const weights = { length: 40, room: 25, distance: 15, owners: 20 } as const
/** So much line out of the air, or not built, is worth all the points of its part. */
export const fullM = 1000

export interface Judged {
  readonly metres: number
  /** Of those there are, so many find room. */
  readonly fitting: number
  readonly among: number
  readonly offM: number
  readonly withinM: number
  /** Who has to agree with each other. */
  readonly parties: readonly string[]
  readonly facts: { readonly length: readonly Phrase[]; readonly room: readonly Phrase[] }
}

/** Two parties are as few as it takes; each one more makes it harder. */
export function partsOf({ metres, fitting, among, offM, withinM, parties, facts }: Judged): ScorePart[] {
  const part = (name: keyof typeof weights, share: number, said: readonly Phrase[]): ScorePart =>
    ({ name, points: Math.round(10 * weights[name] * Math.max(0, Math.min(1, share))) / 10, weight: weights[name], facts: said })
  return [
    part('length', metres / fullM, facts.length),
    part('room', among > 0 ? fitting / among : 0, facts.room),
    part('distance', withinM > 0 ? 1 - offM / withinM : 0, [{ key: 'ducting.fact.distance', values: { off: offM, within: withinM } }]),
    part('owners', 1 / Math.max(1, parties.length - 1), [parties.length > 0 ? { key: 'ducting.fact.owners', values: { n: parties.length, names: parties.join(', ') } } : { key: 'ducting.fact.nobody' }]),
  ]
}

export const scoreOf = (parts: readonly ScorePart[]): number =>
  Math.round((100 * parts.reduce((sum, { points }) => sum + points, 0)) / parts.reduce((sum, { weight }) => sum + weight, 0))
