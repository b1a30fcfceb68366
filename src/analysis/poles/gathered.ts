import type { Point } from 'geojson'
import { all, type Dataset, type Feature } from '../../model/dataset'
import { fold } from '../../model/fold'
import { tiedM } from '../../model/network'
import { holderOf } from '../../model/operator'
import { nearestOf } from '../../model/spatial'
import { type Plane, planeAbout } from '../plane'

export type Sector = 'telecom' | 'power' | 'lighting'

/** Poles by number, in the order of the data. */
export interface Poles {
  readonly plane: Plane
  readonly features: readonly Feature<'pole'>[]
  /** On the plane: x, y, x, y … */
  readonly places: Float64Array
  /** The same for poles of one owner and sector. */
  readonly group: Int32Array
  readonly sectors: readonly Sector[]
  readonly cables: readonly Feature<'cable'>[]
  /** Poles of each cable in the order it passes them, and cables on each pole. */
  readonly under: readonly (readonly number[])[]
  readonly on: readonly (readonly number[])[]
  readonly roads: readonly Feature<'road'>[]
  readonly noSector: number
  numberOf(name: string): number | undefined
}

const stepSize = 2048

/** Poles that stand or are to stand, what hangs on them, and the roads they stand along. What has been decided of them changes nothing here. */
export function* polesOf(dataset: Dataset): Generator<number, Poles> {
  const [features, cables, roads]: [Feature<'pole'>[], Feature<'cable'>[], Feature<'road'>[]] = [[], [], []]
  const [group, sectors, lngs]: [number[], Sector[], number[]] = [[], [], []]
  const groups = new Map<string, number>()
  const named = new Map<string, number>()
  let [seen, noSector] = [0, 0]
  for (const feature of all(dataset)) {
    if (++seen % stepSize === 0) yield (0.5 * seen) / dataset.size
    const { id, geometry, properties } = feature
    if (properties.status === 'decommissioned' || geometry === null) continue
    if (properties.kind === 'cable') cables.push(feature as Feature<'cable'>)
    else if (properties.kind === 'road') roads.push(feature as Feature<'road'>)
    else if (properties.kind === 'pole' && geometry.type === 'Point') {
      const sector = sectorOf(feature as Feature<'pole'>)
      if (sector === null) {
        noSector++
        continue
      }
      const key = `${sector} ${fold(holderOf(feature))}`
      if (!groups.has(key)) groups.set(key, groups.size)
      named.set(id, features.length)
      group.push(groups.get(key)!)
      sectors.push(sector)
      lngs.push(geometry.coordinates[0]!)
      features.push(feature as Feature<'pole'>)
    }
  }
  features.forEach(({ properties: { code } }, i) => void (code && !named.has(code) && named.set(code, i)))
  const plane = planeAbout(lngs.toSorted((a, b) => a - b)[lngs.length >> 1] ?? 0)
  const places = new Float64Array(2 * features.length)
  for (let i = 0; i < features.length; i++) {
    const [lng, lat] = (features[i]!.geometry as Point).coordinates as [number, number]
    places.set(plane.toPlane(lng, lat), 2 * i)
    if (i % stepSize === 0) yield 0.5 + (0.2 * i) / features.length
  }
  const under = yield* underOf(cables, { named, plane, places })
  const on: number[][] = features.map(() => [])
  under.forEach((poles, cable) => {
    for (const pole of new Set(poles)) on[pole]!.push(cable)
  })
  return { plane, features, places, group: Int32Array.from(group), sectors, cables, under, on, roads, noSector, numberOf: (name) => named.get(name) }
}

/** What a pole is for; of one that does not say so, its class may tell: C1 is for telecom alone. */
function sectorOf({ properties: { sector, poleClass } }: Feature<'pole'>): Sector | null {
  if (sector === 'telecom' || sector === 'power' || sector === 'lighting') return sector
  return poleClass === 'C1' ? 'telecom' : null
}

const notHung = new Set<unknown>(['duct', 'buried', 'wall'])

/** By the poles a cable names; where it names none, by those its line passes. */
function* underOf(cables: readonly Feature<'cable'>[], { named, plane, places }: { named: ReadonlyMap<string, number>; plane: Plane; places: Float64Array }): Generator<number, number[][]> {
  const under: number[][] = []
  let nearest: ReturnType<typeof nearestOf> | undefined
  for (const { geometry, properties } of cables) {
    if (under.length % 64 === 0) yield 0.7 + (0.3 * under.length) / cables.length
    const passed: number[] = []
    const pass = (pole: number | undefined) => void (pole !== undefined && passed.at(-1) !== pole && passed.push(pole))
    if (Array.isArray(properties.poles) && properties.poles.length > 0) for (const name of properties.poles) pass(named.get(name))
    else if (geometry?.type === 'LineString' && !notHung.has(properties.placement) && places.length > 0) {
      nearest ??= nearestOf(Array.from(places))
      for (const [lng, lat] of geometry.coordinates) {
        const [x, y] = plane.toPlane(lng!, lat!)
        pass(nearest(x, y).find((pole) => Math.hypot(places[2 * pole]! - x, places[2 * pole + 1]! - y) <= tiedM))
      }
    }
    under.push(passed)
  }
  return under
}
