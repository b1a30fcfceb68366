import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { load, run } from '../../src/load'
import { shippedOf } from '../../src/load/shipped'
import { limits } from '../../src/load/scan'
import { bytesOf, collection, feature, here, only, point, read, rules } from './read'

const pole = (id: unknown, more: object = {}) => feature(point(...here), { kind: 'pole', ...more }, id)

test('a collection, a feature, a bare geometry, one object a line, an array: all are read', () => {
  const one = pole('P1')
  for (const text of [JSON.stringify(collection(one)), JSON.stringify(one), JSON.stringify([one]), `${JSON.stringify(one)}\n`, `\u001e${JSON.stringify(one)}\n`]) {
    const result = read(text)
    expect(only(result)).toMatchObject({ type: 'Feature', id: 'P1', geometry: point(...here), properties: { kind: 'pole' } })
    expect(rules(result)).toEqual([])
  }
  expect(read(`${JSON.stringify(pole('A'))}\n${JSON.stringify(pole('B'))}\n`).features.map(({ id }) => id)).toEqual(['A', 'B'])
  const bare = read(point(...here), { kind: 'site' })
  expect(only(bare).properties).toEqual({ kind: 'site' })
  expect(rules(bare)).toEqual(['missingId'])
})

test('several files at once: ids stay unique, each file has its report', () => {
  const files = ['cot_treo.geojson', 'pole.geojson'].map((name) => ({ name, bytes: bytesOf(JSON.stringify(collection(pole('P1'), pole('P2')))) }))
  const result = run(load(files))
  expect(result.features.map(({ id }) => id)).toEqual(['P1', 'P2', 'P1~2', 'P2~2'])
  expect(result.files).toEqual(files.map(({ name, bytes }) => ({ name, bytes: bytes.length, features: 2, readable: true })))
  expect(result.findings.map(({ rule, values, subjects }) => [rule, values.file, subjects])).toEqual([['load.duplicateId', 'pole.geojson', ['P1~2', 'P2~2']]])
})

test('each file is read with its own answers, the others with those for all', () => {
  const bytes = bytesOf(JSON.stringify(collection(feature(point(...here), {}, 'A'))))
  const result = run(load([{ name: 'a.json', bytes, answers: { kind: 'pole' } }, { name: 'b.json', bytes }], { kind: 'chamber' }))
  expect(result.features.map(({ properties }) => properties.kind)).toEqual(['pole', 'chamber'])
})

test('what part of the ground a file has, it may say in its name alone; what an object says of itself stays', () => {
  const square = { type: 'Polygon', coordinates: [[here, [here[0]! + 1e-3, here[1]!], [here[0]! + 1e-3, here[1]! + 1e-3], here]] } as const
  const files = (name: string) => [{ name, bytes: bytesOf(JSON.stringify(collection(feature(square, { ten: 'Nhà 1' }, 'A'), feature(square, { class: 'water' }, 'B')))) }]
  const classes = ({ features }: ReturnType<typeof read>) => features.map(({ properties: { class: what } }) => what)
  const houses = run(load(files('nha_o.geojson')))
  expect(classes(houses)).toEqual(['building', 'water'])
  expect(houses.findings.find(({ rule }) => rule === 'load.groundFromName')?.values).toMatchObject({ class: 'choice.backgroundClass.building', count: 1 })
  expect(classes(run(load(files('nen_ban_do.geojson'))))).toEqual([undefined, 'water'])
  const own = run(load([{ name: 'nha_o.geojson', bytes: bytesOf(JSON.stringify(collection(feature(square, { kind: 'background' }, 'A')))) }]))
  expect(classes(own)).toEqual([undefined])
})

test('numbers as ids, ids among the properties, missing ids that stay the same on the next reading', () => {
  expect(only(read(pole(17))).id).toBe('17')
  const inner = read(pole(null, { id: 'X9' }))
  expect(only(inner)).toMatchObject({ id: 'X9', properties: { kind: 'pole' } })
  expect(only(inner).properties.id).toBeUndefined()
  expect(rules(inner)).toEqual(['idFromProperty'])
  const first = read(collection(pole(null, { name: 'a' }), pole(null, { name: 'b' }), pole(null, { name: 'a' })))
  const again = read(collection(pole(null, { name: 'b' }), pole(null, { name: 'a' })))
  expect(new Set(first.features.map(({ id }) => id)).size).toBe(3)
  expect(again.features[1]!.id).toBe(first.features[0]!.id)
})

test.each([
  ['', 'empty'], ['  \n ', 'noFeatures'], ['<kml></kml>', 'otherFormat'], ['PK\u0003\u0004xl/workbook', 'otherFormat'], ['Mã;X;Y\nC1;1671932;587292\n', 'otherFormat'], ['SQLite format 3\0', 'otherFormat'],
  ['  0\nSECTION\n  2\nHEADER', 'otherFormat'], ['một dòng, hai phần', 'unreadable'], ['{"type": "Point" "coordinates": [1,2]}', 'unreadable'],
  ['{"type":"FeatureCollection","features":[{"type":"Feature","geom', 'unreadable'],
  ['{"type":"FooBar"}', 'notGeojson'], ['{"type":"Topology","objects":{}}', 'notGeojson'], ['{"networks":[]}', 'notGeojson'], ['[1,2,3]', 'notGeojson'],
  [`{"features":[${'['.repeat(200)}${']'.repeat(200)}]}`, 'tooDeep'], [`[${'1,'.repeat(limits.items + 1)}1]`, 'tooMany'],
])('%.40s is not readable and says why', (text, rule) => {
  const result = read(text)
  expect(result.features).toEqual([])
  expect(rules(result)).toEqual([rule])
  expect(result.findings[0]!.severity).toBe(rule === 'noFeatures' ? 'warning' : 'error')
  expect(result.files[0]!.readable).toBe(rule === 'noFeatures')
})

test('a broken place is named by line and column', () => {
  const [finding] = read('{\n  "type": "Point"\n  "coordinates": [1, 2]\n}').findings
  expect([finding!.values.line, finding!.values.column]).toEqual([3, 3])
})

test('what is broken in the middle is kept as text, the rest is read', () => {
  const result = read(`{"type":"FeatureCollection","features":[${JSON.stringify(pole('A'))},{"type":"Feature",,},5,${JSON.stringify(pole('B'))},{"type":"Fea`)
  expect(result.features.map(({ properties }) => properties.unreadText)).toEqual([undefined, '{"type":"Feature",,}', '5', undefined, '{"type":"Fea'])
  expect(rules(result)).toEqual(['endOfFile', 'broken', 'broken', 'notFeature', 'missingId'].toSorted((a, b) => rules(result).indexOf(a) - rules(result).indexOf(b)))
  expect(result.files[0]).toMatchObject({ readable: true, features: 5 })
})

test('unknown properties, foreign members and what stands in the place of properties come through', () => {
  const strange = { type: 'Feature', id: 'A', title: 'T', name: 'outside', geometry: point(...here), properties: { kind: 'pole', name: 'inside', 'mã lạ': { a: [1, null] }, empty: null } }
  const result = read(strange)
  expect(only(result).properties).toEqual({ kind: 'pole', name: 'inside', 'mã lạ': { a: [1, null] }, empty: null, title: 'T', name_2: 'outside' })
  expect(rules(result)).toEqual(['foreignMember', 'foreignMember'])
  const shaped = read(feature(point(...here), ['x', 1]), { kind: 'pole' })
  expect(only(shaped).properties).toEqual({ kind: 'pole', properties: ['x', 1] })
  expect(rules(shaped)).toEqual(['propertiesShape'])
})

test('what is renamed never pushes out what was there', () => {
  const e = 'é'.normalize('NFD')
  const result = read({ ...pole('P', { [e]: 1, 'é': 2, 'é_2': 3, name: 'a', name_2: 'b', kind_original: 'k', geometryText: 'mine' }), name: 'c', geometry: { type: 'Point', coordinates: ['x', 1], name: 'g' }, properties: { [e]: 1, 'é': 2, 'é_2': 3, name: 'a', name_2: 'b', kind: 'tower', kind_original: 'k', geometryText: 'mine' } })
  const values = Object.values(only(result).properties)
  for (const value of [1, 2, 3, 'a', 'b', 'c', 'g', 'k', 'tower', 'mine']) expect(values, String(value)).toContain(value)
})

test('decomposed and broken Vietnamese is restored, in headings too', () => {
  const decomposed = 'Phường Chánh Lộ'.normalize('NFD')
  const broken = Array.from(new TextEncoder().encode('Đường Hùng Vương'), (byte) => new TextDecoder('windows-1252').decode(Uint8Array.of(byte))).join('')
  const result = read(pole('P', { name: decomposed, note: broken, ['Hướng tuyến'.normalize('NFD')]: 'x' }))
  expect(only(result).properties).toMatchObject({ name: 'Phường Chánh Lộ', note: 'Đường Hùng Vương', 'Hướng tuyến': 'x' })
  expect(rules(result)).toEqual(expect.arrayContaining(['composed', 'mojibake']))
})

test('a heading with a unit of its own is scaled, an answer goes before every guess', () => {
  const given = pole('P', { 'Chiều cao (cm)': '850', 'Ký hiệu lạ': 'T1', 'H\u0000': 'x\u0001y' })
  const result = read(given)
  expect(only(result).properties).toMatchObject({ heightM: 8.5, 'Ký hiệu lạ': 'T1' })
  expect(rules(result)).toEqual(expect.arrayContaining(['headingScaled', 'stripped']))
  const answered = read(given, { mapping: { 'Ký hiệu lạ': 'code', 'Chiều cao (cm)': '' } })
  expect(only(answered).properties).toMatchObject({ code: 'T1', 'Chiều cao (cm)': '850' })
})

test('text that is not UTF-8 is a question with what each encoding would show, and the answer restores it', () => {
  const latin = (text: string) => Uint8Array.from(text, (c) => (c === 'Đ' ? 0xd0 : c === 'ư' ? 0xfd : c === 'ơ' ? 0xf5 : c.charCodeAt(0)))
  const bytes = latin(JSON.stringify(pole('P', { name: 'Đương' })))
  const asked = read(bytes)
  const finding = asked.findings.find(({ rule }) => rule === 'load.encoding')!
  expect(finding.question!.candidates.map(({ answer }) => answer)).toEqual(['windows-1258', 'windows-1252'])
  expect(finding.question!.candidates[0]!.words.values.example).toContain('Đương')
  expect(only(read(bytes, { encoding: 'windows-1258' })).properties.name).toBe('Đương')
})

test('a __proto__ key changes no prototype and is reported', () => {
  const result = read('{"type":"Feature","id":"A","geometry":null,"__proto__":{"polluted":1},"properties":{"kind":"pole","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}')
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  expect(Object.getPrototypeOf(only(result).properties)).toBe(Object.prototype)
  expect(only(result).properties._proto_).toEqual({ polluted: 1 })
  expect(rules(result)).toContain('protoKey')
})

test('a box that lies is computed again', () => {
  const bbox = [102.1, 7.1, 117.8, 23.4]
  expect(rules(read({ ...collection(pole('A')), bbox }))).toEqual(['bboxLies'])
  expect(rules(read({ ...collection(pole('A')), bbox: [...here, ...here] }))).toEqual([])
  expect(rules(read({ ...pole('A'), bbox }))).toEqual(['bboxLies'])
})

test('collections inside collections, bare geometries, missing types and wrong capitals are understood', () => {
  const result = read({ type: 'featurecollection', features: [collection(pole('A'), collection(pole('B'))), point(...here), { geometry: point(...here), properties: { kind: 'pole' }, id: 'C' }, { ...pole('D'), type: 'FEATURE' }] }, { kind: 'pole' })
  expect(result.features).toHaveLength(5)
  expect(result.features.every(({ geometry }) => geometry?.type === 'Point')).toBe(true)
  expect(rules(result)).toEqual(['typeCase', 'noType', 'wrapped', 'nested', 'missingId'])
})

test('a bomb of equal objects, or of equal ids, ends in a message in the time its size takes', () => {
  const empty = read(`[${JSON.stringify(pole('A'))}${',{}'.repeat(200_000)}]`)
  expect(empty.features).toHaveLength(200_001)
  expect(empty.findings.find(({ rule }) => rule === 'load.more')!.values.count).toBe(199_000)
  const same = JSON.stringify(pole('A'))
  const equal = read(`[${same}${`,${same}`.repeat(100_000)}]`)
  expect(new Set(equal.features.map(({ id }) => id)).size).toBe(100_001)
}, 30_000)

test('a bomb of names, of kinds or of columns ends in the time its size takes', () => {
  const names = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`ế${i}`.normalize('NFD'), i]))
  const renamed = only(read(feature(null, names), { kind: 'place' })).properties
  expect([renamed['ế0'], renamed['ế19999'], Object.keys(renamed).length]).toEqual([0, 19_999, 20_001])
  const kinds = read(collection(...Array.from({ length: 5000 }, (_, i) => feature(null, { kind: `k${i}` }, `F${i}`))))
  expect(kinds.findings.filter(({ rule }) => rule === 'load.kindUnknown')).toHaveLength(1000)
  const columns = read(collection(...Array.from({ length: 50_000 }, (_, i) => feature(null, { [`cột lạ ${i}`]: i }, `F${i}`))), { kind: 'pole' })
  expect(columns.features.at(-1)!.properties).toEqual({ kind: 'pole', 'cột lạ 49999': 49_999 })
}, 30_000)

test('a first line that is no feature costs only itself', () => {
  const result = read(`{"name":"tiêu đề"}\n${JSON.stringify(pole('P1'))}\n`)
  expect(result.features.map(({ id, geometry }) => [id === 'P1', geometry?.type])).toEqual([[false, undefined], [true, 'Point']])
  expect(rules(result)).toEqual(['notFeature', 'missingId'])
})

test('a thousand errors of one rule are listed, the rest is counted', () => {
  const result = read(collection(...Array.from({ length: 1500 }, (_, i) => feature(point('x', i), { kind: 'pole' }, `P${i}`))))
  expect(result.findings.filter(({ rule }) => rule === 'load.position')).toHaveLength(1000)
  expect(result.findings.find(({ rule }) => rule === 'load.more')!.values).toMatchObject({ count: 500, rule: 'load.position' })
})

test('a project of a newer program is refused, its own version is handed on', () => {
  const project = (version: number) => ({ ...collection(pole('A')), tuyen: { version, name: 'Dự án' } })
  expect(read(project(1)).project).toEqual({ version: 1, name: 'Dự án' })
  const newer = read(project(2))
  expect(newer.features).toEqual([])
  expect(rules(newer)).toEqual(['newerProject'])
  expect(newer.files[0]!.readable).toBe(false)
})

test('what the file says of itself is kept to be said again', () => {
  expect(read({ ...collection(pole('A')), description: 'Dữ liệu mẫu' }).notices).toEqual(['Dữ liệu mẫu'])
})

test('a file too large is refused before it is read', () => {
  const big = new Uint8Array(0)
  Object.defineProperty(big, 'length', { value: limits.fileBytes + 1 })
  expect(rules(run(load([{ name: 'to.geojson', bytes: big }])))).toEqual(['tooLarge'])
})

test('an object too large is named, its neighbours are read', () => {
  const result = read(`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":"${'x'.repeat(limits.itemBytes)}"}},${JSON.stringify(pole('B'))}]}`)
  expect(result.features.map(({ id, geometry }) => [id, geometry?.type]).at(-1)).toEqual(['B', 'Point'])
  expect(rules(result)).toContain('objectTooLarge')
})

test('it can be stopped between any two steps and says how far it is', () => {
  const text = JSON.stringify(collection(...Array.from({ length: 30_000 }, (_, i) => pole(`P${i}`))))
  const steps = load([{ name: 'a.geojson', bytes: bytesOf(text) }])
  const seen: number[] = []
  for (let step = steps.next(); !step.done && seen.length < 4; step = steps.next()) seen.push(step.value.done / step.value.total)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBeLessThan(1)
  expect(steps.return({ files: [], features: [], findings: [], notices: [], project: undefined }).done).toBe(true)
})

test('the same bytes give the same findings in the same order', () => {
  const text = JSON.stringify(collection(pole(null), feature(point('x', 1), {}, 'A'), feature(null, { 'Chiều cao': '12,5' }, 'A')))
  expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)))
})

test('the sample is read as any other file would be: that it is ours only saves a second look', () => {
  const files = readdirSync('data/sample').filter((name) => name.endsWith('.geojson')).map((name) => ({ name, bytes: readFileSync(`data/sample/${name}`) }))
  const strangers = run(load(files))
  expect(strangers.findings).toEqual([])
  const ours = files.map(({ bytes }) => shippedOf(bytes)!)
  expect(ours.flatMap(({ features }) => features)).toEqual(strangers.features)
  expect([...new Set(ours.map(({ notice }) => notice))]).toEqual(strangers.notices)
})

test.each([
  ['no JSON', '{"features":[{]}'], ['no collection', '[]'], ['a project', JSON.stringify({ ...collection(), tuyen: {} })],
  ['metres', JSON.stringify({ ...collection(), crs: {} })], ['a kind nobody knows', JSON.stringify(collection({ ...pole('P1'), properties: { kind: 'x' } }))],
])('what lies beside the program and is not ours is read like any other file: %s', (_, text) => {
  expect(shippedOf(bytesOf(text))).toBeNull()
})
