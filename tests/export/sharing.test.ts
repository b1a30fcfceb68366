import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { parse } from 'papaparse'
import { expect, test } from 'vitest'
import { noGains, sharingOf, standard } from '../../src/analysis/sharing'
import type { Answer, DuctRoute, Owned, Proposal, RateLine, Rates } from '../../src/analysis/sharing/asked'
import type { Judged } from '../../src/analysis/sharing/verdict'
import { csv, dialects } from '../../src/export/csv'
import { finderTold, opportunityFeatures, opportunityRows, rateFeatures, ratesTold, rateRows, sharingGeojson, sharingTold, sheetOf } from '../../src/export/sharing'
import { type Language, translator } from '../../src/i18n'
import '../../src/i18n/languages'
import { findingOf } from '../../src/model/finding'
import { finished } from '../../src/worker/keep'
import { adopt } from '../../src/worker/project'
import { type Context, contextOf } from '../../src/worker/replica'
import { keepSettings } from '../../src/worker/settings'
import { shareFile, type ShareWhat } from '../../src/worker/sharefile'
import { at, network } from '../network'

const languages: Language[] = ['vi', 'en']

const proposal = (id: string, name: string): Proposal => ({
  id, name: { key: 'take.done', values: { name } }, score: 86, parts: [{ name: 'distance', points: 28.96, weight: 30, facts: [{ key: 'load.empty', values: { file: 'a.geojson' } }] }],
  tasks: [{ does: 'keep', subjects: ['M1'], owner: 'Viettel', title: { key: 'take.done', values: { name: 'M1' } }, facts: [] }],
  gains: { ...noGains, masts: 2, savedVnd: 1_200_000.4 }, writes: [{ ids: ['M1'], values: { action: 'keep' } }], cautions: [],
})
const group = (name: string, given: Partial<Judged> = {}): Judged => ({
  ...findingOf({ rule: 'share.colocation', severity: 'info', subjects: ['M1', 'M2', name], message: 'sharing.title' }), finder: 'colocation', place: at(0, 0), name, score: 86, owners: ['Viettel', 'VNPT'], distanceM: 74.26,
  proposals: [proposal('a', 'Giữ M1'), proposal('b', 'Giữ M2')], source: { document: 'QĐ 26/2018', clause: 'Điều 5', provenance: 'local' }, verdict: 'open', decision: null,
  strokes: [
    { role: 'keep', geometry: { type: 'Point', coordinates: at(0, 0) }, owner: 'Viettel', label: { key: 'take.done', values: { name: 'M1' } } },
    { role: 'link', geometry: { type: 'LineString', coordinates: [at(0, 0), at(74, 0)] } },
    { role: 'limit', geometry: { type: 'Polygon', coordinates: [[at(0, 0), at(9, 0), at(9, 9), at(0, 0)]] } },
  ],
  ...given,
})
const agreed = group('-2+3 Hùng Vương', { verdict: 'accepted', decision: { finding: '', rule: '', reason: '=HYPERLINK("x")', who: '@An', at: '2026-11-20T08:00:00.000Z', accepted: 'b' } })

const written = (all: readonly Judged[], language: Language): Record<string, string>[] => {
  const t = translator(language)
  const { head, rows } = sheetOf('opportunities', opportunityRows(all, t), sharingTold(standard, false, finderTold('colocation', standard, t, language), t), t)
  return parse<Record<string, string>>([...csv(head, rows, dialects[language])].join('').slice(1), { header: true, skipEmptyLines: true, delimiter: dialects[language].separator }).data
}

test('opportunities as a sheet: the proposal that was agreed to, who, when, why, the document; nothing a spreadsheet would run', () => {
  for (const language of languages) {
    const t = translator(language)
    const [open, done] = written([group('Hùng Vương'), agreed], language)
    const of = (row: Record<string, string> | undefined, column: Parameters<typeof t>[0]) => row![t(column)]
    expect(of(open, 'sharefile.column.proposal')).toContain('Giữ M1')
    expect(of(done, 'sharefile.column.proposal')).toContain('Giữ M2')
    expect(of(open, 'sharefile.column.who')).toBe('')
    expect(of(done, 'sharefile.column.who')).toBe("'@An")
    expect(of(done, 'sharefile.column.reason')).toBe("'=HYPERLINK(\"x\")")
    expect(of(done, 'sharefile.column.name')).toBe("'-2+3 Hùng Vương")
    expect(of(done, 'sharefile.column.at')).toMatch(/^20\/11\/2026 /)
    expect(of(open, 'sharefile.column.distanceM')).toBe(language === 'vi' ? '74,3' : '74.3')
    expect(of(open, 'sharefile.column.savedVnd')).toBe('1200000')
    expect(of(open, 'sharefile.column.lostPeople')).toBe('')
    expect(of(open, 'sharefile.column.provenance')).toBe(t('provenance.local'))
    expect(of(open, 'sharefile.column.facts')).toContain('29/30')
    expect(of(open, 'sharefile.column.method')).toContain(t('sharefile.indicative'))
    for (const text of [...Object.keys(done!), ...Object.values(done!)]) expect(text).not.toMatch(/sharefile\.|sharing\.|provenance\.|\{\w|undefined|NaN/)
  }
})

test('opportunities as features: a point for each, what the map draws behind it, the limits inside', () => {
  const t = translator('vi')
  const all = [group('Hùng Vương'), agreed]
  const text = [...sharingGeojson(opportunityFeatures(all, t), { name: 'Thử', description: 'Nói', settings: standard, notes: ['ghi chú'], scope: null })].join('')
  const { features, sharing, description } = JSON.parse(text) as FeatureCollection & { sharing: object; description: string }
  expect(description).toBe('Nói')
  expect(sharing).toEqual({ settings: JSON.parse(JSON.stringify(standard)) as object, notes: ['ghi chú'], scope: null })
  const points = features.filter(({ properties }) => properties!.layer === 'opportunity')
  expect(points.map(({ properties }) => properties)).toMatchObject(all.map(({ id, verdict, name }) => ({ id, rule: 'share.colocation', finder: 'colocation', verdict, name, masts: 2, document: 'QĐ 26/2018', provenance: 'local' })))
  expect(points[1]!.properties).toMatchObject({ who: '@An', at: '2026-11-20T08:00:00.000Z', reason: '=HYPERLINK("x")' })
  const strokes = features.filter(({ properties }) => properties!.layer === 'stroke')
  expect(strokes.map(({ properties, geometry }) => [properties!.of, properties!.role, geometry.type])).toEqual(all.flatMap(({ id }) => [[id, 'keep', 'Point'], [id, 'link', 'LineString'], [id, 'limit', 'Polygon']]))
  const other = group('Lê Lợi', { ...agreed, proposals: [proposal('a', 'Giữ M1'), { ...proposal('b', 'Giữ M2'), strokes: [{ role: 'node', geometry: { type: 'Point', coordinates: at(0, 0) } }] }] })
  expect([...opportunityFeatures([other], t)].slice(1).map(({ properties }) => properties!.role as string), 'drawn as what was agreed to').toEqual(['node'])
  for (const { properties } of features) for (const value of Object.values(properties!)) expect(value === null || typeof value !== 'object').toBe(true)
  expect(JSON.parse([...sharingGeojson([], { name: '', description: '', settings: standard, notes: [] })].join(''))).toMatchObject({ features: [] })
})

const line = (given: Partial<RateLine>): RateLine =>
  ({ unit: null, unitName: '', operator: null, year: null, locations: 8, sharedLocations: 2, stations: 12, stationsOnShared: 6, rateByPosition: 0.25, rateByStation: 0.5, ...given })
const rates: Rates = {
  total: line({}), units: [line({ unit: 'W', unitName: 'Phường Một' }), line({ unit: 'V', unitName: 'Phường Hai', locations: 0, rateByPosition: null, rateByStation: null })], operators: [line({ operator: 'Viettel' })], years: [line({ year: 2027 })], locationM: 20,
  target: { share: 0.25, year: 2030, document: 'Kế hoạch', clause: 'mục 2' }, notes: [],
}

test('rates as a sheet and as units: both definitions beside the target, empty where there is nothing to share', () => {
  for (const language of languages) {
    const t = translator(language)
    const rows = rateRows(rates, t)
    expect(rows.map(({ by }) => by)).toEqual((['all', 'unit', 'unit', 'operator', 'year'] as const).map((one) => t(`sharefile.group.${one}`)))
    expect(rows[1]).toMatchObject({ unit: 'Phường Một', rateByPosition: 25, rateByStation: 50, target: 25 })
    expect(rows[2]).toMatchObject({ rateByPosition: null, rateByStation: null })
    const told = ratesTold(rates, t, language).join(' ')
    expect(told).toContain('20\u00a0m')
    expect(told).toContain('2030')
    expect(told).not.toMatch(/[{}]/)
  }
  const [first, second] = rateFeatures(rates, (id) => (id === 'W' ? { type: 'Point', coordinates: at(0, 0) } : null))
  expect(first).toMatchObject({ geometry: { type: 'Point' }, properties: { layer: 'rate', unit: 'W', name: 'Phường Một', rateByPosition: 0.25 } })
  expect(second!.geometry).toBeNull()
})

const wish = { at: at(0, 0), operator: 'Viettel', technology: '5G', radiusM: null, heightM: null } as const
const answer: Answer = {
  wish, withinM: 500, advised: 0, peopleOfWish: 900, notes: [],
  places: [{ step: 'share', footing: 'mast', subject: 'M1', name: '=M1', owner: 'VNPT', at: at(60, 0), distanceM: 60, room: 2, heightM: 30, people: 800, share: 0.9, obstacles: [{ words: { key: 'sharing.noArea' }, source: null, isFatal: true }] }],
}
const route: DuctRoute = {
  wish: { line: [at(0, 0), at(100, 0)], ways: 1, year: 2027 }, lengthM: 100, withRoomM: 60, newM: 40, owners: ['VNPT'], costVnd: null, notes: [],
  pieces: [
    { what: 'room', duct: 'D1', name: 'Cống 1', owner: 'VNPT', freeWays: 2, tenants: ['Viettel'], lengthM: 60, line: [at(0, 0), at(60, 0)] },
    { what: 'none', duct: null, name: '', owner: '', freeWays: null, tenants: [], lengthM: 40, line: [at(60, 0), at(100, 0)] },
  ],
}
const owned: Owned = { name: 'Vùng vẽ', areaM2: 10_000, objects: 2, ids: ['P1', 'S1', 'gone'], notes: [], lines: [{ owner: '=EVN', kind: 'pole', objects: 1, lengthM: null, contacts: [] }, { owner: 'Viettel', kind: 'station', objects: 1, lengthM: null, contacts: ['0255'] }] }

async function open(): Promise<Context> {
  const context = contextOf()
  const { features } = network().pole('P1', 0, 0, { owner: '=EVN', heightM: 8 }).point('station', 'S1', 9, 0, { operator: 'Viettel', technology: '5G' }).square('unit', 'W', -500, -500, 1000, { level: 'ward', unitCode: '1', name: 'Phường Một', validFrom: '2025-07-01' })
  await adopt(context, { features, findings: [], notices: ['Dữ liệu mẫu'], weight: 0 }, { name: 'Thử', isSample: false })
  return context
}
const textOf = async (what: ShareWhat, form: 'csv' | 'geojson', context: Context, language: Language = 'vi') =>
  new TextDecoder('utf-8').decode(await (await finished(shareFile({ what, form, language, name: 'Thử' }, context))).arrayBuffer())

test('every list leaves in both languages, with the limits and the notices of the project', async () => {
  const context = await open()
  await keepSettings({ sharing: sharingOf({ sharing: { ...standard, name: 'Mức của phường' } }) }, context)
  const lists: ShareWhat[] = [{ finder: 'colocation' }, { finder: 'poles' }, { finder: 'ducts' }, { finder: 'works' }, { rates: true }, { answer }, { route }, { owned }]
  for (const language of languages) {
    const t = translator(language)
    for (const what of lists) {
      const { description, sharing } = JSON.parse(await textOf(what, 'geojson', context, language)) as { description: string; sharing: { settings: object; scope: null } }
      expect(description, JSON.stringify(what)).toContain(t('sharefile.isOwn'))
      expect(description).toContain('Dữ liệu mẫu')
      expect(description).not.toMatch(/sharefile\.|[{}]|undefined/)
      expect(sharing).toMatchObject({ settings: { locationM: standard.locationM }, scope: null })
      const csvText = await textOf(what, 'csv', context, language)
      expect(csvText).not.toMatch(/sharefile\.|\{\w|undefined|NaN/)
      expect(csvText.split('\r\n')[0]).toContain(t('sharefile.column.method'))
    }
  }
})

test('what was asked for at a place: wish and places, pieces of a route, objects with whose they are', async () => {
  const context = await open()
  const featuresOf = async (what: ShareWhat) => (JSON.parse(await textOf(what, 'geojson', context)) as FeatureCollection).features
  expect((await featuresOf({ answer })).map(({ properties }) => [properties!.layer, properties!.isAdvised])).toEqual([['wish', undefined], ['place', true]])
  expect(await textOf({ answer }, 'csv', context)).toContain(`;'=M1;`)
  expect((await featuresOf({ route })).map(({ geometry, properties }) => [geometry.type, properties!.what, properties!.lengthM])).toEqual([['LineString', 'room', 60], ['LineString', 'none', 40]])
  expect((await featuresOf({ owned })).map(({ id, properties }) => [id, properties!.kind, properties!.owner])).toEqual([['P1', 'pole', '=EVN'], ['S1', 'station', 'Viettel']])
  expect((await textOf({ owned }, 'csv', context)).split('\r\n')[1]).toMatch(/^'=EVN;/)
})

const noGdal = spawnSync('ogrinfo', ['--version']).error !== undefined

test.skipIf(noGdal)(`GDAL reads opportunities with their strokes, and pieces of a route${noGdal ? ' (skipped: ogrinfo is not installed)' : ''}`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-'))
  try {
    const path = join(folder, 'dung_chung.geojson')
    writeFileSync(path, [...sharingGeojson(opportunityFeatures([group('Hùng Vương'), agreed], translator('vi')), { name: 'Dùng chung', description: '', settings: standard, notes: [] })].join(''))
    const said = execFileSync('ogrinfo', ['-so', '-al', path], { encoding: 'utf8' })
    expect(said).toContain('Feature Count: 8')
    for (const field of ['verdict: String', 'of: String', 'distanceM: Real']) expect(said).toContain(field)
    expect(said).toMatch(/score: (Integer|Real)/)
    const links = execFileSync('ogrinfo', ['-al', '-where', "role = 'link'", path], { encoding: 'utf8' })
    expect(links).toContain('Feature Count: 2')
    const pieces = join(folder, 'tuyen.geojson')
    writeFileSync(pieces, await textOf({ route }, 'geojson', await open()))
    expect(execFileSync('ogrinfo', ['-so', '-al', pieces], { encoding: 'utf8' })).toContain('Geometry: Line String')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
