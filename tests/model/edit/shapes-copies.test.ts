import { expect, test } from 'vitest'
import { datasetOf, type Feature, get } from '../../../src/model/dataset'
import { at, network } from '../../network'
import { carried, lineIn, refusal } from './shaped'

const move = (ids: string[], eastM: number) => ({ do: 'duplicate', ids, from: at(0, 0), to: at(eastM, 0) }) as const

test('copies have new ids and codes; names inside the group follow, names outside stay', () => {
  const dataset = network().pole('P1', 0, 0, { code: 'CT-C0001', name: 'Đầu hẻm' }).pole('P2', 40, 0, { code: 'CT-C0002' }).pole('P3', 80, 0, { code: 'CT-C0009' })
    .add('cable', 'C1', { type: 'LineString', coordinates: [at(0, 0), at(40, 0), at(80, 0)] }, { code: 'CT-CAP-0001', poles: ['P1', 'CT-C0002', 'P3'], mine: { kept: true } }).dataset()
  const { of, select, name } = carried(dataset, move(['P1', 'P2', 'C1'], 200))
  expect(select).toEqual(['N1', 'N2', 'N3'])
  expect(of('N1')).toMatchObject({ geometry: { coordinates: at(200, 0) }, properties: { code: 'CT-C0010', name: 'Đầu hẻm' } })
  expect(of('N2').properties.code).toBe('CT-C0011')
  expect(of('N3').properties).toEqual({ kind: 'cable', code: 'CT-CAP-0002', poles: ['N1', 'CT-C0011', 'P3'], mine: { kept: true } })
  expect(lineIn(of('N3'))[0]).toEqual(at(200, 0))
  expect(name).toEqual({ key: 'shaping.duplicated.many', values: { n: 3, what: 'shaping.things.object' } })
})

test('a thing without a code gets none; one that cannot be numbered is told of', () => {
  const dataset = network().pole('P1', 0, 0).point('background', 'B', 0, 0, { code: 'NHA-1' }).dataset()
  const { of, cautions } = carried(dataset, move(['P1', 'B'], 5))
  expect([of('N1').properties.code, of('N2').properties.code]).toEqual([undefined, undefined])
  expect(cautions).toEqual([{ key: 'shaping.caution.codeless', values: { n: 1 } }])
})

test('a copy of a cable in a duct that is not copied takes a way of it; with its duct it does not', () => {
  const dataset = network().add('duct', 'D', { type: 'LineString', coordinates: [at(0, 0), at(40, 0)] }, { ways: 4, usedWays: 1 })
    .add('cable', 'C', { type: 'LineString', coordinates: [at(0, 0), at(40, 0)] }, { placement: 'duct', duct: ['D'] }).dataset()
  expect(carried(dataset, move(['C'], 5)).of('D').properties.usedWays).toBe(2)
  const both = carried(dataset, move(['C', 'D'], 5))
  expect([both.of('D').properties.usedWays, both.of('N2').properties.usedWays]).toEqual([1, 1])
})

const strange = (): Feature[] => network().pole('P1', 0, 0, { code: 'CT-C0001' }).pole('P2', 40, 0, { code: 'XA-7' })
  .add('cable', 'C1', { type: 'LineString', coordinates: [at(0, 0), at(40, 0)] }, { code: 'CAP-1', poles: ['P1', 'CT-C0001', 'P2', 'away', 'here'], duct: ['nothing'], colour: 'đen' }).features

test('what is pasted from elsewhere gets new ids, and new codes where they are taken; names nobody has are dropped and told', () => {
  const dataset = network().pole('P1', 900, 0, { code: 'CT-C0001' }).pole('here', 940, 0).site('away', 950, 0).dataset()
  const { of, cautions, select } = carried(dataset, { do: 'paste', features: strange(), at: at(1000, 500) })
  expect(select).toEqual(['N1', 'N2', 'N3'])
  expect([of('N1').properties.code, of('N2').properties.code]).toEqual(['CT-C0002', 'XA-7'])
  expect(of('N3').properties).toEqual({ kind: 'cable', code: 'CAP-1', poles: ['N1', 'CT-C0002', 'N2', 'here'], colour: 'đen' })
  expect(cautions).toEqual([{ key: 'shaping.caution.letGo', values: { n: 2 } }])
  const [west, east] = lineIn(of('N3'))
  expect((west![0]! + east![0]!) / 2).toBeCloseTo(at(1000, 500)[0]!, 8)
  expect(west![1]).toBeCloseTo(at(1000, 500)[1]!, 8)
  expect(get(dataset, 'P1')!.properties.code).toBe('CT-C0001')
})

test('without a place it stands where it stood, and what is there already is told of; a single point comes exactly to the place', () => {
  const dataset = datasetOf(strange())
  const { of, keys } = carried(dataset, { do: 'paste', features: structuredClone(strange()), at: null })
  expect(of('N1').geometry).toEqual(get(dataset, 'P1')!.geometry)
  expect(keys).toContain('shaping.caution.sameThere')
  const one = carried(dataset, { do: 'paste', features: [strange()[0]!], at: [108.80012345678, 15.1] })
  expect(one.of('N1').geometry).toEqual({ type: 'Point', coordinates: [108.80012345678, 15.1] })
  expect(one.name.key).toBe('shaping.pasted.one')
})

test('the unplaced is pasted unplaced; nothing, or something beyond the globe, is refused', () => {
  const dataset = network().pole('P', 0, 0).dataset()
  expect(carried(dataset, { do: 'paste', features: network().add('pole', 'X', null).features, at: at(0, 0) }).of('N1').geometry).toBeNull()
  expect(refusal(dataset, { do: 'paste', features: [], at: null })).toBe('shaping.refuse.nothingHeld')
  expect(refusal(dataset, { do: 'paste', features: strange(), at: [180, 15] })).toBe('shaping.refuse.outside')
  expect(refusal(dataset, move(['gone'], 3))).toBe('shaping.refuse.gone')
})

test('twenty thousand objects are one step, each with its own code', () => {
  const net = network()
  for (let i = 0; i < 20_000; i++) net.pole(`P${i}`, (i % 200) * 10, Math.floor(i / 200) * 10, { code: `C${String(i).padStart(5, '0')}` })
  const { change, after } = carried(net.dataset(), { do: 'paste', features: net.features, at: at(0, 5000) })
  expect(change.size).toBe(20_000)
  expect(new Set([...change.values()].map(({ after }) => after!.properties.code)).size).toBe(20_000)
  expect(after.size).toBe(40_000)
})
