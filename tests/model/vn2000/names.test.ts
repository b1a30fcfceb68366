import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { epsgOf, systems } from '../../../src/model/vn2000'

const names: [text: string, epsg: number | null][] = [
  ['EPSG:5898', 5898], ['epsg:5898', 5898], ['EPSG 5898', 5898], ['EPSG::5898', 5898], [' 5898 ', 5898],
  ['urn:ogc:def:crs:EPSG::5898', 5898], ['urn:ogc:def:crs:EPSG:10.2:5898', 5898], ['http://www.opengis.net/def/crs/EPSG/0/5898', 5898],
  ['http://www.opengis.net/gml/srs/epsg.xml#4326', 4326], ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326], ['CRS84', 4326], ['OGC:CRS84', 4326],
  ['WGS84', 4326], ['WGS 84', 4326], ['EPSG:900913', 3857], ['ESRI:102100', 3857], ['EPSG:2154', 2154], ['2154', null], ['2024', null],
  ['WGS 84 / UTM zone 48N', 32648], ['WGS 84 / UTM zone 49N', 32649], ['WGS 84 / Pseudo-Mercator', 3857],
  ['VN-2000 / TM-3 108-00', 5898], ['VN-2000 / TM-3 zone 491', 5898], ['VN-2000 / TM-3 zone 481', 5896],
  ['VN-2000 / TM-3 Da Nang zone', 5899], ['VN_2000_TM-3_105-45', 9210],
  ['VN2000 múi 3 KTT 108°00', 5898], ['VN2000 múi 3 KTT 108°00'.normalize('NFD'), 5898], ['Hệ toạ độ VN-2000, KTT 107°30′, múi chiếu 3°', 9216],
  ['VN-2000, phép chiếu UTM, múi 3 độ, kinh tuyến trục 105°00′', 5897],
  ['VN2000 KTT 107.75', 5899], ['VN2000 KTT 107.45', 5899],
  ['VN2000 KTT 107 45', 5899], ["KTT 106d30'", 9213], ['VN2000 KTT 105,5', 9209], ['VN-2000 105-30', 9209],
  ['VN-2000 / UTM zone 48N', 3405], ['VN-2000 / UTM 49N', 3406], ['VN_2000_UTM_Zone_48N', 3405], ['VN2000 múi 48', 3405],
  ['VN2000 múi 6 KTT 111', 3406],
  ['VN2000 KTT 105', null], ['VN-2000', null], ['VN2000 KTT 105-75', null], ['VN2000 KTT 101°15′ múi 3', null], ['KTT 105', null],
  ['HN-72 múi 3 KTT 108°00′', null], ['WGS84 múi 3 KTT 108°00′', null], ['108-00', null], ['unknown', null], ['', null],
]
test.each(names)('"%s" is %s', (text, epsg) => expect(epsgOf(text)).toBe(epsg))

test('a system is found by its own name and every way to write its code', () => {
  for (const { epsg, name, kind } of systems) {
    const codes = [`EPSG:${epsg}`, `urn:ogc:def:crs:EPSG::${epsg}`, `https://www.opengis.net/def/crs/EPSG/0/${epsg}`, String(epsg)]
    for (const text of codes) expect(epsgOf(text), text).toBe(epsg)
    if (kind !== 'geographic' || epsg === 4326) expect(epsgOf(name), name).toBe(epsg)
  }
})

const esri = (geographic: string, datum: string, meridian: number, scale: number, easting = 500000) => `PROJCS["x",GEOGCS["${geographic}",DATUM["${datum}",
  SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],
  PARAMETER["False_Easting",${easting.toFixed(1)}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian.toFixed(1)}],
  PARAMETER["Scale_Factor",${scale}],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`

test('the text of a .prj file is read by its numbers: 0.9999 is a 3° zone, 0.9996 a 6° one', () => {
  expect(epsgOf(esri('GCS_VN_2000', 'D_Vietnam_2000', 108, 0.9999))).toBe(5898)
  expect(epsgOf(esri('GCS_VN_2000', 'D_VN_2000', 107.5, 0.9999))).toBe(9216)
  expect(epsgOf(esri('GCS_VN_2000', 'D_Vietnam_2000', 105, 0.9996))).toBe(3405)
  expect(epsgOf(esri('GCS_VN_2000', 'D_Vietnam_2000', 105, 0.9999))).toBe(5897)
  expect(epsgOf(esri('GCS_WGS_1984', 'D_WGS_1984', 105, 0.9996))).toBe(32648)
  expect(epsgOf('GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0]]')).toBe(4756)
  expect(epsgOf('GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0]]')).toBe(4326)
})

test('a .prj file that is nobody’s zone is asked about: WGS 84 in a 3° zone, another false easting, a meridian that is none, another datum', () => {
  expect(epsgOf(esri('GCS_WGS_1984', 'D_WGS_1984', 108, 0.9999))).toBeNull()
  expect(epsgOf(esri('GCS_VN_2000', 'D_Vietnam_2000', 108, 0.9999, 0))).toBeNull()
  expect(epsgOf(esri('GCS_VN_2000', 'D_Vietnam_2000', 108.1, 0.9999))).toBeNull()
  expect(epsgOf(esri('GCS_VN_2000', 'D_Vietnam_2000', 108, 0.9996))).toBeNull()
  expect(epsgOf(esri('GCS_Hanoi_1972', 'D_Hanoi_1972', 105, 1))).toBeNull()
  expect(epsgOf(esri('GCS_VN_2000', 'D_Vietnam_2000', 108, 0.9999).replace('0.0],UNIT["Meter"', '0.0],UNIT["Foot"'))).toBeNull()
  const contradiction = esri('GCS_VN_2000', 'D_Vietnam_2000', 105, 0.9999).replace(/\]$/, ',AUTHORITY["EPSG","5898"]]')
  expect(epsgOf(contradiction)).toBeNull()
})

test('VN-2000 without its name is known by its shift', () => {
  const named = esri('unknown', 'Unknown based on WGS 84 ellipsoid', 108, 0.9999)
  expect(epsgOf(named)).toBeNull()
  const shift = 'TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278]'
  expect(epsgOf(named.replace('298.257223563]]', `298.257223563],${shift}]`))).toBe(5898)
})

const hasProjinfo = spawnSync('projinfo', ['EPSG:4326', '-q', '-o', 'PROJ']).error === undefined
test.skipIf(!hasProjinfo).each(systems)(`$name ($epsg): known from the WKT other programs write${hasProjinfo ? '' : ' (skipped: projinfo is not installed)'}`, ({ epsg }) => {
  const { stdout } = spawnSync('projinfo', [`EPSG:${epsg}`, '-o', 'WKT1:ESRI,WKT1:GDAL,WKT2:2015,WKT2:2019'], { encoding: 'utf8' })
  const texts = stdout.split(/^WKT.* string:\r?\n/m).slice(1)
  expect(texts).toHaveLength(4)
  for (const text of texts) {
    expect(epsgOf(text), text).toBe(epsg)
    expect(epsgOf(text.trim().replace(/,\s*(?:AUTHORITY|ID)\["EPSG",\s*"?\d+"?\]\s*\]$/, ']')), `without its code: ${text}`).toBe(epsg)
  }
}, 30_000)
