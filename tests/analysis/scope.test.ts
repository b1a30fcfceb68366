import { expect, test } from 'vitest'
import { isValidOn, membersOf, scopeOf, type Unit } from '../../src/analysis/scope'
import { get, numberOf } from '../../src/model/dataset'
import { network } from '../network'
import { done } from '../worker/given'

const old = { level: 'ward', validFrom: '2014-04-01', validTo: '2025-06-30' } as const
const current = { level: 'ward', validFrom: '2025-07-01' } as const

/** Two old wards that became one; the code of the first was used again, the other's was given to a stranger. */
const data = network()
  .square('unit', 'old1', 0, 0, 500, { ...old, name: 'Phường Nguyễn Nghiêm', unitCode: '21025', successors: ['21025'] })
  .square('unit', 'old2', 500, 0, 500, { ...old, name: 'Phường Chánh Lộ', unitCode: '21031', successors: ['21025'] })
  .square('unit', 'old3', 2000, 0, 500, { ...old, name: 'Xã Tịnh An', unitCode: '21232', successors: ['21172'] })
  .square('unit', 'now', 0, 0, 1000, { ...current, name: 'Phường Cẩm Thành', unitCode: '21025' })
  .square('unit', 'other', 2000, 0, 1000, { ...current, name: 'Phường Trương Quang Trọng', unitCode: '21172' })
  .square('unit', 'village', 100, 100, 200, { level: 'village', name: 'Tổ dân phố 1', unitCode: '2102501', parent: '21025', validFrom: '2025-07-01' })
  .square('unit', 'far', 2100, 100, 200, { level: 'village', name: 'Tổ dân phố 9', unitCode: '2117201', parent: '21172' })
  .add('unit', 'unplacedVillage', null, { level: 'village', name: 'Tổ dân phố 2', unitCode: '2102502', parent: '21025' })
  .square('unit', 'province', -5000, -5000, 20_000, { level: 'province', name: 'Tỉnh Quảng Ngãi', unitCode: '51' })
  .pole('in', 200, 200).pole('edge', 1000, 500).pole('out', 1500, 500)
  .add('pole', 'byCode', null, { ward: '21025' }).add('pole', 'byOldCode', null, { ward: '21031' })
  .add('pole', 'byName', null, { ward: 'phường cẩm thành' }).add('pole', 'elsewhere', null, { ward: '21172' }).add('pole', 'nowhere', null)
  .cable('through', 'in', 'out').cable('touching', 'edge', 'out')
  .dataset()

const within = (id: string) => {
  const members = done(membersOf(data, scopeOf(data, id)!))
  return [...data.base.features].map((feature) => feature.id).filter((feature) => members[numberOf(data, feature)!] === 1)
}

test('a ward has what stands in it, what passes through it, its villages, what it was and what it became', () => {
  expect(within('now')).toEqual(['old1', 'old2', 'now', 'village', 'unplacedVillage', 'in', 'edge', 'byCode', 'byOldCode', 'byName', 'through'])
})

test('an old ward has its own code, and its successor', () => {
  expect(within('old2')).toEqual(['old2', 'now', 'edge', 'byOldCode', 'through'])
  expect(within('old1')).toEqual(['old1', 'now', 'village', 'unplacedVillage', 'in', 'byCode', 'through'])
})

test('a province has its wards and villages', () => {
  expect(within('province')).toEqual(expect.arrayContaining(['old1', 'now', 'other', 'village', 'far', 'province', 'in', 'out', 'touching']))
})

test('what is no unit is no scope', () => {
  expect(scopeOf(data, 'in')).toBeNull()
  expect(scopeOf(data, 'gone')).toBeNull()
})

test('units hold from their first day to their last', () => {
  const unit = get(data, 'old1') as Unit
  expect(['2014-03-31', '2014-04-01', '2025-06-30', '2025-07-01'].map((day) => isValidOn(unit, day))).toEqual([false, true, true, false])
})

test('an old code that another ward bears today means that one', () => {
  const reused = network()
    .square('unit', 'old', 0, 0, 500, { ...old, unitCode: '7', successors: ['1'] })
    .square('unit', 'now', 0, 0, 1000, { ...current, unitCode: '1' })
    .square('unit', 'other', 2000, 0, 1000, { ...current, unitCode: '7' })
    .add('pole', 'P', null, { ward: '7' }).dataset()
  const pole = get(reused, 'P')!
  expect(['now', 'other', 'old'].map((id) => scopeOf(reused, id)!.has(pole))).toEqual([false, true, true])
})
