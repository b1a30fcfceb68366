import type { Geometry, Position } from 'geojson'
import { calledOf } from '../../model/called'
import { remove } from '../../model/change'
import { type Feature, within } from '../../model/dataset'
import type { Finding } from '../../model/finding'
import { anyPosition, lengthM, metresBetween, metresPerDegree, turning } from '../../model/geometry'
import { isTied, sameM } from '../../model/network'
import { referrersOf } from '../../model/referrers'
import { firstCrossing } from '../../model/spatial'
import { faultOf } from './fault'
import type { Ground } from './ground'

/** Two ways this close to opposite are the same way back. The program's own measure. */
const backDeg = 2
/** Turns shorter than this are how a coordinate was rounded. The program's own measure. */
const shortestM = 0.5

const linesOf = ({ geometry }: Feature): readonly Position[][] =>
  (geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.type === 'MultiLineString' ? geometry.coordinates : [])
const areasOf = ({ geometry }: Feature): readonly Position[][][] =>
  (geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [])

export function* shapeFaults(feature: Feature): Generator<Finding> {
  const lines = linesOf(feature)
  if (lines.length && lines.every((line) => lengthM(line) < sameM)) return yield faultOf('zeroLength', 'error', feature, { message: 'check.zeroLength' })
  if (areasOf(feature).some(([shell]) => !shell || turning(shell) === 0)) yield faultOf('zeroLength', 'error', feature, { message: 'check.zeroArea' })
  yield* crossings(feature)
  if (isTied(feature)) for (const line of lines) yield* turnsBack(feature, line)
}

/** Streets may well cross themselves; cables and ducts seldom do, areas never. */
function* crossings(feature: Feature): Generator<Finding> {
  for (const rings of areasOf(feature)) {
    const crossing = firstCrossing(rings)
    if (crossing?.how === 'cross') return yield faultOf('selfCrossing', 'error', feature, { message: 'check.areaCrossing', place: crossing.at })
  }
  if (!isTied(feature)) return
  for (const line of linesOf(feature)) {
    const crossing = firstCrossing([line])
    if (crossing?.how === 'cross') return yield faultOf('selfCrossing', 'warning', feature, { message: 'check.lineCrossing', place: crossing.at })
  }
}

function* turnsBack(feature: Feature, line: readonly Position[]): Generator<Finding> {
  for (let i = 1; i + 1 < line.length; i++) {
    const [a, b, c] = [line[i - 1]!, line[i]!, line[i + 1]!]
    if (metresBetween(a, b) < shortestM || metresBetween(b, c) < shortestM || !isBack(a, b, c)) continue
    return yield faultOf('sharpBack', 'info', feature, { message: 'check.sharpBack', place: b })
  }
}

function isBack(a: Position, b: Position, c: Position): boolean {
  const [perLng, perLat] = metresPerDegree(b[1]!)
  const [ax, ay, cx, cy] = [(a[0]! - b[0]!) * perLng, (a[1]! - b[1]!) * perLat, (c[0]! - b[0]!) * perLng, (c[1]! - b[1]!) * perLat]
  return Math.abs(Math.atan2(ax * cy - ay * cx, ax * cx + ay * cy)) * (180 / Math.PI) < backDeg
}

const plant: ReadonlySet<string> = new Set(['site', 'pole', 'cable', 'duct', 'chamber', 'servicePoint'])
/** What two registers of the same thing agree in; where these differ, two things may well share a place. */
const telling = ['owner', 'operator', 'status', 'phase', 'role', 'placement', 'chamberClass', 'pointClass', 'sector'] as const
/** What a register gives each entry of its own. */
const own: ReadonlySet<string> = new Set(['code', 'note', 'source'])

/** Things of the same kind and exactly the same shape; all but the first say so. */
export function* duplicates(feature: Feature, { dataset }: Ground): Generator<Finding> {
  let first: Feature | undefined
  for (const other of sameShaped(feature, dataset)) {
    if (comesBefore(other, first ?? feature) && isSameThing(feature, other)) first = other
  }
  if (!first) return
  const isSame = valuesOf(feature) === valuesOf(first)
  const isCopy = isSame && referrersOf(dataset, feature).length === 0
  // Two cables of one operator may well run side by side; two that agree in everything seldom do.
  yield faultOf('duplicate', isSame ? 'warning' : 'info', feature, {
    message: 'check.duplicate', values: { other: calledOf(first) }, also: [first], ...(isCopy && { fix: remove(feature) }),
  })
}

/** Which of two is the one to stay: what a register has named, then the shorter id, which no program made up. It must not depend on the order of the data. */
export function comesBefore(a: Feature, b: Feature): boolean {
  const [isCoded, isOtherCoded] = [Boolean(a.properties.code), Boolean(b.properties.code)]
  if (isCoded !== isOtherCoded) return isCoded
  return a.id.length === b.id.length ? a.id < b.id : a.id.length < b.id.length
}

/** Others of the same kind with exactly the same coordinates, a line also the other way round. */
export function sameShaped({ id, geometry, properties: { kind } }: Feature, dataset: Ground['dataset']): Feature[] {
  const at = anyPosition(geometry)
  if (!geometry || !at) return []
  return within(dataset, [at[0]!, at[1]!, at[0]!, at[1]!]).filter((other) =>
    other.id !== id && other.properties.kind === kind && other.geometry !== null && isSameShape(geometry, other.geometry))
}

function isSameShape(a: Geometry, b: Geometry): boolean {
  if (a.type === 'Point') return b.type === 'Point' && isSamePlace(a.coordinates, b.coordinates)
  if (a.type !== 'LineString') return a.type === b.type && JSON.stringify(a) === JSON.stringify(b)
  if (b.type !== 'LineString' || a.coordinates.length !== b.coordinates.length) return false
  const last = a.coordinates.length - 1
  return a.coordinates.every((place, i) => isSamePlace(place, b.coordinates[i]!)) || a.coordinates.every((place, i) => isSamePlace(place, b.coordinates[last - i]!))
}

const isSamePlace = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]

function isSameThing({ properties: a }: Feature, { properties: b }: Feature): boolean {
  if (!plant.has(a.kind)) return valuesOf({ properties: a }) === valuesOf({ properties: b })
  return telling.every((field) => (a[field] ?? '') === (b[field] ?? ''))
}

const valuesOf = ({ properties }: Pick<Feature, 'properties'>): string =>
  JSON.stringify(Object.entries(properties).filter(([name]) => !own.has(name)).sort(([a], [b]) => (a < b ? -1 : 1)))

