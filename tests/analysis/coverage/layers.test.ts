import type { Feature } from 'geojson'
import { expect, test } from 'vitest'
import { asItIs, type LayerName } from '../../../src/analysis/coverage'
import { areaM2Of } from '../../../src/analysis/size'
import { network } from '../../network'
import { done, sampleCity } from '../../worker/given'
import { all5G, answered, layered, surveyed } from './asking'

const ward = { level: 'ward', validFrom: '2025-07-01', name: 'Phường Cẩm Thành', unitCode: '21025' } as const
const station = { operator: 'Viettel', technology: '5G', radiusM: 400 } as const
const town = () => network().square('unit', 'W', 0, 0, 2000, { ...ward, population: 1000 }).square('unit', 'V', 0, 0, 1000, { level: 'village', name: 'Tổ 1', unitCode: '1', population: 100 })
  .point('station', 'A', 500, 500, station).point('station', 'B', 800, 500, station).point('station', 'C', 650, 700, { ...station, operator: 'VNPT', azimuths: [0, 180], beamwidthDeg: 90 })
const disc = Math.PI * 0.16
const city = surveyed(sampleCity())
const km2 = (feature: Feature | undefined) => areaM2Of(feature?.geometry ?? null)! / 1e6

test('what is served is one area', () => {
  const [served, ...more] = layered(town().dataset(), 'served')
  expect(more).toEqual([])
  expect(served!.geometry.type).toBe('MultiPolygon')
  expect(km2(served)).toBeCloseTo(served!.properties!.areaKm2 as number, 3)
  expect(km2(served)).toBeGreaterThan(answered(town().dataset()).total.coveredKm2 - 1e-3)
  expect(layered(network().dataset(), 'served')).toEqual([])
})

test('at least twice, three times and four times: each area lies in the one before', () => {
  const piles = network()
  const pile = (eastM: number, count: number) => Array.from({ length: count }, (_, i) => piles.point('station', `${eastM}-${i}`, eastM, 500, station))
  pile(0, 2)
  pile(300, 1)
  pile(2000, 4)
  pile(4000, 6)
  const features = layered(piles.dataset(), 'overlap')
  const [r, d] = [0.4, 0.3]
  const lens = 2 * r * r * Math.acos(d / (2 * r)) - (d / 2) * Math.sqrt(4 * r * r - d * d)
  expect(features.map(({ properties }) => properties!.times)).toEqual([2, 3, 4])
  ;[3 * disc, 2 * disc + lens, 2 * disc].forEach((expected, i) => {
    expect(km2(features[i])).toBeCloseTo(expected, 3)
    expect(features[i]!.properties!.areaKm2).toBeCloseTo(expected, 3)
  })
  expect(layered(network().point('station', 'A', 0, 0, station).dataset(), 'overlap')).toEqual([])
})

test('the two halves of a wide sector are no overlap', () => {
  expect(layered(town().point('station', 'wide', 5000, 5000, { ...station, azimuths: [10], beamwidthDeg: 300 }).dataset(), 'overlap', { technology: '5G', operator: 'VNPT' })).toEqual([])
})

test('how far each station reaches: a disc of its area, sectors as they are, nothing of what is off', () => {
  const reach = layered(town().point('station', 'far', 9000, 9000, { operator: 'Viettel', technology: '5G' }).dataset(), 'reach', all5G, {}, { ...asItIs, off: ['B'], radiiM: { A: 200 } })
  expect(reach.map(({ properties }) => [properties!.id, properties!.radiusM, properties!.radiusFrom])).toEqual([['A', 200, 'tried'], ['C', 400, 'own'], ['far', 1000, 'coverage.department']])
  const areas = reach.map(km2)
  ;[disc / 4, disc / 2, Math.PI].forEach((expected, i) => expect(areas[i]! / expected).toBeCloseTo(1, 3))
  expect(reach[1]!.geometry.type).toBe('MultiPolygon')
})

test('villages and units are their own outlines with their figures', () => {
  const data = town().dataset()
  const { villages, total } = answered(data)
  const [village] = layered(data, 'villages')
  expect(village!.geometry).toEqual(data.base.features.find(({ id }) => id === 'V')!.geometry)
  expect(village!.properties).toEqual({ name: 'Tổ 1', code: '1', ward: ward.name, share: villages[0]!.share, population: 100, uncovered: villages[0]!.uncovered, isCovered: 1 })
  const [unit] = layered(data, 'units')
  expect(unit!.properties).toMatchObject({ name: ward.name, code: '21025', technology: '5G', areaKm2: total.areaKm2, coveredKm2: total.coveredKm2, population: 100, share: expect.closeTo(total.coveredPopulation! / 100, 6) })
  const bare = layered(network().square('unit', 'W', 0, 0, 1000, ward).point('station', 'A', 500, 500, station).dataset(), 'units')
  expect(bare[0]!.properties!.share).toBeCloseTo(disc, 3)
  expect(bare[0]!.properties).not.toHaveProperty('population')
})

test('gaps say what is in them', () => {
  const data = town().point('place', 'P', 1500, 1500, { class: 'school', name: 'Trường A' }).dataset()
  const { gaps } = answered(data)
  expect(layered(data, 'gaps').map(({ geometry, properties }) => [geometry, properties])).toEqual(gaps.map(({ polygon, rank, areaM2, population, nearest }) => [polygon, {
    rank, unit: ward.name, areaM2, population, villages: 'Tổ 1', places: 'Trường A', nearest: nearest!.name, nearestOperator: nearest!.operator, nearestM: nearest!.metres,
  }]))
})

test.each(['gaps', 'served', 'overlap', 'reach', 'villages', 'units'] satisfies LayerName[])('%s of the sample city: plain values, closed rings of seven decimals', (what) => {
  const features = done(city.layer(what, all5G, asItIs))
  expect(features.length).toBeGreaterThan(0)
  for (const { geometry, properties } of features) {
    expect(Object.values(properties!).every((value) => typeof value === 'string' || Number.isFinite(value)), JSON.stringify(properties)).toBe(true)
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
    expect(polygons.length).toBeGreaterThan(0)
    for (const ring of polygons.flat()) {
      expect(ring.length).toBeGreaterThanOrEqual(4)
      expect(ring[0]).toEqual(ring.at(-1))
      expect(ring.every(([lng, lat]) => Math.abs(lng! * 1e7 - Math.round(lng! * 1e7)) < 1e-5 && Math.abs(lat! * 1e7 - Math.round(lat! * 1e7)) < 1e-5)).toBe(true)
    }
  }
})

test('a layer is of whom is asked', () => {
  const own = layered(town().dataset(), 'reach', { technology: '5G', operator: 'vnpt' })
  expect(own.map(({ properties }) => properties!.operator)).toEqual(['VNPT'])
  expect(layered(town().dataset(), 'served', { technology: '4G', operator: null })).toEqual([])
})
