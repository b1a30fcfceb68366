import type { Point } from 'geojson'
import { expect, test, vi } from 'vitest'
import type { Answers } from '../../src/load'
import { limits } from '../../src/load/scan'
import { get } from '../../src/model/dataset'
import { metresBetween } from '../../src/model/geometry'
import { fromWgs84 } from '../../src/model/vn2000'
import type { Input } from '../../src/worker/input'
import { drop, type OpenProgress, preview, read } from '../../src/worker/open'
import { travel } from '../../src/worker/project'
import { inline } from '../../src/worker/registry'
import { type Context, contextOf } from '../../src/worker/replica'
import { cancelled, run } from '../../src/worker/run'
import { open } from '../../src/worker/shipped'
import { take, type TakeArgs } from '../../src/worker/take'
import { at, network } from '../network'

const bodyOf = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const file = (name: string, ...features: object[]): Input => ({ name, blob: new Blob([bodyOf(...features)]) })
const pole = (id: string, eastM = 0, more: object = {}) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: at(eastM, 0) }, properties: { kind: 'pole', ...more } })

/** Poles of a sender who writes metres of a zone and headings of his own. */
const table = (name: string, epsg: number, count = 3, more: object = {}) => file(name, ...Array.from({ length: count }, (_, i) => {
  const [east, north] = fromWgs84(at(i * 40, 0), epsg)
  return { type: 'Feature', id: `C${i}`, geometry: { type: 'Point', coordinates: [north, east] }, properties: { 'Mã cột': `CT-${i}`, 'Chủ sở hữu': 'VNPT Quảng Ngãi', 'Trạng thái': 'Đang SD', ...more } }
}))

const reading = async (context: Context, inputs: Input[], answers?: Record<string, Answers>) => {
  const result = await run(read({ inputs, ...(answers && { answers }) }, context))
  if (result === cancelled) throw new Error('cancelled')
  return result
}
const taking = async (context: Context, args: Partial<TakeArgs> = {}) => {
  const result = await run(take({ as: 'project', name: 'Thử', who: 'An', ...args }, context))
  if (result === cancelled) throw new Error('cancelled')
  return result
}
async function withProject(...features: object[]): Promise<Context> {
  const context = contextOf()
  await run(open({ inputs: [file('cot.geojson', ...features)], name: 'Dự án', isSample: false }, context))
  return context
}
const ids = ({ replica }: Context, ...wanted: string[]) => wanted.map((id) => get(replica.dataset, id) !== undefined)

test('reading changes nothing of the open project, until it is taken', async () => {
  const context = await withProject(pole('P1'))
  const before = context.replica
  const { files, comparison } = await reading(context, [file('moi.geojson', pole('P2'), pole('P3'))])
  expect(files).toMatchObject([{ name: 'moi.geojson', features: 2, placed: 2, isReadable: true, questions: [] }])
  expect(comparison).toMatchObject({ added: 2, changed: 0, same: 0 })
  expect(context.replica).toBe(before)
  drop(null, context)
  expect(context.staged).toBeUndefined()
  await expect(taking(context)).rejects.toThrow('expected files that wait, got none')
  expect(context.replica).toBe(before)
})

test('added to the open project it is one step, and undo takes all of it back', async () => {
  const context = await withProject(pole('P1', 0, { name: 'cũ' }))
  await reading(context, [file('moi.geojson', pole('P1', 0, { name: 'mới' }), pole('P2'))])
  const { status, summary } = await taking(context, { as: 'add' })
  expect(status).toMatchObject({ objects: 2, at: 1, steps: [{ name: { key: 'open.step', values: { file: 'moi.geojson', added: 1, changed: 1 } }, who: 'An', objects: 2 }] })
  expect(summary.addition).toEqual({ added: 1, changed: 1, same: 0, keptOwn: 0, renamed: 0 })
  expect(get(context.replica.dataset, 'P1')!.properties.name).toBe('mới')
  await travel({ to: 0 }, context)
  expect(get(context.replica.dataset, 'P1')!.properties.name).toBe('cũ')
  expect(ids(context, 'P1', 'P2')).toEqual([true, false])
})

test('a clash is settled as somebody chooses, and what refers to a renamed object still does', async () => {
  const own = network().pole('P1', 0, 0, { name: 'cũ' }).pole('P2', 40, 0).features
  const given = network().pole('P1', 0, 0, { name: 'mới' }).pole('P2', 40, 0).cable('C1', 'P1', 'P2').features
  const after = async (onClash: 'replace' | 'keepBoth' | 'keepOwn') => {
    const context = await withProject(...own)
    const { comparison } = await reading(context, [file('moi.geojson', ...given)])
    expect(comparison).toMatchObject({ added: 1, changed: 1, same: 1, strangers: 0, kinds: { pole: 1 }, fields: [['name', 1]] })
    const { summary } = await taking(context, { as: 'add', onClash })
    return { names: ['P1', 'P1~2'].map((id) => get(context.replica.dataset, id)?.properties.name), cable: get(context.replica.dataset, 'C1')!.properties.poles, ...summary.addition }
  }
  expect(await after('replace')).toMatchObject({ names: ['mới', undefined], cable: ['P1', 'P2'], added: 1, changed: 1, same: 1 })
  expect(await after('keepBoth')).toMatchObject({ names: ['cũ', 'mới'], cable: ['P1~2', 'P2'], added: 2, changed: 0, renamed: 1 })
  expect(await after('keepOwn')).toMatchObject({ names: ['cũ', undefined], cable: ['P1', 'P2'], added: 1, keptOwn: 1 })
})

test('a station follows its mast to the new id', async () => {
  const context = await withProject(...network().site('S1', 0, 0, { name: 'cũ' }).features)
  await reading(context, [file('moi.geojson', ...network().site('S1', 0, 0, { name: 'mới' }).point('station', 'T1', 0, 0, { site: 'S1', operator: 'VNPT' }).features)])
  await taking(context, { as: 'add', onClash: 'keepBoth' })
  expect(get(context.replica.dataset, 'T1')!.properties.site).toBe('S1~2')
})

test('an id that means another thing here and there never costs one of the two', async () => {
  for (const onClash of ['replace', 'keepBoth', 'keepOwn'] as const) {
    const context = await withProject(pole('7'))
    const { comparison } = await reading(context, [file('moi.geojson', { ...pole('7'), properties: { kind: 'site' } })])
    expect(comparison).toMatchObject({ strangers: 1, changed: 0 })
    await taking(context, { as: 'add', onClash })
    expect([get(context.replica.dataset, '7')!.properties.kind, get(context.replica.dataset, '7~2')!.properties.kind]).toEqual(['pole', 'site'])
  }
})

test('findings come and go with the objects they are about, and none comes twice', async () => {
  const context = await withProject(pole('P1'))
  const given = [file('moi.geojson', { ...pole('P2'), geometry: null }, pole('P1'))]
  await reading(context, given)
  await taking(context, { as: 'add' })
  const about = () => context.replica.findings.filter(({ rule }) => rule === 'load.noGeometry').map(({ subjects }) => subjects)
  expect(about()).toEqual([['P2']])
  await reading(context, given)
  await taking(context, { as: 'add' })
  expect(about()).toEqual([['P2']])
  await travel({ to: 0 }, context)
  expect(about()).toEqual([])
})

test('what is said of a file as a whole is said once, however often it comes', async () => {
  const context = await withProject(pole('P1'))
  const bare = (id: string) => ({ ...pole(id), properties: { name: id } })
  for (const ids of [['A'], ['A', 'B']]) {
    await reading(context, [file('cot_treo_cap.geojson', ...ids.map(bare))])
    await taking(context, { as: 'add' })
  }
  expect(context.replica.findings.filter(({ rule }) => rule === 'load.kindFromName')).toHaveLength(1)
})

test('a question that is answered puts the objects where they are, to a millimetre', async () => {
  const context = contextOf()
  const given = [table('cot_treo_cap.geojson', 5898)]
  const { files: [asked] } = await reading(context, given)
  expect(asked).toMatchObject({ placed: 0, unplaced: 3, facts: { waiting: 3 } })
  expect(asked!.questions.map(({ about }) => about)).toContain('crs')
  const answers = { 'cot_treo_cap.geojson': { crs: 5898, axes: 'northEast' as const } }
  const again = await run(read({ answers }, context))
  expect(again).toMatchObject({ files: [{ placed: 3, unplaced: 0, answers: answers['cot_treo_cap.geojson'] }] })
  await taking(context)
  for (const i of [0, 1, 2]) {
    const { coordinates } = get(context.replica.dataset, `C${i}`)!.geometry as Point
    expect(metresBetween(coordinates, at(i * 40, 0))).toBeLessThan(0.001)
  }
})

test('each file has its own answers', async () => {
  const context = contextOf()
  const answers = { 'a.geojson': { crs: 5898, axes: 'northEast' as const, kind: 'pole' as const }, 'b.geojson': { crs: 5899, axes: 'northEast' as const, kind: 'chamber' as const } }
  const { files } = await reading(context, [table('a.geojson', 5898), table('b.geojson', 5899)], answers)
  expect(files.map(({ placed, rows, facts }) => [placed, rows[0]!.kind, facts!.kinds[0]!.because])).toEqual([[3, 'pole', 'answer'], [3, 'chamber', 'answer']])
  await taking(context)
  const [a, b] = ['C0', 'C0~2'].map((id) => get(context.replica.dataset, id)!.geometry as Point)
  expect(metresBetween(a!.coordinates, b!.coordinates)).toBeLessThan(0.002)
})

test('only the files whose answers changed are read again', async () => {
  const context = contextOf()
  await reading(context, [table('a.geojson', 5898), file('pole.geojson', pole('P1'))])
  const [, kept] = context.staged!.files
  await run(read({ answers: { 'a.geojson': { crs: 5898 }, 'pole.geojson': {} } }, context))
  expect(context.staged!.files[1]).toBe(kept)
  expect(context.staged!.files[0]!.content!.features.every(({ geometry }) => geometry !== null)).toBe(true)
})

test('what is told of a file is what an official asks: how many, which columns, understood as what, from whom', async () => {
  const { files: [told] } = await reading(contextOf(), [table('cot_treo_cap_2026.geojson', 5898, 3, { STT: 7, 'Ghi chú': 'sát trạm' })])
  expect(told!.facts!.kinds).toEqual([{ kind: 'pole', because: 'name', count: 3 }])
  expect(told!.facts!.columns.map(({ heading, field, values }) => [heading, field, values])).toEqual([
    ['Mã cột', 'code', ['CT-0', 'CT-1', 'CT-2']], ['Chủ sở hữu', 'owner', ['VNPT Quảng Ngãi']], ['Trạng thái', 'status', ['Đang SD']],
    ['STT', null, ['7']], ['Ghi chú', 'note', ['sát trạm']],
  ])
  expect(told!.facts!.meanings).toEqual([{ field: 'status', to: 'operational', from: [['Đang SD', 3]], count: 3 }])
  expect(told!.facts!.encoding).toBe('utf-8')
  expect(told!.rows[0]).toMatchObject({ id: 'C0', place: null, values: { code: 'CT-0', owner: 'VNPT Quảng Ngãi', status: 'operational' } })
  expect(told!.label).toBe('VNPT Quảng Ngãi')
})

test('a look at another answer changes nothing and reads only the beginning', async () => {
  const context = contextOf()
  await reading(context, [table('cot.geojson', 5898, 1000)])
  const before = context.staged
  const look = await run(preview({ file: 'cot.geojson', answers: { crs: 5898, kind: 'pole', mapping: { 'Mã cột': '' } } }, context))
  expect(look).toMatchObject({ isHead: true, features: 400, placed: 400, rows: [{ kind: 'pole', values: { owner: 'VNPT Quảng Ngãi' } }, {}, {}, {}, {}] })
  expect(context.staged).toBe(before)
})

test('a look in another encoding shows the text as it would be', async () => {
  const context = contextOf()
  const bytes = new Uint8Array([...bodyOf(pole('P1', 0, { name: 'C§t' }))].map((c) => (c === '§' ? 0xf4 : c.charCodeAt(0))))
  const { files: [told] } = await reading(context, [{ name: 'cot.geojson', blob: new Blob([bytes]) }])
  expect(told!.questions.map(({ about }) => about)).toEqual(['encoding'])
  const look = await run(preview({ file: 'cot.geojson', answers: { encoding: 'windows-1258' } }, context))
  expect(look).toMatchObject({ questions: [], rows: [{ values: { name: 'Côt' } }] })
  await run(read({ answers: { 'cot.geojson': { encoding: 'windows-1258' } } }, context))
  await taking(context)
  expect(get(context.replica.dataset, 'P1')!.properties.name).toBe('Côt')
})

test('the next file of a sender is read as the last one was, and the sender can be forgotten', async () => {
  const context = contextOf()
  const answers = { 'cot_1.geojson': { crs: 5898, axes: 'northEast' as const, mapping: { 'Mã cột': 'name' } } }
  await reading(context, [table('cot_1.geojson', 5898)], answers)
  await taking(context, { senders: [{ file: 'cot_1.geojson', label: 'VNPT Quảng Ngãi' }] })
  const next = () => reading(context, [table('lan_sau.geojson', 5898, 5)])
  expect((await next()).files).toMatchObject([{ placed: 5, answers: answers['cot_1.geojson'], sender: { label: 'VNPT Quảng Ngãi' } }])
  expect((await taking(context)).summary.senders).toMatchObject([{ file: 'lan_sau.geojson', label: 'VNPT Quảng Ngãi' }])
  const other = await reading(context, [table('khac.geojson', 5898, 2, { 'Cột lạ': 1 })])
  expect(other.files).toMatchObject([{ placed: 0, sender: null, answers: {} }])
  const { shape } = (await next()).files[0]!
  const work = inline()
  await work.call('forget', { shape })
  work.close()
  await import('../../src/worker/open').then(({ forget }) => forget({ shape }, context))
  expect((await next()).files).toMatchObject([{ placed: 0, sender: null }])
})

test('of a sender whose next file would lie in another province, the system is asked again', async () => {
  const context = contextOf()
  await reading(context, [table('cot_1.geojson', 5898)], { 'cot_1.geojson': { crs: 5898, axes: 'northEast', mapping: { 'Mã cột': 'name' } } })
  await taking(context, { senders: [{ file: 'cot_1.geojson', label: 'Tập đoàn' }] })
  const [east, north] = fromWgs84([105.84, 21.59], 9213)
  const far = file('xa.geojson', { type: 'Feature', id: 'X', geometry: { type: 'Point', coordinates: [north, east] }, properties: { 'Mã cột': 'X1', 'Chủ sở hữu': 'VNPT Thái Nguyên', 'Trạng thái': 'Đang SD' } })
  const { files: [told] } = await reading(context, [far])
  expect(told).toMatchObject({ placed: 0, answers: { mapping: { 'Mã cột': 'name' } } })
  expect(told!.answers.crs).toBeUndefined()
  expect(told!.questions.map(({ about }) => about)).toContain('crs')
})

test('a project file says so, and opens as the project it was', async () => {
  const context = contextOf()
  const bytes = JSON.stringify({ type: 'FeatureCollection', features: [pole('P1')], tuyen: { version: 1, name: 'Quy hoạch phường' } })
  const { files } = await reading(context, [{ name: 'qh.geojson', blob: new Blob([bytes]) }])
  expect(files).toMatchObject([{ projectName: 'Quy hoạch phường' }])
  const { status } = await taking(context, { name: 'Quy hoạch phường' })
  expect(status).toMatchObject({ project: { name: 'Quy hoạch phường', isSample: false }, objects: 1 })
  expect((await reading(context, [{ name: 'moi.geojson', blob: new Blob([JSON.stringify({ ...JSON.parse(bytes), tuyen: { version: 99 } })]) }])).files)
    .toMatchObject([{ isReadable: false, said: [{ rule: 'load.newerProject' }] }])
})

test('a file too large to hold is refused before it is read', async () => {
  const huge = Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new Error('must not be read')) })
  Object.defineProperty(huge, 'size', { value: limits.fileBytes + 1 })
  const { files } = await reading(contextOf(), [{ name: 'huge.geojson', blob: huge }])
  expect(files).toMatchObject([{ isReadable: false, said: [{ rule: 'open.tooLarge', values: { file: 'huge.geojson', sizeMB: 1500, largestMB: 1500 } }] }])
})

test('a file that would take more memory than there is, is refused before it is parsed', async () => {
  const bomb = { name: 'bomb.json', blob: new Blob([`{"type":"FeatureCollection","features":[${'{},'.repeat(50_000)}{}]}`]) }
  const context = contextOf()
  const result = await run(read({ inputs: [bomb, file('pole.geojson', pole('P1'), pole('P2'))], memoryBytes: 2_000_000 }, context))
  expect(result).toMatchObject({ files: [{ isReadable: false, said: [{ rule: 'open.tooHeavy', values: { file: 'bomb.json', needMB: 3, roomMB: 2 } }] }, { placed: 2 }] })
})

test('what is open and what waits take their part of the memory', async () => {
  const many = (name: string) => file(name, ...Array.from({ length: 1000 }, (_, i) => pole(`${name}${i}`)))
  const context = contextOf()
  const attempt = (...names: string[]) => run(read({ inputs: names.map(many), memoryBytes: 600_000 }, context))
  expect(await attempt('a')).toMatchObject({ files: [{ isReadable: true }] })
  expect(await attempt('a', 'b')).toMatchObject({ files: [{ isReadable: true }, { isReadable: false, said: [{ rule: 'open.tooHeavy' }] }] })
  await taking(context)
  expect(await attempt('c')).toMatchObject({ files: [{ isReadable: false, said: [{ rule: 'open.tooHeavy' }] }] })
})

test('a file that is gone when it is read is reported, and the others still open', async () => {
  const gone = Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) })
  const context = contextOf()
  const opened = await run(open({ inputs: [{ name: 'gone.geojson', blob: gone }, file('pole.geojson', pole('P1'))], name: 'a', isSample: false }, context))
  expect(opened).toMatchObject({ opened: true, summary: { placed: 1, files: [{ name: 'gone.geojson', readable: false }, { name: 'pole.geojson', readable: true }] } })
  expect(context.replica.findings[0]).toMatchObject({ rule: 'open.gone', severity: 'error' })
})

test('what cannot be read leaves the project that was open, and says why', async () => {
  const context = await withProject(pole('P1'))
  const before = context.replica
  const opened = await run(open({ inputs: [{ name: 'x.geojson', blob: new Blob(['{"type": "FeatureColl']) }], name: 'x', isSample: false }, context))
  expect(opened).toMatchObject({ opened: false, reading: { files: [{ name: 'x.geojson', features: 0, said: [{ severity: 'error' }] }] } })
  expect(context.replica).toBe(before)
})

test('what lies beside the program is taken as it stands; where one file is somebody else\'s, all are read like those of anybody', async () => {
  const beside = { 'a.geojson': { type: 'FeatureCollection', description: 'mẫu', features: [pole('A1')] }, 'b.geojson': { type: 'FeatureCollection', features: [pole('B1')] }, 'c.geojson': pole('C1') }
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(new Response(JSON.stringify(beside[url as keyof typeof beside]))))
  const inputs = (...names: string[]) => names.map((name) => ({ name, url: name }))
  const context = contextOf()
  const ours = await run(open({ inputs: inputs('a.geojson', 'b.geojson'), name: '', isSample: true }, context))
  expect(ours).toMatchObject({ opened: true, status: { objects: 2, notices: ['mẫu'] } })
  const mixed = await run(open({ inputs: inputs('a.geojson', 'c.geojson'), name: '', isSample: true }, context))
  expect(mixed).toMatchObject({ opened: true, status: { objects: 2 }, summary: { files: [{ name: 'a.geojson', readable: true }, { name: 'c.geojson', readable: true }] } })
  vi.unstubAllGlobals()
})

test('a cancelled reading leaves the project and the files that wait as they were', async () => {
  const work = inline()
  await work.call('open', { inputs: [file('pole.geojson', pole('P1'))], name: 'a', isSample: false })
  const many = file('many.geojson', ...Array.from({ length: 50_000 }, (_, i) => pole(`Q${i}`, i)))
  const abort = new AbortController()
  const steps: OpenProgress[] = []
  await expect(work.call('read', { inputs: [many] }, { signal: abort.signal, onProgress(step) {
    steps.push(step)
    abort.abort(new Error('cancelled'))
  } })).rejects.toThrow('cancelled')
  expect(steps[0]).toMatchObject({ step: 'read', file: 'many.geojson' })
  const next = await work.call('read', { inputs: [file('b.geojson', pole('P1'), pole('B1'))] })
  expect(next.comparison).toMatchObject({ added: 1, same: 1 })
  work.close()
})

test('a reading that is broken off while it is read again can be read once more', async () => {
  const context = contextOf()
  await reading(context, [table('cot.geojson', 5898, 30_000)])
  const answers = { 'cot.geojson': { crs: 5898, axes: 'northEast' as const, kind: 'pole' as const } }
  let isStopped = false
  expect(await run(read({ answers }, context), { onProgress: () => (isStopped = true), isCancelled: () => isStopped })).toBe(cancelled)
  expect(await run(preview({ file: 'cot.geojson', answers: {} }, context))).toMatchObject({ features: 400 })
  expect(await run(read({ answers }, context))).toMatchObject({ files: [{ placed: 30_000 }] })
})

test('the figures of an import add up: right + repaired + unplaced = all', async () => {
  const context = contextOf()
  const text = bodyOf(pole('P1'), { ...pole('P2'), geometry: { type: 'Point', coordinates: ['108,8', '15,1'] } }, { ...pole('P3'), geometry: null })
  const { files: [told] } = await reading(context, [{ name: 'cot.geojson', blob: new Blob([text.replace('{"type"', '{"description":"sample","type"')]) }])
  expect(told).toMatchObject({ features: 3, placed: 2, unplaced: 1, repaired: 1, findings: { error: 0, warning: 1, info: 1 } })
  const { summary } = await taking(context)
  expect(summary).toMatchObject({ notices: ['sample'], placed: 2, unplaced: 1, repaired: 1, findings: { error: 0, warning: 1, info: 1 }, kinds: { pole: { placed: 2, unplaced: 1 } }, addition: null })
})

