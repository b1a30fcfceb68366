import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { movedBy } from '../../src/analysis/moved'
import { type ChangeLine, changeHead, changeRows, fieldText } from '../../src/export/changes'
import { translator } from '../../src/i18n'
import '../../src/i18n/languages'
import { create, difference, remove, replace } from '../../src/model/change'
import { all, type Feature } from '../../src/model/dataset'
import { changeList } from '../../src/worker/changelist'
import { finished } from '../../src/worker/keep'
import { act, adopt } from '../../src/worker/project'
import { type Context, contextOf } from '../../src/worker/replica'
import { at, network } from '../network'
import { read } from '../load/read'
import { random } from '../random'
import { anyChange, anyTown } from '../worker/given'

const t = translator('vi')

async function changed(seed: number): Promise<{ context: Context; first: readonly Feature[] }> {
  const next = random(seed)
  const context = contextOf()
  const first = [...all(anyTown(next, 60))]
  await adopt(context, { features: first, findings: [], notices: ['Dữ liệu mẫu'], weight: 0 }, { name: 'Thử', isSample: false })
  for (let i = 0; i < 40; i++) await act({ name: { key: 'changes.title' }, change: anyChange(next, context.replica.dataset), who: 'An' }, context)
  return { context, first }
}
const textOf = async (context: Context, form: 'csv' | 'geojson', language: 'vi' | 'en' = 'vi') =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await finished(changeList({ since: 'opening', isScoped: false, form, language, name: 'Thử thay đổi' }, context))).arrayBuffer())

const seven = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e7) / 1e7 : value)
/** The loader leaves out what is empty, and files keep 1e-7 degrees. */
const told = ({ id, geometry, properties }: Feature) => ({ id, geometry: JSON.parse(JSON.stringify(geometry, seven)) as unknown, properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== '').sort()) })
const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

test('the list as GeoJSON: what is, or was where it is no more, and what became of it; the loader reads it back', async () => {
  for (let seed = 1; seed <= 10; seed++) {
    const { context, first } = await changed(seed)
    const { features } = read(await textOf(context, 'geojson'))
    const expected = Array.from(difference(first, all(context.replica.dataset)), ([, { before, after }]) =>
      [!before ? 'added' : after ? 'changed' : 'removed', told(after ?? before!)] as const)
    expect(features.map(({ properties: { change, changedFields: _, ...properties }, ...feature }) => [change, told({ ...feature, properties } as Feature)]).sort(byText), `seed ${seed}`)
      .toEqual(expected.sort(byText))
    for (const { properties } of features) expect((properties.changedFields as string[] | undefined ?? []).length > 0).toBe(properties.change === 'changed')
  }
})

test('the list as a sheet: one row for each field, figures as figures, nothing a spreadsheet would run', async () => {
  const context = contextOf()
  const { features } = network().pole('P1', 0, 0, { code: 'QNI-1', name: '=HYPERLINK("http://x")', heightM: 8.5 }).pole('P2', 9, 0)
  await adopt(context, { features, findings: [], notices: [], weight: 0 }, { name: 'Thử', isSample: false })
  const [p1, p2] = features as [Feature, Feature]
  const note = { ...p1, geometry: { type: 'Point' as const, coordinates: at(3.2, 0) }, properties: { ...p1.properties, heightM: 9, note: '+84 99', lạ: '@x' } }
  await act({ name: { key: 'changes.title' }, change: replace([p1, note]), who: '-An' }, context)
  await act({ name: { key: 'changes.title' }, change: remove(p2), who: '' }, context)
  await act({ name: { key: 'changes.title' }, change: create(network().pole('P3', 5, 5).features[0]!), who: 'An' }, context)
  const text = await textOf(context, 'csv')
  const [head, ...rows] = text.trimEnd().split('\r\n').map((line) => line.split(';'))
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(head).toEqual([`\ufeff${changeHead(t)[0]}`, ...changeHead(t).slice(1)])
  expect(rows.map((row) => [row[0], row[4], row[6], row[7], row[8]])).toEqual([
    ['Bỏ', 'P2', '', '', ''], ['Thêm', 'P3', '', '', ''],
    ['Sửa', 'P1', 'Ghi chú', '', '\'+84 99'], ['Sửa', 'P1', 'Chiều cao (m)', '8,5', '9'], ['Sửa', 'P1', 'lạ', '', '\'@x'], ['Sửa', 'P1', 'Hình', '', 'Dời 3,2\u00a0m'],
  ])
  expect(text).toContain('"\'=HYPERLINK(""http://x"")"')
  expect(rows.map((row) => row[9])).toEqual(['không rõ', 'An', '\'-An', '\'-An', '\'-An', '\'-An'])
  expect((await textOf(context, 'csv', 'en')).split('\r\n')[0]).toContain('Change,Layer,Code')
})

const line = { kind: 'cable' } as ChangeLine
test('what changed, in words: units, choices, empty ones, lists by what came and went, fields nobody knows', () => {
  const said = (field: string, before: never, after: never) => fieldText(line, { field, before, after }, t, 'vi')
  const cases: [string, unknown, unknown, string][] = [
    ['fibres', 24, 48, 'Số sợi: 24 → 48'], ['lowestM', null, 5.5, 'Điểm thấp nhất: (trống) → 5,5\u00a0m'], ['bundled', true, false, 'Đã bó gọn: Có → Không'],
    ['role', 'trunk', 'lạ', 'Cấp mạng: Cáp trục → lạ'], ['permitUntil', '2026-11-20', null, 'Cho phép đến: 20/11/2026 → (trống)'], ['poles', ['a', 'b'], ['b', 'a'], 'Các cột: đổi thứ tự'],
    ['poles', ['a', 'b', 'c', 'd', 'e'], null, 'Các cột: bỏ a, b, c … (5)'], ['duct', null, ['D1'], 'Cống cáp: thêm D1'], ['lạ', 'x', 'y', 'lạ: x → y'], ['kind', 'cable', 'duct', 'Loại: Cáp → Cống bể cáp'],
  ]
  for (const [field, before, after, text] of cases) expect(said(field, before as never, after as never)).toBe(text)
  expect([...changeRows({ ...line, what: 'added', layer: 'trunk', code: '', name: '', id: 'C1', ward: '', fields: [], box: null, who: null, at: null }, t, 'vi')]).toHaveLength(1)
})

test('how far a shape went: all of it, or its farthest place', () => {
  const over = (...places: [number, number][]) => ({ type: 'LineString' as const, coordinates: places.map(([e, n]) => at(e, n)) })
  const point = (e: number, n: number) => ({ type: 'Point' as const, coordinates: at(e, n) })
  expect(movedBy(point(0, 0), null)).toEqual({ how: 'unplaced' })
  expect(movedBy(null, point(0, 0))).toEqual({ how: 'placed' })
  expect(movedBy(point(0, 0), point(3, 4))).toMatchObject({ how: 'moved', farM: expect.closeTo(5, 1) })
  expect(movedBy(over([0, 0], [40, 0]), over([0, 7], [40, 7]))).toMatchObject({ how: 'moved', farM: expect.closeTo(7, 1) })
  // A vertex more on the same line is no way off; one beside it is.
  expect(movedBy(over([0, 0], [40, 0]), over([0, 0], [20, 0], [40, 0]))).toMatchObject({ how: 'reshaped', farM: expect.closeTo(0, 1) })
  expect(movedBy(over([0, 0], [40, 0]), over([0, 0], [20, 6], [40, 0]))).toMatchObject({ how: 'reshaped', farM: expect.closeTo(6, 1), lengthM: [expect.closeTo(40, 0), expect.closeTo(41.8, 0)] })
  expect(movedBy(over([0, 0], [40, 0]), over([0, 0], [90, 0]))).toMatchObject({ farM: expect.closeTo(50, 1) })
  expect(movedBy(point(0, 0), over([0, 0], [9, 0]))).toMatchObject({ how: 'reshaped', lengthM: null })
  const ring = (count: number, radiusM: number) => {
    const shell = Array.from({ length: count }, (_, i) => at(radiusM * Math.cos((i * 2 * Math.PI) / count), radiusM * Math.sin((i * 2 * Math.PI) / count)))
    return { type: 'Polygon' as const, coordinates: [[...shell, shell[0]!]] }
  }
  expect(movedBy(ring(1000, 50), ring(1000, 60))).toMatchObject({ how: 'reshaped', farM: null })
  expect(movedBy(ring(100, 50), ring(100, 60))).toMatchObject({ farM: expect.closeTo(10, 0) })
})

const noGdal = spawnSync('ogrinfo', ['--version']).error !== undefined

test.skipIf(noGdal)(`GDAL reads the list with what became of each${noGdal ? ' (skipped: ogrinfo is not installed)' : ''}`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-'))
  try {
    const { context } = await changed(3)
    const text = await textOf(context, 'geojson')
    const path = join(folder, 'thay_doi.geojson')
    writeFileSync(path, text)
    const said = execFileSync('ogrinfo', ['-so', '-al', path], { encoding: 'utf8' })
    expect(said).toContain(`Feature Count: ${(JSON.parse(text) as { features: unknown[] }).features.length}`)
    expect(said).toMatch(/change: String/)
    expect(said).toMatch(/changedFields: StringList/)
    const count = execFileSync('ogrinfo', ['-al', '-where', "change = 'removed'", path], { encoding: 'utf8' })
    expect(Number(/Feature Count: (\d+)/.exec(count)![1])).toBe((JSON.parse(text) as { features: Feature[] }).features.filter(({ properties }) => properties.change === 'removed').length)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
