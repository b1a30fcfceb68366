import type { PeopleGrid } from '../../model/grid'
import { type Feature } from '../../model/dataset'
import type { Plane } from '../plane'
import { innerOf, isAreal } from './areas'
import type { Land, Plot } from './land'
import type { PeopleSource } from './settings'

type Known = number | null

/** People spread evenly over the land of a ground. */
export interface Spread { readonly ground: number; readonly unit: number; readonly village: number; readonly people: Known; readonly households: Known }
/** People at one point. */
export interface Spot { readonly x: number; readonly y: number; readonly unit: number; readonly village: number; readonly people: Known; readonly households: Known }

/** Who lives in what is looked at. */
export interface People {
  /** Null where the data do not say. */
  readonly source: PeopleSource | null
  readonly spreads: readonly Spread[]
  readonly spots: readonly Spot[]
  /** Of each unit; null where nobody knows. */
  readonly population: readonly Known[]
  readonly households: readonly Known[]
  /** Units whose people are spread over all of them, since their villages do not say. */
  readonly byArea: number
  /** People of the grid who live outside of what is looked at. */
  readonly outside: number
}

export interface Homes { readonly land: Land; readonly plane: Plane; readonly grid: PeopleGrid | null; readonly hamlets: readonly Feature<'place'>[] }

const counts = ({ unit: { properties: { population } } }: Plot) => population !== undefined
const known = (value: number | undefined): Known => value ?? null

export function* peopleOf(homes: Homes, asked: PeopleSource | 'auto'): Generator<number, People> {
  const { land } = homes
  const has: Record<PeopleSource, boolean> = {
    grid: homes.grid !== null,
    villages: land.villages.some((village) => village.of >= 0 && counts(village)),
    wards: land.units.some(counts),
    places: homes.hamlets.some(({ properties: { population } }) => population !== undefined),
  }
  const source = asked === 'auto' ? ((['grid', 'villages', 'wards', 'places'] as const).find((one) => has[one]) ?? null) : has[asked] ? asked : null
  const spreads: Spread[] = []
  const spots: Spot[] = []
  let [byArea, outside] = [0, 0]
  if (source === 'grid') outside = yield* gridSpots(homes, spots)
  else if (source === 'places') spots.push(...hamletSpots(homes))
  else if (source !== null) {
    if (source === 'villages') land.villages.forEach((village, i) => void (village.of >= 0 && settle(homes, village, village.of, i, spreads, spots)))
    const isTold = new Set([...spreads, ...spots].map(({ unit }) => unit))
    const before = isTold.size
    land.units.forEach((plot, unit) => {
      if (!isTold.has(unit) && counts(plot) && settle(homes, plot, unit, -1, spreads, spots)) isTold.add(unit)
    })
    if (source === 'villages') {
      byArea = isTold.size - before
      spots.push(...hamletSpots(homes).filter(({ unit }) => !isTold.has(unit)))
    }
  }
  const sums = (of: (one: Spread | Spot) => Known) => {
    const sum: Known[] = land.units.map(() => (source === 'grid' && of === peopleIn ? 0 : null))
    for (const one of [spreads, spots].flat()) if (of(one) !== null) sum[one.unit] = (sum[one.unit] ?? 0) + of(one)!
    return sum
  }
  return { source, spreads, spots, population: sums(peopleIn), households: sums(({ households }) => households), byArea, outside }
}

const peopleIn = ({ people }: Spread | Spot): Known => people

/** Those of an area on its land; where that is none, at its middle. False where it says nothing, or lies nowhere. */
function settle({ plane }: Homes, { unit: { geometry, properties }, ground }: Plot, unit: number, village: number, spreads: Spread[], spots: Spot[]): boolean {
  const [people, households] = [known(properties.population), known(properties.households)]
  if (people === null && households === null) return false
  if (ground >= 0) {
    spreads.push({ ground, unit, village, people, households })
    return true
  }
  const middle = isAreal(geometry) ? innerOf(geometry) : null
  if (!middle) return false
  const [x, y] = plane.toPlane(middle[0]!, middle[1]!)
  spots.push({ x, y, unit, village, people, households })
  return true
}

function hamletSpots({ land, plane, hamlets }: Homes): Spot[] {
  return hamlets.flatMap(({ geometry, properties }): Spot[] => {
    const at = geometry?.type === 'Point' ? geometry.coordinates : isAreal(geometry) ? innerOf(geometry) : null
    const [people, households] = [known(properties.population), known(properties.households)]
    const unit = at ? land.unitAt.first(at[0]!, at[1]!) : -1
    if (!at || unit < 0 || (people === null && households === null)) return []
    const [x, y] = plane.toPlane(at[0]!, at[1]!)
    return [{ x, y, unit, village: land.villageAt.first(at[0]!, at[1]!), people, households }]
  })
}

/** The cells that lie in what is looked at. */
function* gridSpots({ land, plane, grid }: Homes, spots: Spot[]): Generator<number, number> {
  const cells = grid!.cells
  let outside = 0
  for (let i = 0; i + 2 < cells.length; i += 3) {
    if (i % 3072 === 0) yield i / cells.length
    const [lng, lat, people] = [cells[i]!, cells[i + 1]!, cells[i + 2]!]
    const unit = land.unitAt.first(lng, lat)
    if (unit < 0) outside += people
    else if (people > 0) {
      const [x, y] = plane.toPlane(lng, lat)
      spots.push({ x, y, unit, village: land.villageAt.first(lng, lat), people, households: null })
    }
  }
  return outside
}
