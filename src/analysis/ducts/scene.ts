import type { LineString } from 'geojson'
import { all, type Dataset, type Feature } from '../../model/dataset'
import { fold } from '../../model/fold'
import { holderOf, letterOf } from '../../model/operator'
import { type Besides, besidesOf, type Reach } from '../beside'
import { type Plane, planeAbout } from '../plane'
import type { SharingSettings } from '../sharing/settings'
import { type Filled, filledDucts, isGone } from './ways'

export type Lined<K extends 'duct' | 'cable'> = Feature<K> & { readonly geometry: LineString }

/** The ducts there are or will be, on a plane, and what is in them. */
export interface Scene {
  readonly dataset: Dataset
  readonly plane: Plane
  readonly ducts: readonly Lined<'duct'>[]
  /** Of each duct: x, y, x, y … and how long it truly is. */
  readonly lines: readonly Float64Array[]
  readonly lengths: readonly number[]
  readonly besides: Besides
  readonly filled: ReadonlyMap<string, Filled>
  /** Those that may be put into ducts are among them. */
  readonly cables: readonly Lined<'cable'>[]
}

const stepSize = 2048
const known = new WeakMap<Dataset, Scene>()

/** Made once for a state of the data: a way that is drawn is asked for many times. */
export function* sceneOf(dataset: Dataset): Generator<number, Scene> {
  const before = known.get(dataset)
  if (before) return before
  const filled = yield* filledDucts(dataset)
  const [ducts, cables]: [Lined<'duct'>[], Lined<'cable'>[]] = [[], []]
  let seen = 0
  for (const feature of all(dataset)) {
    if (++seen % stepSize === 0) yield seen / dataset.size
    const { geometry, properties: { kind } } = feature
    if ((kind !== 'duct' && kind !== 'cable') || geometry?.type !== 'LineString' || geometry.coordinates.length < 2 || isGone(feature)) continue
    if (kind === 'duct') ducts.push(feature as Lined<'duct'>)
    else cables.push(feature as Lined<'cable'>)
  }
  // Without a duct nothing is measured here, so any meridian of the country will do.
  const longitudes = ducts.map(({ geometry }) => geometry.coordinates[0]![0]!).sort((a, b) => a - b)
  const plane = planeAbout(longitudes[longitudes.length >> 1] ?? 108)
  const lines: Float64Array[] = []
  for (const duct of ducts) {
    lines.push(flat(duct, plane))
    if (lines.length % 256 === 0) yield 1
  }
  yield 1
  const lengths = lines.map((line) => trueLength(line, plane))
  const besides = besidesOf(lines)
  yield 1
  const scene: Scene = { dataset, plane, ducts, lines, lengths, besides, filled, cables }
  known.set(dataset, scene)
  return scene
}

export function flat({ geometry: { coordinates } }: { readonly geometry: Pick<LineString, 'coordinates'> }, { toPlane }: Plane): Float64Array {
  const line = new Float64Array(2 * coordinates.length)
  for (let i = 0; i < coordinates.length; i++) {
    const [x, y] = toPlane(coordinates[i]![0]!, coordinates[i]![1]!)
    line[2 * i] = x
    line[2 * i + 1] = y
  }
  return line
}

/** Plane metres for one true metre about a line: its beginning is near enough. */
export const scaleOf = (line: Float64Array, { scaleAt }: Plane): number => scaleAt(line[0]!, line[1]!)

export function trueLength(line: Float64Array, plane: Plane): number {
  let length = 0
  for (let i = 2; i < line.length; i += 2) length += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!)
  return length / scaleOf(line, plane)
}

export const reachOf = ({ ducts: { withinM, angleDeg } }: SharingSettings, scale: number): Reach => ({ withinM: withinM * scale, angleDeg })

/** Registers write an owner in several ways; one nobody names is nobody's. */
export function isSameHolder(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  const letter = letterOf(a)
  return fold(a) === fold(b) || (letter !== 'K' && letter === letterOf(b))
}

export const ownerOf = (feature: Feature): string => holderOf(feature)
/** What a cable says who it belongs to: who runs it, before who is said to own it. */
export const operatorOf = ({ properties: { operator, owner } }: Feature<'cable'>): string => operator || (typeof owner === 'string' ? owner : '')
/** Those who have cables in a duct, as the register or the cables say, without its owner. */
export function tenantsOf(duct: Feature<'duct'>, { operators }: Filled): string[] {
  const tenants = [...new Set([...(Array.isArray(duct.properties.tenants) ? duct.properties.tenants : []), ...operators])]
  return tenants.filter((tenant) => !isSameHolder(tenant, ownerOf(duct))).sort()
}
