import { lineString, pointToLineDistance } from '@turf/turf'
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

/** Two of them are spans with a cable, whose ends go with them. */
const spans: readonly (readonly [Place, Place])[] = [[grid[0]!, grid[1]!], [grid[6]!, grid[7]!]]
const cable = (id: string, ends: readonly [Place, Place]): object => ({ type: 'Feature', id, geometry: { type: 'LineString', coordinates: ends }, properties: { kind: 'cable', code: id, placement: 'aerial', role: 'trunk' } })
const spanned = { name: 'bai_cap.geojson', text: collection([...JSON.parse(field.text).features as object[], ...spans.map((ends, i) => cable(`C${i}`, ends))]) }
/** A press this near to a line is on it; one further away than the other is not. What lies between is not asked. */
const [onM, offM] = [1, 15]

for (const seed of [20, 33]) {
  test(`after any sequence of edits the map shows what is kept: every object where it is, nothing where none is (seed ${seed})`, async ({ app }) => {
    const next = random(seed)
    await app.beginWith(spanned)
    await app.projects.sayNameOnce('Lan')
    const middles = new Map<string, Place>()
    const kept = async () => {
      const features = JSON.parse(await app.projects.save()).features as { geometry: { type: string; coordinates: unknown } }[]
      const lines = features.filter(({ geometry }) => geometry.type === 'LineString').map(({ geometry }) => geometry.coordinates as Place[])
      for (const [[aLng, aLat], [bLng, bLat]] of lines as [Place, Place][]) middles.set(keyOf([(aLng + bLng) / 2, (aLat + bLat) / 2]), [(aLng + bLng) / 2, (aLat + bLat) / 2])
      const points = features.filter(({ geometry }) => geometry.type === 'Point').map(({ geometry }) => geometry.coordinates as Place)
      return { lines, points: points.filter((place) => !corners.some((corner) => keyOf(corner) === keyOf(place))) }
    }
    for (let i = 0; i < 8; i++) {
      const { lines, points } = await kept()
      const free = grid.filter((place) => !points.some((other) => keyOf(other) === keyOf(place)))
      const tied = new Set(lines.flat().map(keyOf))
      const loose = points.filter((place) => !tied.has(keyOf(place)))
      const doing = pick(next, ['draw', 'remove', 'removeLine', 'move', 'move', 'undo', 'redo'] as const)
      if (doing === 'draw' && free.length) {
        await app.draw.take('point')
        await app.draw.put(pick(next, free))
        await app.press('Escape')
      } else if (doing === 'remove' && loose.length) {
        await app.map.click(pick(next, loose))
        await app.draw.press('Delete')
      } else if (doing === 'removeLine' && lines.length) {
        const [[aLng, aLat], [bLng, bLat]] = pick(next, lines) as unknown as [Place, Place]
        await app.map.click([(aLng * 2 + bLng) / 3, (aLat * 2 + bLat) / 3])
        await app.draw.press('Delete')
      } else if (doing === 'move' && free.length) {
        const from = pick(next, points)
        await app.map.click(from)
        await app.draw.take('move')
        await app.draw.hold(from, pick(next, free))
        await app.draw.letGo()
        await app.press('Escape')
      } else for (let k = whole(next, 1, 3); k > 0; k--) await app.draw.press(doing === 'redo' ? 'Control+y' : 'Control+z')
    }
    const { lines, points } = await kept()
    expect(middles.size, 'a cable has been somewhere else').toBeGreaterThan(spans.length)
    // A notice over the map is nothing of the map.
    await app.reload()
    for (const place of new Map([...grid, ...points].map((at) => [keyOf(at), at])).values()) {
      const there = points.some((at) => keyOf(at) === keyOf(place))
      expect((await app.map.listAt(place)).includes(languages.vi.layer.pole), `seed ${seed}, pole at ${keyOf(place)}`).toBe(there)
    }
    for (const place of middles.values()) {
      const off = Math.min(Infinity, ...lines.map((line) => pointToLineDistance([...place], lineString(line.map((at) => [...at])), { units: 'meters' })))
      if (off < onM || off > offM) expect((await app.map.listAt(place)).includes(languages.vi.kind.cable), `seed ${seed}, cable at ${keyOf(place)}`).toBe(off < onM)
    }
  }, 120_000)
}

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

test('what is changed out of sight leaves the map at rest: the legend says what is in view', async ({ app }) => {
  await app.beginWith({ name: 'hai_noi.geojson', text: collection([pole('A', 108.8, 15.13, { code: 'A1' }), pole('B', 108.9, 15.2, { code: 'B1', heightM: 8 })]) })
  await app.projects.sayNameOnce('Lan')
  await app.map.goTo('A')
  await app.table.open()
  await app.table.press('Control+End', ' ')
  await app.table.isChosen('B')
  await app.form.open()
  await app.form.write('heightM', '9')
  await expect.poll(() => app.form.canUndo()).toBe(true)
  await app.map.isAtRest()
  expect(await app.map.legend()).toEqual(['pole'])
})
