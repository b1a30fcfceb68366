import type { Choice } from '../../model/schema'
import type { Basis } from './basis'
import type { Laid } from './laid'
import type { PlaceTally, UnitFigures, VillageFigures } from './result'
import type { Served } from './settings'

/** What is said comes out the same however it was worked out: noise of the last digits of a sum is left behind. */
export const tidy = (value: number, digits: number): number => {
  const scale = 10 ** digits
  return Math.round(value * scale) / scale || 0
}
const km2 = (m2: number) => tidy(m2 / 1e6, 9)
const heads = (count: number | null) => (count === null ? null : tidy(count, 6))

export interface Counted { readonly units: UnitFigures[]; readonly total: UnitFigures }

/** One line in the making. */
interface Sums {
  areaM2: number
  gapM2: number
  waterM2: number
  population: number | null
  coveredPopulation: number | null
  households: number | null
  coveredHouseholds: number | null
  villages: number
  coveredVillages: number
  places: Map<Choice<'placeClass'>, { total: number; served: number }>
  roadsM: number
  coveredRoadsM: number
  isFlattened: boolean
}
const nothing = (): Sums => ({
  areaM2: 0, gapM2: 0, waterM2: 0, population: null, coveredPopulation: null, households: null, coveredHouseholds: null, villages: 0, coveredVillages: 0,
  places: new Map(), roadsM: 0, coveredRoadsM: 0, isFlattened: false,
})

/** Every unit and all of them. */
export function* figuresOf(basis: Basis, laid: Laid, operator: string | null, technology: Served): Generator<number, Counted> {
  const { land, people, places, points, runs, asked: { assumptions } } = basis
  const sums = land.units.map(nothing)
  for (let i = 0; i < land.units.length; i++) {
    const { ground, areaM2, waterM2 } = land.units[i]!
    const sum = sums[i]!
    Object.assign(sum, { areaM2, waterM2, population: people.population[i], households: people.households[i] })
    if (ground >= 0) Object.assign(sum, { gapM2: laid.overlay.at(ground).gapM2, isFlattened: laid.isFlattened(ground) })
    if (sum.population !== null) sum.coveredPopulation = 0
    if (sum.households !== null) sum.coveredHouseholds = 0
    if (i % 8 === 7) yield (0.2 * i) / land.units.length
  }
  const house = (sum: Sums, one: { readonly people: number | null; readonly households: number | null }, share: number) => {
    if (one.people !== null) sum.coveredPopulation! += one.people * share
    if (one.households !== null) sum.coveredHouseholds! += one.households * share
  }
  for (let i = 0; i < people.spreads.length; i++) {
    const spread = people.spreads[i]!
    house(sums[spread.unit]!, spread, laid.share(spread.ground))
    if (i % 32 === 31) yield 0.2 + (0.3 * i) / people.spreads.length
  }
  people.spots.forEach((spot, i) => void (laid.isServed(points.spots + i) && house(sums[spot.unit]!, spot, 1)))
  for (let i = 0; i < land.villages.length; i++) {
    const { of } = land.villages[i]!
    const share = of < 0 ? null : villageShare(basis, laid, i)
    if (i % 32 === 31) yield 0.5 + (0.2 * i) / land.villages.length
    if (share === null) continue
    sums[of]!.villages++
    if (share >= assumptions.villageShare) sums[of]!.coveredVillages++
  }
  places.hamlets.forEach(({ unit }, i) => {
    sums[unit]!.villages++
    if (laid.isServed(points.hamlets + i)) sums[unit]!.coveredVillages++
  })
  for (let i = 0; i < places.priority.length; i++) {
    const place = places.priority[i]!
    const tallies = sums[place.unit]!.places
    const tally = tallies.get(place.class) ?? tallies.set(place.class, { total: 0, served: 0 }).get(place.class)!
    tally.total++
    if (isPlaceServed(basis, laid, i)) tally.served++
    if (i % 256 === 255) yield 0.7
  }
  for (let i = 0; i < runs.length; i++) {
    const sum = sums[runs[i]!.unit]!
    sum.roadsM += runs[i]!.lengthM
    sum.coveredRoadsM += laid.served(i)
    if (i % 32 === 31) yield 0.75 + (0.25 * i) / runs.length
  }
  const line = (sum: Sums, unit: string | null, code: string, name: string) => lineOf(sum, { unit, code, name, operator, technology }, assumptions.priority)
  const units = land.units.map(({ unit: { id, properties } }, i) => line(sums[i]!, id, properties.unitCode ?? '', properties.name ?? ''))
  return { units, total: line(sums.reduce(added, nothing()), null, '', '') }
}

/** Served share of a village; null where nobody knows where it lies. */
export function villageShare({ land }: Basis, laid: Laid, village: number): number | null {
  const { ground } = land.villages[village]!
  return ground >= 0 ? laid.share(ground) : null
}

/** A place with an outline is served from the same share of it on as a village is, any other where it stands. */
export function isPlaceServed({ places, points, asked: { assumptions } }: Basis, laid: Laid, place: number): boolean {
  const { ground } = places.priority[place]!
  return ground >= 0 ? laid.share(ground) >= assumptions.villageShare : laid.isServed(points.places + place)
}

export function villagesOf(basis: Basis, laid: Laid): VillageFigures[] {
  const { land, people, points, places, asked: { assumptions } } = basis
  const isOwn = land.units === land.villages
  const counted = land.villages.map(() => ({ people: 0, uncovered: 0 }))
  if (people.source === 'grid') {
    people.spots.forEach(({ village, people: count }, i) => {
      if (village < 0) return
      counted[village]!.people += count ?? 0
      if (!laid.isServed(points.spots + i)) counted[village]!.uncovered += count ?? 0
    })
  }
  const villages = land.villages.flatMap(({ unit: { id, properties }, of }, i): VillageFigures[] => {
    const share = villageShare(basis, laid, i)
    if (share === null || of < 0) return []
    const told = people.source === 'grid' ? counted[i]!.people : (properties.population ?? null)
    const uncovered = people.source === 'grid' ? counted[i]!.uncovered : told === null ? null : told * (1 - share)
    return [{
      unit: id, name: properties.name ?? '', code: properties.unitCode ?? '', ward: isOwn ? null : land.units[of]!.unit.id,
      share: tidy(share, 9), population: heads(told), uncovered: heads(uncovered), isCovered: share >= assumptions.villageShare,
    }]
  })
  const hamlets = places.hamlets.map(({ id, name, unit }, i): VillageFigures => {
    const isCovered = laid.isServed(points.hamlets + i)
    return { unit: id, name, code: '', ward: isOwn ? null : land.units[unit]!.unit.id, share: isCovered ? 1 : 0, population: null, uncovered: null, isCovered }
  })
  return [...villages, ...hamlets]
}

function lineOf(sum: Sums, head: Pick<UnitFigures, 'unit' | 'code' | 'name' | 'operator' | 'technology'>, classes: readonly Choice<'placeClass'>[]): UnitFigures {
  const places = classes.flatMap((one): PlaceTally[] => {
    const tally = sum.places.get(one)
    return tally ? [{ class: one, ...tally }] : []
  })
  return {
    ...head, areaKm2: km2(sum.areaM2), coveredKm2: km2(Math.max(0, sum.areaM2 - sum.gapM2)), waterKm2: km2(sum.waterM2),
    population: heads(sum.population), coveredPopulation: heads(sum.coveredPopulation), households: heads(sum.households), coveredHouseholds: heads(sum.coveredHouseholds),
    villages: sum.villages, coveredVillages: sum.coveredVillages, places,
    roadsKm: tidy(sum.roadsM / 1000, 6), coveredRoadsKm: tidy(sum.coveredRoadsM / 1000, 6), isFlattened: sum.isFlattened,
  }
}

function added(total: Sums, one: Sums): Sums {
  for (const name of ['population', 'coveredPopulation', 'households', 'coveredHouseholds'] as const) if (one[name] !== null) total[name] = (total[name] ?? 0) + one[name]
  for (const name of ['areaM2', 'gapM2', 'waterM2', 'villages', 'coveredVillages', 'roadsM', 'coveredRoadsM'] as const) total[name] += one[name]
  for (const [group, { total: all, served }] of one.places) {
    const tally = total.places.get(group) ?? total.places.set(group, { total: 0, served: 0 }).get(group)!
    tally.total += all
    tally.served += served
  }
  total.isFlattened ||= one.isFlattened
  return total
}
