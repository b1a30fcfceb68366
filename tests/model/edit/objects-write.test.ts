import { expect, test } from 'vitest'
import { tried, type Values } from '../../../src/model/edit'
import { at, network } from '../../network'
import { carried, groundOn, refusal } from './shaped'

const line = (...places: [number, number][]) => ({ type: 'LineString' as const, coordinates: places.map(([east, north]) => at(east, north)) })
const write = (ids: string[], values: Values) => ({ do: 'write' as const, ids, values })
const some = () => network()
  .pole('P1', 0, 0, { code: 'CT-C0418', heightM: 8 }).pole('P2', 40, 0, { heightM: 10 }).pole('P3', 80, 0)
  .cable('C1', 'P1', 'P2', 'P3').add('duct', 'D1', line([0, 0], [40, 0]), { code: 'CB-1', ways: 2, usedWays: 1 }).add('duct', 'D2', line([40, 0], [80, 0]), { ways: 2 })
  .site('S1', 5, 5, { support: 'rooftop', heightM: 2, buildingHeightM: 20, halfWidthM: 0.3, mastClass: 'A1a' })

test('many get a value as one step; who has it already is left out; null takes one away', () => {
  const { change, select, of, name } = carried(some().dataset(), write(['P1', 'P2', 'P3'], { heightM: 10 }))
  expect([...change.keys()]).toEqual(['P1', 'P3'])
  expect(select).toEqual(['P1', 'P3'])
  expect(of('P3').properties.heightM).toBe(10)
  expect(name).toEqual({ key: 'edit.step.field.many', values: { n: 2, what: 'shaping.things.pole', field: 'field.heightM' } })
  const gone = carried(some().dataset(), write(['P1', 'P3'], { heightM: null, street: '  ' }))
  expect(gone.of('P1').properties).toEqual({ kind: 'pole', code: 'CT-C0418' })
  expect(gone.name).toEqual({ key: 'edit.step.written.one', values: { what: 'shaping.thing.pole', name: 'CT-C0418' } })
})

test('only fields a kind has are written; for how many some were not is told', () => {
  const { of, cautions } = carried(some().dataset(), write(['P1', 'D1'], { ownerSign: true, owner: 'VNPT', kind: 'site' }))
  expect(of('P1').properties).toMatchObject({ kind: 'pole', ownerSign: true, owner: 'VNPT' })
  expect(of('D1').properties).not.toHaveProperty('ownerSign')
  expect(cautions).toEqual([{ key: 'edit.caution.skipped', values: { n: 2 } }])
  expect(refusal(some().dataset(), write(['P1'], { usedWays: 3 }))).toBe('edit.noFields')
})

test('a wrong value is refused with its field and the reason, and nothing is written', () => {
  const outcome = tried(write(['P1', 'P2'], { heightM: 61 }), groundOn(some().dataset()))
  expect(outcome).toEqual({ refused: { key: 'edit.wrongValue', values: { field: 'field.heightM', why: 'edit.fault.range', min: 0, max: 60, unit: 'unit.m' } } })
  const station = network().point('station', 'T1', 0, 0, { operator: 'VNPT' }).dataset()
  expect(refusal(station, write(['T1'], { operator: null }))).toBe('edit.wrongValue')
  expect(refusal(some().dataset(), write(['P1'], { heightM: 8 }))).toBe('edit.same')
  expect(refusal(some().dataset(), write(['gone'], { heightM: 8 }))).toBe('edit.gone')
})

test('the class of a mast follows its measures when it was the derived one or none', () => {
  const after = (given: object, values: Values) => carried(network().site('S1', 5, 5, { support: 'rooftop', heightM: 2, buildingHeightM: 20, halfWidthM: 0.3, ...given }).dataset(), write(['S1'], values))
  const followed = after({ mastClass: 'A1a' }, { heightM: 3.5 })
  expect([followed.of('S1').properties.mastClass, followed.keys]).toEqual(['A2a', ['edit.caution.classified']])
  expect(after({}, { heightM: 2.5 }).of('S1').properties.mastClass).toBe('A1a')
  expect(after({ mastClass: 'unknown' }, { heightM: 2.5 }).of('S1').properties.mastClass).toBe('A1a')
  expect(after({ mastClass: 'A2c' }, { heightM: 3.5 }).of('S1').properties.mastClass).toBe('A2c')
  expect(after({ mastClass: 'A1a' }, { heightM: 3.5, mastClass: 'A1b' }).of('S1').properties.mastClass).toBe('A1b')
  expect(after({ mastClass: 'A1a' }, { heightM: null }).of('S1').properties.mastClass).toBe('A1a')
  expect(after({}, { owner: 'VNPT', heightM: 2 }).of('S1').properties).not.toHaveProperty('mastClass')
})

test('a cable that is written into other ducts uses their ways', () => {
  const { of, keys } = carried(some().dataset(), write(['C1'], { duct: ['CB-1', 'D2'] }))
  expect([of('D1').properties.usedWays, of('D2').properties.usedWays]).toEqual([2, 1])
  expect(of('C1').properties.poles).toEqual(['P1', 'P2', 'P3'])
  expect(keys).toEqual([])
})

test('who named a thing by its code names it by the new one, or by its id when it has none left', () => {
  const dataset = some().add('cable', 'C2', line([0, 0], [40, 0]), { poles: ['CT-C0418', 'P2'], duct: ['CB-1'] }).dataset()
  const renamed = carried(dataset, write(['P1'], { code: 'CT-C0500' }))
  expect(renamed.of('C2').properties.poles).toEqual(['CT-C0500', 'P2'])
  expect(renamed.cautions).toEqual([{ key: 'edit.caution.followed', values: { n: 1 } }])
  expect(renamed.change.has('C1')).toBe(false)
  const bare = carried(dataset, write(['D1'], { code: null }))
  expect(bare.of('C2').properties.duct).toEqual(['D1'])
  expect(bare.of('D1').properties.usedWays).toBe(1)
})

test('a code that yet another object has keeps its meaning', () => {
  const dataset = network().pole('P1', 0, 0, { code: 'X' }).pole('P2', 40, 0, { code: 'X' }).add('cable', 'C1', line([0, 0], [40, 0]), { poles: ['X'] }).dataset()
  expect([...carried(dataset, write(['P1'], { code: 'Y' })).change.keys()]).toEqual(['P1'])
})

test('values go from one object to others: to its kind those chosen, to others what all kinds have, never what an object is called or where it is', () => {
  const dataset = network().pole('P1', 0, 0, { code: 'A-1', ward: '21025', heightM: 8, owner: 'VNPT', cabinets: ['FPT'] })
    .pole('P2', 40, 0, { code: 'A-2', heightM: 9, note: 'own' }).point('chamber', 'H1', 80, 0).dataset()
  const { of, cautions, name } = carried(dataset, { do: 'copy', from: 'P1', ids: ['P1', 'P2', 'H1'], fields: ['code', 'ward', 'heightM', 'owner', 'cabinets', 'note'] })
  expect(of('P2').properties).toEqual({ kind: 'pole', code: 'A-2', heightM: 8, note: 'own', owner: 'VNPT', cabinets: ['FPT'] })
  expect(of('H1').properties).toEqual({ kind: 'chamber', owner: 'VNPT' })
  expect(cautions).toEqual([{ key: 'edit.caution.skipped', values: { n: 1 } }])
  expect(name).toEqual({ key: 'edit.step.copied.many', values: { n: 2, what: 'shaping.things.object' } })
  const refuses = (fields: string[], ids = ['P2']) => refusal(dataset, { do: 'copy', from: 'P1', ids, fields })
  expect([refuses(['code', 'ward']), refuses(['street']), refuses(['owner'], ['P1'])]).toEqual(['edit.nothingToCopy', 'edit.nothingToCopy', 'edit.gone'])
})

test('a duct copied from cable to cable is used by both', () => {
  const dataset = network().add('duct', 'D1', line([0, 0], [40, 0]), { ways: 4, usedWays: 1 }).add('cable', 'C1', line([0, 0], [40, 0]), { duct: ['D1'], placement: 'duct' })
    .add('cable', 'C2', line([0, 0], [40, 0])).dataset()
  expect(carried(dataset, { do: 'copy', from: 'C1', ids: ['C2'], fields: ['duct', 'placement'] }).of('D1').properties.usedWays).toBe(2)
})
