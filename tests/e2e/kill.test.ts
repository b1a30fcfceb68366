import { expect } from 'vitest'
import { languages } from '../../src/i18n/languages'
import { random, whole } from '../random'
import { testWithoutMap as test } from './driver'
import { untidy } from './given'

test('where no map can be drawn the screen says so, and everything else works', async ({ app }) => {
  await app.begin()
  expect(await app.whole.said()).toContain(languages.vi.canvas.noWebGl)
  await app.opening.open(untidy(12))
  await app.table.open()
  expect(await app.table.count()).toBe(12)
})

test('the window is killed twenty times in the middle of an action: at most that action is lost', async ({ app }) => {
  const seed = 20_261_121
  const next = random(seed)
  const small = { width: 820, height: 640, isUnsettled: true }
  await app.begin(small)
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
    window = await app.another(small)
    const kept = await window.projects.steps()
    expect([sure, sure + 1], `round ${round}, seed ${seed}`).toContain(kept)
    sure = kept
  }
}, 240_000)
