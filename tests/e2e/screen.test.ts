import { expect } from 'vitest'
import { type Language, languages } from '../../src/i18n'
import { test } from './driver'
import { collection, pole } from './given'

/** Poles with findings of all severities, more than one page of them. */
const untidy = {
  name: 'cot.geojson',
  text: collection(Array.from({ length: 300 }, (_, i) => pole(i === 9 ? '' : `P${i}`, i % 2 ? 108.8 : 15.1, i % 2 ? 15.1 + i / 1e4 : 108.8, { status: `lạ ${i}`, heightM: i === 7 ? 900 : 8 }))),
}
const key = new RegExp(`\\b(${Object.keys(languages.vi).join('|')})\\.[a-z]\\w*`)

test('the language is switched at once, the numbers and the page with it, and is still there after a reload', async ({ app }) => {
  await app.openSample()
  expect(await app.projectName()).toBe(languages.vi.app.sample)
  await app.switchLanguage('en')
  expect(await app.projectName()).toBe(languages.en.app.sample)
  expect(await app.notices()).toContain(languages.en.app.sampleNotice)
  await app.reload()
  expect(await app.projectName()).toBe(languages.en.app.sample)
})

for (const language of ['vi', 'en'] as Language[]) {
  test(`no key and no empty placeholder is left on the screen (${language})`, async ({ app }) => {
    await app.openSample()
    await app.switchLanguage(language)
    const screens = [await app.saidOnScreen()]
    await app.drop(untidy)
    screens.push(await app.saidOnScreen())
    await app.drop({ name: 'x.json', text: '{' })
    screens.push(await app.saidOnScreen())
    for (const said of screens) {
      expect(said).not.toMatch(key)
      expect(said).not.toMatch(/\{\w+(:[^}]*)?\}|undefined|NaN|\[object/)
    }
  })
}

test('findings come a page at a time, the worst first, and by severity', async ({ app }) => {
  await app.openSample()
  await app.drop(untidy)
  const first = await app.findings()
  expect(first.length).toBe(100)
  const rank = ['error', 'warning', 'info']
  const ranks = first.map(({ severity }) => rank.indexOf(severity))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  expect(await app.turnPage()).toMatch(/^101–200 trên \d+$/)
  expect(await app.findings()).not.toEqual(first)
  await app.showFindings('info')
  const notes = await app.findings()
  expect(notes.length).toBeGreaterThan(0)
  expect(notes.every(({ severity }) => severity === 'info')).toBe(true)
})

test('everything is reached with the Tab key and is seen to have the focus', async ({ app }) => {
  await app.openSample()
  const stops = await app.tabStops()
  expect(stops[0]!.name).toBe(languages.vi.app.skip)
  expect(stops.map(({ name }) => name)).toEqual(expect.arrayContaining([languages.vi.language, languages.en.language, languages.vi.open.pick]))
  expect(stops.filter(({ isVisible }) => !isVisible)).toEqual([])
})

test('nothing is cut off sideways on a desk, a tablet and a phone, in both languages', async ({ app }) => {
  await app.openSample()
  for (const language of ['vi', 'en'] as Language[]) {
    await app.switchLanguage(language)
    for (const [width, height] of [[1440, 900], [820, 1180], [390, 844]] as const) {
      expect(await app.isOverflowing(width, height), `${language} ${width}`).toBe(false)
      await app.screenshot(`sample-${language}`, width, height)
    }
  }
})
