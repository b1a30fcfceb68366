import { calledOf } from '../../model/called'
import type { Scene } from '../spans'
import type { Programme } from './result'
import type { Tasks } from './undertakings'

export interface Occupancy {
  readonly ducts: Programme['ducts']
  /** Ducts with too many in them at the end of a year, by the undertakings that are in it by then. */
  readonly short: readonly { readonly duct: string; readonly name: string; readonly year: number; readonly over: number; readonly undertakings: readonly string[] }[]
}

/** Ways of each duct the programme uses, year by year: a cable takes its way in the first year in which one of its sections is done, for good. */
export function occupancyOf({ list, rooms }: Tasks, yearOf: ReadonlyMap<string, number>, years: readonly number[], { ducts: features }: Pick<Scene, 'ducts'>): Occupancy {
  const first = new Map<number, number>()
  const users = new Map<number, { readonly id: string; readonly year: number }[]>()
  for (const { undertaking: { id }, housed } of list) {
    const year = yearOf.get(id)
    if (year === undefined) continue
    for (const { cable, ducts } of housed) for (const duct of ducts) {
      const take = rooms.takeOf(cable, duct)
      first.set(take, Math.min(first.get(take) ?? Infinity, year))
      ;(users.get(duct) ?? users.set(duct, []).get(duct)!).push({ id, year })
    }
  }
  const takesOf = new Map<number, number[]>()
  rooms.takes.forEach(({ duct }, take) => (takesOf.get(duct) ?? takesOf.set(duct, []).get(duct)!).push(take))
  const ducts: Programme['ducts'][number][] = []
  const short: Occupancy['short'][number][] = []
  for (const duct of [...takesOf.keys()].sort((a, b) => a - b)) {
    const feature = features[duct]!
    const own = takesOf.get(duct)!
    const name = calledOf(feature)
    const taken = years.map((year) => own.filter((take) => (first.get(take) ?? Infinity) <= year).length)
    const fresh = years.map((year, i) => own.filter((take) => (first.get(take) ?? Infinity) <= year && rooms.takes[take]!.since > i).length)
    const free = rooms.freeOf(duct).map((ways, i) => (ways === null ? null : ways - fresh[i]!))
    ducts.push({ id: feature.id, name, free, taken })
    const at = free.findIndex((ways) => ways !== null && ways < 0)
    if (at >= 0) short.push({ duct: feature.id, name, year: years[at]!, over: -free[at]!, undertakings: [...new Set((users.get(duct) ?? []).filter(({ year }) => year <= years[at]!).map(({ id }) => id))] })
  }
  return { ducts, short }
}
