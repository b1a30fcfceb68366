import { basename } from 'node:path'
import type { Point } from 'geojson'
import { expect, test } from 'vitest'
import { geojson } from '../../src/export/geojson'
import { type Answers, load, type Loaded, run } from '../../src/load'
import { hasRealData, realFile, realFiles, realText, withoutRealData } from '../shared'
import { bytesOf, read, rules } from './read'

const loaded = (path: string, answers: Answers = {}): Loaded => run(load([{ name: basename(path), bytes: realFile(path) }], answers))
const counts = ({ features }: Loaded) => [features.length, features.filter(({ geometry }) => geometry).length, [...new Set(features.map(({ properties }) => properties.kind))].join()] as const
const withReal = test.skipIf(!hasRealData)

/** What each deliberately bad file must be told, beside its sender's missing id and kind. */
const expected: Record<string, readonly string[]> = {
  'bad-featurelist': ['geometryShape'], 'bad-json': ['unreadable'], badcoord: ['position'], 'different-first-last': ['openRing'],
  'featurecollection-type-case': ['typeCase'], 'point-string': ['position'], polygon_winding_order: ['wrongTurn'], 'short-linearring': ['openRing'],
  stringcoord: ['textNumbers'], unknowntype: ['notGeojson'], 'kinks_open-hourglass': ['lineCrossing'], 'unkink-polygon_hourglass': ['selfCrossing'],
  nullgeometry: ['noGeometry'], 'good-geometrycollection': ['split'],
}
const senders = new Set(['missingId', 'kind', 'kindOpen', 'outsideVietnam'])

withReal(`every file of bad/EXPECTED.csv is told what is wrong with it, and the valid ones nothing${withoutRealData}`, () => {
  const rows = realText('bad/EXPECTED.csv').trim().split('\n').slice(1).map((row) => row.split(',') as [string, string])
  expect(rows).toHaveLength(18)
  for (const [path, verdict] of rows) {
    const name = basename(path, '.geojson')
    const said = rules(loaded(path)).filter((rule) => !senders.has(rule))
    expect(said, path).toEqual(expected[name] ?? [])
    if (verdict !== 'valid') expect(said.length, path).toBeGreaterThan(0)
    if (verdict === 'valid') expect(loaded(path).findings.filter(({ severity }) => severity === 'error'), path).toEqual([])
  }
})

const real: readonly [path: string, features: number, placed: number, kind: string][] = [
  ['admin/quang-ngai-city_ly-son_communes_2025_full.geojson', 6, 6, 'unit'],
  ['admin/quang-ngai_communes_2025_simplified.geojson', 96, 96, 'unit'],
  ['admin/thai-nguyen_communes_2025_simplified.geojson', 92, 92, 'unit'],
  ['admin/raw/xa1982_cam-thanh.geojson', 1, 1, 'unit'],
  ['admin/raw/xa2015_ly-son.geojson', 1, 1, 'unit'],
  ['admin/vietnam_provinces34_2025_simplified.geojson', 34, 34, 'unit'],
  ['admin/quang-ngai_communes_pre2025_gadm3.geojson', 286, 286, 'unit'],
  ['admin/thai-nguyen_communes_pre2025_gadm3.geojson', 302, 302, 'unit'],
  ['admin/quang-ngai_thai-nguyen_districts_pre2025_gadm2.geojson', 41, 41, 'unit'],
  ['telecom/demak_towers.geojson', 203, 203, 'site'],
  ['telecom/submarine_cables_landing-in-vietnam.geojson', 43, 43, 'cable'],
  ['telecom/submarine_landing-points_vietnam.geojson', 3, 3, 'background'],
  ['ofds/costa_rica_ufinet_nodes.geojson', 39, 39, 'background'],
  ['ofds/costa_rica_ufinet_spans.geojson', 42, 42, 'cable'],
  ['ofds/standard_nodes.geojson', 2, 2, 'background'],
  ['ofds/standard_spans.geojson', 1, 1, 'cable'],
  ['network/cartago_houses.geojson', 64, 64, 'background'],
  ['network/cartago_lines.geojson', 25, 25, 'background'],
  ['network/cartago_poles.geojson', 12, 12, 'pole'],
  ['network/cartago_streets.geojson', 20, 20, 'road'],
]

for (const [path, features, placed, kind] of real) {
  withReal(`${path}: ${features} objects of kind ${kind}${withoutRealData}`, () => expect(counts(loaded(path))).toEqual([features, placed, kind]))
}

withReal(`files that are JSON but no map are refused by name${withoutRealData}`, () => {
  for (const path of ['admin/vietnam_units34_codes.json', 'ofds/costa_rica_ufinet_json.json', 'ofds/standard_network-package.json']) {
    const result = loaded(path)
    expect(rules(result), path).toEqual(['notGeojson'])
    expect(result.files[0]!.readable, path).toBe(false)
  }
})

withReal(`no real file is forgotten here${withoutRealData}`, () => {
  const known = new Set([...real.map(([path]) => path), 'admin/vietnam_units34_codes.json', 'ofds/costa_rica_ufinet_json.json', 'ofds/standard_network-package.json'])
  expect(realFiles('json').filter((path) => !known.has(path) && !path.startsWith('bad/'))).toEqual([])
})

withReal(`what is known of the real files is said of them${withoutRealData}`, () => {
  expect(rules(loaded('admin/quang-ngai-city_ly-son_communes_2025_full.geojson'))).toContain('wrongTurn')
  expect(rules(loaded('admin/raw/xa1982_cam-thanh.geojson'))).toContain('bboxLies')
  expect(loaded('admin/raw/xa1982_cam-thanh.geojson').features[0]!.properties.population).toBe(60996)
  expect(rules(loaded('telecom/demak_towers.geojson'))).toEqual(expect.arrayContaining(['crsMember', 'missingId', 'outsideVietnam', 'headingMapped']))
  expect(new Set(loaded('telecom/demak_towers.geojson').features.map(({ properties }) => typeof properties.heightM))).toEqual(new Set(['number']))
  expect(rules(loaded('admin/quang-ngai_communes_2025_simplified.geojson'))).not.toContain('selfCrossing')
})

withReal(`a table of VN-2000 metres asks for Thái Nguyên's zone and lands within 0.15 m${withoutRealData}`, () => {
  const rows = realText('vn2000/thai-nguyen_points_vn2000_tm3-106-30.csv').trim().split('\n').slice(1).map((row) => row.split(','))
  const features = rows.map(([code, , north, east]) => ({ type: 'Feature', id: code, properties: { kind: 'place' }, geometry: { type: 'Point', coordinates: [Number(north), Number(east)] } }))
  const asked = read({ type: 'FeatureCollection', features })
  expect(asked.findings.find(({ rule }) => rule === 'load.crs')!.question!.candidates[0]!.answer).toBe('9213 northEast')
  const placed = read({ type: 'FeatureCollection', features }, { crs: 9213 })
  placed.features.forEach(({ geometry }, i) => {
    const [lng, lat] = (geometry as Point).coordinates as [number, number]
    expect(Math.hypot((lng - Number(rows[i]![4])) * 103_600, (lat - Number(rows[i]![5])) * 110_700)).toBeLessThan(0.15)
  })
})

withReal(`what was read once and written is read again as the same, without a word${withoutRealData}`, () => {
  for (const [path] of real) {
    const text = [...geojson(loaded(path).features)].join('')
    const again = read(bytesOf(text))
    expect([...geojson(again.features)].join(''), path).toBe(text)
    expect(rules(again).filter((rule) => ['missingId', 'wrongTurn', 'openRing', 'kindFromName', 'headingMapped', 'converted', 'split', 'duplicateId'].includes(rule)), path).toEqual([])
  }
})
