import { expect } from 'vitest'
import { random, whole } from '../random'
import { test } from './driver'
import { collection, pole, poles, untidy } from './given'

test('a project is found as it was: objects, name, history, what was waived, who did it', async ({ app }) => {
  await app.begin()
  await app.opening.open(untidy(12))
  await app.projects.rename('Quy hoạch cột phường Cẩm Thành')
  await app.findings.open()
  await app.findings.waive('Cột đã đo lại ngoài hiện trường', 'Nguyễn Thị Ẩn')
  const [before, history] = [await app.layers.counts(), await app.projects.history()]
  await app.reload()
  expect(await app.projects.name()).toBe('Quy hoạch cột phường Cẩm Thành')
  expect(await app.layers.counts()).toEqual(before)
  expect(await app.projects.history()).toEqual(history)
  expect(history[0]!.who).toBe('Nguyễn Thị Ẩn')
  await app.projects.undo()
  await app.projects.isKept()
  await app.reload()
  expect((await app.projects.history()).findIndex(({ isNow }) => isNow)).toBe(1)
})

test('the window is killed twenty times in the middle of an action: at most that action is lost', async ({ app }) => {
  const seed = 20_261_121
  const next = random(seed)
  await app.begin()
  await app.opening.open(untidy(180))
  await app.projects.sayNameOnce('Trần Văn Ổn')
  let window = app
  let sure = 0
  for (let round = 0; round < 20; round++) {
    await window.findings.open()
    const done = whole(next, 0, 2)
    for (let i = 0; i < done; i++) {
      await window.findings.waive(`Lý do ${sure + 1}`)
      await window.projects.isKept()
      sure++
    }
    await window.findings.startWaiving(`Lý do ${sure + 1}`)
    await window.killAfter(whole(next, 0, 12))
    window = await app.another({ isUnsettled: true })
    const kept = await window.projects.steps()
    expect([sure, sure + 1], `round ${round}, seed ${seed}`).toContain(kept)
    sure = kept
  }
}, 240_000)

test('the same project in two windows: the second only looks, follows, and takes over when asked', async ({ app }) => {
  await app.begin()
  await app.opening.open(untidy(12))
  await app.projects.isKept()
  const other = await app.another()
  await other.projects.saysElsewhere()
  await other.projects.lookOnly()
  await app.findings.open()
  await app.findings.waive('Đã kiểm tra', 'Lê Ổ')
  await other.projects.hasSteps(1)
  await other.projects.workHere()
  await app.projects.saysElsewhere()
  await other.projects.undo()
  await other.projects.isKept()
  await app.projects.hasSteps(0)
})

test('a full disk is said with what to do; the work stays, can be saved to a file, and is kept once there is room', async ({ app }) => {
  const next = random(3)
  const notes = Array.from({ length: 3000 }, (_, i) => pole(`Q${i}`, 108.8, 15.14 + i * 1e-6, { note: Array.from({ length: 20 }, () => Math.floor(next() * 2 ** 32).toString(36)).join('') }))
  await app.begin({ storageBytes: 250_000 })
  await app.opening.open(untidy(12))
  await app.projects.isKept()
  await app.opening.intoOpen({ name: 'nhieu.geojson', text: collection(notes) }, 'Lê Ổ')
  await app.projects.isUnkept('full')
  await app.layers.hasCount('pole', 3012)
  expect((JSON.parse(await app.projects.save()) as { features: unknown[] }).features).toHaveLength(3012)
  await app.site.freeStorage()
  await app.projects.keepAgain()
  await app.projects.isKept()
  await app.reload()
  await app.layers.hasCount('pole', 3012)
})

test('several projects: copied, removed to the bin, brought back, opened; the file of one opens as the same', async ({ app }) => {
  await app.begin()
  await app.opening.open(poles(4, 'phuong_a.geojson'))
  await app.opening.open(poles(9, 'phuong_b.geojson'))
  expect((await app.layers.counts()).pole).toBe(9)
  await app.projects.openList()
  expect(await app.projects.list()).toEqual(expect.arrayContaining(['phuong_a', 'phuong_b']))
  await app.projects.remove('phuong_a')
  expect(await app.projects.list()).not.toContain('phuong_a')
  await app.projects.closeList()
  await app.projects.restoreLast()
  await app.projects.openList()
  await app.projects.openFromList('phuong_a')
  expect((await app.layers.counts()).pole).toBe(4)
  const text = await app.projects.save()
  await app.opening.open({ name: 'phuong_a.tuyen.geojson', text })
  expect((await app.layers.counts()).pole).toBe(4)
  expect(JSON.parse(await app.projects.save()).features).toEqual(JSON.parse(text).features)
})
