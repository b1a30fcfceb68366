import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { featureText, geojson } from '../../src/export/geojson'
import { load, run } from '../../src/load'
import type { Feature } from '../../src/model/dataset'
import { network } from '../network'
import { bytesOf, read, rules } from '../load/read'

const text = (features: Iterable<Feature>, members = {}) => [...geojson(features, members)].join('')
const sample = readdirSync('data/sample').filter((name) => name.endsWith('.geojson')).map((name) => ({ name, bytes: readFileSync(join('data/sample', name)) }))

test('load ∘ export is the identity on the sample city, and nothing has to be said of it', () => {
  const first = run(load(sample))
  expect(first.findings).toEqual([])
  const raw = sample.flatMap(({ bytes }) => (JSON.parse(bytes.toString()) as { features: unknown[] }).features)
  expect(first.features).toEqual(raw)
  const again = run(load([{ name: 'all.geojson', bytes: bytesOf(text(first.features)) }]))
  expect(again.findings).toEqual([])
  expect(again.features).toEqual(first.features)
})

test('one feature a line, 7 decimals, shells turning left, fields in the order of the schema, unknown ones behind', () => {
  const [square] = network().square('unit', 'U', 0, 0, 100).features
  const turned = { ...square!, geometry: { type: 'Polygon', coordinates: [[[108.12345678, 15], [108, 15.2], [108.3, 15.1], [108.12345678, 15]]] }, properties: { kind: 'unit', lạ: 1, level: 'ward', name: 'Cẩm Thành', unitCode: '21025' } } as Feature
  expect(text([turned])).toBe('{"type":"FeatureCollection","features":[\n{"type":"Feature","id":"U","geometry":{"type":"Polygon","coordinates":[[[108.1234568,15],[108.3,15.1],[108,15.2],[108.1234568,15]]]},"properties":{"kind":"unit","name":"Cẩm Thành","level":"ward","unitCode":"21025","lạ":1}}\n]}\n')
  expect(text([])).toBe('{"type":"FeatureCollection","features":[\n]}\n')
})

test('unplaced features go out with a null geometry and what the collection says of itself', () => {
  const { features } = network().add('pole', 'P', null, { name: 'Cột chưa rõ' })
  expect(featureText(features[0]!)).toContain('"geometry":null')
  const out = text(features, { description: 'Dữ liệu mẫu', tuyen: { version: 1 } })
  const back = read(out)
  expect(back.features).toEqual(features)
  expect([back.notices, back.project]).toEqual([['Dữ liệu mẫu'], { version: 1 }])
  expect(rules(back)).toEqual(['noGeometry'])
})

const noGdal = spawnSync('ogrinfo', ['--version']).error !== undefined

test.skipIf(noGdal)(`GDAL reads every kind of the sample with its fields${noGdal ? ' (skipped: ogrinfo is not installed)' : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-'))
  try {
    for (const kind of ['pole', 'cable', 'unit'] as const) {
      const features = run(load(sample)).features.filter(({ properties }) => properties.kind === kind)
      const path = join(folder, `${kind}.geojson`)
      writeFileSync(path, text(features))
      const said = execFileSync('ogrinfo', ['-so', '-al', path], { encoding: 'utf8' })
      expect(said).toContain(`Feature Count: ${features.length}`)
      expect(said).toContain(kind === 'pole' ? 'heightM: Real' : kind === 'cable' ? 'poles: StringList' : 'unitCode: String')
      expect(said).toContain('ID["EPSG",4326]')
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
