import { execFileSync, spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { translator } from '../../src/i18n'
import '../../src/i18n/languages'
import * as vn2000 from '../../src/model/vn2000'
import { barOf } from '../../src/ui/map/Foot'
import { fixed, metres, planeText, scaleText, wgs84Text, zoneOf } from '../../src/ui/map/place'
import { provinceNamesOf, zonesOf } from '../../src/ui/map/zones'
import { commonFields } from '../../src/model/schema'
import { fieldsWithValue, originalOf, sharedOf, strangersOf, webAddress } from '../../src/ui/feature/common'
import { network } from '../network'

const vi = { t: translator('vi'), language: 'vi' } as const
const en = { t: translator('en'), language: 'en' } as const
const town = [108.81297, 15.11724]

test('coordinates as a Vietnamese reader writes them, and as an English one does', () => {
  expect(wgs84Text(town, vi)).toBe('15,11724° B 108,81297° Đ')
  expect(wgs84Text(town, en)).toBe('15.11724° N 108.81297° E')
  expect(wgs84Text([108.8, -1.5], vi)).toBe('1,50000° N 108,80000° Đ')
  expect(metres(1_671_925.06, 'vi')).toBe('1\u202f671\u202f925,1')
  expect(metres(925.123456, 'en', 3)).toBe('925.123')
  expect(metres(-1234.5, 'en')).toBe('-1\u202f234.5')
  expect(fixed(4, 1, 'vi')).toBe('4,0')
  expect(scaleText(6383, 'vi')).toBe('6\u202f400')
  expect(scaleText(512, 'vi')).toBe('510')
})

const hasProj = spawnSync('cs2cs', ['-lu']).status === 0

test.skipIf(!hasProj)('north first, in the zone of the law, as PROJ computes it', () => {
  const zone = zoneOf(vn2000, town, null, null)!
  expect(zone).toEqual({ epsg: 5898, province: 'Quảng Ngãi' })
  const definition = '+proj=tmerc +lat_0=0 +lon_0=108 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +units=m'
  const out = execFileSync('cs2cs', ['-f', '%.1f', '+proj=longlat', '+datum=WGS84', '+to', ...definition.split(' ')], { input: town.join(' '), encoding: 'utf8' })
  const [east, north] = out.trim().split(/\s+/).map(Number)
  expect(planeText(vn2000, town, zone.epsg, vi)).toBe(`X ${metres(north!, 'vi')} Y ${metres(east!, 'vi')}`)
})

test('a project keeps to one zone, islands to their province, an office to the one it chose', () => {
  const project = [108.7, 15, 109.2, 15.5] as const
  expect(zoneOf(vn2000, [109.19, 15.49], [...project], null)).toEqual(zoneOf(vn2000, [108.71, 15.01], [...project], null))
  expect(zoneOf(vn2000, [112, 16.5], null, null)).toMatchObject({ province: 'Đà Nẵng' })
  expect(zoneOf(vn2000, [114, 10], null, null)).toMatchObject({ province: 'Khánh Hoà' })
  expect(zoneOf(vn2000, town, null, 3406)).toEqual({ epsg: 3406, province: null })
  expect(planeText(vn2000, [-70, 40], 5898, vi)).toBeNull()
})

test('every zone can be chosen, the wide ones last, each with the provinces of today', () => {
  const zones = zonesOf(vn2000)
  expect(zones).toHaveLength(20)
  expect(zones.map(({ isWide }) => isWide).indexOf(true)).toBe(18)
  expect(provinceNamesOf(vn2000, 5898)).toContain('Quảng Ngãi')
})

test('the scale bar is a round number of metres, no longer than its room', () => {
  for (let zoom = 3; zoom < 21; zoom += 0.37) {
    const { lengthM, widthPx } = barOf({ center: [108, 15], zoom })
    expect(widthPx).toBeLessThanOrEqual(140.01)
    expect(widthPx).toBeGreaterThan(50)
    expect(Number(lengthM.toPrecision(1))).toBe(lengthM)
  }
})

const { features } = network()
  .pole('P1', 0, 0, { name: 'A', owner: 'Viettel', heightM: 8, cabinets: [], note: '', 'ghi chú lạ': '<b>x</b>', nested: { a: 1 } })
  .pole('P2', 1, 0, { owner: 'Viettel', heightM: 9 })
  .site('S1', 2, 0, { owner: 'Viettel', status: 'planned' })

test('several objects say what they share and where they differ', () => {
  expect(sharedOf(features.slice(0, 2))).toEqual([
    { field: 'name', value: 'A', isMixed: true }, { field: 'owner', value: 'Viettel', isMixed: false }, { field: 'heightM', value: 8, isMixed: true },
  ])
  expect(sharedOf(features).map(({ field }) => field)).toEqual(['name', 'owner', 'status'])
  for (const { field } of sharedOf(features)) expect(commonFields).toContain(field)
  expect(sharedOf([])).toEqual([])
})

test('fields with a value in the order of the schema; what the schema does not know stays, as text', () => {
  expect(fieldsWithValue(features[0]!)).toEqual(['owner', 'heightM'])
  expect(strangersOf(features[0]!)).toEqual([['ghi chú lạ', '<b>x</b>'], ['nested', '{"a":1}']])
})

test('what the loader could not understand is named after its field, not after our key', () => {
  expect(originalOf('status_original', 'pole')).toBe('status')
  expect(originalOf('heightM_original_2', 'pole')).toBe('heightM')
  expect(originalOf('status_original', 'no kind of ours')).toBe(null)
  expect(originalOf('màu_original', 'pole')).toBe(null)
  expect(originalOf('status', 'pole')).toBe(null)
})

test('only addresses of the web lead anywhere', () => {
  expect(webAddress('https://a.vn/x y.jpg')).toBe('https://a.vn/x%20y.jpg')
  for (const bad of [`java${'script:alert(1)'}`, ` java${'script:alert(1)'}`, 'data:text/html,x', 'file:///etc/passwd', 'anh.jpg', '', 7, null]) expect(webAddress(bad)).toBeNull()
})
