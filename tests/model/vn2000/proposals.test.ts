import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lengthM } from '../../../src/model/geometry'
import {
  fromWgs84, isInVietnam, looksProjected, outlyingAt, proposals, provinceNear, provinces, toWgs84, zoneOfMeridian,
} from '../../../src/model/vn2000'
import { random } from '../../random'

type Pair = [number, number]
const seedOf = () => Number(process.env.SEED ?? 20251120)
const swapped = ([a, b]: Pair): Pair => [b, a]

const realdata = new URL('../../../../shared/realdata/', import.meta.url)
const pointsFile = new URL('vn2000/thai-nguyen_points_vn2000_tm3-106-30.csv', realdata)
const hasPoints = existsSync(pointsFile)
const pointsTest = hasPoints ? test : test.skip
const noPoints = hasPoints ? '' : ' (skipped: ../shared/realdata is absent)'
const points = (hasPoints ? readFileSync(pointsFile, 'utf8').trim().split(/\r?\n/).slice(1) : [])
  .map((line) => line.split(',').slice(-4).map(Number) as [number, number, number, number])

pointsTest(`92 points of Thái Nguyên agree with their WGS 84 degrees, which have 6 decimals${noPoints}`, () => {
  expect(points).toHaveLength(92)
  for (const [north, east, lng, lat] of points) expect(lengthM([toWgs84([east, north], 9213), [lng, lat]])).toBeLessThan(0.15)
})

pointsTest(`the 92 points as X (north), Y (east) propose TM-3 106°30′ first, and north first${noPoints}`, () => {
  const found = proposals(points.map(([north, east]) => [north, east]))
  expect(found[0]).toMatchObject({ epsg: 9213, axes: 'northEast', official: 'now', province: { code: '19' } })
  expect(lengthM([found[0]!.place, [points[0]![2], points[0]![3]]])).toBeLessThan(0.15)
  expect(new Set(found.map(({ axes }) => axes))).toEqual(new Set(['northEast']))
})

test('points of Quảng Ngãi propose TM-3 108°00′ first, in either order, the old zone of Kon Tum after it', () => {
  const places: Pair[] = [[108.8, 15.12], [108.75, 15.3], [108.95, 14.75]]
  const metres = places.map((place) => fromWgs84(place, 5898) as Pair)
  const found = proposals(metres)
  expect(found[0]).toMatchObject({ epsg: 5898, axes: 'eastNorth', official: 'now', province: { code: '51' } })
  expect(lengthM([found[0]!.place, places[0]!])).toBeLessThan(0.001)
  expect(found.find(({ epsg }) => epsg === 9216)).toMatchObject({ official: 'before' })
  expect(proposals(metres.map(swapped))[0]).toMatchObject({ epsg: 5898, axes: 'northEast' })
})

test('points around Kon Tum offer both the zone they had and the one of the new province', () => {
  const metres = [[107.99, 14.35], [107.85, 14.7]].map((place) => fromWgs84(place, 9216) as Pair)
  const found = proposals(metres)
  expect(found.find(({ epsg }) => epsg === 9216)).toMatchObject({ official: 'before', province: { code: '51' } })
  expect(found.map(({ epsg }) => epsg)).toContain(5898)
  expect(proposals(metres, { province: '51' }).slice(0, 2).map(({ epsg }) => epsg).sort()).toEqual([5898, 9216])
  expect(proposals(metres, { province: '62' })[0]!.epsg).toBe(9216)
  const further = [fromWgs84([107.6, 14.75], 9216) as Pair]
  expect(proposals(further, { province: '62' })[0]!.epsg, 'who names an old province has old data').toBe(9216)
  expect(found[0]!.nearest.map(({ distanceM }) => distanceM)).toEqual(found[0]!.nearest.map(({ distanceM }) => distanceM).toSorted((a, b) => a - b))
  expect(found[0]!.nearest).toHaveLength(3)
  expect(proposals(metres, { near: [108, 14.4] })[0]!.epsg).toBe(9216)
})

test('a hint turns the order, never the list', () => {
  const metres = [fromWgs84([105.85, 22.17], 9213) as Pair]
  const plain = proposals(metres)
  expect(plain[0]!.epsg).not.toBe(9213)
  for (const hint of [{ province: '19' }, { province: '06' }, { near: [105.83, 22.15] }]) {
    const found = proposals(metres, hint)
    expect(found[0]!.epsg, JSON.stringify(hint)).toBe(9213)
    expect(found.map(({ epsg }) => epsg).sort()).toEqual(plain.map(({ epsg }) => epsg).sort())
  }
  expect(proposals(metres, { province: '20' })[0]!.epsg).toBe(9215)
})

test('what lies 250 m or 600 m beside it is proposed too: WGS 84 and the 6° zones', () => {
  const found = proposals([fromWgs84([105.85, 21.03], 3405) as Pair], { near: [105.85, 21.03] })
  expect(found.map(({ epsg }) => epsg)).toEqual(expect.arrayContaining([5897, 3405, 32648]))
  expect(found[0]!.epsg).toBe(5897)
})

test('Web Mercator is told by its size alone', () => {
  const metres = fromWgs84([108.8, 15.12], 3857) as Pair
  expect(proposals([metres])).toMatchObject([{ epsg: 3857, axes: 'eastNorth', official: null }])
  expect(proposals([swapped(metres)])).toMatchObject([{ epsg: 3857, axes: 'northEast' }])
})

test('Hoàng Sa and Trường Sa are in Vietnam, the middle of the sea and Laos are not proposed', () => {
  const found = proposals([fromWgs84([112.3, 16.5], 3406) as Pair]).find(({ epsg }) => epsg === 3406)
  expect(found).toMatchObject({ province: { code: '48' }, official: null })
  const places = proposals([[585791.005, 1672370.101]]).map(({ place }) => place)
  for (const [lng, lat] of places) {
    const distanceM = provinceNear([lng!, lat!], '2025-06-30')[0]!.distanceM
    expect(distanceM < 250_000 || outlyingAt([lng!, lat!]) !== null, `${lng} ${lat}`).toBe(true)
  }
  expect(places.every(([lng]) => lng! > 105.5)).toBe(true)
})

test('one wrong row changes nothing; rows that fit nowhere propose nothing', () => {
  const metres: Pair[] = [[0, 0], [NaN, 5], [585791, 1672370], [585891, 1672470], [585991, 1672570]]
  expect(proposals(metres)[0]).toMatchObject({ epsg: 5898, axes: 'eastNorth' })
  expect(proposals([])).toEqual([])
  expect(proposals([[0, 0], [5, 5]])).toEqual([])
  expect(proposals([[950_000, 950_000]])).toEqual([])
  expect(proposals([[NaN, NaN]])).toEqual([])
})

test('the zone of every province before and now is proposed for its middle, first or second once the province is named', () => {
  for (const { code, name, centre, meridian, validTo } of provinces) {
    const epsg = zoneOfMeridian(meridian)!
    const metres = [fromWgs84(centre, epsg) as Pair]
    expect(proposals(metres).find((one) => one.epsg === epsg), name).toMatchObject({ axes: 'eastNorth', official: expect.any(String) })
    const at = proposals(metres, { province: code }).findIndex((one) => one.epsg === epsg)
    expect(at >= 0 && at <= 1, `${name} to ${validTo}: place ${at + 1}`).toBe(true)
  }
})

test('proposals are in order of likelihood, then code, and likelihoods are between 0 and 1', () => {
  const seed = seedOf()
  const next = random(seed)
  for (let i = 0; i < 100; i++) {
    const metres: Pair[] = Array.from({ length: 3 }, () => [100_000 + next() * 800_000, 900_000 + next() * 1_750_000])
    const hint = [{}, { province: '51' }, { near: [108, 15] }, { province: '01', near: [105, 21] }][i % 4]!
    const found = proposals(metres, hint)
    const sorted = found.toSorted((a, b) => b.likelihood - a.likelihood || a.epsg - b.epsg)
    expect(found, `seed ${seed}`).toEqual(sorted)
    for (const { likelihood } of found) expect(likelihood >= 0 && likelihood <= 1, `seed ${seed}, ${likelihood}`).toBe(true)
  }
})

test('metres look projected, degrees do not', () => {
  expect([[585791, 1672370], [1672370, 585791], [12111560, 1703033], [12000, 5]].map(looksProjected)).toEqual([true, true, true, true])
  expect([[108.8, 15.12], [15.12, 108.8], [500, 300], [1.088e9, 1.5e8], [NaN, 5], [-180, 90]].map(looksProjected)).toEqual(Array(6).fill(false))
})

test('latitude before longitude is seen inside Vietnam only', () => {
  expect([[108.8, 15.12], [105.85, 21.03], [112.3, 16.5], [114.3, 9.6]].map(isInVietnam)).toEqual(Array(4).fill(true))
  expect([[15.12, 108.8], [48.85, 2.35], [105, 51], [120, 15], [105, NaN]].map(isInVietnam)).toEqual(Array(5).fill(false))
})
