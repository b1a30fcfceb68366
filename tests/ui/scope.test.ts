import { expect, test } from 'vitest'
import { translator } from '../../src/i18n'
import { wardsLike } from '../../src/ui/scope/find'
import { unitName, unitNote } from '../../src/ui/search/offers'
import type { UnitLine } from '../../src/worker/units'

const unit = (name: string, isCurrent: boolean, other: string[] = []): UnitLine => ({
  id: name, name, code: '', level: 'ward', validFrom: null, validTo: null, isCurrent, parent: 'Quảng Ngãi', box: null,
  before: isCurrent ? other.map((id) => ({ id, name: id })) : [], after: isCurrent ? [] : other.map((id) => ({ id, name: id })),
})
const wards = [
  unit('Phường Nghĩa Lộ', true, ['Phường Nghĩa Lộ', 'Phường Trần Phú', 'Phường Quảng Phú']),
  unit('Phường Cẩm Thành', true, ['Phường Nghĩa Chánh', 'Phường Trần Hưng Đạo', 'Phường Chánh Lộ']),
  unit('Phường Chánh Lộ', false, ['Phường Cẩm Thành']),
]
const names = (found: readonly UnitLine[]) => found.map(({ name }) => name)

test('a ward is found under its old and its new name, without diacritics and in any order', () => {
  for (const text of ['chanh lo', 'Chánh Lộ', 'LO CHANH', '  chanh   lo ']) {
    const { now, before } = wardsLike(wards, text)
    expect([names(now), names(before)]).toEqual([['Phường Cẩm Thành'], ['Phường Chánh Lộ']])
  }
  expect(names(wardsLike(wards, 'cam thanh').before)).toEqual(['Phường Chánh Lộ'])
})

test('nothing typed lists all; nonsense lists nothing; the own name comes before those of others', () => {
  expect(names(wardsLike(wards, '').now)).toEqual(['Phường Nghĩa Lộ', 'Phường Cẩm Thành'])
  expect(wardsLike(wards, 'xyz')).toEqual({ now: [], before: [] })
  expect(names(wardsLike([wards[1]!, unit('Phường Trần Phú', true)], 'tran').now)).toEqual(['Phường Trần Phú', 'Phường Cẩm Thành'])
})

test('what was typed is the first of the other names that are told', () => {
  const t = translator('vi')
  expect(unitNote(wards[1]!, t, 'chanh lo')).toBe('Trước 07/2025: Phường Chánh Lộ, Phường Nghĩa Chánh\u00a0…')
  expect(unitNote(wards[2]!, t)).toBe('Nay: Phường Cẩm Thành')
  expect(unitName(wards[2]!, t)).toBe('Phường Chánh Lộ (cũ)')
})
