import { expect } from 'vitest'
import { languages } from '../../src/i18n/languages'
import { testInTurn as test, testWithoutMap } from './driver'
import { found, untidy } from './given'

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
