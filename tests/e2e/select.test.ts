import { expect } from 'vitest'
import { languages } from '../../src/i18n/languages'
import { testInTurn as test, testWithoutMap } from './driver'
import { collection, pole } from './given'

const { vi } = languages
/** Five poles in a row, far enough apart to be hit one by one. */
const row = { name: 'cot.geojson', text: collection(Array.from({ length: 5 }, (_, i) => pole(`P${i + 1}`, 108.8 + i * 4e-4, 15.13, { name: `Cột ${i + 1}`, owner: i % 2 ? 'Viettel' : 'VNPT', heightM: 8 + i }))) }

test('what is clicked on the map is selected in the table and in the panel; Shift adds; a click beside unselects', async ({ app }) => {
  await app.beginWith(row)
  await app.table.open()
  await app.map.click([108.8004, 15.13])
  expect(await app.map.panelTitle()).toContain('Cột 2')
  await app.table.isChosen('P2')
  await app.map.click([108.8012, 15.13], { isAdding: true })
  await app.table.isChosen('P4')
  expect(await app.table.chosenCount()).toBe(2)
  await app.map.click([108.8006, 15.1303])
  expect(await app.table.chosenCount()).toBe(0)
})

test('the table alone, by keyboard alone: move, select, a range, everything, go there; the map and the panel follow', async ({ app }) => {
  await app.beginWith(row)
  await app.table.open()
  await app.table.press('Control+Home', 'ArrowDown', ' ')
  await app.table.isChosen('P2')
  expect(await app.map.panelTitle()).toContain('Cột 2')
  await app.table.press('Shift+ArrowDown')
  await app.table.isChosen('P3')
  expect(await app.table.chosenCount()).toBe(2)
  await app.table.press('Control+a')
  await app.table.hasChosen(5)
  const before = await app.map.camera()
  await app.table.press('Control+End', 'Enter')
  await app.map.hasMovedFrom(before)
  const [lng, lat] = (await app.map.camera()).center
  expect(Math.abs(lng - 108.8016)).toBeLessThan(0.002)
  expect(Math.abs(lat - 15.13)).toBeLessThan(0.002)
})

testWithoutMap('the table is sorted, searched and brought to what the map has selected', async ({ app }) => {
  await app.begin({ hasCity: true })
  await app.table.open()
  await app.table.of('site')
  const first = await app.table.ids()
  await app.table.press('Control+Home', 'ArrowUp', 'Enter')
  await app.table.press('Enter')
  await expect.poll(() => app.table.ids()).not.toEqual(first)
  await app.table.find('xuan dieu')
  expect(await app.table.count()).toBeLessThan(20)
  expect(await app.table.text()).toContain('Xuân Diệu')
})

test('a box selects everything in it', async ({ app }) => {
  await app.beginWith(row)
  await app.table.open()
  await app.press('b')
  await app.map.drag([108.8003, 15.1305], [108.8013, 15.1295])
  await app.table.hasChosen(3)
})

test('the map is reached and moved by keyboard, and Enter lists what lies under its middle', async ({ app }) => {
  await app.beginWith(row)
  await app.search.for('Cột 3')
  await app.search.take('Cột 3')
  await app.press('Escape')
  const before = await app.map.camera()
  await app.map.press('ArrowRight')
  await app.map.hasMovedFrom(before)
  await app.map.press('+')
  await app.map.hasZoomedFrom(before)
})

test('a length and an area are measured in true metres', async ({ app }) => {
  await app.beginWith(row)
  await app.press('m')
  await app.map.click([108.8004, 15.13])
  await app.map.click([108.8016, 15.13])
  const [length] = /[\d.,]+\s(k?m)/.exec(await app.map.measured())!
  expect(Number(length.replace(/[^\d,]/g, '').replace(',', '.'))).toBeCloseTo(129, -1)
  await app.press('Escape', 'Escape', 'Shift+m')
  for (const place of [[108.8006, 15.1298], [108.8016, 15.1298], [108.8016, 15.1302], [108.8006, 15.1302]] as const) await app.map.click(place)
  expect(await app.map.measured()).toMatch(/[\d.,]+\s(m²|ha)/)
})

test('the coordinates of the pointer are told in WGS 84 and in VN-2000 with its zone', async ({ app }) => {
  await app.beginWith(row)
  await app.map.point([108.8, 15.13])
  const foot = await app.whole.foot()
  expect(foot).toMatch(/15,1\d+/)
  expect(foot).toContain('WGS 84')
  expect(foot).toContain('VN-2000')
  expect(foot).toContain('108°00')
})

test('nothing but the language of the words changes when it is switched', async ({ app }) => {
  await app.beginWith(row)
  await app.map.click([108.8004, 15.13])
  const before = await app.map.camera()
  await app.switchLanguage('en')
  expect(await app.map.panelTitle()).toContain('Cột 2')
  expect(await app.map.camera()).toEqual(before)
  expect(await app.whole.said()).toContain(languages.en.layers.open)
  expect(await app.whole.said()).not.toContain(vi.layers.open)
})
