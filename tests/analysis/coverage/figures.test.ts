import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import type { PeopleGrid } from '../../../src/model/grid'
import { at, network } from '../../network'
import { all5G, answered } from './asking'

const ward = { level: 'ward', validFrom: '2025-07-01', name: 'Phường Cẩm Thành', unitCode: '21025' } as const
const station = { operator: 'Viettel', technology: '5G', status: 'operational', radiusM: 400 } as const
const line = (...points: [number, number][]): Position[] => points.map(([east, north]) => at(east, north))

/** A ward of two kilometres with four villages of one, and a station in the middle of the first. */
const town = () => network()
  .square('unit', 'W', 0, 0, 2000, ward)
  .square('unit', 'V1', 0, 0, 1000, { level: 'village', name: 'Tổ 1', unitCode: '1', population: 100, households: 30 })
  .square('unit', 'V2', 1000, 0, 1000, { level: 'village', name: 'Tổ 2', unitCode: '2', population: 200, households: 60 })
  .square('unit', 'V3', 0, 1000, 1000, { level: 'village', name: 'Tổ 3', unitCode: '3', population: 300 })
  .square('unit', 'V4', 1000, 1000, 1000, { level: 'village', name: 'Tổ 4', unitCode: '4', population: 400 })
  .point('station', 'S', 500, 500, station)

/** Half of a village, nearly: a disc of 400 m on a square kilometre. */
const disc = Math.PI * 0.16

test('a disc in a ward: its area, and the people of its village by area', () => {
  const { total, units, villages, method } = answered(town().dataset())
  expect(total.areaKm2).toBeCloseTo(4, 3)
  expect(total.coveredKm2).toBeCloseTo(disc, 4)
  expect([total.population, total.households, total.villages, total.coveredVillages]).toEqual([1000, 90, 4, 1])
  expect(total.coveredPopulation).toBeCloseTo(100 * disc, 2)
  expect(total.coveredHouseholds).toBeCloseTo(30 * disc, 2)
  expect(units.map(({ unit, name, code, operator, technology }) => [unit, name, code, operator, technology])).toEqual([['W', 'Phường Cẩm Thành', '21025', null, '5G']])
  expect(villages.map(({ name, isCovered, ward: of }) => [name, isCovered, of])).toEqual([['Tổ 1', true, 'W'], ['Tổ 2', false, 'W'], ['Tổ 3', false, 'W'], ['Tổ 4', false, 'W']])
  expect(villages[0]!.share).toBeCloseTo(disc, 4)
  expect(villages[0]!.uncovered).toBeCloseTo(100 * (1 - disc), 2)
  expect(method).toMatchObject({ people: 'villages', stations: 1, unplaced: 0, assumed: 0, rules: [], notes: [] })
})

test('a village counts from its share on', () => {
  expect(answered(town().dataset(), all5G, { assumptions: { villageShare: 0.6 } }).total.coveredVillages).toBe(0)
})

test('a quarter of a disc looks where its azimuth says', () => {
  const quarter = (azimuth: number) => answered(network().square('unit', 'W', 0, 0, 1000, ward)
    .point('station', 'S', 0, 0, { ...station, azimuths: [azimuth], beamwidthDeg: 90 }).dataset()).total.coveredKm2
  expect(quarter(45)).toBeCloseTo(disc / 4, 4)
  expect(quarter(90)).toBeCloseTo(disc / 8, 4)
  expect(quarter(225)).toBeCloseTo(0, 4)
})

test('what lies over each other counts once', () => {
  const [r, d] = [0.4, 0.3]
  const lens = 2 * r * r * Math.acos(d / (2 * r)) - (d / 2) * Math.sqrt(4 * r * r - d * d)
  const { total, stations } = answered(town().point('station', 'S2', 800, 500, station).dataset())
  expect(total.coveredKm2).toBeCloseTo(2 * disc - lens, 4)
  for (const one of stations) expect(one.aloneKm2).toBeCloseTo(disc - lens, 4)
})

test('two stations alike serve nothing alone, but are both needed by nobody', () => {
  const { stations } = answered(town().point('station', 'S2', 500, 500, { ...station, operator: 'VNPT' }).dataset())
  expect(stations.map(({ id, aloneKm2, alonePopulation }) => [id, aloneKm2, alonePopulation])).toEqual([['S', 0, 0], ['S2', 0, 0]])
})

test('the people a station serves alone', () => {
  const [one] = answered(town().dataset()).stations
  expect(one!.aloneKm2).toBeCloseTo(disc, 4)
  expect(Math.abs(one!.alonePopulation! - 100 * disc)).toBeLessThan(3)
})

test('who is served by one station alone is that station\'s, whichever it is', () => {
  const { stations } = answered(town().point('station', 'S2', 1500, 1500, { ...station, radiusM: 300 }).point('station', 'S3', 1500, 500, { ...station, radiusM: 200 }).dataset())
  const expected = [100 * disc, 400 * Math.PI * 0.09, 200 * Math.PI * 0.04]
  stations.forEach(({ alonePopulation }, i) => expect(Math.abs(alonePopulation! / expected[i]! - 1)).toBeLessThan(0.05))
})

test('water is no land: of the ward and of its villages', () => {
  const wet = town().square('background', 'lake', 0, 0, 500, { class: 'water' }).dataset()
  const { total, villages } = answered(wet)
  expect(total.areaKm2).toBeCloseTo(3.75, 3)
  expect(total.waterKm2).toBeCloseTo(0.25, 3)
  expect(total.coveredKm2).toBeCloseTo(disc * 0.75, 4)
  expect(villages[0]!.share).toBeCloseTo(disc, 3)
  const all = answered(wet, all5G, { assumptions: { withoutWater: false } })
  expect([all.total.waterKm2, all.total.areaKm2]).toEqual([0, expect.closeTo(4, 3)])
})

test('the grid wins over villages: each cell where it stands, those outside are told', () => {
  const cells = [[500, 500, 10], [900, 500, 20], [901, 500, 40], [1500, 1500, 80], [3000, 500, 160]].flatMap(([east, north, people]) => [...at(east!, north!), people!])
  const grid: PeopleGrid = { name: 'lưới', cells }
  const { total, villages, gaps, stations, method } = answered(town().dataset(), all5G, { grid })
  expect([total.population, total.coveredPopulation, total.households]).toEqual([150, 30, null])
  expect(villages.map(({ population, uncovered }) => [population, uncovered])).toEqual([[70, 40], [0, 0], [0, 0], [80, 80]])
  expect(gaps.map(({ population }) => population)).toEqual([120])
  expect(stations[0]!.alonePopulation).toBe(30)
  expect(method.people).toBe('grid')
  expect(method.slivers.population).toBe(0)
  const { gaps: dry, method: wet } = answered(town().square('background', 'lake', 1400, 1400, 200, { class: 'water' }).dataset(), all5G, { grid })
  expect(dry.map(({ population }) => population)).toEqual([40])
  expect(wet.slivers.population).toBe(80)
  expect(method.notes).toEqual([{ key: 'surveying.note.outside', values: { n: 160 } }])
})

test('without people of villages those of the ward are spread over it; without either, places tell', () => {
  const bare = () => network().square('unit', 'W', 0, 0, 2000, { ...ward, population: 1000, households: 250 }).point('station', 'S', 500, 500, station)
  const spread = answered(bare().dataset())
  expect(spread.method.people).toBe('wards')
  expect(spread.total.coveredPopulation).toBeCloseTo((1000 * disc) / 4, 1)
  expect(spread.total.coveredHouseholds).toBeCloseTo((250 * disc) / 4, 1)
  const hamlets = network().square('unit', 'W', 0, 0, 2000, ward).point('station', 'S', 500, 500, station)
    .point('place', 'P1', 500, 600, { class: 'village', name: 'Xóm 1', population: 30, households: 8 }).point('place', 'P2', 1500, 500, { class: 'village', name: 'Xóm 2', population: 70, households: 12 })
  const { total, method, villages } = answered(hamlets.dataset())
  expect([method.people, total.population, total.coveredPopulation, total.households, total.coveredHouseholds]).toEqual(['places', 100, 30, 20, 8])
  expect([total.villages, total.coveredVillages]).toEqual([2, 1])
  expect(villages.map(({ name, share }) => [name, share])).toEqual([['Xóm 1', 1], ['Xóm 2', 0]])
})

test('nobody told: only areas', () => {
  const { total, method, gaps, stations } = answered(network().square('unit', 'W', 0, 0, 2000, ward).point('station', 'S', 500, 500, station).dataset())
  expect([total.population, total.coveredPopulation, total.households, method.people, gaps[0]!.population, method.slivers.population, stations[0]!.alonePopulation]).toEqual([null, null, null, null, null, null, null])
  expect(method.notes).toEqual([{ key: 'surveying.note.nobody' }])
})

test('a ward without people of villages among others that have them: by its area, and it is said', () => {
  const data = town().square('unit', 'W2', 2000, 0, 1000, { ...ward, unitCode: '21028', name: 'Xã Hai', population: 500 })
    .square('unit', 'W3', 4000, 0, 1000, { ...ward, unitCode: '21030', name: 'Xã Ba' }).point('place', 'P', 4500, 500, { class: 'village', population: 50 }).dataset()
  const { units, total, method } = answered(data)
  expect(units.map(({ population }) => population)).toEqual([1000, 500, 50])
  expect(total.population).toBe(1550)
  expect(method.notes).toEqual([{ key: 'surveying.note.byArea', values: { n: 1 } }])
})

test('priority places where they stand; with an outline by their area', () => {
  const data = town().point('place', 'in', 700, 500, { class: 'school', name: 'Trường A' }).point('place', 'out', 1500, 500, { class: 'school', name: 'Trường B' })
    .point('place', 'far', 5000, 500, { class: 'school' }).point('place', 'trade', 500, 500, { class: 'religion' }).point('place', 'gone', 500, 500, { class: 'school', status: 'decommissioned' })
    .add('place', 'nowhere', null, { class: 'health' })
    .add('place', 'estate', { type: 'Polygon', coordinates: [line([500, 500], [1300, 500], [1300, 550], [500, 550], [500, 500])] }, { class: 'industrial', name: 'Khu A' })
    .add('place', 'estate2', { type: 'Polygon', coordinates: [line([700, 500], [1300, 500], [1300, 550], [700, 550], [700, 500])] }, { class: 'industrial', name: 'Khu B' }).dataset()
  const { total, unserved, gaps, method } = answered(data, all5G, { assumptions: { priority: ['industrial', 'school', 'health'], villageShare: 0.49 } })
  expect(total.places).toEqual([{ class: 'industrial', total: 2, served: 1 }, { class: 'school', total: 2, served: 1 }])
  expect(unserved.map(({ id, class: group }) => [id, group])).toEqual([['estate2', 'industrial'], ['out', 'school']])
  expect(gaps[0]!.places.map(({ name }) => name).sort()).toEqual(['Khu B', 'Trường B'])
  expect(method.notes).toEqual([{ key: 'surveying.note.unplacedPlaces', values: { n: 1 } }])
})

test('roads by kilometre, cut at the boundary and at the rim', () => {
  const data = town().square('unit', 'W2', 2000, 0, 1000, { ...ward, unitCode: '21028', name: 'Xã Hai' })
    .add('road', 'R', { type: 'LineString', coordinates: line([-500, 500], [2000, 500], [2700, 500], [3500, 500]) })
    .add('road', 'R2', { type: 'MultiLineString', coordinates: [line([500, -100], [500, 2100]), line([2500, 10], [2500, 20])] })
    .add('road', 'old', { type: 'LineString', coordinates: line([0, 500], [2000, 500]) }, { status: 'decommissioned' }).dataset()
  const { units, total } = answered(data)
  const expected = [[4, 1.6], [1.01, 0]]
  units.forEach(({ roadsKm, coveredRoadsKm }, i) => {
    expect(roadsKm).toBeCloseTo(expected[i]![0]!, 3)
    expect(coveredRoadsKm).toBeCloseTo(expected[i]![1]!, 3)
  })
  expect(total.roadsKm).toBeCloseTo(5.01, 3)
})

test('without wards each village is a unit; without any unit nothing is worked out, and both are said', () => {
  const villages = network().square('unit', 'V1', 0, 0, 1000, { level: 'village', name: 'Tổ 1', unitCode: '1', population: 100 }).point('station', 'S', 500, 500, station).dataset()
  const { units, total, villages: listed, gaps, method } = answered(villages)
  expect(units.map(({ unit, population }) => [unit, population])).toEqual([['V1', 100]])
  expect(total.coveredPopulation).toBeCloseTo(100 * disc, 2)
  expect(listed).toMatchObject([{ unit: 'V1', ward: null }])
  expect(gaps).toHaveLength(1)
  expect(gaps[0]!.population! + method.slivers.population!).toBeCloseTo(100 - total.coveredPopulation!, 6)
  expect(method.notes).toEqual([{ key: 'surveying.note.noWards' }])
  const none = answered(network().point('station', 'S', 500, 500, station).dataset())
  expect(none).toMatchObject({ total: { areaKm2: 0, population: null }, units: [], gaps: [], villages: [] })
  expect(none.stations[0]!.aloneKm2).toBeCloseTo(disc, 4)
  expect(none.method.notes).toEqual([{ key: 'surveying.note.noUnits' }])
})

test('one ward is looked at with its villages and every station near it', () => {
  const data = town().square('unit', 'W2', 2000, 0, 1000, { ...ward, unitCode: '21028', name: 'Xã Hai', population: 7 })
    .point('station', 'near', 2100, 1500, station).point('station', 'far', 2900, 500, station).dataset()
  const { units, total, villages, stations, method } = answered(data, all5G, { scope: 'W' })
  expect(units.map(({ unit }) => unit)).toEqual(['W'])
  expect(total.population).toBe(1000)
  expect(villages).toHaveLength(4)
  expect(stations.map(({ id }) => id)).toEqual(['S', 'near'])
  expect(method.stations).toBe(2)
  expect(answered(data, all5G, { scope: 'W2' }).units[0]!.coveredKm2).toBeCloseTo(answered(data).units[1]!.coveredKm2, 9)
  expect(answered(data, all5G, { scope: 'V4' }).units.map(({ unit }) => unit)).toEqual(['V4'])
  const edition = town().square('unit', 'old', 0, 0, 1000, { level: 'ward', name: 'Phường Cũ', unitCode: '21999', validTo: '2025-06-30', successors: ['21025'] }).dataset()
  expect(answered(edition, all5G, { scope: 'old' }).units.map(({ unit }) => unit)).toEqual(['old'])
  expect(answered(data, all5G, { scope: 'gone' }).method.notes).toEqual([{ key: 'surveying.note.noUnits' }])
})

test('what cannot be placed or told is counted, not hidden', () => {
  const data = town().square('unit', 'stray', 5000, 0, 100, { level: 'village', name: 'Lạc', unitCode: '9', population: 5 })
    .square('unit', 'double', 1000, 0, 900, { ...ward, unitCode: '21999', name: 'Xã Chồng' })
    .add('unit', 'shapeless', null, { ...ward, unitCode: '21998', name: 'Xã Trống', population: 9 })
    .square('unit', 'wet', 8000, 0, 100, { ...ward, unitCode: '21997', name: 'Xã Nước' }).square('background', 'sea', 7900, -100, 300, { class: 'water' })
    .square('unit', 'silent', 1200, 1200, 100, { level: 'village', name: 'Tổ 5', unitCode: '5' }).dataset()
  const { method, units, total } = answered(data)
  expect(method.notes).toEqual([
    { key: 'surveying.note.shapeless', values: { n: 1 } }, { key: 'surveying.note.drowned', values: { n: 1 } }, { key: 'surveying.note.doubled', values: { n: 2 } },
    { key: 'surveying.note.stray', values: { n: 1 } }, { key: 'surveying.note.silent', values: { n: 1 } },
  ])
  expect(units.map(({ unit, areaKm2 }) => [unit, Math.round(areaKm2 * 100) / 100])).toEqual([['W', 4], ['wet', 0], ['shapeless', 0], ['double', 0.81]])
  expect(total.population).toBe(1000)
})
