import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { isInside } from '../../../src/model/turf'
import { areaM2Of } from '../../../src/analysis/size'
import { metresBetween, turning } from '../../../src/model/geometry'
import { at, network } from '../../network'
import { all5G, answered } from './asking'

const ward = { level: 'ward', validFrom: '2025-07-01', name: 'Phường Cẩm Thành', unitCode: '21025' } as const
const station = { operator: 'Viettel', technology: '5G', radiusM: 700 } as const

/** A strip of three kilometres, served in its middle third: a gap in the west and one in the east, with two villages each. */
const strip = () => network()
  .add('unit', 'W', box(0, 0, 3000, 1000), ward)
  .add('unit', 'V1', box(0, 0, 500, 1000), { level: 'village', name: 'Tổ 1', unitCode: '1', population: 100, households: 20 })
  .add('unit', 'V2', box(500, 0, 1500, 1000), { level: 'village', name: 'Tổ 2', unitCode: '2', population: 200 })
  .add('unit', 'V3', box(1500, 0, 3000, 1000), { level: 'village', name: 'Tổ 3', unitCode: '3', population: 600, households: 40 })
  .point('station', 'S', 1500, 500, { ...station, name: 'Trạm giữa' })

function box(west: number, south: number, east: number, north: number) {
  return { type: 'Polygon' as const, coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]] }
}

test('gaps are ranked by people, and with the slivers they are all who are not served', () => {
  const { gaps, total, method } = answered(strip().dataset(), all5G, { assumptions: { leastGapM2: 0 } })
  expect(gaps.map(({ rank, unit, unitName, villages }) => [rank, unit, unitName, villages])).toEqual([[1, 'W', ward.name, ['Tổ 3']], [2, 'W', ward.name, ['Tổ 1', 'Tổ 2']]])
  const sum = (of: (gap: (typeof gaps)[number]) => number | null) => gaps.reduce((all, gap) => all + (of(gap) ?? 0), 0)
  expect(sum(({ population }) => population)).toBeCloseTo(total.population! - total.coveredPopulation!, 4)
  expect(sum(({ households }) => households)).toBeCloseTo(total.households! - total.coveredHouseholds!, 4)
  expect(sum(({ areaM2 }) => areaM2) / 1e6).toBeCloseTo(total.areaKm2 - total.coveredKm2, 6)
  expect(method.slivers).toEqual({ count: 0, areaM2: 0, population: 0 })
})

test('a gap is a sound polygon, its label inside, its area true', () => {
  for (const { polygon, at: label, areaM2, box: own } of answered(strip().dataset()).gaps) {
    const [shell] = polygon.coordinates
    expect(shell![0]).toEqual(shell!.at(-1))
    expect(turning(shell!)).toBeGreaterThan(0)
    expect(isInside(label, shell!)).toBe(true)
    expect(areaM2Of(polygon)! / areaM2).toBeCloseTo(1, 4)
    expect(own).toEqual([...([0, 1] as const).map((k) => Math.min(...shell!.map((p) => p[k]!))), ...([0, 1] as const).map((k) => Math.max(...shell!.map((p) => p[k]!)))])
    for (const [lng, lat] of shell!) expect([lng, lat]).toEqual([Math.round(lng! * 1e7) / 1e7, Math.round(lat! * 1e7) / 1e7])
  }
})

test('small ones are only counted, with their people', () => {
  const { gaps, method, total } = answered(strip().dataset(), all5G, { assumptions: { leastGapM2: 900_000 } })
  expect(gaps.map(({ villages }) => villages)).toEqual([])
  expect(method.slivers.count).toBe(2)
  expect(method.slivers.areaM2 / 1e6).toBeCloseTo(total.areaKm2 - total.coveredKm2, 6)
  expect(method.slivers.population).toBeCloseTo(total.population! - total.coveredPopulation!, 4)
})

test('the nearest station is that of whom is asked, and on; of several at one place the first by id', () => {
  const data = strip().point('station', 'V', 100, 500, { operator: 'VNPT', technology: '5G', radiusM: 1 }).point('station', 'B', 1500, 500, { ...station, radiusM: 10 }).dataset()
  const { gaps } = answered(data)
  const west = gaps.find(({ villages }) => villages.includes('Tổ 1'))!
  expect(west.nearest).toMatchObject({ station: 'V', operator: 'VNPT', metres: Math.round(metresBetween(west.at, at(100, 500)) * 1000) / 1000 })
  const own = answered(data, { technology: '5G', operator: 'Viettel' }).gaps.find(({ villages }) => villages.includes('Tổ 1'))!
  expect(own.nearest!.station).toBe('B')
  const off = answered(data, all5G, {}, { off: ['V', 'B'], offOperators: [], radiiM: {}, added: [] }).gaps
  expect(off.map(({ nearest }) => nearest!.station)).toEqual(off.map(() => 'S'))
  expect(off[0]!.nearest).toMatchObject({ name: 'Trạm giữa', operator: 'Viettel' })
})

test('without stations everything is one gap for each part of a ward, and nothing is near', () => {
  const parts: Position[][][] = [box(0, 0, 100, 100).coordinates, box(5000, 0, 5200, 100).coordinates]
  const { gaps, stations, total } = answered(network().add('unit', 'W', { type: 'MultiPolygon', coordinates: parts }, { ...ward, population: 90 }).dataset())
  expect(gaps.map(({ population, nearest }) => [Math.round(population!), nearest])).toEqual([[60, null], [30, null]])
  expect([stations, total.coveredKm2, total.coveredPopulation]).toEqual([[], 0, 0])
})

test('gaps without people are ranked by their land', () => {
  const parts: Position[][][] = [box(0, 0, 100, 100).coordinates, box(5000, 0, 5200, 100).coordinates, box(9000, 0, 9150, 100).coordinates]
  const { gaps } = answered(network().add('unit', 'W', { type: 'MultiPolygon', coordinates: parts }, ward).dataset(), all5G, { assumptions: { leastGapM2: 0 } })
  expect(gaps.map(({ rank, areaM2 }) => [rank, Math.round(areaM2 / 1000)])).toEqual([[1, 20], [2, 15], [3, 10]])
})

test('a ward with a hole keeps it in its gap', () => {
  const [shell] = box(0, 0, 1000, 1000).coordinates
  const [hole] = box(400, 400, 600, 600).coordinates
  const { gaps, total } = answered(network().add('unit', 'W', { type: 'Polygon', coordinates: [shell!, hole!.toReversed()] }, ward).dataset())
  expect(total.areaKm2).toBeCloseTo(0.96, 4)
  expect(gaps[0]!.polygon.coordinates).toHaveLength(2)
  expect(turning(gaps[0]!.polygon.coordinates[1]!)).toBeLessThan(0)
})
