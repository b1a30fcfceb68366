import { expect, test } from 'vitest'
import { datasetOf, type Feature, get } from '../../../src/model/dataset'
import { metresBetween } from '../../../src/model/geometry'
import { verticesOf } from '../../../src/model/vertices'
import { someGeometry, somewhere } from '../../geometries'
import { at, network, origin } from '../../network'
import { pick, random } from '../../random'
import { carried, lineIn, refusal } from './shaped'

const span = () => network().pole('P1', 0, 0, { code: 'CT-C0418' }).pole('P2', 40, 0).pole('P3', 80, 0).cable('C1', 'P1', 'P2', 'P3').cable('C2', 'P2', 'P3').cable('C3', 'P1', 'P2')

test('a pole takes the cables at it along, to exactly its place, and the step is named after both', () => {
  const dataset = span().dataset()
  const { of, name, change, select } = carried(dataset, { do: 'move', ids: ['P1'], from: at(0, 0), to: [108.80012345678, 15.12] })
  expect(of('P1').geometry).toEqual({ type: 'Point', coordinates: [108.80012345678, 15.12] })
  expect(lineIn(of('C1'))).toEqual([[108.80012345678, 15.12], at(40, 0), at(80, 0)])
  expect(lineIn(of('C3'))[0]).toEqual([108.80012345678, 15.12])
  expect([...change.keys()].sort()).toEqual(['C1', 'C3', 'P1'])
  expect(of('C1').properties.poles).toEqual(['P1', 'P2', 'P3'])
  expect(name).toEqual({ key: 'shaping.movedWith.one', values: { what: 'shaping.thing.pole', name: 'CT-C0418', more: 2, drawn: 'shaping.things.cable' } })
  expect(select).toEqual(['P1'])
})

test('a line that moves with its poles is not dragged twice, and none of its ends is loose', () => {
  const { of, keys, change } = carried(span().dataset(), { do: 'move', ids: ['P1', 'P2', 'P3', 'C1', 'C2', 'C3'], from: origin, to: at(0, 10) })
  expect(lineIn(of('C1'))).toEqual(['P1', 'P2', 'P3'].map((id) => (of(id).geometry as { coordinates: unknown }).coordinates))
  expect(of('C1').properties.poles).toEqual(['P1', 'P2', 'P3'])
  expect(keys).toEqual([])
  expect(change.size).toBe(6)
})

test('a line moves as a whole though only one of its poles does', () => {
  const { of, name, keys } = carried(span().dataset(), { do: 'move', ids: ['P1', 'C1'], from: at(0, 0), to: at(0, 10) })
  expect(lineIn(of('C1'))[0]).toEqual(at(0, 10))
  expect(metresBetween(lineIn(of('C1'))[2]!, at(80, 10))).toBeLessThan(0.02)
  expect(of('C1').properties.poles).toEqual(['P1'])
  expect(name.values).toMatchObject({ n: 2, more: 1, drawn: 'shaping.thing.cable' })
  expect(keys).toEqual(['shaping.caution.loosened'])
})

test('a cable moved off its poles names them no longer, and its ends are said to be loose', () => {
  const dataset = span().pole('P4', 0, 30, { code: 'X4' }).dataset()
  const { of, cautions } = carried(dataset, { do: 'move', ids: ['C3'], from: at(0, 0), to: at(0, 30) })
  expect(of('C3').properties.poles).toEqual(['P4'])
  expect(cautions).toEqual([{ key: 'shaping.caution.loosened', values: { n: 1 } }])
  expect(of('C1')).toBe(get(dataset, 'C1'))
})

test('a cable that names the pole follows with its nearest vertex within a metre; one that does not stays', () => {
  const dataset = network().pole('P1', 0, 0, { code: 'A' }).pole('P2', 40, 0)
    .add('cable', 'named', { type: 'LineString', coordinates: [at(-20, 0), at(0.8, 0), at(0.5, 0), at(40, 0)] }, { poles: ['A'] })
    .add('cable', 'other', { type: 'LineString', coordinates: [at(0.5, 0), at(40, 0)] }, { poles: ['P2'] })
    .add('cable', 'far', { type: 'LineString', coordinates: [at(1.5, 0), at(40, 0)] }, { poles: ['P1'] }).dataset()
  const { of, change } = carried(dataset, { do: 'move', ids: ['P1'], from: at(0, 0), to: at(0, 5) })
  expect(lineIn(of('named'))).toEqual([at(-20, 0), at(0.8, 0), at(0, 5), at(40, 0)])
  expect([...change.keys()]).toEqual(['P1', 'named'])
})

test('a mast takes its stations along: those at its place and those that name it; not one that names another', () => {
  const dataset = network().site('S1', 0, 0, { code: 'QNI-1' }).site('S2', 300, 0)
    .point('station', 'at', 0, 0).point('station', 'byId', 20, 0, { site: 'S1' }).point('station', 'byCode', 0, 20, { site: 'QNI-1' })
    .point('station', 'theirs', 0, 0, { site: 'S2' }).dataset()
  const { of, name } = carried(dataset, { do: 'move', ids: ['S1'], from: at(0, 0), to: at(100, 100) })
  expect(of('at').geometry).toEqual(of('S1').geometry)
  expect(metresBetween((of('byId').geometry as { coordinates: number[] }).coordinates, at(120, 100))).toBeLessThan(0.02)
  expect(metresBetween((of('byCode').geometry as { coordinates: number[] }).coordinates, at(100, 120))).toBeLessThan(0.02)
  expect(of('theirs')).toBe(get(dataset, 'theirs'))
  expect(name.values).toMatchObject({ more: 3, drawn: 'shaping.things.station' })
})

test('a chamber takes ducts and cables along, also vertices within five centimetres, and never those of a metre without a name', () => {
  const dataset = network().point('chamber', 'H1', 0, 0)
    .add('duct', 'D1', { type: 'LineString', coordinates: [at(0.03, 0), at(50, 0)] })
    .add('cable', 'C1', { type: 'LineString', coordinates: [at(-50, 0), at(0, 0), at(50, 0)] }, { placement: 'duct', duct: ['D1'] })
    .add('duct', 'D2', { type: 'LineString', coordinates: [at(0.5, 0), at(50, 0)] }).dataset()
  const { of, change, name } = carried(dataset, { do: 'move', ids: ['H1'], from: at(0, 0), to: at(3, 3) })
  expect(lineIn(of('D1'))[0]).toEqual(at(3, 3))
  expect(lineIn(of('C1'))).toEqual([at(-50, 0), at(3, 3), at(50, 0)])
  expect([...change.keys()].sort()).toEqual(['C1', 'D1', 'H1'])
  expect(name.values).toMatchObject({ drawn: 'shaping.things.object' })
})

test('the ward follows where it had been right, and stays where it had not', () => {
  const wards = () => network().square('unit', 'U1', -100, -100, 200, { level: 'ward', unitCode: '21028' }).square('unit', 'U2', 100, -100, 200, { level: 'ward', unitCode: '21031' })
  const dataset = wards().pole('right', 0, 0, { ward: '21028' }).pole('wrong', 0, 1, { ward: '999' }).pole('out', 0, 2, { ward: '21028' }).dataset()
  const { of } = carried(dataset, { do: 'move', ids: ['right', 'wrong'], from: at(0, 0), to: at(200, 0) })
  expect(of('right').properties.ward).toBe('21031')
  expect(of('wrong').properties.ward).toBe('999')
  expect(carried(dataset, { do: 'move', ids: ['out'], from: at(0, 0), to: at(5000, 0) }).of('out').properties.ward).toBe('21028')
})

test('what cannot be moved is refused with its reason', () => {
  const dataset = network().pole('P1', 0, 0).add('pole', 'nowhere', null).dataset()
  expect(refusal(dataset, { do: 'move', ids: ['gone'], from: at(0, 0), to: at(1, 0) })).toBe('shaping.refuse.gone')
  expect(refusal(dataset, { do: 'move', ids: ['nowhere'], from: at(0, 0), to: at(1, 0) })).toBe('shaping.refuse.unplaced')
  expect(refusal(dataset, { do: 'move', ids: ['P1'], from: at(0, 0), to: at(0, 0) })).toBe('shaping.refuse.stays')
  expect(refusal(dataset, { do: 'move', ids: ['P1'], from: at(0, 0), to: [NaN, 15] })).toBe('shaping.refuse.noPlace')
  expect(refusal(dataset, { do: 'move', ids: ['P1'], from: at(0, 0), to: [190, 15] })).toBe('shaping.refuse.outside')
})

test('whatever is moved goes as a whole: random objects of every shape', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const next = random(seed)
    const features = Array.from({ length: 6 }, (_, i): Feature => ({ type: 'Feature', id: `B${i}`, geometry: someGeometry(next), properties: { kind: 'background' } }))
    const ids = features.filter(() => next() < 0.5).map(({ id }) => id)
    if (ids.length === 0) continue
    const from = pick(next, verticesOf(pick(next, features.filter(({ id }) => ids.includes(id))).geometry!)).position
    const to = somewhere(next)
    const { of, change } = carried(datasetOf(features), { do: 'move', ids, from, to })
    expect([...change.keys()], `seed ${seed}`).toEqual(ids)
    expect(ids.some((id) => verticesOf(of(id).geometry!).some(({ position }) => position[0] === to[0] && position[1] === to[1])), `seed ${seed}`).toBe(true)
  }
})

test('five thousand poles with their cables are one step', () => {
  const net = network()
  for (let i = 0; i < 5000; i++) net.pole(`P${i}`, (i % 100) * 40, Math.floor(i / 100) * 40)
  for (let i = 0; i < 4999; i++) if (i % 100 < 99) net.add('cable', `C${i}`, { type: 'LineString', coordinates: [at((i % 100) * 40, Math.floor(i / 100) * 40), at((i % 100) * 40 + 40, Math.floor(i / 100) * 40)] }, { placement: 'aerial', poles: [`P${i}`, `P${i + 1}`] })
  const { change, of } = carried(net.dataset(), { do: 'move', ids: net.features.filter(({ id }) => id.startsWith('P')).map(({ id }) => id), from: at(0, 0), to: at(1, 1) })
  expect(change.size).toBe(net.features.length)
  expect(lineIn(of('C7'))).toEqual([of('P7'), of('P8')].map(({ geometry }) => (geometry as { coordinates: unknown }).coordinates))
})
