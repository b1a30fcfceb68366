import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { afterAll, expect, test } from 'vitest'
import { geojson } from '../../src/export/geojson'
import { network } from '../network'

const folder = mkdtempSync(join(tmpdir(), 'tuyen-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Told {
  statement: string
  settings: { locationM: number }
  opportunities: { id: string; rule: string; subjects: string[]; score: number; distanceM: number; verdict: string; source: { document: string } | null; proposals: { name: string; tasks: { title: string }[]; parts: { facts: string[] }[] }[] }[]
  totals: { opportunities: number; masts: number }
}

const tuyen = (...words: string[]): Promise<{ code: number; out: string; err: string }> => new Promise((resolve) => {
  execFile(process.execPath, ['scripts/run.mjs', 'scripts/tuyen.ts', ...words], { maxBuffer: 1 << 28 }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }))
})

/** A town with two masts 60 m apart that could be one, one mast two operators are on already, and one alone far off in another ward. */
const ward = { level: 'ward', validFrom: '2025-07-01' } as const
const mast = { status: 'operational', capacityTenants: 4, heightM: 30, mastClass: 'A2b', structure: 'selfSupporting', support: 'ground' } as const
const station = { technology: '5G', radiusM: 400, status: 'operational' } as const
const town = network()
  .square('unit', 'W', -1000, -1000, 2000, { ...ward, unitCode: '1', name: 'Phường Một', population: 3000 }).square('unit', 'V', 1000, -1000, 2000, { ...ward, unitCode: '2', name: 'Xã Hai', population: 500 })
  .square('zone', 'Z', -1000, -1000, 2000, { purpose: 'urban' })
  .site('M1', 0, 0, { ...mast, name: 'Cột Một', owner: 'Viettel' }).point('station', 'S1', 0, 0, { ...station, site: 'M1', operator: 'Viettel' })
  .site('M2', 60, 0, { ...mast, name: 'Cột Hai', owner: 'VNPT' }).point('station', 'S2', 60, 0, { ...station, site: 'M2', operator: 'VNPT' })
  .site('M3', -700, 0, { ...mast, name: 'Cột Ba', owner: 'Viettel' }).point('station', 'S3', -700, 0, { ...station, site: 'M3', operator: 'Viettel' }).point('station', 'S4', -700, 0, { ...station, site: 'M3', operator: 'VNPT' })
  .site('M4', 2000, 0, { ...mast, name: 'Cột Bốn', owner: 'VNPT' }).point('station', 'S5', 2000, 0, { ...station, site: 'M4', operator: 'VNPT' })
const city = join(folder, 'city.geojson')
writeFileSync(city, [...geojson(town.features)].join(''))

test('sharing: locations and stations by unit and operator, by both definitions, in one ward too; the times are told apart', async () => {
  const { code, out, err } = await tuyen('analyse', 'sharing', city)
  expect(code, err).toBe(0)
  const told = JSON.parse(out) as Record<string, unknown>
  expect(told).toMatchObject({ locations: 4, sharedLocations: 1, stations: 5, stationsOnShared: 2, rateByPosition: 0.25, rateByStation: 0.4, locationM: 20 })
  expect(told.units).toMatchObject([{ unit: 'W', locations: 3, sharedLocations: 1 }, { unit: 'V', locations: 1, sharedLocations: 0, rateByPosition: 0 }])
  expect(told.operators).toEqual(expect.arrayContaining([expect.objectContaining({ operator: 'Viettel', stations: 2, stationsOnShared: 1 })]))
  expect(told.statement).toContain('20\u00a0m')
  expect(out).not.toContain(' ms')
  expect(err).toContain(' ms')
  const one = JSON.parse((await tuyen('analyse', 'sharing', city, '--scope', 'phuong mot')).out) as Record<string, unknown>
  expect(one).toMatchObject({ locations: 3, sharedLocations: 1, stations: 4 })
}, 120_000)

test('colocation: what could be one mast, why, and what to do, the same bytes every time; decisions of the project are told', async () => {
  const { code, out, err } = await tuyen('analyse', 'colocation', city)
  expect(code, err).toBe(0)
  const { opportunities: [found, ...others], totals } = JSON.parse(out) as Told
  expect(others).toEqual([])
  expect(found).toMatchObject({ rule: 'share.colocation', verdict: 'open' })
  expect(found!.subjects).toEqual(expect.arrayContaining(['M1', 'M2']))
  expect(found!.distanceM).toBeCloseTo(60, 0)
  expect(found!.score).toBeGreaterThan(0)
  expect(found!.proposals[0]!.tasks.length).toBeGreaterThan(1)
  expect(totals).toMatchObject({ opportunities: 1, masts: 1 })
  expect(JSON.stringify(found)).not.toMatch(/colocating\.|\{\w+\}|undefined/)
  expect((await tuyen('analyse', 'colocation', city)).out).toBe(out)

  const decided = join(folder, 'decided.geojson')
  const waiver = { finding: found!.id, rule: found!.rule, reason: 'Mái nhà yếu', who: 'An', at: '2026-11-20T08:00:00.000Z' }
  const tuyenMember = { version: 1, name: 'Thử', saved: '2026-11-20T08:00:00.000Z', program: 'Tuyến', notices: [], settings: {}, waivers: [waiver], findings: [], journal: [] }
  writeFileSync(decided, [...geojson(town.features, { tuyen: tuyenMember })].join(''))
  expect((JSON.parse((await tuyen('analyse', 'colocation', decided)).out) as Told).opportunities).toMatchObject([{ id: found!.id, verdict: 'rejected', decision: { who: 'An', reason: 'Mái nhà yếu' } }])
}, 120_000)

test('colocation: settings change what is found; what cannot be meant is refused', async () => {
  const settings = join(folder, 'settings.json')
  writeFileSync(settings, JSON.stringify({ sharing: { locationM: 70 } }))
  const { out } = await tuyen('analyse', 'sharing', city, '--settings', settings, '--lang', 'en')
  expect(JSON.parse(out)).toMatchObject({ locations: 3, sharedLocations: 2, locationM: 70 })
  expect((JSON.parse(out) as Told).statement).toContain('those of the project')
  writeFileSync(settings, JSON.stringify({ sharing: { locationM: 'xa' } }))
  const refused = await tuyen('analyse', 'sharing', city, '--settings', settings)
  expect(refused.code).toBe(2)
  expect(refused.err).toContain('locationM')
  writeFileSync(settings, JSON.stringify({ today: 'hôm nay' }))
  expect((await tuyen('analyse', 'works', city, '--settings', settings)).err).toContain('hôm nay')
}, 120_000)

const noGdal = spawnSync('ogrinfo', ['--version']).error !== undefined

test('every finder answers with a list and totals, and writes a table and layers with its limits', async () => {
  const out = join(folder, 'out')
  for (const what of ['colocation', 'poles', 'ducts', 'works'] as const) {
    const { code, out: text, err } = await tuyen('analyse', what, city, '--out', out, '--lang', 'en')
    expect(code, err).toBe(0)
    const { opportunities, totals, statement } = JSON.parse(text) as Told
    expect(totals.opportunities).toBe(what === 'colocation' ? 1 : 0)
    expect(opportunities).toHaveLength(what === 'colocation' ? 1 : 0)
    const { features, description, sharing } = JSON.parse(readFileSync(join(out, `${what}.geojson`), 'utf8')) as FeatureCollection & { description: string; sharing: { settings: object } }
    expect(description).toBe(statement)
    expect(sharing.settings).toMatchObject({ locationM: 20 })
    expect(features.filter(({ properties }) => properties!.layer === 'opportunity').map(({ properties }) => properties!.id)).toEqual(opportunities.map(({ id }) => id))
    expect(readFileSync(join(out, `${what}.csv`), 'utf8').split('\r\n')).toHaveLength(opportunities.length + 2)
  }
}, 120_000)

test.skipIf(noGdal)(`sharing: GDAL reads the units with their rates${noGdal ? ' (skipped: ogrinfo is not installed)' : ''}`, async () => {
  const out = join(folder, 'rates')
  await tuyen('analyse', 'sharing', city, '--out', out)
  const said = execFileSync('ogrinfo', ['-so', '-al', join(out, 'sharing.geojson')], { encoding: 'utf8' })
  expect(said).toContain('Feature Count: 2')
  expect(said).toMatch(/rateByPosition: Real/)
}, 120_000)
