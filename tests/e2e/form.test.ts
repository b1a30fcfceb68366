import { expect } from 'vitest'
import { testInTurn as test, testWithoutMap } from './driver'
import { collection, pole } from './given'

const row = { name: 'cot.geojson', text: collection(Array.from({ length: 3 }, (_, i) => pole(`P${i + 1}`, 108.8 + i * 4e-4, 15.13, { code: `C-${i + 1}`, owner: i ? 'Viettel' : 'VNPT', heightM: 8.5 }))) }

test('a field of a pole is changed by keyboard, one step; undo gives it back, and a wrong number changes nothing', async ({ app }) => {
  await app.beginWith(row)
  await app.map.click([108.8004, 15.13])
  await app.form.open()
  await app.form.says('heightM', '8,5')
  await app.form.write('heightM', 'cao')
  expect(await app.form.blames('heightM')).toContain('4,2')
  await app.form.write('heightM', '900')
  expect(await app.form.blames('heightM')).toContain('60')
  expect(await app.form.canUndo()).toBe(false)
  await app.form.write('heightM', '10,25')
  await app.projects.sayName('Lan')
  await expect.poll(() => app.form.canUndo()).toBe(true)
  await app.form.leave()
  await app.press('Control+z')
  await app.form.open()
  await app.form.says('heightM', '8,5')
})

testWithoutMap('what is written to several objects is theirs in one step; values that differ say so', async ({ app }) => {
  await app.beginWith(row)
  await app.table.open()
  await app.table.press('Control+a')
  await app.table.hasChosen(3)
  await app.form.open()
  expect(await app.form.isMixed('owner')).toBe(true)
  await app.form.says('heightM', '8,5')
  await app.form.write('owner', 'FPT')
  await app.projects.sayName('Lan')
  await expect.poll(() => app.form.isMixed('owner')).toBe(false)
  await app.form.says('owner', 'FPT')
  await app.form.leave()
  await expect.poll(async () => (await app.table.text()).match(/FPT/g)?.length).toBe(3)
  await app.press('Control+z')
  await expect.poll(async () => (await app.table.text()).includes('VNPT')).toBe(true)
})

testWithoutMap('a cell of the table is changed in its place; what is refused stays open and says why', async ({ app }) => {
  await app.beginWith(row)
  await app.table.open()
  await app.table.press('Control+Home', ...Array<string>(5).fill('ArrowRight'))
  await app.form.typeInCell('900', 'Enter')
  expect(await app.form.cellBlames()).toContain('60')
  await app.form.typeInCell('12', 'Enter')
  await app.projects.sayName('Lan')
  await app.form.cellIsClosed()
  await expect.poll(() => app.table.text()).toContain('12,0')
  await app.form.typeInCell('13', 'Escape')
  await app.form.cellIsClosed()
  // Nothing was done after the 12: that is what an undo takes back.
  await app.press('Control+z')
  await expect.poll(() => app.table.text()).not.toContain('12,0')
  expect(await app.table.text()).not.toContain('13,0')
  expect(await app.form.canUndo()).toBe(false)
})
