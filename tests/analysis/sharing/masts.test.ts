import { expect, test } from 'vitest'
import { standing } from '../../../src/analysis/sharing/masts'
import { run } from '../../../src/load'
import { at, network, type Network } from '../../network'
import { askedOf } from './asking'

const masts = (built: Network) => run(standing(askedOf(built.dataset())))
const placed = (id: string, east = 0) => network().site(id, east, 0)
const station = (built: Network, id: string, given: object) => built.add('station', id, null, given)

test('masts that stand or are planned, whatever is decided of them', () => {
  const built = network().site('A', 0, 0).site('B', 10, 0, { status: 'planned' }).site('C', 20, 0, { status: 'underConstruction', action: 'remove' })
    .site('D', 30, 0, { status: 'decommissioned' }).site('E', 40, 0, { status: 'proposed' }).site('F', 50, 0, { status: 'inactive' }).add('site', 'G', null)
  const { all, unplaced, plane } = masts(built)
  expect(all.map(({ id, isPlanned }) => [id, isPlanned])).toEqual([['A', false], ['B', true], ['C', false]])
  expect(unplaced).toBe(1)
  expect(Math.hypot(all[2]!.x - all[0]!.x, all[2]!.y - all[0]!.y) / plane.scaleAt(all[0]!.x, all[0]!.y)).toBeCloseTo(20, 1)
})

test('who is on it: stations by id or code, tenants, each once however written; room is what is left', () => {
  const built = network().site('A', 0, 0, { code: 'QNI-1', owner: 'VNPT', tenants: ['MobiFone'], capacityTenants: 3 }).site('QNI-1b', 500, 0, { code: 'A' })
  station(built, 'T1', { site: 'A', operator: 'VNPT' })
  station(built, 'T2', { site: 'QNI-1', operator: 'mobifone ' })
  station(built, 'T3', { site: 'A', operator: 'Viettel', status: 'inactive' })
  station(built, 'T4', { site: 'A', operator: 'Vietnamobile', status: 'decommissioned' })
  station(built, 'T5', { site: 'nowhere', operator: 'Viettel' })
  const { all: [a], loose } = masts(built)
  expect(a).toMatchObject({ operators: ['mobifone', 'vnpt', 'viettel'], names: ['MobiFone', 'VNPT', 'Viettel'], room: 0 })
  expect(a!.stations.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3'])
  expect(loose.map(({ id }) => id)).toEqual(['T5'])
})

test('nobody named: the owner is there, without taking room; no capacity: no room is known', () => {
  expect(masts(placed('A').site('B', 9, 9, { owner: 'VNPT', capacityTenants: 2 })).all.map(({ operators, room }) => [operators, room])).toEqual([[[], null], [['vnpt'], 2]])
})

test('heights and classes nobody says are not said', () => {
  const built = network().site('A', 0, 0, { heightM: 0, mastClass: 'unknown' }).site('B', 0, 0, { heightM: 12, mastClass: 'A2a' })
  expect(masts(built).all.map(({ heightM, mastClass }) => [heightM, mastClass])).toEqual([[null, null], [12, 'A2a']])
})

test('town by zones in force, else by the name of the ward; works of any kind are no town', () => {
  const built = network().square('unit', 'U1', 0, 0, 1000, { level: 'ward', unitCode: '1', name: 'Phường Một' }).square('unit', 'U2', 1000, 0, 1000, { level: 'ward', unitCode: '2', name: 'Xã Hai' })
    .square('zone', 'Z1', 0, 0, 200, { purpose: 'rural' }).square('zone', 'Z2', 1000, 0, 200, { purpose: 'suburban' }).square('zone', 'Z3', 1400, 0, 200, { purpose: 'industrial' })
    .square('zone', 'Z4', 1700, 0, 200, { purpose: 'urban', validTo: '2026-05-31' })
  for (const [i, east] of [100, 500, 1100, 1300, 1500, 1800].entries()) built.site(`S${i}`, east, 100)
  expect(masts(built).all.map(({ isUrban }) => isUrban)).toEqual([false, true, true, false, false, false])
  expect(masts(built).all.map(({ environment }) => environment)).toEqual(['outside', 'urban', 'urban', 'outside', 'outside', 'outside'])
})

test('positions are given as they are', () => {
  expect(masts(placed('A', 120)).all[0]!.at).toEqual(at(120, 0))
})
