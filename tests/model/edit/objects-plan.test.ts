import { expect, test } from 'vitest'
import { type Draft, tried, type Values } from '../../../src/model/edit'
import { at, network } from '../../network'
import { carried, groundOn, refusal } from './shaped'

const some = () => network()
  .site('S1', 0, 0, { code: 'QNI-1', support: 'rooftop', heightM: 2, buildingHeightM: 20, halfWidthM: 0.3, mastClass: 'A1a' }).site('S2', 60, 0, { code: 'QNI-2' })
  .point('station', 'T1', 60, 0, { operator: 'VNPT', site: 'S2' }).point('station', 'T2', 60, 0, { operator: 'FPT', site: 'QNI-2' })
const name = { key: 'sharing.step.plan', values: { n: 1 } } as const
const plan = (...writes: [string[], Values][]) => ({ do: 'plan' as const, name, writes: writes.map(([ids, values]) => ({ ids, values })) })
const agreed = plan([['S1'], { action: 'share' }], [['S2'], { action: 'remove', phase: 2027 }], [['T1', 'T2'], { action: 'relocate', moveTo: 'S1', phase: 2027 }])

test('writings of several things are one step under the name that was given', () => {
  const { change, of, select, name: told } = carried(some().dataset(), agreed)
  expect(told).toEqual(name)
  expect([...change.keys()]).toEqual(['S1', 'S2', 'T1', 'T2'])
  expect(select).toEqual(['S1', 'S2', 'T1', 'T2'])
  expect(of('S2').properties).toMatchObject({ action: 'remove', phase: 2027 })
  expect(of('T2').properties).toMatchObject({ action: 'relocate', moveTo: 'S1', site: 'QNI-2' })
})

test('later writings win; what comes back to how it stood is no change; what brings something along does', () => {
  const twice = carried(some().dataset(), plan([['S1'], { action: 'share', heightM: 40 }], [['S1'], { action: 'keep' }]))
  expect(twice.of('S1').properties).toMatchObject({ action: 'keep', heightM: 40 })
  expect(twice.of('S1').properties.mastClass).not.toBe('A1a')
  expect(twice.cautions).toEqual([{ key: 'edit.caution.classified', values: { n: 1 } }])
  expect(refusal(some().dataset(), plan([['S1'], { heightM: 40 }], [['S1'], { heightM: 2 }]))).toBe('edit.same')
})

test('what is no more is passed over, unless nothing is left; a value that cannot be is refused as a whole', () => {
  expect([...carried(some().dataset(), plan([['S1', 'gone'], { action: 'share' }])).change.keys()]).toEqual(['S1'])
  expect(refusal(some().dataset(), plan([['gone'], { action: 'share' }]))).toBe('edit.gone')
  expect(refusal(some().dataset(), plan([['S1'], { action: 'share' }], [['S2'], { action: 'sell' }]))).toBe('edit.wrongValue')
})

test('what was to be moved to a thing that goes is not asked about: it is only not to be moved there any more', () => {
  const planned = some().add('cable', 'C1', { type: 'LineString', coordinates: [at(0, 5), at(60, 5)] }, { moveTo: ['D1', 'D2'] })
    .add('duct', 'D1', { type: 'LineString', coordinates: [at(0, 9), at(60, 9)] }).point('station', 'T3', 200, 0, { operator: 'Viettel', moveTo: 'QNI-1' }).dataset()
  const { change, of } = carried(planned, { do: 'remove', ids: ['S1', 'D1'] })
  expect([...change.keys()].sort()).toEqual(['C1', 'D1', 'S1', 'T3'])
  expect(of('T3').properties).not.toHaveProperty('moveTo')
  expect(of('C1').properties.moveTo).toEqual(['D2'])
  expect(tried({ do: 'remove', ids: ['S2'] }, groundOn(planned))).toEqual({ asks: [{ how: 'station', ids: ['T1', 'T2'] }] })
})

test('what is new and what is written into others are one step; a wrong new thing refuses all of it', () => {
  const drafts: Draft[] = [{ kind: 'duct', geometry: { type: 'LineString', coordinates: [at(0, 9), at(60, 9)] }, values: { status: 'planned', ways: 4, phase: 2027 } }]
  const both = { ...plan([['S1'], { action: 'share' }]), drafts }
  const { change, of, select } = carried(some().dataset(), both)
  const [made] = [...change.keys()].filter((id) => id !== 'S1')
  expect(change.size).toBe(2)
  expect(select).toEqual([made, 'S1'])
  expect(of(made!).properties).toMatchObject({ kind: 'duct', status: 'planned', ways: 4, phase: 2027 })
  expect(of('S1').properties.action).toBe('share')
  expect([...carried(some().dataset(), { ...plan(), drafts }).change.keys()]).toHaveLength(1)
  expect(refusal(some().dataset(), { ...both, drafts: [{ ...drafts[0]!, values: { ways: -1 } }] })).toBe('edit.wrongValue')
})

test('a duct counts a cable that was put in once, however many writings there are', () => {
  const ducted = some().add('cable', 'C1', { type: 'LineString', coordinates: [at(0, 5), at(60, 5)] })
    .add('duct', 'D1', { type: 'LineString', coordinates: [at(0, 9), at(60, 9)] }, { ways: 4, usedWays: 1 }).dataset()
  expect(carried(ducted, plan([['C1'], { duct: ['D1'] }], [['S1'], { action: 'share' }])).of('D1').properties.usedWays).toBe(2)
})
