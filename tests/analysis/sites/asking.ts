import { asItIs, type Asked, assumptionsOf } from '../../../src/analysis/coverage'
import { footings, standardOptions, suggest, type SiteOptions, type Suggestions } from '../../../src/analysis/sites'
import { run } from '../../../src/load'
import type { Dataset } from '../../../src/model/dataset'
import { type Network, network } from '../../network'

export const question = { technology: '5G', operator: null } as const
export const asked = (dataset: Dataset, more: Partial<Asked> = {}): Asked => ({ dataset, assumptions: assumptionsOf({}), grid: null, scope: null, day: '2026-11-20', whatIf: asItIs, ...more })
export const only = (...wanted: (keyof SiteOptions['weights'])[]) => Object.fromEntries(footings.map((footing) => [footing, wanted.includes(footing) ? 1 : 0])) as SiteOptions['weights']

interface Search extends Partial<SiteOptions> { readonly from?: Partial<Asked> }
export const found = (dataset: Dataset, { from, ...options }: Search = {}): Suggestions => {
  const of = asked(dataset, from)
  return run(suggest(of, { ...standardOptions(of, question), radiusM: 500, ...options }))
}

/** A ward of four kilometres with four villages of a thousand people. */
export const ward = (): Network => {
  const made = network().square('unit', 'W', 0, 0, 4000, { level: 'ward', unitCode: '21028', name: 'Phường Một', validFrom: '2025-07-01' })
  for (const [id, east, north] of [['V1', 0, 0], ['V2', 2000, 0], ['V3', 0, 2000], ['V4', 2000, 2000]] as const) {
    made.square('unit', id, east, north, 2000, { level: 'village', unitCode: `21028-${id}`, name: `Tổ ${id}`, validFrom: '2025-07-01', population: 1000, households: 250 })
  }
  return made
}
export const station = (made: Network, id: string, east: number, north: number, given: object) =>
  made.point('station', id, east, north, { status: 'operational', technology: '5G', radiusM: 500, operator: 'VNPT', ...given })
