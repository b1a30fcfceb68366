import { expect, test } from 'vitest'
import { create, remove } from '../../src/model/change'
import type { Language } from '../../src/i18n'
import { all, type Feature, get } from '../../src/model/dataset'
import { findingOf } from '../../src/model/finding'
import { ordered } from '../../src/worker/order'
import { boxOfIds, features, inBox, numbersOfIds } from '../../src/worker/pick'
import { idsInRows, positionInRows, type Query, rows } from '../../src/worker/rows'
import { look } from '../../src/worker/sight'
import { sheet } from '../../src/worker/sheet'
import { run } from '../../src/worker/run'
import { at, network } from '../network'
import { pick, random, whole } from '../random'
import { anyChange, anyFilter, anyTown, change, done, over, sampleCity } from './given'

const poles: Query = { of: { kind: 'pole' }, sort: null, text: '', where: {}, only: 'all' }
const idsOf = (query: Partial<Query>, context = over(town)) => done(rows({ query: { ...poles, ...query }, from: 0, to: 1000, fields: [] }, context)).rows.map(({ id }) => id)

const town = network()
  .square('unit', 'W', 0, 0, 1000, { level: 'ward', name: 'Phường Cẩm Thành', unitCode: '1', validFrom: '2025-07-01' })
  .pole('a', 10, 10, { code: 'C10', heightM: 8.5, poleClass: 'C2', ownerSign: true, street: 'Ông Ích Khiêm' })
  .pole('b', 20, 10, { code: 'C9', heightM: 12, poleClass: 'C1', street: 'Đinh Tiên Hoàng' })
  .pole('c', 30, 10, { code: 'C10a', ownerSign: false, street: 'An Dương Vương', note: 'cột nghiêng' })
  .pole('d', 2000, 10, { code: 'C2', heightM: 8.5, poleClass: 'unknown', street: 'Ân Phú' })
  .add('pole', 'e', null, { code: 'C1', heightM: 6, ward: '1' })
  .cable('line', 'a', 'b', 'c')
  .dataset()

test('numbers inside codes are read as numbers, empty cells come last whichever way', () => {
  expect(idsOf({ sort: { field: 'code', isDown: false } })).toEqual(['e', 'd', 'b', 'a', 'c'])
  expect(idsOf({ sort: { field: 'heightM', isDown: false } })).toEqual(['e', 'a', 'd', 'b', 'c'])
  expect(idsOf({ sort: { field: 'heightM', isDown: true } })).toEqual(['b', 'a', 'd', 'e', 'c'])
})

test('streets stand as a Vietnamese index has them, choices as the schema has them', () => {
  expect(idsOf({ sort: { field: 'street', isDown: false } })).toEqual(['c', 'd', 'b', 'a', 'e'])
  expect(idsOf({ sort: { field: 'poleClass', isDown: false } })).toEqual(['b', 'a', 'd', 'c', 'e'])
})

test('columns sift: part of a text without diacritics, a choice or an empty cell, yes and no, a range', () => {
  expect(idsOf({ where: { street: { text: 'duong an' } } })).toEqual(['c'])
  expect(idsOf({ where: { poleClass: { choices: ['C1', ''] } } })).toEqual(['b', 'c', 'e'])
  expect(idsOf({ where: { ownerSign: { choices: ['false'] } } })).toEqual(['c'])
  expect(idsOf({ where: { heightM: { min: 8, max: 9 } } })).toEqual(['a', 'd'])
  expect(idsOf({ where: { heightM: { min: 8 }, street: { text: 'phu' } } })).toEqual(['d'])
  expect(idsOf({ where: { '@ward': { text: 'cam thanh' } } })).toEqual(['a', 'b', 'c', 'e'])
})

test('only the unplaced, the selected, those with open errors or warnings', () => {
  const context = over(town, [findingOf({ rule: 'r', severity: 'warning', message: 'load.empty', subjects: ['c', 'line'] }), findingOf({ rule: 'i', severity: 'info', message: 'load.empty', subjects: ['a'] })])
  expect(idsOf({ only: 'unplaced' }, context)).toEqual(['e'])
  expect(idsOf({ only: 'selected', ids: ['d', 'a', 'gone'] }, context)).toEqual(['a', 'd'])
  expect(idsOf({ only: 'findings' }, context)).toEqual(['c'])
  const finding = context.replica.findings[0]!
  context.replica = { ...context.replica, waivers: new Map([[finding.id, { finding: finding.id, rule: 'r', reason: 'đúng', who: 'A', at: '' }]]) }
  expect(idsOf({ only: 'findings' }, context)).toEqual([])
})

test('cells hold properties and what is worked out', () => {
  const context = over(town, [findingOf({ rule: 'r', severity: 'error', message: 'load.empty', subjects: ['e'] })])
  const { rows: [row], total, of } = done(rows({ query: { ...poles, text: 'C1 ', sort: { field: 'code', isDown: false } }, from: 0, to: 1, fields: ['code', '@ward', '@findings', 'heightM', 'note', '@id'] }, context))
  expect(row).toEqual({ number: 5, id: 'e', isPlaced: false, cells: ['C1', 'Phường Cẩm Thành', [1, 0, 0], 6, null, 'e'] })
  expect([total, of]).toEqual([3, 5])
  const [line] = done(rows({ query: { ...poles, of: { kind: 'cable' } }, from: 0, to: 9, fields: ['@length', '@area', 'poles'] }, context)).rows
  expect(line!.cells).toEqual([expect.closeTo(20, 1), null, ['a', 'b', 'c']])
})

test('a page, the place of an object, and ids between two rows agree', () => {
  const context = over(sampleCity())
  const query: Query = { ...poles, of: { layer: 'site' }, sort: { field: 'owner', isDown: true } }
  const every = done(idsInRows({ query, from: 0, to: 1000 }, context))
  const page = done(rows({ query, from: 100, to: 150, fields: [] }, context))
  expect(page.rows.map(({ id }) => id)).toEqual(every.slice(100, 150))
  expect(page.total).toBe(every.length)
  expect(done(positionInRows({ query, id: every[123]! }, context))).toBe(123)
  expect(done(positionInRows({ query, id: 'P1' }, context))).toBe(-1)
  expect(done(positionInRows({ query, id: 'gone' }, context))).toBe(-1)
})

test.each([...Array(15).keys()])('after edits and under filters a list is that of a fresh thread, seed %i', (seed) => {
  const next = random(seed)
  const context = over(anyTown(next, 120))
  const query: Query = { ...poles, text: pick(next, ['', 'hung', 'qni']), sort: { field: pick(next, ['heightM', 'street', '@ward', 'name'] as const), isDown: next() < 0.5 } }
  for (let i = 0; i < 16; i++) {
    if (i % 2) change(context, anyChange(next, context.replica.dataset))
    else done(look({ filter: anyFilter(next) }, context))
    const args = { query, from: 0, to: 500, fields: ['name', '@ward', 'heightM'] as const }
    expect(done(rows(args, context))).toEqual(done(rows(args, { ...over(context.replica.dataset), replica: context.replica, filter: context.filter })))
  }
})

test.each([...Array(10).keys()])('the order is that of a plain stable sort, seed %i', (seed) => {
  const next = random(seed)
  const { compare } = new Intl.Collator('vi', { numeric: true })
  const keys = Array.from({ length: 20_000 }, () => (next() < 0.1 ? null : next() < 0.3 ? whole(next, 0, 50) : `Hẻm ${whole(next, 1, 300)} ${pick(next, ['Lê Lợi', 'Ân', 'an', 'Đông', 'Ông'])}`))
  const isDown = next() < 0.5
  const rank = (key: number | string | null) => (key === null ? 2 : typeof key === 'number' ? 0 : 1)
  const plain = [...keys.keys()].sort((a, b) => {
    const [x, y] = [keys[a]!, keys[b]!]
    if (x === null || y === null) return rank(x) - rank(y) || a - b
    const way = rank(x) - rank(y) || (typeof x === 'number' ? x - (y as number) : compare(x, y as string) || (x === y ? 0 : x < (y as string) ? -1 : 1))
    return (isDown ? -way : way) || a - b
  })
  expect([...done(ordered(keys, isDown))]).toEqual(plain)
})

test('objects come whole, in the order asked, without those that are no more', () => {
  const context = over(town)
  change(context, remove(get(town, 'b')!))
  expect(features({ ids: ['c', 'b', 'a'], most: 5 }, context).map(({ id }) => id)).toEqual(['c', 'a'])
  expect(features({ numbers: [3, 2, 1], most: 2 }, context).map(({ id }) => id)).toEqual(['c', 'a'])
  expect(numbersOfIds({ ids: ['c', 'gone', 'a'] }, context)).toEqual([3, 1])
})

test('a box takes what truly meets it, of the layers asked for', () => {
  const [[west, south], [east, north]] = [at(12, 5), at(28, 15)] as [number[], number[]]
  const box = [west!, south!, east!, north!] as const
  expect(done(inBox({ box: [...box] }, over(town)))).toEqual({ ids: ['W', 'b', 'line'], total: 3 })
  expect(done(inBox({ box: [...box], layers: ['pole'] }, over(town)))).toEqual({ ids: ['b'], total: 1 })
  const diagonal = network().add('cable', 'corner', { type: 'LineString', coordinates: [at(0, 0), at(100, 100)] }).dataset()
  const [[w, s], [e, n]] = [at(60, 0), at(100, 40)] as [number[], number[]]
  expect(done(inBox({ box: [w!, s!, e!, n!] }, over(diagonal))).ids).toEqual([])
})

test('the box of objects is around those that are placed', () => {
  expect(boxOfIds({ ids: ['a', 'e', 'd'] }, over(town))).toEqual([at(10, 10)[0], at(10, 10)[1], at(2000, 10)[0], at(2000, 10)[1]].map((n) => expect.closeTo(n!, 7)))
  expect(boxOfIds({ ids: ['e'] }, over(town))).toBeNull()
})

test('a list goes to a spreadsheet as it is shown, in the reader’s language', async () => {
  const context = over(town)
  change(context, create({ type: 'Feature', id: 'f', geometry: null, properties: { kind: 'pole', code: '=1+1', heightM: 4.25, poleClass: 'C2', ownerSign: true, street: 'A;B' } } as Feature))
  const query: Query = { ...poles, sort: { field: 'heightM', isDown: true } }
  const fields = ['code', 'heightM', 'poleClass', 'ownerSign', 'street'] as const
  const sheetOf = async (language: Language) => (await run(sheet({ query, fields, language }, context))) as Blob
  const text = await (await sheetOf('vi')).text()
  expect(text.split('\r\n')).toEqual([
    'Mã;Chiều cao (m);Loại cột treo;Biển chủ sở hữu;Đường phố', 'C9;12;C1, riêng viễn thông;;Đinh Tiên Hoàng', 'C10;8,5;C2, dùng chung;Có;Ông Ích Khiêm',
    'C2;8,5;Chưa xác định;;Ân Phú', 'C1;6;;;', '\'=1+1;4,25;C2, dùng chung;Có;"A;B"', 'C10a;;;Không;An Dương Vương', '',
  ])
  const english = await (await sheetOf('en')).text()
  expect(english.split('\r\n')[2]).toMatch(/^C10,8\.5,/)
  expect([...new Uint8Array(await (await sheetOf('vi')).slice(0, 3).arrayBuffer())]).toEqual([0xef, 0xbb, 0xbf])
  expect([...all(context.replica.dataset)].length).toBe(8)
})

test('an edit is in the list at once, even where nothing is hidden', () => {
  const context = over(network().pole('a', 0, 0).pole('b', 1, 1).dataset())
  expect(idsOf({}, context)).toEqual(['a', 'b'])
  change(context, create({ type: 'Feature', id: 'c', geometry: null, properties: { kind: 'pole' } }))
  expect(idsOf({}, context)).toEqual(['a', 'b', 'c'])
})
