import { expect } from 'vitest'
import { testInTurn as test, testWithoutMap } from './driver'
import { poles, town } from './given'

test('"chanh lo" and "cam thanh" find wards under their new and old names, without diacritics, and the map goes there', async ({ app }) => {
  await app.beginInCity()
  const old = await app.search.for('chanh lo')
  expect(old.filter(({ group }) => group === 'unit').map(({ name }) => name).join('|')).toContain('Chánh Lộ')
  await app.search.leave()
  const before = await app.map.camera()
  const now = await app.search.for('cam thanh')
  expect(now.map(({ name }) => name)).toContain('Phường Cẩm Thành')
  await app.search.take('Phường Cẩm Thành')
  expect(await app.map.camera()).not.toEqual(before)
})

test('objects are found by name and by code, streets by their name; the found one is selected on the map, in the table and in the panel', async ({ app }) => {
  await app.beginInCity()
  const found = await app.search.for('QNI-V-0002')
  expect(found[0]!.group).toBe('object')
  await app.search.take(found[0]!.name)
  expect(await app.map.panelTitle()).toContain(found[0]!.name)
  await app.table.open()
  await app.table.isChosen('S2')
  expect((await app.search.for('hung vuong')).some(({ group }) => group === 'street')).toBe(true)
  await app.search.leave()
})

test('a ward as scope acts on layers, table, findings, search and figures alike, and everything comes back', async ({ app }) => {
  await app.beginInCity()
  await app.table.open()
  await app.table.of('pole')
  const [all, allRows] = [await app.layers.counts(), await app.table.count()]
  expect(allRows).toBe(all.pole)
  await app.scope.to('cam thanh')
  expect(await app.scope.name()).toContain('Cẩm Thành')
  const [ward, wardRows] = [await app.layers.counts(), await app.table.count()]
  expect(ward.pole).toBeGreaterThan(0)
  expect(ward.pole).toBeLessThan(all.pole!)
  expect(wardRows).toBe(ward.pole)
  await app.scope.toEverything()
  expect(await app.layers.counts()).toEqual(all)
})

test('a filter by owner leaves only what passes, says how many, and is dropped again', async ({ app }) => {
  await app.beginInCity()
  const all = await app.layers.counts()
  await app.layers.filter('owners', 'Viettel')
  const some = await app.layers.counts()
  expect(some.site).toBeGreaterThan(0)
  expect(some.site).toBeLessThan(all.site!)
  await app.layers.clearFilters()
  expect(await app.layers.counts()).toEqual(all)
})

test('a hidden layer is drawn no more, and drawn again', async ({ app }) => {
  await app.beginInCity()
  await app.search.for('QNI-V-0002')
  await app.search.take('Cột')
  await app.map.isDrawn('site', true)
  expect(await app.layers.toggle('site')).toBe(false)
  await app.map.isDrawn('site', false)
  expect(await app.layers.toggle('site')).toBe(true)
  await app.map.isDrawn('site', true)
})

test('the boundaries of before and after July 2025 change places, and the scope goes with its edition', async ({ app }) => {
  await app.beginInCity()
  await app.scope.to('cam thanh')
  await app.layers.boundaries('before')
  expect(await app.whole.foot()).toContain('trước')
  await app.scope.to('chanh lo', 'before')
  expect(await app.scope.name()).toContain('Chánh Lộ')
  expect((await app.layers.counts()).pole).toBeGreaterThan(0)
  await app.layers.boundaries('now')
  expect(await app.whole.foot()).toContain('01/07/2025')
})

test('a map whose graphics processor was taken away and given back shows what is selected as before', async ({ app }) => {
  const place = [108.8, 15.13] as const
  await app.beginWith(poles(3))
  const bare = await app.map.pictureAt(place)
  await app.map.click(place)
  const ringed = await app.map.pictureAt(place)
  expect(ringed).not.toBe(bare)
  await app.map.point(place)
  await app.map.loseAndRegain()
  expect(await app.map.pictureAt(place)).toBe(ringed)
  await app.map.press('Escape')
  expect(await app.map.pictureAt(place)).not.toBe(ringed)
})

testWithoutMap('findings follow the scope', async ({ app }) => {
  await app.beginWith(town)
  await app.findings.open()
  const all = await app.findings.count()
  expect(all).toBeGreaterThanOrEqual(10)
  await app.scope.to('an tay')
  await app.layers.hasCount('pole', 15)
  await app.findings.hasFewerThan(all)
  await app.scope.toEverything()
  await app.findings.hasCount(all)
})
