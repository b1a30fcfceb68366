import type { Position } from 'geojson'
import type { WordKey } from '../../i18n'
import { calledOf } from '../../model/called'
import type { Feature } from '../../model/dataset'
import type { Finding } from '../../model/finding'
import { metresBetween, metresPerDegree } from '../../model/geometry'
import { hangs, linesAt } from '../../model/network'
import { namesIn, namingFields, referrersOf } from '../../model/referrers'
import { faultOf, withValues } from './fault'
import type { Ground, Ward } from './ground'

/** A station farther from its mast stands elsewhere. The program's own measure. */
const stationOffM = 20
/** Boundaries are drawn and published no finer than this: beside one, a thing may stand on either side. The program's own measure. */
const boundaryM = 15

/** References that lead nowhere. */
export function* danglings(feature: Feature, { named }: Ground): Generator<Finding> {
  for (const [field, to] of namingFields.get(feature.properties.kind) ?? []) {
    for (const name of new Set(namesIn(feature.properties[field]))) {
      if (named(name, to)) continue
      yield faultOf('dangling', 'error', feature, { message: 'check.dangling', values: { field: `field.${field}`, kind: `kind.${to[0]}`, name }, key: `${field} ${name}` })
    }
  }
}

export function* occupancies(feature: Feature, { dataset }: Ground): Generator<Finding> {
  const { kind, ways, usedWays, capacityCables, capacityTenants, tenants } = feature.properties
  const say = (message: WordKey, n: number, most: number, also: readonly Feature[] = []) =>
    faultOf('occupancy', 'warning', feature, { message, values: { n, most }, also, key: message })
  if (kind === 'duct' && isCount(ways)) {
    if (isCount(usedWays) && usedWays > ways) yield say('check.usedWays', usedWays, ways)
    const cables = referrersOf(dataset, feature).filter(isInPlace)
    if (cables.length > ways) yield say('check.cablesInDuct', cables.length, ways)
  }
  if (kind === 'pole' && isCount(capacityCables)) {
    const cables = cablesOn(feature, dataset)
    if (cables.size > capacityCables) yield say('check.cablesOnPole', cables.size, capacityCables)
  }
  if (kind === 'site' && isCount(capacityTenants) && Array.isArray(tenants) && tenants.length > capacityTenants) yield say('check.tenants', tenants.length, capacityTenants)
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isInPlace = ({ properties: { kind, status } }: Feature): boolean => kind === 'cable' && status !== 'decommissioned'

/** Cables that name a pole, and those that hang on it without a word. */
function cablesOn(pole: Feature, dataset: Ground['dataset']): ReadonlySet<string> {
  const onIt = pole.geometry?.type === 'Point' ? linesAt(dataset, pole.geometry.coordinates) : []
  return new Set([...referrersOf(dataset, pole), ...onIt].filter((line) => isInPlace(line) && hangs(line)).map(({ id }) => id))
}

export function* stationOff(feature: Feature, { named }: Ground): Generator<Finding> {
  const { kind, site } = feature.properties
  if (kind !== 'station' || typeof site !== 'string' || feature.geometry?.type !== 'Point') return
  const mast = named(site, ['site'])
  if (mast?.geometry?.type !== 'Point') return
  const offM = metresBetween(feature.geometry.coordinates, mast.geometry.coordinates)
  if (offM <= stationOffM) return
  yield faultOf('stationOff', 'warning', feature, { message: 'check.stationOff', values: { node: calledOf(mast), offM }, also: [mast], fix: withValues(feature, {}, mast.geometry) })
}

const spread: ReadonlySet<string> = new Set(['unit', 'zone', 'background', 'road', 'works'])

export function* wardMismatch(feature: Feature, { wardAt, wardsNamed }: Ground): Generator<Finding> {
  const { kind, ward } = feature.properties
  const { geometry } = feature
  if (spread.has(kind) || typeof ward !== 'string' || ward === '' || !geometry) return
  const places = geometry.type === 'Point' ? [geometry.coordinates] : geometry.type === 'LineString' ? geometry.coordinates : []
  if (places.length === 0) return
  const meant = wardsNamed(ward)
  if (meant.length === 0 || places.some((place) => meant.some((one) => isAt(one, place)))) return
  const there = [...new Set(places.map(wardAt))]
  const [own] = there
  if (!own) return
  const { name = '', unitCode = '' } = own.unit.properties
  const isByCode = meant.some(({ unit }) => unit.properties.unitCode === ward) || !meant.some(({ unit }) => unit.properties.name === ward)
  const right = isByCode ? unitCode || name : name || unitCode
  yield faultOf('wardMismatch', 'warning', feature, {
    message: 'check.wardMismatch', values: { ward: meant[0]!.unit.properties.name ?? ward, there: name || unitCode }, place: places[0]!,
    ...(there.length === 1 && right && { fix: withValues(feature, { ward: right }) }),
  })
}

/** In a ward, or so near its boundary that nobody can tell. */
function isAt({ region }: Ward, [lng, lat]: Position): boolean {
  if (region.holds(lng!, lat!)) return true
  const [perLng, perLat] = metresPerDegree(lat!)
  for (let eighth = 0; eighth < 8; eighth++) {
    const turn = (eighth * Math.PI) / 4
    if (region.holds(lng! + (boundaryM * Math.cos(turn)) / perLng, lat! + (boundaryM * Math.sin(turn)) / perLat)) return true
  }
  return false
}
