import type { Geometry, Position } from 'geojson'
import { expect, test } from 'vitest'
import type { Draft } from '../../../src/model/edit'
import type { Kind } from '../../../src/model/schema'
import { at, network } from '../../network'
import { carried, lineIn, refusal } from './shaped'

const point = (eastM: number, northM: number): Geometry => ({ type: 'Point', coordinates: at(eastM, northM) })
const line = (...places: [number, number][]): Geometry => ({ type: 'LineString', coordinates: places.map(([east, north]) => at(east, north)) })
const draft = (kind: Kind, geometry: Geometry, values = {}, on?: string[]): Draft => ({ kind, geometry, values, ...(on && { on }) })
const create = (...drafts: Draft[]) => ({ do: 'create' as const, drafts })

const ward = () => network().square('unit', 'W1', -500, -500, 2000, { level: 'ward', unitCode: '21025', name: 'Phường Cẩm Thành' })
const span = () => ward().pole('P1', 0, 0, { code: 'CT-C0418' }).pole('P2', 40, 0).pole('P3', 80, 0)
  .cable('C1', 'P1', 'P2', 'P3').cable('C2', 'P3', 'P2').cable('C3', 'P1', 'P2')

test('a pole gets an id, the next code, the ward of its place, its fields in order, and nothing that says nothing', () => {
  const { name, select, of } = carried(span().dataset(), create(draft('pole', point(0, 40), { heightM: 8, street: ' ', owner: 'VNPT', note: null, cabinets: [], extra: 'kept' })))
  expect(select).toEqual(['N1'])
  expect(Object.entries(of('N1').properties)).toEqual([
    ['kind', 'pole'], ['code', 'CT-C0419'], ['owner', 'VNPT'], ['ward', '21025'], ['heightM', 8], ['extra', 'kept'],
  ])
  expect(name).toEqual({ key: 'edit.step.added.one', values: { what: 'shaping.thing.pole', name: 'CT-C0419' } })
})

test('a cable over poles hangs on them in order; a vertex beside them belongs to none', () => {
  const { of, name } = carried(span().dataset(), create(draft('cable', line([80, 0], [60, 3], [40, 0], [0, 0]), { operator: 'FPT' })))
  expect(of('N1').properties).toMatchObject({ poles: ['P3', 'P2', 'P1'], code: 'CT-CAP-0001' })
  expect(name).toEqual({ key: 'edit.step.drawn.one', values: { what: 'shaping.thing.cable', name: 'CT-CAP-0001' } })
})

test('one pole is no hanging, nor is what lies in the ground; given poles stay', () => {
  const made = (geometry: Geometry, values = {}) => carried(span().dataset(), create(draft('cable', geometry, values))).of('N1').properties
  expect(made(line([0, 0], [0, 50]))).not.toHaveProperty('poles')
  expect(made(line([0, 0], [40, 0]), { placement: 'buried' })).not.toHaveProperty('poles')
  expect(made(line([0, 0], [40, 0]), { poles: ['P2'] }).poles).toEqual(['P2'])
  expect(made(line([0, 0], [0.02, 0], [40, 0], [0, 0])).poles).toEqual(['P1', 'P2', 'P1'])
})

test('poles and their cable in one step know one another, and so do a mast and its station', () => {
  const { of, select, name } = carried(ward().dataset(), create(
    draft('cable', line([0, 0], [40, 0])), draft('pole', point(0, 0)), draft('pole', point(40, 0)), draft('station', point(9, 9), { operator: 'VNPT' }), draft('site', point(9, 9)),
  ))
  expect(of('N1').properties.poles).toEqual(['N2', 'N3'])
  expect([of('N2').properties.code, of('N3').properties.code]).toEqual(['CT-C0001', 'CT-C0002'])
  expect(of('N4').properties.site).toBe('N5')
  expect(select).toEqual(['N1', 'N2', 'N3', 'N4', 'N5'])
  expect(name).toEqual({ key: 'edit.step.added.many', values: { n: 5, what: 'shaping.things.object' } })
})

test('a pole put into a span gives every cable of the span a vertex and hangs them on it at the right place', () => {
  const { of, keys, change, cautions } = carried(span().dataset(), create(draft('pole', point(60, 0), {}, ['C1'])))
  expect(lineIn(of('C1'))).toEqual([at(0, 0), at(40, 0), at(60, 0), at(80, 0)])
  expect(of('C1').properties.poles).toEqual(['P1', 'P2', 'N1', 'P3'])
  expect(lineIn(of('C2'))).toEqual([at(80, 0), at(60, 0), at(40, 0)])
  expect(of('C2').properties.poles).toEqual(['P3', 'N1', 'P2'])
  expect(change.has('C3')).toBe(false)
  expect(keys).toEqual(['edit.caution.intoCables'])
  expect(cautions![0]!.values).toEqual({ n: 2 })
})

test('two poles put into one span in one step stand in it in their order', () => {
  const { of } = carried(span().dataset(), create(draft('pole', point(70, 0), {}, ['C1']), draft('pole', point(50, 0), {}, ['C1', 'C2'])))
  expect(of('C1').properties.poles).toEqual(['P1', 'P2', 'N2', 'N1', 'P3'])
  expect(lineIn(of('C2'))).toEqual([at(80, 0), at(70, 0), at(50, 0), at(40, 0)])
})

test('what lies in the ground under the same span is left, and the other way round', () => {
  const both = span().add('duct', 'D1', line([40, 0], [80, 0])).add('cable', 'C4', line([40, 0], [80, 0]), { placement: 'duct', duct: ['D1'] })
  const up = carried(both.dataset(), create(draft('pole', point(60, 0), {}, ['C1'])))
  expect([...up.change.keys()].sort()).toEqual(['C1', 'C2', 'N1'])
  const down = carried(both.dataset(), create(draft('chamber', point(60, 0), {}, ['D1'])))
  expect([...down.change.keys()].sort()).toEqual(['C4', 'D1', 'N1'])
  expect(down.keys).toEqual(['edit.caution.intoCables', 'edit.caution.intoDucts'])
  expect(lineIn(down.of('D1'))).toHaveLength(3)
})

test('a pole on a bare vertex adds none, takes the vertex to itself and is hung on', () => {
  const bare = network().pole('P1', 0, 0).pole('P3', 80, 0).add('cable', 'C1', line([0, 0], [40.02, 0], [80, 0]), { poles: ['P1', 'P3'] })
  const { of } = carried(bare.dataset(), create(draft('pole', point(40, 0), {}, ['C1'])))
  expect(lineIn(of('C1'))).toEqual([at(0, 0), at(40, 0), at(80, 0)])
  expect(of('C1').properties.poles).toEqual(['P1', 'N1', 'P3'])
})

test('a cable that names no poles gets the vertex only; what is no node gets none; a line that is elsewhere by now is left', () => {
  const plain = network().add('cable', 'C1', line([0, 0], [80, 0]))
  expect(carried(plain.dataset(), create(draft('pole', point(40, 0), {}, ['C1']))).of('C1').properties).not.toHaveProperty('poles')
  expect(carried(plain.dataset(), create(draft('incident', point(40, 0), { category: 'unsafe' }, ['C1']))).change.has('C1')).toBe(false)
  expect(carried(plain.dataset(), create(draft('pole', point(40, 5), {}, ['C1', 'gone']))).change.has('C1')).toBe(false)
})

test('a mast gets its class where the measures tell it, and keeps a given one', () => {
  const made = (values: object) => carried(ward().dataset(), create(draft('site', point(0, 0), values))).of('N1').properties
  expect(made({ support: 'rooftop', heightM: 12 }).mastClass).toBe('A2a')
  expect(made({ support: 'ground', mastClass: 'A2c' }).mastClass).toBe('A2c')
  expect(made({ support: 'rooftop' })).not.toHaveProperty('mastClass')
})

test('a cable that is drawn into a duct uses a way of it', () => {
  const { of, keys } = carried(ward().add('duct', 'D1', line([0, 0], [40, 0]), { ways: 4, usedWays: 4 }).dataset(), create(draft('cable', line([0, 0], [40, 0]), { placement: 'duct', duct: ['D1'] })))
  expect(of('D1').properties.usedWays).toBe(5)
  expect(keys).toEqual(['edit.caution.ductFull'])
})

test('kinds nobody numbers get no code, kinds that cross wards no ward', () => {
  const { of } = carried(ward().dataset(), create(draft('road', line([0, 0], [40, 0])), draft('place', point(0, 0), { class: 'school' })))
  expect(of('N1').properties).toEqual({ kind: 'road' })
  expect(of('N2').properties).toEqual({ kind: 'place', ward: '21025', class: 'school' })
})

test('a ring is closed and turned as RFC 7946 asks', () => {
  const open: Position[] = [at(0, 0), at(0, 40), at(40, 0)]
  const { of } = carried(ward().dataset(), create(draft('zone', { type: 'Polygon', coordinates: [open] }, { purpose: 'urban' })))
  expect(of('N1').geometry).toEqual({ type: 'Polygon', coordinates: [[at(0, 0), at(40, 0), at(0, 40), at(0, 0)]] })
})

test('what cannot stand on a map is refused with the reason, and so is a wrong value', () => {
  const dataset = ward().dataset()
  const refuses = (one: Draft, key: string) => expect(refusal(dataset, create(draft('pole', point(0, 0)), one)), JSON.stringify(one)).toBe(key)
  refuses(draft('pole', line([0, 0], [1, 1])), 'edit.shape.type')
  refuses(draft('cable', { type: 'GeometryCollection', geometries: [] }), 'edit.shape.type')
  for (const coordinates of [[NaN, 15], [108, Infinity], [181, 15], [108, -90.1], [108], []]) refuses(draft('pole', { type: 'Point', coordinates }), 'edit.shape.position')
  refuses(draft('cable', line([5, 5], [5, 5], [5, 5])), 'edit.shape.line')
  refuses(draft('cable', line([5, 5])), 'edit.shape.line')
  refuses(draft('cable', { type: 'LineString', coordinates: [] }), 'edit.shape.position')
  refuses(draft('road', { type: 'MultiLineString', coordinates: [[at(0, 0), at(1, 0)], []] }), 'edit.shape.line')
  for (const ring of [[at(0, 0), at(9, 0), at(0, 0)], [at(0, 0), at(9, 0), at(18, 0), at(0, 0)], []]) {
    refuses(draft('zone', { type: 'Polygon', coordinates: [[at(0, 0), at(9, 0), at(0, 9), at(0, 0)], ring] }), 'edit.shape.area')
  }
  refuses(draft('pole', point(0, 0), { heightM: 61 }), 'edit.wrongValue')
  expect(refusal(dataset, create())).toBe('edit.none')
})
