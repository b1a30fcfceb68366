import { expect, test } from 'vitest'
import { fromWgs84, toWgs84 } from '../../src/model/vn2000/convert'
import { courseIn, isFault, listIn, placeIn } from '../../src/ui/draw/typed'
import { random } from '../random'

const vn = { toWgs84 }
const epsg = 9217
const place = toWgs84([587457.9, 1672302.4], epsg)

test('a VN-2000 place is read north first, with comma, point or spaces, and is printed as it was typed', () => {
  for (const [x, y] of [['1672302,4', '587457,9'], ['1672302.4', '587457.9'], ['1 672 302,4', '587 457,9'], ['1.672.302,4', '587.457,9'], ['X = 1672302.4', 'Y: 587457.9']] as const) {
    expect(placeIn(x, y, epsg, vn), x).toEqual(place)
  }
  const next = random(5)
  for (let i = 0; i < 50; i++) {
    const [x, y] = [(1_600_000 + next() * 200_000).toFixed(3), (450_000 + next() * 150_000).toFixed(3)]
    const read = placeIn(x, y, epsg, vn)
    if (isFault(read)) throw new Error(`${x} ${y}: ${read.fault}`)
    expect(fromWgs84(read, epsg).map((n) => n.toFixed(3))).toEqual([y, x])
  }
})

test('a WGS 84 place is read latitude first, in decimals or in degrees, minutes and seconds', () => {
  expect(placeIn('15,11933', '108,81551', 'wgs84', vn)).toEqual([108.81551, 15.11933])
  expect(placeIn('15.119', '108.816', 'wgs84', vn)).toEqual([108.816, 15.119])
  const [lng, lat] = placeIn('15°07\'09.6"N', '108°48\'55.8"E', 'wgs84', vn) as number[]
  expect(lat).toBeCloseTo(15.119333, 6)
  expect(lng).toBeCloseTo(108.8155, 6)
})

test('what is wrong with a place is said', () => {
  expect(placeIn('587457.9', '1672302.4', epsg, vn)).toEqual({ fault: 'hand.typing.swapped' })
  expect(placeIn('108.81', '15.12', 'wgs84', vn)).toEqual({ fault: 'hand.typing.swappedDegrees' })
  expect(placeIn('', '587457.9', epsg, vn)).toEqual({ fault: 'hand.typing.notNumber' })
  expect(placeIn('15.1', '108.8', epsg, vn)).toEqual({ fault: 'hand.typing.outside' })
  expect(placeIn('200', '108.8', 'wgs84', vn)).toEqual({ fault: 'hand.typing.outside' })
})

test('a length that can be read in two ways is asked about, a bearing may have minutes', () => {
  expect(courseIn('33,8', '99°30\'')).toEqual({ lengthM: 33.8, bearingDeg: 99.5 })
  expect(courseIn('1.234', '99').lengthM).toEqual({ fault: 'hand.typing.ambiguous' })
  expect(courseIn('0', '400')).toEqual({ lengthM: { fault: 'hand.typing.positive' }, bearingDeg: { fault: 'hand.typing.outside' } })
})

test('a list is read as surveyors send it; each faulty line is told by its number', () => {
  const spellings = ['1672302.4 587457.9', '1\t1672302,4\t587457,9', 'M1; 1672302,4; 587457,9', '3 1672302.4 587457.9', '1 672 302,4 587 457,9', '2. 1 672 302,4 587 457,9', '1672302.4, 587457.9', '4 1672302.4 587457.9 12.5', '1672302,4 | 587457,9']
  const { places, faults } = listIn(spellings.join('\n'), epsg, vn)
  expect(faults).toEqual([])
  expect(places).toEqual(spellings.map(() => place))
  const broken = listIn('1672302.4 587457.9\n\n587457.9 1672302.4\nmốc giới\n1672302.4', epsg, vn)
  expect(broken.places).toHaveLength(1)
  expect(broken.faults.map(({ line }) => line)).toEqual([3, 4, 5])
  expect(broken.faults[0]!.fault).toBe('hand.typing.swapped')
  expect(listIn('15.119,108.816\n15,11933 108,81551\n1 15.12 108.81', 'wgs84', vn)).toEqual({ places: [[108.816, 15.119], [108.81551, 15.11933], [108.81, 15.12]], faults: [] })
})
