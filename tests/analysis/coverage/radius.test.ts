import { expect, test } from 'vitest'
import { radiusRules, reachOf } from '../../../src/analysis/coverage/radius'
import { type RadiusRule, standard } from '../../../src/analysis/coverage'

const rule = (id: string, threshold: number, given: Partial<RadiusRule> = {}): RadiusRule => ({ ...standard.radii[0]!, id, threshold, technology: null, bandMHz: null, environment: null, on: true, ...given })
const rules = [
  rule('all', 1000), rule('rural', 3000, { environment: 'rural' }), rule('band', 2000, { bandMHz: [3300, 4200] }), rule('5G', 500, { technology: '5G' }),
  rule('5G band', 600, { technology: '5G', bandMHz: [3300, 4200] }), rule('5G rural', 1200, { technology: '5G', environment: 'rural' }),
  rule('5G band rural', 1250, { technology: '5G', bandMHz: [3300, 4200], environment: 'rural' }), rule('5G band rural again', 1, { technology: '5G', bandMHz: [3300, 4200], environment: 'rural' }),
]
const sorted = radiusRules(rules, '2026-01-01', null)
const station = { technology: '5G', bandMHz: 3700, radiusM: null } as const
const said = (...[antenna, environment, tried]: [Parameters<typeof reachOf>[0], Parameters<typeof reachOf>[1], (number | null)?]) => reachOf(antenna, environment, sorted, tried)

test('the most specific rule speaks, of equals the first', () => {
  expect(said(station, 'rural')).toEqual({ radiusM: 1250, from: { rule: '5G band rural' } })
  expect(said({ ...station, bandMHz: 700 }, 'rural')).toEqual({ radiusM: 1200, from: { rule: '5G rural' } })
  expect(said({ ...station, bandMHz: null }, 'rural')).toEqual({ radiusM: 1200, from: { rule: '5G rural' } })
  expect(said(station, 'urban')).toEqual({ radiusM: 600, from: { rule: '5G band' } })
  expect(said({ ...station, bandMHz: 4201 }, 'urban')).toEqual({ radiusM: 500, from: { rule: '5G' } })
  expect(said({ technology: '4G', bandMHz: 4200, radiusM: null }, 'rural')).toEqual({ radiusM: 3000, from: { rule: 'rural' } })
  expect(said({ technology: '4G', bandMHz: 3300, radiusM: null }, 'urban')).toEqual({ radiusM: 2000, from: { rule: 'band' } })
  expect(said({ technology: '4G', bandMHz: 1800, radiusM: null }, 'urban')).toEqual({ radiusM: 1000, from: { rule: 'all' } })
})

test('a technology weighs more than a place, a place more than a band', () => {
  const few = radiusRules([rule('rural', 1, { environment: 'rural' }), rule('5G', 2, { technology: '5G' }), rule('band', 3, { bandMHz: [3300, 4200] }), rule('band rural', 4, { environment: 'rural', bandMHz: [3300, 4200] })], '2026-01-01', null)
  expect(few.map(({ id }) => id)).toEqual(['5G', 'band rural', 'rural', 'band'])
})

test('what a station says itself wins over rules, what somebody tries over both', () => {
  expect(said({ ...station, radiusM: 80 }, 'rural')).toEqual({ radiusM: 80, from: 'own' })
  expect(said({ ...station, radiusM: 80 }, 'rural', 70)).toEqual({ radiusM: 70, from: 'tried' })
  expect(said({ ...station, radiusM: 80 }, 'rural', null)).toEqual({ radiusM: 80, from: 'own' })
})

test('rules that are off, of another day or another province do not speak', () => {
  const few = [rule('off', 1, { on: false }), rule('past', 2, { validTo: '2025-06-30' }), rule('there', 3, { province: '51' }), rule('silent', 4, { threshold: null }), rule('here', 5)]
  expect(radiusRules(few, '2026-01-01', '01').map(({ id }) => id)).toEqual(['here'])
  expect(radiusRules(few, '2025-01-01', '51').map(({ id }) => id)).toEqual(['past', 'there', 'here'])
  expect(reachOf(station, 'rural', [])).toBeNull()
})
