import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { afterAll, expect, test } from 'vitest'
import { geojson } from '../../src/export/geojson'
import { street } from '../analysis/undergrounding/street'
import { network } from '../network'

const folder = mkdtempSync(join(tmpdir(), 'tuyen-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Told {
  statement: string; pack: { name: string; version: string }; day: string; notes: string[]
  findings: { id: string; rule: string; message: string; source: { document: string; provenance: string; pack: string }; waiver?: object }[]
  streets: { id: string; name: string; ward: string; lengthKm: number; overheadKm: number; undergroundKm: number; owners: string[]; findings: number; score: number | null; parts: { name: string; facts: string[] }[] }[]
  programme: { year: number; km: number; costVnd: number | null; limit: number | null; spent: number; items: { id: string; street: string; km: number }[] }[]
  waiting: { id: string }[]
}

const tuyen = (...words: string[]): Promise<{ code: number; out: string; err: string }> => new Promise((resolve) => {
  execFile(process.execPath, ['scripts/run.mjs', 'scripts/tuyen.ts', ...words], { maxBuffer: 1 << 28 }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }))
})
const toldBy = async (...words: string[]): Promise<Told> => {
  const { code, out, err } = await tuyen('analyse', ...words)
  expect(code, err).toBe(0)
  return JSON.parse(out) as Told
}

const ward = { level: 'ward', validFrom: '2025-07-01' } as const
const net = network().square('unit', 'W', -500, -500, 1000, { ...ward, unitCode: '1', name: 'Phường Một' }).square('unit', 'V', -500, 500, 1000, { ...ward, unitCode: '2', name: 'Xã Hai' })
street(net, 'A', 0, 300, { C1: { operator: 'Viettel', inUse: false, tagged: false, status: 'operational' }, C2: { operator: 'VNPT', tagged: false, status: 'operational' } })
street(net, 'B', 800, 200, { C3: { operator: 'FPT', tagged: false, status: 'operational' } })
const city = join(folder, 'city.geojson')
writeFileSync(city, [...geojson(net.features)].join(''))

const settingsOf = (settings: object, name = 'settings'): string => {
  const path = join(folder, `${name}.json`)
  writeFileSync(path, JSON.stringify(settings))
  return path
}

test('tidiness: findings with their law, rule and pack, in one ward too; the times are told apart; the same bytes every time', async () => {
  const { code, out, err } = await tuyen('analyse', 'tidiness', city)
  expect(code, err).toBe(0)
  const told = JSON.parse(out) as Told
  expect(told.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['tidy.deadCable', 'tidy.tag']))
  for (const { source, message } of told.findings) {
    expect(source).toMatchObject({ document: expect.stringMatching(/\w/) as string, provenance: expect.stringMatching(/read|local/) as string, pack: expect.stringContaining(told.pack.name) as string })
    expect(message).not.toMatch(/hanging\.|grounding\.|\{\w+\}|undefined/)
  }
  expect(told.statement).toContain(`bản ${told.pack.version}`)
  expect(told).not.toHaveProperty('streets')
  expect(out).not.toContain(' ms')
  expect(err).toContain(' ms')
  expect((await tuyen('analyse', 'tidiness', city)).out).toBe(out)
  for (const scope of ['V', '2', 'xa hai']) {
    const one = await toldBy('tidiness', city, '--scope', scope)
    expect(one.findings.length, scope).toBeGreaterThan(0)
    expect(one.findings.length).toBeLessThan(told.findings.length)
  }
}, 120_000)

test('streets: what hangs in each, its owners and score with reasons; what was marked on the spot is told and counts no more', async () => {
  const told = await toldBy('streets', city)
  expect(told.streets.map(({ name, ward: of }) => [name, of]).sort()).toEqual([['Đường A', 'Phường Một'], ['Đường B', 'Xã Hai']])
  const a = told.streets.find(({ name }) => name === 'Đường A')!
  expect(a.lengthKm).toBeCloseTo(0.3, 2)
  expect(a.overheadKm).toBeCloseTo(0.6, 2)
  expect([...a.owners].sort()).toEqual(['VNPT', 'Viettel'])
  expect(a.score).toBeLessThan(100)
  expect(a.parts.some(({ facts }) => facts.length > 0)).toBe(true)

  const dead = told.findings.find(({ rule }) => rule === 'tidy.deadCable')!
  const waiver = { finding: dead.id, rule: dead.rule, reason: 'Đã tháo', who: 'An', at: '2026-11-20T08:00:00.000Z', mark: 'fixed' }
  const marked = join(folder, 'marked.geojson')
  const tuyenMember = { version: 1, name: 'Thử', saved: '2026-11-20T08:00:00.000Z', program: 'Tuyến', notices: [], settings: {}, waivers: [waiver], findings: [], journal: [] }
  writeFileSync(marked, [...geojson(net.features, { tuyen: tuyenMember })].join(''))
  const after = await toldBy('streets', marked)
  expect(after.findings.find(({ id }) => id === dead.id)?.waiver).toMatchObject({ mark: 'fixed', reason: 'Đã tháo', who: 'An' })
  expect(after.findings).toHaveLength(told.findings.length)
  expect(after.streets.find(({ name }) => name === 'Đường A')!.findings).toBe(a.findings - 1)
}, 120_000)

test('undergrounding: years within their limit, money where there are prices, what waits told', async () => {
  const free = await toldBy('undergrounding', city, '--settings', settingsOf({ today: '2026-11-20' }, 'free'))
  expect(free.day).toBe('2026-11-20')
  expect(free.programme.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030])
  expect(free.programme.flatMap(({ items }) => items).map(({ street: name }) => name).sort()).toEqual(['Đường A', 'Đường B'])
  expect(free.programme.every(({ costVnd }) => costVnd === null || costVnd === 0)).toBe(true)
  const prices = { trenchSidewalkM: 1000, trenchRoadwayM: 2000, ductWayM: 100, chamber: 5000, pullCableM: 10, removeCableM: 5, removePole: 500 }
  const tight = await toldBy('undergrounding', city, '--settings', settingsOf({ today: '2026-11-20', tidiness: { prices, programme: { from: 2027, to: 2028, limit: 'km', perYearVnd: null, perYearKm: 0.25, targetKm: 1 } } }, 'tight'))
  expect(tight.programme.map(({ year }) => year)).toEqual([2027, 2028])
  for (const { spent, limit } of tight.programme) expect(spent).toBeLessThanOrEqual(limit! + 1e-9)
  expect(tight.waiting.length).toBeGreaterThan(0)
  expect(tight.programme.some(({ items }) => items.length > 0)).toBe(true)
  expect(tight.programme.filter(({ items }) => items.length > 0).every(({ costVnd }) => costVnd! > 0)).toBe(true)
}, 120_000)

test('settings that cannot be meant, a day that is none and a ward that is none are refused', async () => {
  const wrong = await tuyen('analyse', 'tidiness', city, '--settings', settingsOf({ tidiness: { streets: { withinM: 'xa' } } }))
  expect(wrong.code).toBe(2)
  expect(wrong.err).toContain('withinM')
  const noDay = await tuyen('analyse', 'streets', city, '--settings', settingsOf({ today: 'hôm nay' }))
  expect([noDay.code, noDay.err]).toEqual([2, expect.stringContaining('hôm nay')])
  expect((await tuyen('analyse', 'undergrounding', city, '--scope', 'Hà Nội')).code).toBe(2)
}, 120_000)

const noGdal = spawnSync('ogrinfo', ['--version']).error !== undefined

test.skipIf(noGdal)(`layers with settings, pack, scope, day and notes, as GDAL reads them${noGdal ? ' (skipped: ogrinfo is not installed)' : ''}`, async () => {
  const out = join(folder, 'out')
  const told = await toldBy('undergrounding', city, '--out', out, '--lang', 'en')
  for (const sheet of ['findings', 'streets', 'sections', 'programme', 'ducts']) {
    const { description, streets } = JSON.parse(readFileSync(join(out, `${sheet}.geojson`), 'utf8')) as FeatureCollection & { description: string; streets: Record<string, unknown> }
    expect(description).toContain(`version ${told.pack.version}`)
    expect(streets).toMatchObject({ pack: told.pack, day: told.day, scope: null, notes: told.notes })
    expect(existsSync(join(out, `${sheet}.csv`))).toBe(true)
  }
  const said = execFileSync('ogrinfo', ['-so', '-al', join(out, 'findings.geojson')], { encoding: 'utf8' })
  expect(said).toContain(`Feature Count: ${told.findings.length}`)
  expect(execFileSync('ogrinfo', ['-so', '-al', join(out, 'streets.geojson')], { encoding: 'utf8' })).toContain('Geometry: Multi Line String')
}, 120_000)

const sample = ['unit', 'road', 'pole', 'cable', 'duct', 'chamber', 'utility', 'works', 'background'].map((kind) => `data/sample/${kind}.geojson`)

test('the sample city: findings, streets and years, the same bytes every time', async () => {
  const { code, out, err } = await tuyen('analyse', 'undergrounding', ...sample)
  expect(code, err).toBe(0)
  const { findings, streets, programme } = JSON.parse(out) as Told
  expect(findings.length).toBeGreaterThan(500)
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  expect(streets.length).toBeGreaterThan(50)
  expect(streets.filter(({ score }) => score !== null && score < 60).length).toBeGreaterThan(0)
  expect(programme.flatMap(({ items }) => items).length).toBeGreaterThan(50)
  expect((await tuyen('analyse', 'undergrounding', ...sample)).out).toBe(out)
}, 300_000)
