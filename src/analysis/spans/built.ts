import type { LineString, MultiLineString, Point, Position } from 'geojson'
import { all, type Dataset, type Feature, numberOf, numbersOf } from '../../model/dataset'
import { hangs } from '../../model/network'
import { holders, namesIn } from '../../model/referrers'
import { isGone } from '../ducts/ways'
import { type Plane, planeAbout } from '../plane'
import { bundlesOf } from './bundles'
import { crossingsOf } from './crossings'
import { nearIn } from './near'
import { spansOf } from './rows'
import type { Scene } from './scene'

const known = new WeakMap<Dataset, Scene>()
const stepSize = 2048

/** Of everything there is, once for a state of the data. */
export function* sceneOf(dataset: Dataset): Generator<number, Scene> {
  const before = known.get(dataset)
  if (before) return before
  const scene = yield* built(dataset, all(dataset), dataset.size)
  known.set(dataset, scene)
  return scene
}

/** Of some of the features alone, on the plane of the whole where one is given. */
export function* scenePartOf(dataset: Dataset, features: Iterable<Feature>, plane?: Plane): Generator<number, Scene> {
  const part = [...features].sort((a, b) => (numberOf(dataset, a.id) ?? Infinity) - (numberOf(dataset, b.id) ?? Infinity))
  return yield* built(dataset, part, part.length, plane)
}

interface Gathered {
  readonly cable: Feature<'cable'>[]
  readonly pole: Feature<'pole'>[]
  readonly road: Feature<'road'>[]
  readonly duct: Feature<'duct'>[]
  readonly chamber: Feature<'chamber'>[]
}
type Role = keyof Gathered

function* built(dataset: Dataset, features: Iterable<Feature>, size: number, given?: Plane): Generator<number, Scene> {
  const gathered: Gathered = { cable: [], pole: [], road: [], duct: [], chamber: [] }
  const lngs: number[] = []
  // Numbers within their kind, by their number in the data; of a part by a map, which is as small as the part.
  const numbers = size === dataset.size ? new Int32Array(numbersOf(dataset)).fill(-1) : new Map<number, number>()
  let seen = 0
  for (const feature of features) {
    if (++seen % stepSize === 0) yield (0.2 * seen) / size
    if (!isIn(feature)) continue
    const list = gathered[feature.properties.kind as Role] as Feature[]
    const number = numberOf(dataset, feature.id)
    if (number !== undefined) {
      if (numbers instanceof Map) numbers.set(number, list.length)
      else numbers[number] = list.length
    }
    list.push(feature)
    lngs.push(anyLng(feature))
  }
  const { cable: cables, pole: poles, road: roads, duct: ducts, chamber: chambers } = gathered
  const plane = given ?? planeAbout(Float64Array.from(lngs).sort()[lngs.length >> 1] ?? 108)
  const inScene = (kind: Role, feature: Feature | undefined): number | undefined => {
    const number = feature && numberOf(dataset, feature.id)
    const at = number === undefined ? -1 : ((numbers instanceof Map ? numbers.get(number) : numbers[number]) ?? -1)
    return at >= 0 && gathered[kind][at]?.id === feature!.id ? at : undefined
  }
  const numberIn = (kind: Role, name: string): number | undefined => {
    const own = numberOf(dataset, name)
    const at = own === undefined ? -1 : ((numbers instanceof Map ? numbers.get(own) : numbers[own]) ?? -1)
    if (at >= 0 && gathered[kind][at]?.id === name) return at
    for (const holder of holders(dataset, name, [kind])) {
      const held = inScene(kind, holder)
      if (held !== undefined) return held
    }
    return undefined
  }
  const places = yield* pointsOf(poles, plane)
  const polesNear = nearIn(places)
  const isAerial = Uint8Array.from(cables, (cable) => (hangs(cable) ? 1 : 0))
  const named = ({ properties }: Feature<'cable'>) => namesIn(properties.poles).flatMap((name) => numberIn('pole', name) ?? [])
  const { spans, on } = yield* spansOf(cables, isAerial, plane, { features: poles, places, named })
  const centres: Float64Array[][] = []
  for (const { geometry } of roads) {
    if (centres.length % 128 === 0) yield 0.9
    const rows = geometry!.type === 'MultiLineString' ? (geometry as MultiLineString).coordinates : [(geometry as LineString).coordinates]
    centres.push(rows.filter((row) => row.length > 1).map((row) => flat(row, plane)))
  }
  const courses: Float64Array[] = []
  for (const { geometry } of ducts) {
    if (courses.length % 256 === 0) yield 0.95
    courses.push(flat((geometry as LineString).coordinates, plane))
  }
  const chamberPlaces = yield* pointsOf(chambers, plane)
  let [crossed, beside]: [ReturnType<typeof crossingsOf>?, ReturnType<typeof bundlesOf>?] = []
  return {
    dataset, plane, cables, isAerial, spans, poles, places, on, roads, centres, ducts, courses, chambers, chamberPlaces, polesNear,
    numberOf: numberIn,
    crossingsOf: (cable) => (isAerial[cable] === 1 ? (crossed ??= crossingsOf(spans, centres))(cable) : []),
    get beside() {
      return (beside ??= bundlesOf(spans, isAerial))
    },
    trueM: (x, y, planeM) => planeM / plane.scaleAt(x, y),
    globe: (x, y) => plane.toGlobe(x, y),
  }
}

const points: ReadonlySet<string> = new Set(['pole', 'chamber'])
const lines: ReadonlySet<string> = new Set(['cable', 'duct'])

function isIn(feature: Feature): boolean {
  const { geometry, properties: { kind } } = feature
  if (geometry === null || isGone(feature)) return false
  if (points.has(kind)) return geometry.type === 'Point'
  if (lines.has(kind)) return geometry.type === 'LineString' && geometry.coordinates.length > 1
  return kind === 'road' && (geometry.type === 'LineString' || geometry.type === 'MultiLineString')
}

function anyLng({ geometry }: Feature): number {
  const { type, coordinates } = geometry as Point | LineString | MultiLineString
  return type === 'Point' ? coordinates[0]! : type === 'LineString' ? coordinates[0]![0]! : (coordinates[0]?.[0]?.[0] ?? NaN)
}

function* pointsOf(features: readonly Feature[], { toPlane }: Plane): Generator<number, Float64Array> {
  const places = new Float64Array(2 * features.length)
  for (let i = 0; i < features.length; i++) {
    const [lng, lat] = (features[i]!.geometry as Point).coordinates as [number, number]
    places.set(toPlane(lng, lat), 2 * i)
    if (i % stepSize === 0) yield 0.3
  }
  return places
}

function flat(row: readonly Position[], { toPlane }: Plane): Float64Array {
  const line = new Float64Array(2 * row.length)
  for (let i = 0; i < row.length; i++) line.set(toPlane(row[i]![0]!, row[i]![1]!), 2 * i)
  return line
}
