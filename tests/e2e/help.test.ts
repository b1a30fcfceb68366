import { expect } from 'vitest'
import { languages } from '../../src/i18n/languages'
import { guideOf } from '../../src/i18n/guide'
import { test, testWithoutMap } from './driver'

const { vi } = languages
const { topics } = guideOf('vi')
const { stops } = vi.tour

test('the first visit is shown around, by keyboard alone, and only once; whatever the size, nothing it shows is covered', async ({ app }) => {
  await app.begin({ isFirstTime: true, width: 1440, height: 900 })
  for (const [width, height] of [[1440, 900], [820, 1180], [390, 844]] as const) {
    if (width < 1440) {
      await app.resize(width, height)
      await app.help.open()
      await app.help.startTour()
    }
    await app.help.tourBegins()
    const seen: string[] = []
    while (await app.help.isTouring()) {
      const { stop, title, ...rest } = await app.help.stop()
      expect(rest, `${stop} at ${width}`).toEqual({ isInWindow: true, hasFocus: true, isCovering: false })
      expect(title).toBe(stops[stop as keyof typeof stops].title)
      seen.push(stop)
      await app.help.next()
    }
    expect(seen).toEqual(Object.keys(stops).filter((stop) => width > 600 || seen.includes(stop)))
    expect(seen.length).toBeGreaterThanOrEqual(width > 600 ? 6 : 4)
  }
  await app.reload()
  expect(await app.help.isTouring()).toBe(false)
})

testWithoutMap('the tour is skipped with one key, blocks nothing, and can be called again', async ({ app }) => {
  await app.begin({ isFirstTime: true })
  await app.help.tourBegins()
  await app.layers.toggle('pole')
  expect(await app.help.isTouring()).toBe(true)
  await app.help.skip()
  await app.help.open()
  await app.help.startTour()
  await app.help.skip()
})

testWithoutMap('help explains every work area in words and steps, names the keys, and closes with Esc', async ({ app }) => {
  await app.begin()
  await app.help.open()
  const names = Object.values(topics).map(({ title }) => title)
  expect(await app.help.topics()).toEqual([...names, vi.help.keys, vi.help.about])
  for (const { title, about, steps, notes } of Object.values(topics)) {
    const text = await app.help.turnTo(title)
    for (const said of [about, ...steps, ...notes]) expect(text).toContain(said)
  }
  expect(await app.help.turnTo(vi.help.keys)).toContain('Ctrl K')
  await app.help.switchLetterKeys()
  await app.help.close()
  await app.press('1')
  expect(await app.table.isOpen()).toBe(false)
  await app.help.open()
  await app.help.turnTo(vi.help.keys)
  await app.help.switchLetterKeys()
  const about = await app.help.turnTo(vi.help.about)
  expect(about).toContain(vi.help.licences)
  expect(about).toMatch(/\d+\.\d+\.\d+/)
  await app.help.close()
})
