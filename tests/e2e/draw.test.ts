import { expect } from 'vitest'
import { lengthM, metresBetween } from '../../src/model/geometry'
import { fromWgs84, zoneOfMeridian } from '../../src/model/vn2000'
import { test } from './driver'
import { collection, pole } from './given'

const places = [0, 1, 2, 3, 4].map((i) => [108.8 + i * 4e-4, 15.13] as const)
const cable = (id: string, ...coordinates: readonly (readonly number[])[]) =>
  ({ type: 'Feature', id, geometry: { type: 'LineString', coordinates }, properties: { kind: 'cable', code: id, placement: 'aerial', role: 'trunk' } })
/** Five poles in a row, and a cable over the first two. */
const street = { name: 'tuyen.geojson', text: collection([...places.map(([lng, lat], i) => pole(`P${i + 1}`, lng, lat, { code: `CT-C000${i + 1}` })), cable('C1', places[0]!, places[1]!)]) }
/** That of Quảng Ngãi, in which places are typed there. */
const plane = zoneOfMeridian(108)!
/** A hand that misses by a metre or two. */
const near = (i: number) => [places[i]![0] + 1.4e-5, places[i]![1] - 1.1e-5] as const

test('a cable is drawn from pole to pole, exactly; Backspace and Esc take back, and the tool stays', async ({ app }) => {
  await app.begin()
  await app.opening.open(street)
  await app.projects.sayNameOnce('Lan')
  await app.draw.take('line')
  expect(await app.draw.pointAt(near(1))).toContain('CT-C0002')
  await app.draw.put(near(1), [108.8006, 15.1303])
  await app.draw.hasCorners(2)
  await app.draw.press('Backspace')
  await app.draw.hasCorners(1)
  await app.press('Escape')
  await app.draw.hasCorners(0)
  await app.draw.put(near(1), near(2))
  await app.draw.press('Enter')
  await app.draw.hasCorners(0)
  await app.draw.isAtHand()
  await app.press('Escape')
  await app.draw.isAtHand(false)
  await app.draw.hasSaved('cable', [places[0], places[1]], [places[1], places[2]])
})

test('a vertex is dragged on to a pole as one step; taken back on the way, or killed with its window, nothing has happened', async ({ app }) => {
  await app.begin()
  await app.opening.open(street)
  await app.projects.sayNameOnce('Lan')
  await app.map.click([108.8002, 15.13])
  await app.draw.take('reshape')
  await app.draw.hasHandles(2)
  await app.draw.hold(places[1]!, [108.8006, 15.1302])
  await app.press('Control+z')
  await app.draw.letGo()
  expect(await app.projects.steps()).toBe(0)
  await app.draw.hold(places[1]!, near(2))
  await app.draw.letGo()
  expect(await app.projects.steps()).toBe(1)
  await app.draw.hasSaved('cable', [places[0], places[2]])
  await app.draw.hold(places[2]!, [108.8006, 15.1302])
  await app.kill()
  const again = await app.another()
  expect(await again.projects.steps()).toBe(1)
  await again.draw.hasSaved('cable', [places[0], places[2]])
})

test('a pole that is moved takes the end of its cable along, and one undo brings both back', async ({ app }) => {
  await app.begin()
  await app.opening.open(street)
  await app.projects.sayNameOnce('Lan')
  await app.map.click(places[1]!)
  await app.draw.take('move')
  await app.draw.hold(places[1]!, [108.8004, 15.1302])
  await app.draw.letGo()
  const [moved] = (await app.draw.saved('pole')).filter(({ id }) => id === 'P2')
  expect(moved!.coordinates).not.toEqual(places[1])
  await app.draw.hasSaved('cable', [places[0], moved!.coordinates])
  await app.projects.undo()
  await app.projects.hasSteps(0)
  await app.draw.hasSaved('cable', [places[0], places[1]])
})

test('a list of VN-2000 coordinates becomes a line, typed lengths go on from the last corner, and a faulty line is named', async ({ app }) => {
  await app.begin()
  await app.opening.open(street)
  await app.projects.sayNameOnce('Lan')
  await app.draw.take('line')
  await app.draw.type('list')
  expect(await app.draw.paste('1 1673602,4 585457,9\n585557,9 1673702,4')).toContain('2')
  await app.draw.paste('1 1673602,4 585457,9\n2 1673702,4 585557,9')
  await app.draw.create()
  await app.draw.type('place')
  await app.draw.enter('1673602,4', '585457,9')
  await app.draw.hasCorners(1)
  await app.draw.type('course')
  await app.draw.enter('50', '90')
  await app.draw.press('Enter')
  await app.draw.hasCorners(0)
  const [, listed, typed] = await app.draw.saved('cable')
  expect(listed!.coordinates.map((place) => fromWgs84(place, plane).map((metres) => metres.toFixed(4)))).toEqual([['585457.9000', '1673602.4000'], ['585557.9000', '1673702.4000']])
  expect(typed!.coordinates[0]).toEqual(listed!.coordinates[0])
  expect(lengthM(typed!.coordinates)).toBeCloseTo(50, 3)
})

test('by keyboard alone: the cross-hair puts corners down, and Enter makes the line', async ({ app }) => {
  await app.begin()
  await app.opening.open(street)
  await app.projects.sayNameOnce('Lan')
  await app.draw.take('line')
  await app.draw.press('Space')
  await app.draw.hasCorners(1)
  const before = await app.map.camera()
  await app.map.press('ArrowRight')
  await app.map.hasMovedFrom(before)
  await app.draw.press('Space')
  await app.draw.hasCorners(2)
  await app.draw.press('Enter')
  await app.draw.hasCorners(0)
  const [, drawn] = await app.draw.saved('cable')
  expect(drawn!.coordinates).toHaveLength(2)
  expect(metresBetween(drawn!.coordinates[0]!, [...before.center])).toBeLessThan(0.01)
})
