import { asItIs, type Asked as SurveyAsked, assumptionsOf, surveyOf, type Survey } from '../../../src/analysis/coverage'
import { keyOf } from '../../../src/analysis/coverage/stations'
import { run } from '../../../src/load'
import { type Dataset, datasetOf, type Feature, ofKind } from '../../../src/model/dataset'
import { at, type Network, network } from '../../network'
import { pick, whole } from '../../random'

export const day = '2026-11-20'
export const surveyed = (dataset: Dataset, more: Partial<SurveyAsked> = {}): Survey => run(surveyOf({ dataset, assumptions: assumptionsOf({}), grid: null, scope: null, day, whatIf: asItIs, ...more }))

/** A ward of four kilometres with four villages of a thousand people. */
export const ward = (): Network => {
  const made = network().square('unit', 'W', 0, 0, 4000, { level: 'ward', unitCode: '21028', name: 'Phường Một', validFrom: '2025-07-01' })
  for (const [id, east, north] of [['V1', 0, 0], ['V2', 2000, 0], ['V3', 0, 2000], ['V4', 2000, 2000]] as const) {
    made.square('unit', id, east, north, 2000, { level: 'village', unitCode: `21028-${id}`, name: `Tổ ${id}`, validFrom: '2025-07-01', population: 1000, households: 250 })
  }
  return made
}

export const owners = ['Viettel', 'VNPT', 'MobiFone', 'FPT'] as const
export interface Crowd { readonly masts: number; readonly sideM?: number; readonly radiusM?: readonly [number, number]; readonly from?: number }

/** Masts of several owners somewhere in the ward, each with a few stations; rooms, heights and classes as registers have them. */
export function crowd(next: () => number, { masts, sideM = 900, radiusM = [150, 900], from = 1500 }: Crowd): Network {
  const made = ward()
  for (let i = 0; i < masts; i++) {
    const [east, north] = [from + next() * sideM, from + next() * sideM]
    const owner = pick(next, owners)
    const isPlanned = next() < 0.1
    made.site(`S${i}`, east, north, {
      name: `Cột ${i}`, owner, status: isPlanned ? 'planned' : 'operational', ...(isPlanned && { phase: 2028 }), heightM: whole(next, 2, 30), mastClass: pick(next, ['A1a', 'A2a', 'A2b'] as const),
      ...(next() < 0.8 && { capacityTenants: whole(next, 1, 4) }),
    })
    const users = next() < 0.2 ? [owner, pick(next, owners)] : [owner]
    for (const operator of new Set(users)) {
      for (const technology of ['4G', '5G'] as const) {
        if (next() < 0.3) continue
        const sectors = next() < 0.3 ? { azimuths: [whole(next, 0, 359), whole(next, 0, 359)], beamwidthDeg: pick(next, [65, 120, 200]) } : {}
        made.point('station', `T${i}.${operator}.${technology}`, east, north, { site: `S${i}`, operator, technology, status: isPlanned ? 'planned' : 'operational', radiusM: whole(next, ...radiusM), ...sectors })
      }
    }
  }
  return made
}

/** The same data with some stations elsewhere. */
export function elsewhere(dataset: Dataset, places: ReadonlyMap<string, Feature['geometry']>): Dataset {
  const features: Feature[] = []
  for (const kind of ['unit', 'zone', 'site', 'station'] as const) for (const feature of ofKind(dataset, kind)) features.push(places.has(feature.id) ? { ...feature, geometry: places.get(feature.id)! } : feature)
  return datasetOf(features)
}

/** Of every point with people in it: whether it is served, by the coverage laid anew. */
export function servedPoints(survey: Survey, operator: string, technology: '4G' | '5G'): { readonly people: readonly number[]; readonly isServed: readonly boolean[] } {
  return run(survey.over({ technology, operator }, asItIs, function* ({ points }, laid) {
    yield 1
    return { people: Array.from(points.people), isServed: Array.from(points.people, (_, i) => laid.isServed(i)) }
  }))
}

/** Who is served before and not after, counted from nothing. */
export function lostBetween(before: Survey, after: Survey, operator: string, technology: '4G' | '5G'): { readonly served: number; readonly lost: number } {
  const [was, is] = [servedPoints(before, operator, technology), servedPoints(after, operator, technology)]
  let [served, lost] = [0, 0]
  was.people.forEach((people, i) => {
    if (was.isServed[i]) served += people
    if (was.isServed[i] && !is.isServed[i]) lost += people
  })
  return { served, lost }
}

export const pointAt = (east: number, north: number) => ({ type: 'Point', coordinates: at(east, north) }) as const
export { keyOf }
