import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectText } from '../../src/export/project'
import { load, run } from '../../src/load'
import { type Records, recordsOf } from '../../src/load/records'
import type { Feature } from '../../src/model/dataset'
import { findingOf } from '../../src/model/finding'
import { kinds } from '../../src/model/schema'
import { bytesOf, rules } from '../load/read'
import { network } from '../network'
import { pick, random, whole } from '../random'

const textOf = (features: Iterable<Feature>, records: Omit<Records, 'version'>) => [...projectText(features, records)].join('')
const back = (text: string) => {
  const loaded = run(load([{ name: 'duan.geojson', bytes: bytesOf(text) }]))
  return { ...loaded, records: recordsOf(loaded.project)! }
}
const none: Omit<Records, 'version'> = { name: 'A', saved: '2026-11-20T01:02:03.000Z', program: 'Tuyến 1', notices: [], settings: {}, waivers: [], findings: [], journal: [] }

/** Any text at all: quotes, line ends, stacked marks decomposed or not, halves of pairs, what JSON must escape. */
const anyText = (next: () => number) => String.fromCharCode(...Array.from({ length: whole(next, 1, 8) }, () =>
  pick(next, [34, 92, 10, 0x1ea4, 0x41, 0x302, 0x301, 0x2028, 0xd83d, 0xde00, 0, 0xfeff, 0x3c, whole(next, 32, 0xd7ff)])))

function randomFeatures(next: () => number): Feature[] {
  const any = () => whole(next, -1e9, 1e9) / 1e7 / 3
  const ring = () => { const at = [any(), any()]; return [at, [any(), any()], [any(), any()], at] }
  const geometries = [
    () => null, () => ({ type: 'Point', coordinates: [any(), any()] }), () => ({ type: 'LineString', coordinates: [[any(), any()], [any(), any()]] }),
    () => ({ type: 'Polygon', coordinates: [ring(), ring()] }), () => ({ type: 'MultiPolygon', coordinates: [[ring()]] }), () => ({ type: 'MultiPoint', coordinates: [[any(), any(), any()]] }),
  ]
  return Array.from({ length: whole(next, 0, 40) }, (_, i) => ({
    type: 'Feature', id: `${anyText(next)}${i}`, geometry: pick(next, geometries)() as Feature['geometry'],
    properties: { kind: pick(next, kinds), name: anyText(next), heightM: any(), [`x${anyText(next)}`]: [anyText(next), null, { a: any() }], geometryText: anyText(next) },
  }) as Feature)
}

test('a project file is read back as it was written: features byte for byte, and every record', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = random(seed)
    const features = randomFeatures(next)
    const list = <T>(make: (i: number) => T) => Array.from({ length: whole(next, 0, 4) }, (_, i) => make(i))
    const records: Omit<Records, 'version'> = {
      id: 'id', name: anyText(next), saved: '2026-11-20T01:02:03.000Z', program: 'Tuyến 0.1.0', notices: list(() => anyText(next)), settings: { [anyText(next)]: anyText(next) },
      waivers: list((i) => ({ finding: `f${i}`, rule: 'x', reason: anyText(next), who: anyText(next), at: '2026-11-20T01:02:03.000Z' })),
      findings: list((i) => findingOf({
        rule: 'load.noId', severity: pick(next, ['error', 'warning', 'info']), message: 'project.title', key: `${i}`, subjects: features.slice(0, i).map(({ id }) => id),
        values: { text: anyText(next), n: i }, place: i % 2 ? [108.123456789, 15] : null, source: i % 2 ? { document: anyText(next), clause: '1', provenance: 'read' } : null,
        ...(i === 2 && features[0] && { fix: new Map([[features[0].id, { before: features[0] }]]) }),
      })),
      journal: list((i) => ({ name: { key: 'project.title', values: { n: anyText(next) } }, who: anyText(next), at: '2026-11-20T01:02:03.000Z', count: i, objects: features.slice(0, i).map(({ id }) => id) })),
    }
    const again = back(textOf(features, records))
    expect(again.features.map((feature) => JSON.stringify(feature)), `seed ${seed}`).toEqual(features.map((feature) => JSON.stringify(feature)))
    expect(again.records, `seed ${seed}`).toEqual({ version: 1, ...records })
    expect(again.findings.filter(({ rule }) => rule !== 'load.noFeatures'), `seed ${seed}`).toEqual([])
    expect(textOf(again.features, again.records)).toBe(textOf(features, records))
  }
})

test('an object somebody changed by hand is read like any other, the rest as it stands', () => {
  const features = network().pole('P1', 0, 0).pole('P2', 10, 0).features
  const text = textOf(features, none).replace('"id":"P2"', '"id":7').replace('"kind":"pole"', '"kind":"pole","lạ":1e400')
  const again = back(text)
  expect(again.features.map(({ id }) => id)).toEqual(['P1', '7'])
})

test('of two objects with one id both stay, under two ids', () => {
  const [first] = network().pole('P', 0, 0).features
  expect(back(textOf([first!, first!], none)).features.map(({ id }) => id).sort()).toEqual(['P', 'P~2'])
})

test('records that are none are left out, those of others are not ours', () => {
  const text = textOf([], none).replace('"waivers":[', '"waivers":[{"finding":1},').replace('"journal":[', '"journal":[null,7,')
  expect(back(text.replace(',]', ']').replaceAll(',]', ']')).records).toMatchObject({ waivers: [], journal: [] })
  expect([recordsOf({ version: 'x' }), recordsOf({ version: 2 }), recordsOf([]), recordsOf(undefined)]).toEqual([null, null, null, null])
})

test('a file of a newer program is refused, and nothing of it is taken', () => {
  const again = run(load([{ name: 'a.geojson', bytes: bytesOf(textOf(network().pole('P', 0, 0).features, none).replace('"version":1', '"version":2')) }]))
  expect(rules(again)).toEqual(['newerProject'])
  expect(again.features).toEqual([])
})

test('the file comes in pieces', () => {
  const features = network().pole('P1', 0, 0).pole('P2', 10, 0).features
  expect([...projectText(features, none)].length).toBeGreaterThan(5)
})

const noGdal = spawnSync('ogrinfo', ['--version']).error !== undefined

test.skipIf(noGdal)(`GDAL opens a project file${noGdal ? ' (skipped: ogrinfo is not installed)' : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-'))
  try {
    const sample = readdirSync('data/sample').filter((name) => /pole/.test(name)).map((name) => ({ name, bytes: readFileSync(join('data/sample', name)) }))
    const { features } = run(load(sample))
    const path = join(folder, 'duan.geojson')
    writeFileSync(path, textOf(features, { ...none, name: 'Cẩm Thành', notices: ['Dữ liệu mẫu'], journal: [{ name: { key: 'project.title' }, who: 'An', at: '2026-11-20', count: 1, objects: ['P'] }] }))
    const said = execFileSync('ogrinfo', ['-so', '-al', path], { encoding: 'utf8' })
    expect(said).toContain(`Feature Count: ${features.length}`)
    expect(said).toContain('Layer name: Cẩm Thành')
    expect(said).toContain('heightM: Real')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
