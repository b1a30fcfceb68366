import { expect } from 'vitest'
import { languages } from '../../src/i18n/languages'
import { testInTurn as test, testWithoutMap } from './driver'
import { collection, found, pole, untidy } from './given'

const { vi } = languages

test('findings come in groups by rule, the worst first, with what the rule means and what to do', async ({ app }) => {
  await app.beginWith(untidy(60))
  await app.findings.open()
  const groups = await app.findings.groups()
  const rank = ['error', 'warning', 'info']
  const ranks = groups.map(({ severity }) => rank.indexOf(severity))
  expect(groups.length).toBeGreaterThan(1)
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  await app.findings.openGroup()
  const text = await app.findings.explanation()
  for (const said of [vi.finding.means, vi.finding.matters, vi.finding.todo]) expect(text).toContain(said)
  await app.findings.showOnly('warning')
  expect((await app.findings.groups()).every(({ severity }) => severity === 'warning')).toBe(true)
})

testWithoutMap('a finding is accepted with a reason and a name, stays with both, and is taken back; both can be undone', async ({ app }) => {
  await app.beginWith(untidy(60))
  await app.findings.open()
  const all = await app.findings.count()
  await app.findings.waive('Đã đo lại ngoài hiện trường', 'Nguyễn Thị Ẩn')
  await app.findings.hasCount(all - 1)
  await app.findings.show('waived')
  await app.findings.hasCount(1)
  await app.findings.openGroup()
  expect(await app.findings.list()).toContain('Đã đo lại ngoài hiện trường')
  expect(await app.findings.list()).toContain('Nguyễn Thị Ẩn')
  await app.findings.revoke()
  await app.findings.hasCount(0)
  await app.projects.undo()
  await app.findings.hasCount(1)
  await app.projects.undo()
  await app.findings.show('open')
  await app.findings.hasCount(all)
})

testWithoutMap('a reason of one word is not taken', async ({ app }) => {
  await app.beginWith(untidy(60))
  await app.findings.open()
  await app.findings.startWaiving('ok', 'Lê Ổ')
  expect(await app.whole.said()).toContain(vi.finding.reasonShort)
})

test('the whole project is checked; what a fix would do is seen before it is done, is exact, and can be undone', async ({ app }) => {
  const place = [108.8004, 15.13]
  const loose = { type: 'Feature', id: 'C1', geometry: { type: 'LineString', coordinates: [[108.8, 15.13], [108.800391, 15.130005]] }, properties: { kind: 'cable', code: 'C1', placement: 'aerial', role: 'trunk' } }
  await app.beginWith({ name: 'ho.geojson', text: collection([pole('P1', 108.8, 15.13), pole('P2', place[0]!, place[1]!), loose]) })
  await app.projects.sayNameOnce('Lan')
  await app.findings.open()
  await app.findings.checkAll()
  await app.findings.openGroup('network.freeEnd')
  expect((await app.findings.said())[0]).toMatch(/Đầu cáp hở: cách P2 1,\d.m nhưng chưa nối vào\./)
  await app.findings.showsFix(1)
  await app.draw.hasSaved('cable', loose.geometry.coordinates)
  await app.findings.fix()
  await app.draw.hasSaved('cable', [[108.8, 15.13], place])
  await app.findings.open()
  expect((await app.findings.groups()).map(({ rule }) => rule)).not.toContain('network.freeEnd')
  await app.projects.undo()
  await app.draw.hasSaved('cable', loose.geometry.coordinates)
  await app.findings.open()
  await expect.poll(async () => (await app.findings.groups()).map(({ rule }) => rule)).toContain('network.freeEnd')
})

test('from a finding the map goes to its place and the object is selected everywhere', async ({ app }) => {
  await app.beginWith(untidy(60))
  const before = await app.map.camera()
  await app.findings.open()
  await app.findings.openGroup()
  await app.findings.flyTo()
  await app.map.hasMovedFrom(before)
  expect(await app.map.panelTitle()).toContain('Cột')
})

testWithoutMap('20,000 findings scroll to their end, and only those in view are there', async ({ app }) => {
  await app.beginWith(found(20_000))
  await app.findings.open()
  const { count } = await app.findings.openGroup()
  expect(count).toBe(20_000)
  await app.findings.scrollToEnd()
  expect((await app.findings.said()).length).toBeLessThan(60)
  await app.findings.scrollBy(-300_000)
  expect((await app.findings.said()).length).toBeLessThan(60)
})
