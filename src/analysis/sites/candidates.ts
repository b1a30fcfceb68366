import type { Position } from 'geojson'
import { calledOf } from '../../model/called'
import { type Dataset, type Feature, ofKind } from '../../model/dataset'
import { nodesAt, tiedM } from '../../model/network'
import { holderOf } from '../../model/operator'
import { areasOf, isAreal } from '../coverage/areas'
import { type Basis, between } from '../coverage/basis'
import { rounded } from '../coverage/pieces'
import { reachOf } from '../coverage/radius'
import type { Environment } from '../coverage/settings'
import type { Shape } from '../overlay'
import { latticeOf } from './lattice'
import { mastsOf, stays } from './masts'
import { type Footing, footings, type SiteOptions } from './result'
import { thingsOf } from './things'
import { zoningOf } from './zoning'

/** Where a station might stand. */
export interface Candidate {
  readonly id: string
  readonly footing: Footing
  readonly thing: Feature | null
  readonly name: string
  readonly shares: string | null
  readonly at: Position
  readonly radiusM: number
  readonly environment: Environment
  readonly shape: Shape
  /** Of masts: for so many more operators; null where nobody says. */
  readonly room: number | null
  /** Who builds is on the mast already. */
  readonly isOwn: boolean
  /** Of the house, where somebody says. */
  readonly heightM: number | null
  /** Only what is not bulky may stand there. */
  readonly isLight: boolean
  readonly isPriority5g: boolean
}

export interface Candidates {
  /** The wanted footings first, in the order of the data: of equals the first is taken. */
  readonly all: readonly Candidate[]
  readonly counts: Readonly<Record<Footing, number>>
  /** Left out: where none may stand, what would be too bulky there, masts that are full or have it already, and where nobody says how far it would reach. */
  readonly left: { readonly closed: number; readonly bulky: number; readonly full: number; readonly already: number; readonly noReach: number }
  readonly spacingM: number
}

type Spot = Pick<Candidate, 'id' | 'footing' | 'thing' | 'name' | 'shares' | 'at'> & Partial<Pick<Candidate, 'room' | 'isOwn' | 'heightM'>>
/** Small enough to count as not bulky. */
const isSmall: Readonly<Record<Footing, boolean>> = { mast: true, rooftop: true, lamp: true, pole: false, place: false, free: false }

export function* candidatesOf(basis: Basis, options: SiteOptions): Generator<number, Candidates> {
  const { asked: { dataset, day }, land, plane, surroundings, rules } = basis
  yield 0
  const zoning = zoningOf(dataset, day)
  const { spots, full, already, spacingM } = yield* between(0.05, 0.4, spotsOf(basis, options))
  const counts: Record<Footing, number> = { mast: 0, rooftop: 0, lamp: 0, pole: 0, place: 0, free: 0 }
  const left = { closed: 0, bulky: 0, full, already, noReach: 0 }
  const all: Candidate[] = []
  for (const [i, spot] of spots.entries()) {
    if (i % 64 === 63) yield 0.4 + (0.6 * i) / spots.length
    const [lng, lat] = spot.at as [number, number]
    if (land.unitAt.first(lng, lat) < 0 || (spot.footing !== 'mast' && isTaken(dataset, spot.at))) continue
    const isLight = zoning.isLight(lng, lat)
    // A mast that stands may be shared wherever it stands, only not inside the fence of the military.
    if (spot.footing === 'mast' ? zoning.isMilitary(lng, lat) : zoning.isClosed(lng, lat)) left.closed++
    else if (isLight && !isSmall[spot.footing]) left.bulky++
    else {
      const environment = surroundings(lng, lat)
      const reach = reachOf({ technology: options.technology, bandMHz: options.bandMHz, radiusM: options.radiusM }, environment, rules)
      const [x, y] = plane.toPlane(lng, lat)
      if (!reach) left.noReach++
      else {
        counts[spot.footing]++
        const shape = { x, y, r: reach.radiusM * plane.scaleAt(x, y) }
        all.push({ room: null, isOwn: false, heightM: null, ...spot, radiusM: reach.radiusM, environment, shape, isLight, isPriority5g: zoning.isPriority5g(lng, lat) })
      }
    }
  }
  return { all, counts, left, spacingM }
}

/** Where a mast stands, or is planned, that one is shared. */
export const isTaken = (dataset: Dataset, at: Position): boolean => nodesAt(dataset, at, tiedM).some((node) => node.properties.kind === 'site' && stays(node))

interface Spots { readonly spots: readonly Spot[]; readonly full: number; readonly already: number; readonly spacingM: number }

/** Everything that is wanted at all, wherever it stands. */
function* spotsOf(basis: Basis, options: SiteOptions): Generator<number, Spots> {
  const { asked: { dataset } } = basis
  const isWanted = (footing: Footing) => options.weights[footing] > 0
  const { masts, full, already } = isWanted('mast') ? yield* between(0, 0.2, mastsOf(dataset, options)) : { masts: [], full: 0, already: 0 }
  yield 0.2
  const spots: Spot[] = masts.map(({ site, room, isOwn }) => ({
    id: site.id, footing: 'mast', thing: site, name: nameOf(site), shares: holderOf(site) || null, at: (site.geometry as { coordinates: Position }).coordinates.slice(0, 2), room, isOwn,
  }))
  const things = yield* between(0.2, 0.5, thingsOf(dataset, isWanted))
  for (const footing of footings) {
    for (const { feature, id, at, heightM, footing: own } of things) {
      if (own !== footing) continue
      spots.push({ id, footing, thing: feature, name: nameOf(feature), shares: footing === 'lamp' || footing === 'pole' ? holderOf(feature) || null : null, at, heightM })
      if (spots.length % 4096 === 0) yield 0.5
    }
  }
  const { free, spacingM } = isWanted('free') ? yield* between(0.5, 1, freeOf(basis, options.spacingM)) : { free: [], spacingM: options.spacingM }
  return { spots: [...spots, ...free], full, already, spacingM }
}

/** Nobody puts a mast into the water, whatever the figures do with it. */
function* freeOf({ asked: { dataset }, land, plane }: Basis, wantedM: number): Generator<number, { free: Spot[]; spacingM: number }> {
  const water = areasOf([...ofKind(dataset, 'background')].filter(({ geometry, properties }) => properties.class === 'water' && isAreal(geometry)))
  const { spots, spacingM } = yield* between(0, 0.5, latticeOf(land.units.flatMap(({ ground }) => (ground >= 0 ? [land.grounds[ground]!] : [])), wantedM))
  const free: Spot[] = []
  for (const [i, [x, y]] of spots.entries()) {
    if (i % 256 === 255) yield 0.5 + (0.5 * i) / spots.length
    const at = rounded(plane.toGlobe(x, y))
    const [lng, lat] = at as [number, number]
    if (water.first(lng, lat) >= 0) continue
    const village = land.villages[land.villageAt.first(lng, lat)] ?? land.units[land.unitAt.first(lng, lat)]
    free.push({ id: `${lng} ${lat}`, footing: 'free', thing: null, name: village?.unit.properties.name ?? '', shares: null, at })
  }
  return { free, spacingM }
}

/** Lamps and poles are seldom called anything; their street says more than their id. */
export function nameOf(feature: Feature): string {
  const { name, code, street, address } = feature.properties
  const said = [name, code, street, address].find((text) => typeof text === 'string' && text !== '')
  return typeof said === 'string' ? said : calledOf(feature)
}
