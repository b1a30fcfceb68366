import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { type Feature, get } from '../../../src/model/dataset'
import { lengthM, turning } from '../../../src/model/geometry'
import { nearestOn } from '../../../src/model/line'
import { without } from '../../../src/model/vertices'
import { someLine } from '../../geometries'
import { at, network } from '../../network'
import { pick, random, whole } from '../../random'
import { carried, lineIn, refusal } from './shaped'

const line = (...coordinates: Position[]) => ({ type: 'LineString' as const, coordinates })
const ring = [at(0, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0)]

test('a cable bent to another pole names it in its place, and the pole it left no longer', () => {
  const dataset = network().pole('P1', 0, 0).pole('P2', 40, 0).pole('P3', 80, 0).pole('P4', 40, 30, { code: 'CT-4' }).cable('C1', 'P1', 'P2', 'P3').dataset()
  const { of, name, keys } = carried(dataset, { do: 'reshape', id: 'C1', geometry: line(at(0, 0), at(40, 30), at(80, 0)) })
  expect(of('C1').properties.poles).toEqual(['P1', 'P4', 'P3'])
  expect(name).toEqual({ key: 'shaping.reshaped', values: { what: 'shaping.thing.cable', name: 'C1' } })
  expect(keys).toEqual([])
  expect(carried(dataset, { do: 'reshape', id: 'C1', geometry: line(at(0, 0), at(40, 0), at(70, 5)) }).keys).toEqual(['shaping.caution.loosened'])
})

test('a pole that was named without a vertex stays named where it was; a name keeps its form; a buried cable gets none', () => {
  const dataset = network().pole('P1', 0, 0, { code: 'A1' }).pole('P2', 40, 3).pole('P3', 80, 0).pole('P4', 120, 0)
    .add('cable', 'C1', line(at(0, 0), at(80, 0)), { poles: ['A1', 'P2', 'P3'] })
    .add('cable', 'bare', line(at(0, 0), at(80, 0)), { placement: 'aerial' }).add('cable', 'buried', line(at(0, 0), at(80, 0)), { placement: 'buried' }).dataset()
  const longer = line(at(0, 0), at(80, 0), at(120, 0))
  expect(carried(dataset, { do: 'reshape', id: 'C1', geometry: longer }).of('C1').properties.poles).toEqual(['A1', 'P2', 'P3', 'P4'])
  expect(carried(dataset, { do: 'reshape', id: 'bare', geometry: longer }).of('bare').properties.poles).toEqual(['P1', 'P3', 'P4'])
  expect(carried(dataset, { do: 'reshape', id: 'buried', geometry: longer }).of('buried').properties.poles).toBeUndefined()
})

test('rings are closed and turned; a bow-tie is allowed, a flat ring is not', () => {
  const dataset = network().square('zone', 'Z', 0, 0, 50).dataset()
  const { of } = carried(dataset, { do: 'reshape', id: 'Z', geometry: { type: 'Polygon', coordinates: [ring.toReversed().slice(0, 4), [at(2, 2), at(4, 2), at(4, 4), at(2, 2)]] } })
  const { coordinates } = of('Z').geometry as { coordinates: Position[][] }
  expect(coordinates.map((one) => Math.sign(turning(one)))).toEqual([1, -1])
  expect(coordinates[0]![0]).toEqual(coordinates[0]!.at(-1))
  carried(dataset, { do: 'reshape', id: 'Z', geometry: { type: 'Polygon', coordinates: [[at(0, 0), at(20, 0), at(0, 10), at(30, 10), at(0, 0)]] } })
  expect(refusal(dataset, { do: 'reshape', id: 'Z', geometry: { type: 'Polygon', coordinates: [[at(0, 0), at(10, 10), at(20, 20.002), at(0, 0)]] } })).toBe('shaping.refuse.collapsed')
})

test('a pole reshaped is a pole moved; something unplaced gets its place', () => {
  const dataset = network().pole('P1', 0, 0).pole('P2', 40, 0).cable('C1', 'P1', 'P2').add('pole', 'nowhere', null).dataset()
  expect(lineIn(carried(dataset, { do: 'reshape', id: 'P1', geometry: { type: 'Point', coordinates: at(0, 7) } }).of('C1'))[0]).toEqual(at(0, 7))
  expect(carried(dataset, { do: 'reshape', id: 'nowhere', geometry: { type: 'Point', coordinates: at(0, 7) } }).name.key).toBe('shaping.put')
})

test('what is no shape, of the wrong type, or no change is refused', () => {
  const dataset = network().pole('P1', 0, 0).pole('P2', 40, 0).cable('C1', 'P1', 'P2').square('zone', 'Z', 0, 0, 50).dataset()
  const refused = (id: string, geometry: Feature['geometry'] & object) => refusal(dataset, { do: 'reshape', id, geometry })
  for (const geometry of [line(at(0, 0)), line(at(0, 0), [NaN, 1]), { type: 'Point' as const, coordinates: at(0, 0) }, line(at(0, 0), at(0, 0))]) expect(refused('C1', geometry)).toMatch(/^edit\.shape/)
  expect(refused('Z', { type: 'Polygon', coordinates: [[at(0, 0), at(1, 1)]] })).toMatch(/^edit\.shape/)
  expect(refused('C1', get(dataset, 'C1')!.geometry!)).toBe('shaping.refuse.noChange')
  expect(refused('none', line(at(0, 0), at(1, 1)))).toBe('shaping.refuse.gone')
})

test('a cable split at a pole: the first keeps id and code, both name the pole, the duct-less rest is as it was', () => {
  const dataset = network().pole('P1', 0, 0).pole('P2', 40, 0).pole('P3', 80, 0, { code: 'CT-C0082' }).pole('P4', 120, 0).cable('C1', 'P1', 'P2', 'P3', 'P4').dataset()
  const { of, name, select } = carried(dataset, { do: 'split', id: 'C1', at: at(80.4, 0.5) })
  expect(select).toEqual(['C1', 'N1'])
  expect([lineIn(of('C1')), lineIn(of('N1'))]).toEqual([[at(0, 0), at(40, 0), at(80, 0)], [at(80, 0), at(120, 0)]])
  expect([of('C1').properties.poles, of('N1').properties.poles]).toEqual([['P1', 'P2', 'P3'], ['P3', 'P4']])
  expect(name).toEqual({ key: 'shaping.splitAt', values: { what: 'shaping.thing.cable', name: 'C1', at: 'shaping.thing.pole', node: 'CT-C0082' } })
})

test('split between vertices: a new vertex on the line, exactly on a pole that stands within reach', () => {
  const dataset = network().pole('P1', 0, 0).pole('P2', 40, 0).pole('near', 20, 0.04).cable('C1', 'P1', 'P2').dataset()
  const { of } = carried(dataset, { do: 'split', id: 'C1', at: at(20, 3) })
  expect(lineIn(of('N1'))[0]).toEqual(at(20, 0.04))
  expect([of('C1').properties.poles, of('N1').properties.poles]).toEqual([['P1', 'near'], ['near', 'P2']])
  const free = carried(dataset, { do: 'split', id: 'C1', at: at(10, 3) })
  expect(lineIn(free.of('C1')).at(-1)).toEqual(lineIn(free.of('N1'))[0])
  expect([free.of('C1').properties.poles, free.of('N1').properties.poles]).toEqual([['P1'], ['P2']])
})

test('a coded cable gets the next code for its new part; a spare coil stays with the first', () => {
  const dataset = network().add('cable', 'C1', line(at(0, 0), at(40, 0), at(80, 0)), { code: 'CT-CAP-0372', spareCoilM: 12, name: 'Trục' }).dataset()
  const { of } = carried(dataset, { do: 'split', id: 'C1', at: at(40, 0) })
  expect(of('C1').properties).toEqual({ kind: 'cable', code: 'CT-CAP-0372', spareCoilM: 12, name: 'Trục' })
  expect(of('N1').properties).toEqual({ kind: 'cable', code: 'CT-CAP-0373', name: 'Trục' })
})

test('cables in a split duct lie in both parts, in the order they run; ways are copied', () => {
  const dataset = network().add('duct', 'D1', line(at(0, 0), at(40, 0), at(80, 0)), { ways: 4, usedWays: 2, code: 'CB-7' }).add('duct', 'D2', line(at(80, 0), at(120, 0)))
    .add('cable', 'along', line(at(0, 0), at(40, 0), at(80, 0), at(120, 0)), { duct: ['D1', 'D2'] })
    .add('cable', 'against', line(at(120, 0), at(80, 0), at(40, 0), at(0, 0)), { duct: ['D2', 'CB-7'] }).dataset()
  const { of } = carried(dataset, { do: 'split', id: 'D1', at: at(40, 0) })
  expect(of('along').properties.duct).toEqual(['D1', 'N1', 'D2'])
  expect(of('against').properties.duct).toEqual(['D2', of('N1').properties.code, 'CB-7'])
  expect(of('N1').properties).toMatchObject({ ways: 4, usedWays: 2 })
})

test('a line is not split at an end, and what is no line not at all', () => {
  const dataset = network().pole('P1', 0, 0).pole('P2', 40, 0).cable('C1', 'P1', 'P2').dataset()
  expect(refusal(dataset, { do: 'split', id: 'C1', at: at(0.7, 0) })).toBe('shaping.refuse.end')
  expect(refusal(dataset, { do: 'split', id: 'C1', at: at(60, 0) })).toBe('shaping.refuse.end')
  expect(refusal(dataset, { do: 'split', id: 'P1', at: at(0, 0) })).toBe('shaping.refuse.notLine')
})

test('of a line of parts the part that is hit is divided', () => {
  const parts = [[at(0, 0), at(10, 0)], [at(20, 0), at(30, 0), at(40, 0)], [at(50, 0), at(60, 0)]]
  const dataset = network().add('road', 'R', { type: 'MultiLineString', coordinates: parts }).dataset()
  const { of } = carried(dataset, { do: 'split', id: 'R', at: at(30, 1) })
  expect(of('R').geometry).toEqual({ type: 'MultiLineString', coordinates: [parts[0], parts[1]!.slice(0, 2)] })
  expect(of('N1').geometry).toEqual({ type: 'MultiLineString', coordinates: [parts[1]!.slice(1), parts[2]] })
  const joined = carried(carried(dataset, { do: 'split', id: 'R', at: at(30, 1) }).after, { do: 'join', ids: ['R', 'N1'] })
  expect(joined.of('R').geometry).toEqual(get(dataset, 'R')!.geometry)
  expect(carried(dataset, { do: 'split', id: 'R', at: at(25, 1) }).of('R').geometry!.type).toBe('MultiLineString')
})

test('joined again, a split line is as before; its parts are as long as it was', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = random(seed)
    const coordinates = someLine(next, whole(next, 3, 12))
    const net = network()
    coordinates.forEach((position, i) => net.add('pole', `P${i}`, { type: 'Point', coordinates: position }))
    const isAtPole = next() < 0.5
    net.add('cable', 'C1', line(...coordinates), { placement: 'aerial', poles: coordinates.map((_, i) => `P${i}`) })
    const [a, b] = [coordinates[1]!, coordinates[2]!]
    const place: Position = isAtPole ? pick(next, coordinates.slice(1, -1)) : [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2]
    const { after, of, select } = carried(net.dataset(), { do: 'split', id: 'C1', at: place })
    const [first, second] = select.map((id) => lineIn(of(id)))
    expect(Math.abs(lengthM(first!) + lengthM(second!) - lengthM(coordinates)), `seed ${seed}`).toBeLessThan(0.001)
    const joined = carried(after, { do: 'join', ids: select })
    const again = joined.of('C1')
    if (isAtPole) expect(again, `seed ${seed}`).toEqual(get(net.dataset(), 'C1'))
    else expect(without(again.geometry!, [2]), `seed ${seed}`).toEqual(line(...coordinates))
    expect(again.properties.poles).toEqual(coordinates.map((_, i) => `P${i}`))
    expect(joined.after.size).toBe(net.features.length)
  }
})

test('two cables become one, however they meet: the first keeps its direction, code and values', () => {
  const ends: [Position[], Position[], Position[]][] = [
    [[at(0, 0), at(10, 0)], [at(10, 0), at(20, 5)], [at(0, 0), at(10, 0), at(20, 5)]],
    [[at(0, 0), at(10, 0)], [at(20, 5), at(10, 0)], [at(0, 0), at(10, 0), at(20, 5)]],
    [[at(10, 0), at(0, 0)], [at(20, 5), at(10, 0)], [at(20, 5), at(10, 0), at(0, 0)]],
    [[at(10, 0), at(0, 0)], [at(10.02, 0), at(20, 5)], [at(20, 5), at(10, 0), at(0, 0)]],
  ]
  for (const [first, second, joined] of ends) {
    const dataset = network().add('cable', 'A', line(...first), { code: 'CAP-0372', fibres: 24, note: '' }).add('cable', 'B', line(...second), { code: 'CAP-0373', fibres: 48, note: 'cũ', colour: 'đen' }).dataset()
    const { of, after, name, cautions } = carried(dataset, { do: 'join', ids: ['A', 'B'] })
    expect(lineIn(of('A'))).toEqual(joined)
    expect(of('A').properties).toEqual({ kind: 'cable', code: 'CAP-0372', fibres: 24, note: 'cũ', colour: 'đen' })
    expect(get(after, 'B')).toBeUndefined()
    expect(name.values).toMatchObject({ name: 'CAP-0372', other: 'CAP-0373' })
    expect(cautions).toEqual([{ key: 'shaping.caution.differed', values: { fields: 'field.code, field.fibres', name: 'CAP-0372' } }])
  }
})

test('poles are put in the order of the line; a cable through both ducts names the one that is left once', () => {
  const net = network().pole('P1', 0, 0).pole('P2', 40, 0, { code: 'X2' }).pole('P3', 80, 0).cable('A', 'P1', 'P2').cable('B', 'P3', 'P2')
  expect(carried(net.dataset(), { do: 'join', ids: ['A', 'B'] }).of('A').properties.poles).toEqual(['P1', 'P2', 'P3'])
  expect(carried(net.dataset(), { do: 'join', ids: ['B', 'A'] }).of('B').properties.poles).toEqual(['P3', 'P2', 'P1'])
  const ducts = network().add('duct', 'D1', line(at(0, 0), at(40, 0))).add('duct', 'D2', line(at(40, 0), at(80, 0)), { code: 'CB-2' })
    .add('cable', 'both', line(at(0, 0), at(80, 0)), { duct: ['D0', 'D1', 'CB-2', 'D3'] }).add('cable', 'second', line(at(40, 0), at(80, 0)), { duct: ['CB-2'] }).dataset()
  const { of } = carried(ducts, { do: 'join', ids: ['D1', 'D2'] })
  expect(of('both').properties.duct).toEqual(['D0', 'D1', 'D3'])
  expect(of('second').properties.duct).toEqual(['CB-2'])
  expect(of('D1').properties.code).toBe('CB-2')
})

test('a line that meets another at both ends closes exactly', () => {
  const dataset = network().add('road', 'A', line(at(0, 0), at(10, 0), at(10, 10))).add('road', 'B', line(at(10, 10), at(0, 10), at(0.01, 0))).dataset()
  const joined = lineIn(carried(dataset, { do: 'join', ids: ['A', 'B'] }).of('A'))
  expect(joined).toEqual([at(0, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0)])
})

test('what cannot be joined is refused, and how far the ends are apart is said', () => {
  const dataset = network().pole('P1', 0, 0).add('cable', 'A', line(at(0, 0), at(10, 0))).add('cable', 'B', line(at(13, 4), at(30, 0))).add('duct', 'D', line(at(10, 0), at(30, 0))).dataset()
  expect(refusal(dataset, { do: 'join', ids: ['A', 'B'] })).toBe('shaping.refuse.apart')
  expect(refusal(dataset, { do: 'join', ids: ['A', 'D'] })).toBe('shaping.refuse.kindsDiffer')
  expect(refusal(dataset, { do: 'join', ids: ['A', 'A'] })).toBe('shaping.refuse.needTwo')
  expect(refusal(dataset, { do: 'join', ids: ['A', 'P1'] })).toBe('shaping.refuse.notLine')
})

test('the nearest place on a line is on it and no vertex is nearer', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const next = random(seed)
    const geometry = line(...someLine(next))
    const place = someLine(next, 1)[0]!
    const { offM, position } = nearestOn(geometry, place)!
    for (const vertex of geometry.coordinates) expect(offM, `seed ${seed}`).toBeLessThanOrEqual(lengthM([place, vertex]) * (1 + 1e-4))
    expect(nearestOn(geometry, position)!.offM, `seed ${seed}`).toBeLessThan(0.001)
  }
})

test('the ducts of a cable go with the side they lie on; one around the cut holds both', () => {
  const net = network().add('duct', 'D1', line(at(0, 0), at(40, 0))).add('duct', 'D2', line(at(80, 0), at(40, 0))).add('duct', 'D3', line(at(80, 0), at(120, 0)))
    .add('cable', 'C', line(at(0, 0), at(40, 0), at(80, 0), at(120, 0)), { duct: ['D1', 'D2', 'D3'] }).dataset()
  const cut = (eastM: number) => {
    const { of } = carried(net, { do: 'split', id: 'C', at: at(eastM, 0) })
    return [of('C').properties.duct, of('N1').properties.duct]
  }
  expect(cut(40)).toEqual([['D1'], ['D2', 'D3']])
  expect(cut(60)).toEqual([['D1', 'D2'], ['D2', 'D3']])
})
