import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fromWgs84 } from '../../src/model/vn2000'

const folder = mkdtempSync(join(tmpdir(), 'tuyen-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Said { code: number; out: string; err: string; json: () => Record<string, unknown> & { findings: { rule: string; message: string; subjects: string[]; severity: string }[] } }

const tuyen = (...words: string[]): Promise<Said> => new Promise((resolve) => {
  execFile(process.execPath, ['scripts/run.mjs', 'scripts/tuyen.ts', ...words], { maxBuffer: 1 << 28 }, (error, out, err) =>
    resolve({ code: error ? Number(error.code) : 0, out, err, json: () => JSON.parse(out) as ReturnType<Said['json']> }))
})

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const pole = (id: string, geometry: unknown) => ({ type: 'Feature', id, properties: { kind: 'pole', name: 'Cột' }, geometry })
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const point = (...coordinates: unknown[]) => ({ type: 'Point', coordinates })

test('check: counts, kinds and findings as JSON, exit 0 without errors', async () => {
  const { code, out, json } = await tuyen('check', file('cot.geojson', collection(pole('P1', point(108.8, 15.12)), pole('P2', null))))
  expect(code).toBe(0)
  expect(json()).toMatchObject({ files: [{ name: 'cot.geojson', features: 2, readable: true }], features: 2, placed: 1, unplaced: 1, kinds: { pole: 2 } })
  expect(json().findings).toEqual([{
    id: expect.stringMatching(/^load\.noGeometry~/) as string, rule: 'load.noGeometry', severity: 'warning', subjects: ['P2'], place: null,
    message: 'cot.geojson: 1 đối tượng không có vị trí. Chúng nằm trong danh sách chưa đặt được.', source: null,
  }])
  expect((await tuyen('check', join(folder, 'cot.geojson'))).out).toBe(out)
  expect((await tuyen('check', join(folder, 'cot.geojson'), '--lang', 'en')).json().findings[0]!.message).toBe('cot.geojson: 1 object has no place. They are in the list of unplaced objects.')
})

test('check: exit 1 with an error, 2 when a file cannot be read or the use is wrong', async () => {
  expect((await tuyen('check', file('x.geojson', collection(pole('P1', point('x', 1)))))).code).toBe(1)
  const unreadable = await tuyen('check', file('hong.geojson', '{"type": "Point" "coordinates": []}'))
  expect(unreadable.code).toBe(2)
  expect(unreadable.json().findings[0]!.message).toContain('dòng 1, cột 18')
  for (const words of [[], ['check'], ['check', join(folder, 'không-có.geojson')], ['fly'], ['check', '--kind', 'tower', join(folder, 'x.geojson')], ['check', '--crs', '1234', join(folder, 'x.geojson')],
    ['check', '--lang', 'fr', join(folder, 'x.geojson')], ['check', '--foo', 'x'], ['convert', join(folder, 'x.geojson')], ['sample', '--size', 'huge', '--out', 'x'], ['constructor']]) {
    const { code, err, out } = await tuyen(...words)
    expect([words, code, out]).toEqual([words, 2, ''])
    expect(err).not.toBe('')
  }
}, 60_000)

test('metres are a question with candidates; --crs answers it, and convert writes RFC 7946', async () => {
  const [east, north] = fromWgs84([108.8, 15.12], 5898)
  const path = file('cot_treo.geojson', { ...collection({ type: 'Feature', geometry: point(`${north}`, `${east}`), properties: { 'Tên': 'Cột 1', 'Chiều cao (m)': '8,5', lạ: 1 } }), description: 'Dữ liệu mẫu' })
  const asked = await tuyen('check', path)
  expect(asked.code).toBe(1)
  const question = asked.json().findings.find(({ rule }) => rule === 'load.crs') as unknown as { question: { candidates: { answer: string; words: string }[] } }
  expect(question.question.candidates[0]).toMatchObject({ answer: '5898 northEast', words: expect.stringContaining('108°00′') as string })

  const out = join(folder, 'ra.geojson')
  const first = await tuyen('convert', path, '--crs', 'EPSG:5898', '--out', out)
  expect(first.code).toBe(0)
  expect(first.json()).toMatchObject({ placed: 1, kinds: { pole: 1 } })
  const text = readFileSync(out, 'utf8')
  expect(JSON.parse(text)).toMatchObject({
    description: 'Dữ liệu mẫu', features: [{ geometry: { coordinates: [108.8, 15.12] }, properties: { kind: 'pole', name: 'Cột 1', heightM: 8.5, lạ: 1 } }],
  })
  await tuyen('convert', path, '--crs', '5898', '--out', `${out}.2`)
  expect(readFileSync(`${out}.2`, 'utf8')).toBe(text)

  const lost = join(folder, 'cho.geojson')
  expect((await tuyen('convert', path, '--out', lost)).code).toBe(1)
  expect((JSON.parse(readFileSync(lost, 'utf8')) as { features: { geometry: unknown }[] }).features[0]!.geometry).toBeNull()
  const found = await tuyen('check', lost, '--crs', '5898', '--axes', 'northEast')
  expect([found.code, found.json().placed]).toEqual([0, 1])
}, 60_000)

test('saved answers are given again', async () => {
  const path = file('diem.geojson', collection({ type: 'Feature', id: 'A', geometry: point(108.8, 15.12), properties: { 'Cột lạ': 'Hùng Vương' } }))
  const answers = file('tra-loi.json', { kind: 'place', mapping: { 'Cột lạ': 'name' } })
  const out = join(folder, 'diem-ra.geojson')
  await tuyen('convert', path, '--answers', answers, '--out', out)
  expect((JSON.parse(readFileSync(out, 'utf8')) as { features: { properties: unknown }[] }).features[0]!.properties).toEqual({ kind: 'place', name: 'Hùng Vương' })
}, 60_000)

test('sample: same size and seed, same bytes; it says that it is sample data', async () => {
  const [one, two] = [join(folder, 'm1.geojson'), join(folder, 'm2.geojson')]
  const [first] = await Promise.all([tuyen('sample', '--size', '3000', '--seed', '7', '--out', one), tuyen('sample', '--size', '3000', '--seed', '7', '--out', two)])
  expect(first.json()).toMatchObject({ features: 3000 })
  const text = readFileSync(one, 'utf8')
  expect(readFileSync(two, 'utf8')).toBe(text)
  expect(text.slice(0, 200)).toContain('không có giá trị pháp lý')
  await tuyen('sample', '--size', '3000', '--seed', '8', '--out', two)
  expect(readFileSync(two, 'utf8')).not.toBe(text)
}, 60_000)
