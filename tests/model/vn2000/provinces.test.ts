import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { outlyingAt, provinceNear, provinces, provincesOn, zoneName, zoneOfMeridian, zoneOfProvince } from '../../../src/model/vn2000'

test('34 provinces since July 2025 and 63 before, each with a zone of its own', () => {
  const now = provincesOn('2025-07-01')
  const before = provincesOn('2025-06-30')
  expect([now.length, before.length, provinces.length]).toEqual([34, 63, 97])
  expect(new Set(now.map(({ code }) => code)).size).toBe(34)
  expect(new Set(before.map(({ code }) => code)).size).toBe(63)
  expect(provincesOn()).toEqual(now)
  expect(new Set(before.map(({ into }) => into))).toEqual(new Set(now.map(({ code }) => code)))
  for (const { name, code, meridian, meridianText, centre, document, into } of provinces) {
    const epsg = zoneOfMeridian(meridian)!
    expect(zoneName(epsg), name).toEqual({ meridian: meridianText, widthDeg: 3 })
    expect(centre[0], name).toBeGreaterThan(102)
    expect(centre[0], name).toBeLessThan(109.6)
    expect(centre[1], name).toBeGreaterThan(8.5)
    expect(centre[1], name).toBeLessThan(23.4)
    expect(document, name).toMatch(/24\/2025\/TT-BNNMT|973\/2001/)
    expect(name).toBe(name.normalize('NFC'))
    if (into && now.some((province) => province.code === code)) expect(into, `${name}: a code that lives on goes into itself`).toBe(code)
  }
  expect(zoneUses(now)).toBe(15)
  expect(zoneUses(before)).toBe(17)
})

const zoneUses = (list: typeof provinces) => new Set(list.map(({ meridian }) => meridian)).size

test('a new province lies where its parts lay', () => {
  for (const province of provincesOn()) {
    const parts = provincesOn('2025-06-30').filter(({ into }) => into === province.code)
    const [west, east] = [Math.min(...parts.map(({ centre }) => centre[0]!)), Math.max(...parts.map(({ centre }) => centre[0]!))]
    const [south, north] = [Math.min(...parts.map(({ centre }) => centre[1]!)), Math.max(...parts.map(({ centre }) => centre[1]!))]
    expect(province.centre[0], province.name).toBeGreaterThan(west - 0.1)
    expect(province.centre[0], province.name).toBeLessThan(east + 0.1)
    expect(province.centre[1], province.name).toBeGreaterThan(south - 0.1)
    expect(province.centre[1], province.name).toBeLessThan(north + 0.1)
  }
})

test('the zone of a province depends on the day', () => {
  expect(zoneOfProvince('51', '2025-06-30')).toBe(5898)
  expect(zoneOfProvince('51', '2025-07-01')).toBe(5898)
  expect(zoneOfProvince('62', '2024-01-01')).toBe(9216)
  expect(zoneOfProvince('62', '2025-07-01')).toBeNull()
  expect(zoneOfProvince('12', '2025-06-30')).toBe(9205)
  expect(zoneOfProvince('12')).toBe(9208)
  expect(zoneOfProvince('19')).toBe(9213)
  expect(zoneOfProvince('38')).toBe(5897)
  expect(zoneOfProvince('44', '2025-01-01')).toBe(9211)
  expect(zoneOfProvince('45', '2025-01-01')).toBe(9212)
})

test('the province near a place, of either edition; far islands by their box', () => {
  expect(provinceNear([108.8, 15.12])[0]!.province).toMatchObject({ code: '51', name: 'Quảng Ngãi' })
  expect(provinceNear([107.99, 14.35])[0]!.province.code).toBe('51')
  expect(provinceNear([107.99, 14.35], '2025-06-30')[0]!.province).toMatchObject({ code: '62', into: '51', meridianText: '107°30′' })
  expect(provinceNear([108.14, 14.77])[0]!.distanceM).toBeLessThan(1000)
  expect(outlyingAt([112, 16.5])).toMatchObject({ name: 'Hoàng Sa', province: '48' })
  expect(outlyingAt([111.92, 8.64])).toMatchObject({ name: 'Trường Sa', province: '56' })
  expect(outlyingAt([109.12, 15.38])).toBeNull()
})

const realdata = new URL('../../../../shared/realdata/', import.meta.url)
const unitsFile = new URL('admin/vietnam_units34_codes.json', realdata)
const hasUnits = existsSync(unitsFile)
test.skipIf(!hasUnits)(`names and codes are those of the official list${hasUnits ? '' : ' (skipped: ../shared/realdata is absent)'}`, () => {
  const list = JSON.parse(readFileSync(unitsFile, 'utf8')) as { Code: string; FullName: string }[]
  expect(provincesOn().map(({ code, name }) => `${code} ${name}`))
    .toEqual(list.map(({ Code, FullName }) => `${Code} ${FullName.replace(/^(Tỉnh|Thành phố) /, '')}`))
})
