import { expect, test } from 'vitest'
import { remove, replace } from '../../src/model/change'
import { all, get } from '../../src/model/dataset'
import { noFilter } from '../../src/model/filter'
import { fold } from '../../src/model/fold'
import type { Context } from '../../src/worker/replica'
import { type Found, search } from '../../src/worker/search'
import { look } from '../../src/worker/sight'
import { units } from '../../src/worker/units'
import { network } from '../network'
import { pick, random, whole } from '../random'
import { anyChange, anyTown, change, done, over, sampleCity } from './given'

const find = (context: Context, text: string, most = 8): Found => done(search({ text, most }, context))
const city = over(sampleCity())

test('a ward that is no more is found by its old name, with what it became', () => {
  expect(find(city, 'chanh lo').units[0]).toMatchObject({ name: 'Phường Chánh Lộ', isCurrent: false, validTo: '2025-06-30', after: [{ name: 'Phường Cẩm Thành' }] })
  expect(find(city, 'PHƯỜNG CHÁNH LỘ').units[0]).toMatchObject({ name: 'Phường Chánh Lộ' })
})

test('a ward of today comes with what it was', () => {
  const [ward] = find(city, 'cam thanh').units
  expect(ward).toMatchObject({ name: 'Phường Cẩm Thành', isCurrent: true, parent: 'Tỉnh Quảng Ngãi' })
  expect(ward!.before.map(({ name }) => name)).toContain('Phường Chánh Lộ')
})

test('of two wards with one name the current one comes first', () => {
  expect(find(city, 'nghia lo').units.slice(0, 2).map(({ isCurrent }) => isCurrent)).toEqual([true, false])
})

test('an exact code comes first', () => {
  expect(find(city, 'QNI-V-0147').objects[0]).toMatchObject({ code: 'QNI-V-0147', layer: 'site', ward: 'Xã An Phú', why: { field: 'code' } })
  expect(find(city, 'qni-v-0147').objects[0]).toMatchObject({ code: 'QNI-V-0147' })
})

test('a street is one line in a ward, with its road and what stands along it', () => {
  const { streets } = find(city, 'hung vuong')
  const wards = streets.filter(({ name }) => name === 'Hùng Vương').map(({ ward }) => ward)
  expect(wards.length).toBeGreaterThan(0)
  expect(new Set(wards).size).toBe(wards.length)
  expect(streets[0]!.box).not.toBeNull()
  expect(streets[0]!.objects).toBeGreaterThan(0)
})

test('short forms mean what they stand for', () => {
  expect(find(city, 'tdp 40').units[0]).toMatchObject({ name: 'Tổ dân phố 40', level: 'village', parent: 'Phường Nghĩa Lộ' })
})

test('words come in any order, over name, street, address and owner', () => {
  const masts = find(city, 'vuong cot hung').objects
  expect(masts[0]!.name).toContain('Hùng Vương')
  for (const { id } of find(city, 'hung vuong viettel').objects) {
    const { properties } = get(sampleCity(), id)!
    expect(fold(JSON.stringify(properties))).toContain('viettel')
  }
})

test('nothing is found for nothing, and for what is not there', () => {
  expect(find(city, '   ').total).toEqual({ objects: 0, streets: 0, units: 0 })
  expect(find(city, 'không có ở đâu cả xyz').total).toEqual({ objects: 0, streets: 0, units: 0 })
})

test('what the filter leaves out is found too, after the others and marked', () => {
  const context = over(network().pole('A', 0, 0, { name: 'Cột chung', owner: 'VNPT' }).pole('B', 50, 0, { name: 'Cột chung', owner: 'Viettel' }).dataset())
  done(look({ filter: { ...noFilter, owners: ['V'] } }, context))
  expect(find(context, 'cot chung').objects.map(({ id, isSeen }) => [id, isSeen])).toEqual([['B', true], ['A', false]])
})

test('a better fit comes first: code, its beginning, name, its beginning, a word, elsewhere, inside a word', () => {
  const names = { inside: 'Xalemin', elsewhere: 'Khác', word: 'Cột lem mới', begin: 'Lemon', whole: 'Lem' }
  const town = network()
  for (const [id, name] of Object.entries(names)) town.pole(id, 0, 0, { name, ...(id === 'elsewhere' && { street: 'Đường Lem' }) })
  town.pole('code', 0, 0, { code: 'lem' }).pole('codeBegin', 0, 0, { code: 'lem-1' })
  expect(find(over(town.dataset()), 'LEM').objects.map(({ id }) => id)).toEqual(['code', 'whole', 'codeBegin', 'begin', 'word', 'elsewhere', 'inside'])
})

test.each([...Array(20).keys()])('every name is found by every part of it, seed %i', (seed) => {
  const next = random(seed)
  const context = over(anyTown(next, 200))
  const objects = [...all(context.replica.dataset)].filter(({ properties }) => properties.kind !== 'unit' && properties.kind !== 'road' && properties.name)
  for (let i = 0; i < 25; i++) {
    const feature = pick(next, objects)
    const name = fold(feature.properties.name!)
    const from = whole(next, 0, name.length - 1)
    const part = name.slice(from, from + whole(next, 1, name.length)).trim()
    if (part === '') continue
    const found = find(context, part, 1000)
    expect(found.objects.map(({ id }) => id), part).toContain(feature.id)
    expect(found.total.objects).toBe(found.objects.length)
  }
})

test.each([...Array(15).keys()])('after any edits search answers as if it had read everything anew, seed %i', (seed) => {
  const next = random(seed + 300)
  const context = over(anyTown(next, 150))
  find(context, 'a')
  for (let i = 0; i < 10; i++) {
    change(context, anyChange(next, context.replica.dataset))
    for (const text of ['hung vuong', 'QNI-V', 'doi tuong 1', 'viettel le loi', 'phuong']) {
      expect(find(context, text, 1000)).toEqual(find({ ...over(context.replica.dataset), replica: context.replica }, text, 1000))
    }
  }
})

test('a ward that is renamed is found by its new name only', () => {
  const context = over(sampleCity())
  find(context, 'a')
  const ward = get(sampleCity(), '21025@2025')!
  change(context, replace([ward, { ...ward, properties: { ...ward.properties, name: 'Phường Mới Toanh' } }]))
  expect(find(context, 'moi toanh').units[0]!.id).toBe('21025@2025')
  expect(find(context, 'chanh lo').units[0]!.after).toEqual([{ id: '21025@2025', name: 'Phường Mới Toanh' }])
  expect(find(context, 'QNI-V-0091').objects[0]!.ward).toBe('Phường Mới Toanh')
  change(context, remove(get(context.replica.dataset, '21025@2025')!))
  expect(find(context, 'moi toanh').units).toEqual([])
})

test('the wards to choose from are those of both editions, current ones first', () => {
  const all = done(units({}, city))
  expect(all.length).toBe(29)
  expect(all.map(({ isCurrent }) => isCurrent)).toEqual([...Array(7).fill(true), ...Array(22).fill(false)])
  expect(all.find(({ name }) => name === 'Xã An Phú' )).toMatchObject({ code: '21034', isCurrent: true })
})
