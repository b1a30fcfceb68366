import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { metresPerDegree } from '../../src/model/geometry'

const folder = mkdtempSync(join(tmpdir(), 'tuyen-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Row { unit: string | null; name: string; operator: string | null; technology: string; areaKm2: number; coveredKm2: number; population: number; coveredPopulation: number; places: { total: number; served: number }[] }
interface Told { statement: string; assumptions: { radii: unknown[] }; total: Row; units: Row[]; gaps: number; method: { people: string } }

const tuyen = (...words: string[]): Promise<{ code: number; out: string; err: string }> => new Promise((resolve) => {
  execFile(process.execPath, ['scripts/run.mjs', 'scripts/tuyen.ts', ...words], { maxBuffer: 1 << 28 }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }))
})

const [perLng, perLat] = metresPerDegree(15.12)
const at = (eastM: number, northM: number) => [108.8 + eastM / perLng, 15.12 + northM / perLat]
const square = (westM: number, southM: number, eastM: number, northM: number) =>
  ({ type: 'Polygon', coordinates: [[at(westM, southM), at(eastM, southM), at(eastM, northM), at(westM, northM), at(westM, southM)]] })
const feature = (id: string, geometry: unknown, properties: object) => ({ type: 'Feature', id, geometry, properties })
const station = (id: string, eastM: number, northM: number, operator: string, radiusM: number) =>
  feature(id, { type: 'Point', coordinates: at(eastM, northM) }, { kind: 'station', operator, technology: '5G', radiusM, status: 'operational' })

/** A ward of 4 km², two villages beside each other; one station in the middle of the western one, one for another operator beyond the ward. */
const features = [
  feature('W', square(-1000, -1000, 1000, 1000), { kind: 'unit', level: 'ward', unitCode: '1', name: 'Phường Một', validFrom: '2025-07-01', population: 3000 }),
  feature('V1', square(-1000, -1000, 0, 1000), { kind: 'unit', level: 'village', unitCode: '11', name: 'Tổ 1', validFrom: '2025-07-01', population: 2000, households: 500 }),
  feature('V2', square(0, -1000, 1000, 1000), { kind: 'unit', level: 'village', unitCode: '12', name: 'Tổ 2', validFrom: '2025-07-01', population: 1000, households: 250 }),
  station('S1', -500, 0, 'Viettel', 400), station('S2', 5000, 0, 'VNPT', 300),
  feature('T', { type: 'Point', coordinates: at(-500, 100) }, { kind: 'place', class: 'health', name: 'Trạm y tế' }),
  feature('M', { type: 'Point', coordinates: at(600, 0) }, { kind: 'site', name: 'Cột 1', owner: 'VNPT', capacityTenants: 3, status: 'operational' }),
]
const city = join(folder, 'city.geojson')
writeFileSync(city, JSON.stringify({ type: 'FeatureCollection', features }))

const disc = (Math.PI * 400 ** 2) / 1e6

test('coverage: figures by unit, operator and generation, with what they stand on; the times are told apart', async () => {
  const { code, out, err } = await tuyen('analyse', 'coverage', city)
  expect(code, err).toBe(0)
  const told = JSON.parse(out) as Told
  expect(told.statement).toContain('Chỉ mang tính định hướng')
  expect(told.method.people).toBe('villages')
  const of = (unit: string | null, operator: string | null) => told.units.find((row) => row.unit === unit && row.operator === operator && row.technology === '5G')!
  expect(of('W', null).areaKm2).toBeCloseTo(4, 3)
  expect(of('W', null).coveredKm2).toBeCloseTo(disc, 4)
  expect(of('W', null).population).toBe(3000)
  expect(of('W', null).coveredPopulation).toBeCloseTo((2000 * disc) / 2, 0)
  expect(of('W', 'Viettel').coveredKm2).toBeCloseTo(disc, 4)
  expect(of('W', 'VNPT').coveredKm2).toBe(0)
  expect(told.total.coveredKm2).toBeCloseTo(disc, 4)
  expect(of('W', null).places).toContainEqual({ class: 'health', total: 1, served: 1 })
  expect(told.gaps).toBe(1)
  expect(out).not.toContain(' ms')
  expect(err).toContain(' ms')
  expect((await tuyen('analyse', 'coverage', city)).out).toBe(out)
}, 60_000)

test('coverage: layers and a table in a folder, each with its assumptions', async () => {
  const settings = join(folder, 'settings.json')
  writeFileSync(settings, JSON.stringify({ question: { technology: '5G', operator: 'VNPT' } }))
  const out = join(folder, 'layers')
  const { code, err } = await tuyen('analyse', 'coverage', city, '--settings', settings, '--scope', 'phuong mot', '--out', out, '--lang', 'en')
  expect(code, err).toBe(0)
  const gaps = JSON.parse(readFileSync(join(out, 'gaps.geojson'), 'utf8')) as { description: string; coverage: { question: object; assumptions: object }; features: { properties: { layer: string } }[] }
  expect(gaps.description).toContain('Indicative only')
  expect(gaps.coverage).toMatchObject({ question: { technology: '5G', operator: 'VNPT' }, assumptions: { villageShare: expect.any(Number) as number } })
  expect(gaps.features.map(({ properties }) => properties.layer)).toEqual(['gaps'])
  const csv = readFileSync(join(out, 'coverage.csv'), 'utf8')
  expect(csv).toContain('At least one operator,5G')
  expect(csv.split('\r\n')[1]).toContain('Indicative only')
}, 60_000)

const noGdal = spawnSync('ogrinfo', ['--version']).error !== undefined
test.skipIf(noGdal)(`coverage: GDAL reads every layer${noGdal ? ' (skipped: ogrinfo is not installed)' : ''}`, async () => {
  const out = join(folder, 'all')
  await tuyen('analyse', 'coverage', city, '--out', out)
  for (const [layer, count] of Object.entries({ gaps: 1, served: 1, reach: 2, units: 1, villages: 2 })) {
    expect(execFileSync('ogrinfo', ['-so', '-al', join(out, `${layer}.geojson`)], { encoding: 'utf8' })).toContain(`Feature Count: ${count}`)
  }
}, 60_000)

test('sites: shares the mast that is there, and says how far that brings the people', async () => {
  const settings = join(folder, 'one.json')
  writeFileSync(settings, JSON.stringify({ sites: { aim: { sites: 1 }, radiusM: 400 } }))
  const { code, out, err } = await tuyen('analyse', 'sites', city, '--settings', settings)
  expect(code, err).toBe(0)
  const told = JSON.parse(out) as { wanted: number; sites: { footing: string; shares: string; subject: string; population: number; why: string[] }[]; curve: { sites: number; share: number }[] }
  expect(told.wanted).toBe(1)
  expect(told.sites[0]).toMatchObject({ footing: 'mast', subject: 'M', shares: 'VNPT' })
  expect(told.sites[0]!.population).toBeCloseTo((1000 * disc) / 2, -1)
  expect(told.sites[0]!.why.length).toBeGreaterThan(0)
  expect(told.curve[1]!.share).toBeGreaterThan(told.curve[0]!.share)
}, 60_000)

test('wrong use is told', async () => {
  expect((await tuyen('analyse', 'weather', city)).err).toContain('analyse knows coverage, sites')
  expect((await tuyen('analyse', 'coverage', city, '--scope', 'Phường Hai')).err).toContain('Phường Một')
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, '[')
  const { code, err } = await tuyen('analyse', 'coverage', city, '--settings', broken)
  expect(code).toBe(2)
  expect(err).toContain('no JSON object')
}, 60_000)
