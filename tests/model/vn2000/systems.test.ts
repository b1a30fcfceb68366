import { spawnSync } from 'node:child_process'
import proj4 from 'proj4'
import { expect, test } from 'vitest'
import { lengthM } from '../../../src/model/geometry'
import { converter, fromWgs84, systemOf, systems, toWgs84, zoneName } from '../../../src/model/vn2000'
import { random } from '../../random'

type Pair = [number, number]
const farApartM = (a: readonly number[], b: readonly number[]) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!)
const seedOf = () => Number(process.env.SEED ?? 20251120)
const inVietnam = (next: () => number): Pair => [102.2 + next() * 7.3, 8.4 + next() * 14.9]

const vectors: [place: string, lngLat: Pair, epsg: number, east: number, north: number][] = [
  ['Quảng Ngãi', [108.8, 15.12], 5898, 585791.005, 1672370.101],
  ['Lý Sơn LS1', [109 + 6 / 60 + 7 / 3600, 15 + 22 / 60 + 29 / 3600], 5898, 618105.134, 1700697.609],
  ['Thái Nguyên', [105.84, 21.594], 9213, 431465.18, 2388860.78],
  ['Bỉm Sơn', [105.86, 20.08], 5897, 589748.292, 2221340.87],
]

test.each(vectors)('%s lies where PROJ puts it, to 1 mm, both ways', (_, lngLat, epsg, east, north) => {
  expect(farApartM(fromWgs84(lngLat, epsg), [east, north])).toBeLessThan(0.001)
  expect(lengthM([toWgs84([east, north], epsg), lngLat])).toBeLessThan(0.001)
})

test('LS1 in Circular 37/2019/TT-BGTVT is 3.7″ further north and 6.5″ further west in VN-2000', () => {
  const [lng, lat] = [109 + 6 / 60 + 7 / 3600, 15 + 22 / 60 + 29 / 3600]
  const [east, north] = fromWgs84([lng, lat], 4756) as Pair
  expect((north - lat) * 3600).toBeCloseTo(3.7, 1)
  expect((east - lng) * 3600).toBeCloseTo(-6.5, 1)
})

const zone491 = '+proj=tmerc +lat_0=0 +lon_0=108 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +units=m +no_defs'
const shifted = (shift: string): number => {
  const [place, , epsg] = [vectors[0]![1], 0, vectors[0]![2]] as const
  return farApartM(fromWgs84(place, epsg), proj4(`${zone491} +towgs84=${shift}`, [...place]))
}

test('rotations with the signs of the decision are 0.6 m off: the trap most public code is in', () => {
  const offM = shifted('-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278')
  expect(offM).toBeGreaterThan(0.58)
  expect(offM).toBeLessThan(0.68)
})

test('no shift at all is 225 m off', () => {
  expect(shifted('0,0,0')).toBeGreaterThan(224)
  expect(shifted('0,0,0')).toBeLessThan(227)
})

test('all 18 zones, both 6° zones and the geographic system, and what offices also send', () => {
  expect(systems.map(({ epsg }) => epsg).sort((a, b) => a - b)).toEqual([
    3405, 3406, 3857, 4326, 4756, 5896, 5897, 5898, 5899,
    9205, 9206, 9207, 9208, 9209, 9210, 9211, 9212, 9213, 9214, 9215, 9216, 9217, 9218, 32648, 32649,
  ])
  expect(systems.filter(({ kind }) => kind === 'tm3')).toHaveLength(18)
  expect(systemOf(9216)).toMatchObject({ name: 'VN-2000 / TM-3 107-30', centralMeridian: 107.5, scale: 0.9999, datum: 'vn2000' })
  expect(systemOf(3406)).toMatchObject({ centralMeridian: 111, scale: 0.9996, kind: 'utm' })
  expect(systemOf(1)).toBeNull()
})

test('a zone says its meridian and its width', () => {
  expect(zoneName(5898)).toEqual({ meridian: '108°00′', widthDeg: 3 })
  expect(zoneName(9208)).toEqual({ meridian: '104°45′', widthDeg: 3 })
  expect(zoneName(3405)).toEqual({ meridian: '105°00′', widthDeg: 6 })
  expect([zoneName(4756), zoneName(3857), zoneName(1)]).toEqual([null, null, null])
})

test.each(systems)('$name ($epsg): there and back again is the same place, and back and there the same metres', ({ epsg, kind }) => {
  const seed = seedOf()
  const next = random(seed)
  const { toWgs84, fromWgs84 } = converter(epsg)!
  for (let i = 0; i < 200; i++) {
    const place = inVietnam(next)
    const there = fromWgs84(place)
    const back = toWgs84(there)
    expect(farApartM(back, place), `seed ${seed}, ${place}`).toBeLessThan(1e-11)
    expect(farApartM(fromWgs84(back), there), `seed ${seed}, ${place}`).toBeLessThan(kind === 'geographic' ? 1e-11 : 1e-6)
  }
})

test('a height is handed on as it came; what is no number stays none and stops nobody', () => {
  expect(toWgs84([585791.005, 1672370.101, 12.5], 5898)[2]).toBe(12.5)
  expect(fromWgs84([108.8, 15.12, 12.5], 5898)[2]).toBe(12.5)
  expect(toWgs84([585791.005, 1672370.101], 5898)).toHaveLength(2)
  for (const bad of [[NaN, 1], [1, Infinity], [1e300, 1e300], [], ['a', 'b']] as number[][]) {
    for (const { epsg } of systems) {
      const [x, y] = converter(epsg)!.toWgs84(bad)
      expect(Number.isFinite(x) === Number.isFinite(y), `${epsg} ${bad}`).toBe(true)
    }
    expect(Number.isNaN(toWgs84([NaN, 1], 5898)[0])).toBe(true)
  }
})

test('a system nobody knows: no converter, and an error that names it', () => {
  expect(converter(2154)).toBeNull()
  expect(() => toWgs84([1, 2], 2154)).toThrow(/2154/)
  expect(converter(5898)).toBe(converter(5898))
})

const shift = '-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278'

test.each(systems.filter(({ epsg, kind }) => epsg !== 4326 && kind !== 'other'))('$name ($epsg): a second program of others, proj4, agrees to a micrometre', ({ epsg, kind, datum, centralMeridian, scale }) => {
  const plane = kind === 'geographic' ? '+proj=longlat' : `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=${scale} +x_0=500000 +y_0=0 +units=m`
  const theirs = proj4(`${plane} +ellps=WGS84 +towgs84=${datum === 'vn2000' ? shift : '0,0,0'} +no_defs`)
  const seed = seedOf()
  const next = random(seed)
  for (let i = 0; i < 500; i++) {
    const place = inVietnam(next)
    expect(farApartM(fromWgs84(place, epsg), theirs.forward([...place])), `seed ${seed}, ${place}`).toBeLessThan(kind === 'geographic' ? 1e-11 : 1e-6)
  }
})

const hasCs2cs = spawnSync('cs2cs', []).error === undefined
const cs2csTest = hasCs2cs ? test : test.skip
const because = hasCs2cs ? '' : ' (skipped: cs2cs is not installed)'

/** PROJ takes EPSG:4326 as latitude, longitude, gives 4756 the same way and everything else as east, north. */
function cs2cs(from: string, to: string, pairs: readonly Pair[], decimals: number): Pair[] {
  const input = pairs.map(([a, b]) => `${a.toFixed(decimals)} ${b.toFixed(decimals)}`).join('\n')
  const { stdout, stderr } = spawnSync('cs2cs', ['-f', '%.12f', from, to], { input: `${input}\n`, encoding: 'utf8' })
  const lines = stdout.trim().split(/\r?\n/).map((line) => line.split(/\s+/).slice(0, 2).map(Number) as Pair)
  if (lines.length !== pairs.length) throw new Error(`cs2cs: got ${lines.length} lines, expected ${pairs.length}. ${stderr}`)
  return lines
}

const swapped = ([a, b]: Pair): Pair => [b, a]

/**
 * Nearly everywhere PROJ 9 picks EPSG:6960 "VN-2000 to WGS 84 (2)", the decision's seven parameters. In one box, with Ho Chi Minh City in it,
 * it picks EPSG:5194 "(1)" of an oil company instead, for its smaller area, and lands 0.8 m away: that box is left out here.
 */
const isInDeltaBlocks = ([lng, lat]: Pair) => lng > 104.2 && lng < 107.15 && lat > 9.3 && lat < 11.1

cs2csTest.each(systems.filter(({ epsg }) => epsg !== 4326))(`$name ($epsg): 1,000 random points agree with PROJ to 1 mm${because}`, ({ epsg, kind }) => {
  const seed = seedOf() + epsg
  const next = random(seed)
  const places: Pair[] = []
  while (places.length < 1000) {
    const place = inVietnam(next).map((value) => Number(value.toFixed(9))) as Pair
    if (!isInDeltaBlocks(place)) places.push(place)
  }
  const { fromWgs84, toWgs84 } = converter(epsg)!
  const theirs = cs2cs('EPSG:4326', `EPSG:${epsg}`, places.map(swapped), 9)
  const backs = cs2cs(`EPSG:${epsg}`, 'EPSG:4326', theirs, 12)
  const isDegrees = kind === 'geographic'
  const off = places.map((place, i) => {
    const [ours, mine] = [fromWgs84(place), isDegrees ? swapped(theirs[i]!) : theirs[i]!]
    return { place, forwardM: isDegrees ? lengthM([ours, mine]) : farApartM(ours, mine), inverseM: lengthM([toWgs84(mine), swapped(backs[i]!)]) }
  })
  expect(off.filter(({ forwardM }) => !(forwardM < 0.001)).slice(0, 3), `seed ${seed}`).toEqual([])
  expect(off.filter(({ inverseM }) => !(inverseM < 0.002)).slice(0, 3), `seed ${seed}: heights are forgotten each way`).toEqual([])
}, 30_000)
