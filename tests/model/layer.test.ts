import { expect, test } from 'vitest'
import { languages } from '../../src/i18n/languages'
import type { Feature } from '../../src/model/dataset'
import { fold } from '../../src/model/fold'
import { layerGroups, layerNames, layerOf, layers, layersOf } from '../../src/model/layer'
import { holderOf, letterOf } from '../../src/model/operator'
import { choices, kinds } from '../../src/model/schema'

const feature = (properties: Feature['properties']): Feature => ({ type: 'Feature', id: 'x', geometry: null, properties })

test('every feature has one layer, of its own kind, whatever its fields say', () => {
  const values = (set: keyof typeof choices) => [undefined, 'nonsense', ...choices[set]]
  for (const kind of kinds) {
    for (const role of values('role')) for (const placement of values('placement')) for (const level of values('level')) {
      expect(layers[layerOf(feature({ kind, role, placement, level } as Feature['properties']))].kind).toBe(kind)
    }
  }
})

test('every layer and group has a word in both languages, and every kind a layer', () => {
  for (const { layer } of Object.values(languages)) for (const name of [...layerNames, ...layerGroups]) expect(layer[name]).toBeTruthy()
  expect(new Set(layerNames.map((name) => layers[name].kind))).toEqual(new Set(kinds))
  expect(layerGroups.flatMap(layersOf).toSorted()).toEqual(layerNames.toSorted())
})

test('owners are known by the names registers use; who is not known is K', () => {
  const owners = { 'Viettel Quảng Ngãi': 'V', 'VNPT QNI': 'N', VinaPhone: 'N', MOBIFONE: 'M', 'FPT Telecom': 'F', 'Điện lực Quảng Ngãi': 'K', '': 'K' }
  for (const [owner, letter] of Object.entries(owners)) expect([owner, letterOf(owner)]).toEqual([owner, letter])
  expect(holderOf(feature({ kind: 'station', operator: 'FPT' }))).toBe('FPT')
  expect(holderOf(feature({ kind: 'site', owner: 'VNPT', operator: 'FPT' }))).toBe('VNPT')
})

test('text is folded as people type it without diacritics, composed or not', () => {
  for (const form of ['NFC', 'NFD']) expect(fold('Phường  Chánh Lộ, ĐẶNG Thuỳ Trâm'.normalize(form))).toBe('phuong chanh lo, dang thuy tram')
})
