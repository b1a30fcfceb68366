import { expect, test } from 'vitest'
import { type Limited, limitsOf } from '../../../src/analysis/sharing/limits'
import { standard } from '../../../src/analysis/sharing/options'

const mast = (given: Partial<Limited> = {}): Limited => ({ environment: 'urban', operators: ['vnpt'], heightM: 20, mastClass: 'A2a', ...given })
const viettel = { operators: ['viettel'] }
const out = { environment: 'outside' as const }
const of = (preset: string, day: string, province: string | null, a: Limited, b: Limited) => {
  const limit = limitsOf({ ...standard, preset }, day, province).of(a, b)
  return limit && [limit.rule.id, limit.m, limit.isReference]
}

test('where the province has no rule, the first is a reference; two masts are in town only when both are', () => {
  expect(of('auto', '2026-06-01', '51', mast(), mast(viettel))).toEqual(['spacing.haiDuong.urban', 100, true])
  expect(of('auto', '2026-06-01', null, mast(out), mast(viettel))).toEqual(['spacing.haiDuong.outside', 400, true])
  expect(of('auto', '2020-06-01', '30', mast(), mast(viettel))).toEqual(['spacing.haiDuong.urban', 100, false])
})

test('the rule of the province counts from its day on', () => {
  expect(of('auto', '2025-11-30', '24', mast(), mast(viettel))?.[0]).toBe('spacing.haiDuong.urban')
  expect(of('auto', '2025-12-01', '24', mast(), mast(viettel))).toEqual(['spacing.bacNinh.different.urban', 120, false])
  expect(of('bacNinh', '2025-11-30', '24', mast(), mast(viettel))).toEqual(['spacing.bacNinh.different.urban', 120, true])
  expect(of('bacNinh', '2026-01-01', '51', mast(), mast(viettel))).toEqual(['spacing.bacNinh.different.urban', 120, true])
  expect(of('auto', '2021-01-01', '49', mast(), mast(viettel))?.[0]).toBe('spacing.haiDuong.urban')
  expect(of('auto', '2020-12-31', '49', mast(), mast(viettel))).toEqual(['spacing.quangNam.a2a.high.urban', 200, false])
})

test('whoever has masts on both is the same operator', () => {
  expect(of('bacNinh', '2026-01-01', '24', mast(), mast())).toEqual(['spacing.bacNinh.same.urban', 300, false])
  expect(of('bacNinh', '2026-01-01', '24', mast(out), mast({ ...out, operators: ['viettel', 'vnpt'] }))).toEqual(['spacing.bacNinh.same.outside', 450, false])
  expect(of('haNoi', '2026-01-01', '01', mast(), mast())).toBeNull()
  expect(of('haNoi', '2026-01-01', '01', mast(out), mast({ ...out, ...viettel }))).toEqual(['spacing.haNoi.outside', 500, false])
})

test('a mast of three metres is free of it, and with it the two; one whose height nobody says is not', () => {
  const small = (heightM: number | null) => of('bacNinh', '2026-01-01', '24', mast(), mast({ ...viettel, heightM }))?.[1] ?? null
  expect([3, 3.1, null].map(small)).toEqual([null, 120, 120])
})

test('of two masts with distances of their own the smaller counts; without a class there is none', () => {
  const between = (a: Partial<Limited>, b: Partial<Limited>) => of('quangNam', '2019-01-01', '49', mast(a), mast(b))?.[1] ?? null
  expect(between({ heightM: 15 }, { heightM: 15.1 })).toBe(150)
  expect(between({ heightM: 16 }, { mastClass: 'A2b' })).toBe(200)
  expect(between({ mastClass: 'A2b' }, { mastClass: 'A2b' })).toBe(300)
  expect(between({ mastClass: 'A2b', ...out }, { mastClass: 'A2b' })).toBeNull()
  expect(between({ mastClass: null }, {})).toBeNull()
  expect(between({ heightM: null }, { heightM: null })).toBe(200)
})

test('how far to look', () => {
  const most = (preset: string) => limitsOf({ ...standard, preset }, '2026-01-01', '51').mostM
  expect([most('auto'), most('bacNinh'), most('haNoi'), most('quangNam')]).toEqual([400, 450, 500, 350])
  expect(limitsOf({ ...standard, preset: 'auto' }, '2026-01-01', '51').reference).toContain('Hải Dương')
  expect(limitsOf({ ...standard, preset: 'auto' }, '2026-01-01', '24').reference).toBeNull()
  const none = limitsOf({ preset: 'auto', spacing: standard.spacing.map((rule) => ({ ...rule, on: false })) }, '2026-01-01', '24')
  expect([none.preset, none.mostM, none.of(mast(), mast()), none.reference]).toEqual([null, 0, null, null])
})
