import type { Phrase } from '../../model/change'
import type { Candidates } from './candidates'
import type { Demand } from './cells'
import type { CurvePoint } from './result'
import { footings, type SiteOptions } from './result'

export interface Told {
  readonly options: SiteOptions
  readonly demand: Demand
  readonly candidates: Candidates
  readonly hasLand: boolean
  readonly end: CurvePoint
  readonly isReached: boolean
  readonly exchanged: number
  /** If every candidate were built; null where nobody has to know. */
  readonly reachable: number | null
}

/** What a reader has to know of how the sites were chosen. */
export function notesOf(told: Told): Phrase[] {
  const { options: { spacingM: wantedM }, demand, candidates: { left, spacingM }, hasLand, exchanged } = told
  const counted = (key: Phrase['key'], n: number): Phrase[] => (n > 0 ? [{ key, values: { n } }] : [])
  return [
    ...(hasLand ? (demand.population === null ? [{ key: 'siting.note.nobody' } as const] : []) : [{ key: 'siting.note.noUnits' } as const]),
    ...aimNotes(told),
    ...counted('siting.note.exchanged', exchanged),
    ...counted('siting.note.closed', left.closed),
    ...counted('siting.note.bulky', left.bulky),
    ...counted('siting.note.full', left.full),
    ...counted('siting.note.already', left.already),
    ...counted('siting.note.noReach', left.noReach),
    ...(spacingM > wantedM ? [{ key: 'siting.note.spacing', values: { spacing: spacingM } } as const] : []),
  ]
}

/** Rounded down: 98.97 % is not the 99 % that were asked for. */
const percentOf = (share: number) => Math.floor(share * 1000) / 10

function aimNotes({ options: { aim, most, pricesVnd, weights }, demand, end, isReached, reachable }: Told): Phrase[] {
  if ('budgetVnd' in aim) {
    const meant = footings.filter((footing) => weights[footing] > 0)
    const unpriced = meant.filter((footing) => pricesVnd[footing] === null)
    if (unpriced.length === 0) return []
    return [unpriced.length === meant.length ? { key: 'siting.note.noPrices' } : { key: 'siting.note.unpriced', values: { footings: unpriced.map((footing) => `sites.footing.${footing}`).join(', ') } }]
  }
  if (isReached) return []
  if ('sites' in aim) return [aim.sites > most && end.sites === most ? { key: 'siting.note.mostSites', values: { most } } : { key: 'siting.note.fewer', values: { n: end.sites } }]
  if (demand.population === null || reachable === null) return []
  return [reachable < aim.share ? { key: 'siting.note.reachable', values: { percent: percentOf(reachable) } } : { key: 'siting.note.most', values: { n: end.sites, percent: percentOf(end.share) } }]
}
