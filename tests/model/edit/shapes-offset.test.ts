import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { firstCrossing } from '../../../src/model/spatial'
import { lengthM, metresBetween } from '../../../src/model/geometry'
import { nearestOn } from '../../../src/model/line'
import { parallel } from '../../../src/model/parallel'
import { someLine } from '../../geometries'
import { at, network } from '../../network'
import { random, whole } from '../../random'
import { carried, lineIn, refusal } from './shaped'

const line = (...coordinates: Position[]) => ({ type: 'LineString' as const, coordinates })
const offM = (source: readonly Position[], place: Position) => nearestOn(line(...source), place)!.offM
const between = ([a, b]: Position, [c, d]: Position, share: number): Position => [a! + (c! - a!) * share, b! + (d! - b!) * share]

function beside(source: readonly Position[], metres: number): Position[] {
  const found = parallel(source, metres)
  if (typeof found === 'string') throw new Error(`expected a line, got ${found}`)
  return found
}

test('on gentle lines every place of it is at the distance, to a centimetre, and there and back is where it was', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = random(seed)
    const source = someLine(next, whole(next, 2, 30), 0.3)
    const metres = (next() < 0.5 ? -1 : 1) * (0.5 + next() * 8)
    if (firstCrossing([source])) continue
    const found = beside(source, metres)
    expect(found.length, `seed ${seed}`).toBe(source.length)
    for (const vertex of found) expect(offM(source, vertex), `seed ${seed}`).toBeGreaterThan(Math.abs(metres) - 0.01)
    for (let i = 1; i < found.length; i++) {
      for (const share of [0.3, 0.5, 0.7]) expect(Math.abs(offM(source, between(found[i - 1]!, found[i]!, share)) - Math.abs(metres)), `seed ${seed}`).toBeLessThan(0.01)
    }
    const back = beside(found, -metres)
    back.forEach((place, i) => expect(metresBetween(place, source[i]!), `seed ${seed}`).toBeLessThan(0.02))
  }
})

test('on wild lines it is refused, or nowhere nearer than asked and without a loop', () => {
  let drawn = 0
  for (let seed = 1; seed <= 400; seed++) {
    const next = random(seed)
    const source = someLine(next, whole(next, 3, 25), 2.5)
    const metres = (next() < 0.5 ? -1 : 1) * (1 + next() * 40)
    const found = parallel(source, metres)
    if (typeof found === 'string') continue
    drawn++
    for (const vertex of found) expect(offM(source, vertex), `seed ${seed}`).toBeGreaterThan(Math.abs(metres) - 0.01)
    expect(firstCrossing([found])?.how ?? 'none', `seed ${seed}`).not.toBe('cross')
  }
  expect(drawn).toBeGreaterThan(100)
})

test('right of a line to the east is south of it; corners are mitred', () => {
  const [first, corner, last] = beside([at(0, 0), at(50, 0), at(50, 50)], 5)
  expect(metresBetween(first!, at(0, -5))).toBeLessThan(0.02)
  expect(metresBetween(corner!, at(55, -5))).toBeLessThan(0.02)
  expect(metresBetween(last!, at(55, 50))).toBeLessThan(0.02)
  const inner = beside([at(0, 0), at(50, 0), at(50, 50)], -5)
  expect(metresBetween(inner[1]!, at(45, 5))).toBeLessThan(0.02)
})

test('a bend too short for the distance is trimmed, not looped; a hairpin is cut off square outside', () => {
  const jog = [at(0, 0), at(50, 0), at(52, 2), at(54, 0), at(100, 0)]
  const under = beside(jog, -5)
  expect(firstCrossing([under])).toBeNull()
  expect(under.every((vertex) => offM(jog, vertex) > 4.99)).toBe(true)
  const notch = [at(0, 0), at(50, 0), at(51, -20), at(52, 0), at(100, 0)]
  const over = beside(notch, -5)
  expect(over.every((vertex) => offM(notch, vertex) > 4.99)).toBe(true)
  expect(firstCrossing([over])).toBeNull()
  expect(lengthM(over)).toBeLessThan(115)
  const hairpin = [at(0, 0), at(100, 0), at(0, 1)]
  const round = beside(hairpin, 5)
  expect(round.every((vertex) => offM(hairpin, vertex) < 8)).toBe(true)
})

test('a road that closes in itself gets a ring beside it', () => {
  const square = [at(0, 0), at(100, 0), at(100, 100), at(0, 100), at(0, 0)]
  const inner = beside(square, -10)
  expect(inner.at(-1)).toEqual(inner[0])
  expect(Math.abs(lengthM(inner) - 320)).toBeLessThan(0.1)
  expect(Math.abs(lengthM(beside(square, 10)) - 480)).toBeLessThan(0.1)
  expect(parallel(square, -60)).toBe('tooFar')
})

test('a duct beside a road has its owner and street, the next code, and is told by its side', () => {
  const dataset = network().square('unit', 'U', -100, -100, 300, { level: 'ward', unitCode: '21028', name: 'Phường Cẩm Thành' })
    .add('road', 'R', line(at(0, 0), at(100, 0)), { name: 'Lê Trung Đình', owner: 'UBND', status: 'planned', widthM: 12, ward: '21028' })
    .add('duct', 'D', line(at(0, 50), at(100, 50)), { code: 'CT-CB-0004' }).dataset()
  const { of, name, select } = carried(dataset, { do: 'offset', id: 'R', metres: 6, kind: 'duct' })
  expect(of('N1').properties).toEqual({ kind: 'duct', owner: 'UBND', status: 'planned', street: 'Lê Trung Đình', ward: '21028', code: 'CT-CB-0005' })
  expect(metresBetween(lineIn(of('N1'))[0]!, at(0, -6))).toBeLessThan(0.02)
  expect(name).toEqual({ key: 'shaping.offset.right', values: { what: 'shaping.thing.duct', name: 'Lê Trung Đình', m: 6 } })
  expect(select).toEqual(['N1'])
  expect(carried(dataset, { do: 'offset', id: 'R', metres: -6, kind: 'cable' }).name.key).toBe('shaping.offset.left')
})

test('what has no line beside it is refused', () => {
  const dataset = network().pole('P', 0, 0).add('road', 'R', line(at(0, 0), at(4, 0), at(4, 4), at(0, 4), at(0, 0))).dataset()
  expect(refusal(dataset, { do: 'offset', id: 'R', metres: -3, kind: 'duct' })).toBe('shaping.refuse.tooFar')
  expect(refusal(dataset, { do: 'offset', id: 'R', metres: 0, kind: 'duct' })).toBe('shaping.refuse.noDistance')
  expect(refusal(dataset, { do: 'offset', id: 'R', metres: 1, kind: 'pole' })).toBe('shaping.refuse.noLineKind')
  expect(refusal(dataset, { do: 'offset', id: 'P', metres: 1, kind: 'duct' })).toBe('shaping.refuse.notLine')
})
