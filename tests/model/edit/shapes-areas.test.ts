import type { Geometry, Position } from 'geojson'
import { expect, test } from 'vitest'
import { type Feature, get } from '../../../src/model/dataset'
import { tried } from '../../../src/model/edit'
import { turning } from '../../../src/model/geometry'
import { firstCrossing } from '../../../src/model/spatial'
import { rowsOf } from '../../../src/model/vertices'
import { someGeometry, someRing, somewhere } from '../../geometries'
import { at, network } from '../../network'
import { random, whole } from '../../random'
import { carried, groundOn, refusal } from './shaped'

/** In square degrees: as an edge with one vertex more on it has the same size, which is not so on Turf's sphere. */
const size = (geometry: Geometry | null): number => rowsOf(geometry!).reduce((sum, { positions }) => sum + turning(positions), 0)
const isTurned = (geometry: Geometry | null) => rowsOf(geometry!).every(({ path, positions }) => (turning(positions) > 0) === (path.at(-1) === 0))
const square = (east: number, north: number, sideM: number): Position[] => [at(east, north), at(east + sideM, north), at(east + sideM, north + sideM), at(east, north + sideM), at(east, north)]
const holed: Geometry = { type: 'Polygon', coordinates: [square(0, 0, 100), square(40, 40, 20).toReversed()] }

test('areas that meet become one, those apart become parts of one; holes stay holes', () => {
  const dataset = network().add('zone', 'A', holed).square('zone', 'B', 100, 0, 100).square('zone', 'C', 500, 0, 50).dataset()
  const { of, after, name } = carried(dataset, { do: 'merge', ids: ['A', 'B', 'C'] })
  const merged = of('A').geometry as { type: string; coordinates: Position[][][] }
  expect(merged.type).toBe('MultiPolygon')
  expect(merged.coordinates.map((part) => part.length).sort()).toEqual([1, 2])
  expect(isTurned(of('A').geometry)).toBe(true)
  expect(get(after, 'B')).toBeUndefined()
  expect(name).toEqual({ key: 'shaping.merged', values: { n: 3, what: 'shaping.things.zone', name: 'A' } })
  expect(carried(dataset, { do: 'merge', ids: ['B', 'A'] }).of('B').geometry!.type).toBe('Polygon')
})

test('the size of what is merged is the sum without the overlap', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const next = random(seed)
    const side = 50 + next() * 200
    const [east, north] = [(next() * 2 - 1) * side * 1.2, (next() * 2 - 1) * side * 1.2]
    const dataset = network().square('zone', 'A', 0, 0, side).square('zone', 'B', east, north, side).dataset()
    const [a, b] = ['A', 'B'].map((id) => (get(dataset, id)!.geometry as { coordinates: Position[][] }).coordinates[0]!)
    const [low, high] = [[0, 1].map((i) => Math.max(a![0]![i]!, b![0]![i]!)), [0, 1].map((i) => Math.min(a![2]![i]!, b![2]![i]!))] as [Position, Position]
    const isOver = low[0]! < high[0]! && low[1]! < high[1]!
    const overlap = isOver ? size({ type: 'Polygon', coordinates: [[low, [high[0]!, low[1]!], high, [low[0]!, high[1]!], low]] }) : 0
    const sum = size(get(dataset, 'A')!.geometry) + size(get(dataset, 'B')!.geometry) - overlap
    expect(Math.abs(size(carried(dataset, { do: 'merge', ids: ['A', 'B'] }).of('A').geometry) / sum - 1), `seed ${seed}`).toBeLessThan(1e-6)
  }
})

test('figures all parts have are added up, others are taken away; codes and dates stay those of the first', () => {
  const dataset = network().square('unit', 'A', 0, 0, 100, { level: 'ward', unitCode: '1', validFrom: '2025-07-01', population: 1000, households: 300, adults: 5 })
    .square('unit', 'B', 100, 0, 100, { level: 'ward', unitCode: '2', validFrom: '2014-04-01', population: 500, households: 200 }).pole('P', 150, 50, { ward: '2' }).dataset()
  const { of, cautions } = carried(dataset, { do: 'merge', ids: ['A', 'B'] })
  expect(of('A').properties).toEqual({ kind: 'unit', level: 'ward', unitCode: '1', validFrom: '2025-07-01', population: 1500, households: 500 })
  expect(cautions).toEqual([
    { key: 'shaping.caution.summed', values: { fields: 'field.population, field.households' } },
    { key: 'shaping.caution.cleared', values: { fields: 'field.adults' } },
    { key: 'shaping.caution.wardsLeft', values: { n: 1, codes: '2' } },
  ])
})

test('an area is cut along a line; both sides have the same positions on the cut', () => {
  const dataset = network().square('unit', 'U', 0, 0, 100, { level: 'ward', unitCode: '1', population: 1000, code: 'X-001' }).dataset()
  const { of, select, cautions, name } = carried(dataset, { do: 'cut', id: 'U', line: [at(-10, 30), at(50, 40), at(110, 30)] })
  expect(select).toEqual(['U', 'N1'])
  expect(size(of('U').geometry)).toBeGreaterThan(size(of('N1').geometry))
  expect(of('U').properties).toEqual({ kind: 'unit', level: 'ward', unitCode: '1', code: 'X-001' })
  expect(of('N1').properties.unitCode).toBeUndefined()
  expect(cautions).toEqual([{ key: 'shaping.caution.cleared', values: { fields: 'field.population' } }, { key: 'shaping.caution.unitCodeless' }])
  const [a, b] = ['U', 'N1'].map((id) => new Set(rowsOf(of(id).geometry!).flatMap(({ positions }) => positions.map(String))))
  expect([...a!].filter((position) => b!.has(position)).length).toBe(3)
  expect(name.values).toMatchObject({ n: 2 })
})

test('a cut through a hole makes two; through a corner, an edge, along an edge and back it is still right', () => {
  const dataset = network().add('zone', 'Z', holed).dataset()
  const through = carried(dataset, { do: 'cut', id: 'Z', line: [at(-10, 50), at(110, 50)] })
  expect(through.select.length).toBe(2)
  expect(rowsOf(through.of('Z').geometry!).length).toBe(1)
  const beside = carried(dataset, { do: 'cut', id: 'Z', line: [at(20, -5), at(20, 105)] })
  expect(rowsOf(beside.of('Z').geometry!).length).toBe(2)
  const corner = carried(dataset, { do: 'cut', id: 'Z', line: [at(0, 0), at(70, 20), at(100, 100)] })
  expect(rowsOf(corner.of('N1').geometry!)[0]!.positions).toContainEqual(at(100, 100))
  const along = carried(dataset, { do: 'cut', id: 'Z', line: [at(-20, 0), at(30, 0), at(30, 100), at(50, 100), at(50, 120)] })
  expect(along.select.length).toBe(2)
  const twice = carried(dataset, { do: 'cut', id: 'Z', line: [at(-10, 20), at(110, 20), at(110, 80), at(-10, 80)] })
  expect(twice.select.length).toBe(3)
  for (const { of, select } of [through, beside, corner, along, twice]) {
    expect(Math.abs(select.reduce((sum, id) => sum + size(of(id).geometry), 0) / size(holed) - 1)).toBeLessThan(1e-6)
    expect(select.every((id) => isTurned(of(id).geometry))).toBe(true)
  }
})

test('what of the line ends inside, or in a hole, leaves no slit', () => {
  const dataset = network().add('zone', 'Z', holed).dataset()
  for (const end of [at(50, 50), at(80, 60)]) {
    const { of, select } = carried(dataset, { do: 'cut', id: 'Z', line: [at(-10, 20), at(110, 20), at(110, 50), end] })
    expect(select.length).toBe(2)
    for (const id of select) expect(firstCrossing(rowsOf(of(id).geometry!).map(({ positions }) => [...positions]))).toBeNull()
  }
})

test('parts the line does not touch stay with the first, the same objects', () => {
  const geometry: Geometry = { type: 'MultiPolygon', coordinates: [[square(0, 0, 100)], [square(300, 0, 50)], [square(600, 0, 20)]] }
  const { of, select } = carried(network().add('zone', 'Z', geometry).dataset(), { do: 'cut', id: 'Z', line: [at(50, -5), at(50, 105)] })
  expect(select.length).toBe(2)
  const kept = (of('Z').geometry as { coordinates: Position[][][] }).coordinates
  expect(kept.slice(1)).toEqual(geometry.coordinates.slice(1))
  expect(kept[1]).toBe(geometry.coordinates[1])
})

test('a line that does not go from edge to edge, or crosses itself, is refused', () => {
  const dataset = network().add('zone', 'Z', holed).pole('P', 0, 0).square('zone', 'Y', 300, 0, 50).add('works', 'W', { type: 'Polygon', coordinates: [square(100, 0, 100)] }).dataset()
  const cut = (...line: Position[]) => refusal(dataset, { do: 'cut', id: 'Z', line })
  expect(cut(at(-10, 20), at(50, 20))).toBe('shaping.refuse.cutShort')
  expect(cut(at(10, 10), at(20, 20))).toBe('shaping.refuse.cutShort')
  expect(cut(at(-10, 50), at(50, 50))).toBe('shaping.refuse.cutShort')
  expect(cut(at(-10, 0), at(110, 0))).toBe('shaping.refuse.cutShort')
  expect(cut(at(-10, 20), at(110, 20), at(50, 90), at(50, -10))).toBe('shaping.refuse.cutCrosses')
  expect(refusal(dataset, { do: 'cut', id: 'P', line: [at(0, 0), at(1, 1)] })).toBe('shaping.refuse.notArea')
  expect(refusal(dataset, { do: 'merge', ids: ['Z'] })).toBe('shaping.refuse.needMore')
  expect(refusal(dataset, { do: 'merge', ids: ['Z', 'W'] })).toBe('shaping.refuse.kindsDiffer')
  expect(refusal(dataset, { do: 'merge', ids: ['Z', 'P'] })).toBe('shaping.refuse.notArea')
})

test('random areas cut by random lines: no size is lost, and merged again they are as large as before', () => {
  let cuts = 0
  for (let seed = 1; seed <= 300; seed++) {
    const next = random(seed)
    let geometry = someGeometry(next)
    if (geometry.type !== 'MultiPolygon') geometry = { type: 'Polygon', coordinates: [someRing(next, [0, 0], 500), someRing(next, [0, 0], 100, true)] }
    const line = Array.from({ length: whole(next, 2, 4) }, () => somewhere(next))
    const dataset = network().add('zone', 'Z', geometry as Feature['geometry']).dataset()
    const outcome = tried({ do: 'cut', id: 'Z', line }, groundOn(dataset))
    if (!('change' in outcome)) continue
    cuts++
    const { after, of, select } = carried(dataset, { do: 'cut', id: 'Z', line })
    const sum = select.reduce((sum, id) => sum + size(of(id).geometry), 0)
    expect(Math.abs(sum / size(geometry) - 1), `seed ${seed}`).toBeLessThan(1e-6)
    expect(select.every((id) => isTurned(of(id).geometry)), `seed ${seed}`).toBe(true)
    expect(Math.abs(size(carried(after, { do: 'merge', ids: select }).of('Z').geometry) / sum - 1), `seed ${seed}`).toBeLessThan(1e-6)
  }
  expect(cuts).toBeGreaterThan(100)
})
