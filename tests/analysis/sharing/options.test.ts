import { expect, test } from 'vitest'
import pack from '../../../data/rules/sharing.json'
import { faultsOf, presets, sharingOf, standard } from '../../../src/analysis/sharing/options'
import { faultsOf as ruleFaultsOf } from '../../../src/model/rule'
import { provinces } from '../../../src/model/vn2000'

test('the pack may be used: each rule names its source, what is only remembered is off, provinces are there', () => {
  expect(ruleFaultsOf(pack)).toEqual([])
  expect(faultsOf(standard)).toEqual([])
  expect(standard.spacing).toHaveLength(pack.rules.length)
  expect(standard.spacing.filter(({ provenance, on }) => provenance === 'memory' && on)).toEqual([])
  const codes = new Set(provinces.map(({ code }) => code))
  expect(standard.spacing.filter(({ province }) => !province || !codes.has(province))).toEqual([])
})

test('distances as the documents have them', () => {
  expect(presets).toEqual(['haiDuong', 'bacNinh', 'haNoi', 'quangNam'])
  expect(standard.spacing.map(({ id, threshold, place, operators, aboveM, uptoM, mastClasses }) => [id, threshold, place, operators, aboveM, uptoM, mastClasses?.join()])).toEqual([
    ['spacing.haiDuong.urban', 100, 'urban', null, null, null, undefined],
    ['spacing.haiDuong.outside', 400, 'outside', null, null, null, undefined],
    ['spacing.bacNinh.different.urban', 120, 'urban', 'different', 3, null, undefined],
    ['spacing.bacNinh.different.outside', 250, 'outside', 'different', 3, null, undefined],
    ['spacing.bacNinh.same.urban', 300, 'urban', 'same', 3, null, undefined],
    ['spacing.bacNinh.same.outside', 450, 'outside', 'same', 3, null, undefined],
    ['spacing.haNoi.urban', 100, 'urban', 'different', null, null, undefined],
    ['spacing.haNoi.outside', 500, 'outside', 'different', null, null, undefined],
    ['spacing.quangNam.a2a.low.urban', 150, 'urban', null, null, 15, 'A2a'],
    ['spacing.quangNam.a2a.low.outside', 200, 'outside', null, null, 15, 'A2a'],
    ['spacing.quangNam.a2a.high.urban', 200, 'urban', null, 15, null, 'A2a'],
    ['spacing.quangNam.a2a.high.outside', 350, 'outside', null, 15, null, 'A2a'],
    ['spacing.quangNam.a2b.urban', 300, 'urban', null, null, null, 'A2b'],
  ])
  expect(standard.target).toMatchObject({ share: 0.25, year: 2025 })
  expect(standard.trenchVndPerM).toBeNull()
})

test('a project that says nothing has the standard, one that keeps a copy has it as it was', () => {
  expect(sharingOf({})).toEqual(standard)
  expect(sharingOf({ sharing: structuredClone(standard) })).toEqual(standard)
})

test('each part is read for itself: what cannot be meant is as the standard has it', () => {
  const own = { locationM: 30, tolerance: 2, requestM: '500', trenchVndPerM: 850_000, target: null, poles: { withinM: 8 }, weights: { distance: 50, room: 0, structure: 0, zone: 0, coverage: 50 }, works: { withinM: 20, months: 6, overlapM: 10, more: 1 } }
  expect(sharingOf({ sharing: own })).toEqual({ ...standard, locationM: 30, trenchVndPerM: 850_000, target: null, weights: own.weights, works: { withinM: 20, months: 6, overlapM: 10 } })
})

const rule = { ...standard.spacing[0]!, id: 'own', threshold: 90 }

test('rules are read one by one: broken ones are left out, of two with one id the first stays', () => {
  const broken = [null, 7, {}, { ...rule, threshold: 0 }, { ...rule, threshold: null }, { ...rule, place: 'sea' }, { ...rule, operators: 'all' }, { ...rule, aboveM: 5, uptoM: 5 }, { ...rule, mastClasses: [] }, { ...rule, mastClasses: ['A9'] }, { ...rule, preset: '' }, { ...rule, document: '' }]
  expect(sharingOf({ sharing: { spacing: [...broken, rule, { ...rule, threshold: 1 }] } }).spacing).toEqual([rule])
  expect(sharingOf({ sharing: { spacing: 'none' } }).spacing).toEqual(standard.spacing)
  expect(sharingOf({ sharing: { spacing: [] } }).spacing).toEqual([])
  expect(broken.flatMap((one) => (faultsOf({ spacing: [one] }).length > 0 ? [] : [one]))).toEqual([])
})

test('faults are named', () => {
  expect(faultsOf(7)).toEqual(['expected an object'])
  expect(faultsOf({ locationM: -1, colour: 'red' })).toEqual(['locationM: cannot be meant', 'colour: unknown'])
  expect(faultsOf({ spacing: [rule, { ...rule, threshold: 90_000 }] })).toEqual(['rules[1] own: id stands twice', 'spacing[1]: preset, place, operators, heights, classes or threshold cannot be meant'])
  expect(faultsOf({ preset: 'hue' })).toEqual(['preset: no rules of hue'])
  expect(faultsOf({ preset: 'bacNinh' })).toEqual([])
})

test.each([null, 1, 'x', [], true, { spacing: { length: 3 } }, JSON.parse('{"__proto__":{"locationM":1}}') as object])('nothing throws, nothing is inherited: %j', (sharing) => {
  expect(sharingOf({ sharing })).toEqual(standard)
})
