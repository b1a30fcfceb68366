import { expect } from 'vitest'
import { languages } from '../../src/i18n/languages'
import { pick, random, whole } from '../random'
import { testInTurn as test } from './driver'
import { collection, pole } from './given'

type Place = readonly [lng: number, lat: number]
const site = (id: string, [lng, lat]: Place, code: string): object => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lng, lat] }, properties: { kind: 'site', code } })
const station = (id: string, [lng, lat]: Place, mast: string): object =>
  ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lng, lat] }, properties: { kind: 'station', operator: 'VNPT', site: mast } })
/** Places far enough apart for a hand, on one screen, and two corners round them so that no card over the map lies on them. */
const grid: readonly Place[] = Array.from({ length: 12 }, (_, i) => [108.8 + (i % 4) * 4e-4, 15.13 + Math.floor(i / 4) * 3e-4])
const corners: readonly Place[] = [[108.7965, 15.1275], [108.8047, 15.1335]]
const field = { name: 'bai_thu.geojson', text: collection([...grid.slice(0, 8), ...corners].map(([lng, lat], i) => pole(`P${i}`, lng, lat, { code: `Q-${i}` }))) }
const keyOf = ([lng, lat]: readonly number[]) => `${lng!.toFixed(5)} ${lat!.toFixed(5)}`

test('after any sequence of edits the map shows what is kept: every object where it is, nothing where none is', async ({ app }) => {
  const seed = 7
  const next = random(seed)
  await app.beginWith(field)
  await app.projects.sayNameOnce('Lan')
  const saved = async () => (await app.draw.saved('pole')).map(({ coordinates }) => coordinates as unknown as Place)
  const standing = async () => (await saved()).filter((place) => !corners.some((corner) => keyOf(corner) === keyOf(place)))
  for (let i = 0; i < 9; i++) {
    const taken = await standing()
    const free = grid.filter((place) => !taken.some((other) => keyOf(other) === keyOf(place)))
    const doing = pick(next, ['draw', 'remove', 'move', 'undo', 'redo'] as const)
    if (doing === 'draw' && free.length) {
      await app.draw.take('point')
      await app.draw.put(pick(next, free))
      await app.press('Escape')
    } else if (doing === 'remove') {
      await app.map.click(pick(next, taken))
      await app.draw.press('Delete')
    } else if (doing === 'move' && free.length) {
      const from = pick(next, taken)
      await app.map.click(from)
      await app.draw.take('move')
      await app.draw.hold(from, pick(next, free))
      await app.draw.letGo()
      await app.press('Escape')
    } else for (let k = whole(next, 1, 3); k > 0; k--) await app.draw.press(doing === 'redo' ? 'Control+y' : 'Control+z')
  }
  const kept = await standing()
  // A notice over the map is nothing of the map.
  await app.reload()
  for (const place of new Map([...grid, ...kept].map((at) => [keyOf(at), at])).values()) {
    const there = kept.some((at) => keyOf(at) === keyOf(place))
    expect((await app.map.listAt(place)).includes(languages.vi.layer.pole), `seed ${seed}, ${keyOf(place)}`).toBe(there)
  }
})

test('deleting a mast with a station asks what becomes of it; one undo brings both back', async ({ app }) => {
  await app.beginWith({ name: 'tram.geojson', text: collection([site('S1', grid[0]!, 'QNI-1'), station('T1', grid[0]!, 'S1'), site('S2', grid[5]!, 'QNI-2')]) })
  await app.projects.sayNameOnce('Lan')
  await app.table.open()
  await app.table.of('site')
  await app.table.press('Control+Home', ' ')
  await app.table.isChosen('S1')
  await app.table.press('Delete')
  await app.draw.loosen('leave')
  expect(await app.draw.saved('site')).toHaveLength(2)
  await app.table.press('Delete')
  await app.draw.loosen('release')
  const [left] = await app.draw.saved('station')
  expect([(await app.draw.saved('site')).length, left!.properties.site]).toEqual([1, undefined])
  await app.projects.undo()
  await app.projects.hasSteps(0)
  await app.draw.press('Control+y', 'Control+z')
  expect([(await app.draw.saved('site')).length, (await app.draw.saved('station'))[0]!.properties.site]).toEqual([2, 'S1'])
})

test('what is copied in one project is pasted into another; a line is drawn in parallel, and repeated', async ({ app }) => {
  const line = { type: 'Feature', id: 'R1', geometry: { type: 'LineString', coordinates: [grid[0], grid[3]] }, properties: { kind: 'road', name: 'Đường Thử' } }
  await app.beginWith({ name: 'duong.geojson', text: collection([line]) })
  await app.projects.sayNameOnce('Lan')
  await app.map.click([108.8006, 15.13])
  await app.draw.press('Control+c', 'o')
  await app.draw.offset('3')
  const [duct] = await app.draw.saved('duct')
  expect(duct!.coordinates).toHaveLength(2)
  await app.projects.create()
  await app.draw.press('Control+v')
  const [pasted] = await app.draw.saved('road')
  expect([pasted!.properties.name, pasted!.id === 'R1', pasted!.coordinates.length]).toEqual(['Đường Thử', false, 2])
})
