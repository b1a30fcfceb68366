import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { fromWgs84 } from '../../src/model/vn2000'
import { labelsOf, viewOf } from '../../src/ui/opening/questions/outline'
import { axesOf, lieOf, offset, readingsOf } from '../../src/ui/opening/questions/places'
import { read } from '../../src/worker/open'
import { contextOf } from '../../src/worker/replica'
import { cancelled, run } from '../../src/worker/run'
import { at } from '../network'

async function told(epsg: number, places: readonly Position[], isNorthFirst = true) {
  const features = places.map((place, i) => {
    const [east, north] = fromWgs84(place, epsg)
    return { type: 'Feature', id: `C${i}`, properties: { kind: 'pole' }, geometry: { type: 'Point', coordinates: isNorthFirst ? [north, east] : [east, north] } }
  })
  const result = await run(read({ inputs: [{ name: 'cot.geojson', blob: new Blob([JSON.stringify({ type: 'FeatureCollection', features })]) }] }, contextOf()))
  if (result === cancelled) throw new Error('cancelled')
  return result.files[0]!
}
const lie = (place: Position) => lieOf({ middle: place, places: [place] })

test('the readings on the cards are the likeliest, apart from each other, and stay where they are once one is chosen', async () => {
  const file = await told(5898, [at(0, 0), at(40, 0), at(80, 0)])
  const readings = readingsOf(file, {})
  expect(readings[0]).toMatchObject({ letter: 'A', epsg: 5898, axes: 'northEast' })
  expect(readings).toHaveLength(3)
  for (const shown of [readings, readingsOf(await told(3406, [at(0, 0), at(40, 0)]), {})]) {
    for (const one of shown) for (const other of shown) if (one !== other) expect(offset(one.middle, other.middle).distanceM).toBeGreaterThan(1000)
  }
  for (const { epsg, axes } of readings) expect(readingsOf(file, { crs: epsg, axes })).toEqual(readings)
})

test('a system found by its name joins the cards, even if it puts everything nowhere', async () => {
  const file = await told(5898, [at(0, 0)])
  expect(readingsOf(file, { crs: 9213 }).at(-1)).toMatchObject({ letter: 'D', epsg: 9213 })
  expect(lieOf(readingsOf(file, { crs: 3857 }).at(-1)!)).toEqual({ at: 'outside' })
})

test('which number is the northing is seen by its size', async () => {
  expect(axesOf((await told(5898, [at(0, 0)])).facts!.metres)).toBe('northEast')
  expect(axesOf((await told(5898, [at(0, 0)], false)).facts!.metres)).toBe('eastNorth')
})

test('where objects would lie is said as a map reader sees it', () => {
  expect(lie([108.79, 15.12])).toEqual({ at: 'in', province: 'Quảng Ngãi' })
  expect(lie([105.84, 21.59])).toEqual({ at: 'in', province: 'Thái Nguyên' })
  expect(lie([109.117, 15.381])).toEqual({ at: 'islands', name: 'Lý Sơn' })
  expect(lie([111.92, 8.645])).toMatchObject({ at: 'islands' })
  expect(lie([109.6, 14.9])).toEqual({ at: 'sea' })
  expect(lie([106.3, 15.2])).toEqual({ at: 'outside' })
  expect(lie([2.35, 48.86])).toEqual({ at: 'outside' })
})

test('how far one reading lies from another, and which way', () => {
  expect(offset(at(0, 0), at(-26_900, 0))).toMatchObject({ direction: 'west' })
  expect(offset(at(0, 0), at(-26_900, 0)).distanceM).toBeCloseTo(26_900, -2)
  const ways = [[0, 1], [1, 1], [1, 0], [1, -1], [0, -1], [-1, -1], [-1, 0], [-1, 1]].map(([x, y]) => offset(at(0, 0), at(x! * 1000, y! * 1000)).direction)
  expect(ways).toEqual(['north', 'northEast', 'east', 'southEast', 'south', 'southWest', 'west', 'northWest'])
})

test('the small map shows all places, true to shape, and names both archipelagos where it shows the country', () => {
  const places = [[108.2, 14.9], [108.9, 15.4]] as const
  const view = viewOf(places.map((place) => [...place]))
  for (const place of places) {
    const [x, y] = view.at([...place])
    expect(x > 0 && x < view.width && y > 0 && y < view.height).toBe(true)
  }
  expect(labelsOf(view).map(({ text }) => text)).toContain('Quảng Ngãi')
  const country = labelsOf(viewOf([[102.2, 8.6], [116, 23.3]])).map(({ text }) => text)
  expect(country).toEqual(expect.arrayContaining(['Quần đảo Hoàng Sa', 'Quần đảo Trường Sa']))
})
