import type { Feature, Geometry, Polygon, Position } from 'geojson'
import type { Piece } from '../overlay'
import { ringOfShape } from '../overlay/flattened'
import { extentOf } from '../overlay/rings'
import type { LayerName } from '.'
import { type Basis, between } from './basis'
import { figuresOf, tidy, villagesOf } from './figures'
import { gapsOf } from './gaps'
import type { Laid } from './laid'
import { fromWest, globeIn } from './pieces'
import type { Question } from './settings'
import { nearOf } from './standing'

type Value = number | string | null | boolean
type Values = Readonly<Record<string, Value>>

/** What is not known is left out: many readers take null for a text. */
function feature(geometry: Geometry, values: Values): Feature {
  const properties = Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, typeof value === 'boolean' ? Number(value) : value]])))
  return { type: 'Feature', geometry, properties }
}

export function layerOf(what: LayerName, basis: Basis, laid: Laid, question: Question): Generator<number, Feature[]> {
  switch (what) {
    case 'gaps': return gapLayer(basis, laid)
    case 'served': return servedLayer(basis, laid, question)
    case 'overlap': return overlapLayer(basis, laid, question)
    case 'reach': return reachLayer(basis, laid)
    case 'villages': return villageLayer(basis, laid)
    case 'units': return unitLayer(basis, laid, question)
  }
}

function* gapLayer(basis: Basis, laid: Laid): Generator<number, Feature[]> {
  const { gaps } = yield* gapsOf(basis, laid)
  return gaps.map(({ rank, unitName, areaM2, population, households, villages, places, nearest, polygon }) => feature(polygon, {
    rank, unit: unitName, areaM2, population, households, villages: villages.join('; '), places: places.map(({ name }) => name).join('; '),
    nearest: nearest?.name ?? null, nearestOperator: nearest?.operator ?? null, nearestM: nearest?.metres ?? null,
  }))
}

function* area(pieces: readonly Piece[], { plane }: Basis, values: Values): Generator<number, Feature[]> {
  if (pieces.length === 0) return []
  const polygons: Polygon[] = []
  let areaM2 = 0
  for (const [i, piece] of pieces.entries()) {
    const [west, south, east, north] = extentOf(piece.rings)
    areaM2 += piece.areaM2 / plane.scaleAt((west + east) / 2, (south + north) / 2) ** 2
    polygons.push(yield* between(i / pieces.length, (i + 1) / pieces.length, globeIn(piece, plane)))
    if (i % 16 === 15) yield (i + 1) / pieces.length
  }
  const coordinates = polygons.map((polygon) => polygon.coordinates).sort((a, b) => fromWest(a[0]![0]!, b[0]![0]!))
  return [feature({ type: 'MultiPolygon', coordinates }, { ...values, areaKm2: tidy(areaM2 / 1e6, 6) })]
}

const asked = ({ technology, operator }: Question): Values => ({ technology, operator })

function* servedLayer(basis: Basis, laid: Laid, question: Question): Generator<number, Feature[]> {
  const pieces = yield* between(0, 0.5, laid.overlay.outlineIn(1))
  return yield* between(0.5, 1, area(pieces, basis, asked(question)))
}

/** Where at least two, three and four lie over each other: each lies in the one before. A slit of a square metre is where two sectors of one station meet. */
function* overlapLayer(basis: Basis, laid: Laid, question: Question): Generator<number, Feature[]> {
  const features: Feature[] = []
  for (const [i, times] of [2, 3, 4].entries()) {
    const pieces = yield* between(i / 3, (i + 0.5) / 3, laid.overlay.outlineIn(times))
    features.push(...(yield* between((i + 0.5) / 3, (i + 1) / 3, area(pieces.filter(({ areaM2 }) => areaM2 > 1), basis, { ...asked(question), times }))))
  }
  return features
}

function* reachLayer(basis: Basis, laid: Laid): Generator<number, Feature[]> {
  const { plane } = basis
  const isNear = nearOf(basis)
  const features: Feature[] = []
  for (const { station, reach, isOn } of laid.outcomes.all) {
    if (!isOn || !isNear(station, reach.radiusM)) continue
    const { x, y, scale, sectors, id, name, operator, technology, environment } = station
    const rings = (sectors ?? [{}]).map((sector) => ringOfShape({ x, y, r: reach.radiusM * scale, ...sector }))
    const polygons: Position[][][] = []
    for (const ring of rings) polygons.push((yield* globeIn({ rings: [ring], areaM2: 0 }, plane)).coordinates)
    const geometry: Geometry = polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0]! } : { type: 'MultiPolygon', coordinates: polygons }
    features.push(feature(geometry, { id, name, operator, technology, environment, radiusM: reach.radiusM, radiusFrom: typeof reach.from === 'object' ? reach.from.rule : reach.from }))
    if (features.length % 64 === 0) yield features.length / laid.outcomes.all.length
  }
  return features
}

function* villageLayer(basis: Basis, laid: Laid): Generator<number, Feature[]> {
  const shapes = new Map(basis.land.villages.map(({ unit }) => [unit.id, unit.geometry]))
  const names = new Map(basis.land.units.map(({ unit }) => [unit.id, unit.properties.name ?? '']))
  for (let i = 0; i < basis.land.villages.length; i++) {
    const { ground } = basis.land.villages[i]!
    if (ground >= 0) laid.share(ground)
    if (i % 32 === 31) yield i / basis.land.villages.length
  }
  return villagesOf(basis, laid).flatMap(({ unit, ward, name, code, ...figures }) => {
    const geometry = shapes.get(unit)
    return geometry ? [feature(geometry, { name, code, ward: ward === null ? null : (names.get(ward) ?? null), ...figures })] : []
  })
}

/** `share` is that of the people who are served; of the land where nobody knows the people. */
function* unitLayer(basis: Basis, laid: Laid, { operator, technology }: Question): Generator<number, Feature[]> {
  const { units } = yield* figuresOf(basis, laid, operator, technology)
  return units.flatMap(({ unit: _unit, places, isFlattened: _isFlattened, ...figures }, i) => {
    const { geometry } = basis.land.units[i]!.unit
    const { areaKm2, coveredKm2, population, coveredPopulation } = figures
    const share = population ? coveredPopulation! / population : areaKm2 > 0 ? coveredKm2 / areaKm2 : null
    const sum = (of: 'total' | 'served') => places.reduce((all, tally) => all + tally[of], 0)
    return geometry ? [feature(geometry, { ...figures, share: share === null ? null : tidy(share, 9), places: sum('total'), servedPlaces: sum('served') })] : []
  })
}
