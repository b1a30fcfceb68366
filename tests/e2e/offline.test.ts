import { expect } from 'vitest'
import { languages } from '../../src/i18n/languages'
import { mapless, testWith } from './driver'
import { poles } from './given'

const { vi } = languages
const test = testWith({ hasOffline: true, isPublished: true })
const testWithoutMap = testWith({ ...mapless, hasOffline: true, isPublished: true })

test('after a first visit the program works without a server: the map, the sample, a file, every lazy part', async ({ app }) => {
  await app.begin({ hasCity: true })
  const before = await app.layers.counts()
  await app.site.goOffline()
  await app.reload()
  expect(await app.layers.counts()).toEqual(before)
  await app.table.open()
  expect(await app.table.count()).toBeGreaterThan(0)
  await app.help.open()
  expect(await app.help.text()).toContain(vi.help.steps)
  await app.help.close()
  await app.opening.open(poles(5))
  expect((await app.layers.counts()).pole).toBe(5)
})

testWithoutMap('a newer version waits until it is wanted; the open page keeps its parts, and the work outlives the change', async ({ app }) => {
  await app.beginWith(poles(7))
  await app.projects.isKept()
  await app.site.isKept()
  app.site.publish('newer')
  expect(await app.site.isOffered()).toBe(false)
  await app.site.lookForNewer()
  await app.site.saysOffer()
  await app.help.open()
  expect(await app.help.text()).toContain(vi.help.steps)
  await app.help.close()
  expect(await app.site.title()).toBe('')
  await app.site.takeNewer()
  expect(await app.site.title()).toBe('newer')
  expect((await app.layers.counts()).pole).toBe(7)
})

testWithoutMap('another window is told as well, and changes when its user wants to', async ({ app }) => {
  await app.begin()
  await app.site.isKept()
  const other = await app.another()
  await other.site.isKept()
  app.site.publish('newer')
  await app.site.lookForNewer()
  await app.site.saysOffer()
  await app.site.takeNewer()
  await other.site.saysOffer()
  expect(await other.site.title()).toBe('')
  await other.site.takeNewer()
  expect(await other.site.title()).toBe('newer')
})
