import { Clipper, ClipType, FillRule, type PathsD } from 'clipper2-ts'
import type { Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { asItIs, type Coverage, type UnitFigures } from '../../../src/analysis/coverage'
import { isAreal } from '../../../src/analysis/coverage/areas'
import { sectorsOf } from '../../../src/analysis/coverage/sectors'
import { isValidOn, type Unit } from '../../../src/analysis/scope'
import { boxOf, metresPerDegree } from '../../../src/model/geometry'
import { type Feature, ofKind } from '../../../src/model/dataset'
import { done, sampleCity } from '../../worker/given'
import { answered, surveyed, toTheByte, today } from './asking'

const city = sampleCity()
const everything = { assumptions: { leastGapM2: 0 } } as const
const question = { technology: '4G', operator: null } as const
const survey = surveyed(city, everything)
const answer = done(survey.answer(question, asItIs))

const sum = <T>(list: readonly T[], of: (one: T) => number | null) => list.reduce((all, one) => all + (of(one) ?? 0), 0)
const unserved = ({ population, coveredPopulation }: UnitFigures) => population! - coveredPopulation!

describe.each(['5G', '4G', 'broadband', '3G', '2G'] as const)('the sample city, %s', (technology) => {
  const { total, units, gaps, method, villages, operators, stations }: Coverage = done(survey.answer({ technology, operator: null }, asItIs))

  test('wards make the total', () => {
    for (const name of ['areaKm2', 'coveredKm2', 'waterKm2', 'population', 'coveredPopulation', 'households', 'coveredHouseholds', 'villages', 'coveredVillages', 'roadsKm', 'coveredRoadsKm'] as const) {
      expect(Math.abs(sum(units, (unit) => unit[name]) - total[name]!) / total[name]!, name).toBeLessThan(1e-7)
    }
    expect(total.places.map(({ class: group, total: all, served }) => [group, all, served]))
      .toEqual(total.places.map(({ class: group }) => [group, ...(['total', 'served'] as const).map((of) => sum(units, ({ places }) => places.find((one) => one.class === group)?.[of] ?? 0))]))
  })

  test('gaps and slivers are all that is not served, of each ward', () => {
    expect(Math.abs((sum(gaps, ({ areaM2 }) => areaM2) + method.slivers.areaM2) / 1e6 - (total.areaKm2 - total.coveredKm2)) / total.areaKm2).toBeLessThan(1e-6)
    expect(Math.abs(sum(gaps, ({ population }) => population) + method.slivers.population! - unserved(total)) / total.population!).toBeLessThan(1e-6)
    for (const unit of units) {
      const own = gaps.filter((gap) => gap.unit === unit.unit)
      expect(Math.abs(sum(own, ({ areaM2 }) => areaM2) / 1e6 - (unit.areaKm2 - unit.coveredKm2)) / unit.areaKm2, unit.name).toBeLessThan(1e-5)
      expect(Math.abs(sum(own, ({ population }) => population) - unserved(unit)) / unit.population!, unit.name).toBeLessThan(1e-6)
    }
    expect(gaps.map(({ rank }) => rank)).toEqual(gaps.map((_, i) => i + 1))
  })

  test('people of villages are those of the ward', () => {
    for (const unit of units) {
      const own = villages.filter(({ ward }) => ward === unit.unit)
      expect(own).toHaveLength(unit.villages)
      expect(sum(own, ({ population }) => population)).toBe(unit.population)
      expect(Math.abs(sum(own, ({ uncovered }) => uncovered) - unserved(unit))).toBeLessThan(1e-3)
    }
  })

  test('nobody serves more than all of them, and what one serves alone is no more than it reaches', () => {
    for (const one of operators) for (const name of ['coveredKm2', 'coveredPopulation', 'coveredVillages', 'coveredRoadsKm'] as const) expect(one[name]! <= total[name]! + 1e-6, `${one.operator} ${name}`).toBe(true)
    expect(sum(operators, ({ coveredKm2 }) => coveredKm2)).toBeGreaterThanOrEqual(total.coveredKm2 - 1e-6)
    for (const { id, aloneKm2, radiusM } of stations) expect(aloneKm2 >= 0 && aloneKm2 <= (Math.PI * radiusM * radiusM) / 1e6 + 1e-6, id).toBe(true)
    expect(method).toMatchObject({ people: 'villages', stations: stations.length, unplaced: 0, assumed: 0 })
  })
})

test('the people of each ward are those its register tells', () => {
  const told = new Map([...ofKind(city, 'unit')].filter((unit) => isValidOn(unit, today)).map(({ id, properties }) => [id, properties.population]))
  for (const { unit, population, name } of answer.units) if (told.get(unit!) !== undefined) expect(population, name).toBe(told.get(unit!))
  expect(answer.units.map(({ name }) => name)).toEqual(['Phường Cẩm Thành', 'Phường Nghĩa Lộ', 'Xã An Phú', 'Xã Đông Sơn', 'Phường Trương Quang Trọng', 'Xã Tịnh Khê', 'Đặc khu Lý Sơn'])
})

test('the edition before July 2025 has other wards on the same land', () => {
  const before = answered(city, question, { ...everything, day: '2025-06-30' })
  expect(before.units).toHaveLength(22)
  expect(before.method).toMatchObject({ day: '2025-06-30' })
  expect(before.units.every(({ unit }) => !answer.units.some((one) => one.unit === unit))).toBe(true)
  expect(before.total.coveredKm2).toBeLessThan(answer.total.areaKm2)
})

test('a survey of the same data says the same to the byte', () => toTheByte(done(surveyed(city, everything).answer(question, asItIs)), answer))

test('one ward looked at alone has the figures it has among the others', () => {
  const [, ward] = answer.units
  const alone = answered(city, question, { ...everything, scope: ward!.unit })
  expect(alone.units).toHaveLength(1)
  for (const name of ['areaKm2', 'coveredKm2', 'coveredPopulation', 'coveredRoadsKm'] as const) expect(alone.total[name]).toBeCloseTo(ward![name]!, 6)
})

/**
 * The same by other means: circles of 180 corners in a plane of degrees about the middle of each ward, cut by Clipper.
 * It knows nothing of the projection, the arcs or the grounds of the program.
 */
test('areas of each unit agree with polygons within half a thousandth', { timeout: 30_000 }, () => {
  const stations = [...ofKind(city, 'station')].filter(({ properties: { technology, status } }) => technology === '4G' && status === 'operational')
  const water = [...ofKind(city, 'background')].filter(({ geometry, properties }) => properties.class === 'water' && isAreal(geometry))
  for (const figures of [...answer.units, ...done(survey.table(['4G'], asItIs)).filter(({ operator }) => operator === 'Viettel')]) {
    const unit = [...ofKind(city, 'unit')].find(({ id }) => id === figures.unit) as Unit
    const { geometry } = unit
    const [west, south, east, north] = boxOf(geometry!)!
    const [lng0, lat0] = [(west + east) / 2, (south + north) / 2]
    const [perLng, perLat] = metresPerDegree(lat0)
    const flat = ([lng, lat]: Position) => ({ x: (lng! - lng0) * perLng, y: (lat! - lat0) * perLat })
    const ringsAt = (feature: Feature) => ringsIn(feature.geometry).map((ring) => ring.slice(1).map(flat))
    const [wide, high] = [flat([east, north]).x, flat([east, north]).y]
    const discs = stations.filter(({ properties }) => figures.operator === null || properties.operator === figures.operator).flatMap((station) => {
      const { x, y } = flat((station.geometry as { coordinates: Position }).coordinates)
      const r = station.properties.radiusM!
      return Math.abs(x) < wide + r && Math.abs(y) < high + r ? sectorRings(station).map((ring) => ring.map(([dx, dy]) => ({ x: x + dx, y: y + dy }))) : []
    })
    const land = worked(ClipType.Difference, ringsAt(unit), water.flatMap(ringsAt))
    const served = worked(ClipType.Intersection, land, worked(ClipType.Union, discs, []))
    expect(Math.abs(km2(land) / figures.areaKm2 - 1), `${figures.name}: land`).toBeLessThan(0.0005)
    expect(Math.abs(km2(served) / figures.coveredKm2 - 1), `${figures.name}, ${figures.operator}: ${km2(served)} beside ${figures.coveredKm2}`).toBeLessThan(0.0005)
  }
})

const ringsIn = (geometry: Feature['geometry']): Position[][] => (geometry?.type === 'Polygon' ? geometry.coordinates : geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : [])
const worked = (type: ClipType, subject: PathsD, clip: PathsD): PathsD => Clipper.booleanOpD(type, subject, clip, FillRule.NonZero, 3)
const km2 = (paths: PathsD) => paths.reduce((all, path) => all + Clipper.areaD(path), 0) / 1e6

function sectorRings({ properties: { radiusM, azimuths, beamwidthDeg } }: Feature<'station'>): [number, number][][] {
  const corners = 180
  return (sectorsOf(azimuths, beamwidthDeg) ?? [{ from: 0, width: 2 * Math.PI }]).map(({ from, width }) => {
    const ring = Array.from({ length: corners + 1 }, (_, i): [number, number] => [radiusM! * Math.cos(from + (width * i) / corners), radiusM! * Math.sin(from + (width * i) / corners)])
    return width < 2 * Math.PI - 1e-9 ? [...ring, [0, 0]] : ring
  })
}
