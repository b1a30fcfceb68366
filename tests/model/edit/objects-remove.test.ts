import { expect, test } from 'vitest'
import { get } from '../../../src/model/dataset'
import { tried } from '../../../src/model/edit'
import { at, network } from '../../network'
import { carried, groundOn, refusal } from './shaped'

const line = (...places: [number, number][]) => ({ type: 'LineString' as const, coordinates: places.map(([east, north]) => at(east, north)) })
const street = () => network()
  .pole('P1', 0, 0, { code: 'CT-C0418' }).pole('P2', 40, 0).pole('P3', 80, 0).cable('C1', 'P1', 'P2', 'P3').cable('C2', 'P2', 'P3')
  .add('duct', 'D1', line([0, 9], [40, 9]), { code: 'CB-1', ways: 3, usedWays: 2 }).add('duct', 'D2', line([40, 9], [80, 9]), { ways: 3, usedWays: 1 })
  .add('cable', 'C3', line([0, 9], [80, 9]), { placement: 'duct', duct: ['CB-1', 'D2'] }).add('cable', 'C4', line([0, 9], [40, 9]), { placement: 'duct', duct: ['D1'] })
  .site('S1', 0, 50, { code: 'QNI-V-1' }).point('station', 'T1', 0, 50, { operator: 'VNPT', site: 'S1' }).point('station', 'T2', 0, 50, { operator: 'FPT', site: 'QNI-V-1' })
const remove = (ids: string[], loose?: 'remove' | 'release') => ({ do: 'remove' as const, ids, ...(loose && { loose }) })
const asks = (ids: string[]) => tried(remove(ids), groundOn(street().dataset()))

test('what nothing leans on goes, and the step says what it was', () => {
  const { name, change, select } = carried(street().dataset(), remove(['C1', 'gone', 'C1']))
  expect(name).toEqual({ key: 'edit.step.removed.one', values: { what: 'shaping.thing.cable', name: 'C1' } })
  expect([[...change.keys()], select]).toEqual([['C1'], []])
  expect(carried(street().dataset(), remove(['C1', 'C2'])).name).toEqual({ key: 'edit.step.removed.many', values: { n: 2, what: 'shaping.things.cable' } })
  expect(refusal(street().dataset(), remove(['gone']))).toBe('edit.gone')
})

test('what would hang loose is asked about, by what it leans on, by id and by code', () => {
  expect(asks(['S1'])).toEqual({ asks: [{ how: 'station', ids: ['T1', 'T2'] }] })
  expect(asks(['P1'])).toEqual({ asks: [{ how: 'cableOnPole', ids: ['C1'] }] })
  expect(asks(['D1', 'P2', 'S1', 'T2', 'C2'])).toEqual({ asks: [{ how: 'station', ids: ['T1'] }, { how: 'cableOnPole', ids: ['C1'] }, { how: 'cableInDuct', ids: ['C3', 'C4'] }] })
})

test('nothing is asked when all that leans goes as well', () => {
  expect([...carried(street().dataset(), remove(['P1', 'C1'])).change.keys()]).toEqual(['P1', 'C1'])
  expect(carried(street().dataset(), remove(['S1', 'T1', 'T2'])).change.size).toBe(3)
})

test('they go too, and the other ducts of a cable that goes have a way more', () => {
  const { change, of, name } = carried(street().dataset(), remove(['D1'], 'remove'))
  expect([...change].filter(([, { after }]) => !after).map(([id]) => id)).toEqual(['D1', 'C3', 'C4'])
  expect(of('D2').properties.usedWays).toBe(0)
  expect(name).toEqual({ key: 'edit.step.removed.many', values: { n: 3, what: 'shaping.things.object' } })
})

test('they let go: names are dropped, shapes stay, other ducts keep their ways', () => {
  const dataset = street().dataset()
  const { of, change, cautions } = carried(dataset, remove(['D1', 'P2', 'S1'], 'release'))
  expect(of('C3').properties).toEqual({ kind: 'cable', placement: 'duct', duct: ['D2'] })
  expect(of('C4').properties).toEqual({ kind: 'cable', placement: 'duct' })
  expect(of('C1').properties.poles).toEqual(['P1', 'P3'])
  expect(of('C2').properties.poles).toEqual(['P3'])
  expect([of('T1').properties.site, of('T2').properties.site]).toEqual([undefined, undefined])
  expect(change.has('D2')).toBe(false)
  for (const id of ['C1', 'C2', 'C3', 'C4', 'T1']) expect(of(id).geometry).toBe(get(dataset, id)!.geometry)
  expect(cautions).toEqual([{ key: 'edit.caution.released', values: { n: 6 } }, { key: 'edit.caution.ductless', values: { n: 1 } }])
})

test('a pole keeps its name in a cable when a duct of the same code lets go', () => {
  const dataset = network().pole('P1', 0, 0, { code: 'X' }).add('duct', 'D1', line([0, 0], [9, 0]), { code: 'X' }).add('cable', 'C1', line([0, 0], [9, 0]), { poles: ['X'], duct: ['X'] }).dataset()
  expect(carried(dataset, remove(['D1'], 'release')).of('C1').properties).toEqual({ kind: 'cable', poles: ['X'] })
})

test('a cable that is deleted leaves its ducts a way more each, never less than none used', () => {
  const { of } = carried(street().dataset(), remove(['C3']))
  expect([of('D1').properties.usedWays, of('D2').properties.usedWays]).toEqual([1, 0])
  const odd = network().add('duct', 'D1', line([0, 0], [9, 0]), { ways: 2, usedWays: 0 }).add('duct', 'D2', line([0, 0], [9, 0])).add('cable', 'C1', line([0, 0], [9, 0]), { duct: ['D1', 'D2'] }).dataset()
  expect([...carried(odd, remove(['C1'])).change.keys()]).toEqual(['C1'])
})

test('cables go into ducts, off their poles, and the ducts count them; a duct nobody counted counts all its cables', () => {
  const dataset = street().add('duct', 'D3', line([0, 0], [80, 0]), {}).add('cable', 'C5', line([0, 0], [80, 0]), { duct: ['D3'] }).dataset()
  const { of, name, cautions } = carried(dataset, { do: 'assign', ids: ['C1', 'C2'], ducts: ['D3', 'D2'] })
  expect(of('C1').properties).toEqual({ kind: 'cable', placement: 'duct', duct: ['D3', 'D2'] })
  expect([of('D2').properties.usedWays, of('D3').properties.usedWays]).toEqual([3, 3])
  expect(name).toEqual({ key: 'edit.step.ductedAll.many', values: { n: 2, what: 'shaping.things.cable', ducts: 2 } })
  expect(cautions).toEqual([{ key: 'edit.caution.unhung', values: { n: 2 } }])
})

test('only the difference is counted: a duct that a cable stays in keeps its number', () => {
  const { of, change } = carried(street().dataset(), { do: 'assign', ids: ['C3', 'C4'], ducts: ['D1'] })
  expect([...change.keys()].sort()).toEqual(['C3', 'D2'])
  expect(of('D2').properties.usedWays).toBe(0)
  expect(of('C3').properties.duct).toEqual(['D1'])
})

test('more cables than ways may be so, and is told', () => {
  const { of, cautions, name } = carried(street().dataset(), { do: 'assign', ids: ['C1', 'C2'], ducts: ['D1'] })
  expect(of('D1').properties.usedWays).toBe(4)
  expect(cautions!.at(-1)).toEqual({ key: 'edit.caution.ductFull', values: { name: 'CB-1', ways: 3, used: 4 } })
  expect(name).toEqual({ key: 'edit.step.ducted.many', values: { n: 2, what: 'shaping.things.cable', duct: 'CB-1' } })
})

test('a cable that is taken out lies nobody knows where', () => {
  const { of, name } = carried(street().dataset(), { do: 'assign', ids: ['C3'], ducts: [] })
  expect(of('C3').properties).toEqual({ kind: 'cable' })
  expect([of('D1').properties.usedWays, of('D2').properties.usedWays]).toEqual([1, 0])
  expect(name.key).toBe('edit.step.unducted.one')
  expect(refusal(street().dataset(), { do: 'assign', ids: ['C1'], ducts: [] })).toBe('edit.same')
})

test('only cables go into ducts, and only into ducts', () => {
  const refuses = (ids: string[], ducts: string[]) => refusal(street().dataset(), { do: 'assign', ids, ducts })
  expect([refuses(['P1'], ['D1']), refuses(['C1'], ['P1']), refuses([], ['D1']), refuses(['C1'], ['gone'])]).toEqual(['edit.onlyCables', 'edit.onlyDucts', 'edit.gone', 'edit.gone'])
})
